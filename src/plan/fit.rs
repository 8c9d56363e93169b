//! Does the pace fit, and what would make it fit?

use crate::content::TimeTable;

use super::estimate::{Estimate, estimate};
use super::inputs::{Inputs, Settings};

/// How an estimate stands to the chosen pace.
#[derive(Debug, Clone, PartialEq)]
pub enum Fit {
    /// No pace was chosen, or one without an end.
    Open,
    /// Kept even in the worst case.
    Kept {
        /// Days that the pace allows.
        limit: f64,
    },
    /// Kept in the likely case, not in the worst.
    Tight {
        /// Days that the pace allows.
        limit: f64,
    },
    /// Not kept in the likely case.
    Missed {
        /// Days that the pace allows.
        limit: f64,
        /// Single changes that would keep it in the likely case; none may do.
        levers: Vec<Lever>,
    },
    /// A weekend is enough for the switch, if the first copy fits as well.
    Weekend,
    /// The first copy must begin before the weekend.
    CopyEarlier {
        /// Days before.
        days: f64,
        /// People at the help desk who would do all profiles in the weekend; none where no profile is built.
        people: Option<f64>,
    },
}

/// A single change that makes the pace fit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Lever {
    /// So many mailboxes at a time.
    Concurrent(f64),
    /// So many people at the help desk.
    People(f64),
    /// A line of so many Mbit/s.
    Line(f64),
    /// So many days of preparation before the clock starts.
    PrepareBefore(f64),
}

/// The pace that must be decided by the copying alone.
const WEEKEND: &str = "weekend";
/// Days of a weekend.
const WEEKEND_DAYS: f64 = 2.0;
const CONCURRENT: [f64; 4] = [40.0, 60.0, 80.0, 100.0];
const PEOPLE: std::ops::RangeInclusive<u8> = 3..=20;
const LINES: [f64; 5] = [50.0, 100.0, 200.0, 500.0, 1000.0];

/// How an estimate stands to the pace.
#[must_use]
pub fn fit(times: &TimeTable, path: &str, inputs: &Inputs, settings: &Settings, found: &Estimate) -> Fit {
    if inputs.pace == WEEKEND {
        return weekend(times, inputs, found);
    }
    let Some(limit) = times.paces.iter().find(|pace| pace.pace == inputs.pace).map(|pace| pace.days) else {
        return Fit::Open;
    };
    if found.slow.total() <= limit {
        Fit::Kept { limit }
    } else if found.likely.total() <= limit {
        Fit::Tight { limit }
    } else {
        Fit::Missed { limit, levers: levers(times, path, inputs, settings, found, limit) }
    }
}

fn weekend(times: &TimeTable, inputs: &Inputs, found: &Estimate) -> Fit {
    let people = (found.help_days > WEEKEND_DAYS).then(|| {
        let mailboxes = inputs.mailboxes.unwrap_or_default();
        (mailboxes / (found.profiles_a_day * WEEKEND_DAYS)).ceil()
    });
    if found.data_days.likely > times.numbers.weekend_copy_days || people.is_some() {
        Fit::CopyEarlier { days: found.data_days.likely.ceil(), people }
    } else {
        Fit::Weekend
    }
}

fn levers(
    times: &TimeTable,
    path: &str,
    inputs: &Inputs,
    settings: &Settings,
    found: &Estimate,
    limit: f64,
) -> Vec<Lever> {
    let keeps = |inputs: &Inputs, settings: &Settings| {
        estimate(times, path, inputs, settings).is_some_and(|estimate| estimate.likely.total() <= limit)
    };
    let mut levers = Vec::new();
    if found.likely.total() - found.likely.prepare <= limit {
        levers.push(Lever::PrepareBefore((found.likely.total() - limit).ceil()));
    }
    let concurrent = CONCURRENT.into_iter().find(|many| {
        let more = settings.concurrent.is_none_or(|now| *many > now);
        more && keeps(inputs, &Settings { concurrent: Some(*many), ..settings.clone() })
    });
    levers.extend(concurrent.map(Lever::Concurrent));
    let people = PEOPLE.map(f64::from).find(|many| {
        let more = settings.people.is_none_or(|now| *many > now);
        more && keeps(inputs, &Settings { people: Some(*many), ..settings.clone() })
    });
    levers.extend(people.map(Lever::People));
    let now = inputs.uplink_mbps.unwrap_or(times.numbers.uplink_mbps);
    let line = LINES
        .into_iter()
        .find(|mbps| *mbps > now && keeps(&Inputs { uplink_mbps: Some(*mbps), ..inputs.clone() }, settings));
    levers.extend(line.map(Lever::Line));
    levers
}
