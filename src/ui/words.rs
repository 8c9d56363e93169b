//! Interface strings by key. Every key used here stands in `text/en.json`; a test compares the two.

use crate::content::Content;

/// The string for a key.
pub(crate) fn t(key: &'static str) -> &'static str {
    Content::embedded().text.get(key)
}

/// The string for a key with its placeholders filled.
pub(crate) fn fill(key: &'static str, values: &[(&str, &str)]) -> String {
    Content::embedded().text.fill(key, values)
}

/// One string for one, another for any other count; `{n}` is the count.
pub(crate) fn count(one: &'static str, many: &'static str, n: usize) -> String {
    fill(if n == 1 { one } else { many }, &[("n", &super::format::grouped(n as f64))])
}
