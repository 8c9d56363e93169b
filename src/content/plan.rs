//! Plans as content: the runbook of each path, what its users notice, announcements, the flow figure. No logic.
//!
//! `chapters/plan-<path>.json` is the one source of a path's steps: the path's page and its plan both read it. Steps that
//! several paths share, and the words to be filled in, are `chapters/plan-common.json` ([`PlanCommon`]).

use super::record::{names, record};
use super::{Flow, Situation, Step, Table, TimeTable};

record! {
    /// One line to be ticked off.
    pub struct CheckItem {
        /// Unique within its path, stable for ever.
        pub id: String,
        /// What must be so.
        pub text: String,
    }
}

record! {
    /// A list to be ticked off before the work begins.
    pub struct CheckList {
        /// Heading.
        pub title: String,
        /// What it is for, and what to do when something is missing.
        pub lead: String,
        /// The lines.
        pub items: Vec<CheckItem>,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A text to be sent to the users, with names in braces to be filled in.
    pub struct Announcement {
        /// Subject line.
        pub subject: String,
        /// Paragraphs.
        pub text: Vec<String>,
    }
}

record! {
    /// The three texts of a path.
    pub struct Announcements {
        /// One or two weeks ahead.
        pub before: Announcement,
        /// On the day of the switch.
        pub day: Announcement,
        /// When it is over.
        pub after: Announcement,
    }
}

record! {
    /// What reads otherwise in a situation. Each part stands for the whole of the plan's own.
    pub struct PlanCase {
        /// Which.
        pub situation: Situation,
        /// What users notice; empty, as in the plan.
        pub users: Vec<String> = default,
        /// The flow figure; left out, as in the plan.
        pub flow: Option<Flow>,
        /// Texts for the users; left out, as in the plan.
        pub announcements: Option<Announcements>,
    }
}

record! {
    /// The plan of one path: a chapter.
    pub struct PathPlan {
        /// Path id.
        pub path: String,
        /// What users notice.
        pub users: Vec<String>,
        /// The flow figure.
        pub flow: Flow,
        /// What to know before, with sources in the steps.
        pub considerations: Vec<super::Statement> = default,
        /// "Ready to start?"
        pub ready: Option<CheckList>,
        /// The runbook.
        pub steps: Vec<Step>,
        /// Texts for the users.
        pub announcements: Announcements,
        /// What reads otherwise in some situations.
        pub cases: Vec<PlanCase> = default,
    }
}

names! {
    /// What may be typed for a name in braces.
    pub enum Shape {
        /// Host or domain name.
        Host = "host",
        /// One word: letters, digits, hyphens.
        Word = "word",
        /// A tenant: what stands before `.onmicrosoft.com`.
        Tenant = "tenant",
        /// Mail address.
        Address = "address",
        /// Account, `DOMAIN\name` or an address.
        Account = "account",
        /// A folder or file.
        Folder = "folder",
        /// A name: letters, digits, spaces, hyphens.
        Name = "name",
        /// Any words; never used in commands.
        Words = "words",
        /// A secret: never asked for, never kept; the reader types it where the command runs.
        Secret = "secret",
        /// Worked out from the schedule, not asked for.
        Given = "given",
    }
}

record! {
    /// A name in braces that the reader fills in.
    pub struct Placeholder {
        /// The name.
        pub id: String,
        /// Label of its field.
        pub label: String,
        /// What is meant.
        pub hint: String,
        /// Stands in while nothing is filled in; may use other names.
        pub example: String,
        /// What is accepted.
        pub shape: Shape,
    }
}

record! {
    /// A step that several paths share.
    pub struct CommonStep {
        /// By path id: the step of that path after which it stands; empty for the first place of its phase.
        pub places: Table<String>,
        /// The step.
        pub step: Step,
    }
}

record! {
    /// The chapter that all plans share.
    pub struct PlanCommon {
        /// Names to be filled in.
        pub placeholders: Vec<Placeholder>,
        /// Shared steps.
        pub steps: Vec<CommonStep>,
        /// What the estimate of time rests on.
        pub times: TimeTable,
    }
}
