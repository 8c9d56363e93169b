//! The content files of this build, and how a file that cannot be read is reported.

use std::fmt;

use serde_json::Value;

use super::read::{FromJson, Reader, read};
use super::record::Fields;

/// A spot at which a content file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// File, relative to `src/content`.
    pub file: String,
    /// What is wrong, and where: fields and items by name, or line and column where the file is not JSON.
    pub message: String,
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.message)
    }
}

impl std::error::Error for LoadError {}

/// The texts of the files of [`Content`](super::Content), by name. Tests lay changed files over the embedded ones.
#[derive(Debug, Clone, Copy)]
pub struct Files<'a> {
    /// `questions.json`
    pub questions: &'a str,
    /// `rules.json`
    pub rules: &'a str,
    /// `paths.json`
    pub paths: &'a str,
    /// `learn.json`
    pub learn: &'a str,
    /// `text/en.json`
    pub text: &'a str,
}

/// A content file as `build.rs` has left it: without the space between its tokens.
macro_rules! embedded {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

impl Files<'static> {
    /// The files of this build.
    #[must_use]
    pub const fn embedded() -> Self {
        Self {
            questions: embedded!("questions.json"),
            rules: embedded!("rules.json"),
            paths: embedded!("paths.json"),
            learn: embedded!("learn.json"),
            text: embedded!("text/en.json"),
        }
    }
}

impl<'a> Files<'a> {
    /// All of them in one text, for [`Files::unpack`].
    #[must_use]
    pub fn pack(&self) -> String {
        // Embedded JSON has no line breaks: `build.rs` leaves out the space between tokens, and strings escape theirs.
        [self.questions, self.rules, self.paths, self.learn, self.text].join("\n")
    }

    /// What [`Files::pack`] has put into one text. Files that are missing are empty, which [`Content::load`] refuses.
    ///
    /// [`Content::load`]: super::Content::load
    #[must_use]
    pub fn unpack(packed: &'a str) -> Self {
        let mut files = packed.split('\n');
        let mut next = || files.next().unwrap_or_default();
        Self { questions: next(), rules: next(), paths: next(), learn: next(), text: next() }
    }
}

/// The texts of the files of [`References`](super::References), by name.
#[derive(Debug, Clone, Copy)]
pub struct ReferenceFiles<'a> {
    /// `profiles.json`
    pub profiles: &'a str,
    /// `sources.json`
    pub sources: &'a str,
    /// `disagreements.json`
    pub disagreements: &'a str,
    /// `systems.json`
    pub systems: &'a str,
    /// `glossary.json`
    pub glossary: &'a str,
    /// `phrases.json`
    pub phrases: &'a str,
    /// `because.json`
    pub because: &'a str,
    /// `text/more/en.json`
    pub text: &'a str,
}

impl ReferenceFiles<'static> {
    /// The files of this build.
    #[must_use]
    pub const fn embedded() -> Self {
        Self {
            profiles: embedded!("profiles.json"),
            sources: embedded!("sources.json"),
            disagreements: embedded!("disagreements.json"),
            systems: embedded!("systems.json"),
            glossary: embedded!("glossary.json"),
            phrases: embedded!("phrases.json"),
            because: embedded!("because.json"),
            text: embedded!("text/more/en.json"),
        }
    }
}

fn note(file: &str, problems: Vec<String>, errors: &mut Vec<LoadError>) {
    errors.extend(problems.into_iter().map(|message| LoadError { file: file.to_owned(), message }));
}

/// A file that is one value. With errors noted, the value must not be used.
pub(super) fn whole<T: FromJson>(file: &str, text: &str, errors: &mut Vec<LoadError>) -> T {
    let (value, problems) = read(text, T::from_json);
    note(file, problems, errors);
    value
}

/// A file that holds one list under a name. With errors noted, the list must not be used.
pub(super) fn list<T: FromJson>(file: &str, text: &str, name: &'static str, errors: &mut Vec<LoadError>) -> Vec<T> {
    let only_field = |at: &mut Reader, value: Option<Value>| Fields::only(at, value, name);
    let (list, problems) = read(text, only_field);
    note(file, problems, errors);
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_out_as_they_were_packed() {
        let files = Files::embedded();
        let packed = files.pack();
        let again = Files::unpack(&packed);
        for (one, other) in [
            (files.questions, again.questions),
            (files.rules, again.rules),
            (files.paths, again.paths),
            (files.learn, again.learn),
            (files.text, again.text),
        ] {
            assert_eq!(one, other);
        }
        assert_eq!(packed.lines().count(), 5);
        assert_eq!(Files::unpack("one").text, "");
    }
}
