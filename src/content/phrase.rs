//! Answers as pieces of a sentence: with them a decision record begins in the reader's own terms. No logic.

use super::Table;
use super::record::record;

record! {
    /// The pieces for one question.
    pub struct Phrases {
        /// Question id; one whose answer is an option.
        pub question: String,
        /// For each option, words that follow "300 mailboxes" or "with".
        pub options: Table<String>,
    }
}
