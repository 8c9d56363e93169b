//! The machine interface: what it refuses and what it says, natively and as a program.
#![allow(clippy::panic, reason = "a test fails by panicking")]

#[cfg(not(feature = "ui"))]
use std::io::Write;
#[cfg(not(feature = "ui"))]
use std::process::{Command, Output, Stdio};

use mail_migration_advisor::advisor::{
    Advice, Answer, Answers, Book, advise, flips, link, next_question, read_answers, still_ahead,
};
use serde_json::Value;

fn refusal(json: &str) -> String {
    advise(json).expect_err("refused").to_string()
}

#[test]
fn bad_input_is_refused_with_the_field_named() {
    let cases = [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("[]", "expected a JSON object of answers, found a list"),
        ("3", "expected a JSON object of answers, found the number 3"),
        (r#"{"sauce": "exchange"}"#, "sauce: unknown question"),
        (r#"{"source": "exchequer"}"#, "source: unknown option \"exchequer\""),
        (r#"{"source": ["exchange"]}"#, "source: expected the id of one option as text, found a list"),
        (r#"{"exchange-versions": []}"#, "exchange-versions: the list is empty"),
        (r#"{"exchange-versions": ["exchange-2021"]}"#, "exchange-versions: unknown option"),
        (r#"{"exchange-versions": ["exchange-2016", 3]}"#, "exchange-versions: expected option ids"),
        (r#"{"coexistence": ["none", "free-busy"]}"#, "coexistence: \"none\" cannot stand beside another answer"),
        (
            r#"{"coexistence": ["not-sure", "free-busy"]}"#,
            "coexistence: \"not-sure\" cannot stand beside another answer",
        ),
        (r#"{"mailboxes": 0}"#, "mailboxes: 0 is out of range; expected 1 to 10000000"),
        (r#"{"mailboxes": -1}"#, "mailboxes: -1 is out of range"),
        (r#"{"mailboxes": 1.5}"#, "mailboxes: 1.5 is not a whole number"),
        (r#"{"mailboxes": 1000000000000}"#, "mailboxes: 1000000000000 is out of range"),
        (r#"{"mailboxes": "many"}"#, "mailboxes: expected a number, found the text \"many\""),
        (r#"{"mailboxes": null}"#, "mailboxes: expected a number, found nothing"),
        (r#"{"uplink-mbps": 0}"#, "uplink-mbps: 0 is out of range"),
    ];
    for (json, message) in cases {
        let said = refusal(json);
        assert!(said.starts_with(message), "{json}: {said}");
    }
}

#[test]
fn a_very_long_option_is_not_repeated_in_full() {
    let said = refusal(&format!(r#"{{"source": "{}"}}"#, "x".repeat(100_000)));
    assert!(said.len() < 1000, "{} characters", said.len());
}

#[test]
fn the_example_of_the_design_comes_out() {
    let json =
        r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300, "pace": "two-months"}"#;
    let advice: Value = serde_json::from_str(&advise(json).expect("advice")).expect("JSON");
    assert_eq!(advice["recommended"], "minimal-hybrid");
    assert_eq!(advice["confidence"], "low");
    assert_eq!(advice["next_question"], "coexistence");
    assert_eq!(advice["disagreements"], serde_json::json!(["5-14"]));
    let mut possible: Vec<_> = advice["possible"].as_array().expect("list").iter().filter_map(Value::as_str).collect();
    assert_eq!(possible[0], "minimal-hybrid");
    possible.sort_unstable();
    assert_eq!(possible, ["cutover", "full-hybrid", "imap", "minimal-hybrid", "third-party"]);
    let first = &advice["paths"][0]["reasons"][0];
    assert_eq!((first["rule"].as_str(), first["effect"].as_str()), (Some("R24"), Some("prefers")));
    assert_eq!(advice["paths"].as_array().expect("list").len(), 13);
    let larger = advice["flips"].as_array().expect("list").iter().find(|flip| flip["change"]["mailboxes"] == 2001);
    let larger = larger.expect("more mailboxes change it");
    assert_eq!((larger["range"].as_str(), larger["recommended"].as_str()), (Some("2001 or more"), Some("full-hybrid")));
}

#[cfg(not(feature = "ui"))]
fn run(arguments: &[&str], input: &str) -> Output {
    let mut program = Command::new(env!("CARGO"));
    program.args(["run", "--quiet", "--no-default-features", "--example", "advise", "--"]).args(arguments);
    program.current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().expect("cargo runs");
    child.stdin.take().expect("input").write_all(input.as_bytes()).expect("written");
    child.wait_with_output().expect("output")
}

#[test]
#[cfg(not(feature = "ui"))]
fn the_program_ends_with_status_2_and_names_field_and_line() {
    let good = run(&[], r#"{"source": "domino"}"#);
    assert!(good.status.success());
    let advice: Value = serde_json::from_slice(&good.stdout).expect("JSON");
    assert_eq!(advice["recommended"], "third-party");

    let bad = run(&[], r#"{"mailboxes": -5}"#);
    assert_eq!(bad.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&bad.stderr).contains("mailboxes: -5 is out of range"));

    let lines = run(&["--lines"], "{}\n\n{\"source\": \"pop3\"}\n");
    assert_eq!(String::from_utf8_lossy(&lines.stdout).lines().count(), 2);
    let broken = run(&["--lines"], "{}\n{\"source\": 3}\n");
    assert_eq!(broken.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&broken.stderr).contains("line 2: source: "));
    assert_eq!(run(&["--nonsense"], "").status.code(), Some(2));
}

/// Follows the interview, answering each question as it is asked.
fn interview(answers: &[(&str, &str)]) -> Vec<&'static str> {
    let book = Book::embedded();
    let mut given = Answers::none(book);
    let mut asked = Vec::new();
    let mut ahead = usize::MAX;
    while let Some(question) = next_question(book, &given) {
        let id = book.question(question).id.as_str();
        let value = answers.iter().find(|(other, _)| *other == id).unwrap_or_else(|| panic!("asked {id}")).1;
        let (answer, dropped) = link::read(book, &format!("{id}={value}"));
        assert!(dropped.is_empty());
        if !given.is_empty() {
            let now = still_ahead(book, &given);
            assert!(now < ahead, "\"at most\" grew at {id}: {now} after {ahead}");
            ahead = now;
        }
        given.set(question, answer.get(question));
        asked.push(id);
    }
    assert_eq!(Advice::of(book, &given).confidence, "high");
    asked
}

#[test]
fn the_small_exchange_2016_firm_gets_through_in_seven() {
    let firm = [
        ("source", "exchange"),
        ("exchange-versions", "exchange-2016"),
        ("mailboxes", "80"),
        ("pace", "two-weeks"),
        ("coexistence", "none"),
        ("identity", "synchronised"),
        ("hybrid-connectivity", "published"),
    ];
    assert_eq!(interview(&firm), firm.map(|(id, _)| id));
}

#[test]
fn with_cloud_accounts_it_takes_nine() {
    let firm = [
        ("source", "exchange"),
        ("exchange-versions", "exchange-2016"),
        ("mailboxes", "80"),
        ("pace", "two-weeks"),
        ("coexistence", "none"),
        ("identity", "cloud"),
        ("hybrid-connectivity", "published"),
        ("directory-sync", "not-running"),
        ("one-time-sync", "yes"),
    ];
    assert_eq!(interview(&firm), firm.map(|(id, _)| id));
}

#[test]
fn above_two_thousand_mailboxes_five_answers_are_enough() {
    let firm = [
        ("source", "exchange"),
        ("exchange-versions", "exchange-2016"),
        ("mailboxes", "3000"),
        ("identity", "synchronised"),
        ("hybrid-connectivity", "published"),
    ];
    assert_eq!(interview(&firm), firm.map(|(id, _)| id));
}

#[test]
fn a_flip_really_flips_and_its_range_ends_where_it_says() {
    let book = Book::embedded();
    let queries = [
        "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months",
        "source=exchange&exchange-versions=exchange-2007&mailboxes=149&pace=weekend",
        "source=pst-files&mailboxes=200&pst=many&total-gb=8000&uplink-mbps=20&enterprise-agreement=yes",
        "source=google-workspace&mailboxes=51&destination-cloud=dod&data=mail-calendar-contacts",
        "source=not-sure",
        "",
    ];
    let mut seen = 0;
    for query in queries {
        let (answers, dropped) = link::read(book, query);
        assert!(dropped.is_empty(), "{query}");
        let now = Advice::of(book, &answers).recommended;
        for flip in flips(book, &answers) {
            let ends = flip.range.into_iter().flat_map(|(low, high)| [low, high]).flatten().map(Answer::Number);
            for change in ends.chain([flip.change]) {
                let then = Advice::of(book, &answers.with(flip.question, change)).recommended;
                assert_ne!(then, now, "{query} {flip:?}");
                assert_eq!(then, book.path(flip.path).id, "{query} {flip:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "{seen} changes tried");
}

#[test]
fn a_link_gives_back_its_answers_and_says_what_it_dropped() {
    let book = Book::embedded();
    let query =
        "source=exchange&exchange-versions=exchange-2010,exchange-2016&mailboxes=300&pace=not-sure&total-gb=1.5";
    let (answers, dropped) = link::read(book, query);
    assert!(dropped.is_empty());
    assert_eq!(link::write(book, &answers), query);

    let damaged =
        "mailboxes=many&pace=soon&coexistence=none,free-busy&colour=blue&source=exchange&source=imap&%zz=%ff&identity";
    let (kept, dropped) = link::read(book, damaged);
    assert_eq!(link::write(book, &kept), "source=exchange&coexistence=free-busy");
    let why: Vec<_> = dropped.iter().map(|piece| (piece.key.as_str(), piece.why)).collect();
    assert_eq!(
        why,
        [
            ("mailboxes", link::Why::BadNumber),
            ("pace", link::Why::UnknownOption),
            ("coexistence", link::Why::NotAlone),
            ("colour", link::Why::UnknownQuestion),
            ("source", link::Why::Repeated),
            ("%zz", link::Why::UnknownQuestion),
            ("identity", link::Why::UnknownOption),
        ]
    );
    let endless = format!("source=exchange&{}", "a".repeat(100_000));
    let (kept, dropped) = link::read(book, &endless);
    assert_eq!(link::write(book, &kept), "source=exchange");
    assert!(dropped.iter().any(|piece| piece.why == link::Why::TooLong));
}

#[test]
fn a_link_that_is_too_long_ends_at_a_whole_pair() {
    let book = Book::embedded();
    let mailboxes = book.question_index("mailboxes").expect("a question");
    for cut in 8_180..8_196 {
        // The number lies across the place where the link is cut, a byte further on each time.
        let filler = "x".repeat(cut - "source=imap&=&mailboxes=".len());
        let (answers, dropped) = link::read(book, &format!("source=imap&{filler}=&mailboxes=3000000&pace=weekend"));
        assert!(dropped.iter().any(|piece| piece.why == link::Why::TooLong));
        let read = answers.get(mailboxes);
        assert!(matches!(read, Answer::Missing) || read == Answer::Number(3_000_000.0), "{cut}: {read:?}");
    }
}

#[test]
fn json_and_link_speak_of_the_same_answers() {
    let book = Book::embedded();
    let json = r#"{"source": "exchange", "exchange-versions": ["exchange-2016", "exchange-2010"], "mailboxes": 300, "pace": "not-sure"}"#;
    let from_json = read_answers(book, json).expect("answers");
    let (from_link, _) =
        link::read(book, "pace=not-sure&mailboxes=300&exchange-versions=exchange-2016,exchange-2010&source=exchange");
    assert_eq!(from_json, from_link);
}
