//! What was learnt: grading of a question, the sheet of a module, scenarios made from the rules, exams, what is due for
//! repetition, and all of it as texts to be kept.
//!
//! Everything here is a pure function of lessons, answers, seeds and days, and of texts that were kept earlier. Nothing
//! knows of a screen, of a clock or of a browser.

mod backup;
mod card;
mod case;
mod cases;
mod deck;
mod dice;
mod exam;
mod fingerprint;
mod grade;
pub mod home;
mod memory;
pub mod progress;
mod repeat;
mod report;
mod scenario;
mod sheet;
mod sitting;
mod statement;

#[cfg(test)]
mod sample;

pub use backup::{Backup, BackupError};
pub use card::Card;
pub use case::answers_of;
pub use cases::CaseSet;
pub use deck::{shown, shown_targets, shuffled};
pub use dice::Dice;
pub use exam::{Exam, Verdict};
pub use fingerprint::fingerprint;
pub use grade::{Chosen, Marking, is_right, key, marking};
pub use memory::{Memory, Objective};
pub use progress::Tally;
pub use report::problem_address;
pub use scenario::Scenario;
pub use sheet::{Place, Score, Sheet, Standing};
pub use sitting::Sitting;
pub use statement::{Outcome, RESULT, statement};
