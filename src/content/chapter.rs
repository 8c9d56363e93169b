//! Chapters: longer matter that the page loads from beside itself only when it is wanted.
//!
//! Each chapter is a JSON file whose public name carries a hash of its bytes, so that a cached page never meets a
//! chapter of another build. The hash is worked out at compile time; in the page's wasm the text itself is not kept.
//! Natively the text is embedded, so that tests and `xtask` read the very same bytes.

use crate::hash::fnv1a;

use super::LoadError;
use super::read::{FromJson, read};

/// A chapter: its name and the hash of its content.
#[derive(Debug, Clone, Copy)]
pub struct Chapter {
    /// Name without hash and ending.
    pub name: &'static str,
    hash: u64,
    #[cfg(not(target_arch = "wasm32"))]
    text: &'static str,
}

macro_rules! chapters {
    ($($name:literal),+ $(,)?) => {
        /// All chapters of this build.
        #[allow(long_running_const_eval, reason = "hashing a chapter at compile time takes a few hundred thousand steps")]
        const ALL: &[Chapter] = &[$(Chapter {
            name: $name,
            hash: fnv1a(include_bytes!(concat!("chapters/", $name, ".json"))),
            #[cfg(not(target_arch = "wasm32"))]
            text: include_str!(concat!("chapters/", $name, ".json")),
        }),+];
    };
}

chapters!(
    "path-pages",
    "kit",
    "proof",
    "scenarios",
    "learn-migration-or-coexistence",
    "learn-choosing-a-path",
    "learn-staged-in-depth",
    "learn-cutover-in-depth",
    "learn-hybrid",
    "learn-imap-and-google",
    "learn-pst-import",
    "learn-finishing-and-changes",
    "plan-common",
    "plan-cutover",
    "plan-staged",
    "plan-express-hybrid",
    "plan-minimal-hybrid",
    "plan-full-hybrid",
    "plan-imap",
    "plan-google-workspace",
    "plan-cross-tenant",
    "plan-pst-network-upload",
    "plan-pst-drive-shipping",
    "plan-third-party",
    "plan-user-import",
    "plan-partner",
);

impl Chapter {
    /// All chapters of this build.
    #[must_use]
    pub fn all() -> &'static [Self] {
        ALL
    }

    /// The chapter with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        ALL.iter().copied().find(|chapter| chapter.name == name)
    }

    /// Name of its file beside the page.
    ///
    /// ```
    /// use mail_migration_advisor::content::Chapter;
    /// let file = Chapter::named("path-pages").map(|chapter| chapter.file_name()).unwrap_or_default();
    /// assert!(file.starts_with("path-pages-") && file.ends_with(".json"));
    /// ```
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}-{:016x}.json", self.name, self.hash)
    }

    /// Its text, embedded natively.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn text(&self) -> &'static str {
        self.text
    }

    /// Reads a chapter's text into its type.
    ///
    /// # Errors
    /// If the text is not a chapter of that type; the message names the chapter and every spot in it that is wrong.
    pub fn read<T: FromJson>(&self, text: &str) -> Result<T, LoadError> {
        let (chapter, problems) = read(text, T::from_json);
        if problems.is_empty() {
            return Ok(chapter);
        }
        Err(LoadError { file: format!("chapters/{}.json", self.name), message: problems.join("; ") })
    }
}
