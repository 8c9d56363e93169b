//! What scenario questions are told with: organisations, sentences for answers and for reasons, and how often each
//! answer comes up.
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
        /// The answer is this number or a smaller one.
        pub at_most: Option<f64> as "at most",
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
    /// How cases are made in which a path is right, and how often it is offered where it is wrong.
    pub struct Aim {
        /// Path id.
        pub path: String,
        /// How often it is right, among the weights of all paths.
        pub right: usize,
        /// How gladly it is taken as a wrong option, among the weights of all paths.
        pub wrong: usize,
        /// Chances that go before those of [`Scenes::chances`].
        pub chances: Table<Table<usize>> = default,
        /// Numbers that go before those of [`Scenes::numbers`].
        pub numbers: Table<Numbers> = default,
    }
}

record! {
    /// A sentence for or against a path: what a rule says, in the terms of the case at hand.
    pub struct Argument {
        /// Rules it speaks for: eligibility rules, or rows of the preference table. Any of them.
        pub rules: Vec<String>,
        /// Paths it is said of; empty for all.
        pub paths: Vec<String> = default,
        /// Only where one of these paths is right; empty for all.
        pub winners: Vec<String> = default,
        /// What holds of the organisation.
        pub all: Vec<Fact> = default,
        /// The rule named with it, where that is another than the one it speaks for.
        pub cites: Option<String>,
        /// How gladly it is used, against the others of a case; 4 if left out.
        pub weight: Option<usize>,
        /// One or more sentences. Placeholders: `{Path}` and `{path}` the path, `{winner}` the right one, `{source}`
        /// the mail system, `{versions}` Exchange versions, `{n}` the number of mailboxes.
        pub text: String,
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
        /// Gigabytes a head that a total is made of, by option of `pst`; the empty one where that is not answered.
        pub sizes: Table<Vec<f64>>,
        /// Paths that give what is wished for, by option of `coexistence`. A case whose path does not is not made.
        pub gives: Table<Vec<String>>,
        /// How often which path is right or wrong.
        pub aims: Vec<Aim>,
        /// What mail systems are called within a sentence, by option of `source`.
        pub systems: Table<String>,
        /// What paths are called within a sentence, by path id.
        pub names: Table<String>,
        /// Why a path is right, by the row that chooses it. The first that fits is said.
        pub because: Vec<Argument>,
        /// Why a path is wrong, by the rule that takes it out or warns of it, or by the row that prefers another. The
        /// first that fits is said; a path without one is not offered.
        pub against: Vec<Argument>,
    }
}
