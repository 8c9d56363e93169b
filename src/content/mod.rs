//! What is known: the JSON files and the types that read them.
//!
//! Here are the data format, the loader, and the author's gate ([`check`]). What the data *means* (conditions, verdicts,
//! the next question) is `advisor`'s business. Subject experts change the `.json` files beside this module; no Rust
//! change is needed to correct a fact, a rule or a sentence.

mod chapter;
/// The page trusts what the gate has passed; there it looks only at question packs from outside.
pub mod check;
mod condition;
mod files;
mod finding;
mod flow;
mod glossary;
mod house;
mod kit;
mod kit_rule;
mod kit_script;
mod lesson;
mod pack;
mod path;
mod phrase;
mod pick;
mod plan;
mod proof;
mod question;
mod read;
mod record;
mod reference;
mod references;
mod rule;
mod scene;
mod step;
mod table;
mod text;
mod times;
mod values;

use std::sync::OnceLock;

pub use chapter::Chapter;
pub use condition::Condition;
pub use files::{Files, LoadError, ReferenceFiles};
pub use finding::Finding;
pub use flow::{Flow, FlowKind, FlowLine, FlowNode, MailSwitch, NodeKind, Side};
pub use glossary::{Meaning, Spot, spots};
pub use house::{Accent, Contact, FixedAnswer, House, PathPolicy, RawAnswer, Theme, Use, pack_name};
pub use kit::{CellKind, Cloud, Format, Instead, InventoryField, Kit, KitColumn, SignIn};
pub use kit_rule::{Effect as KitEffect, KitRule, RuleId};
pub use kit_script::{Each, Script, ScriptName, ScriptPart};
pub use lesson::{Lesson, LessonPage, LessonSection, Module, QuizKind, QuizOption, QuizQuestion, QuizTarget};
pub use pack::{Pack, PackSource};
pub use path::{CompareRow, KeyFigure, Leaving, Link, Path, PathPage, PathPages, Profile, Statement, Today, Tone};
pub use phrase::{Because, BecauseOf, Phrases};
pub use pick::{List, Pick, PickChoice};
pub use plan::{
    Announcement, Announcements, CheckItem, CheckList, CommonStep, PathPlan, Placeholder, PlanCase, PlanCommon, Shape,
};
pub use proof::Proof;
pub use question::{Choice, Kind, Mark, Number, Question, Reading, Status};
pub use read::{FromJson, Reader};
pub use reference::{Disagreement, Saying, Source, Support, System, short_id};
pub use references::References;
pub use rule::{Addition, AdditionKind, Effect, Eligibility, Figure, Notice, Part, Preference, Rules, Term};
pub use scene::{Aim, Argument, Avoided, Fact, Never, Numbers, Organisation, Scenes};
pub use step::{Beside, Commands, Moment, Phase, Role, Shell, Shown, Situation, Step, StepNote};
pub use table::Table;
pub use text::Text;
pub use times::{
    Assumption, Cases, Deadline, Duration, Method, PaceLimit, PathTime, Shipping, SizeTable, TimeFigure, TimeNumbers,
    TimeTable,
};

/// The day on which the facts were last checked, as year-month-day (`facts.md`, "Fact cut-off").
pub const FACTS_CHECKED: &str = "2026-11-20";

/// Each on a line of its own. For panics: `{:?}` would bring Unicode's tables into the wasm.
pub(crate) fn lines(items: &[impl ToString]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Everything the engine and the interview need. What records and other screens add is in [`References`], longer
/// matter in [`Chapter`]s.
#[derive(Debug)]
pub struct Content {
    /// In editorial order.
    pub questions: Vec<Question>,
    /// The rule table.
    pub rules: Rules,
    /// In fixed order.
    pub paths: Vec<Path>,
    /// The modules of the knowledge check.
    pub modules: Vec<Module>,
    /// Interface strings of the first screens and of every screen's frame.
    pub text: Text,
}

/// The content in use.
static CONTENT: OnceLock<Content> = OnceLock::new();

impl Content {
    /// Reads the files.
    ///
    /// # Errors
    /// Every spot where a file is not JSON of the expected shape. Whether ids fit together is for [`check`] to say.
    pub fn load(files: Files<'_>) -> Result<Self, Vec<LoadError>> {
        let mut errors = Vec::new();
        let e = &mut errors;
        let content = Self {
            questions: files::list("questions.json", files.questions, "questions", e),
            rules: files::whole("rules.json", files.rules, e),
            paths: files::list("paths.json", files.paths, "paths", e),
            modules: files::list("learn.json", files.learn, "modules", e),
            text: files::whole("text/en.json", files.text, e),
        };
        if errors.is_empty() { Ok(content) } else { Err(errors) }
    }

    /// Takes these files of this build as the content, if none is in use yet.
    ///
    /// # Panics
    /// Never in a build whose tests passed: the gate reads the same files. This is the one place where content is
    /// taken as sound.
    #[expect(clippy::panic, reason = "embedded content is read by the gate in every test run")]
    pub fn install(files: Files<'_>) -> &'static Self {
        CONTENT.get_or_init(|| match Self::load(files) {
            Ok(content) => content,
            Err(errors) => panic!("embedded content:\n{}", lines(&errors)),
        })
    }

    /// The content of this build. In the page, what starts has [installed](Self::install) it: of the two wasm modules
    /// only the first holds the files and hands them over to the second.
    ///
    /// # Panics
    /// As [`Content::install`].
    #[must_use]
    pub fn embedded() -> &'static Self {
        #[cfg(not(target_arch = "wasm32"))]
        return Self::install(Files::embedded());
        #[cfg(target_arch = "wasm32")]
        CONTENT.get().expect("what starts installs it")
    }

    /// The path with this id.
    #[must_use]
    pub fn path(&self, id: &str) -> Option<&Path> {
        self.paths.iter().find(|path| path.id == id)
    }
}
