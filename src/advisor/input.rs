//! Answers from outside, strictly: the machine interface refuses what it does not understand and names the field.

use std::fmt;

use serde_json::{Map, Value};

use crate::content::{Kind, Question};
use crate::number::{DECIMALS, text};

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;

/// The word that answers any question with "not known".
pub(super) const NOT_SURE: &str = "not-sure";

/// An input that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputError {
    /// The question it concerns; empty if the input as a whole is at fault.
    pub field: String,
    /// What is wrong and what is expected.
    pub message: String,
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.field.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.field, self.message) }
    }
}

impl std::error::Error for InputError {}

fn error(field: &str, message: impl Into<String>) -> InputError {
    InputError { field: field.to_owned(), message: message.into() }
}

/// Reads a JSON object of answers.
///
/// ```
/// use mail_migration_advisor::advisor::{Book, read_answers};
/// let error = read_answers(Book::embedded(), r#"{"mailboxes": 0}"#).unwrap_err();
/// assert_eq!(error.field, "mailboxes");
/// ```
///
/// # Errors
/// Anything that is not a known question with one of its answers; the error names the field.
pub fn read_answers(book: &Book, json: &str) -> Result<Answers, InputError> {
    let value: Value = serde_json::from_str(json).map_err(|e| error("", format!("not valid JSON: {e}")))?;
    let Value::Object(fields) = value else {
        return Err(error("", format!("expected a JSON object of answers, found {}", name_of(&value))));
    };
    from_object(book, &fields)
}

/// Reads answers from a JSON object that was parsed already.
pub(crate) fn from_object(book: &Book, fields: &Map<String, Value>) -> Result<Answers, InputError> {
    let mut answers = Answers::none(book);
    for (field, value) in fields {
        let Some(index) = book.question_index(field) else {
            return Err(unknown_question(book, field));
        };
        answers.set(index, read_value(book.question(index), value)?);
    }
    Ok(answers)
}

fn unknown_question(book: &Book, field: &str) -> InputError {
    let ids: Vec<&str> = book.questions().iter().map(|question| question.id.as_str()).collect();
    error(field, format!("unknown question; expected one of {}", ids.join(", ")))
}

/// One answer to one question.
pub(super) fn read_value(question: &Question, value: &Value) -> Result<Answer, InputError> {
    match (question.kind, value) {
        (_, Value::String(text)) if text == NOT_SURE => Ok(Answer::NotSure),
        (Kind::One, Value::String(text)) => Ok(Answer::Options(option_bit(question, text)?)),
        (Kind::Several, Value::String(text)) => Ok(Answer::Options(option_bit(question, text)?)),
        (Kind::Several, Value::Array(values)) => read_several(question, values),
        (Kind::Number, Value::Number(number)) => {
            let number = number.as_f64().ok_or_else(|| error(&question.id, "not a finite number"))?;
            check_number(question, number).map(Answer::Number)
        }
        (kind, other) => Err(error(&question.id, format!("expected {}, found {}", expected(kind), name_of(other)))),
    }
}

const fn expected(kind: Kind) -> &'static str {
    match kind {
        Kind::One => "the id of one option as text",
        Kind::Several => "a list of option ids",
        Kind::Number => "a number",
    }
}

fn name_of(value: &Value) -> String {
    match value {
        Value::Null => "nothing (null)".to_owned(),
        Value::Bool(value) => format!("{value}"),
        Value::Number(number) => format!("the number {}", text(number.as_f64().unwrap_or_default(), DECIMALS)),
        Value::String(text) => format!("the text \"{}\"", shortened(text)),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// The start of a text from outside, so that a message stays readable.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

fn option_bit(question: &Question, id: &str) -> Result<u32, InputError> {
    let found = question.options.iter().position(|option| option.id == id);
    found.map(|position| 1 << position).ok_or_else(|| {
        let ids: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
        let id = shortened(id);
        error(&question.id, format!("unknown option \"{id}\"; expected one of {}, {NOT_SURE}", ids.join(", ")))
    })
}

fn read_several(question: &Question, values: &[Value]) -> Result<Answer, InputError> {
    if let [Value::String(text)] = values
        && text == NOT_SURE
    {
        return Ok(Answer::NotSure);
    }
    let mut ticked = 0;
    for value in values {
        match value {
            Value::String(text) if text == NOT_SURE => {
                return Err(error(&question.id, format!("\"{NOT_SURE}\" cannot stand beside another answer")));
            }
            Value::String(text) => ticked |= option_bit(question, text)?,
            other => {
                return Err(error(&question.id, format!("expected option ids in the list, found {}", name_of(other))));
            }
        }
    }
    if ticked == 0 {
        return Err(error(&question.id, "the list is empty; name an option, or leave the question out"));
    }
    match alone_beside_others(question, ticked) {
        Some(id) => Err(error(&question.id, format!("\"{id}\" cannot stand beside another answer"))),
        None => Ok(Answer::Options(ticked)),
    }
}

/// The option that stands alone by its nature and was ticked together with others.
pub(super) fn alone_beside_others(question: &Question, ticked: u32) -> Option<&str> {
    let mut alone = question.ticked(ticked & question.alone());
    alone.next().map(|option| option.id.as_str()).filter(|_| ticked.count_ones() > 1)
}

/// Checks a number against the question's bounds.
///
/// # Errors
/// If it is out of range, not finite, or broken where whole numbers are expected.
pub(crate) fn check_number(question: &Question, number: f64) -> Result<f64, InputError> {
    let Some(bounds) = &question.number else { return Err(error(&question.id, "takes no number")) };
    if bounds.whole && number.fract() != 0.0 {
        return Err(error(&question.id, format!("{} is not a whole number", text(number, DECIMALS))));
    }
    if !(bounds.minimum..=bounds.maximum).contains(&number) {
        let [number, low, high] = [number, bounds.minimum, bounds.maximum].map(|number| text(number, DECIMALS));
        return Err(error(&question.id, format!("{number} is out of range; expected {low} to {high}")));
    }
    Ok(number)
}
