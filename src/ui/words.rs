//! Interface strings by key. Every key used here stands in a file of `content/text`; a test compares the two.

use std::sync::OnceLock;

use crate::content::{Content, Text};

/// The strings that only the second module has.
static MORE: OnceLock<&'static Text> = OnceLock::new();

/// Takes these strings too.
pub(super) fn add(more: &'static Text) {
    // Once is enough; a second time brings the same.
    let _ = MORE.set(more);
}

/// The string for a key.
pub(crate) fn t(key: &'static str) -> &'static str {
    let known = Content::embedded().text.find(key);
    known.or_else(|| MORE.get()?.find(key)).unwrap_or(key)
}

/// The string for a key with its placeholders filled.
pub(crate) fn fill(key: &'static str, values: &[(&str, &str)]) -> String {
    Text::filled(t(key), values)
}

/// One string for one, another for any other count; `{n}` is the count.
pub(crate) fn count(one: &'static str, many: &'static str, n: usize) -> String {
    fill(if n == 1 { one } else { many }, &[("n", &crate::export::words::grouped(n as f64))])
}
