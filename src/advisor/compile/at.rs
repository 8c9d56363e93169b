//! Places in the files, for messages.

use crate::content::Finding;

/// The file of rules.
pub(super) const RULES: &str = "rules.json";
/// The file of questions.
pub(super) const QUESTIONS: &str = "questions.json";

/// Where a condition may speak of more than answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Only of answers.
    Plain,
    /// Also of what is ruled out.
    Preference,
    /// Also of the recommended path.
    AfterResult,
}

/// The place in the files that is being compiled, for messages.
#[derive(Debug, Clone)]
pub(super) struct At<'a> {
    file: &'static str,
    item: &'a str,
    field: &'static str,
    /// Which of the rule's parts, if it stands in one.
    part: Option<usize>,
    pub(super) place: Place,
}

impl<'a> At<'a> {
    pub(super) const fn new(file: &'static str, item: &'a str, field: &'static str, place: Place) -> Self {
        Self { file, item, field, part: None, place }
    }

    /// A field of a part of an eligibility rule.
    pub(super) const fn part(rule: &'a str, part: usize, field: &'static str) -> Self {
        Self { part: Some(part), ..Self::new(RULES, rule, field, Place::Plain) }
    }

    /// What is to be mended here.
    pub(super) fn finding(&self, advice: String) -> Finding {
        let field = self.part.map_or_else(|| self.field.to_owned(), |part| format!("parts[{part}].{}", self.field));
        Finding { file: self.file.to_owned(), item: self.item.to_owned(), field, advice }
    }
}
