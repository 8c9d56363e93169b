//! Question packs of others: a module in one file, as teachers and wikis write it. The format is told in
//! `docs/question-packs.md`.

use super::read::read;
use super::record::record;
use super::{Content, Finding, LessonPage, QuizQuestion, References, check};

record! {
    /// What a pack's own explanations rest on.
    pub struct PackSource {
        /// Id as cited in the pack; not one of the page's own.
        pub id: String,
        /// Title.
        pub title: String,
        /// Public address; may be empty.
        pub url: String = default,
    }
}

record! {
    /// A module of somebody else's.
    pub struct Pack {
        /// [`Pack::FORMAT`].
        pub format: String,
        /// Letters, digits and hyphens, not the id of a module; answers are kept under it.
        pub id: String,
        /// Title.
        pub title: String,
        /// What one learns.
        pub lead: String,
        /// Sources beside those of the page.
        pub sources: Vec<PackSource> = default,
        /// What to read first.
        pub page: Option<LessonPage>,
        /// In the order asked.
        pub questions: Vec<QuizQuestion>,
    }
}

impl Pack {
    /// What stands in `format`.
    pub const FORMAT: &'static str = "mail-migration-advisor/questions/1";

    /// Files larger than this, in bytes, are not read.
    pub const LARGEST: usize = 2_000_000;

    /// Characters in an id, at most.
    pub const LONGEST_ID: usize = 60;

    /// Whether this may be the id of a pack: letters, digits and hyphens. Links and keys are made of it.
    #[must_use]
    pub fn is_id(id: &str) -> bool {
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=Self::LONGEST_ID).contains(&id.len()) && id.chars().all(plain)
    }

    /// Reads and checks a pack. A pack with a finding must not be used.
    ///
    /// # Errors
    /// Everything that is wrong with it, by file, question and field.
    pub fn read(content: &Content, references: &References, file: &str, text: &str) -> Result<Self, Vec<Finding>> {
        let whole =
            |advice: String| vec![Finding { file: file.to_owned(), item: String::new(), field: String::new(), advice }];
        if text.len() > Self::LARGEST {
            return Err(whole(format!("is larger than {} bytes; split it into several packs", Self::LARGEST)));
        }
        if let Err(error) = text.parse::<serde_json::Value>() {
            let place = format!("line {}, column {}", error.line(), error.column());
            return Err(whole(format!("is not JSON: a mistake at {place}")));
        }
        let (pack, problems): (Self, _) = read(text, super::FromJson::from_json);
        let mut findings = check::check_pack(content, references, file, &pack);
        // What could not be read is told once: what follows from it is no mistake of its own.
        findings.retain(|finding| !problems.iter().any(|problem| concerns(problem, &finding.item, &pack.id)));
        findings.splice(0..0, problems.into_iter().flat_map(whole));
        if findings.is_empty() { Ok(pack) } else { Err(findings) }
    }
}

/// Whether a finding about this item only follows from something that could not be read.
fn concerns(problem: &str, item: &str, pack: &str) -> bool {
    let root = item.split('/').next().unwrap_or(item);
    match root {
        "" => true,
        root if root == pack => !problem.starts_with("questions["),
        root => problem.contains(&format!("({root})")),
    }
}
