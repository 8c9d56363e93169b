//! The service worker beside the page: it knows the files of this build by name.

use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use mail_migration_advisor::hash::fnv1a;

use crate::{minify, size};

const WORKER: &str = include_str!("../../src/browser/sw.js");

/// Its name stays, so that a browser finds the next one: a new build differs from the last in what is inside.
pub(crate) const NAME: &str = "sw.js";

/// Parts of the folder that the page itself never asks for: the embedder's script, the picture for link previews,
/// descriptions for hosts, and the single-file edition.
const NOT_OF_THE_PAGE: &[&str] = &["embed.js", "element.js", "card.png", "advisor.schema.json", "single/", NAME];

/// Writes the service worker into a finished folder. Nothing may be added to the folder afterwards.
pub(crate) fn write(folder: &Path) -> Result<()> {
    let mut names = Vec::new();
    size::list(folder, "", &mut names)?;
    names.retain(|name| !NOT_OF_THE_PAGE.iter().any(|other| name.starts_with(other)));
    names.sort();
    ensure!(names.iter().all(|name| !name.contains([' ', '"', '\\'])), "a file name would have to be quoted");
    fs::write(folder.join(NAME), worker(&names, &build(folder, &names)?))?;
    Ok(())
}

/// A name for this build: a hash of all its files.
fn build(folder: &Path, names: &[String]) -> Result<String> {
    let mut all = Vec::new();
    for name in names {
        all.extend(name.as_bytes());
        all.extend(fs::read(folder.join(name))?);
    }
    Ok(format!("{:016x}", fnv1a(&all)))
}

fn worker(names: &[String], build: &str) -> String {
    minify::script(WORKER).replace("{build}", build).replace("{files}", &names.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_knows_build_and_files() {
        let names = ["a.css".to_owned(), "chapters/b-1.json".to_owned()];
        let worker = worker(&names, "0123");
        assert!(worker.contains(r#"const BUILD = "0123";"#), "{worker}");
        assert!(worker.contains(r#"const FILES = "a.css chapters/b-1.json".split(" ");"#), "{worker}");
        assert!(!worker.contains('{') || !worker.contains("{files}"), "{worker}");
    }
}
