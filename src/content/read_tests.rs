use serde_json::Value;

use super::super::record::{names, record};
use super::super::{PickChoice, Rules, Table};
use super::*;

names! {
    #[derive(Default)]
    enum Size {
        #[default]
        Small = "small",
        VeryLarge = "very-large",
    }
}

record! {
    struct Shelf {
        id: String,
        size: Size = default,
        boards: Vec<Board> = default,
        label: Option<String>,
        count: usize as "how many",
        tags: Table<f64> = default,
    }
}

record! {
    struct Board {
        id: String,
        holds: Option<Box<Board>>,
        strong: bool = default,
        grade: u8 = default,
        anything: Value = default,
    }
}

fn shelf(text: &str) -> (Shelf, Vec<String>) {
    read(text, Shelf::from_json)
}

fn problems(text: &str) -> Vec<String> {
    shelf(text).1
}

#[test]
fn a_record_is_read_with_its_defaults_and_renamed_fields() {
    let (read, problems) = shelf(r#"{"id": "a", "how many": 3}"#);
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(
        (read.id.as_str(), read.size, read.boards.len(), read.label, read.count),
        ("a", Size::Small, 0, None, 3)
    );
}

#[test]
fn every_kind_of_value_is_read() {
    let (read, problems) = shelf(
        r#"{"id": "a", "how many": 3, "size": "very-large", "label": "L", "tags": {"x": 1, "y": 2.5}, "boards": [
            {"id": "b", "strong": true, "grade": 255, "anything": [null, 1], "holds": {"id": "c"}}]}"#,
    );
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(
        (read.size, read.label.as_deref(), read.tags.get("x").copied(), read.tags.get("y").copied()),
        (Size::VeryLarge, Some("L"), Some(1.0), Some(2.5))
    );
    let board = &read.boards[0];
    assert_eq!((board.id.as_str(), board.strong, board.grade), ("b", true, 255));
    assert_eq!(board.anything, serde_json::json!([null, 1]));
    assert_eq!(board.holds.as_ref().map(|held| held.id.as_str()), Some("c"));
}

#[test]
fn an_unknown_field_is_refused() {
    assert_eq!(problems(r#"{"id": "a", "how many": 1, "colour": 1}"#), [r#"unknown field "colour""#]);
}

#[test]
fn the_name_in_the_code_of_a_renamed_field_is_unknown_in_the_file() {
    let expected = [r#"missing field "how many""#, r#"unknown field "count""#];
    assert_eq!(problems(r#"{"id": "a", "count": 1}"#), expected);
}

#[test]
fn a_missing_field_is_named() {
    assert_eq!(problems(r#"{"how many": 1}"#), [r#"missing field "id""#]);
}

#[test]
fn null_stands_for_what_may_be_left_out_and_for_nothing_else() {
    assert_eq!(problems(r#"{"id": "a", "how many": 1, "label": null}"#), [""; 0]);
    assert_eq!(problems(r#"{"id": null, "how many": 1}"#), ["id: expected a text, found null"]);
}

#[test]
fn a_wrong_type_says_what_was_expected_and_what_was_found() {
    let found = problems(r#"{"id": 1, "how many": 1.5, "size": 2, "boards": {}, "label": [], "tags": {"x": "1"}}"#);
    let expected = [
        "id: expected a text, found a number",
        "size: expected a name, found a number",
        "boards: expected a list, found an object",
        "label: expected a text, found a list",
        "how many: expected a whole number, found a number",
        "tags.x: expected a number, found a text",
    ];
    assert_eq!(found, expected);
}

#[test]
fn an_unknown_name_is_answered_with_the_known_ones() {
    let expected = [r#"size: unknown name "large", expected one of: small, very-large"#];
    assert_eq!(problems(r#"{"id": "a", "how many": 1, "size": "large"}"#), expected);
}

#[test]
fn a_number_that_does_not_fit_is_refused() {
    let found = problems(r#"{"id": "a", "how many": -1, "boards": [{"id": "b", "grade": 256}]}"#);
    assert_eq!(found, ["boards[0] (b) grade: 256 is too large", "how many: expected a whole number, found a number"]);
}

#[test]
fn a_nested_place_is_named_step_by_step() {
    let found = problems(
        r#"{"id": "a", "how many": 1, "boards": [{"id": "b"}, {"id": "c", "holds": {"id": "d", "holds": {"idd": "e"}}}, 3, {}]}"#,
    );
    let expected = [
        r#"boards[1] (c) holds.holds: missing field "id""#,
        r#"boards[1] (c) holds.holds: unknown field "idd""#,
        "boards[2]: expected an object, found a number",
        r#"boards[3]: missing field "id""#,
    ];
    assert_eq!(found, expected);
}

#[test]
fn what_is_inside_something_missing_is_not_reported_again() {
    assert_eq!(problems("[]"), ["expected an object, found a list"]);
    let found = read(r#"{"choose": [7]}"#, PickChoice::from_json).1;
    assert_eq!(found, [r#"missing field "when""#, "choose[0]: expected a text, found a number"]);
}

#[test]
fn a_text_that_is_not_json_is_reported_with_line_and_column() {
    let found = problems("{\n  \"id\": }");
    assert!(matches!(found.as_slice(), [only] if only.contains("line 2 column 9")), "{found:?}");
}

#[test]
fn a_slip_in_a_rule_is_named_by_its_place_in_the_table() {
    let rules = r#"{"terms": [], "figures": [], "lists": [{"id": "L", "choose": [{"list": "a", "when": {}}]}], "preference": [],
        "additions": [], "notices": [], "eligibility": [{"id": "E04", "title": "t", "status": "published", "sources": [],
        "disagreements": [], "parts": [{"paths": [], "effect": "warns", "short": "", "text": "", "remedy": "",
        "when": {"any": [{"question": "mailboxes", "abve": 7}]}}]}]}"#;
    let expected = [
        r#"eligibility[0] (E04) parts[0].when.any[0]: unknown field "abve""#,
        r#"lists[0] (L) choose[0]: unknown field "when""#,
    ];
    assert_eq!(read(rules, Rules::from_json).1, expected);
}
