//! Questions as content: wording, options, and when each is asked. What answers mean is not here.

use super::Condition;
use super::record::{names, record};

names! {
    /// How a question is answered.
    pub enum Kind {
        /// One option.
        One = "one",
        /// One or more options, in editorial order from oldest or weakest to newest or strongest.
        Several = "several",
        /// A number.
        Number = "number",
    }
}

names! {
    /// How well a statement is supported (`facts.md`, "How to read it").
    #[derive(Default)]
    pub enum Status {
        /// Stated in a cited source.
        #[default]
        Published = "published",
        /// Follows from cited facts.
        Derived = "derived",
        /// A planning value chosen for this product.
        Assumed = "assumed",
        /// Could not be checked against a current primary source.
        Unconfirmed = "unconfirmed",
    }
}

record! {
    /// One answer that can be chosen. "Not sure" is never listed: every question takes it.
    pub struct Choice {
        /// Public id, stable for ever: links contain it.
        pub id: String,
        /// What the reader sees.
        pub label: String,
        /// A small line below the label, or empty.
        pub note: String = default,
        /// Cannot stand beside another option ("none of these").
        pub alone: bool = default,
    }
}

record! {
    /// A value at which a number decides, drawn on the ruler below the field.
    pub struct Mark {
        /// The value, in the question's unit.
        pub at: f64,
        /// What changes there.
        pub text: String,
    }
}

record! {
    /// Bounds and helps of a number question.
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
}

record! {
    /// What an unanswered question is read as for the provisional result (`facts.md` 6, last table).
    pub struct Reading {
        /// When this reading applies; always, if left out.
        pub when: Option<Condition>,
        /// The option id, or the number.
        pub value: serde_json::Value as "as",
    }
}

record! {
    /// One question of the interview or of "make the plan fit".
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
        pub status: Status = default,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

impl Question {
    /// The options of a set, one bit each, in editorial order.
    pub fn ticked(&self, set: u32) -> impl Iterator<Item = &Choice> {
        self.options.iter().enumerate().filter(move |(place, _)| set & (1 << place) != 0).map(|(_, option)| option)
    }

    /// The set of the options that stand alone.
    #[must_use]
    pub fn alone(&self) -> u32 {
        self.options.iter().enumerate().filter(|(_, option)| option.alone).fold(0, |set, (place, _)| set | 1 << place)
    }
}
