//! Every interview there is: each answer the rules can tell apart, and "not sure", to every question that comes.

use super::super::answer::Answer;
use super::super::answers::Answers;
use super::super::book::Book;
use super::super::condition::Tri;
use super::super::explore::prospect;
use super::super::index::QuestionIndex;
use super::super::link;
use super::super::view::{Unanswered, View};
use super::fault::Fault;
use super::tally::Tally;

/// One in so many interviews is checked for what could still change its result.
const SAMPLE: u64 = 8;

/// What asks: the next question for these answers, none at the end.
pub(super) type Ask<'a> = &'a dyn Fn(&Book, &Answers) -> Option<QuestionIndex>;

/// Walks all interviews that begin with these answers. None may ask twice, ask what nobody with these answers is asked,
/// or end while more could be asked; so none is longer than there are questions.
pub(super) fn walk(book: &Book, first: &Answers, ask: Ask<'_>) -> Tally {
    let mut tally = Tally::of(book);
    go(book, first, 0, ask, &mut tally);
    tally
}

fn go(book: &Book, answers: &Answers, asked: usize, ask: Ask<'_>, tally: &mut Tally) {
    let Some(question) = ask(book, answers) else { return end(book, answers, asked, tally) };
    let view = View::new(book, answers, Unanswered::OpenUnlessUnsure);
    let (id, said) = (&book.question(question).id, || link::write(book, answers));
    if answers.get(question) != Answer::Missing {
        return tally.fail(Fault::Interview, id, || format!("asked twice: {}", said()));
    }
    if view.asked(question) == Tri::False {
        return tally.fail(Fault::Interview, id, || format!("nobody is asked this here: {}", said()));
    }
    for answer in view.classes(question).into_iter().chain([Answer::NotSure]) {
        go(book, &answers.with(question, answer), asked + 1, ask, tally);
    }
}

fn end(book: &Book, answers: &Answers, asked: usize, tally: &mut Tally) {
    tally.interviews += 1;
    tally.longest = tally.longest.max(asked);
    tally.send(book, answers);
    let unsure = answers.given().any(|(_, answer)| answer == Answer::NotSure);
    if !unsure && tally.interviews.is_multiple_of(SAMPLE) {
        let prospect = prospect(book, answers);
        let missed = prospect.decisive.first().map(|question| book.question(*question).id.as_str());
        if let Some(missed) = missed {
            tally.fail(Fault::Interview, missed, || format!("never asked: {}", link::write(book, answers)));
        } else if let [_, second, ..] = prospect.possible[..] {
            let said = || format!("still possible at the end: {}", link::write(book, answers));
            tally.fail(Fault::Interview, &book.path(second).id, said);
        }
    }
}
