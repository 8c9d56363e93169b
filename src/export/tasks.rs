//! The runbook as tasks: one CSV file for Microsoft Project on the desktop, one for Jira.
//!
//! Project makes an outline of the column Outline Level and the order of rows ("Importing a Task Outline Structure into
//! Project", learn.microsoft.com). Jira asks for a `Summary` ("Import data from a CSV file", support.atlassian.com); its
//! import wizard is told the form of dates, which is `yyyy-MM-dd`. No source says that Planner takes either.

use std::fmt::Write as _;

use crate::content::short_id;
use crate::kit::row_for_people;
use crate::plan::{Certainty, Date, PlannedStep};

use super::words::{fill, phase, role, t};
use super::{Whole, letters};

fn row(out: &mut String, cells: &[&str]) {
    row_for_people(out, cells.iter().copied());
}

/// What a task says: how, what before, how to check, the way back, commands.
fn notes(one: &Dated<'_>) -> String {
    let planned = one.planned;
    let step = &planned.step;
    let mut text = String::new();
    if planned.certainty == Certainty::OnlyIf {
        let _ = writeln!(text, "{}", fill("plan.only-if", &[("what", &step.only_if)]));
    }
    let _ = writeln!(text, "{}", step.text);
    if let Some(letter) = &one.letter {
        let _ = writeln!(text, "\n{letter}");
    }
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
    let _ = write!(
        text,
        "{}: {}",
        t("plan.sources"),
        step.sources.iter().map(|id| short_id(id)).collect::<Vec<_>>().join(", ")
    );
    text
}

/// A step on its days, where these are known.
struct Dated<'a> {
    planned: &'a PlannedStep,
    wave: Option<usize>,
    days: Option<(Date, Date)>,
    /// The announcement that it sends.
    letter: Option<String>,
}

impl Dated<'_> {
    /// What, and for which wave.
    fn title(&self) -> String {
        match self.wave {
            None => self.planned.step.title.clone(),
            Some(wave) => fill("export.of-wave", &[("what", &self.planned.step.title), ("n", &wave.to_string())]),
        }
    }

    fn first(&self) -> String {
        self.days.map(|days| days.0.iso()).unwrap_or_default()
    }

    fn last(&self) -> String {
        self.days.map(|days| days.1.iso()).unwrap_or_default()
    }
}

fn dated<'a>(whole: &'a Whole<'a>) -> Vec<Dated<'a>> {
    let steps = &whole.runbook.steps;
    let Some(schedule) = whole.schedule() else {
        return steps.iter().map(|planned| Dated { planned, wave: None, days: None, letter: None }).collect();
    };
    let texts = letters(whole.plan, whole.runbook, whole.words, Some(schedule));
    let dated = schedule.tasks(whole.runbook).into_iter().filter_map(|task| {
        let letter = texts.iter().find(|letter| letter.step == Some(task.step) && letter.wave == task.wave);
        let (days, letter) = (Some((task.first, task.last)), letter.map(super::Letter::whole));
        Some(Dated { planned: steps.get(task.step)?, wave: task.wave, days, letter })
    });
    dated.collect()
}

/// Which tasks come before one: those of its own wave, or all of a step. A task that begins while another still runs is
/// tied to its beginning ("SS"), so that no program moves it.
fn before(ids: &[(usize, &Dated<'_>)], one: &Dated<'_>) -> String {
    let of_step = |number: &usize| {
        let all: Vec<_> = ids.iter().filter(|other| other.1.planned.number == *number).collect();
        let own = all.iter().any(|other| other.1.wave == one.wave && one.wave.is_some());
        all.into_iter().filter(move |other| !own || other.1.wave == one.wave)
    };
    let link = |(id, other): &(usize, &Dated<'_>)| match (other.days, one.days) {
        (Some(before), Some(now)) if now.0 < before.0 => None,
        (Some(before), Some(now)) if now.0 <= before.1 => Some(format!("{id}SS")),
        _ => Some(id.to_string()),
    };
    one.planned.after.iter().flat_map(of_step).filter_map(link).collect::<Vec<_>>().join(",")
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
    let mut last = None;
    let all = dated(whole);
    for one in &all {
        let step = &one.planned.step;
        if last != Some(step.phase) {
            id += 1;
            row(&mut out, &[&id.to_string(), phase(step.phase), "1", "", "", "", "", "", ""]);
            last = Some(step.phase);
        }
        id += 1;
        let (own, after) = (id.to_string(), before(&ids, one));
        let done = if whole.ticks.has(&one.planned.key) { "100" } else { "0" };
        let cells = [one.title(), one.first(), one.last(), notes(one)];
        let [title, first, until, notes] = cells.each_ref().map(String::as_str);
        row(&mut out, &[&own, title, "2", first, until, &after, role(step.who), done, notes]);
        ids.push((id, one));
    }
    out
}

/// Summary, issue type and so on, as Jira's import takes them.
#[must_use]
pub fn jira(whole: &Whole<'_>) -> String {
    let mut out = String::from("\u{feff}");
    row(&mut out, &["Summary", "Issue Type", "Start Date", "Due Date", "Labels", "Labels", "Status", "Description"]);
    for one in dated(whole) {
        let step = &one.planned.step;
        let who = role(step.who).replace(' ', "-");
        let in_phase = phase(step.phase).to_lowercase();
        let done = if whole.ticks.has(&one.planned.key) { "Done" } else { "To Do" };
        let title = format!("{}. {}", one.planned.number, one.title());
        row(&mut out, &[&title, "Task", &one.first(), &one.last(), &in_phase, &who, done, &notes(&one)]);
    }
    out
}
