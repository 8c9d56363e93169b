//! Looking names up, and the errors found on the way.

use crate::content::{Content, Finding, Question};

use super::super::index::{PathIndex, PathSet, QuestionIndex};
use super::at::{At, QUESTIONS};

/// Looks names up and collects what is wrong.
pub(super) struct Compiler {
    pub(super) content: &'static Content,
    pub(super) errors: Vec<Finding>,
    /// Terms that may be used here: while terms are read, those before; so none can rest on itself.
    pub(super) terms: usize,
    /// Lists that may be used here, in the same way.
    pub(super) lists: usize,
}

impl Compiler {
    /// Before anything is read.
    pub(super) fn new(content: &'static Content) -> Self {
        Self { content, errors: Vec::new(), terms: content.rules.terms.len(), lists: content.rules.lists.len() }
    }

    /// Notes what is wrong. The page compiles only what the gate has passed, so its modules leave the words out.
    pub(super) fn fail(&mut self, at: &At<'_>, message: impl FnOnce() -> String) {
        let silent = cfg!(target_arch = "wasm32");
        self.errors.push(if silent { Finding::default() } else { at.finding(message()) });
    }

    pub(super) fn question_index(&mut self, id: &str, at: &At<'_>) -> Option<QuestionIndex> {
        let found = self.content.questions.iter().position(|question| question.id == id);
        if found.is_none() {
            self.fail(at, || format!("there is no question \"{id}\"; ids are in {QUESTIONS}"));
        }
        found.map(QuestionIndex)
    }

    pub(super) fn path_index(&mut self, id: &str, at: &At<'_>) -> Option<PathIndex> {
        let found = self.content.paths.iter().position(|path| path.id == id);
        if found.is_none() {
            self.fail(at, || format!("there is no path \"{id}\"; ids are in paths.json"));
        }
        found.map(PathIndex)
    }

    pub(super) fn path_set(&mut self, ids: &[String], at: &At<'_>) -> PathSet {
        let mut set = PathSet::default();
        for id in ids {
            if let Some(path) = self.path_index(id, at) {
                set.insert(path);
            }
        }
        if ids.is_empty() {
            self.fail(at, || "names no path".to_owned());
        }
        set
    }

    pub(super) fn option_set<'a>(
        &mut self,
        question: &Question,
        ids: impl IntoIterator<Item = &'a String>,
        at: &At<'_>,
    ) -> u32 {
        let mut set = 0;
        for id in ids {
            match question.options.iter().position(|option| option.id == *id) {
                Some(position) => set |= 1 << position,
                None => self.fail(at, || format!("the question \"{}\" has no option \"{id}\"", question.id)),
            }
        }
        set
    }
}
