//! The estimate of time (`facts.md` 7.3): three cases, and what sets the pace.
//!
//! Published figures and assumptions are content ([`TimeTable`]); only the arithmetic is here.

use crate::content::{Cases, Duration, Method, PathTime, SizeTable, TimeTable};

use super::inputs::{Inputs, Settings};

const HOURS: f64 = 24.0;
/// Calendar days for each business day.
const CALENDAR: f64 = 7.0 / 5.0;

/// Which of the three cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Slow,
    Likely,
    Fast,
}

impl Cases {
    const fn of(&self, case: Case) -> f64 {
        match case {
            Case::Slow => self.slow,
            Case::Likely => self.likely,
            Case::Fast => self.fast,
        }
    }
}

/// What decides how long the copying takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The upload line.
    Line,
    /// Mailboxes copied side by side.
    Source,
    /// The rate of the method.
    Method,
    /// The quota of Google for each mailbox.
    Quota,
    /// The largest mailbox.
    Largest,
    /// The number of mailboxes.
    Tenant,
    /// The help desk.
    HelpDesk,
    /// Import and carrier of files.
    Files,
    /// Copying by hand.
    ByHand,
    /// The reader said so.
    Typed,
}

/// Days of each stage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spans {
    /// Until the first copy.
    pub prepare: f64,
    /// Until mail can be switched.
    pub copy: f64,
    /// After the switch (72 hours, published).
    pub wait: f64,
    /// Until the end.
    pub close: f64,
}

impl Spans {
    /// All of them.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.prepare + self.copy + self.wait + self.close
    }
}

/// How long it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Worst case.
    pub slow: Spans,
    /// Likely case.
    pub likely: Spans,
    /// Best case.
    pub fast: Spans,
    /// What decides the copying in the likely case.
    pub pace_of: Part,
    /// Days to copy the data alone, in the three cases; zero where only published durations are known.
    pub data_days: Cases,
    /// GB an hour in the likely case, where data and rate are known.
    pub gb_per_hour: Option<f64>,
    /// Days of the help desk in the likely case; zero where no profile is built.
    pub help_days: f64,
    /// Profiles a person and day in the likely case.
    pub profiles_a_day: f64,
    /// Days to upload everything over the line, for paths with files.
    pub upload_days: Option<Cases>,
    /// Days to import files in the likely case; zero for other paths.
    pub import_days: f64,
    /// Days to ship everything on disks and import it.
    pub shipping_days: Option<Cases>,
    /// Groups in which people move.
    pub waves: usize,
    /// Questions whose answers were assumed, by id.
    pub missing: Vec<&'static str>,
    /// Whether the largest mailbox is beyond the published table.
    pub beyond: bool,
}

struct Model<'a> {
    times: &'a TimeTable,
    path: &'a PathTime,
    settings: &'a Settings,
    mailboxes: f64,
    total: f64,
    largest: f64,
    uplink: f64,
    gmail: bool,
}

/// The estimate for a path; none where the content says nothing about it, or the number of mailboxes is not known and
/// the days of copying were not typed.
#[must_use]
pub fn estimate(times: &TimeTable, path: &str, inputs: &Inputs, settings: &Settings) -> Option<Estimate> {
    let path = times.paths.iter().find(|time| time.path == path)?;
    let files = matches!(path.method, Method::Upload | Method::Ship);
    let enough = inputs.mailboxes.is_some() || (files && inputs.total_gb.is_some());
    let knows = path.method != Method::None && enough;
    if !knows && settings.copy_days.is_none() {
        return None;
    }
    let numbers = &times.numbers;
    let mailboxes = inputs.mailboxes.unwrap_or(1.0);
    let total = inputs.total_gb.unwrap_or(mailboxes * numbers.mean_gb);
    let model = Model {
        times,
        path,
        settings,
        mailboxes,
        total,
        largest: inputs.largest_gb.unwrap_or(numbers.largest_by_mean * total / mailboxes).min(total),
        uplink: inputs.uplink_mbps.unwrap_or(numbers.uplink_mbps),
        gmail: inputs.gmail,
    };
    Some(model.estimate(model.missing(inputs)))
}

impl Model<'_> {
    fn missing(&self, inputs: &Inputs) -> Vec<&'static str> {
        if self.settings.copy_days.is_some() {
            return Vec::new();
        }
        let line = matches!(self.path.method, Method::Rate | Method::Open | Method::Upload);
        let facts = [
            ("total-gb", inputs.total_gb.is_none() && self.path.method != Method::Published),
            ("largest-gb", inputs.largest_gb.is_none()),
            ("uplink-mbps", inputs.uplink_mbps.is_none() && line),
        ];
        facts.into_iter().filter(|(_, missing)| *missing).map(|(question, _)| question).collect()
    }

    fn assumed(&self, id: &str, case: Case) -> f64 {
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

    fn rate(&self, case: Case) -> f64 {
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

    fn published(&self, row: &Duration, case: Case) -> f64 {
        match case {
            Case::Slow => row.slow,
            Case::Likely => row.likely,
            Case::Fast => (row.likely * self.times.numbers.best_share).max(1.0),
        }
    }

    fn sizes(&self) -> Option<&SizeTable> {
        self.times.sizes.iter().find(|table| table.id == self.path.sizes)
    }

    /// Days that the largest mailbox takes.
    fn size_floor(&self, case: Case) -> f64 {
        let row = self.sizes().and_then(|table| row(&table.rows, self.largest));
        let published = row.map_or(0.0, |row| self.published(row, case));
        let quota = match self.path.method {
            Method::Quota => self.largest / self.rate(case),
            Method::Rate if self.gmail && self.path.path == "imap" => {
                self.largest / self.times.numbers.gmail_imap_gb_per_day
            }
            _ => 0.0,
        };
        published.max(quota)
    }

    fn tenant_floor(&self, case: Case) -> f64 {
        let row = if self.path.tenant { row(&self.times.tenants, self.mailboxes) } else { None };
        row.map_or(0.0, |row| self.published(row, case))
    }

    fn profiles_a_day(&self, case: Case) -> f64 {
        self.settings.profiles_a_day.unwrap_or_else(|| self.assumed("profiles-a-day", case))
    }

    fn help(&self, case: Case) -> f64 {
        if !self.path.profiles {
            return 0.0;
        }
        let people = self.settings.people.unwrap_or_else(|| self.assumed("people", case));
        self.mailboxes / (self.profiles_a_day(case) * people)
    }

    /// Days from the first copy to the switch, and what decides them. With equal waves, the sum over waves of the longer
    /// of copying and help desk is the longer of both sums.
    fn data(&self, case: Case) -> (f64, Part) {
        if let Some(days) = self.settings.copy_days {
            return (days, Part::Typed);
        }
        let floors = [
            self.copying(case),
            (self.size_floor(case), Part::Largest),
            (self.tenant_floor(case), Part::Tenant),
            (self.help(case), Part::HelpDesk),
        ];
        floors.into_iter().fold((0.0, Part::Method), |longest, part| if part.0 > longest.0 { part } else { longest })
    }

    fn spans(&self, case: Case, missing: usize) -> Spans {
        let widen = 1.0 + self.times.numbers.widen * missing as f64;
        let copy = match case {
            Case::Slow => self.data(case).0 * widen,
            Case::Likely => self.data(case).0,
            Case::Fast => self.data(case).0 / widen,
        };
        let prepare = self.path.prepare.as_ref().map_or(0.0, |prepare| prepare.of(case));
        Spans {
            prepare: self.settings.prepare_days.unwrap_or(prepare),
            copy,
            wait: self.path.wait,
            close: self.settings.close_days.unwrap_or_else(|| self.assumed("close-days", case)),
        }
    }

    /// As many waves as the content's limit asks for, and about one a week.
    fn waves(&self, days: f64) -> usize {
        if self.path.wave == 0 {
            return 1;
        }
        let by_size = (self.mailboxes / self.path.wave as f64).ceil();
        let by_week = (days / 7.0).ceil();
        let waves = self.settings.waves.unwrap_or_else(|| by_size.max(by_week));
        waves.clamp(1.0, self.mailboxes.max(1.0)) as usize
    }

    fn three(&self, days: impl Fn(Case) -> f64) -> Cases {
        Cases { slow: days(Case::Slow), likely: days(Case::Likely), fast: days(Case::Fast) }
    }

    fn estimate(&self, missing: Vec<&'static str>) -> Estimate {
        let files = matches!(self.path.method, Method::Upload | Method::Ship);
        let rated = matches!(self.path.method, Method::Rate | Method::Open | Method::Quota);
        let likely = self.spans(Case::Likely, missing.len());
        Estimate {
            slow: self.spans(Case::Slow, missing.len()),
            fast: self.spans(Case::Fast, missing.len()),
            pace_of: self.data(Case::Likely).1,
            data_days: self.three(|case| self.copying(case).0),
            gb_per_hour: match self.path.method {
                Method::Upload => Some(self.line(Case::Likely)),
                _ => rated.then(|| self.speed(Case::Likely).0),
            },
            import_days: if files { self.import(Case::Likely) } else { 0.0 },
            help_days: self.help(Case::Likely),
            profiles_a_day: self.profiles_a_day(Case::Likely),
            upload_days: files.then(|| self.three(|case| self.upload(case))),
            shipping_days: files.then(|| self.three(|case| self.ship(case))),
            waves: self.waves(likely.copy),
            beyond: self.sizes().is_some_and(|table| table.rows.last().is_some_and(|row| self.largest > row.up_to)),
            likely,
            missing,
        }
    }
}

/// The first row that reaches so far, or the last one.
fn row(rows: &[Duration], amount: f64) -> Option<&Duration> {
    rows.iter().find(|row| amount <= row.up_to).or(rows.last())
}
