//! The sheet of a module: what was chosen in each question, and where the reader stands.

use crate::content::{Lesson, QuizQuestion, Table};

use super::grade::{Chosen, is_right};

/// What is known about one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The options chosen; none while the question is to be tried again.
    pub(super) chosen: Chosen,
    /// Whether the very first try was right; none until that try was told.
    pub(super) first: Option<bool>,
    /// Whether the reader was told what is right. An answer that was not can still be changed.
    pub(super) told: bool,
}

/// Answers to the questions of one module, by question id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub(super) entries: Table<Entry>,
    /// Id of the question on the desk; none for the first open one, or the score once there is none.
    pub(super) at: Option<String>,
}

/// How a question stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not answered, or to be tried again.
    Open,
    /// Answered right.
    Right,
    /// Answered wrong.
    Wrong,
}

/// What is on the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A question, by its place in the lesson.
    Question(usize),
    /// The score: nothing is open any more.
    Score,
}

/// The score of a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Questions answered right, at whichever try.
    pub right: usize,
    /// Questions answered right at the first try.
    pub first: usize,
    /// Questions answered.
    pub answered: usize,
    /// All questions.
    pub questions: usize,
}

impl Score {
    /// Questions answered wrong.
    #[must_use]
    pub const fn wrong(self) -> usize {
        self.answered.saturating_sub(self.right)
    }

    /// Questions still to come.
    #[must_use]
    pub const fn open(self) -> usize {
        self.questions.saturating_sub(self.answered)
    }
}

impl Sheet {
    /// Whether nothing was ever answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The options chosen in a question; empty while it is open.
    #[must_use]
    pub fn chosen(&self, question: &QuizQuestion) -> Chosen {
        self.entries.get(&question.id).map(|entry| entry.chosen.clone()).unwrap_or_default()
    }

    /// How a question stands.
    #[must_use]
    pub fn standing(&self, question: &QuizQuestion) -> Standing {
        match self.entries.get(&question.id) {
            Some(entry) if is_right(question, &entry.chosen) => Standing::Right,
            Some(entry) if !entry.chosen.is_empty() => Standing::Wrong,
            _ => Standing::Open,
        }
    }

    /// The score so far.
    #[must_use]
    pub fn score(&self, lesson: &Lesson) -> Score {
        let count = |standing| lesson.questions.iter().filter(|question| self.standing(question) == standing).count();
        let first =
            |question: &&QuizQuestion| self.entries.get(&question.id).is_some_and(|entry| entry.first == Some(true));
        let right = count(Standing::Right);
        Score {
            right,
            first: lesson.questions.iter().filter(first).count(),
            answered: right + count(Standing::Wrong),
            questions: lesson.questions.len(),
        }
    }

    /// What is on the desk.
    #[must_use]
    pub fn place(&self, lesson: &Lesson) -> Place {
        let named = self.at.as_ref().and_then(|at| lesson.questions.iter().position(|question| question.id == *at));
        named.or_else(|| self.open_from(lesson, 0)).map_or(Place::Score, Place::Question)
    }

    /// The first open question at or after a place, then round from the start.
    fn open_from(&self, lesson: &Lesson, start: usize) -> Option<usize> {
        let questions = lesson.questions.iter().enumerate();
        let mut open = questions.filter(|(_, question)| self.standing(question) == Standing::Open).map(|(i, _)| i);
        let first = open.next()?;
        Some(if first >= start { first } else { open.find(|i| *i >= start).unwrap_or(first) })
    }

    /// Takes the answer to a question; false if it is none, or not whole. An answer that was given stays as it is.
    #[must_use]
    pub fn check(&mut self, question: &QuizQuestion, chosen: &Chosen) -> bool {
        if !chosen.fits(question) {
            return false;
        }
        self.look(question);
        if self.standing(question) == Standing::Open {
            let before = self.entries.get(&question.id).and_then(|entry| entry.first);
            let first = Some(before.unwrap_or_else(|| is_right(question, chosen)));
            self.entries.insert(question.id.clone(), Entry { chosen: chosen.clone(), first, told: true });
        }
        true
    }

    /// Lays an answer over the one that was given, in a set whose answers are told at the end only. What is no whole
    /// answer takes the one before back.
    pub fn put(&mut self, question: &QuizQuestion, chosen: &Chosen) {
        self.look(question);
        let before = self.entries.get(&question.id);
        if before.is_some_and(|entry| entry.chosen == *chosen) {
            return;
        }
        let first = before.and_then(|entry| entry.first);
        let chosen = if chosen.fits(question) { chosen.clone() } else { Chosen::new() };
        if chosen.is_empty() && first.is_none() {
            self.entries.remove(&question.id);
        } else {
            let told = chosen.is_empty();
            self.entries.insert(question.id.clone(), Entry { chosen, first, told });
        }
    }

    /// Ends a set whose answers are told at the end: whatever is open stays so, and what was answered counts. Gives the
    /// ids of the questions that are told by this, and were not before.
    pub fn hand_in(&mut self, lesson: &Lesson) -> Vec<String> {
        let mut told = Vec::new();
        for question in &lesson.questions {
            let Some(entry) = self.entries.get_mut(&question.id).filter(|entry| !entry.told) else { continue };
            entry.told = true;
            entry.first.get_or_insert_with(|| is_right(question, &entry.chosen));
            told.push(question.id.clone());
        }
        self.at = None;
        told
    }

    /// Whether every question was answered, and the reader was told of each.
    #[must_use]
    pub fn is_over(&self, lesson: &Lesson) -> bool {
        let over = |entry: &Entry| entry.told && !entry.chosen.is_empty();
        lesson.questions.iter().all(|question| self.entries.get(&question.id).is_some_and(over))
    }

    /// Whether a question has an answer, right or wrong.
    #[must_use]
    pub fn has(&self, question: &QuizQuestion) -> bool {
        self.entries.get(&question.id).is_some_and(|entry| !entry.chosen.is_empty())
    }

    /// Whether a certain question was laid on the desk, rather than the first open one.
    #[must_use]
    pub fn is_looking(&self) -> bool {
        self.at.is_some()
    }

    /// Leaves the questions for the score, whatever is open.
    pub fn leave(&mut self) {
        self.at = None;
    }

    /// Lays a question on the desk.
    pub fn look(&mut self, question: &QuizQuestion) {
        self.at = Some(question.id.clone());
    }

    /// Goes on to the next open question; to the score when there is none.
    pub fn go_on(&mut self, lesson: &Lesson) {
        let after = if let Place::Question(i) = self.place(lesson) { i + 1 } else { 0 };
        let next = self.open_from(lesson, after).and_then(|i| lesson.questions.get(i));
        self.at = next.map(|question| question.id.clone());
    }

    /// Opens what was answered wrong once more. The first try stays on record.
    pub fn retry_wrong(&mut self, lesson: &Lesson) {
        let wrong = lesson.questions.iter().filter(|question| self.standing(question) == Standing::Wrong);
        let wrong: Vec<&str> = wrong.map(|question| question.id.as_str()).collect();
        for id in wrong {
            if let Some(entry) = self.entries.get_mut(id) {
                entry.chosen.clear();
            }
        }
        self.at = None;
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
