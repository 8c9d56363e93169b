//! Checks on plans: steps that can be done, checked and taken back; names that can be filled in; commands that exist.

use std::collections::BTreeSet;

use super::super::{
    Announcements, Commands, Flow, PathPlan, Phase, Placeholder, PlanCommon, Shape, Side, Step, StepNote,
};
use super::command::{Allowed, allowed, fault};
use super::{Gate, Plans, path};

const COMMON: &str = "chapters/plan-common.json";

/// What the checks on one file need.
struct At<'a> {
    file: String,
    /// Paths in whose plans the steps appear.
    paths: Vec<&'a str>,
    placeholders: &'a [Placeholder],
    allowed: &'a [Allowed],
}

pub(super) fn check(gate: &mut Gate<'_>, plans: &Plans) {
    let allowed = allowed();
    common(gate, plans, &allowed);
    for (plan, path) in plans.paths.iter().zip(&gate.content.paths) {
        let file = format!("chapters/plan-{}.json", path.id);
        if plan.path != path.id {
            gate.find(&file, &plan.path, "path", format!("must be \"{}\", as in the file name", path.id));
        }
        let at = At { file, paths: vec![&plan.path], placeholders: &plans.common.placeholders, allowed: &allowed };
        check_plan(gate, &at, plan);
    }
}

fn common(gate: &mut Gate<'_>, plans: &Plans, allowed: &[Allowed]) {
    let PlanCommon { placeholders, steps, times } = &plans.common;
    gate.unique(COMMON, placeholders.iter().map(|placeholder| placeholder.id.as_str()));
    for placeholder in placeholders {
        gate.short_text(COMMON, &placeholder.id, "label", &placeholder.label, 48);
        gate.text(COMMON, &placeholder.id, "hint", &placeholder.hint);
        gate.text(COMMON, &placeholder.id, "example", &placeholder.example);
        names(gate, COMMON, &placeholder.id, placeholders, &placeholder.example, false);
    }
    gate.unique(COMMON, steps.iter().map(|shared| shared.step.id.as_str()));
    for shared in steps {
        let paths: Vec<&str> = shared.places.iter().map(|(path, _)| path).collect();
        for (path, after) in shared.places.iter() {
            place(gate, plans, &shared.step, path, after);
        }
        let at = At { file: COMMON.to_owned(), paths, placeholders, allowed };
        check_step(gate, &at, &shared.step);
    }
    super::times::check(gate, COMMON, times);
}

/// A shared step stands after a step of the same phase.
fn place(gate: &mut Gate<'_>, plans: &Plans, step: &Step, path: &str, after: &str) {
    let Some(plan) = plans.paths.iter().find(|plan| plan.path == path) else {
        return gate.find(COMMON, &step.id, "places", format!("names the path \"{path}\", which has no plan"));
    };
    let before = plan.steps.iter().find(|other| other.id == after);
    if !after.is_empty() && before.is_none_or(|before| before.phase != step.phase) {
        let advice = format!("stands after \"{after}\", which is no step of that phase of {path}");
        gate.find(COMMON, &step.id, "places", advice);
    }
}

fn check_plan(gate: &mut Gate<'_>, at: &At<'_>, plan: &PathPlan) {
    let (file, id) = (at.file.as_str(), plan.path.as_str());
    gate.texts(file, id, "users", &plan.users);
    if plan.users.is_empty() {
        gate.find(file, id, "users", "is empty; say what users notice");
    }
    path::statements(gate, file, id, "considerations", &plan.considerations);
    if let Some(ready) = &plan.ready {
        gate.text(file, id, "ready.title", &ready.title);
        gate.text(file, id, "ready.lead", &ready.lead);
        gate.sources(file, id, "ready.sources", &ready.sources, true);
        gate.unique(file, ready.items.iter().map(|item| item.id.as_str()));
        ready.items.iter().for_each(|item| gate.text(file, &item.id, "text", &item.text));
    }
    let ids = plan.steps.iter().map(|step| step.id.as_str());
    gate.unique(file, ids.chain(plan.ready.iter().flat_map(|ready| &ready.items).map(|item| item.id.as_str())));
    if !plan.steps.is_sorted_by_key(|step| step.phase) {
        gate.find(file, id, "steps", "go through the phases in order: prepare, migrate, finish");
    }
    if plan.steps.iter().map(|step| step.phase).collect::<Vec<Phase>>().chunk_by(|a, b| a == b).count() != 3 {
        gate.find(file, id, "steps", "every path has steps in all three phases");
    }
    for (index, step) in plan.steps.iter().enumerate() {
        check_step(gate, at, step);
        for need in &step.needs {
            if !plan.steps[..index].iter().any(|earlier| earlier.id == *need) {
                gate.find(file, &step.id, "needs", format!("\"{need}\" is no earlier step"));
            }
        }
    }
    flow(gate, at, &plan.flow, &plan.steps);
    announcements(gate, at, id, &plan.announcements);
    for case in &plan.cases {
        gate.texts(file, id, "cases.users", &case.users);
        if let Some(of) = &case.flow {
            flow(gate, at, of, &plan.steps);
        }
        if let Some(texts) = &case.announcements {
            announcements(gate, at, id, texts);
        }
    }
}

fn announcements(gate: &mut Gate<'_>, at: &At<'_>, id: &str, announcements: &Announcements) {
    let file = at.file.as_str();
    for (field, one) in
        [("before", &announcements.before), ("day", &announcements.day), ("after", &announcements.after)]
    {
        for text in std::iter::once(&one.subject).chain(&one.text) {
            gate.text(file, id, field, text);
            names(gate, file, id, at.placeholders, text, false);
        }
        if one.text.is_empty() {
            gate.find(file, id, field, "says nothing; write it");
        }
    }
}

fn check_step(gate: &mut Gate<'_>, at: &At<'_>, step: &Step) {
    let (file, id) = (at.file.as_str(), step.id.as_str());
    gate.short_text(file, id, "title", &step.title, 64);
    for (field, text) in [("text", &step.text), ("check", &step.check), ("back", &step.back)] {
        gate.text(file, id, field, text);
        names(gate, file, id, at.placeholders, text, false);
    }
    if !step.before.is_empty() {
        gate.text(file, id, "before", &step.before);
        names(gate, file, id, at.placeholders, &step.before, false);
    }
    gate.sources(file, id, "sources", &step.sources, true);
    in_words(gate, file, id, &step.only_if, step.when.is_some() || step.only.is_some());
    if step.turns.is_some_and(|turns| turns <= 0.0 || step.moment.is_some()) {
        gate.find(file, id, "turns", "is more than 0, and only for a step in its turn");
    }
    commands(gate, at, id, &step.commands);
    step.notes.iter().for_each(|note| check_note(gate, at, id, note));
}

fn check_note(gate: &mut Gate<'_>, at: &At<'_>, id: &str, note: &StepNote) {
    gate.text(&at.file, id, "notes.text", &note.text);
    names(gate, &at.file, id, at.placeholders, &note.text, false);
    gate.sources(&at.file, id, "notes.sources", &note.sources, true);
    in_words(gate, &at.file, id, &note.only_if, true);
    commands(gate, at, id, &note.commands);
}

/// A condition is also said in words. Whether it can be evaluated is `advisor`'s to say.
fn in_words(gate: &mut Gate<'_>, file: &str, id: &str, words: &str, needed: bool) {
    if needed {
        gate.text(file, id, "only_if", words);
        if words.ends_with('.') || words.starts_with("if ") {
            gate.find(file, id, "only_if", "is the end of a sentence that begins with \"if\", without its full stop");
        }
    } else if !words.is_empty() {
        gate.find(file, id, "only_if", "goes with when; remove it");
    }
}

fn commands(gate: &mut Gate<'_>, at: &At<'_>, id: &str, commands: &[Commands]) {
    for one in commands {
        if one.lines.is_empty() {
            gate.find(&at.file, id, "commands", "holds no line; remove it");
        }
        for line in &one.lines {
            names(gate, &at.file, id, at.placeholders, line, true);
            for path in &at.paths {
                if let Some(fault) = fault(at.allowed, path, one.shell, line) {
                    gate.find(&at.file, id, "commands", format!("{line}: {fault}"));
                }
            }
        }
    }
}

/// Names in braces are known; what may hold any words has no place in a command.
fn names(gate: &mut Gate<'_>, file: &str, id: &str, placeholders: &[Placeholder], text: &str, command: bool) {
    for piece in text.split('{').skip(1) {
        let name = piece.split_once('}').map_or(piece, |(name, _)| name);
        match placeholders.iter().find(|placeholder| placeholder.id == name) {
            None => gate.find(file, id, "names", format!("{{{name}}} is not among the placeholders")),
            Some(found) if command && matches!(found.shape, Shape::Words | Shape::Given) => {
                gate.find(file, id, "names", format!("{{{name}}} may hold any words and has no place in a command"));
            }
            Some(_) => {}
        }
    }
    if text.matches('{').count() != text.matches('}').count() {
        gate.find(file, id, "names", "has a brace without its partner");
    }
}

/// Lines join nodes that are there; nodes are in use; columns are not crossed.
fn flow(gate: &mut Gate<'_>, at: &At<'_>, flow: &Flow, steps: &[Step]) {
    let file = at.file.as_str();
    gate.short_text(file, "flow", "title", &flow.title, 72);
    gate.sources(file, "flow", "sources", &flow.sources, true);
    gate.unique(file, flow.nodes.iter().map(|node| node.id.as_str()));
    let place = |id: &str| flow.nodes.iter().position(|node| node.id == id);
    let mut used = BTreeSet::new();
    for line in &flow.lines {
        gate.short_text(file, "flow", "text", &line.text, 36);
        match (place(&line.from), place(&line.to)) {
            (Some(from), Some(to)) => used.extend([from, to]),
            _ => gate.find(file, "flow", "lines", format!("{} to {}: no such node", line.from, line.to)),
        }
        if !steps.iter().any(|step| step.id == line.step) {
            gate.find(file, "flow", "lines", format!("\"{}\" is no step of the path", line.step));
        }
    }
    if let Some(mail) = &flow.mail {
        used.extend([place(&mail.before), place(&mail.after)].into_iter().flatten());
        if place(&mail.before).is_none() || place(&mail.after).is_none() {
            gate.find(file, "flow", "mail", "names a node that is not there");
        }
        if !steps.iter().any(|step| step.id == mail.step) {
            gate.find(file, "flow", "mail", format!("\"{}\" is no step of the path", mail.step));
        }
    }
    for (index, node) in flow.nodes.iter().enumerate() {
        gate.short_text(file, &node.id, "name", &node.name, 20);
        gate.short_text(file, &node.id, "note", &node.note, 36);
        if !used.contains(&index) && node.side == Side::Cloud {
            gate.find(file, &node.id, "nodes", "is joined to nothing");
        }
    }
    gate.texts(file, "flow", "stays", &flow.stays);
}
