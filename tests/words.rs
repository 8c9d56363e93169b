//! Interface strings: every key used in the code stands in the language file, and every key of the file is used.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mail_migration_advisor::content::Content;

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// All string literals of the interface's code, roughly: enough to find keys.
fn literals() -> (BTreeSet<String>, BTreeSet<String>) {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui"), &mut files);
    let (mut all, mut looked_up) = (BTreeSet::new(), BTreeSet::new());
    for file in files {
        let text = fs::read_to_string(file).expect("readable");
        let pieces: Vec<&str> = text.split('"').collect();
        for pair in pieces.windows(2).step_by(2) {
            let (before, literal) = (pair[0].trim_end(), pair[1]);
            all.insert(literal.to_owned());
            let called = ["t(", "fill(", "count("].iter().any(|call| {
                before.strip_suffix(call).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
            });
            if called {
                looked_up.insert(literal.to_owned());
            }
        }
    }
    (all, looked_up)
}

fn keys() -> BTreeSet<String> {
    Content::embedded().text.entries().map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn every_key_in_the_code_has_a_string() {
    let keys = keys();
    let (all, looked_up) = literals();
    assert!(looked_up.len() > 100, "the search for keys has broken: {}", looked_up.len());
    let missing: Vec<_> = looked_up.iter().filter(|key| !keys.contains(*key)).collect();
    assert!(missing.is_empty(), "not in text/en.json: {missing:?}");
    // Keys that are chosen first and looked up later.
    let prefixes: BTreeSet<&str> =
        keys.iter().filter_map(|key| key.split_once('.')).map(|(prefix, _)| prefix).collect();
    let like_keys = all.iter().filter(|text| {
        let shape = |c: char| c.is_ascii_lowercase() || c == '-' || c == '.';
        text.chars().all(shape)
            && text.split_once('.').is_some_and(|(prefix, rest)| prefixes.contains(prefix) && !rest.is_empty())
    });
    let missing: Vec<_> = like_keys.filter(|key| !keys.contains(*key)).collect();
    assert!(missing.is_empty(), "look like keys, not in text/en.json: {missing:?}");
}

#[test]
fn every_string_is_used() {
    let (all, _) = literals();
    let unused: Vec<_> = keys().into_iter().filter(|key| !all.contains(key)).collect();
    assert!(unused.is_empty(), "nothing uses {unused:?}");
}

#[test]
fn placeholders_are_names_in_braces() {
    for (key, text) in Content::embedded().text.entries() {
        for piece in text.split('{').skip(1) {
            let name = piece.split_once('}').map(|(name, _)| name);
            let sound =
                name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
            assert!(sound, "{key}: {text}");
        }
    }
}
