//! Values by key, for a few hundred keys at most.

use serde_json::Value;

use super::read::{FromJson, Reader, Step};

/// Values by key, in the order of keys.
///
/// A sorted list: a `BTreeMap` comes to some 3 kB in the wasm for every type of value (measured in November 2026).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<T> {
    rows: Vec<(String, T)>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T> Table<T> {
    /// Where a key is, or else belongs.
    fn find(&self, key: &str) -> Result<usize, usize> {
        self.rows.binary_search_by(|row| row.0.as_str().cmp(key))
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.find(key).ok().map(|place| &self.rows[place].1)
    }

    /// The value of a key, to be changed.
    pub fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        self.find(key).ok().map(|place| &mut self.rows[place].1)
    }

    /// Sets the value of a key.
    pub fn insert(&mut self, key: String, value: T) {
        match self.find(&key) {
            Ok(place) => self.rows[place].1 = value,
            Err(place) => self.rows.insert(place, (key, value)),
        }
    }

    /// Forgets a key.
    pub fn remove(&mut self, key: &str) {
        if let Ok(place) = self.find(key) {
            drop(self.rows.remove(place));
        }
    }

    /// Whether nothing is in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// All keys with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.rows.iter().map(|(key, value)| (key.as_str(), value))
    }
}

impl<T: FromJson> FromJson for Table<T> {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        let mut read = Self::default();
        let map = at.object(value).unwrap_or_default();
        at.place.push(Step::Field(""));
        for (key, value) in map {
            at.step(Step::Key(key.clone()));
            read.insert(key, T::from_json(at, Some(value)));
        }
        at.leave();
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_key_and_listed_in_order() {
        let mut table = Table::default();
        for (key, value) in [("b", 1), ("a", 2), ("c", 3), ("b", 4)] {
            table.insert(key.to_owned(), value);
        }
        assert!(table.iter().eq([("a", &2), ("b", &4), ("c", &3)]));
        assert_eq!(table.get("c"), Some(&3));
        assert_eq!((table.get("d"), table.get("")), (None, None));
        table.get_mut("a").into_iter().for_each(|value| *value += 1);
        assert_eq!(table.get("a"), Some(&3));
        table.remove("a");
        table.remove("d");
        assert!(table.iter().eq([("b", &4), ("c", &3)]));
    }
}
