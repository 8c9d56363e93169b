//! What records, comparisons and lists show beside the rules: sources, disagreements, systems, profiles of the paths.
//!
//! The engine and the interview do without, so the page's first wasm module does not carry it.

use std::sync::OnceLock;

use super::{
    Because, Disagreement, LoadError, Meaning, Phrases, Profile, ReferenceFiles, Source, System, Text, files, lines,
};

/// Reference matter, all of it.
#[derive(Debug)]
pub struct References {
    /// One for each path, in the same order.
    pub profiles: Vec<Profile>,
    /// All sources.
    pub sources: Vec<Source>,
    /// All disagreements.
    pub disagreements: Vec<Disagreement>,
    /// All source systems.
    pub systems: Vec<System>,
    /// The field's terms, in the order of the alphabet.
    pub glossary: Vec<Meaning>,
    /// Answers as pieces of a sentence.
    pub phrases: Vec<Phrases>,
    /// Rows of the preference table that apply for one of several reasons.
    pub because: Vec<Because>,
    /// Interface strings of every screen but the first ones.
    pub text: Text,
}

impl References {
    /// Reads the files.
    ///
    /// # Errors
    /// As [`Content::load`](super::Content::load).
    pub fn load(files: ReferenceFiles<'_>) -> Result<Self, Vec<LoadError>> {
        let mut errors = Vec::new();
        let e = &mut errors;
        let references = Self {
            profiles: files::list("profiles.json", files.profiles, "profiles", e),
            sources: files::list("sources.json", files.sources, "sources", e),
            disagreements: files::list("disagreements.json", files.disagreements, "disagreements", e),
            systems: files::list("systems.json", files.systems, "systems", e),
            glossary: files::list("glossary.json", files.glossary, "glossary", e),
            phrases: files::list("phrases.json", files.phrases, "phrases", e),
            because: files::list("because.json", files.because, "because", e),
            text: files::whole("text/more/en.json", files.text, e),
        };
        if errors.is_empty() { Ok(references) } else { Err(errors) }
    }

    /// The reference matter of this build.
    ///
    /// # Panics
    /// Never in a build whose tests passed, as [`Content::install`](super::Content::install).
    #[must_use]
    #[expect(clippy::panic, reason = "embedded content is read by the gate in every test run")]
    pub fn embedded() -> &'static Self {
        static REFERENCES: OnceLock<References> = OnceLock::new();
        REFERENCES.get_or_init(|| match Self::load(ReferenceFiles::embedded()) {
            Ok(references) => references,
            Err(errors) => panic!("embedded references:\n{}", lines(&errors)),
        })
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The profile of the path with this id.
    #[must_use]
    pub fn profile(&self, path: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.path == path)
    }

    /// The disagreement with this id.
    #[must_use]
    pub fn disagreement(&self, id: &str) -> Option<&Disagreement> {
        self.disagreements.iter().find(|disagreement| disagreement.id == id)
    }

    /// The words for an option of a question, where there are any.
    #[must_use]
    pub fn phrase(&self, question: &str, option: &str) -> Option<&str> {
        let phrases = self.phrases.iter().find(|phrases| phrases.question == question)?;
        phrases.options.get(option).map(String::as_str)
    }

    /// The reasons of a preference row one by one, where it has several.
    #[must_use]
    pub fn because(&self, rule: &str) -> Option<&Because> {
        self.because.iter().find(|because| because.rule == rule)
    }

    /// The source system for an option of `source` and, for Exchange, a version.
    #[must_use]
    pub fn system(&self, source: &str, version: &str) -> Option<&System> {
        self.systems.iter().find(|system| system.source == source && system.version == version)
    }
}
