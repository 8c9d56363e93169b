//! All progress in one file, to be taken to another browser.
//!
//! ```json
//! {"format": "mail-migration-advisor/progress", "version": 1, "modules": {"hybrid": {…}, "pack/wiki": {…}}, "memory": {…}}
//! ```

use serde_json::{Map, Value};

use crate::number::json;

use super::memory::Memory;

/// Progress, as it stands in the file: texts that [`super::progress`] and [`Memory`] read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Backup {
    /// [Home](super::home) and the kept text of its sheet.
    pub modules: Vec<(String, String)>,
    /// What is remembered of each question.
    pub memory: Memory,
}

const FORMAT: &str = "mail-migration-advisor/progress";

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupError {
    /// Far larger than any progress.
    TooLarge,
    /// Not JSON.
    NotJson,
    /// JSON, but of another kind.
    NotProgress,
    /// Written by a later version of the page.
    Newer,
}

impl Backup {
    /// Files larger than this, in bytes, are none of ours: a full one has a tenth of it.
    pub const LARGEST: usize = 2_000_000;

    /// The file's text.
    #[must_use]
    pub fn write(&self) -> String {
        let parsed = |text: &str| text.parse::<Value>().unwrap_or_default();
        let mut modules = Map::new();
        self.modules.iter().for_each(|(id, text)| drop(modules.insert(id.clone(), parsed(text))));
        let mut whole = Map::new();
        whole.insert("format".to_owned(), Value::from(FORMAT));
        whole.insert("version".to_owned(), Value::from(1));
        whole.insert("modules".to_owned(), Value::Object(modules));
        whole.insert("memory".to_owned(), parsed(&self.memory.write()));
        json(&Value::Object(whole)).unwrap_or_default()
    }

    /// Reads a file. `home` names the home of a sheet, none where nothing of that name is known; what has none is left out.
    /// Answers to changed questions are dropped later, when their lesson is there. Answers of days after `today` are of
    /// today.
    ///
    /// # Errors
    /// If it is not a progress file at all.
    pub fn read(text: &str, today: u32, home: impl Fn(&str) -> Option<String>) -> Result<Self, BackupError> {
        if text.len() > Self::LARGEST {
            return Err(BackupError::TooLarge);
        }
        let whole: Value = serde_json::from_str(text).map_err(|_| BackupError::NotJson)?;
        if whole.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(BackupError::NotProgress);
        }
        if whole.get("version").and_then(Value::as_u64) != Some(1) {
            return Err(BackupError::Newer);
        }
        let modules = whole.get("modules").and_then(Value::as_object).into_iter().flatten();
        let modules = modules.filter(|(_, sheet)| sheet.is_object());
        let modules = modules.filter_map(|(id, sheet)| Some((home(id)?, json(sheet).unwrap_or_default()))).collect();
        let memory = whole.get("memory").map(|memory| Memory::read(&json(memory).unwrap_or_default(), today));
        Ok(Self { modules, memory: memory.unwrap_or_default() })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{chosen, lesson};
    use super::super::sheet::Sheet;
    use super::super::{is_right, progress};
    use super::*;

    fn sample() -> Backup {
        let lesson = lesson(&["a", "b"]);
        let mut sheet = Sheet::default();
        let mut memory = Memory::default();
        for (question, option) in lesson.questions.iter().zip(["yes", "no"]) {
            assert!(sheet.check(question, &chosen(&[option])));
            memory.note("sample", question, is_right(question, &chosen(&[option])), 9);
        }
        Backup { modules: vec![("sample".to_owned(), progress::write(&lesson, &sheet))], memory }
    }

    #[test]
    fn progress_survives_the_way_through_a_file() {
        let again = Backup::read(&sample().write(), 30, |id| Some(id.to_owned())).expect("a backup");
        assert_eq!(again.modules.len(), 1);
        let restored = progress::read(&lesson(&["a", "b"]), &again.modules[0].1);
        assert_eq!((restored.sheet.score(&lesson(&["a", "b"])).right, restored.changed), (1, 0));
        assert_eq!(again.memory.due(99).len(), 2);
    }

    #[test]
    fn a_foreign_file_is_refused_with_its_reason() {
        let newer = sample().write().replace("\"version\":1", "\"version\":2");
        let large = " ".repeat(Backup::LARGEST + 1);
        let cases = [
            ("", BackupError::NotJson),
            ("[1]", BackupError::NotProgress),
            ("{\"format\": \"cookbook\"}", BackupError::NotProgress),
            (newer.as_str(), BackupError::Newer),
            (large.as_str(), BackupError::TooLarge),
        ];
        for (text, error) in cases {
            assert_eq!(Backup::read(text, 30, |id| Some(id.to_owned())), Err(error), "{}", &text[..text.len().min(40)]);
        }
    }

    #[test]
    fn what_belongs_to_no_module_is_left_out() {
        let read = Backup::read(&sample().write(), 30, |_| None).expect("a backup");
        assert_eq!(read.modules, []);
    }
}
