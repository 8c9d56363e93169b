//! What the author's gate reports, and nothing else.

use std::fmt;

/// Something an author must mend.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finding {
    /// File, relative to `src/content`.
    pub file: String,
    /// Id of the entry.
    pub item: String,
    /// Field of it.
    pub field: String,
    /// What is wrong and what to do.
    pub advice: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place: Vec<&str> = [self.item.as_str(), &self.field].into_iter().filter(|part| !part.is_empty()).collect();
        // What concerns the whole file has no place in it.
        let colon = if place.is_empty() { "" } else { ": " };
        write!(f, "{}: {}{colon}{}", self.file, place.join(" "), self.advice)
    }
}

impl std::error::Error for Finding {}
