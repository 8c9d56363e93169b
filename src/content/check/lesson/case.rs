//! Checks on the organisation that a question describes: answers to questions of the interview, as the advisor takes them.

use serde_json::Value;

use crate::number::{DECIMALS, text};

use super::super::super::{Kind, Question, QuizQuestion};
use super::super::Gate;

pub(super) fn check(gate: &mut Gate<'_>, file: &str, question: &QuizQuestion) {
    for (name, value) in question.case.iter().flatten() {
        let advice = match gate.content.questions.iter().find(|asked| asked.id == *name) {
            None => Some(format!("\"{name}\" is no question of the interview")),
            Some(asked) => wrong(asked, value).map(|advice| format!("\"{name}\": {advice}")),
        };
        advice.into_iter().for_each(|advice| gate.find(file, &question.id, "case", advice));
    }
}

/// What is wrong with an answer, if anything.
fn wrong(asked: &Question, value: &Value) -> Option<String> {
    match (asked.kind, value) {
        (_, Value::String(id)) if id == "not-sure" => None,
        (Kind::Number, Value::Number(number)) => {
            let (bounds, number) = (asked.number.as_ref()?, number.as_f64()?);
            let fits = (bounds.minimum..=bounds.maximum).contains(&number) && !(bounds.whole && number.fract() != 0.0);
            let whole = if bounds.whole { "a whole number" } else { "a number" };
            let [least, most] = [bounds.minimum, bounds.maximum].map(|bound| text(bound, DECIMALS));
            (!fits).then(|| format!("expected {whole} from {least} to {most}"))
        }
        (Kind::Number, _) => Some("expected a number".to_owned()),
        (Kind::One, Value::String(id)) => unknown(asked, id),
        (Kind::One, _) => Some("expected the id of one option".to_owned()),
        (Kind::Several, Value::Array(ids)) if !ids.is_empty() => {
            let wrong = |id: &Value| match id.as_str() {
                Some(id) => unknown(asked, id),
                None => Some("expected ids of options in the list".to_owned()),
            };
            ids.iter().find_map(wrong)
        }
        (Kind::Several, _) => Some("expected a list with ids of options".to_owned()),
    }
}

fn unknown(asked: &Question, id: &str) -> Option<String> {
    let ids: Vec<&str> = asked.options.iter().map(|option| option.id.as_str()).collect();
    (!ids.contains(&id)).then(|| format!("there is no option \"{id}\"; known are {}", ids.join(", ")))
}
