//! Interface strings: every key used in the code stands in a language file, every key of a file is used, and the files that
//! a first visit loads hold no string that it does not need.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use mail_migration_advisor::content::{Content, References, Text};

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

/// String literals of some of the interface's code, roughly: enough to find keys.
#[derive(Default)]
struct Literals {
    all: BTreeSet<String>,
    looked_up: BTreeSet<String>,
}

/// Those of the screens that only the second wasm module has, and those of all other code.
fn literals() -> (Literals, Literals) {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
    let mut files = Vec::new();
    sources(&ui, &mut files);
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/export");
    sources(&export, &mut files);
    let (mut screens, mut first) = (Literals::default(), Literals::default());
    for file in files {
        let of_screens = file.starts_with(ui.join("page")) || file.starts_with(&export);
        collect(&fs::read_to_string(file).expect("readable"), if of_screens { &mut screens } else { &mut first });
    }
    (screens, first)
}

fn collect(text: &str, into: &mut Literals) {
    let pieces: Vec<&str> = text.split('"').collect();
    for pair in pieces.windows(2).step_by(2) {
        let (before, literal) = (pair[0].trim_end(), pair[1]);
        into.all.insert(literal.to_owned());
        let called = ["t(", "fill(", "count("].iter().any(|call| {
            before.strip_suffix(call).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
        });
        if called {
            into.looked_up.insert(literal.to_owned());
        }
    }
}

fn texts() -> [(&'static str, &'static Text); 2] {
    [("text/en.json", &Content::embedded().text), ("text/more/en.json", &References::embedded().text)]
}

fn keys(text: &Text) -> BTreeSet<String> {
    text.entries().map(|(key, _)| key.to_owned()).collect()
}

/// What looks like a key, though it is chosen first and looked up later.
fn like_keys(literals: &Literals, known: &BTreeSet<String>) -> BTreeSet<String> {
    let prefixes: BTreeSet<&str> =
        known.iter().filter_map(|key| key.split_once('.')).map(|(prefix, _)| prefix).collect();
    let like = |text: &&String| {
        let shape = |c: char| c.is_ascii_lowercase() || c == '-' || c == '.';
        text.chars().all(shape)
            && text.split_once('.').is_some_and(|(prefix, rest)| prefixes.contains(prefix) && !rest.is_empty())
    };
    literals.all.iter().filter(like).chain(&literals.looked_up).cloned().collect()
}

#[test]
fn every_key_in_the_code_has_a_string() {
    let [first_text, more_text] = texts().map(|(_, text)| keys(text));
    let known: BTreeSet<String> = first_text.union(&more_text).cloned().collect();
    let (screens, first) = literals();
    assert!(first.looked_up.len() > 100 && screens.looked_up.len() > 100, "the search for keys has broken");
    let missing: Vec<_> = like_keys(&screens, &known).into_iter().filter(|key| !known.contains(key)).collect();
    assert!(missing.is_empty(), "in no file of content/text: {missing:?}");
    let missing: Vec<_> = like_keys(&first, &known).into_iter().filter(|key| !first_text.contains(key)).collect();
    assert!(missing.is_empty(), "used outside ui/page, so they belong in text/en.json: {missing:?}");
}

#[test]
fn every_string_is_used_and_stands_in_its_file() {
    let [first_text, more_text] = texts().map(|(_, text)| keys(text));
    let (screens, first) = literals();
    let unused: Vec<_> = more_text.iter().filter(|key| !screens.all.contains(*key)).collect();
    assert!(unused.is_empty(), "no screen of ui/page uses {unused:?}");
    let heavy: Vec<_> = first_text.iter().filter(|key| !first.all.contains(*key)).collect();
    assert!(heavy.is_empty(), "not used outside ui/page, so they belong in text/more/en.json, or nowhere: {heavy:?}");
    let twice: Vec<_> = first_text.intersection(&more_text).collect();
    assert!(twice.is_empty(), "in both files: {twice:?}");
}

#[test]
fn placeholders_are_names_in_braces() {
    for (key, text) in texts().into_iter().flat_map(|(_, text)| text.entries()) {
        for piece in text.split('{').skip(1) {
            let name = piece.split_once('}').map(|(name, _)| name);
            let sound =
                name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
            assert!(sound, "{key}: {text}");
        }
    }
}
