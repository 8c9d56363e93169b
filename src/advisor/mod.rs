//! What it means: answers, conditions, verdicts, the recommendation, the next question, share links.
//!
//! The rule table of `content` is compiled once into a [`Book`] of small numbers; everything here is a pure function of
//! the book and the answers. Nothing here knows of a screen. Rules themselves are data: no threshold and no path is
//! named in this code.

mod advice;
mod answer;
mod answers;
mod assess;
mod book;
mod chance;
mod compile;
mod compiled;
mod condition;
mod explain;
mod explore;
mod figure;
mod flip;
#[cfg(not(target_arch = "wasm32"))]
pub mod gate;
mod holds;
pub mod house;
mod index;
mod input;
pub mod link;
pub mod map;
mod output;
#[cfg(not(target_arch = "wasm32"))]
pub mod proof;
mod reach;
mod rest;
mod settle;
mod typed;
mod view;
mod winner;

pub use advice::{Advice, AdviceFlip, advise};
pub use answer::Answer;
pub use answers::Answers;
pub use assess::{Assessment, Companion, Confidence, Hint, Note, PathVerdict, Reason, ReasonEffect, Verdict, assess};
pub use book::Book;
pub use chance::{Chance, chances};
pub use explore::{Prospect, next_question, offered, prospect, still_ahead};
pub use flip::{Flip, flips};
pub use holds::{Holds, check_condition, holds};
pub use index::{PathIndex, QuestionIndex, QuestionSet};
pub(crate) use input::from_object;
pub use input::{InputError, read_answers};
pub(crate) use output::to_object;
pub use reach::goes_back;
pub use rest::{assumed, only_by_readings};
pub use settle::{Settling, settling};
pub use typed::{Typed, read_typed};
pub use winner::recommend;
