//! Whether every question matters: some answers to the others at which its own answer makes a difference.
//!
//! One example is enough, so examples are drawn until one shows it.

use super::super::answer::Answer;
use super::super::answers::Answers;
use super::super::assess::{Assessment, assess};
use super::super::book::Book;
use super::super::index::QuestionIndex;
use super::dice::Dice;
use super::fault::Fault;
use super::tally::Tally;

/// Reports every question that makes no difference in so many examples: to the path, if a rule that names it reads the
/// question, and to warnings, steps and companions otherwise.
pub(super) fn questions(book: &Book, tried: u32, tally: &mut Tally) {
    for question in book.question_indices() {
        let mut dice = Dice::new(question.position() as u64 + 1);
        if !(0..tried).any(|_| differs(book, question, &mut dice)) {
            tally.fail(Fault::IdleQuestion, &book.question(question).id, String::new);
        }
    }
}

fn differs(book: &Book, question: QuestionIndex, dice: &mut Dice) -> bool {
    let mut answers = Answers::none(book);
    for other in book.question_indices() {
        answers.set(other, dice.answer(book, other));
    }
    let [one, other] =
        [dice.answer(book, question), Answer::NotSure].map(|answer| assess(book, &answers.with(question, answer)));
    if book.decides(question) { one.recommended != other.recommended } else { said(&one) != said(&other) }
}

/// What an assessment says beside the path.
fn said(assessment: &Assessment) -> Vec<&'static str> {
    let reasons = assessment.paths.iter().flat_map(|path| &path.reasons).map(|reason| reason.short);
    let companions = assessment.companions.iter().map(|companion| companion.note.id);
    reasons.chain(companions).chain(assessment.hints.iter().map(|hint| hint.id)).collect()
}
