//! The author's gate over the content that ships, and over content spoilt on purpose.

use mail_migration_advisor::advisor::{Book, gate};
use mail_migration_advisor::content::check::{Plans, check, check_plans};
use mail_migration_advisor::content::{Content, Files, ReferenceFiles, References};

/// Content with one file changed by a replacement that must be found in it.
fn spoilt(change: impl Fn(&mut Files<'_>, &str), file: &str, from: &str, to: &str) -> &'static Content {
    assert!(file.contains(from), "the test's own text has moved: {from}");
    let text = file.replacen(from, to, 1);
    let mut files = Files::embedded();
    // Leaked on purpose: the book borrows content for ever, and a test ends soon.
    change(&mut files, Box::leak(text.into_boxed_str()));
    Box::leak(Box::new(Content::load(files).expect("still readable")))
}

fn complaints(content: &'static Content) -> String {
    gate::check(content).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_content_that_ships_has_no_finding() {
    let found = complaints(Content::embedded());
    assert!(found.is_empty(), "{found}");
}

macro_rules! gate_names {
    ($name:ident, $field:ident, $from:expr, $to:expr, $($named:expr),+) => {
        #[test]
        fn $name() {
            let original = Files::embedded().$field;
            let content = spoilt(|files, text| files.$field = Box::leak(text.to_owned().into_boxed_str()), original, $from, $to);
            let found = complaints(content);
            $(assert!(found.contains($named), "expected {:?} in:\n{found}", $named);)+
        }
    };
}

gate_names!(
    an_unknown_question_in_a_rule,
    rules,
    r#""question":"source""#,
    r#""question":"sauce""#,
    "rules.json",
    "sauce",
    "when"
);
/// Content whose rules were changed as JSON.
fn with_rules(change: impl Fn(&mut serde_json::Value)) -> String {
    let mut rules: serde_json::Value = serde_json::from_str(Files::embedded().rules).expect("JSON");
    change(&mut rules);
    let text: &'static str = Box::leak(rules.to_string().into_boxed_str());
    let content = Content::load(Files { rules: text, ..Files::embedded() }).expect("still readable");
    complaints(Box::leak(Box::new(content)))
}

#[test]
fn terms_and_lists_that_rest_on_themselves_are_named() {
    let alone = with_rules(|rules| {
        let id = rules["terms"][0]["id"].clone();
        rules["terms"][0]["when"] = serde_json::json!({ "term": id });
    });
    assert!(alone.contains("a term uses only terms before it"), "{alone}");
    let circle = with_rules(|rules| {
        let [first, last] = [0, rules["terms"].as_array().expect("terms").len() - 1];
        let ids = [first, last].map(|place| rules["terms"][place]["id"].clone());
        rules["terms"][first]["when"] = serde_json::json!({ "term": ids[1] });
        rules["terms"][last]["when"] = serde_json::json!({ "term": ids[0] });
    });
    assert!(circle.contains("a term uses only terms before it"), "{circle}");
    let lists = with_rules(|rules| {
        let list = |id: &str, other: &str| serde_json::json!({ "id": id, "choose": [{ "list": other }] });
        let lists = rules["lists"].as_array_mut().expect("lists");
        let fields: Vec<String> = lists[0].as_object().expect("a list").keys().cloned().collect();
        assert_eq!(fields, ["choose", "id"], "the test's own lists have other fields");
        lists.extend([list("one", "two"), list("two", "one")]);
    });
    assert!(lists.contains("a list uses only lists before it"), "{lists}");
}

#[test]
fn conditions_with_more_than_they_can_mean_are_named() {
    for (condition, named) in [
        (serde_json::json!({ "all": [{ "always": true }], "at most": 5 }), "go with a question"),
        (serde_json::json!({ "not": { "always": true }, "oldest": ["exchange-2007"] }), "go with a question"),
        (serde_json::json!({ "question": "mailboxes", "above": 5, "at most": 10, "answered": true }), "exactly one of"),
        (serde_json::json!({ "question": "source", "is": "imap", "above": 5 }), "exactly one of"),
        (serde_json::json!({ "question": "pace", "is": "weekend", "any of": ["weekend"] }), "exactly one of"),
    ] {
        let found = with_rules(|rules| rules["preference"][0]["when"] = condition.clone());
        assert!(found.contains(named), "{condition}: expected {named:?} in\n{found}");
    }
    let figure = with_rules(|rules| {
        let id = rules["figures"][0]["id"].clone();
        rules["preference"][0]["when"] = serde_json::json!({ "figure": id, "above": 1, "is": "imap" });
    });
    assert!(figure.contains("and with nothing else"), "{figure}");
}

#[test]
fn more_than_fits_into_the_engine_is_named_and_not_counted_wrongly() {
    let found = with_rules(|rules| {
        let terms = rules["terms"].as_array_mut().expect("terms");
        let first = terms[0].clone();
        terms.extend((0..70).map(|number| {
            let mut term = first.clone();
            term["id"] = format!("term-{number}").into();
            term
        }));
    });
    assert!(found.contains("at most 64 terms"), "{found}");
    let mut paths: serde_json::Value = serde_json::from_str(Files::embedded().paths).expect("JSON");
    let list = paths["paths"].as_array_mut().expect("paths");
    let first = list[0].clone();
    list.extend((0..30).map(|number| {
        let mut path = first.clone();
        path["id"] = format!("path-{number}").into();
        path
    }));
    let text: &'static str = Box::leak(paths.to_string().into_boxed_str());
    let content = Content::load(Files { paths: text, ..Files::embedded() }).expect("still readable");
    let found = complaints(Box::leak(Box::new(content)));
    assert!(found.contains("between 1 and 32 paths"), "{found}");
}

gate_names!(
    an_unknown_option_in_a_rule,
    rules,
    r#""is":"exchange""#,
    r#""is":"exchequer""#,
    "rules.json",
    "exchequer",
    "source"
);
gate_names!(
    an_unknown_path_in_a_row,
    rules,
    r#""cross-tenant""#,
    r#""cross-country""#,
    "rules.json",
    "cross-country",
    "paths.json"
);
gate_names!(an_unknown_term, rules, r#""term":"hosted""#, r#""term":"hasted""#, "rules.json", "hasted");
gate_names!(
    a_source_that_does_not_exist,
    rules,
    r#""seed:001""#,
    r#""seed:999""#,
    "rules.json",
    "seed:999",
    "sources.json"
);
gate_names!(
    a_disagreement_that_does_not_exist,
    rules,
    r#""5-10""#,
    r#""5-99""#,
    "rules.json",
    "5-99",
    "disagreements.json"
);
gate_names!(
    a_text_left_empty,
    questions,
    "What holds your mailboxes today?",
    "",
    "questions.json: source wording: is empty"
);

#[test]
fn a_row_that_can_never_win_is_named() {
    let mut rules: serde_json::Value = serde_json::from_str(Files::embedded().rules).expect("JSON");
    let rows = rules["preference"].as_array_mut().expect("rows");
    let twin = rows.iter().find(|row| row["id"] == "R02").expect("R02").clone();
    let place = rows.iter().position(|row| row["id"] == "R03").expect("R03");
    rows.insert(place, twin);
    rows[place]["id"] = "R02z".into();
    let mut files = Files::embedded();
    files.rules = Box::leak(rules.to_string().into_boxed_str());
    let content = Box::leak(Box::new(Content::load(files).expect("readable")));
    let found = complaints(content);
    assert!(found.contains("R02z when: can never name the recommendation"), "{found}");
}

#[test]
fn a_question_that_nobody_is_asked_is_named() {
    let mut questions: serde_json::Value = serde_json::from_str(Files::embedded().questions).expect("JSON");
    let never = serde_json::json!({"not": {"always": true}});
    let skills =
        questions["questions"].as_array_mut().expect("questions").iter_mut().find(|q| q["id"] == "team-skills");
    skills.expect("team-skills")["offered"] = never;
    let mut files = Files::embedded();
    files.questions = Box::leak(questions.to_string().into_boxed_str());
    let content = Box::leak(Box::new(Content::load(files).expect("readable")));
    let found = complaints(content);
    assert!(found.contains("team-skills asked, offered"), "{found}");
}

#[test]
fn every_unreadable_file_is_reported_at_once_with_its_places() {
    let mut files = Files::embedded();
    files.rules = r#"{"terms": 3, "figures": [], "eligibility": [{"id": "E04", "parts": [{"when": {"abve": 1}}]}]}"#;
    files.paths = "{\n  \"paths\": ]\n}";
    let errors = Content::load(files).expect_err("two broken files");
    let text = errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    for expected in [
        "rules.json: terms: expected a list, found a number",
        "rules.json: eligibility[0] (E04) parts[0].when: unknown field \"abve\"",
        "rules.json: missing field \"notices\"",
        "paths.json: expected value at line 2 column 12",
    ] {
        assert!(text.lines().any(|line| line == expected), "expected {expected:?} in:\n{text}");
    }
}

#[test]
fn a_glossary_that_contradicts_itself_is_named() {
    let original = ReferenceFiles::embedded().glossary;
    for (from, to, named) in [
        (r#""id":"tenant""#, r#""id":"ttl""#, "glossary.json: ttl id: is used twice"),
        (r#""term":"TTL""#, r#""term":"Ant""#, "ttl term: stands after"),
        (r#""sources":["D06","H07"]"#, r#""sources":[]"#, "autodiscover sources: names no source"),
        (r#""path":"imap""#, r#""path":"smtp""#, "imap path: names the path \"smtp\""),
        (r#""words":["time to live"]"#, r#""words":["MX"]"#, "already stands for a term"),
    ] {
        assert!(original.contains(from), "the test's own text has moved: {from}");
        let glossary = original.replacen(from, to, 1);
        let files = ReferenceFiles { glossary: &glossary, ..ReferenceFiles::embedded() };
        let references = References::load(files).expect("still readable");
        let found: Vec<String> = check(Content::embedded(), &references).iter().map(ToString::to_string).collect();
        assert!(found.iter().any(|finding| finding.contains(named)), "expected {named:?} in {found:?}");
    }
}

#[test]
fn the_first_question_asks_for_the_mail_system() {
    let book = Book::embedded();
    let first: Vec<_> = book.question_indices().filter(|index| index.is_source()).collect();
    assert_eq!(first.iter().map(|index| book.question(*index).id.as_str()).collect::<Vec<_>>(), ["source"]);
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_named() {
    let from = r#""ended":"2025-10-14""#;
    let original = ReferenceFiles::embedded().systems;
    assert!(original.contains(from), "the test's own text has moved: {from}");
    for day in ["2025-02-29", "14 October 2025", "2025-10"] {
        let systems = original.replacen(from, &format!(r#""ended":"{day}""#), 1);
        let references = References::load(ReferenceFiles { systems: &systems, ..ReferenceFiles::embedded() });
        let found = check(Content::embedded(), &references.expect("still readable"));
        let named = found.iter().map(ToString::to_string).find(|finding| finding.contains("support.ended: is no day"));
        assert!(named.is_some(), "{day}: {found:?}");
    }
    let mut plans = Plans::load(Content::embedded()).expect("plans");
    plans.common.times.deadlines[0].day = "2027-04-31".to_owned();
    let found = check_plans(Content::embedded(), References::embedded(), &plans);
    assert!(found.iter().any(|finding| finding.field == "day"), "{found:?}");
}
