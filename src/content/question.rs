//! Questions as content: wording, options, and when each is asked. No logic.

use serde::Deserialize;

use super::Condition;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One option.
    One,
    /// One or more options, in editorial order from oldest or weakest to newest or strongest.
    Several,
    /// A number.
    Number,
}

/// How well a statement is supported (`facts.md`, "How to read it").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Stated in a cited source.
    #[default]
    Published,
    /// Follows from cited facts.
    Derived,
    /// A planning value chosen for this product.
    Assumed,
    /// Could not be checked against a current primary source.
    Unconfirmed,
}

/// One answer that can be chosen. "Not sure" is never listed: every question takes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Public id, stable for ever: links contain it.
    pub id: String,
    /// What the reader sees.
    pub label: String,
    /// A small line below the label, or empty.
    #[serde(default)]
    pub note: String,
    /// Cannot stand beside another option ("none of these").
    #[serde(default)]
    pub alone: bool,
}

/// A value at which a number decides, drawn on the ruler below the field.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The value, in the question's unit.
    pub at: f64,
    /// What changes there.
    pub text: String,
}

/// Bounds and helps of a number question.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Number {
    /// Smallest accepted value, inclusive.
    pub minimum: f64,
    /// Largest accepted value, inclusive.
    pub maximum: f64,
    /// Only whole numbers are accepted.
    pub whole: bool,
    /// Shown after the field: "mailboxes", "GB", "Mbit/s".
    pub unit: String,
    /// Values offered as buttons.
    pub picks: Vec<f64>,
    /// Values that decide.
    pub marks: Vec<Mark>,
}

/// What an unanswered question is read as for the provisional result (`facts.md` 6, last table).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// When this reading applies; always, if left out.
    pub when: Option<Condition>,
    /// The option id, or the number.
    #[serde(rename = "as")]
    pub value: serde_json::Value,
}

/// One question of the interview or of "make the plan fit".
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Public id, stable for ever.
    pub id: String,
    /// How it is answered.
    pub kind: Kind,
    /// Short name for lists of answers, at most 24 characters.
    pub label: String,
    /// The question itself.
    pub wording: String,
    /// One or two sentences below it.
    pub hint: String,
    /// Why it is asked: what the answer changes.
    pub why: String,
    /// How to find out.
    pub find: String,
    /// What the advice assumes after "not sure".
    pub not_sure: String,
    /// The interview may ask it only when this holds.
    pub asked: Condition,
    /// Offered with the result, while unanswered, when this holds.
    pub offered: Condition,
    /// Empty for numbers.
    pub options: Vec<Choice>,
    /// Only for numbers.
    pub number: Option<Number>,
    /// First that applies; empty where an unanswered question is read as nothing.
    pub reading: Vec<Reading>,
    /// How well the question's bounds and readings are supported.
    #[serde(default)]
    pub status: Status,
    /// Source ids.
    pub sources: Vec<String>,
}
