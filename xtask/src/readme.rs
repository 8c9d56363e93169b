//! What commands keep up to date in README: the text between `<!-- name -->` and `<!-- /name -->`.

use std::fs;

use anyhow::{Context, Result};

use crate::place;

/// Puts a text, which ends with a new line, between the marks of this name.
pub(crate) fn put(name: &str, text: &str) -> Result<()> {
    let file = place::root().join("README.md");
    let readme = fs::read_to_string(&file).context("README.md cannot be read")?;
    let put = between(&readme, name, text).with_context(|| format!("README.md has no place for {name}"))?;
    fs::write(&file, put).context("README.md cannot be written")
}

fn between(readme: &str, name: &str, text: &str) -> Option<String> {
    let [begin, end] = [format!("<!-- {name} -->\n"), format!("<!-- /{name} -->")];
    let (before, rest) = readme.split_once(&begin)?;
    let (_, after) = rest.split_once(&end)?;
    Some(format!("{before}{begin}{text}{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_between_the_marks_is_replaced() {
        let readme = "a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n";
        assert_eq!(between(readme, "bench", "new\n").as_deref(), Some("a\n<!-- bench -->\nnew\n<!-- /bench -->\nb\n"));
        assert_eq!(between(readme, "size", "new\n"), None);
        assert_eq!(between("<!-- bench -->\nno end", "bench", "new\n"), None);
    }
}
