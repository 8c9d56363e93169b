//! Tests of reading a house policy.

use super::*;

fn problem(text: &str) -> String {
    House::read(text).expect_err("it has a problem").join("\n")
}

#[test]
fn nothing_need_be_said() {
    let house = House::read("{}").expect("an empty policy");
    assert!(house.name.is_empty() && house.paths.is_empty() && house.accent.is_none());
}

#[test]
fn a_bad_file_is_told_by_field() {
    for (text, field) in [
        ("{", "line 1"),
        ("[]", "expected an object"),
        (r#"{"colour": "red"}"#, "unknown field \"colour\""),
        (r#"{"paths": {"cutover": {"use": "never"}}}"#, "paths.cutover.use: unknown name \"never\""),
        (r#"{"paths": {"cutover": {"use": "hidden"}}}"#, "paths.cutover.reason: missing"),
        (r#"{"logo": "https://example.com/a.png"}"#, "logo: "),
        (r#"{"logo": "//example.com/a.png"}"#, "logo: "),
        (r#"{"report": "javascript:alert(1)"}"#, "report: "),
        (r#"{"contact": {"text": "IT", "link": "ftp://x"}}"#, "contact.link: "),
        (r##"{"accent": {"light": "#ffff00", "dark": "#5ecbb9"}}"##, "accent.light: #ffff00 cannot be read"),
        (r#"{"accent": {"light": "purple", "dark": "blue"}}"#, "accent.dark: \"blue\" is no colour"),
        (r#"{"theme": "pink"}"#, "theme: unknown name"),
        (r#"{"language": "tlh"}"#, "language: \"tlh\""),
        (r#"{"packs": "packs/ours.json"}"#, "packs: expected a list, found a text"),
        (r#"{"packs": ["packs/a.json", 7]}"#, "packs[1]: expected a text, found a number"),
        (r#"{"packs": ["packs/a.json", "packs/a.json"]}"#, "packs[1]: \"packs/a.json\" is named twice"),
        (r#"{"fixed": {"mailboxes": {"answer": 300, "why": "so"}}}"#, "fixed.mailboxes: unknown field \"why\""),
        (r#"{"fixed": {"mailboxes": {"reason": "so"}}}"#, "fixed.mailboxes: missing field \"answer\""),
    ] {
        let told = problem(text);
        assert!(told.contains(field), "{text}: {told}");
    }
}

#[test]
fn contrast_is_that_of_the_rule() {
    let round = |one, other| contrast(one, other).map(|contrast| (contrast * 100.0).round() / 100.0);
    assert_eq!(round("#000000", "#ffffff"), Some(21.0));
    assert_eq!(round("#777777", "#ffffff"), Some(4.48));
    assert_eq!(contrast("#77777", "#ffffff"), None);
    assert_eq!(contrast("#77777é", "#ffffff"), None);
}

#[test]
fn a_pack_lies_in_its_folder_beside_the_page() {
    assert_eq!(pack_name("packs/our-wiki_2.json"), Some("our-wiki_2"));
    for elsewhere in [
        "ours.json",
        "packs/.json",
        "packs/ours.txt",
        "packs/a/b.json",
        "packs/../ours.json",
        "/packs/ours.json",
        "./packs/ours.json",
        "https://example.com/packs/ours.json",
        "//example.com/ours.json",
        "packs/ours.json?again",
        "packs/\u{fc}.json",
    ] {
        assert_eq!(pack_name(elsewhere), None, "{elsewhere}");
        let told = problem(&format!(r#"{{"packs": ["{elsewhere}"]}}"#));
        assert!(told.starts_with("packs[0]: ") && told.contains(elsewhere), "{told}");
    }
}

#[test]
fn a_fixed_answer_stands_alone_or_with_its_reason() {
    let house = House::read(
        r#"{"fixed": {"mailboxes": 300, "pace": {"answer": "weekend", "reason": "We close on Fridays."}}}"#,
    );
    let fixed = house.expect("sound").fixed;
    let both = |id| fixed.get(id).map(|fixed| (fixed.answer.0.to_string(), fixed.reason.clone()));
    assert_eq!(both("mailboxes"), Some(("300".to_owned(), String::new())));
    assert_eq!(both("pace"), Some(("\"weekend\"".to_owned(), "We close on Fridays.".to_owned())));
}
