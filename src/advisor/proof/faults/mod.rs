//! The proof can fail: each fault is planted in a copy of the content, and the proof must name it, and nothing else.
//!
//! To be quick, copies are proved for one mail system. What the sound rules leave idle there (rows, rules and paths of
//! other systems) is taken away from what the proof finds in the copy.

mod asking;
mod left_out;

use std::sync::OnceLock;

use serde_json::{Value, json};

use crate::content::{Content, Files};

use super::super::answer::Answer;
use super::super::book::Book;
use super::tally::Tally;
use super::{Extent, Fault, Finding, look, matters};

/// A copy of the rules with a change to the file of rules and the file of questions.
fn copy(change: impl Fn(&mut Value, &mut Value)) -> Book {
    let mut files = Files::embedded();
    let [mut rules, mut questions] =
        [files.rules, files.questions].map(|text| serde_json::from_str(text).expect("JSON"));
    change(&mut rules, &mut questions);
    // Leaked on purpose: a book borrows its content for ever, and a test ends soon.
    let [rules, questions] = [rules, questions].map(|file: Value| &*Box::leak(file.to_string().into_boxed_str()));
    (files.rules, files.questions) = (rules, questions);
    let content = Content::load(files).expect("readable");
    Book::compile(Box::leak(Box::new(content))).expect("sound enough to be evaluated")
}

fn spoilt(change: impl Fn(&mut Value)) -> Book {
    copy(|rules, _| change(rules))
}

/// The proof for one mail system, without what shows only with others.
fn proved(book: &Book) -> Vec<Finding> {
    let source = book.question_index("source").expect("a question");
    let imap = book.question(source).options.iter().position(|option| option.id == "imap").expect("an option");
    let first = vec![(source, Answer::Options(1 << imap))];
    look(book, &Extent { first, drawn: 20_000, tried: 0 }).findings
}

/// What is found beyond what the sound rules leave idle for this system.
fn found(book: &Book) -> Vec<Finding> {
    static SOUND: OnceLock<Vec<Finding>> = OnceLock::new();
    let sound = SOUND.get_or_init(|| proved(Book::embedded()));
    assert!(sound.iter().all(|found| idle(found.fault)), "{sound:?}");
    let known = |found: &Finding| sound.iter().any(|other| (other.fault, &other.what) == (found.fault, &found.what));
    proved(book).into_iter().filter(|found| !known(found) && found.fault != Fault::IdleQuestion).collect()
}

/// Faults of which a proof for one system finds more than there are.
fn idle(fault: Fault) -> bool {
    matches!(fault, Fault::IdleRow | Fault::IdlePath | Fault::IdleRule | Fault::IdleQuestion)
}

fn names(found: &[Finding]) -> Vec<(Fault, &str)> {
    found.iter().map(|found| (found.fault, found.what.as_str())).collect()
}

/// Rows of the table, for one to be put in before the row with this id.
fn before(rules: &mut Value, id: &str, row: Value) {
    let rows = rules["preference"].as_array_mut().expect("rows");
    let place = rows.iter().position(|row| row["id"] == id).expect("the row");
    rows.insert(place, row);
}

fn row(id: &str, when: impl Into<Value>, choose: impl Into<Value>) -> Value {
    let (when, choose) = (when.into(), choose.into());
    json!({"id": id, "title": "A", "when": when, "choose": choose, "short": "A", "text": "A", "status": "assumed",
        "sources": [], "disagreements": []})
}

fn rule(id: &str, effect: &str, paths: impl Into<Value>, when: impl Into<Value>) -> Value {
    let (paths, when) = (paths.into(), when.into());
    let part = json!({"paths": paths, "effect": effect, "when": when, "short": "A", "text": "A", "remedy": "A"});
    json!({"id": id, "title": "A", "parts": [part], "status": "assumed", "sources": [], "disagreements": []})
}

fn add(file: &mut Value, list: &str, item: Value) {
    file[list].as_array_mut().expect("a list").push(item);
}

const IMAP: &str = r#"{"question": "source", "is": "imap"}"#;

fn imap() -> Value {
    serde_json::from_str(IMAP).expect("JSON")
}

fn never() -> Value {
    json!({"all": [imap(), {"not": imap()}]})
}

#[test]
fn answers_for_which_no_row_names_a_path() {
    let book = spoilt(|rules| {
        let rows = rules["preference"].as_array_mut().expect("rows");
        rows.retain(|row| row["id"] != "R09a" && row["id"] != "R09b");
        rows.last_mut().expect("a last row")["when"] = json!({"question": "source", "is": "other"});
    });
    assert!(names(&found(&book)).contains(&(Fault::NoWinner, "R32")), "{:?}", found(&book));
}

#[test]
fn answers_whose_last_resort_is_ruled_out() {
    let book = spoilt(|rules| {
        before(rules, "R01", row("X1", imap(), json!(["partner"])));
        add(
            rules,
            "eligibility",
            rule("E99", "rules-out", json!(["partner", "imap", "user-import", "third-party"]), imap()),
        );
    });
    let found = found(&book);
    assert!(names(&found).contains(&(Fault::NoWinner, "R32")), "{found:?}");
    assert!(names(&found).contains(&(Fault::NoWinner, "partner")), "{found:?}");
}

#[test]
fn two_rows_for_the_same_answers() {
    let book = spoilt(|rules| before(rules, "R10", row("X1", imap(), json!(["third-party"]))));
    let twice = spoilt(|rules| {
        let again = rules["preference"].as_array().expect("rows").iter().find(|row| row["id"] == "R09b").cloned();
        let mut again = again.expect("the row");
        again["id"] = json!("X1");
        before(rules, "R10", again);
    });
    for book in [book, twice] {
        assert_eq!(names(&found(&book)), [(Fault::IdleRow, "X1")]);
    }
}

#[test]
fn a_path_that_comes_back_as_mailboxes_or_pace_rise() {
    let middle = json!([imap(), {"question": "mailboxes", "above": 150}, {"question": "mailboxes", "at most": 2000}]);
    let soon = json!([imap(), {"question": "pace", "is": "two-weeks"}]);
    for (when, axis) in [(middle, "along mailboxes, by "), (soon, "along pace, by ")] {
        let book = spoilt(|rules| before(rules, "R09a", row("X1", json!({"all": when}), json!(["third-party"]))));
        let found = found(&book);
        let imap = found.iter().find(|found| found.what == "imap").expect("imap comes back");
        assert_eq!(imap.fault, Fault::ComesBack);
        assert!(imap.example.starts_with(axis) && imap.example.contains("X1"), "{imap}");
        assert!(found.iter().all(|found| found.fault == Fault::ComesBack), "{found:?}");
    }
}

#[test]
fn a_row_that_never_wins() {
    let book = spoilt(|rules| before(rules, "R09a", row("X1", never(), json!(["third-party"]))));
    assert_eq!(names(&found(&book)), [(Fault::IdleRow, "X1")]);
}

#[test]
fn rules_that_never_fire() {
    let book = spoilt(|rules| {
        add(rules, "eligibility", rule("E99", "rules-out", json!(["imap"]), never()));
        add(rules, "eligibility", rule("E98", "warns", json!(["imap"]), never()));
        let says = json!({"id": "H99", "kind": "hint", "when": never(), "title": "A", "text": "A", "status": "assumed", "sources": []});
        add(rules, "additions", says);
        add(
            rules,
            "notices",
            json!({"id": "N99", "when": never(), "questions": ["source"], "text": "A", "status": "assumed", "sources": []}),
        );
    });
    let expected = ["E99 (part 1)", "E98 (part 1)", "H99", "N99"].map(|id| (Fault::IdleRule, id));
    assert_eq!(names(&found(&book)), expected);
}

/// One question that nobody reads, and one that is read where its answer is all the same.
#[test]
fn questions_that_never_matter() {
    let book = copy(|rules, questions| {
        for id in ["unread", "all-the-same"] {
            let mut question = questions["questions"].as_array().expect("questions").last().cloned().expect("one");
            question["id"] = json!(id);
            add(questions, "questions", question);
        }
        let option = json!({"question": "all-the-same", "is": "yes"});
        let either = json!({"all": [imap(), {"any": [option, {"not": option}]}]});
        before(rules, "R09b", row("X1", either, json!(["imap"])));
    });
    let mut tally = Tally::of(&book);
    matters::questions(&book, 20_000, &mut tally);
    assert_eq!(names(&tally.findings), ["unread", "all-the-same"].map(|id| (Fault::IdleQuestion, id)));
}
