//! A sheet as a text to be kept, and back. What comes back is foreign: it may be old, damaged or somebody's joke.
//!
//! ```json
//! {"at": "QZ07", "answers": {"QZ06": {"content": "1f0c…", "chosen": ["cutover"], "right": true, "first": true,
//!                                     "told": true}}}
//! ```
//! `content` is the [`fingerprint`] of the question as it was answered; an answer to a question that has changed since
//! is dropped, and the question asked again. `right` and `first` allow a list of scores without loading the lessons. An
//! answer that was not told yet has no `first`; where `told` is missing, as in texts from before November 2026, it was.

use serde_json::{Map, Value};

use crate::content::Lesson;
use crate::number::json;

use super::fingerprint::fingerprint;
use super::grade::{Chosen, is_right};
use super::sheet::{Entry, Score, Sheet};

/// A sheet that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// What is still valid.
    pub sheet: Sheet,
    /// How many answers were dropped because their question has changed.
    pub changed: usize,
}

/// A JSON object. Not collected from an iterator: that sorts first, which costs 3 kB in the wasm at each place.
fn object(fields: Vec<(&str, Value)>) -> Value {
    let mut map = Map::new();
    for (name, value) in fields {
        map.insert(name.to_owned(), value);
    }
    Value::Object(map)
}

/// An answer as it was kept.
struct Kept {
    content: String,
    entry: Entry,
    right: bool,
}

impl Kept {
    fn write(&self) -> Value {
        let chosen = self.entry.chosen.iter().cloned().map(Value::from).collect();
        object(vec![
            ("content", Value::from(self.content.as_str())),
            ("chosen", Value::Array(chosen)),
            ("right", Value::from(self.right)),
            ("first", self.entry.first.map_or(Value::Null, Value::from)),
            ("told", Value::from(self.entry.told)),
        ])
    }

    /// None where any part of it is not as it was written.
    fn read(value: &Value) -> Option<Self> {
        let ids = value.get("chosen")?.as_array()?.iter().map(|id| id.as_str().map(str::to_owned));
        let chosen = Chosen::in_order(ids.collect::<Option<_>>()?);
        let told = value.get("told").is_none_or(|told| told.as_bool() != Some(false));
        let first = value.get("first")?;
        let first = if first.is_null() && !told { None } else { Some(first.as_bool()?) };
        let entry = Entry { chosen, first, told };
        let content = value.get("content")?.as_str()?.to_owned();
        Some(Self { content, entry, right: value.get("right")?.as_bool()? })
    }
}

/// The answers in a kept text that can be read, by question id; none in a text that is none of ours.
fn answers(kept: &Value) -> impl Iterator<Item = (&str, Kept)> {
    let answers = kept.get("answers").and_then(Value::as_object).into_iter().flatten();
    answers.filter_map(|(id, answer)| Some((id.as_str(), Kept::read(answer)?)))
}

fn parsed(text: &str) -> Value {
    text.parse().unwrap_or_default()
}

/// Writes a sheet. Answers to questions that the lesson does not hold are left out.
#[must_use]
pub fn write(lesson: &Lesson, sheet: &Sheet) -> String {
    let mut answers = Vec::new();
    for question in &lesson.questions {
        if let Some(entry) = sheet.entries.get(&question.id).cloned() {
            let right = is_right(question, &entry.chosen);
            answers.push((question.id.as_str(), Kept { content: fingerprint(question), entry, right }.write()));
        }
    }
    let at = sheet.at.as_deref().map_or(Value::Null, Value::from);
    json(&object(vec![("at", at), ("answers", object(answers))])).unwrap_or_default()
}

/// Reads a sheet for a lesson: keeps what fits the questions as they are now, and counts what does not any more.
#[must_use]
pub fn read(lesson: &Lesson, text: &str) -> Restored {
    let kept = parsed(text);
    let find = |id: &str| lesson.questions.iter().find(|question| question.id == id);
    let at = kept.get("at").and_then(Value::as_str).and_then(find).map(|question| question.id.clone());
    let mut restored = Restored { sheet: Sheet { at, ..Sheet::default() }, changed: 0 };
    for (id, answer) in answers(&kept) {
        let Some(question) = find(id) else { continue };
        if answer.content != fingerprint(question) {
            restored.changed += 1;
        } else if answer.entry.chosen.is_empty() || answer.entry.chosen.fits(question) {
            restored.sheet.entries.insert(id.to_owned(), answer.entry);
        }
    }
    if restored.changed > 0 {
        // What is open again comes first, and with it a word about it.
        restored.sheet.at = None;
    }
    restored
}

/// The score in a kept text, for a module of so many questions; none where nothing was answered, or where the text
/// cannot belong to the module as it is now.
#[must_use]
pub fn score(questions: usize, text: &str) -> Option<Score> {
    let mut score = Score { questions, ..Score::default() };
    for (_, answer) in answers(&parsed(text)) {
        // What is told at the end only must not show in a list of scores before.
        let answered = answer.entry.told && !answer.entry.chosen.is_empty();
        score.answered += usize::from(answered);
        score.right += usize::from(answered && answer.right);
        score.first += usize::from(answer.entry.first == Some(true));
    }
    let sound = (1..=questions).contains(&score.answered) && score.first <= questions;
    sound.then_some(score)
}

/// What a list of modules says of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// The score; none where nothing was answered that still counts.
    pub score: Option<Score>,
    /// How many answered questions have changed since; their answers count no more.
    pub changed: usize,
    /// Whether there are answers that were not yet compared with the questions as they are now.
    pub unchecked: bool,
}

/// What a list says of a kept text and the lesson it belongs to.
#[must_use]
pub fn tally(lesson: &Lesson, text: &str) -> Tally {
    let Restored { sheet, changed } = read(lesson, text);
    Tally { score: score(lesson.questions.len(), &write(lesson, &sheet)), changed, unchecked: false }
}

/// Two kept texts of the same module as one: the answers of both; of a question that both answered, the other's where
/// `newer` says so of its id. What is no sheet at all adds nothing.
#[must_use]
pub fn merged(own: &str, other: &str, newer: impl Fn(&str) -> bool) -> String {
    let (own, other) = (parsed(own), parsed(other));
    let object_of = |kept: &Value| kept.get("answers").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut answers = object_of(&own);
    for (id, answer) in object_of(&other) {
        if !answers.contains_key(&id) || newer(&id) {
            answers.insert(id, answer);
        }
    }
    let at = [&own, &other].into_iter().find_map(|kept| kept.get("at").filter(|at| at.is_string()));
    let at = at.cloned().unwrap_or_default();
    json(&object(vec![("at", at), ("answers", Value::Object(answers))])).unwrap_or_default()
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
