//! Whether one answer may stand for its class: any answer at all against the one that the walk used for it.

use crate::content::Kind;

use super::super::answers::{Answer, Answers};
use super::super::book::{Book, PathIndex, QuestionIndex};
use super::super::link;
use super::super::view::{Unanswered, View};
use super::super::winner::Outcome;
use super::dice::Dice;
use super::tally::Tally;
use super::walk::any_answer;

/// So many sets of answers are drawn.
const DRAWN: u64 = 200_000;

/// Draws answers at random, puts for each the answer that stands for its class, and expects the same winner.
pub(super) fn check(book: &Book) -> Tally {
    let mut tally = Tally::of(book);
    let mut dice = Dice::new(7);
    for _ in 0..DRAWN {
        let (mut drawn, mut standing) = (Answers::none(book), Answers::none(book));
        for question in book.question_indices() {
            let answer = any_answer(book, question, &mut dice);
            drawn.set(question, answer);
            standing.set(question, stand_in(book, question, answer));
        }
        tally.stand_ins += 1;
        let mut views = [&drawn, &standing].map(|answers| View::new(book, answers, Unanswered::Read));
        let winners = [winner(&views[0]), winner(&views[1])];
        views[0].recommend(winners[0].unwrap_or(PathIndex(0)));
        tally.fired(book, &views[0]);
        if winners[0].is_none() || winners[0] != winners[1] {
            let [drawn, standing] = [drawn, standing].map(|answers| link::write(book, &answers));
            tally.fail(format!("another winner with {drawn} than with what stands for it, {standing}"));
        }
    }
    tally
}

fn winner(view: &View<'_>) -> Option<PathIndex> {
    match view.winner() {
        Outcome::Winner { path, .. } => Some(path),
        Outcome::Needs(_) => None,
    }
}

/// The answer that the walk uses for this one. What only figures read stays as it is: its classes move with others.
fn stand_in(book: &Book, question: QuestionIndex, answer: Answer) -> Answer {
    let compiled = &book.questions[question.0];
    let outcome = |set: u32| compiled.tests.iter().map(|test| test.holds(set)).collect::<Vec<_>>();
    let same = |class: &&Answer| match (**class, answer) {
        (Answer::Options(class), Answer::Options(set)) => outcome(class) == outcome(set),
        (Answer::Number(class), Answer::Number(number)) => number <= class,
        _ => false,
    };
    let last = if book.question(question).kind == Kind::Number { compiled.classes.last() } else { None };
    let found = compiled.classes.iter().find(same).or(last);
    if answer.is_real() { found.copied().unwrap_or(answer) } else { answer }
}
