//! Question packs of others: a good one is taken, a bad one is refused by file, question and field.

use mail_migration_advisor::content::{Content, Pack, References};

const GOOD: &str = include_str!("packs/good.json");

fn read(text: &str) -> Result<Pack, String> {
    let findings = Pack::read(Content::embedded(), References::embedded(), "wiki.json", text);
    findings.map_err(|findings| findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
}

/// The complaints about the good pack with one change.
fn complaints(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the test's own text has moved: {from}");
    read(&GOOD.replacen(from, to, 1)).expect_err("refused")
}

#[test]
fn a_good_pack_with_all_kinds_is_taken() {
    let pack = read(GOOD).expect("a pack");
    assert_eq!((pack.id.as_str(), pack.questions.len()), ("house-rules", 5));
}

#[test]
fn each_mistake_is_named_by_file_question_and_field() {
    let cases = [
        ("\"why\": \"The help desk answers it.\",", "", "questions[0] (H1) options[0] (phone): missing field \"why\""),
        ("\"correct\": true", "\"correct\": false", "wiki.json: H1 options: exactly one option is correct"),
        ("\"sources\": [\"wiki\"]", "\"sources\": [\"D99\"]", "cites \"D99\""),
        ("\"target\": \"monday\"", "\"target\": \"sunday\"", "wiki.json: H4/north target: \"sunday\" is none"),
        ("\"id\": \"H2\"", "\"id\": \"H1\"", "wiki.json: H1 id: is used twice"),
        ("\"kind\": \"order\"", "\"kind\": \"dance\"", "unknown name \"dance\""),
        ("\"number\": 40", "\"number\": 30", "is here twice"),
        ("questions/1", "questions/7", "format: must be"),
        ("\"id\": \"wiki\"", "\"id\": \"D06\"", "is a source of the page"),
        ("https://wiki.example/move", "javascript:alert(1)", "is not a full https address"),
        ("Call the help desk", "All of the above", "write an option of its own"),
        ("\"difficulty\": 1", "\"difficulty\": 9", "wiki.json: H1 difficulty: is 1, 2 or 3"),
        ("\"lead\"", "\"leader\"", "unknown field \"leader\""),
    ];
    for (from, to, expected) in cases {
        let found = complaints(from, to);
        assert!(found.contains(expected), "expected {expected:?} in:\n{found}");
        assert!(found.lines().all(|line| line.starts_with("wiki.json: ")), "{found}");
    }
}

#[test]
fn the_case_of_a_question_is_checked_as_the_advisor_would() {
    for (case, expected) in [
        ("{\"mailboxes\": -4}", "H1 case: \"mailboxes\": expected a whole number from 1 to"),
        ("{\"mailboxes\": \"many\"}", "expected a number"),
        ("{\"colour\": \"red\"}", "\"colour\" is no question of the interview"),
        ("{\"exchange-versions\": [\"exchange-1\"]}", "there is no option \"exchange-1\""),
        ("{\"exchange-versions\": \"exchange-2016\"}", "expected a list"),
        ("{\"source\": [\"exchange\"]}", "expected the id of one option"),
    ] {
        let found = complaints("\"difficulty\": 1,", &format!("\"difficulty\": 1, \"case\": {case},"));
        assert!(found.contains(expected), "expected {expected:?} in:\n{found}");
    }
    let sound =
        r#""difficulty": 1, "case": {"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 80},"#;
    assert!(read(&GOOD.replacen("\"difficulty\": 1,", sound, 1)).is_ok());
}

#[test]
fn a_section_names_questions_and_each_stands_in_one() {
    let with = |first: &str, second: &str| {
        let section = |title: &str, questions: &str| {
            format!(r#"{{"title": "{title}", "text": ["Read."], "sources": ["wiki"], "questions": [{questions}]}}"#)
        };
        let sections = [section("One", first), section("Two", second)].join(", ");
        read(&GOOD.replacen(
            "\"questions\"",
            &format!(r#""page": {{"aims": ["know"], "sections": [{sections}]}}, "questions""#),
            1,
        ))
    };
    let pack = with("\"H1\", \"H2\"", "\"H3\"").expect("a pack");
    let page = pack.page.expect("a page");
    assert_eq!(["H1", "H3", "H5"].map(|id| page.section_of(id)), [Some(0), Some(1), None]);
    let findings = with("\"H1\"", "\"H1\"").expect_err("refused");
    assert_eq!(findings.lines().count(), 1, "{findings}");
    assert!(findings.contains("house-rules/Two questions: \"H1\" stands in a section before"), "{findings}");
    assert!(with("\"H9\"", "").is_ok(), "a question taken out of a module leaves its name in the section");
}

#[test]
fn messages_are_for_somebody_who_has_only_the_pack() {
    let not_json = read("{\n \"id\": ]").expect_err("refused");
    assert_eq!(not_json, "wiki.json: is not JSON: a mistake at line 2, column 8");
    let twice = complaints("\"id\": \"wait\"", "\"id\": \"phone\"");
    assert!(twice.contains("wiki.json: H1/phone id: is used twice"), "{twice}");
    let cites = complaints("\"sources\": [\"wiki\"]", "\"sources\": [\"D99\"]");
    assert!(!cites.contains("sources.json"), "{cites}");
}

#[test]
fn what_cannot_be_read_hides_no_other_mistake_and_brings_none() {
    let text = GOOD.replacen("\"correct\": true", "\"corect\": true", 1).replacen(
        "\"target\": \"monday\"",
        "\"target\": \"sunday\"",
        1,
    );
    let found = read(&text).expect_err("refused");
    assert!(found.contains("(H1)") && found.contains("unknown field \"corect\""), "{found}");
    assert!(found.contains("H4/north target"), "{found}");
    assert_eq!(found.lines().count(), 2, "{found}");
}

#[test]
fn the_id_of_a_pack_is_plain_and_no_module_has_it() {
    for (id, expected) in [
        ("hybrid", "wiki.json: hybrid id: is a module of the page"),
        ("wiki.two", "wiki.json: wiki.two id: is not an id"),
        ("pack/wiki", "is not an id"),
        ("a=b", "is not an id"),
        ("", "is not an id"),
        (&"x".repeat(61), "at most 60"),
    ] {
        let found = complaints("\"id\": \"house-rules\"", &format!("\"id\": \"{id}\""));
        assert!(found.contains(expected), "expected {expected:?} in:\n{found}");
    }
}

#[test]
fn what_is_no_pack_at_all_is_refused_in_words() {
    for text in ["", "[]", "{\"format\": 3}", "not json"] {
        assert!(!read(text).expect_err("refused").is_empty());
    }
    assert!(read(&" ".repeat(Pack::LARGEST + 1)).expect_err("refused").contains("larger than"));
}
