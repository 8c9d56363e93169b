//! A decision record in the reader's own terms: answers as pieces of a sentence, and those of a row's reasons that
//! apply. No logic.

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

record! {
    /// A row of the preference table that applies for one of several reasons, said one by one.
    pub struct Because {
        /// Id of the row.
        pub rule: String,
        /// The reasons, each tied to the answer that is one.
        pub said: Vec<BecauseOf>,
        /// What follows from any of them.
        pub so: String,
    }
}

record! {
    /// A reason that holds where an option is chosen.
    pub struct BecauseOf {
        /// Question id.
        pub question: String,
        /// Option id.
        pub option: String,
        /// A sentence.
        pub text: String,
    }
}
