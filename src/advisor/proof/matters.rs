//! Whether every question matters: some answers to the others at which its own answer makes a difference.
//!
//! One example is enough, so examples are drawn until one shows it.

use super::super::answers::{Answer, Answers};
use super::super::assess::{Assessment, assess};
use super::super::book::{Book, QuestionIndex};
use super::dice::Dice;
use super::tally::Tally;
use super::walk::any_answer;

/// So many examples are tried before a question counts as one that makes no difference.
const TRIED: u32 = 100_000;

/// Reports every question that makes no difference: to the path, if a rule that names it reads the question, and to
/// warnings, steps and companions otherwise.
pub(super) fn questions(book: &Book, tally: &mut Tally) {
    for question in book.question_indices() {
        let mut dice = Dice::new(question.position() as u64 + 1);
        if !(0..TRIED).any(|_| differs(book, question, &mut dice)) {
            tally.fail(format!("{} makes no difference to anything", book.question(question).id));
        }
    }
}

fn differs(book: &Book, question: QuestionIndex, dice: &mut Dice) -> bool {
    let mut answers = Answers::none(book);
    for other in book.question_indices() {
        answers.set(other, any_answer(book, other, dice));
    }
    let [one, other] =
        [any_answer(book, question, dice), Answer::NotSure].map(|answer| assess(book, &answers.with(question, answer)));
    if book.decides(question) { one.recommended != other.recommended } else { said(&one) != said(&other) }
}

/// What an assessment says beside the path.
fn said(assessment: &Assessment) -> Vec<&'static str> {
    let reasons = assessment.paths.iter().flat_map(|path| &path.reasons).map(|reason| reason.short);
    let companions = assessment.companions.iter().map(|companion| companion.note.id);
    reasons.chain(companions).chain(assessment.hints.iter().map(|hint| hint.id)).collect()
}
