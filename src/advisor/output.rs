//! Answers as JSON, as the machine interface takes them.

use serde_json::{Map, Value};

use crate::content::{Kind, Question};

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::index::QuestionIndex;
use super::input::NOT_SURE;

/// The JSON form of an answer; none where nothing was answered.
pub(super) fn to_value(book: &Book, question: QuestionIndex, answer: Answer) -> Option<Value> {
    let content = book.question(question);
    match answer {
        Answer::Missing => None,
        Answer::NotSure => Some(Value::from(NOT_SURE)),
        Answer::Number(number) => Some(number_value(number)),
        Answer::Options(set) => {
            let ids = option_ids(content, set).map(Value::from);
            Some(if content.kind == Kind::Several { ids.collect() } else { ids.take(1).last()? })
        }
    }
}

/// Answers as a JSON object, as the machine interface takes them.
pub(crate) fn to_object(book: &Book, answers: &Answers) -> Map<String, Value> {
    let mut object = Map::new();
    for (question, answer) in answers.given() {
        if let Some(value) = to_value(book, question, answer) {
            object.insert(book.question(question).id.clone(), value);
        }
    }
    object
}

/// Ids of the ticked options in editorial order.
pub(super) fn option_ids(question: &Question, set: u32) -> impl Iterator<Item = &str> {
    question.ticked(set).map(|option| option.id.as_str())
}

#[expect(clippy::cast_possible_truncation, reason = "only whole numbers far inside the range are cast")]
fn number_value(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 1e15 { Value::from(number as i64) } else { Value::from(number) }
}
