//! What statements rest on: sources, disagreements between them, and the source systems with their dated status. No logic.

use super::record::record;
use super::{Statement, Status};

record! {
    /// A document or page that facts were taken from (`sources.md`).
    pub struct Source {
        /// Id as cited everywhere, "D06".
        pub id: String,
        /// Title.
        pub title: String,
        /// Who published it.
        pub publisher: String,
        /// Version or date that was read, in words.
        pub date: String,
        /// Public address, or empty where none is known for certain.
        pub url: String,
        /// Where it is to be found when there is no address.
        pub place: String as "where" = default,
        /// Licence of the text.
        pub licence: String,
    }
}

record! {
    /// One side of a disagreement.
    pub struct Saying {
        /// The figure or statement.
        pub text: String,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A point on which sources differ (`facts.md` 5), with the reading that is followed.
    pub struct Disagreement {
        /// Stable id, "5-14".
        pub id: String,
        /// What it is about.
        pub topic: String,
        /// What each side says.
        pub says: Vec<Saying>,
        /// The reading followed here.
        pub followed: String,
        /// Why.
        pub why: String,
        /// Path ids it concerns.
        pub paths: Vec<String>,
        /// How well the reading is supported.
        pub status: Status,
    }
}

record! {
    /// Support of a product by its maker.
    pub struct Support {
        /// Last day of support as year-month-day; empty while supported.
        pub ended: String,
        /// The same as a sentence.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A mail system to move from (`facts.md` 2), or one version of Exchange.
    pub struct System {
        /// Id; for an Exchange version its option id.
        pub id: String,
        /// Option of the question `source`.
        pub source: String,
        /// Option of the question `exchange-versions`, or empty.
        pub version: String,
        /// What the reader sees.
        pub name: String,
        /// Support by its maker, where that means something.
        pub support: Option<Support>,
        /// Paths for which a mechanism exists, by id.
        pub possible: Vec<String>,
        /// What is recommended, with bounds.
        pub recommended: String,
        /// What to look out for.
        pub caveats: Vec<Statement>,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

/// An id of a source as readers see it: "S1" for "seed:001", others as they are.
#[must_use]
pub fn short_id(id: &str) -> String {
    id.strip_prefix("seed:00").map_or_else(|| id.to_owned(), |number| ["S", number].concat())
}
