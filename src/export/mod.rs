//! Formats in which things leave the page: a plan as calendar, task lists, Markdown or JSON; a module of the course as Moodle
//! GIFT or IMS QTI. Texts and bytes only; saving them is the browser's.

mod calendar;
mod cited;
mod gift;
mod json;
mod letters;
mod markdown;
mod pack;
mod qti;
mod qti_item;
mod record;
mod tasks;
pub mod words;
mod xml;
mod zip;

use crate::advisor::{Answers, Book, PathIndex};
use crate::content::{House, PathPlan};
use crate::plan::{Date, Ending, Estimate, Runbook, Schedule, Schedules, Ticks, Words};

pub use calendar::calendar;
pub use cited::Cited;
pub use gift::gift;
pub use json::json;
pub use letters::{Letter, Time, letters};
pub use markdown::markdown;
pub use pack::pack;
pub use qti::qti;
pub use tasks::{jira, project};
pub use zip::{Entry, zip};

/// A plan with everything that belongs to it.
#[derive(Debug)]
pub struct Whole<'a> {
    /// The rules.
    pub book: &'static Book,
    /// The answers.
    pub answers: &'a Answers,
    /// The path that is planned.
    pub path: PathIndex,
    /// Its content.
    pub plan: &'a PathPlan,
    /// Its steps for these answers.
    pub runbook: &'a Runbook,
    /// How long it takes, where that is known.
    pub estimate: Option<&'a Estimate>,
    /// When, where that is known.
    pub schedules: Option<&'a Schedules>,
    /// What ends before the plan no longer needs it.
    pub endings: &'a [Ending<'a>],
    /// What stands for names in braces.
    pub words: &'a Words<'a>,
    /// What is done.
    pub ticks: &'a Ticks,
    /// The policy of the house that hosts the page, if it has one.
    pub house: Option<&'a House>,
    /// Address of the plan, to come back to it.
    pub address: &'a str,
    /// The day on which it is written, where the reader is.
    pub today: Date,
    /// The moment, in seconds since 1970 UTC.
    pub now: u32,
    /// What tells this browser from all others: 1 to 64 letters and digits.
    pub browser: &'a str,
}

impl Whole<'_> {
    /// When it is likely to be, where that is known.
    pub fn schedule(&self) -> Option<&Schedule> {
        self.schedules.map(|all| &all.likely)
    }

    /// What the house has noted on a path; empty where it has not.
    pub(crate) fn noted(&self, path: &str) -> &str {
        self.house.and_then(|house| house.paths.get(path)).map_or("", |policy| policy.note.trim())
    }

    /// Full name of the path.
    pub(crate) fn name(&self) -> &'static str {
        let id = &self.book.path(self.path).id;
        crate::content::References::embedded().profile(id).map_or(id.as_str(), |profile| profile.full_name.as_str())
    }
}
