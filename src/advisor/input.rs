//! Answers from outside, strictly: the machine interface refuses what it does not understand and names the field.

use std::fmt;

use serde_json::{Map, Value};

use crate::content::{Kind, Question};
use crate::number::{self, DECIMALS, text};

use super::answers::{Answer, Answers};
use super::book::{Book, QuestionIndex};

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
    let options = question.options.iter().enumerate();
    let alone = options.filter(|(i, option)| option.alone && ticked & (1 << i) != 0).map(|(_, option)| option);
    alone.map(|option| option.id.as_str()).next().filter(|_| ticked.count_ones() > 1)
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
    let ticked = question.options.iter().enumerate().filter(move |(i, _)| set & (1 << i) != 0);
    ticked.map(|(_, option)| option.id.as_str())
}

#[expect(clippy::cast_possible_truncation, reason = "only whole numbers far inside the range are cast")]
fn number_value(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 1e15 { Value::from(number as i64) } else { Value::from(number) }
}

/// Why a typed number was refused.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed {
    /// Nothing was typed.
    Empty,
    /// It is not a number.
    NotANumber,
    /// Whole numbers are expected.
    NotWhole,
    /// Outside smallest and largest.
    OutOfRange(f64, f64),
}

/// Reads a number as people type it: 1,000, 1.000 and 1 000 are a thousand where whole numbers are asked for.
///
/// # Errors
/// Why it was refused, for a message beside the field.
pub fn read_typed(question: &Question, text: &str) -> Result<f64, Typed> {
    if text.trim().is_empty() {
        return Err(Typed::Empty);
    }
    let whole = question.number.as_ref().is_some_and(|bounds| bounds.whole);
    let number = number::typed(text, whole).ok_or(Typed::NotANumber)?;
    if whole && number.fract() != 0.0 {
        return Err(Typed::NotWhole);
    }
    let bounds = question.number.as_ref().map_or((f64::MIN, f64::MAX), |bounds| (bounds.minimum, bounds.maximum));
    if number < bounds.0 || number > bounds.1 { Err(Typed::OutOfRange(bounds.0, bounds.1)) } else { Ok(number) }
}

#[cfg(test)]
mod tests {
    use super::super::book::Book;
    use super::*;

    fn typed(id: &str, text: &str) -> Result<f64, Typed> {
        let book = Book::embedded();
        let index = book.question_index(id).expect("question");
        read_typed(book.question(index), text)
    }

    #[test]
    fn thousands_may_be_written_in_any_way() {
        for text in ["1000", "1,000", "1.000", "1 000", "1'000", " 1000 ", "1\u{202f}000"] {
            assert_eq!(typed("mailboxes", text), Ok(1000.0), "{text}");
        }
        assert_eq!(typed("mailboxes", "1,234,567"), Ok(1_234_567.0));
        assert_eq!(typed("total-gb", "1,234.5"), Ok(1234.5));
        assert_eq!(typed("total-gb", "1.234,5"), Ok(1234.5));
        assert_eq!(typed("total-gb", "1,5"), Ok(1.5));
        assert_eq!(typed("total-gb", "0,500"), Ok(0.5));
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_reason() {
        assert_eq!(typed("mailboxes", ""), Err(Typed::Empty));
        for text in ["many", "1e3", "inf", "NaN", "0x10", "12a", "1,2,3", "1,2.5"] {
            assert_eq!(typed("mailboxes", text), Err(Typed::NotANumber), "{text}");
        }
        assert_eq!(typed("mailboxes", "1.5"), Err(Typed::NotWhole));
        for text in ["0", "-1", "1000000000000"] {
            assert_eq!(typed("mailboxes", text), Err(Typed::OutOfRange(1.0, 10_000_000.0)), "{text}");
        }
    }
}
