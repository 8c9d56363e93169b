//! What the reader does with a plan, as texts to be kept in the browser: ticks by step, and what was typed.
//!
//! What comes back is foreign: it may be old, damaged or somebody's joke. What is not understood is dropped; what is
//! known stays, so that a tick outlives a change of the content.

use serde_json::{Map, Value};

use crate::content::{PlanCommon, Table};
use crate::number::json;

use super::inputs::{ANY_DAY, START};

/// The ticked steps, by key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ticks {
    keys: Vec<String>,
}

/// More than any set of plans can have.
const MOST: usize = 2000;

impl Ticks {
    /// Whether a step is ticked.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|other| other == key)
    }

    /// Ticks a step, or takes its tick away.
    pub fn set(&mut self, key: &str, ticked: bool) {
        self.keys.retain(|other| other != key);
        if ticked && self.keys.len() < MOST {
            self.keys.push(key.to_owned());
        }
    }

    /// How many of these are ticked.
    pub fn count<'k>(&self, keys: impl Iterator<Item = &'k str>) -> usize {
        keys.filter(|key| self.has(key)).count()
    }

    /// As a text to be kept.
    #[must_use]
    pub fn write(&self) -> String {
        let keys: Vec<Value> = self.keys.iter().map(|key| Value::from(key.as_str())).collect();
        json(&Value::Array(keys)).unwrap_or_default()
    }

    /// What was kept; nothing where it is no list. Entries that are no keys are dropped.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut ticks = Self::default();
        if let Ok(Value::Array(keys)) = serde_json::from_str(text) {
            for key in keys.iter().filter_map(Value::as_str).filter(|key| is_key(key)) {
                ticks.set(key, true);
            }
        }
        ticks
    }
}

/// `path/step`, as keys of steps are formed.
fn is_key(text: &str) -> bool {
    let shape = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '.');
    text.len() <= 120
        && text.split('/').count() == 2
        && text.split('/').all(|part| !part.is_empty() && part.chars().all(shape))
}

/// What the reader typed: names and assumptions, as texts. Names, the line and the help desk are those of a house and
/// serve every plan; days, waves and the number at a time belong to one path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    fields: Table<String>,
}

/// Fields that are kept for each path.
const BY_PATH: [&str; 7] = [START, ANY_DAY, "prepare-days", "copy-days", "close-days", "waves", "concurrent"];

/// Under which name a field of a plan is kept.
fn name(path: &str, id: &str) -> String {
    if BY_PATH.contains(&id) { format!("{path}/{id}") } else { id.to_owned() }
}

impl Kept {
    /// What stands in a field of a path's plan.
    #[must_use]
    pub fn field(&self, path: &str, id: &str) -> Option<&str> {
        self.fields.get(&name(path, id)).map(String::as_str)
    }

    /// Takes what was typed.
    pub fn set(&mut self, path: &str, id: &str, text: String) {
        self.fields.insert(name(path, id), text);
    }

    /// The fields of one path's plan, by id.
    #[must_use]
    pub fn of(&self, path: &str) -> Table<String> {
        let mut own = Table::default();
        for (name, text) in self.fields.iter() {
            match name.split_once('/') {
                None if !BY_PATH.contains(&name) => own.insert(name.to_owned(), text.clone()),
                Some((of, id)) if of == path => own.insert(id.to_owned(), text.clone()),
                _ => {}
            }
        }
        own
    }

    /// Drops what no plan has a field for: it may be old, or somebody else's.
    pub fn keep_known(&mut self, common: &PlanCommon) {
        let asked = |id: &str| common.placeholders.iter().any(|one| one.id == id && one.shape.is_asked());
        let assumed = |id: &str| common.times.assumptions.iter().any(|one| one.id == id);
        let planned = |path: &str| common.times.path(path).is_some();
        let mut known = Table::default();
        for (name, text) in self.fields.iter() {
            let has = match name.split_once('/') {
                None => !BY_PATH.contains(&name) && (asked(name) || assumed(name)),
                Some((path, id)) => BY_PATH.contains(&id) && planned(path),
            };
            if has {
                known.insert(name.to_owned(), text.clone());
            }
        }
        self.fields = known;
    }

    /// As a text to be kept. Empty fields are left out.
    #[must_use]
    pub fn write(&self) -> String {
        let mut map = Map::new();
        for (name, value) in self.fields.iter().filter(|(_, value)| !value.is_empty()) {
            map.insert(name.to_owned(), Value::from(value.as_str()));
        }
        json(&Value::Object(map)).unwrap_or_default()
    }

    /// What was kept; nothing where it is no object. Values that are no texts are dropped; whether a text is accepted is
    /// for its field to say.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut kept = Self::default();
        if let Ok(Value::Object(map)) = serde_json::from_str(text) {
            for (name, value) in map {
                if let Value::String(value) = value {
                    kept.fields.insert(name, value);
                }
            }
        }
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_come_back_and_rubbish_does_not() {
        let mut ticks = Ticks::default();
        for key in ["staged/inventory", "common/read-limits", "staged/inventory"] {
            ticks.set(key, true);
        }
        ticks.set("common/read-limits", false);
        ticks.set("cutover/run-batch", true);
        assert_eq!(ticks.write(), r#"["staged/inventory","cutover/run-batch"]"#);
        assert_eq!(Ticks::read(&ticks.write()), ticks);
        assert_eq!(ticks.count(["staged/inventory", "staged/other"].into_iter()), 1);
        for text in ["", "{", "3", r#"{"a": 1}"#, r#"[3, null, "x", "a/b/c", "A/b", "/b", "<b>/x"]"#] {
            assert_eq!(Ticks::read(text), Ticks::default(), "{text}");
        }
        // A step that a later content no longer has keeps its tick, and does no harm.
        assert!(Ticks::read(r#"["staged/gone"]"#).has("staged/gone"));
    }

    #[test]
    fn fields_come_back_and_rubbish_does_not() {
        let mut kept = Kept::default();
        kept.set("imap", "domain", "contoso.com".to_owned());
        kept.set("imap", "help", String::new());
        assert_eq!(kept.write(), r#"{"domain":"contoso.com"}"#);
        assert_eq!(Kept::read(&kept.write()).field("staged", "domain"), Some("contoso.com"));
        assert_eq!(Kept::read("[1]"), Kept::default());
        assert_eq!(Kept::read(r#"{"domain": 5}"#), Kept::default());
    }

    #[test]
    fn days_belong_to_one_plan_and_names_to_all() {
        let mut kept = Kept::default();
        kept.set("partner", "copy-days", "60".to_owned());
        kept.set("partner", "people", "4".to_owned());
        let (partner, imap) = (kept.of("partner"), kept.of("imap"));
        assert_eq!((partner.get("copy-days").map(String::as_str), imap.get("copy-days")), (Some("60"), None));
        assert_eq!(imap.get("people").map(String::as_str), Some("4"));
        assert_eq!(kept.write(), r#"{"partner/copy-days":"60","people":"4"}"#);
        // What was kept for all paths by an older page belongs to none.
        let old = Kept::read(r#"{"copy-days": "9", "imap/people": "9"}"#);
        assert_eq!(old.of("imap").get("copy-days"), None);
    }

    #[test]
    fn only_what_has_a_field_is_kept() {
        let content = crate::content::Content::embedded();
        let plans = crate::content::check::Plans::load(content).expect("plans");
        let mut kept = Kept::read(
            r#"{"domain": "a.example", "x": "y", "imap/start": "2027-01-11", "moon/start": "", "imap/x": "1", "sas-url": "s"}"#,
        );
        kept.keep_known(&plans.common);
        assert_eq!(kept.write(), r#"{"domain":"a.example","imap/start":"2027-01-11"}"#);
    }
}
