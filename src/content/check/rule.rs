//! Checks on the rule table that need no engine: texts, sources, ids.

use super::super::{AdditionKind, Effect, Status};
use super::Gate;

const FILE: &str = "rules.json";
/// Longest short reason that fits beside the questions.
const SHORT: usize = 52;

pub(super) fn check(gate: &mut Gate<'_>) {
    let rules = &gate.content.rules;
    let eligibility = rules.eligibility.iter().map(|rule| rule.id.as_str());
    let preference = rules.preference.iter().map(|row| row.id.as_str());
    let additions = rules.additions.iter().map(|row| row.id.as_str());
    let notices = rules.notices.iter().map(|notice| notice.id.as_str());
    gate.unique(FILE, eligibility.chain(preference).chain(additions).chain(notices));
    gate.unique(FILE, rules.terms.iter().map(|term| term.id.as_str()));
    gate.unique(FILE, rules.lists.iter().map(|list| list.id.as_str()));
    for figure in &rules.figures {
        gate.text(FILE, &figure.id, "text", &figure.text);
        gate.sources(FILE, &figure.id, "sources", &figure.sources, figure.status == Status::Published);
    }
    eligibility_rules(gate);
    preference_rows(gate);
    for addition in &gate.content.rules.additions {
        let id = &addition.id;
        gate.text(FILE, id, "title", &addition.title);
        gate.text(FILE, id, "text", &addition.text);
        gate.sources(FILE, id, "sources", &addition.sources, addition.status == Status::Published);
        gate.disagreements(FILE, id, &addition.disagreements);
        if (addition.kind == AdditionKind::Companion) == addition.add.is_empty() {
            gate.find(FILE, id, "add", "a companion names paths, a hint none");
        }
    }
    for notice in &gate.content.rules.notices {
        gate.text(FILE, &notice.id, "text", &notice.text);
        gate.sources(FILE, &notice.id, "sources", &notice.sources, notice.status == Status::Published);
        for id in &notice.questions {
            if gate.content.questions.iter().all(|question| question.id != *id) {
                gate.find(FILE, &notice.id, "questions", format!("there is no question \"{id}\""));
            }
        }
    }
}

fn eligibility_rules(gate: &mut Gate<'_>) {
    for rule in &gate.content.rules.eligibility {
        let id = &rule.id;
        gate.text(FILE, id, "title", &rule.title);
        gate.sources(FILE, id, "sources", &rule.sources, rule.status == Status::Published);
        gate.disagreements(FILE, id, &rule.disagreements);
        if rule.parts.is_empty() {
            gate.find(FILE, id, "parts", "a rule has at least one part");
        }
        for (i, part) in rule.parts.iter().enumerate() {
            let field = |name: &str| format!("parts[{i}].{name}");
            gate.short_text(FILE, id, &field("short"), &part.short, SHORT);
            gate.text(FILE, id, &field("text"), &part.text);
            gate.text(FILE, id, &field("remedy"), &part.remedy);
            if part.effect == Effect::RulesOut && part.paths.iter().any(|path| path == "partner") {
                gate.find(FILE, id, &field("paths"), "partner is never ruled out: it is what the table ends with");
            }
        }
    }
}

fn preference_rows(gate: &mut Gate<'_>) {
    let rows = &gate.content.rules.preference;
    for row in rows {
        let id = &row.id;
        gate.text(FILE, id, "title", &row.title);
        gate.short_text(FILE, id, "short", &row.short, SHORT);
        gate.text(FILE, id, "text", &row.text);
        gate.sources(FILE, id, "sources", &row.sources, row.status == Status::Published);
        gate.disagreements(FILE, id, &row.disagreements);
    }
    if rows.last().is_none_or(|row| row.when.always != Some(true)) {
        let last = rows.last().map_or("", |row| row.id.as_str());
        gate.find(FILE, last, "when", "the last row always applies, so that every set of answers has an outcome");
    }
}
