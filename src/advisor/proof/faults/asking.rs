//! Planted faults of asking and of links.

use serde_json::{Value, json};

use crate::content::{Content, Files};

use super::super::super::answer::Answer;
use super::super::super::answers::Answers;
use super::super::super::book::Book;
use super::super::super::explore::next_question;
use super::super::super::index::QuestionIndex;
use super::super::interviews::{self, Ask};
use super::{Fault, add, copy, found, names};

#[test]
fn interviews_that_ask_wrongly() {
    let book = Book::embedded();
    let question = |id: &str| book.question_index(id).expect("a question");
    let first = Answers::none(book).with(question("source"), Answer::Options(1));
    let asks = |ask: Ask<'_>| interviews::walk(book, &first, ask).findings;

    // One that begins anew once the pace is known.
    let (mailboxes, pace) = (question("mailboxes"), question("pace"));
    let round = |_: &Book, answers: &Answers| {
        let known = |asked: QuestionIndex| answers.get(asked) != Answer::Missing;
        Some(if known(mailboxes) && !known(pace) { pace } else { mailboxes })
    };
    assert_eq!(names(&asks(&round)), [(Fault::Interview, "mailboxes")]);
    assert!(asks(&round)[0].example.starts_with("asked twice"), "{:?}", asks(&round));

    let pointless = |_: &Book, _: &Answers| Some(question("host-access"));
    assert!(asks(&pointless)[0].to_string().starts_with("host-access is asked wrongly: nobody is asked this here"));

    // One that ends where it should ask for coexistence.
    let unasked = question("coexistence");
    let lazy = |book: &Book, answers: &Answers| next_question(book, answers).filter(|next| *next != unasked);
    let found = asks(&lazy);
    assert_eq!(names(&found), [(Fault::Interview, "coexistence")]);
    assert!(found[0].example.starts_with("never asked"), "{found:?}");
}

/// Content whose questions wait for each other cannot be compiled at all.
#[test]
fn questions_that_wait_for_each_other() {
    let mut files = Files::embedded();
    let mut questions: Value = serde_json::from_str(files.questions).expect("JSON");
    for (id, other) in [("pst", "data"), ("data", "pst")] {
        let list = questions["questions"].as_array_mut().expect("questions");
        let question = list.iter_mut().find(|question| question["id"] == id).expect("the question");
        question["asked"] = json!({"question": other, "answered": true});
    }
    files.questions = Box::leak(questions.to_string().into_boxed_str());
    let content = Box::leak(Box::new(Content::load(files).expect("readable")));
    let errors = Book::compile(content).expect_err("a circle");
    assert!(errors.iter().any(|error| error.to_string().contains("depends on itself by way of")), "{errors:?}");
}

#[test]
fn links_that_do_not_give_their_answers_back() {
    for id in ["gigabytes, many", "not-sure"] {
        let book = copy(|_, questions| {
            let list = questions["questions"].as_array_mut().expect("questions");
            let voicemail = list.iter_mut().find(|question| question["id"] == "voicemail").expect("the question");
            add(voicemail, "options", json!({"id": id, "label": "A", "note": "A"}));
        });
        assert_eq!(names(&found(&book)), [(Fault::Link, "voicemail")], "{id}");
    }
}
