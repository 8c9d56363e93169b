//! The reader: JSON into the content types, and every problem of a file named by its place.
//!
//! Reading never stops early. What cannot be read is reported and stands as an empty value, so that all problems of a
//! file are found in one go; a file with a problem is never used. The work is done by the plain functions of
//! [`Reader`]; the generic ones are thin, because each type of content gets its own copy of them in the wasm. Plain
//! values are in `values.rs`, records in `record.rs`.

use std::fmt::Write as _;

use serde_json::{Map, Value};

/// A type that content files are read into.
pub trait FromJson: Sized {
    /// Reads a value; `None` where the file says nothing. What is wrong is reported to the reader.
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self;
}

/// Reads one file: what was read, and the problems, each with its place. With any problem the value must not be used.
pub(super) fn read<T>(text: &str, from_json: impl FnOnce(&mut Reader, Option<Value>) -> T) -> (T, Vec<String>) {
    let mut reader = Reader::default();
    let value = reader.parse(text);
    (from_json(&mut reader, value), reader.problems)
}

/// A step on the way to the value that is being read.
#[derive(Debug)]
pub(super) enum Step {
    /// A field of a record.
    Field(&'static str),
    /// A key of a map.
    Key(String),
    /// An item of a list, with its `id` where it has one.
    Item(usize, Option<String>),
}

/// Knows the place that is being read, and collects problems.
#[derive(Debug, Default)]
pub struct Reader {
    pub(super) place: Vec<Step>,
    problems: Vec<String>,
    /// Inside something that is not there or of the wrong type; that has been said already.
    pub(super) muted: bool,
}

impl Reader {
    fn parse(&mut self, text: &str) -> Option<Value> {
        let parsed = serde_json::from_str(text);
        if let Err(error) = &parsed {
            self.problems.push(error.to_string());
            self.muted = true;
        }
        parsed.ok()
    }

    /// The first `depth` steps as text, `eligibility[3] (E04) parts[0].when`.
    fn place(&self, depth: usize) -> String {
        let mut place = String::new();
        for step in self.place.iter().take(depth) {
            let name = match step {
                Step::Field(name) => name,
                Step::Key(name) => name.as_str(),
                Step::Item(index, id) => {
                    let id = id.as_ref().map(|id| format!(" ({id})")).unwrap_or_default();
                    let _ = write!(place, "[{index}]{id}");
                    continue;
                }
            };
            match place.chars().last() {
                None => {}
                Some(')') => place.push(' '),
                Some(_) => place.push('.'),
            }
            place.push_str(name);
        }
        place
    }

    pub(super) fn report(&mut self, depth: usize, what: &str) {
        if !self.muted {
            let place = self.place(depth);
            let colon = if place.is_empty() { "" } else { ": " };
            self.problems.push(format!("{place}{colon}{what}"));
        }
    }

    /// Reports a value that is missing, or not the kind that is wanted.
    pub(super) fn refuse(&mut self, value: Option<&Value>, wanted: &str) {
        let depth = self.place.len();
        let found = match value {
            None => {
                let name = if let Some(Step::Field(name)) = self.place.last() { name } else { "" };
                return self.report(depth.saturating_sub(1), &format!("missing field \"{name}\""));
            }
            Some(Value::Null) => "null",
            Some(Value::Bool(_)) => "true or false",
            Some(Value::Number(_)) => "a number",
            Some(Value::String(_)) => "a text",
            Some(Value::Array(_)) => "a list",
            Some(Value::Object(_)) => "an object",
        };
        self.report(depth, &format!("expected {wanted}, found {found}"));
    }

    pub(super) fn text(&mut self, value: Option<Value>) -> String {
        match value {
            Some(Value::String(text)) => text,
            other => {
                self.refuse(other.as_ref(), "a text");
                String::new()
            }
        }
    }

    pub(super) fn number(&mut self, value: Option<&Value>) -> f64 {
        value.and_then(Value::as_f64).unwrap_or_else(|| {
            self.refuse(value, "a number");
            0.0
        })
    }

    pub(super) fn whole(&mut self, value: Option<&Value>, most: u64) -> u64 {
        match value.and_then(Value::as_u64) {
            Some(number) if number <= most => number,
            Some(number) => {
                self.report(self.place.len(), &format!("{number} is too large"));
                0
            }
            None => {
                self.refuse(value, "a whole number");
                0
            }
        }
    }

    pub(super) fn flag(&mut self, value: Option<&Value>) -> bool {
        value.and_then(Value::as_bool).unwrap_or_else(|| {
            self.refuse(value, "true or false");
            false
        })
    }

    /// Which of these names it is; the first where it is none.
    pub(super) fn name(&mut self, value: Option<&Value>, names: &[&str]) -> usize {
        let Some(name) = value.and_then(Value::as_str) else {
            self.refuse(value, "a name");
            return 0;
        };
        names.iter().position(|other| *other == name).unwrap_or_else(|| {
            self.report(self.place.len(), &format!("unknown name \"{name}\", expected one of: {}", names.join(", ")));
            0
        })
    }

    /// Enters a list. [`Self::leave`] follows.
    pub(super) fn list(&mut self, value: Option<Value>) -> std::vec::IntoIter<Value> {
        let values = match value {
            Some(Value::Array(values)) => values,
            other => {
                self.refuse(other.as_ref(), "a list");
                Vec::new()
            }
        };
        self.place.push(Step::Item(0, None));
        values.into_iter()
    }

    /// Goes to an item of the list.
    pub(super) fn item(&mut self, index: usize, value: Option<Value>) -> Option<Value> {
        let id = value.as_ref().and_then(|value| value.get("id")?.as_str()).map(str::to_owned);
        self.step(Step::Item(index, id));
        value
    }

    pub(super) fn object(&mut self, value: Option<Value>) -> Option<Map<String, Value>> {
        match value {
            Some(Value::Object(map)) => Some(map),
            other => {
                self.refuse(other.as_ref(), "an object");
                None
            }
        }
    }

    pub(super) fn step(&mut self, step: Step) {
        if let Some(last) = self.place.last_mut() {
            *last = step;
        }
    }

    pub(super) fn leave(&mut self) {
        self.place.pop();
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
