//! Interface strings, one file a language, looked up by key. Placeholders are names in braces.

use serde_json::Value;

use super::read::{FromJson, Reader};
use super::table::Table;

/// All strings of one language.
#[derive(Debug, Clone, Default)]
pub struct Text {
    strings: Table<String>,
}

/// One flat JSON object of strings.
impl FromJson for Text {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        Self { strings: FromJson::from_json(at, value) }
    }
}

impl Text {
    /// The string for a key.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<&str> {
        self.strings.get(key).map(String::as_str)
    }

    /// A string with each `{name}` replaced by its value.
    #[must_use]
    pub fn filled(string: &str, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = string;
        // Brace by brace: searching for whole names costs 2 kB in the wasm.
        while let Some((before, after)) = rest.split_once('{') {
            let place = after.split_once('}').and_then(|(name, after)| {
                let (_, value) = values.iter().find(|(other, _)| *other == name)?;
                Some((*value, after))
            });
            let (value, after) = place.unwrap_or(("{", after));
            filled.push_str(before);
            filled.push_str(value);
            rest = after;
        }
        filled + rest
    }

    /// All keys with their strings, for the gate.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        self.strings.iter().map(|(key, value)| (key, value.as_str()))
    }
}
