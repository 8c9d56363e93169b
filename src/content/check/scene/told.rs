//! Checks on the sentences that scenarios are told in.

use super::super::super::{Kind, Scenes};
use super::super::Gate;
use super::known;

pub(super) fn check_openings(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
    for (source, sentences) in scenes.openings.iter() {
        for sentence in sentences {
            check_sentence(gate, file, source, sentence, true);
            if (source == "exchange") != sentence.contains("{versions}") {
                gate.find(file, source, "openings", "only and always Exchange has {versions}");
            }
            if !sentence.contains("{A}") && !sentence.contains("{a}") {
                gate.find(file, source, "openings", "names no organisation; use {A} or {a}");
            }
        }
    }
}

pub(super) fn check_says(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
    for (id, says) in scenes.says.iter() {
        let Some(question) = known(gate, file, id, "says") else { continue };
        for (option, sentences) in says.iter() {
            let number = question.kind == Kind::Number;
            if number != option.is_empty() || !(number || question.options.iter().any(|other| other.id == option)) {
                gate.find(file, id, "says", format!("\"{option}\" is none of its options"));
            }
            if sentences.len() < 2 {
                gate.find(file, id, "says", format!("\"{option}\" has one sentence; write at least two"));
            }
            for sentence in sentences {
                check_sentence(gate, file, id, sentence, number);
            }
        }
    }
}

fn check_sentence(gate: &mut Gate<'_>, file: &str, item: &str, sentence: &str, number: bool) {
    gate.text(file, item, "says", sentence);
    if !sentence.ends_with('.') || sentence.starts_with(|c: char| c.is_lowercase()) {
        gate.find(file, item, "says", "is a sentence: a capital at its start, a full stop at its end");
    }
    if number != sentence.contains("{n}") {
        gate.find(file, item, "says", "{n} stands where a number is told, and only there");
    }
    let mut rest = sentence.to_owned();
    for name in ["{A}", "{a}", "{The}", "{the}", "{n}", "{versions}"] {
        rest = rest.replace(name, "");
    }
    if rest.contains(['{', '}']) {
        gate.find(file, item, "says", "has an unknown placeholder; known are {A}, {a}, {The}, {the}, {n}, {versions}");
    }
}
