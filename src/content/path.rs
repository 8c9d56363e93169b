//! The paths as content: names, the side-by-side row, limits, status today; and the longer page of each. No logic.

use super::Status;
use super::record::{names, record};

record! {
    /// One row of the side-by-side comparison (`facts.md` 3.0), a few words a cell.
    pub struct CompareRow {
        /// Source systems.
        pub reads_from: String,
        /// What the service refuses to exceed.
        pub hard_limit: String,
        /// Directory synchronisation.
        pub directory_sync: String,
        /// What happens to Outlook profiles.
        pub outlook_profile: String,
        /// What users sign in with afterwards.
        pub credentials: String,
        /// Whether calendar and contacts move.
        pub calendar_contacts: String,
        /// How many batches.
        pub batches: String,
        /// What both sides see of each other meanwhile.
        pub both_sides_see: String,
        /// Administrators' work.
        pub effort: String,
        /// The CSV file it needs.
        pub csv: String,
    }
}

record! {
    /// A key figure of a path: label, one to three words, and a note.
    pub struct KeyFigure {
        /// "For each user".
        pub label: String,
        /// "One restart".
        pub value: String,
        /// "same password, same profile".
        pub note: String,
        /// Id of the disagreement between sources that it had to decide.
        pub disagreement: Option<String>,
    }
}

record! {
    /// A sentence with its support.
    pub struct Statement {
        /// Heading, or empty.
        pub title: String = default,
        /// The sentence.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
        /// Exchange versions it is about, as options of `exchange-versions`; none stands for all.
        pub versions: Vec<String> = default,
    }
}

names! {
    /// How good the news is. Never shown by colour alone.
    pub enum Tone {
        /// Works.
        Good = "good",
        /// Works with a caution.
        Warn = "warn",
        /// In danger.
        Bad = "bad",
    }
}

record! {
    /// The state of a path on the day of the fact base (`facts.md` 10.1).
    pub struct Today {
        /// Two to five words.
        pub badge: String,
        /// How good the news is.
        pub tone: Tone,
        /// Dated facts.
        pub facts: Vec<Statement>,
    }
}

record! {
    /// One way to Exchange Online, as the engine and the interview know it.
    pub struct Path {
        /// Public id, stable for ever.
        pub id: String,
        /// Short name for lists.
        pub name: String,
        /// What the documents recommend it for, a few words.
        pub meant_for: String,
        /// Why it may work and still not come first.
        pub not_first: String,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// What users meet where they leave a mail system by a path that otherwise brings files only.
    pub struct Leaving {
        /// What happens to Outlook profiles.
        pub outlook_profile: String,
        /// What users sign in with afterwards.
        pub credentials: String,
        /// Key figures for the decision record.
        pub key: Vec<KeyFigure>,
    }
}

record! {
    /// What else is known of a path: what records, comparisons and its own page show.
    pub struct Profile {
        /// Path id.
        pub path: String,
        /// Full name for headings.
        pub full_name: String,
        /// Heading of the decision record when it wins.
        pub headline: String,
        /// What it does, in one or two sentences.
        pub lead: String,
        /// The comparison row.
        pub row: CompareRow,
        /// Key figures for the decision record.
        pub key: Vec<KeyFigure>,
        /// What is said otherwise where people leave a mail system by a path that otherwise brings files only.
        pub leaving: Option<Leaving>,
        /// Hard and soft limits.
        pub limits: Vec<Statement>,
        /// State today.
        pub today: Today,
        /// Ids of disagreements about it.
        pub disagreements: Vec<String>,
    }
}

record! {
    /// A link to a public page.
    pub struct Link {
        /// What the reader sees.
        pub label: String,
        /// Full https address.
        pub url: String,
    }
}

record! {
    /// The longer page of a path: a chapter, loaded when wanted. Its steps and what users notice are its plan's.
    pub struct PathPage {
        /// Path id.
        pub path: String,
        /// Mechanism.
        pub does: String,
        /// Who it is for.
        pub suits: Vec<String>,
        /// What moves.
        pub moves: Vec<String>,
        /// What comes by another way.
        pub arrives_otherwise: Vec<String>,
        /// What does not move.
        pub stays: Vec<String>,
        /// What must be there before.
        pub prerequisites: Vec<String>,
        /// Public pages.
        pub links: Vec<Link>,
    }
}

record! {
    /// The chapter of all path pages.
    pub struct PathPages {
        /// One for each path.
        pub pages: Vec<PathPage>,
    }
}
