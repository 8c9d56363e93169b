//! What is known: the JSON files and the types that read them.
//!
//! Here are the data format, the loader, and the author's gate ([`check`]). What the data *means* (conditions, verdicts,
//! the next question) is `advisor`'s business. Subject experts change the `.json` files beside this module; no Rust
//! change is needed to correct a fact, a rule or a sentence.

mod chapter;
pub mod check;
mod condition;
mod lesson;
mod path;
mod question;
mod reference;
mod rule;
mod text;

use std::fmt;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use chapter::Chapter;
pub use condition::Condition;
pub use lesson::{Lesson, Module, QuizOption, QuizQuestion};
pub use path::{CompareRow, KeyFigure, Link, Path, PathPage, Phase, Statement, Step, Today, Tone};
pub use question::{Choice, Kind, Mark, Number, Question, Reading, Status};
pub use reference::{Disagreement, Saying, Source, Support, System};
pub use rule::{
    Addition, AdditionKind, Effect, Eligibility, Figure, List, Notice, Part, Pick, PickChoice, Preference, Rules, Term,
};
pub use text::Text;

/// The day on which the facts were last checked, as year-month-day (`facts.md`, "Fact cut-off").
pub const FACTS_CHECKED: &str = "2026-11-20";

/// Everything the interview and the result need. Longer matter is in [`Chapter`]s.
#[derive(Debug)]
pub struct Content {
    /// In editorial order.
    pub questions: Vec<Question>,
    /// The rule table.
    pub rules: Rules,
    /// In fixed order.
    pub paths: Vec<Path>,
    /// All sources.
    pub sources: Vec<Source>,
    /// All disagreements.
    pub disagreements: Vec<Disagreement>,
    /// All source systems.
    pub systems: Vec<System>,
    /// The modules of the knowledge check.
    pub modules: Vec<Module>,
    /// Interface strings.
    pub text: Text,
}

/// A content file that could not be read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// File, relative to `src/content`.
    pub file: String,
    /// What is wrong, with line and column.
    pub message: String,
}

impl LoadError {
    fn new(file: &str, error: &serde_json::Error) -> Self {
        Self { file: file.to_owned(), message: error.to_string() }
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

impl std::error::Error for LoadError {}

/// The texts of the content files, by name. Tests lay changed files over the embedded ones.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `questions.json`
    pub questions: &'a str,
    /// `rules.json`
    pub rules: &'a str,
    /// `paths.json`
    pub paths: &'a str,
    /// `sources.json`
    pub sources: &'a str,
    /// `disagreements.json`
    pub disagreements: &'a str,
    /// `systems.json`
    pub systems: &'a str,
    /// `learn.json`
    pub learn: &'a str,
    /// `text/en.json`
    pub text: &'a str,
}

impl Files<'static> {
    /// The files of this build.
    #[must_use]
    pub const fn embedded() -> Self {
        Self {
            questions: include_str!("questions.json"),
            rules: include_str!("rules.json"),
            paths: include_str!("paths.json"),
            sources: include_str!("sources.json"),
            disagreements: include_str!("disagreements.json"),
            systems: include_str!("systems.json"),
            learn: include_str!("learn.json"),
            text: include_str!("text/en.json"),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    questions: Vec<Question>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PathFile {
    paths: Vec<Path>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    sources: Vec<Source>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DisagreementFile {
    disagreements: Vec<Disagreement>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SystemFile {
    systems: Vec<System>,
}
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LearnFile {
    modules: Vec<Module>,
}

/// The chapter of all path pages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathPages {
    /// One for each path.
    pub pages: Vec<PathPage>,
}

/// Reads one file, keeping the error so that all files are reported at once.
fn read<T: DeserializeOwned>(file: &str, text: &str, errors: &mut Vec<LoadError>) -> Option<T> {
    serde_json::from_str(text).map_err(|error| errors.push(LoadError::new(file, &error))).ok()
}

impl Content {
    /// Reads the files.
    ///
    /// # Errors
    /// Every file that is not JSON of the expected shape. Whether ids fit together is for [`check`] to say.
    pub fn load(files: Files<'_>) -> Result<Self, Vec<LoadError>> {
        let mut errors = Vec::new();
        let e = &mut errors;
        let questions = read::<QuestionFile>("questions.json", files.questions, e);
        let rules = read::<Rules>("rules.json", files.rules, e);
        let paths = read::<PathFile>("paths.json", files.paths, e);
        let sources = read::<SourceFile>("sources.json", files.sources, e);
        let disagreements = read::<DisagreementFile>("disagreements.json", files.disagreements, e);
        let systems = read::<SystemFile>("systems.json", files.systems, e);
        let learn = read::<LearnFile>("learn.json", files.learn, e);
        let text = Text::from_json(files.text).map_err(|error| e.push(LoadError::new("text/en.json", &error))).ok();
        match (questions, rules, paths, sources, disagreements, systems, learn, text) {
            (Some(q), Some(rules), Some(p), Some(s), Some(d), Some(y), Some(l), Some(text)) => Ok(Self {
                questions: q.questions,
                rules,
                paths: p.paths,
                sources: s.sources,
                disagreements: d.disagreements,
                systems: y.systems,
                modules: l.modules,
                text,
            }),
            _ => Err(errors),
        }
    }

    /// The content of this build.
    ///
    /// # Panics
    /// Never in a build whose tests passed: the gate reads the same embedded files. This is the one place where
    /// embedded content is taken as sound.
    #[must_use]
    #[expect(clippy::panic, reason = "embedded content is read by the gate in every test run")]
    pub fn embedded() -> &'static Self {
        static CONTENT: OnceLock<Content> = OnceLock::new();
        CONTENT.get_or_init(|| match Self::load(Files::embedded()) {
            Ok(content) => content,
            Err(errors) => panic!("embedded content: {errors:?}"),
        })
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The path with this id.
    #[must_use]
    pub fn path(&self, id: &str) -> Option<&Path> {
        self.paths.iter().find(|path| path.id == id)
    }

    /// The disagreement with this id.
    #[must_use]
    pub fn disagreement(&self, id: &str) -> Option<&Disagreement> {
        self.disagreements.iter().find(|disagreement| disagreement.id == id)
    }

    /// The source system for an option of `source` and, for Exchange, a version.
    #[must_use]
    pub fn system(&self, source: &str, version: &str) -> Option<&System> {
        self.systems.iter().find(|system| system.source == source && system.version == version)
    }
}
