//! Every interview there is: each answer the rules can tell apart, and "not sure", to every question that comes.

use super::super::answers::{Answer, Answers};
use super::super::book::Book;
use super::super::condition::Tri;
use super::super::explore::{next_question, prospect};
use super::super::link;
use super::super::view::{Unanswered, View};
use super::tally::Tally;

/// One in so many interviews is checked for what could still change its result.
const SAMPLE: u64 = 8;

/// Walks all interviews. None may ask twice, ask what nobody with these answers is asked, or have no end.
pub(super) fn walk(book: &Book) -> Tally {
    let mut tally = Tally::of(book);
    go(book, &Answers::none(book), 0, &mut tally);
    tally
}

fn go(book: &Book, answers: &Answers, asked: usize, tally: &mut Tally) {
    let Some(question) = next_question(book, answers) else { return end(book, answers, asked, tally) };
    let view = View::new(book, answers, Unanswered::OpenUnlessUnsure);
    let id = &book.question(question).id;
    if answers.get(question) != Answer::Missing {
        return tally.fail(format!("asks {id} twice: {}", link::write(book, answers)));
    }
    if view.asked(question) == Tri::False {
        tally.fail(format!("asks {id}, which nobody is asked here: {}", link::write(book, answers)));
    }
    for answer in view.classes(question).into_iter().chain([Answer::NotSure]) {
        go(book, &answers.with(question, answer), asked + 1, tally);
    }
}

fn end(book: &Book, answers: &Answers, asked: usize, tally: &mut Tally) {
    tally.interviews += 1;
    tally.longest = tally.longest.max(asked);
    tally.send(book, answers);
    let unsure = answers.given().any(|(_, answer)| answer == Answer::NotSure);
    if !unsure && tally.interviews.is_multiple_of(SAMPLE) {
        let prospect = prospect(book, answers);
        if prospect.possible.len() != 1 || !prospect.decisive.is_empty() {
            tally.fail(format!("ends although more could be asked: {}", link::write(book, answers)));
        }
    }
}
