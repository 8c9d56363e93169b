//! Interface strings, one file a language, looked up by key. Placeholders are names in braces.

use std::collections::BTreeMap;

/// All strings of one language.
#[derive(Debug, Clone, Default)]
pub struct Text {
    strings: BTreeMap<String, String>,
}

impl Text {
    /// Reads a language file.
    ///
    /// # Errors
    /// If it is not one flat JSON object of strings.
    pub fn from_json(json: &str) -> Result<Self, serde_json::Error> {
        Ok(Self { strings: serde_json::from_str(json)? })
    }

    /// The string for a key; the key itself where it is missing, which a test forbids for keys used in the code.
    #[must_use]
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        self.strings.get(key).map_or(key, String::as_str)
    }

    /// The string for a key with `{name}` replaced by its value.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.get(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// All keys with their strings, for the gate.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.strings.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}
