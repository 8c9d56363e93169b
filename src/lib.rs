//! Mail Migration Advisor: which way to move mail to Exchange Online, with reasons.
//!
//! The rooms, and the one direction in which they use each other: `content` (what is known) ← `advisor` (what it means)
//! ← `plan` (what to do), `quiz` (what was learnt), `kit` (what to hand over; uses `content` only) ← `export` (formats)
//! ← `ui` (what people see). Everything but `ui` and `browser` builds without the default feature `ui`, and so without
//! Leptos or a browser. Beneath all of them are `hash`, `date` (days of the calendar), and `number` and `order`: a few
//! functions that do what the standard library does too, in less wasm.

pub mod advisor;
pub mod content;
mod date;
pub mod export;
pub mod hash;
pub mod kit;
mod number;
mod order;
pub mod plan;
pub mod quiz;

#[cfg(feature = "ui")]
mod browser;
#[cfg(feature = "ui")]
pub mod ui;
