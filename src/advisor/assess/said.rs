//! What an assessment says: verdicts with their reasons, companions, hints, notices.

use crate::content::Status;

use super::super::index::{PathIndex, QuestionSet};
use super::kinds::{ReasonEffect, Verdict};

/// Why a path has its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Rule id.
    pub rule: &'static str,
    /// What it does.
    pub effect: ReasonEffect,
    /// Answers it used; for [`ReasonEffect::Depends`] the open question.
    pub answers: QuestionSet,
    /// Few words.
    pub short: &'static str,
    /// One or two sentences.
    pub text: &'static str,
    /// What would change it, or what to do; may be empty.
    pub remedy: &'static str,
    /// How well it is supported.
    pub status: Status,
    /// Source ids.
    pub sources: &'static [String],
    /// Disagreements it had to decide.
    pub disagreements: &'static [String],
}

/// A path with its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct PathVerdict {
    /// Which.
    pub path: PathIndex,
    /// What is said of it.
    pub verdict: Verdict,
    /// Why, weightiest first.
    pub reasons: Vec<Reason>,
    /// Open questions that could rule it out.
    pub depends: QuestionSet,
}

/// A second path beside the recommended one.
#[derive(Debug, Clone, PartialEq)]
pub struct Companion {
    /// Which.
    pub path: PathIndex,
    /// Why.
    pub note: Note,
}

/// Advice in words.
pub type Hint = Note;

/// Something said with its support.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Stable id of the addition or check.
    pub id: &'static str,
    /// Heading; empty for a consistency check.
    pub title: &'static str,
    /// One or two sentences.
    pub text: &'static str,
    /// Answers it used, or questions to look at again.
    pub answers: QuestionSet,
    /// How well it is supported.
    pub status: Status,
    /// Source ids.
    pub sources: &'static [String],
}

/// The advice for a set of answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The recommended path.
    pub recommended: PathIndex,
    /// Paths that the same row, or an earlier one, would have taken before it and that are ruled out.
    pub instead_of: Vec<PathIndex>,
    /// Every path, best first.
    pub paths: Vec<PathVerdict>,
    /// Second paths.
    pub companions: Vec<Companion>,
    /// Advice.
    pub hints: Vec<Hint>,
    /// Consistency checks that struck.
    pub notices: Vec<Note>,
    /// Ids of the disagreements that touched the result, in their own order.
    pub disagreements: Vec<&'static str>,
}

impl Assessment {
    /// The verdict of a path.
    #[must_use]
    pub fn of(&self, path: PathIndex) -> Option<&PathVerdict> {
        self.paths.iter().find(|verdict| verdict.path == path)
    }

    /// The reasons why a path is not the recommended one, the weightiest first: what rules it out; else what warns of it
    /// and why it ranks below. Of what rules it out, the word of the house, which rests on no answer, and the wrong mail system
    /// come first: no other answer opens the path then.
    /// What warns of the recommended path too sets nothing apart and comes last.
    #[must_use]
    pub fn against<'a>(&self, path: &'a PathVerdict) -> Vec<&'a Reason> {
        let of = |effect| path.reasons.iter().filter(move |reason| reason.effect == effect);
        let for_good = |reason: &&Reason| reason.answers.iter().all(|question| question.is_source());
        let (shut, other): (Vec<&Reason>, Vec<&Reason>) = of(ReasonEffect::RulesOut).partition(for_good);
        if !shut.is_empty() || !other.is_empty() {
            return shut.into_iter().chain(other).collect();
        }
        let warned = |rule: &str| {
            let mut reasons = self.of(self.recommended).into_iter().flat_map(|winner| &winner.reasons);
            reasons.any(|reason| reason.effect == ReasonEffect::Warns && reason.rule == rule)
        };
        let (shared, own): (Vec<_>, Vec<_>) = of(ReasonEffect::Warns).partition(|reason| warned(reason.rule));
        own.into_iter().chain(of(ReasonEffect::RanksBelow)).chain(shared).collect()
    }
}
