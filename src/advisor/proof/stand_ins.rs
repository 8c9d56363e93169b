//! Whether one answer may stand for its class: any answer at all against the one that the walk used for it.

use crate::content::Kind;

use super::super::answer::Answer;
use super::super::answers::Answers;
use super::super::book::Book;
use super::super::index::{PathIndex, QuestionIndex};
use super::super::link;
use super::super::view::{Unanswered, View};
use super::super::winner::Outcome;
use super::dice::Dice;
use super::fault::Fault;
use super::tally::Tally;

/// Draws so many sets of answers at random, puts for each answer the one that stands for its class, and expects the same
/// winner.
pub(super) fn check(book: &Book, count: u64) -> Tally {
    let mut tally = Tally::of(book);
    let mut dice = Dice::new(7);
    for _ in 0..count {
        let (mut drawn, mut standing) = (Answers::none(book), Answers::none(book));
        for question in book.question_indices() {
            let answer = dice.answer(book, question);
            drawn.set(question, answer);
            standing.set(question, stand_in(book, question, answer));
        }
        tally.stand_ins += 1;
        let mut views = [&drawn, &standing].map(|answers| View::new(book, answers, Unanswered::Read));
        let winners = [winner(&views[0]), winner(&views[1])];
        views[0].recommend(winners[0].unwrap_or(PathIndex(0)));
        tally.fired(book, &views[0]);
        if winners[0].is_none() || winners[0] != winners[1] {
            let said = || format!("{} against {}", link::write(book, &drawn), link::write(book, &standing));
            tally.fail(Fault::StandIn, &at_fault(book, &drawn, &standing), said);
        }
    }
    tally
}

/// Questions whose stand-in alone changes the winner; all that differ, where it takes several.
fn at_fault(book: &Book, drawn: &Answers, standing: &Answers) -> String {
    let differ = book.question_indices().filter(|question| drawn.get(*question) != standing.get(*question));
    let differ: Vec<QuestionIndex> = differ.collect();
    let name = |answers: &Answers| winner(&View::new(book, answers, Unanswered::Read));
    let alone = |question: &&QuestionIndex| name(&drawn.with(**question, standing.get(**question))) != name(drawn);
    let mut found: Vec<QuestionIndex> = differ.iter().filter(alone).copied().collect();
    if found.is_empty() {
        found = differ;
    }
    found.into_iter().map(|question| book.question(question).id.as_str()).collect::<Vec<_>>().join(", ")
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
