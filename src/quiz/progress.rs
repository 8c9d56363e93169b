//! A sheet as a text to be kept, and back. What comes back is foreign: it may be old, damaged or somebody's joke.
//!
//! ```json
//! {"at": "QZ07", "answers": {"QZ06": {"content": "1f0c…", "chosen": ["cutover"], "right": true, "first": true}}}
//! ```
//! `content` is the [`fingerprint`] of the question as it was answered; an answer to a question that has changed since
//! is dropped, and the question asked again. `right` and `first` allow a list of scores without loading the lessons.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::content::{Lesson, QuizQuestion};

use super::fingerprint::fingerprint;
use super::grade::is_right;
use super::sheet::{Entry, Score, Sheet};

/// A sheet that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Restored {
    /// What is still valid.
    pub sheet: Sheet,
    /// How many answers were dropped because their question has changed.
    pub changed: usize,
}

#[derive(Serialize, Deserialize, Default)]
struct Kept {
    #[serde(default)]
    at: Value,
    #[serde(default)]
    answers: BTreeMap<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct KeptAnswer {
    content: String,
    chosen: BTreeSet<String>,
    right: bool,
    first: bool,
}

impl Kept {
    /// Reads what can be read; a text that is none of ours is as good as nothing.
    fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    fn answers(self) -> impl Iterator<Item = (String, KeptAnswer)> {
        self.answers.into_iter().filter_map(|(id, answer)| Some((id, serde_json::from_value(answer).ok()?)))
    }
}

fn kept(question: &QuizQuestion, entry: &Entry) -> Option<(String, Value)> {
    let answer = KeptAnswer {
        content: fingerprint(question),
        chosen: entry.chosen.clone(),
        right: is_right(question, &entry.chosen),
        first: entry.first,
    };
    Some((question.id.clone(), serde_json::to_value(answer).ok()?))
}

/// Writes a sheet. Answers to questions that the lesson does not hold are left out.
#[must_use]
pub fn write(lesson: &Lesson, sheet: &Sheet) -> String {
    let answer = |question: &QuizQuestion| kept(question, sheet.entries.get(&question.id)?);
    let answers = lesson.questions.iter().filter_map(answer).collect();
    let kept = Kept { at: sheet.at.clone().map_or(Value::Null, Value::from), answers };
    // Texts and flags can always be written; were it otherwise, nothing would be kept.
    serde_json::to_string(&kept).unwrap_or_default()
}

/// Reads a sheet for a lesson: keeps what fits the questions as they are now, and counts what does not any more.
#[must_use]
pub fn read(lesson: &Lesson, text: &str) -> Restored {
    let kept = Kept::read(text);
    let find = |id: &str| lesson.questions.iter().find(|question| question.id == id);
    let at = kept.at.as_str().and_then(find).map(|question| question.id.clone());
    let mut restored = Restored { sheet: Sheet { at, ..Sheet::default() }, changed: 0 };
    for (id, answer) in kept.answers() {
        let Some(question) = find(&id) else { continue };
        if answer.content != fingerprint(question) {
            restored.changed += 1;
        } else if answer.chosen.iter().all(|id| question.options.iter().any(|option| option.id == *id)) {
            restored.sheet.entries.insert(id, Entry { chosen: answer.chosen, first: answer.first });
        }
    }
    if restored.changed > 0 {
        // What has changed comes first, and with it a word about it.
        restored.sheet.at = None;
    }
    restored
}

/// The score in a kept text, for a module of so many questions; none where nothing was answered, or where the text
/// cannot belong to the module as it is now.
#[must_use]
pub fn score(questions: usize, text: &str) -> Option<Score> {
    let mut score = Score { questions, ..Score::default() };
    for (_, answer) in Kept::read(text).answers() {
        let answered = !answer.chosen.is_empty();
        score.answered += usize::from(answered);
        score.right += usize::from(answered && answer.right);
        score.first += usize::from(answer.first);
    }
    let sound = (1..=questions).contains(&score.answered) && score.first <= questions;
    sound.then_some(score)
}

#[cfg(test)]
#[path = "progress_tests.rs"]
mod tests;
