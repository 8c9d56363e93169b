//! Checks on the words scenarios are told with.

use super::super::{Fact, Kind, Question, Scenes};
use super::Gate;

pub(super) fn check_scenes(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
    for organisation in &scenes.organisations {
        let name = &organisation.name;
        gate.text(file, name, "name", name);
        gate.text(file, name, "short", &organisation.short);
        if !["A ", "An "].iter().any(|article| name.starts_with(article)) {
            gate.find(file, name, "name", "begins with \"A\" or \"An\"");
        }
    }
    gate.texts(file, "asks", "asks", &scenes.asks);
    for zone in &scenes.avoid {
        gate.text(file, &zone.question, "avoid", &zone.why);
        gate.disagreements(file, &zone.question, zone.disagreement.as_slice());
        known(gate, file, &zone.question, "avoid");
    }
    check_openings(gate, file, scenes);
    check_says(gate, file, scenes);
    for never in &scenes.never {
        gate.text(file, "never", "why", &never.why);
        never.all.iter().for_each(|fact| check_fact(gate, file, fact));
    }
    for (question, chances) in scenes.chances.iter() {
        let options = chances.iter().filter(|(_, chance)| **chance > 0).map(|(option, _)| option);
        for option in options.filter(|option| !is_told(scenes, question, option)) {
            let advice = format!("option \"{option}\" comes up but cannot be told; write a sentence");
            gate.find(file, question, "chances", advice);
        }
    }
}

/// Whether some text tells this answer.
fn is_told(scenes: &Scenes, question: &str, option: &str) -> bool {
    match question {
        "source" => scenes.openings.get(option).is_some(),
        "exchange-versions" => scenes.versions.get(option).is_some(),
        _ => {
            let plain = question.split('@').next().unwrap_or(question);
            [question, plain].iter().any(|id| scenes.says.get(id).is_some_and(|says| says.get(option).is_some()))
        }
    }
}

fn check_fact(gate: &mut Gate<'_>, file: &str, fact: &Fact) {
    let Some(question) = known(gate, file, &fact.question, "never") else { return };
    for option in &fact.any_of {
        if !question.options.iter().any(|other| other.id == *option) {
            gate.find(file, &fact.question, "never", format!("\"{option}\" is none of its options"));
        }
    }
    if fact.any_of.is_empty() == fact.above.is_none() {
        gate.find(file, &fact.question, "never", "names either options or a number");
    }
}

/// A question of the interview; reported if there is none.
fn known<'a>(gate: &mut Gate<'a>, file: &str, id: &str, field: &str) -> Option<&'a Question> {
    // "pst@pst-files": of the question "pst", where the source is this.
    let plain = id.split('@').next().unwrap_or(id);
    let found = gate.content.questions.iter().find(|question| question.id == plain);
    if found.is_none() {
        gate.find(file, id, field, "is no question of the interview");
    }
    found
}

fn check_openings(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
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

fn check_says(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
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
