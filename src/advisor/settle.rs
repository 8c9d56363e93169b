//! What to find out first: which open question settles most.

use super::answers::Answers;
use super::book::Book;
use super::explore::Search;
use super::index::{PathSet, QuestionIndex};
use super::view::{Unanswered, View};

/// Evaluations that may be spent on one answer.
const BUDGET: usize = 256;

/// How much an answer to an open question would settle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settling {
    /// The question.
    pub question: QuestionIndex,
    /// Paths that could still win after its best answer, and after its worst.
    pub left: (usize, usize),
    /// Whether `left` is exact; otherwise it may be too high, never too low.
    pub exact: bool,
    /// Paths left on average over the kinds of answers that the rules tell apart; the order is by it.
    pub mean: f64,
}

/// The questions, those first whose answer leaves the fewest paths, all its answers taken together.
#[must_use]
pub fn settling(book: &Book, answers: &Answers, questions: &[QuestionIndex]) -> Vec<Settling> {
    let mut found: Vec<Settling> = questions.iter().map(|question| settles(book, answers, *question)).collect();
    crate::order::sort_by_key(&mut found, |settling| settling.mean);
    found
}

fn settles(book: &Book, answers: &Answers, question: QuestionIndex) -> Settling {
    let classes = View::new(book, answers, Unanswered::Open).classes(question);
    let (mut left, mut exact, mut sum) = ((usize::MAX, 0), true, 0);
    for class in &classes {
        let mut winners = PathSet::default();
        let answered = answers.with(question, *class);
        exact &= Search::within(book, &answered, Unanswered::Open, BUDGET).winners(&mut winners);
        let count = winners.iter().count();
        left = (left.0.min(count), left.1.max(count));
        sum += count;
    }
    Settling { question, left, exact, mean: sum as f64 / classes.len().max(1) as f64 }
}
