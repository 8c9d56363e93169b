//! All answers together, and nothing else. Reading them from the outside is `input` and `link`.

use super::answer::Answer;
use super::book::Book;
use super::index::QuestionIndex;

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
