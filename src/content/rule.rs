//! The rule table as content (`facts.md` 4): terms, figures, eligibility, preference, additions, notices. No logic.

use super::record::{names, record};
use super::{Condition, List, Pick, Status, Table};

record! {
    /// A named condition, so that rules read like sentences.
    pub struct Term {
        /// Id used by `{"term": …}`.
        pub id: String,
        /// What it stands for.
        pub when: Condition,
    }
}

record! {
    /// A number worked out from several answers. The arithmetic is `advisor::figure`; its parameters are data.
    pub struct Figure {
        /// Id used by `{"figure": …}`.
        pub id: String,
        /// What it is, in words, with its unit.
        pub text: String,
        /// Named parameters of the formula.
        pub parameters: Table<f64>,
        /// Gigabytes an hour that a path reaches at most, by path id.
        pub caps: Table<f64>,
        /// How well the parameters are supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

names! {
    /// What an eligibility rule does to a path.
    #[derive(PartialOrd, Ord)]
    pub enum Effect {
        /// The path cannot be taken.
        RulesOut = "rules-out",
        /// The path stays, with a lower verdict.
        Warns = "warns",
        /// The path stays, a step is added.
        Requires = "requires",
    }
}

record! {
    /// One condition of an eligibility rule and what it does to which paths.
    pub struct Part {
        /// Path ids it speaks of.
        pub paths: Vec<String>,
        /// What it does to them.
        pub effect: Effect,
        /// When.
        pub when: Condition,
        /// For the list beside the questions, at most 52 characters.
        pub short: String,
        /// For the decision record.
        pub text: String,
        /// What would make the path eligible again, or what to do about the warning.
        pub remedy: String,
    }
}

record! {
    /// An eligibility rule (`facts.md` 4.3). All are evaluated.
    pub struct Eligibility {
        /// Stable id, "E09".
        pub id: String,
        /// Short noun phrase.
        pub title: String,
        /// At least one.
        pub parts: Vec<Part>,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
        /// Ids of the disagreements it had to decide.
        pub disagreements: Vec<String>,
    }
}

record! {
    /// A row of the ordered preference table (`facts.md` 4.4).
    pub struct Preference {
        /// Stable id, "R24".
        pub id: String,
        /// Short noun phrase.
        pub title: String,
        /// When the row applies.
        pub when: Condition,
        /// Candidates in order: the first that is not ruled out wins.
        pub choose: Vec<Pick>,
        /// For the list beside the questions.
        pub short: String,
        /// Why its path fits.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
        /// Ids of the disagreements it had to decide.
        pub disagreements: Vec<String>,
    }
}

names! {
    /// What an addition adds to the result.
    pub enum AdditionKind {
        /// A second path beside the recommended one.
        Companion = "companion",
        /// Advice in words.
        Hint = "hint",
    }
}

record! {
    /// Something that joins the result without ending it (R29 to R31 and the companions of single rules).
    pub struct Addition {
        /// Stable id.
        pub id: String,
        /// Companion or hint.
        pub kind: AdditionKind,
        /// When.
        pub when: Condition,
        /// Candidates for the companion, first that is not ruled out; empty for a hint.
        pub add: Vec<Pick> = default,
        /// Short noun phrase.
        pub title: String,
        /// One or two sentences.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
        /// Ids of the disagreements it had to decide.
        pub disagreements: Vec<String> = default,
    }
}

record! {
    /// A consistency check (`facts.md` 4.5): shown, never silently corrected.
    pub struct Notice {
        /// Stable id.
        pub id: String,
        /// When.
        pub when: Condition,
        /// The questions to look at again.
        pub questions: Vec<String>,
        /// What to tell the reader.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// The whole rule table.
    pub struct Rules {
        /// Named conditions.
        pub terms: Vec<Term>,
        /// Numbers worked out from answers.
        pub figures: Vec<Figure>,
        /// Rules that rule out, warn, or require.
        pub eligibility: Vec<Eligibility>,
        /// Named lists of candidates.
        pub lists: Vec<List>,
        /// The ordered table that names the recommendation.
        pub preference: Vec<Preference>,
        /// What joins the result.
        pub additions: Vec<Addition>,
        /// Consistency checks.
        pub notices: Vec<Notice>,
    }
}
