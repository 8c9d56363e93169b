//! What the checks share: findings are collected, and texts, ids, days and references are looked at in one way.

use super::super::{Content, Finding, References};
use crate::date::Date;

/// Collects findings about one content.
pub(super) struct Gate<'a> {
    pub(super) content: &'a Content,
    /// Sources that a pack brings along.
    pub(super) own: Vec<&'a str>,
    /// Whether it is a pack: its author has none of our files.
    pub(super) of_pack: bool,
    pub(super) references: &'a References,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Gate<'a> {
    /// A gate that has found nothing yet.
    pub(super) fn new(content: &'a Content, references: &'a References) -> Self {
        Self { content, own: Vec::new(), of_pack: false, references, findings: Vec::new() }
    }

    pub(super) fn find(&mut self, file: &str, item: &str, field: &str, advice: impl Into<String>) {
        let (file, item, field) = (file.to_owned(), item.to_owned(), field.to_owned());
        self.findings.push(Finding { file, item, field, advice: advice.into() });
    }

    /// A text that a reader sees.
    pub(super) fn text(&mut self, file: &str, item: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.find(file, item, field, "is empty; write it");
        } else if text.trim() != text || text.contains("  ") {
            self.find(file, item, field, "has stray spaces; remove them");
        } else if text.contains("TODO") || text.contains("TBD") {
            self.find(file, item, field, "is unfinished; finish it");
        } else if text.contains('<') && text.contains('>') {
            self.find(file, item, field, "contains markup; texts are plain");
        }
    }

    pub(super) fn short_text(&mut self, file: &str, item: &str, field: &str, text: &str, longest: usize) {
        self.text(file, item, field, text);
        let length = text.chars().count();
        if length > longest {
            self.find(file, item, field, format!("has {length} characters; {longest} fit"));
        }
    }

    /// A day of the calendar, year first.
    pub(super) fn day(&mut self, file: &str, item: &str, field: &str, text: &str) {
        if Date::read(text).is_none() {
            self.find(file, item, field, "is no day, as 2027-04-01");
        }
    }

    pub(super) fn texts(&mut self, file: &str, item: &str, field: &str, texts: &[String]) {
        for text in texts {
            self.text(file, item, field, text);
        }
    }

    /// Sources that exist; at least one unless the statement is the product's own.
    pub(super) fn sources(&mut self, file: &str, item: &str, field: &str, sources: &[String], needed: bool) {
        if needed && sources.is_empty() {
            self.find(file, item, field, "names no source; add one, or mark the statement derived or assumed");
        }
        for id in sources {
            if self.references.source(id).is_none() && !self.own.contains(&id.as_str()) {
                let advice = if self.of_pack {
                    format!(
                        "cites \"{id}\", which is neither among the sources of this pack nor among those of the page"
                    )
                } else {
                    format!("cites \"{id}\", which is not in sources.json")
                };
                self.find(file, item, field, advice);
            }
        }
    }

    pub(super) fn paths(&mut self, file: &str, item: &str, field: &str, paths: &[String]) {
        for id in paths {
            if self.content.path(id).is_none() {
                self.find(file, item, field, format!("names the path \"{id}\", which is not in paths.json"));
            }
        }
    }

    pub(super) fn disagreements(&mut self, file: &str, item: &str, ids: &[String]) {
        for id in ids {
            if self.references.disagreement(id).is_none() {
                let advice = format!("names \"{id}\", which is not in disagreements.json");
                self.find(file, item, "disagreements", advice);
            }
        }
    }

    pub(super) fn unique<'b>(&mut self, file: &str, ids: impl Iterator<Item = &'b str>) {
        self.unique_in(file, "", ids);
    }

    /// The same for ids within something that has an id itself.
    pub(super) fn unique_in<'b>(&mut self, file: &str, owner: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = Vec::new();
        for id in ids {
            let item = if owner.is_empty() { id.to_owned() } else { format!("{owner}/{id}") };
            let shape = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
            if id.is_empty() || !id.chars().all(shape) {
                self.find(file, &item, "id", "is not an id; use letters, digits and hyphens");
            }
            if seen.contains(&id) {
                self.find(file, &item, "id", "is used twice; ids are unique");
            }
            seen.push(id);
        }
    }
}
