//! Rates, and the days of each stage that follow from them.

use crate::content::{Cases, Method, PathTime, TimeTable};

use super::super::inputs::{Inputs, Settings};
use super::{Estimate, Part, Spans};

pub(super) const HOURS: f64 = 24.0;
/// Calendar days for each business day.
const CALENDAR: f64 = 7.0 / 5.0;

/// Which of the three cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    Slow,
    Likely,
    Fast,
}

impl Cases {
    pub(super) const fn of(&self, case: Case) -> f64 {
        match case {
            Case::Slow => self.slow,
            Case::Likely => self.likely,
            Case::Fast => self.fast,
        }
    }
}

/// What an estimate is worked out from: amounts known or assumed, and what the content says.
pub(super) struct Model<'a> {
    pub(super) times: &'a TimeTable,
    pub(super) path: &'a PathTime,
    pub(super) settings: &'a Settings,
    pub(super) mailboxes: f64,
    pub(super) total: f64,
    pub(super) largest: f64,
    pub(super) uplink: f64,
    pub(super) gmail: bool,
    pub(super) pace: &'a str,
}

impl Model<'_> {
    /// Questions whose answers are assumed.
    pub(super) fn missing(&self, inputs: &Inputs) -> Vec<&'static str> {
        if self.settings.copy_days.is_some() {
            return Vec::new();
        }
        let line = matches!(self.path.method, Method::Rate | Method::Open | Method::Upload);
        let facts = [
            ("mailboxes", inputs.mailboxes.is_none() && self.path.method != Method::None),
            ("total-gb", inputs.total_gb.is_none() && self.path.method != Method::Published),
            ("largest-gb", inputs.largest_gb.is_none()),
            ("uplink-mbps", inputs.uplink_mbps.is_none() && line),
        ];
        facts.into_iter().filter(|(_, missing)| *missing).map(|(question, _)| question).collect()
    }

    pub(super) fn assumed(&self, id: &str, case: Case) -> f64 {
        let found = self.times.assumptions.iter().find(|assumption| assumption.id == id);
        found.and_then(|assumption| assumption.cases.as_ref()).map_or(1.0, |cases| cases.of(case))
    }

    /// GB an hour over the line.
    fn line(&self, case: Case) -> f64 {
        let share = self.settings.link_share.unwrap_or_else(|| self.assumed("link-share", case)) / 100.0;
        self.uplink * self.times.numbers.gb_per_hour_per_mbps * share
    }

    fn concurrent(&self, case: Case) -> f64 {
        self.settings.concurrent.unwrap_or_else(|| self.assumed("concurrent", case)).min(self.mailboxes)
    }

    pub(super) fn rate(&self, case: Case) -> f64 {
        self.path.rate.as_ref().map_or(f64::INFINITY, |rate| rate.of(case))
    }

    /// GB an hour, and what limits them.
    fn speed(&self, case: Case) -> (f64, Part) {
        let concurrent = self.concurrent(case);
        let source = (concurrent * self.times.numbers.gb_per_hour_each.of(case), Part::Source);
        let rates = match self.path.method {
            Method::Quota => [source, (concurrent * self.rate(case) / HOURS, Part::Quota), (f64::INFINITY, Part::Line)],
            _ => [(self.line(case), Part::Line), source, (self.rate(case), Part::Method)],
        };
        rates.into_iter().fold((f64::INFINITY, Part::Line), |least, rate| if rate.0 < least.0 { rate } else { least })
    }

    /// Days of import: files for one mailbox follow one another.
    fn import(&self, case: Case) -> f64 {
        self.largest / self.rate(case)
    }

    fn upload(&self, case: Case) -> f64 {
        self.total / self.line(case) / HOURS
    }

    fn ship(&self, case: Case) -> f64 {
        let shipping = &self.times.shipping;
        shipping.copy + shipping.carrier.of(case) + shipping.business.of(case) * CALENDAR + self.import(case)
    }

    /// Days to copy the data, and what limits them.
    fn copying(&self, case: Case) -> (f64, Part) {
        match self.path.method {
            Method::Rate | Method::Open | Method::Quota => {
                let (speed, part) = self.speed(case);
                (self.total / speed / HOURS, part)
            }
            Method::Upload => {
                let (upload, import) = (self.upload(case), self.import(case));
                (upload + import, if upload < import { Part::Files } else { Part::Line })
            }
            Method::Ship => (self.ship(case), Part::Files),
            Method::ByHand => (self.largest / self.times.numbers.gb_per_hour_by_hand.of(case) / HOURS, Part::ByHand),
            Method::Published | Method::None => (0.0, Part::Method),
        }
    }

    /// Days from the first copy until everything is over there, and what decides them.
    fn copied(&self, case: Case) -> (f64, Part) {
        match self.settings.copy_days {
            Some(days) => (days, Part::Typed),
            None => self.floors(case).into_iter().fold(self.copying(case), longer),
        }
    }

    /// Days from the first copy to the switch, and what decides them. With equal waves, the sum over waves of the longer
    /// of copying and help desk is the longer of both sums.
    fn data(&self, case: Case) -> (f64, Part) {
        let copied = self.copied(case);
        if copied.1 == Part::Typed { copied } else { longer(copied, (self.help(case), Part::HelpDesk)) }
    }

    fn spans(&self, case: Case, missing: usize) -> Spans {
        let widen = 1.0 + self.times.numbers.widen * missing as f64;
        let copy = match case {
            Case::Slow => self.data(case).0 * widen,
            Case::Likely => self.data(case).0,
            Case::Fast => self.data(case).0 / widen,
        };
        let prepare = self.path.prepare.as_ref().map_or(0.0, |prepare| prepare.of(case));
        let files = matches!(self.path.method, Method::Upload | Method::Ship);
        Spans {
            prepare: self.settings.prepare_days.unwrap_or(prepare),
            copy,
            lead: self.path.lead.min(copy),
            tail: if files { self.import(case).min(copy) } else { 0.0 },
            wait: self.path.wait,
            close: self.settings.close_days.unwrap_or_else(|| self.assumed("close-days", case)),
        }
    }

    /// In all three cases.
    fn three(&self, days: impl Fn(Case) -> f64) -> Cases {
        Cases { slow: days(Case::Slow), likely: days(Case::Likely), fast: days(Case::Fast) }
    }

    /// Everything that comes out.
    pub(super) fn estimate(&self, missing: Vec<&'static str>) -> Estimate {
        let files = matches!(self.path.method, Method::Upload | Method::Ship);
        let rated = matches!(self.path.method, Method::Rate | Method::Open | Method::Quota);
        let likely = self.spans(Case::Likely, missing.len());
        Estimate {
            slow: self.spans(Case::Slow, missing.len()),
            fast: self.spans(Case::Fast, missing.len()),
            pace_of: self.data(Case::Likely).1,
            data_days: self.three(|case| self.copying(case).0),
            copied_days: self.copied(Case::Likely).0,
            concurrent: self.concurrent(Case::Likely),
            gb_per_hour: match self.path.method {
                Method::Upload => Some(self.line(Case::Likely)),
                _ => rated.then(|| self.speed(Case::Likely).0),
            },
            import_days: if files { self.import(Case::Likely) } else { 0.0 },
            help_days: self.help(Case::Likely),
            profiles_a_day: self.profiles_a_day(Case::Likely),
            people: self.people(Case::Likely),
            largest_gb: self.largest,
            upload_days: files.then(|| self.three(|case| self.upload(case))),
            shipping_days: files.then(|| self.three(|case| self.ship(case))),
            waves: self.waves(&likely),
            beyond: self.beyond(),
            likely,
            missing,
        }
    }
}

/// The longer of two; the first of equals.
fn longer(one: (f64, Part), other: (f64, Part)) -> (f64, Part) {
    if other.0 > one.0 { other } else { one }
}
