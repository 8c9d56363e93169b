//! The runbook as tasks: one CSV file for Microsoft Project and Planner, one for Jira.
//!
//! Microsoft Project maps columns with the names of its own fields by itself; Planner takes the same file once it is
//! saved as a workbook. Jira asks for a `Summary`; its import wizard is told the form of dates, which is `yyyy-MM-dd`.

use std::fmt::Write as _;

use crate::plan::{Certainty, Date, PlannedStep};

use super::Whole;
use super::words::{fill, phase, role, t};

/// A cell: quoted where a comma, a quote or a line end stands in it. A sign that a spreadsheet would take for the
/// beginning of a formula gets an apostrophe before it.
pub(crate) fn cell(text: &str) -> String {
    let text = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn row(out: &mut String, cells: &[&str]) {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    out.push_str(&cells.join(","));
    out.push_str("\r\n");
}

/// What a task says: how, what before, how to check, the way back, commands.
fn notes(planned: &PlannedStep) -> String {
    let step = &planned.step;
    let mut text = String::new();
    if planned.certainty == Certainty::OnlyIf {
        let _ = writeln!(text, "{}", fill("plan.only-if", &[("what", &step.only_if)]));
    }
    let _ = writeln!(text, "{}", step.text);
    for note in &planned.notes {
        let values = [("what", note.only_if.as_str()), ("text", note.text.as_str())];
        let said = match note.certainty {
            Certainty::Sure => fill("plan.note-as", &values),
            Certainty::OnlyIf => fill("plan.note-if", &values),
        };
        let _ = writeln!(text, "{said}");
    }
    for (label, said) in [("plan.before", &step.before), ("plan.check", &step.check), ("plan.back", &step.back)] {
        if !said.is_empty() {
            let _ = writeln!(text, "{}: {said}", t(label));
        }
    }
    for commands in step.commands.iter().chain(planned.notes.iter().flat_map(|note| &note.commands)) {
        let _ = writeln!(text, "{}:\n{}", super::words::shell(commands.shell), commands.lines.join("\n"));
    }
    let _ = write!(text, "{}: {}", t("plan.sources"), step.sources.join(", "));
    text
}

fn dates(whole: &Whole<'_>) -> Vec<Option<(Date, Date)>> {
    match whole.schedule {
        Some(schedule) => schedule.steps(whole.runbook).into_iter().map(Some).collect(),
        None => vec![None; whole.runbook.steps.len()],
    }
}

/// Name, start, finish and so on, with the names of Microsoft Project's own fields.
#[must_use]
pub fn project(whole: &Whole<'_>) -> String {
    let mut out = String::from("\u{feff}");
    row(
        &mut out,
        &["ID", "Name", "Outline Level", "Start", "Finish", "Predecessors", "Resource Names", "% Complete", "Notes"],
    );
    // Phases are summary tasks; they take numbers too.
    let mut id = 0;
    let mut ids = Vec::new();
    let dates = dates(whole);
    let mut last = None;
    for (planned, dates) in whole.runbook.steps.iter().zip(&dates) {
        if last != Some(planned.step.phase) {
            id += 1;
            row(&mut out, &[&id.to_string(), phase(planned.step.phase), "1", "", "", "", "", "", ""]);
            last = Some(planned.step.phase);
        }
        id += 1;
        ids.push(id);
        let after = planned.after.iter().filter_map(|number| ids.get(number - 1)).map(ToString::to_string);
        let after = after.collect::<Vec<_>>().join(",");
        let day = |day: Option<Date>| day.map(Date::iso).unwrap_or_default();
        let done = if whole.ticks.has(&planned.key) { "100" } else { "0" };
        let (start, finish) = (day(dates.map(|dates| dates.0)), day(dates.map(|dates| dates.1)));
        let who = role(planned.step.who);
        let (id, notes) = (id.to_string(), notes(planned));
        row(&mut out, &[&id, &planned.step.title, "2", &start, &finish, &after, who, done, &notes]);
    }
    out
}

/// Summary, issue type and so on, as Jira's import takes them.
#[must_use]
pub fn jira(whole: &Whole<'_>) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, &["Summary", "Issue Type", "Start Date", "Due Date", "Labels", "Labels", "Status", "Description"]);
    for (planned, dates) in whole.runbook.steps.iter().zip(&dates(whole)) {
        let day = |day: Option<Date>| day.map(Date::iso).unwrap_or_default();
        let (start, due) = (day(dates.map(|dates| dates.0)), day(dates.map(|dates| dates.1)));
        let who = role(planned.step.who).replace(' ', "-");
        let in_phase = phase(planned.step.phase).to_lowercase();
        let done = if whole.ticks.has(&planned.key) { "Done" } else { "To Do" };
        let title = format!("{}. {}", planned.number, planned.step.title);
        row(&mut out, &[&title, "Task", &start, &due, &in_phase, &who, done, &notes(planned)]);
    }
    out
}
