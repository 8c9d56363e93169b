//! What to do: the runbook for these answers, the estimate of time, the schedule.
//!
//! Everything is a pure function of content, answers and what the reader typed. No screen, no clock, no file: formats are
//! `export`'s business.

mod chooser;
mod dated;
mod deadline;
mod estimate;
mod fit;
mod inputs;
mod kept;
mod runbook;
mod schedule;
mod situation;
mod words;

pub use crate::date::{Date, Weekday};
pub use dated::Task;
pub use deadline::{Ending, Meets, endings};
pub use estimate::{Estimate, Part, Spans, estimate};
pub use fit::{Case, Fit, Lever, fit};
pub use inputs::{Inputs, Settings};
pub use kept::{Kept, Ticks};
pub use runbook::{Certainty, PlannedNote, PlannedStep, Runbook, runbook};
pub use schedule::{Milestone, Schedule, Schedules, Stage, StageKind, TEN_YEARS, schedule};
pub use situation::Situations;
pub use words::{Refused, Words};
