//! The small language in which rules speak of answers, as written in the JSON files.
//!
//! This is the author's form: one flat shape with optional keys, so that a wrong key is an error that names it.
//! What a condition *means* is compiled and evaluated in `advisor`; whether it is well formed is checked there too,
//! and reported by the author's gate.

use super::record::record;

record! {
    /// One node of a condition tree. Exactly one of the leading keys is set; the gate says so when it is not.
    ///
    /// ```json
    /// {"all": [{"question": "source", "is": "exchange"}, {"not": {"question": "mailboxes", "above": 2000}}]}
    /// ```
    #[derive(Default)]
    pub struct Condition {
        /// The question whose answer is looked at.
        pub question: Option<String>,
        /// A number worked out from several answers, by id (`rules.json`, `figures`).
        pub figure: Option<String>,
        /// A named condition, by id (`rules.json`, `terms`).
        pub term: Option<String>,
        /// With `question`: the answer is this option.
        pub is: Option<String>,
        /// With `question`: the answer, or one of several ticked answers, is among these.
        pub any_of: Option<Vec<String>> as "any of",
        /// With `question`: the newest (last in editorial order) of the ticked options is among these.
        pub newest: Option<Vec<String>>,
        /// With `question`: the oldest (first in editorial order) of the ticked options is among these.
        pub oldest: Option<Vec<String>>,
        /// With `question` or `figure`: the number is greater than this.
        pub above: Option<f64>,
        /// With `question` or `figure`: the number is this or smaller.
        pub at_most: Option<f64> as "at most",
        /// With `question`: only a real answer counts, never the reading of an unanswered question.
        /// Alone with `question`: there is a real answer.
        pub answered: Option<bool>,
        /// Every one of these holds.
        pub all: Option<Vec<Condition>>,
        /// At least one of these holds.
        pub any: Option<Vec<Condition>>,
        /// This does not hold.
        pub not: Option<Box<Condition>>,
        /// Always holds.
        pub always: Option<bool>,
        /// All of these paths are ruled out. Only in the preference table.
        pub ruled_out: Option<Vec<String>> as "ruled out",
        /// The recommended path is one of these. Only in additions and notices.
        pub recommended: Option<Vec<String>>,
    }
}
