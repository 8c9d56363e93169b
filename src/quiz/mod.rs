//! What was learnt: grading of a question, the sheet of a module, and progress as a text to be kept.
//!
//! Everything here is a pure function of a lesson, the options chosen, and a text that was kept earlier. Nothing knows
//! of a screen or of a browser. Options chosen are sets, although today every question has exactly one right option.

mod case;
mod fingerprint;
mod grade;
pub mod progress;
mod sheet;

#[cfg(test)]
mod sample;

pub use case::answers_of;
pub use fingerprint::fingerprint;
pub use grade::{Chosen, Marking, is_right, marking};
pub use sheet::{Place, Score, Sheet, Standing};
