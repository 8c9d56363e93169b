//! Naming the recommended path: the ordered preference table over what is left eligible (`facts.md` 4.4).

use super::answers::Answers;
use super::book::Book;
use super::compiled::CompiledPick;
use super::condition::Tri;
use super::index::{PathIndex, QuestionIndex};
use super::view::{Unanswered, View};

/// What the preference table says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// This path wins, named by this row.
    Winner { path: PathIndex, row: usize },
    /// It depends on this question.
    Needs(QuestionIndex),
}

/// The recommended path and nothing else: what a walk over many answers needs.
#[must_use]
pub fn recommend(book: &Book, answers: &Answers) -> PathIndex {
    match View::new(book, answers, Unanswered::Read).winner() {
        Outcome::Winner { path, .. } => path,
        // Without open slots the table always names a winner.
        Outcome::Needs(_) => PathIndex(book.paths().len() - 1),
    }
}

/// Where a walk through candidates ended.
enum Walk {
    Found(PathIndex),
    Needs(QuestionIndex),
    Exhausted,
}

impl View<'_> {
    /// The winner, as far as the slots tell. It is never nobody: the last row always applies and its path is never
    /// ruled out. The author's gate makes sure of both, and the proof.
    pub(super) fn winner(&self) -> Outcome {
        let [path, row] = [self.book.paths().len(), self.book.rows.len()].map(|count| count.saturating_sub(1));
        self.named().unwrap_or(Outcome::Winner { path: PathIndex(path), row })
    }

    /// The winner, or nobody where no row names a path that is not ruled out.
    pub(super) fn named(&self) -> Option<Outcome> {
        for (row, compiled) in self.book.rows.iter().enumerate() {
            match self.test(&compiled.when) {
                Tri::False => continue,
                Tri::Unknown(question) => return Some(Outcome::Needs(question)),
                Tri::True => {}
            }
            match self.first_open(&compiled.choose) {
                Walk::Found(path) => return Some(Outcome::Winner { path, row }),
                Walk::Needs(question) => return Some(Outcome::Needs(question)),
                Walk::Exhausted => {}
            }
        }
        None
    }

    fn first_open(&self, picks: &[CompiledPick]) -> Walk {
        for pick in picks {
            let walked = match pick {
                CompiledPick::Path(path) => match self.ruled_out(*path) {
                    Tri::True => Walk::Exhausted,
                    Tri::False => Walk::Found(*path),
                    Tri::Unknown(question) => Walk::Needs(question),
                },
                CompiledPick::List(list) => self.first_open(&self.book.lists[*list]),
                CompiledPick::Choice { when, then, otherwise } => match self.test(when) {
                    Tri::True => self.first_open(then),
                    Tri::False => self.first_open(otherwise),
                    Tri::Unknown(question) => Walk::Needs(question),
                },
            };
            if !matches!(walked, Walk::Exhausted) {
                return walked;
            }
        }
        Walk::Exhausted
    }

    /// The first candidate of a list that is not ruled out. Only for slots without open questions.
    pub(super) fn first_of(&self, picks: &[CompiledPick]) -> Option<PathIndex> {
        match self.first_open(picks) {
            Walk::Found(path) => Some(path),
            _ => None,
        }
    }

    /// All candidates of a list in order, ruled out or not. Only for slots without open questions.
    pub(super) fn candidates(&self, picks: &[CompiledPick], into: &mut Vec<PathIndex>) {
        for pick in picks {
            match pick {
                CompiledPick::Path(path) if !into.contains(path) => into.push(*path),
                CompiledPick::Path(_) => {}
                CompiledPick::List(list) => self.candidates(&self.book.lists[*list], into),
                CompiledPick::Choice { when, then, otherwise } => {
                    let branch = if self.test(when).is_true() { then } else { otherwise };
                    self.candidates(branch, into);
                }
            }
        }
    }
}
