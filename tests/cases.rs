//! Published tables as cases: `tests/cases/*.json`, readable without Rust, each with a sentence for a name.
#![allow(clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use mail_migration_advisor::advisor::{Advice, Book, read_answers};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    about: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    answers: Value,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    recommended: String,
    #[serde(default)]
    verdicts: BTreeMap<String, String>,
    #[serde(default)]
    rules: Vec<String>,
    companions: Option<Vec<String>>,
    #[serde(default, deserialize_with = "present")]
    next_question: Option<Option<String>>,
}

/// Tells a field that says null from one that is not there.
fn present<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(from).map(Some)
}

fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("tests/cases").map(|entry| entry.expect("entry").path()).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let name = file.file_name().expect("name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).expect("readable");
        let read: CaseFile = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!read.about.is_empty(), "{name} says what it is about");
        all.extend(read.cases.into_iter().map(|case| (name.clone(), case)));
    }
    all
}

/// Every rule id that had a say in the advice.
fn rules_of(advice: &Advice) -> BTreeSet<&str> {
    let reasons = advice.paths.iter().flat_map(|path| &path.reasons).filter(|reason| reason.effect != "depends");
    let notes = advice.companions.iter().chain(&advice.hints).chain(&advice.notices);
    reasons.map(|reason| reason.rule).chain(notes.map(|note| note.rule)).collect()
}

fn complaints(case: &Case, advice: &Advice) -> Vec<String> {
    let mut found = Vec::new();
    let expect = &case.expect;
    if advice.recommended != expect.recommended {
        found.push(format!("recommends {} instead of {}", advice.recommended, expect.recommended));
    }
    for (path, verdict) in &expect.verdicts {
        let given = advice.paths.iter().find(|other| other.id == path).map(|other| other.verdict);
        if given != Some(verdict) {
            found.push(format!("{path} is {given:?} instead of {verdict}"));
        }
    }
    let rules = rules_of(advice);
    for rule in expect.rules.iter().filter(|rule| !rules.contains(rule.as_str())) {
        found.push(format!("{rule} had no say; those that had: {rules:?}"));
    }
    if let Some(companions) = &expect.companions {
        let given: Vec<_> = advice.companions.iter().filter_map(|note| note.path).collect();
        if given != *companions {
            found.push(format!("companions are {given:?} instead of {companions:?}"));
        }
    }
    if let Some(next) = &expect.next_question
        && advice.next_question != next.as_deref()
    {
        found.push(format!("asks {:?} next instead of {next:?}", advice.next_question));
    }
    found
}

#[test]
fn every_case_comes_out_as_its_sentence_says() {
    let book = Book::embedded();
    let mut wrong = Vec::new();
    let cases = cases();
    for (file, case) in &cases {
        match read_answers(book, &case.answers.to_string()) {
            Err(error) => wrong.push(format!("{file}: {}: {error}", case.name)),
            Ok(answers) => {
                let found = complaints(case, &Advice::of(book, &answers));
                wrong.extend(found.into_iter().map(|complaint| format!("{file}: {}: {complaint}", case.name)));
            }
        }
    }
    println!("{} cases", cases.len());
    assert!(wrong.is_empty(), "{} complaints:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_say_in_some_case() {
    let book = Book::embedded();
    let mut heard = BTreeSet::new();
    for (_, case) in cases() {
        let answers = read_answers(book, &case.answers.to_string()).expect("answers");
        heard.extend(rules_of(&Advice::of(book, &answers)).into_iter().map(str::to_owned));
    }
    let rules = &book.content().rules;
    let eligibility = rules.eligibility.iter().map(|rule| &rule.id);
    let preference = rules.preference.iter().map(|row| &row.id);
    let others = rules.additions.iter().map(|row| &row.id).chain(rules.notices.iter().map(|notice| &notice.id));
    let silent: Vec<_> = eligibility.chain(preference).chain(others).filter(|id| !heard.contains(*id)).collect();
    assert!(silent.is_empty(), "no case for {silent:?}");
}
