//! Checks on sources, disagreements and source systems.

use std::collections::BTreeSet;

use super::super::{Because, Phrases, Status};
use super::{Gate, path};

pub(super) fn check(gate: &mut Gate<'_>) {
    sources(gate);
    disagreements(gate);
    systems(gate);
    glossary(gate);
    phrases(gate);
    because(gate);
}

fn phrases(gate: &mut Gate<'_>) {
    const FILE: &str = "phrases.json";
    let phrases = &gate.references.phrases;
    gate.unique(FILE, phrases.iter().map(|phrases| phrases.question.as_str()));
    for Phrases { question: id, options } in phrases {
        let Some(question) = gate.content.questions.iter().find(|question| question.id == *id) else {
            gate.find(FILE, id, "question", "is no question");
            continue;
        };
        for option in &question.options {
            gate.short_text(FILE, id, &option.id, options.get(&option.id).map_or("", String::as_str), 60);
        }
        for (option, _) in options.iter().filter(|(id, _)| question.options.iter().all(|option| option.id != *id)) {
            gate.find(FILE, id, option, "is no option of this question");
        }
    }
}

fn because(gate: &mut Gate<'_>) {
    const FILE: &str = "because.json";
    let all = &gate.references.because;
    gate.unique(FILE, all.iter().map(|because| because.rule.as_str()));
    for Because { rule, said, so } in all {
        if gate.content.rules.preference.iter().all(|row| row.id != *rule) {
            gate.find(FILE, rule, "rule", "is no row of the preference table");
        }
        if said.len() < 2 {
            gate.find(FILE, rule, "said", "holds no choice of reasons; the text of the row is enough");
        }
        for one in said {
            let question = gate.content.questions.iter().find(|question| question.id == one.question);
            if question.is_none_or(|question| question.options.iter().all(|option| option.id != one.option)) {
                gate.find(FILE, rule, &one.question, format!("has no option \"{}\"", one.option));
            }
            gate.short_text(FILE, rule, &one.option, &one.text, 90);
        }
        gate.short_text(FILE, rule, "so", so, 90);
    }
}

fn glossary(gate: &mut Gate<'_>) {
    const FILE: &str = "glossary.json";
    let glossary = &gate.references.glossary;
    gate.unique(FILE, glossary.iter().map(|meaning| meaning.id.as_str()));
    if glossary.len() > 128 {
        gate.find(FILE, "", "glossary", "has more than 128 terms; the pop-overs count no further (ui::page::term)");
    }
    let mut before = String::new();
    let mut forms = BTreeSet::new();
    for meaning in glossary {
        let id = &meaning.id;
        gate.short_text(FILE, id, "term", &meaning.term, 32);
        gate.short_text(FILE, id, "text", &meaning.text, 240);
        gate.texts(FILE, id, "words", &meaning.words);
        gate.sources(FILE, id, "sources", &meaning.sources, meaning.status == Status::Published);
        if !meaning.path.is_empty() {
            gate.paths(FILE, id, "path", std::slice::from_ref(&meaning.path));
        }
        for form in std::iter::once(&meaning.term).chain(&meaning.words) {
            if !form.starts_with(char::is_alphanumeric) {
                gate.find(
                    FILE,
                    id,
                    "words",
                    format!("\"{form}\" does not begin with a letter or digit; such a form stands in no text"),
                );
            }
            // The same form in other capitals would be found twice in one place.
            if !forms.insert(form.to_lowercase()) && form.to_lowercase() != meaning.term.to_lowercase() {
                gate.find(FILE, id, "words", format!("\"{form}\" already stands for a term; leave it out of one"));
            }
        }
        let now = meaning.term.to_lowercase();
        if now <= before {
            gate.find(
                FILE,
                id,
                "term",
                format!("stands after \"{before}\"; keep the order of the alphabet, each once"),
            );
        }
        before = now;
    }
}

fn sources(gate: &mut Gate<'_>) {
    const FILE: &str = "sources.json";
    gate.unique(FILE, gate.references.sources.iter().map(|source| source.id.as_str()));
    for source in &gate.references.sources {
        let id = &source.id;
        gate.text(FILE, id, "title", &source.title);
        gate.text(FILE, id, "publisher", &source.publisher);
        gate.text(FILE, id, "date", &source.date);
        gate.text(FILE, id, "licence", &source.licence);
        if source.url.is_empty() && source.place.is_empty() {
            gate.find(FILE, id, "where", "a source without address says where it is to be found");
        }
        if !source.url.is_empty() && !source.url.starts_with("https://") {
            gate.find(FILE, id, "url", "is not a full https address");
        }
    }
}

fn disagreements(gate: &mut Gate<'_>) {
    const FILE: &str = "disagreements.json";
    gate.unique(FILE, gate.references.disagreements.iter().map(|disagreement| disagreement.id.as_str()));
    for disagreement in &gate.references.disagreements {
        let id = &disagreement.id;
        gate.text(FILE, id, "topic", &disagreement.topic);
        gate.text(FILE, id, "followed", &disagreement.followed);
        gate.text(FILE, id, "why", &disagreement.why);
        gate.paths(FILE, id, "paths", &disagreement.paths);
        // One side is enough where a single text contradicts itself or cannot be read in one way.
        if disagreement.says.is_empty() {
            gate.find(FILE, id, "says", "says nothing; name what each source says");
        }
        // A single side may be hearsay that the facts name without a document; all of them may not.
        if disagreement.says.iter().all(|side| side.sources.is_empty()) {
            gate.find(FILE, id, "says", "no side names a source");
        }
        for side in &disagreement.says {
            gate.text(FILE, id, "says", &side.text);
            gate.sources(FILE, id, "says", &side.sources, false);
        }
    }
}

fn systems(gate: &mut Gate<'_>) {
    const FILE: &str = "systems.json";
    gate.unique(FILE, gate.references.systems.iter().map(|system| system.id.as_str()));
    for system in &gate.references.systems {
        let id = &system.id;
        gate.text(FILE, id, "name", &system.name);
        gate.text(FILE, id, "recommended", &system.recommended);
        gate.paths(FILE, id, "possible", &system.possible);
        gate.sources(FILE, id, "sources", &system.sources, true);
        path::statements(gate, FILE, id, "caveats", &system.caveats);
        if let Some(support) = &system.support {
            gate.text(FILE, id, "support.text", &support.text);
            if !support.ended.is_empty() {
                gate.day(FILE, id, "support.ended", &support.ended);
            }
            gate.sources(FILE, id, "support", &support.sources, support.status == Status::Published);
        }
    }
    for (question, field) in [("source", "source"), ("exchange-versions", "version")] {
        let options =
            gate.content.questions.iter().filter(|other| other.id == question).flat_map(|other| &other.options);
        for option in options {
            let described = gate.references.systems.iter().any(|system| {
                let id = if field == "source" { &system.source } else { &system.version };
                *id == option.id
            });
            if !described {
                gate.find(FILE, &option.id, field, "no entry describes this option; add one");
            }
        }
    }
}
