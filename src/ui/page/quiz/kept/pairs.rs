//! Short lists in this browser's store: names, or names with a value each, as `wiki=our-wiki,rules=rules`.

use crate::browser::storage;

/// What stands under a key, piece by piece.
pub(super) fn list(key: &str) -> Vec<String> {
    storage::get(key).unwrap_or_default().split(',').filter(|piece| !piece.is_empty()).map(str::to_owned).collect()
}

fn name_of(pair: &str) -> &str {
    pair.split('=').next().unwrap_or(pair)
}

/// The names.
pub(super) fn names(key: &str) -> Vec<String> {
    list(key).iter().map(|pair| name_of(pair).to_owned()).collect()
}

/// The value of a name.
pub(super) fn get(key: &str, name: &str) -> Option<String> {
    let of_name = |pair: String| pair.strip_prefix(name)?.strip_prefix('=').map(str::to_owned);
    list(key).into_iter().find_map(of_name)
}

/// Gives a name a value; neither holds a comma, and the name no `=`.
pub(super) fn set(key: &str, name: &str, value: &str) {
    if get(key, name).as_deref() != Some(value) {
        let mut pairs = others(key, name);
        pairs.push(format!("{name}={value}"));
        storage::set(key, &pairs.join(","));
    }
}

/// Forgets a name.
pub(super) fn remove(key: &str, name: &str) {
    if get(key, name).is_some() {
        storage::set(key, &others(key, name).join(","));
    }
}

fn others(key: &str, name: &str) -> Vec<String> {
    let mut pairs = list(key);
    pairs.retain(|pair| name_of(pair) != name);
    pairs
}
