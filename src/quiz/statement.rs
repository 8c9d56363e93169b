//! The message to an embedding page when a module or an exam ends, shaped on xAPI: verb, object, score.

use serde_json::{Map, Value};

use crate::number::json;

use super::sheet::Score;

fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let mut map = Map::new();
    for (name, value) in fields {
        map.insert(name.to_owned(), value);
    }
    Value::Object(map)
}

fn in_english(text: &str) -> Value {
    object([("en", Value::from(text))])
}

/// Extension: questions right at the first try. Extensions of xAPI are named by an IRI.
const FIRST_TRY: &str = "urn:mail-migration-advisor:right-at-first-try";

/// Extension: whether this is the end of another try at what was wrong.
const AGAIN: &str = "urn:mail-migration-advisor:another-try";

/// Type of the message.
pub const RESULT: &str = "mail-migration-advisor:result";

/// How a set ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Whether an exam was passed; none where nothing can be passed: a module that was practised is `completed`.
    pub passed: Option<bool>,
    /// Whether it ended after what was wrong had been tried again.
    pub again: bool,
}

/// The message as JSON. It names nobody and holds no answer; who the learner is, the embedding page knows.
///
/// The score counts right answers at whichever try. An extension tells how many were right at the first, and whether this
/// was another try, so that nobody takes the second for the first.
#[must_use]
pub fn statement(address: &str, name: &str, score: Score, outcome: Outcome, seconds: u32) -> String {
    let passed = outcome.passed;
    let verb = match passed {
        None => "completed",
        Some(true) => "passed",
        Some(false) => "failed",
    };
    let share = if score.questions == 0 { 0.0 } else { score.right as f64 / score.questions as f64 };
    let verb =
        object([("id", Value::from(format!("http://adlnet.gov/expapi/verbs/{verb}"))), ("display", in_english(verb))]);
    let definition =
        object([("type", Value::from("http://adlnet.gov/expapi/activities/assessment")), ("name", in_english(name))]);
    let scores = object([
        ("scaled", Value::from((share * 10_000.0 + 0.5).floor() / 10_000.0)),
        ("raw", Value::from(score.right)),
        ("min", Value::from(0)),
        ("max", Value::from(score.questions)),
    ]);
    // An exam that was handed in is over, whatever was left open.
    let completion = passed.is_some() || score.open() == 0;
    let mut result = vec![("score", scores), ("completion", Value::from(completion))];
    result.extend(passed.map(|passed| ("success", Value::from(passed))));
    result.push(("duration", Value::from(format!("PT{seconds}S"))));
    let extensions = object([(FIRST_TRY, Value::from(score.first)), (AGAIN, Value::from(outcome.again))]);
    result.push(("extensions", extensions));
    let mut fields = Map::new();
    result.into_iter().for_each(|(name, value)| drop(fields.insert(name.to_owned(), value)));
    let whole = object([
        ("type", Value::from(RESULT)),
        ("verb", verb),
        (
            "object",
            object([("id", Value::from(address)), ("objectType", Value::from("Activity")), ("definition", definition)]),
        ),
        ("result", Value::Object(fields)),
    ]);
    json(&whole).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_the_shape_of_an_xapi_statement_without_its_actor() {
        let score = Score { right: 2, first: 1, answered: 3, questions: 3 };
        let text = statement(
            "https://wiki.example/a#/learn/hybrid",
            "Hybrid",
            score,
            Outcome { passed: Some(false), again: false },
            95,
        );
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["type"], RESULT);
        assert_eq!(value["verb"]["id"], "http://adlnet.gov/expapi/verbs/failed");
        assert_eq!(value["object"]["id"], "https://wiki.example/a#/learn/hybrid");
        let result = &value["result"];
        assert_eq!((&result["score"]["raw"], &result["score"]["max"]), (&Value::from(2), &Value::from(3)));
        assert_eq!(result["score"]["scaled"].as_f64(), Some(0.6667));
        assert_eq!((&result["success"], &result["completion"]), (&Value::from(false), &Value::from(true)));
        assert_eq!(result["duration"], "PT95S");
        assert!(value.get("actor").is_none());
    }

    #[test]
    fn another_try_says_so_and_an_exam_handed_in_is_over() {
        let score = Score { right: 3, first: 1, answered: 3, questions: 3 };
        let text = statement("#", "M", score, Outcome { passed: None, again: true }, 9);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["result"]["extensions"][FIRST_TRY], 1);
        assert_eq!(value["result"]["extensions"][AGAIN], true);
        let open = Score { answered: 1, ..score };
        let text = statement("#", "M", open, Outcome { passed: Some(true), again: false }, 9);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["result"]["completion"], true);
    }

    #[test]
    fn practice_is_completed_and_neither_passed_nor_failed() {
        let text = statement("#", "M", Score::default(), Outcome::default(), 0);
        let value: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(value["verb"]["display"]["en"], "completed");
        assert!(value["result"].get("success").is_none());
        assert_eq!(value["result"]["score"]["scaled"].as_f64(), Some(0.0));
    }
}
