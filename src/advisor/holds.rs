//! Whether a condition of content beside the rules holds: steps of plans, notes. The same evaluator as for rules.

use crate::content::{Condition, Content, Finding};

use super::answers::Answers;
use super::book::Book;
use super::compile::condition;
use super::condition::Tri;
use super::view::{Unanswered, View};

/// Whether a condition holds for answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// It does.
    Yes,
    /// It does not.
    No,
    /// That depends on a question without a real answer.
    Perhaps,
}

/// Whether a condition holds. Unanswered questions stay open, "not sure" too; those that the answers make pointless are
/// read as `facts.md` 6 says. An ill-formed condition, which the gate reports, leaves it open.
#[must_use]
pub fn holds(book: &Book, answers: &Answers, when: &Condition) -> Holds {
    let Ok(compiled) = condition(book.content(), when) else { return Holds::Perhaps };
    match View::new(book, answers, Unanswered::Open).test(&compiled) {
        Tri::True => Holds::Yes,
        Tri::False => Holds::No,
        Tri::Unknown(_) => Holds::Perhaps,
    }
}

/// What is wrong with a condition: unknown ids, ill-formed nodes.
///
/// # Errors
/// Every finding, without the name of the file, which the caller knows.
pub fn check_condition(content: &'static Content, when: &Condition) -> Result<(), Vec<Finding>> {
    condition(content, when).map(|_| ())
}
