//! Planted faults of the argument by which the walk is finite: that one answer may stand for its class, and that a
//! question which a case never needed cannot matter in it.

use serde_json::{Value, json};

use super::super::super::answers::Answers;
use super::super::super::book::Book;
use super::super::super::recommend;
use super::super::axes::Axes;
use super::super::stand_ins;
use super::super::walk::Walk;
use super::{Fault, before, found, imap, names, proved, row, spoilt};

#[test]
fn a_case_with_another_winner_than_the_advice() {
    let book = Book::embedded();
    let axes = Axes::of(book).expect("axes");
    let [partner, other] = ["partner", "cutover"].map(|id| book.path_index(id).expect("a path"));
    let walk = || Walk::new(book, &axes, &[], 1);
    let winner = recommend(book, &Answers::none(book));
    assert!(![partner, other].contains(&winner));
    for wrong in [partner, other] {
        let found = walk().claiming(wrong).findings;
        assert_eq!(names(&found), [(Fault::NotOneWinner, book.path(wrong).id.as_str())]);
    }
}

/// Rules that read more than was seen of them: the rows of one book with the survey of another.
fn unseen(option: &Value) -> Book {
    let book = spoilt(|rules| {
        let when = json!({"all": [imap(), option]});
        before(rules, "R09a", row("X1", when, json!(["third-party"])));
    });
    let always = spoilt(|rules| before(rules, "R09a", row("X1", imap(), json!(["third-party"]))));
    Book { rows: book.rows, ..always }
}

#[test]
fn a_threshold_that_the_classes_do_not_know() {
    let book = unseen(&json!({"question": "mailboxes", "at most": 333}));
    let found = stand_ins::check(&book, 20_000).findings;
    assert_eq!(names(&found), [(Fault::StandIn, "mailboxes")]);
}

#[test]
fn an_option_that_the_classes_do_not_know() {
    // For a mail system of another kind the versions are read as they are given, but nothing asks for 2010 alone.
    let book = unseen(&json!({"question": "exchange-versions", "any of": ["exchange-2013"]}));
    let found = stand_ins::check(&book, 20_000).findings;
    assert_eq!(names(&found), [(Fault::StandIn, "exchange-versions")]);
}

#[test]
fn a_question_that_was_left_out_and_matters() {
    let found = proved(&unseen(&json!({"question": "voicemail", "is": "yes"})));
    assert!(names(&found).contains(&(Fault::LeftOut, "voicemail")), "{found:?}");
    assert!(names(&found).contains(&(Fault::LeftOut, "a combination")), "{found:?}");
}

/// What a view remembers must be forgotten when an answer changes on which it rests.
#[test]
fn a_dependency_that_the_memory_does_not_know() {
    let mut book = spoilt(|_| ());
    let data = book.question_index("data").expect("a question");
    book.questions[data.0].touches = Default::default();
    let found = found(&book);
    assert!(found.iter().any(|found| matches!(found.fault, Fault::NotOneWinner | Fault::LeftOut)), "{found:?}");
}
