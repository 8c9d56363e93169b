//! What is remembered of one question, written and read.

use serde_json::{Map, Value};

use super::repeat::Trace;

/// What is remembered of one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Where it comes from: a module or a pack, as in [`super::home`].
    pub home: String,
    /// Objective it serves.
    pub objective: String,
    /// Fingerprint of the question as it was answered.
    pub content: String,
    /// Day of the last answer.
    pub last: u32,
    /// Whether the last answer was right.
    pub good: bool,
    /// Right answers so far.
    pub right: u32,
    /// Wrong answers so far.
    pub wrong: u32,
    /// Whether the question was found to have changed since. The card then says when to ask again, and nothing else.
    pub changed: bool,
    pub(super) trace: Trace,
}

impl Card {
    /// The day on which to ask again.
    #[must_use]
    pub fn due(&self) -> u32 {
        self.last.saturating_add(self.trace.interval())
    }

    pub(super) fn write(&self) -> Value {
        let mut map = Map::new();
        let mut put = |name: &str, value: Value| drop(map.insert(name.to_owned(), value));
        put("module", Value::from(self.home.as_str()));
        put("objective", Value::from(self.objective.as_str()));
        put("content", Value::from(self.content.as_str()));
        put("stability", Value::from(self.trace.stability));
        put("difficulty", Value::from(self.trace.difficulty));
        put("last", Value::from(self.last));
        put("good", Value::from(self.good));
        put("right", Value::from(self.right));
        put("wrong", Value::from(self.wrong));
        if self.changed {
            put("changed", Value::from(true));
        }
        Value::Object(map)
    }

    /// None where any part of it is not as it was written, or no such memory can be. A day that has not come yet is today:
    /// some clock was wrong, and the card would otherwise never be due.
    pub(super) fn read(value: &Value, today: u32) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let count = |name: &str| value.get(name)?.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = |name: &str| value.get(name)?.as_f64();
        let trace = Trace { stability: number("stability")?, difficulty: number("difficulty")? };
        let sound = (0.01..=36500.0).contains(&trace.stability) && (1.0..=10.0).contains(&trace.difficulty);
        let card = Self {
            home: text("module")?,
            objective: text("objective")?,
            content: text("content")?,
            last: count("last")?.min(today),
            good: value.get("good")?.as_bool()?,
            right: count("right")?,
            wrong: count("wrong")?,
            changed: value.get("changed").is_some_and(|changed| changed.as_bool() == Some(true)),
            trace,
        };
        sound.then_some(card)
    }
}
