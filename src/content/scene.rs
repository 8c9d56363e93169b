//! What scenario questions are told with: organisations, sentences for answers, and how often each answer comes up.
//!
//! Only words and chances; which path is right is never said here. That is for the rules.

use super::record::record;
use super::table::Table;

record! {
    /// An organisation, without anything that bears on its mail.
    pub struct Organisation {
        /// With its article, as a sentence begins: "A law firm".
        pub name: String,
        /// As it is spoken of later: "the firm".
        pub short: String,
    }
}

record! {
    /// The numbers a question may be answered with.
    pub struct Numbers {
        /// Smallest, where any number may come up; small ones come up as often as large ones.
        pub from: Option<f64>,
        /// Largest.
        pub to: Option<f64>,
        /// These and no others.
        pub values: Vec<f64> = default,
    }
}

record! {
    /// Numbers that no scenario uses, because sources differ there or the bound is our own assumption.
    pub struct Avoided {
        /// Question id.
        pub question: String,
        /// Smallest number left out.
        pub from: f64,
        /// Largest number left out.
        pub to: f64,
        /// Why.
        pub why: String,
        /// Id of the disagreement between sources, if it is one.
        pub disagreement: Option<String>,
    }
}

record! {
    /// Something that holds of an organisation.
    pub struct Fact {
        /// Question id.
        pub question: String,
        /// The answer is, or has among others, one of these options.
        pub any_of: Vec<String> as "any of" = default,
        /// The answer is a greater number.
        pub above: Option<f64>,
    }
}

record! {
    /// Facts that no organisation has together, although the rules have an answer for it.
    pub struct Never {
        /// Why.
        pub why: String,
        /// The facts.
        pub all: Vec<Fact>,
    }
}

record! {
    /// The chapter of scenarios. Placeholders: `{A}` and `{a}` the organisation, `{The}` and `{the}` its short name,
    /// `{n}` a number, `{versions}` Exchange versions.
    pub struct Scenes {
        /// Who it is about.
        pub organisations: Vec<Organisation>,
        /// What Exchange versions are called, by option id.
        pub versions: Table<String>,
        /// First sentences, by option of `source`; they hold the number of mailboxes.
        pub openings: Table<Vec<String>>,
        /// Sentences by question and option; the option of a number is empty. `pst@pst-files` goes before `pst` where
        /// the source is `pst-files`.
        pub says: Table<Table<Vec<String>>>,
        /// Numbers by question.
        pub numbers: Table<Numbers>,
        /// How often an option comes up, by question. An option that is not named never does; of a question that is not
        /// named, all options that can be told come up equally. `pst@pst-files` goes before `pst`, as above.
        pub chances: Table<Table<usize>>,
        /// What is asked at the end.
        pub asks: Vec<String>,
        /// Most mailboxes, by option of `source`, where that is fewer than elsewhere.
        pub largest: Table<f64>,
        /// What never comes together.
        pub never: Vec<Never>,
        /// Numbers that are never used.
        pub avoid: Vec<Avoided>,
    }
}
