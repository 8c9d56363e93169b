//! The rules with ids turned into small numbers: plain data. `compile` makes it, a [`Book`](super::book::Book) holds it,
//! `view` evaluates it.

use crate::content::Effect;

use super::answer::Answer;
use super::condition::Cond;
#[cfg(not(target_arch = "wasm32"))]
use super::condition::Test;
use super::index::{PathIndex, PathSet, QuestionIndex};

/// One effect of an eligibility rule on some paths.
#[derive(Debug, Clone)]
pub(super) struct CompiledPart {
    /// Position in `rules.eligibility`, and of the part in the rule.
    pub(super) rule: (usize, usize),
    pub(super) paths: PathSet,
    pub(super) effect: Effect,
    pub(super) when: Cond,
}

/// A candidate list with its choices.
#[derive(Debug, Clone)]
pub(super) enum CompiledPick {
    Path(PathIndex),
    List(usize),
    Choice { when: Cond, then: Box<[CompiledPick]>, otherwise: Box<[CompiledPick]> },
}

/// A condition with the candidates it brings.
#[derive(Debug, Clone)]
pub(super) struct CompiledRow {
    pub(super) when: Cond,
    pub(super) choose: Box<[CompiledPick]>,
}

/// A question with what the engine needs of it.
#[derive(Debug, Clone)]
pub(super) struct CompiledQuestion {
    pub(super) asked: Cond,
    pub(super) offered: Cond,
    pub(super) readings: Box<[(Cond, Answer)]>,
    /// One representative answer for each class of answers that the rules naming the recommendation can tell apart.
    pub(super) classes: Box<[Answer]>,
    /// What those rules ask of its options; sets that pass the same tests are one class.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) tests: Box<[Test]>,
    /// Whether any rule that names the recommendation reads it.
    pub(super) decides: bool,
    /// Whether those rules ask for the newest or the oldest of its options: then their order means something.
    pub(super) ordered: bool,
    /// What may come out otherwise once the answer changes.
    pub(super) touches: Touched,
}

/// Sets of questions, terms and paths, one bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Touched {
    /// Questions that say something else; the changed one is among them.
    pub(super) questions: u64,
    pub(super) terms: u64,
    /// Paths whose eligibility may change.
    pub(super) paths: u64,
}

/// A figure: which formula, with its parameters.
#[derive(Debug, Clone)]
pub(super) enum CompiledFigure {
    /// Days to upload everything: gigabytes over a line, at a usable share of its speed.
    UploadDays { total: QuestionIndex, uplink: QuestionIndex, gb_per_hour_per_mbps: f64, default_mbps: f64 },
    /// Days to copy everything by the recommended path.
    CopyDays(Box<Copying>),
}

/// Parameters of the copying time (`facts.md` 7.2, likely case).
#[derive(Debug, Clone)]
pub(super) struct Copying {
    pub(super) total: QuestionIndex,
    pub(super) uplink: QuestionIndex,
    pub(super) mailboxes: QuestionIndex,
    /// Gigabytes an hour for each Mbit/s of the line, at its usable share.
    pub(super) gb_per_hour_per_mbps: f64,
    pub(super) default_mbps: f64,
    /// Mailboxes copied at once, and gigabytes an hour of each.
    pub(super) concurrent: f64,
    pub(super) gb_per_hour_each: f64,
    /// Size of a mailbox where the total is not known.
    pub(super) gb_per_mailbox: f64,
    /// Gigabytes an hour at most, by path; none where no rate is known.
    pub(super) caps: Box<[Option<f64>]>,
}

/// What was seen of the rules once, because searches ask for it again and again.
#[derive(Debug, Default)]
pub(super) struct Surveyed {
    /// Questions that decide whether a part applies, one bit each; by its place in `parts`.
    pub(super) parts: Box<[u64]>,
    /// Figures, by their place in `figures`, each with a limit to which some rule holds it.
    pub(super) figure_limits: Box<[(usize, f64)]>,
}
