//! A house policy laid over the content: its paths are rules like any other, and a bad one changes nothing.

use mail_migration_advisor::advisor::house::{Laid, Sayings, check, lay};
use mail_migration_advisor::advisor::{Assessment, Book, Verdict, assess, read_answers};
use mail_migration_advisor::content::{Content, Files};

const SAYINGS: Sayings<'_> = Sayings {
    title: "House policy",
    hidden: "{house} does not use it: {reason}",
    discouraged: "{house} advises against it: {reason}",
    remedy: "Ask {contact}.",
    contact: "Questions: {contact}.",
    fixed: "Fixed by {house}",
    nameless: "this house",
};

/// The worked example of the product: minimal hybrid, by the rules alone.
const ANSWERS: &str =
    r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300, "pace": "two-months"}"#;

fn laid(policy: &str) -> Laid {
    lay(policy, &Files::embedded().pack(), SAYINGS)
}

fn assessed(laid: &Laid) -> (&'static Book, Assessment) {
    let content = Content::load(Files::unpack(&laid.content)).expect("content as before");
    let book = Book::compile(Box::leak(Box::new(content))).expect("the rules of the house compile");
    let book: &'static Book = Box::leak(Box::new(book));
    let answers = read_answers(book, ANSWERS).expect("sound answers");
    let assessment = assess(book, &answers);
    (book, assessment)
}

fn id(book: &Book, assessment: &Assessment) -> String {
    book.path(assessment.recommended).id.clone()
}

#[test]
fn an_empty_policy_changes_no_advice() {
    let laid = laid("{}");
    assert!(laid.problems.is_empty());
    let (book, assessment) = assessed(&laid);
    assert_eq!(id(book, &assessment), "minimal-hybrid");
}

#[test]
fn a_hidden_path_is_ruled_out_with_the_reason_and_the_next_best_wins() {
    let policy = r#"{"name": "Contoso", "contact": {"text": "the mail team"},
        "paths": {"minimal-hybrid": {"use": "hidden", "reason": "no Exchange server stays"}}}"#;
    let laid = laid(policy);
    assert_eq!(laid.problems, Vec::<String>::new());
    let (book, assessment) = assessed(&laid);
    assert_ne!(id(book, &assessment), "minimal-hybrid");
    let path = book.path_index("minimal-hybrid").expect("a path");
    let verdict = assessment.of(path).expect("every path has a verdict");
    assert_eq!(verdict.verdict, Verdict::RuledOut);
    let reason =
        verdict.reasons.iter().find(|reason| reason.rule == "house:minimal-hybrid").expect("the house's reason");
    assert_eq!(reason.text, "Contoso does not use it: no Exchange server stays");
}

#[test]
fn a_discouraged_path_stays_with_a_warning() {
    let laid = laid(r#"{"paths": {"minimal-hybrid": {"use": "discouraged", "reason": "ask first"}}}"#);
    let (book, assessment) = assessed(&laid);
    assert_eq!(id(book, &assessment), "minimal-hybrid");
    let path = book.path_index("minimal-hybrid").expect("a path");
    let reasons = &assessment.of(path).expect("a verdict").reasons;
    assert!(reasons.iter().any(|reason| reason.rule == "house:minimal-hybrid"), "{reasons:?}");
}

#[test]
fn every_path_but_the_last_resort_may_be_hidden() {
    let paths: Vec<String> = Content::embedded()
        .paths
        .iter()
        .filter(|path| path.id != "partner")
        .map(|path| format!(r#""{}": {{"use": "hidden", "reason": "not here"}}"#, path.id))
        .collect();
    let laid = laid(&format!(r#"{{"paths": {{{}}}}}"#, paths.join(", ")));
    assert_eq!(laid.problems, Vec::<String>::new());
    let (book, assessment) = assessed(&laid);
    assert_eq!(id(book, &assessment), "partner");
}

#[test]
fn name_and_contact_stand_in_the_interface() {
    let laid = laid(r#"{"name": "Contoso Mail", "contact": {"text": "the mail team"}}"#);
    let content = Content::load(Files::unpack(&laid.content)).expect("content");
    assert_eq!(content.text.find("product"), Some("Contoso Mail"));
    assert!(content.text.find("foot.privacy").is_some_and(|text| text.ends_with(" Questions: the mail team.")));
}

#[test]
fn answers_of_the_house_are_pieces_of_an_address() {
    let laid = laid(
        r#"{"preset": {"source": "exchange", "exchange-versions": ["exchange-2016", "exchange-2019"]}, "fixed": {"mailboxes": 300}}"#,
    );
    let piece = |question: &str, answer: &str| (question.to_owned(), answer.to_owned());
    assert_eq!(laid.problems, Vec::<String>::new());
    assert_eq!(laid.preset, [piece("exchange-versions", "exchange-2016,exchange-2019"), piece("source", "exchange")]);
    let fixed: Vec<(&str, &str)> = laid.fixed.iter().map(|one| (one.question.as_str(), one.answer.as_str())).collect();
    assert_eq!(fixed, [("mailboxes", "300")]);
}

#[test]
fn a_fixed_answer_is_told_in_words_with_its_reason() {
    let laid = laid(
        r#"{"name": "Contoso", "fixed": {"mailboxes": 300, "coexistence": ["free-busy", "shared-address-list"],
            "pace": {"answer": "weekend", "reason": "We close on Fridays."}}}"#,
    );
    assert_eq!(laid.problems, Vec::<String>::new());
    assert_eq!(laid.by, "Fixed by Contoso");
    let content = Content::embedded();
    for fixed in &laid.fixed {
        let question = content.questions.iter().find(|question| question.id == fixed.question).expect("a question");
        assert!(fixed.said.starts_with(&format!("{}: ", question.label)), "{}", fixed.said);
        for id in fixed.answer.split(',') {
            let label = question.options.iter().find(|option| option.id == id).map_or(id, |option| &option.label);
            assert!(fixed.said.contains(label), "{}", fixed.said);
        }
    }
    assert!(laid.fixed.iter().any(|fixed| fixed.said.ends_with(". We close on Fridays.")));
}

#[test]
fn a_bad_policy_is_told_by_field_and_changes_nothing() {
    for (policy, field) in [
        (r#"{"paths": {"train": {"use": "allowed"}}}"#, "paths.train: unknown path"),
        (r#"{"paths": {"partner": {"use": "hidden", "reason": "no"}}}"#, "paths.partner.use: "),
        (r#"{"preset": {"weather": "rain"}}"#, "preset.weather: unknown question"),
        (r#"{"fixed": {"mailboxes": 0}}"#, "fixed.mailboxes: 0 is out of range"),
        (r#"{"fixed": {"source": "sendmail"}}"#, "fixed.source: "),
        (r#"{"fixed": {"mailboxes": {"answer": 0, "reason": "so"}}}"#, "fixed.mailboxes: 0 is out of range"),
        (r#"{"preset": {"mailboxes": 9}, "fixed": {"mailboxes": 300}}"#, "preset.mailboxes: is fixed too"),
        (r#"{"packs": ["../ours.json"]}"#, "packs[0]: "),
        ("nonsense", "expected"),
    ] {
        let laid = laid(policy);
        assert!(laid.problems.iter().any(|problem| problem.contains(field)), "{policy}: {:?}", laid.problems);
        assert_eq!(laid.content, Files::embedded().pack());
        assert_eq!(check(policy), laid.problems);
    }
}
