//! Checks on what scenarios are made of: organisations, numbers, chances, and what is argued. [`told`] has the sentences.

mod told;

use super::super::{Aim, Argument, Fact, Kind, Question, Scenes, Table};
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
    check_numbers(gate, file, scenes);
    told::check_openings(gate, file, scenes);
    told::check_says(gate, file, scenes);
    for never in &scenes.never {
        gate.text(file, "never", "why", &never.why);
        never.all.iter().for_each(|fact| check_fact(gate, file, fact));
    }
    for (question, sizes) in scenes.sizes.iter() {
        if sizes.is_empty() || sizes.iter().any(|size| *size <= 0.0) {
            gate.find(file, question, "sizes", "names gigabytes a head, at least one");
        }
    }
    for (wish, paths) in scenes.gives.iter() {
        gate.paths(file, wish, "gives", paths);
        known_option(gate, file, "coexistence", wish, "gives");
    }
    check_names(gate, file, scenes);
    for (field, list) in [("because", &scenes.because), ("against", &scenes.against)] {
        list.iter().for_each(|argument| check_argument(gate, file, field, argument));
    }
    check_chances(gate, file, scenes, &scenes.chances);
    for aim in &scenes.aims {
        check_aim(gate, file, scenes, aim);
    }
}

fn check_chances(gate: &mut Gate<'_>, file: &str, scenes: &Scenes, table: &Table<Table<usize>>) {
    for (question, chances) in table.iter() {
        let options = chances.iter().filter(|(_, chance)| **chance > 0).map(|(option, _)| option);
        for option in options.filter(|option| !is_told(scenes, question, option)) {
            let advice = format!("option \"{option}\" comes up but cannot be told; write a sentence");
            gate.find(file, question, "chances", advice);
        }
    }
}

fn check_aim(gate: &mut Gate<'_>, file: &str, scenes: &Scenes, aim: &Aim) {
    gate.paths(file, &aim.path, "aims", std::slice::from_ref(&aim.path));
    if aim.right == 0 || aim.wrong == 0 {
        gate.find(file, &aim.path, "aims", "is never right or never wrong; give it both weights");
    }
    check_chances(gate, file, scenes, &aim.chances);
    for (question, _) in aim.numbers.iter() {
        known(gate, file, question, "aims");
    }
}

/// Every path has an aim and a name, every mail system a name.
fn check_names(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
    let paths: Vec<String> = gate.content.paths.iter().map(|path| path.id.clone()).collect();
    for path in &paths {
        if scenes.names.get(path).is_none() {
            gate.find(file, path, "names", "is missing; write what the path is called within a sentence");
        }
        if scenes.aims.iter().filter(|aim| aim.path == *path).count() != 1 {
            gate.find(file, path, "aims", "every path has exactly one aim");
        }
    }
    for (source, _) in scenes.openings.iter() {
        if scenes.systems.get(source).is_none() {
            gate.find(file, source, "systems", "is missing; write what the system is called within a sentence");
        }
    }
}

fn check_argument(gate: &mut Gate<'_>, file: &str, field: &str, argument: &Argument) {
    let item = argument.rules.first().map_or("", String::as_str);
    let rules = &gate.content.rules;
    let is_rule = |id: &String| {
        rules.preference.iter().any(|row| row.id == *id) || rules.eligibility.iter().any(|rule| rule.id == *id)
    };
    let unknown: Vec<String> =
        argument.rules.iter().chain(&argument.cites).filter(|id| !is_rule(id)).cloned().collect();
    if argument.rules.is_empty() || !unknown.is_empty() {
        gate.find(file, item, field, format!("speaks for rules that are not there: {unknown:?}"));
    }
    gate.paths(file, item, field, &argument.paths);
    gate.paths(file, item, field, &argument.winners);
    argument.all.iter().for_each(|fact| check_fact(gate, file, fact));
    gate.text(file, item, field, &argument.text);
    let names = ["{Path}", "{path}", "{winner}", "{source}", "{versions}", "{n}"];
    let rest = names.iter().fold(argument.text.clone(), |text, name| text.replace(name, ""));
    if rest.contains(['{', '}']) || !argument.text.ends_with('.') {
        gate.find(file, item, field, format!("is sentences; placeholders are {}", names.join(", ")));
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
        known_option(gate, file, &question.id, option, "never");
    }
    if fact.any_of.is_empty() == (fact.above.is_none() && fact.at_most.is_none()) {
        gate.find(file, &fact.question, "never", "names either options or a number");
    }
}

fn known_option(gate: &mut Gate<'_>, file: &str, question: &str, option: &str, field: &str) {
    let found = gate.content.questions.iter().find(|other| other.id == question);
    if !found.is_some_and(|question| question.options.iter().any(|other| other.id == *option)) {
        gate.find(file, question, field, format!("\"{option}\" is none of its options"));
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

/// Numbers that chance can draw from, and ends: steps are shares of the smallest, so that must not be nothing.
fn check_numbers(gate: &mut Gate<'_>, file: &str, scenes: &Scenes) {
    for (id, numbers) in scenes.numbers.iter() {
        let Some(question) = known(gate, file, id, "numbers") else { continue };
        if question.kind != Kind::Number {
            gate.find(file, id, "numbers", "is not answered by a number");
        }
        let advice = match (numbers.from, numbers.to, numbers.values.as_slice()) {
            (Some(from), Some(to), []) if from >= 1.0 && to > from => continue,
            (None, None, [_, ..]) => continue,
            (Some(_), Some(_), []) => "\"from\" is 1 or more, and \"to\" is more than that",
            _ => "has either \"from\" and \"to\", or a list of values",
        };
        gate.find(file, id, "numbers", advice);
    }
    for (source, largest) in scenes.largest.iter() {
        let least = scenes.numbers.get("mailboxes").and_then(|numbers| numbers.from).unwrap_or_default();
        if *largest <= least {
            gate.find(file, source, "largest", format!("is not more than the smallest number, {least}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::{Chapter, Content, References};
    use super::*;

    /// What is found in the scenes that ship, with one change.
    fn complaints(from: &str, to: &str) -> String {
        let chapter = Chapter::named("scenarios").expect("the chapter");
        let plain: serde_json::Value = serde_json::from_str(chapter.text()).expect("JSON");
        let text = plain.to_string();
        assert!(text.contains(from), "the test's own text has moved: {from}");
        let scenes: Scenes = chapter.read(&text.replacen(from, to, 1)).expect("scenes");
        let (content, references) = (Content::embedded(), References::embedded());
        let mut gate = Gate { content, own: Vec::new(), of_pack: false, references, findings: Vec::new() };
        check_scenes(&mut gate, "scenarios.json", &scenes);
        gate.findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn numbers_that_no_draw_could_come_to_an_end_with_are_named() {
        // The numbers of all organisations; some kinds of them have others of their own.
        let common = "\"mailboxes\":{\"from\":8,\"to\":6500}";
        let before = |one: &str| format!("{one},{common}");
        for (from, to, expected) in [
            ("\"from\":8,\"to\":6500", "\"from\":0,\"to\":6500".to_owned(), "mailboxes numbers: \"from\" is 1 or more"),
            ("\"from\":8,\"to\":6500", "\"from\":8,\"to\":8".to_owned(), "mailboxes numbers: \"from\" is 1 or more"),
            ("\"from\":8,\"to\":6500", "\"from\":8,\"values\":[9]".to_owned(), "mailboxes numbers: has either"),
            ("\"values\":[10,20,50,100]", "\"values\":[]".to_owned(), "uplink-mbps numbers: has either"),
            (common, before("\"weather\":{\"values\":[3]}"), "weather numbers: is no question"),
            (common, before("\"pace\":{\"values\":[3]}"), "pace numbers: is not answered by a number"),
        ] {
            let found = complaints(from, &to);
            assert!(found.contains(expected), "expected {expected:?} in:\n{found}");
        }
    }
}
