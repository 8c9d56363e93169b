//! Answers as small numbers, and nothing else. Reading them from the outside is `input` and `link`.

use super::book::{Book, QuestionIndex};

/// The answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Answer {
    /// Not answered.
    #[default]
    Missing,
    /// Answered with "not sure".
    NotSure,
    /// One or several options, as a set of bits in editorial order.
    Options(u32),
    /// A number in the question's unit.
    Number(f64),
}

impl Answer {
    /// Whether this says something: neither missing nor "not sure".
    #[must_use]
    pub const fn is_real(self) -> bool {
        matches!(self, Self::Options(_) | Self::Number(_))
    }
}

/// All answers, one slot a question of the book they belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    slots: Vec<Answer>,
}

impl Answers {
    /// No answers yet.
    #[must_use]
    pub fn none(book: &Book) -> Self {
        Self { slots: vec![Answer::Missing; book.questions().len()] }
    }

    /// The answer to a question.
    #[must_use]
    pub fn get(&self, question: QuestionIndex) -> Answer {
        self.slots.get(question.0).copied().unwrap_or_default()
    }

    /// Lays an answer over the one that was there.
    pub fn set(&mut self, question: QuestionIndex, answer: Answer) {
        if let Some(slot) = self.slots.get_mut(question.0) {
            *slot = answer;
        }
    }

    /// A copy with one answer changed.
    #[must_use]
    pub fn with(&self, question: QuestionIndex, answer: Answer) -> Self {
        let mut changed = self.clone();
        changed.set(question, answer);
        changed
    }

    /// Questions that were answered, "not sure" included, in editorial order.
    pub fn given(&self) -> impl Iterator<Item = (QuestionIndex, Answer)> + '_ {
        let all = self.slots.iter().enumerate().map(|(i, answer)| (QuestionIndex(i), *answer));
        all.filter(|(_, answer)| *answer != Answer::Missing)
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given().next().is_none()
    }
}
