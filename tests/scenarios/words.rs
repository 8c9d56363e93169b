//! The case as it is told: clean, whole, and complete.

use std::collections::BTreeSet;

use mail_migration_advisor::advisor::{Answer, Book};

use super::{Made, ensure};

pub(super) fn clean_words(made: &Made<'_>) -> Result<(), String> {
    let text = &made.scenario.question.text;
    ensure(!text.contains(['{', '}', '<', '>', '_']), || "a placeholder or markup".to_owned())?;
    ensure(!text.contains("  ") && !text.contains(" .") && text.trim() == text, || "stray spaces".to_owned())?;
    ensure((70..=900).contains(&text.len()), || format!("{} characters", text.len()))?;
    let words: Vec<&str> = text.split(' ').map(|word| word.trim_end_matches(['.', ',', ';', '?'])).collect();
    for pair in words.windows(2) {
        ensure(!pair[0].eq_ignore_ascii_case(pair[1]), || format!("\"{} {}\"", pair[0], pair[1]))?;
        let vowel = pair[1].to_lowercase().starts_with(['a', 'e', 'i', 'o']);
        let fits = match pair[0] {
            "a" | "A" => !vowel,
            "an" | "An" => vowel,
            _ => true,
        };
        ensure(fits, || format!("\"{} {}\"", pair[0], pair[1]))?;
    }
    Ok(())
}

pub(super) fn sentences(text: &str) -> Vec<&str> {
    // A full stop within a word ("TLS 1.2") ends nothing.
    text.split_inclusive(['.', '?']).fold(Vec::new(), |mut found: Vec<&str>, piece| {
        let start = found.iter().map(|sentence| sentence.len()).sum::<usize>();
        match found.last_mut() {
            Some(last) if !piece.starts_with(' ') => {
                let from = start - last.len();
                *last = &text[from..start + piece.len()];
            }
            _ => found.push(piece),
        }
        found
    })
}

pub(super) fn whole_sentences(made: &Made<'_>) -> Result<(), String> {
    let text = &made.scenario.question.text;
    let found: Vec<&str> = sentences(text).into_iter().map(str::trim).collect();
    for sentence in &found {
        ensure(sentence.starts_with(char::is_uppercase), || format!("\"{sentence}\""))?;
    }
    let once: BTreeSet<&&str> = found.iter().collect();
    ensure(once.len() == found.len(), || "a sentence stands there twice".to_owned())?;
    ensure(found.last().is_some_and(|last| last.ends_with('?')), || "asks nothing".to_owned())
}

pub(super) fn everything_is_told(made: &Made<'_>) -> Result<(), String> {
    let mut expected = 2; // the first sentence and the question
    for (index, answer) in made.answers.given() {
        let id = Book::embedded().question(index).id.as_str();
        expected += match (id, answer) {
            ("source" | "exchange-versions" | "mailboxes", _) => 0,
            (_, Answer::Options(set)) => set.count_ones() as usize,
            _ => 1,
        };
    }
    let found = sentences(&made.scenario.question.text).len();
    ensure(found == expected, || format!("{found} sentences for {expected}"))
}
