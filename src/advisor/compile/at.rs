//! Places in the files, for messages.

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
pub(super) struct At {
    pub(super) file: &'static str,
    pub(super) item: String,
    pub(super) field: String,
    pub(super) place: Place,
}

impl At {
    pub(super) fn new(file: &'static str, item: &str, field: impl Into<String>, place: Place) -> Self {
        Self { file, item: item.to_owned(), field: field.into(), place }
    }
}
