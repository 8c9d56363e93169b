//! Checks on what the estimates of time rest on.

use super::super::{Cases, Duration, Status, TimeTable};
use super::Gate;

pub(super) fn check(gate: &mut Gate<'_>, file: &str, times: &TimeTable) {
    gate.unique(file, times.figures.iter().map(|figure| figure.id.as_str()));
    for figure in &times.figures {
        gate.text(file, &figure.id, "text", &figure.text);
        gate.sources(file, &figure.id, "sources", &figure.sources, true);
    }
    gate.unique(file, times.assumptions.iter().map(|assumption| assumption.id.as_str()));
    for assumption in &times.assumptions {
        let id = &assumption.id;
        gate.short_text(file, id, "label", &assumption.label, 40);
        gate.text(file, id, "hint", &assumption.hint);
        gate.sources(file, id, "sources", &assumption.sources, assumption.status == Status::Published);
        if assumption.least >= assumption.most {
            gate.find(file, id, "least", "is not below most");
        }
        cases(gate, file, id, assumption.cases.as_ref());
    }
    let paths: Vec<&str> = gate.content.paths.iter().map(|path| path.id.as_str()).collect();
    if times.paths.iter().map(|time| time.path.as_str()).ne(paths.iter().copied()) {
        gate.find(file, "times", "paths", format!("must be one for each path, in this order: {}", paths.join(", ")));
    }
    for time in &times.paths {
        let id = &time.path;
        gate.text(file, id, "text", &time.text);
        gate.sources(file, id, "sources", &time.sources, time.status == Status::Published);
        if !time.sizes.is_empty() && times.sizes.iter().all(|table| table.id != time.sizes) {
            gate.find(file, id, "sizes", format!("there is no table \"{}\"", time.sizes));
        }
        cases(gate, file, id, time.rate.as_ref());
        cases(gate, file, id, time.prepare.as_ref());
    }
    times.sizes.iter().for_each(|table| rows(gate, file, &table.id, &table.rows));
    rows(gate, file, "tenants", &times.tenants);
    for pace in times.paces.iter().map(|limit| &limit.pace).chain(&times.batched) {
        let question = gate.content.questions.iter().find(|question| question.id == "pace");
        if question.is_none_or(|question| question.options.iter().all(|option| option.id != *pace)) {
            gate.find(file, pace, "pace", "is no option of the question \"pace\"");
        }
    }
    gate.unique(file, times.deadlines.iter().map(|deadline| deadline.id.as_str()));
    for deadline in &times.deadlines {
        let id = &deadline.id;
        gate.short_text(file, id, "title", &deadline.title, 48);
        gate.text(file, id, "text", &deadline.text);
        gate.text(file, id, "only_if", &deadline.only_if);
        gate.sources(file, id, "sources", &deadline.sources, deadline.status == Status::Published);
        gate.day(file, id, "day", &deadline.day);
        for path in deadline.paths.iter().filter(|path| !paths.contains(&path.as_str())) {
            gate.find(file, id, "paths", format!("\"{path}\" is no path"));
        }
    }
}

/// Worst, likely, best: in one direction.
fn cases(gate: &mut Gate<'_>, file: &str, id: &str, cases: Option<&Cases>) {
    let sound = |cases: &Cases| {
        let values = [cases.slow, cases.likely, cases.fast];
        values.iter().all(|value| *value >= 0.0) && (values.is_sorted() || values.iter().rev().is_sorted())
    };
    if cases.is_some_and(|cases| !sound(cases)) {
        gate.find(file, id, "cases", "slow, likely and fast are not in one direction");
    }
}

fn rows(gate: &mut Gate<'_>, file: &str, id: &str, rows: &[Duration]) {
    if rows.is_empty() || !rows.is_sorted_by(|a, b| a.up_to < b.up_to && a.likely <= b.likely && a.slow <= b.slow) {
        gate.find(file, id, "rows", "must grow from row to row");
    }
}
