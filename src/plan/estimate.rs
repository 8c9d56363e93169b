//! The estimate of time (`facts.md` 7.3): three cases, and what sets the pace.
//!
//! Published figures and assumptions are content ([`TimeTable`]); only the arithmetic is here: what comes out in this
//! file, rates and stages in `model`, what copying cannot be shorter than in `floors`, in how many groups people move in
//! `waves`.

mod floors;
mod model;
mod waves;

use crate::content::{Cases, Method, TimeTable};

use super::inputs::{Inputs, Settings};
use model::Model;

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
    /// How long ahead batches are submitted.
    Lead,
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
    /// Of the days until mail can be switched, the first ones in which nobody moves yet.
    pub lead: f64,
    /// Of the same days, the last ones in which files are imported.
    pub tail: f64,
}

impl Spans {
    /// All of them.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.prepare + self.copy + self.wait + self.close
    }

    /// The same in whole days, as a calendar takes them: half a day is a day there.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self {
            prepare: self.prepare.ceil(),
            copy: self.copy.ceil(),
            wait: self.wait.ceil(),
            close: self.close.ceil(),
            lead: self.lead.ceil(),
            tail: self.tail.ceil(),
        }
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
    /// Days from the first copy until everything is over there, in the likely case, with no regard to the help desk: the
    /// longest of copying, largest mailbox and number of mailboxes, or the days that the reader typed.
    pub copied_days: f64,
    /// Mailboxes copied at a time in the likely case.
    pub concurrent: f64,
    /// GB an hour in the likely case, where data and rate are known.
    pub gb_per_hour: Option<f64>,
    /// Days of the help desk in the likely case; zero where no profile is built.
    pub help_days: f64,
    /// Profiles a person and day in the likely case.
    pub profiles_a_day: f64,
    /// People at the help desk in the likely case.
    pub people: f64,
    /// The largest mailbox, in GB; assumed where it was not answered.
    pub largest_gb: f64,
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

/// The estimate for a path; none where the content says nothing about it, or the number of mailboxes is not known and
/// the days of copying were not typed.
#[must_use]
pub fn estimate(times: &TimeTable, path: &str, inputs: &Inputs, settings: &Settings) -> Option<Estimate> {
    let path = &times.path_for(path, inputs)?;
    let files = matches!(path.method, Method::Upload | Method::Ship);
    let enough = inputs.mailboxes.is_some() || (files && inputs.total_gb.is_some());
    let knows = path.method != Method::None && enough;
    if !knows && settings.copy_days.is_none() {
        return None;
    }
    let numbers = &times.numbers;
    // What is known is never cut to what is assumed.
    let by_size = inputs.total_gb.map_or(1.0, |total| (total / numbers.mean_gb).max(1.0));
    let mailboxes = inputs.mailboxes.unwrap_or(by_size);
    let at_least = inputs.largest_gb.unwrap_or_default();
    let total = inputs.total_gb.unwrap_or_else(|| (mailboxes * numbers.mean_gb).max(at_least));
    let model = Model {
        times,
        path,
        settings,
        mailboxes,
        total,
        largest: inputs.largest_gb.unwrap_or_else(|| (numbers.largest_by_mean * total / mailboxes).min(total)),
        uplink: inputs.uplink_mbps.unwrap_or(numbers.uplink_mbps),
        gmail: inputs.gmail,
        pace: &inputs.pace,
    };
    Some(model.estimate(model.missing(inputs)))
}
