//! The machine interface: one JSON object of answers in, the whole advice out. The same natively and from the page.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::number::{DECIMALS, json, text};

use super::answers::Answers;
use super::assess::{Assessment, Companion, Note, PathVerdict, Reason, assess};
use super::book::Book;
use super::explore::{Prospect, prospect};
use super::flip::{Flip, flips};
use super::index::{PathIndex, QuestionIndex};
use super::input::{InputError, read_answers};
use super::output;

/// The advice, by public ids (`design.md`, "Machine interface").
#[derive(Debug, Clone, Serialize)]
pub struct Advice {
    /// Path id.
    pub recommended: &'static str,
    /// `high`, `medium` or `low`.
    pub confidence: &'static str,
    /// Path ids that could still win, best first.
    pub possible: Vec<&'static str>,
    /// Whether `possible` is exact; otherwise it may name too many, never too few.
    pub possible_exact: bool,
    /// Every path, best first.
    pub paths: Vec<AdvicePath>,
    /// Second paths beside the recommended one.
    pub companions: Vec<AdviceNote>,
    /// Advice in words.
    pub hints: Vec<AdviceNote>,
    /// Ids of disagreements between sources that touched the result.
    pub disagreements: Vec<&'static str>,
    /// Single changes that give another recommendation.
    pub flips: Vec<AdviceFlip>,
    /// Question ids that are open and could change the recommendation.
    pub decisive: Vec<&'static str>,
    /// What to ask next, or null.
    pub next_question: Option<&'static str>,
    /// Consistency checks that struck.
    pub notices: Vec<AdviceNote>,
}

/// A path in the advice.
#[derive(Debug, Clone, Serialize)]
pub struct AdvicePath {
    /// Path id.
    pub id: &'static str,
    /// Verdict id.
    pub verdict: &'static str,
    /// Why.
    pub reasons: Vec<AdviceReason>,
}

/// A reason in the advice.
#[derive(Debug, Clone, Serialize)]
pub struct AdviceReason {
    /// Rule id.
    pub rule: &'static str,
    /// What it does.
    pub effect: &'static str,
    /// Question ids of the answers it used.
    pub answers: Vec<&'static str>,
    /// In words.
    pub text: &'static str,
    /// What would change it, or what to do; left out where there is nothing to say.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub remedy: &'static str,
    /// Source ids.
    pub sources: &'static [String],
}

/// A companion, hint or notice in the advice.
#[derive(Debug, Clone, Serialize)]
pub struct AdviceNote {
    /// Rule id, or id of the check.
    pub rule: &'static str,
    /// Path id of a companion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<&'static str>,
    /// Question ids it used or asks to look at again.
    pub answers: Vec<&'static str>,
    /// In words.
    pub text: &'static str,
    /// Source ids.
    pub sources: &'static [String],
}

/// A flip in the advice.
#[derive(Debug, Clone, Serialize)]
pub struct AdviceFlip {
    /// Answers to lay over the input.
    pub change: Map<String, Value>,
    /// For a number, the range of values that do it, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// The path they give.
    pub recommended: &'static str,
}

impl Advice {
    /// The advice for answers.
    #[must_use]
    pub fn of(book: &Book, answers: &Answers) -> Self {
        Writer { book }.advice(&assess(book, answers), &prospect(book, answers), &flips(book, answers))
    }
}

/// Answers as JSON in, advice as JSON out.
///
/// ```
/// let advice = mail_migration_advisor::advisor::advise(r#"{"source": "google-workspace"}"#);
/// assert!(advice.is_ok_and(|json| json.starts_with(r#"{"recommended":"google-workspace""#)));
/// ```
///
/// # Errors
/// If the input is refused; the message names the field.
pub fn advise(input: &str) -> Result<String, InputError> {
    let book = Book::embedded();
    let answers = read_answers(book, input)?;
    let advice = Advice::of(book, &answers);
    json(&advice).map_err(|error| InputError {
        field: String::new(),
        message: format!("the advice could not be written: {error}"),
    })
}

struct Writer<'a> {
    book: &'a Book,
}

impl Writer<'_> {
    fn path_id(&self, path: PathIndex) -> &'static str {
        &self.book.path(path).id
    }

    fn ids(&self, questions: impl IntoIterator<Item = QuestionIndex>) -> Vec<&'static str> {
        questions.into_iter().map(|question| self.book.question(question).id.as_str()).collect()
    }

    fn advice(&self, assessment: &Assessment, prospect: &Prospect, flips: &[Flip]) -> Advice {
        let best_first = assessment.paths.iter().map(|path| path.path);
        let possible = best_first.filter(|path| prospect.possible.contains(path));
        let companion = |companion: &Companion| AdviceNote {
            path: Some(self.path_id(companion.path)),
            ..self.note(&companion.note)
        };
        Advice {
            recommended: self.path_id(assessment.recommended),
            confidence: prospect.confidence.id(),
            possible: possible.map(|path| self.path_id(path)).collect(),
            possible_exact: prospect.exact,
            paths: assessment.paths.iter().map(|path| self.path(path)).collect(),
            companions: assessment.companions.iter().map(companion).collect(),
            hints: assessment.hints.iter().map(|note| self.note(note)).collect(),
            disagreements: assessment.disagreements.clone(),
            flips: flips.iter().map(|flip| self.flip(flip)).collect(),
            decisive: self.ids(prospect.decisive.iter().copied()),
            next_question: prospect.next_question.map(|question| self.book.question(question).id.as_str()),
            notices: assessment.notices.iter().map(|note| self.note(note)).collect(),
        }
    }

    fn path(&self, path: &PathVerdict) -> AdvicePath {
        let reason = |reason: &Reason| AdviceReason {
            rule: reason.rule,
            effect: reason.effect.id(),
            answers: self.ids(reason.answers.iter()),
            text: reason.text,
            remedy: reason.remedy,
            sources: reason.sources,
        };
        AdvicePath {
            id: self.path_id(path.path),
            verdict: path.verdict.id(),
            reasons: path.reasons.iter().map(reason).collect(),
        }
    }

    fn note(&self, note: &Note) -> AdviceNote {
        AdviceNote {
            rule: note.id,
            path: None,
            answers: self.ids(note.answers.iter()),
            text: note.text,
            sources: note.sources,
        }
    }

    fn flip(&self, flip: &Flip) -> AdviceFlip {
        let id = self.book.question(flip.question).id.clone();
        let value = output::to_value(self.book, flip.question, flip.change).unwrap_or_default();
        let text = |number| text(number, DECIMALS);
        let range = flip.range.map(|(from, to)| match (from.map(text), to.map(text)) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("{from} or more"),
            (None, Some(to)) => format!("{to} or less"),
            (None, None) => "any".to_owned(),
        });
        let mut change = Map::new();
        change.insert(id, value);
        AdviceFlip { change, range, recommended: self.path_id(flip.path) }
    }
}
