//! Does the pace fit, and what would make it fit?

use crate::content::TimeTable;

use super::estimate::{Estimate, Spans, estimate};
use super::inputs::{Inputs, Settings};
use super::schedule::schedule;
use crate::date::Date;

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
    /// People and mail move on any day, not only at weekends.
    AnyDay,
}

/// The pace that must be decided by the copying alone.
const WEEKEND: &str = "weekend";
/// Days of a weekend.
const WEEKEND_DAYS: f64 = 2.0;
const CONCURRENT: [f64; 4] = [40.0, 60.0, 80.0, 100.0];
const PEOPLE: std::ops::RangeInclusive<u8> = 3..=20;
const LINES: [f64; 5] = [50.0, 100.0, 200.0, 500.0, 1000.0];

/// An estimate and all it was made of.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Figures and assumptions.
    pub times: &'a TimeTable,
    /// Path id.
    pub path: &'a str,
    /// Answers.
    pub inputs: &'a Inputs,
    /// What the reader changed.
    pub settings: &'a Settings,
    /// The first day.
    pub start: Date,
}

impl Case<'_> {
    /// Days from the first to the last in the calendar, weekends awaited where the reader keeps them for switches.
    fn length(&self, spans: &Spans, waves: usize, settings: &Settings) -> f64 {
        schedule(self.start, spans, waves, !settings.any_day).length()
    }

    /// Whether a change keeps the limit in the likely case.
    fn keeps(&self, inputs: &Inputs, settings: &Settings, limit: f64) -> bool {
        let found = estimate(self.times, self.path, inputs, settings);
        found.is_some_and(|found| self.length(&found.likely, found.waves, settings) <= limit)
    }

    fn levers(&self, found: &Estimate, limit: f64) -> Vec<Lever> {
        let (inputs, settings) = (self.inputs, self.settings);
        let mut levers = Vec::new();
        // What is prepared before the clock starts leaves all other days where they are.
        let beyond = self.length(&found.likely, found.waves, settings) - limit;
        if beyond <= found.likely.prepare {
            levers.push(Lever::PrepareBefore(beyond));
        }
        let any_day = Settings { any_day: true, ..settings.clone() };
        if !settings.any_day && self.keeps(inputs, &any_day, limit) {
            levers.push(Lever::AnyDay);
        }
        let concurrent = CONCURRENT.into_iter().find(|many| {
            let more = settings.concurrent.is_none_or(|now| *many > now);
            more && self.keeps(inputs, &Settings { concurrent: Some(*many), ..settings.clone() }, limit)
        });
        levers.extend(concurrent.map(Lever::Concurrent));
        let people = PEOPLE.map(f64::from).find(|many| {
            let more = settings.people.is_none_or(|now| *many > now);
            more && self.keeps(inputs, &Settings { people: Some(*many), ..settings.clone() }, limit)
        });
        levers.extend(people.map(Lever::People));
        let now = inputs.uplink_mbps.unwrap_or(self.times.numbers.uplink_mbps);
        let line = LINES.into_iter().find(|mbps| {
            *mbps > now && self.keeps(&Inputs { uplink_mbps: Some(*mbps), ..inputs.clone() }, settings, limit)
        });
        levers.extend(line.map(Lever::Line));
        levers
    }

    /// The weekend need only fit the switch, if all data is over there before it.
    fn weekend(&self, found: &Estimate) -> Fit {
        let people = (found.help_days > WEEKEND_DAYS).then(|| {
            let mailboxes = self.inputs.mailboxes.unwrap_or_default();
            (mailboxes / (found.profiles_a_day * WEEKEND_DAYS)).ceil()
        });
        if found.copied_days > self.times.numbers.weekend_copy_days || people.is_some() {
            Fit::CopyEarlier { days: found.copied_days.ceil(), people }
        } else {
            Fit::Weekend
        }
    }
}

/// How an estimate stands to the pace. Days are those of the calendar, so what waits for a weekend counts.
#[must_use]
pub fn fit(case: &Case<'_>, found: &Estimate) -> Fit {
    if case.inputs.pace == WEEKEND {
        return case.weekend(found);
    }
    let limit = case.times.paces.iter().find(|pace| pace.pace == case.inputs.pace).map(|pace| pace.days);
    let Some(limit) = limit else { return Fit::Open };
    if case.length(&found.slow, found.waves, case.settings) <= limit {
        Fit::Kept { limit }
    } else if case.length(&found.likely, found.waves, case.settings) <= limit {
        Fit::Tight { limit }
    } else {
        Fit::Missed { limit, levers: case.levers(found, limit) }
    }
}
