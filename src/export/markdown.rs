//! Record and plan as Markdown, for a wiki.

use std::fmt::Write as _;

use crate::advisor::assess;
use crate::content::{Commands, FACTS_CHECKED, Phase, References, short_id};
use crate::order::sort_unique;
use crate::plan::{Certainty, PlannedStep, Task};

use super::record::record;
use super::words::{date, day, days, ending_text, ending_title, fill, phase, role, shell, stage, t, when};
use super::{Whole, letters};

/// Writes a line into a text, which cannot fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => { let _ = writeln!($out, $($arg)*); };
}
pub(super) use put;

/// Signs that Markdown would take for markup, written as themselves.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Ids of sources as readers know them, in brackets; nothing where there are none.
pub(super) fn cited<'a>(ids: impl IntoIterator<Item = &'a String>) -> String {
    let ids: Vec<String> = ids.into_iter().map(|id| short_id(id)).collect();
    if ids.is_empty() { String::new() } else { format!(" ({})", ids.join(", ")) }
}

/// The whole text.
#[must_use]
pub fn markdown(whole: &Whole<'_>) -> String {
    let mut out = String::new();
    put!(out, "# {}\n", fill("export.title", &[("path", whole.name())]));
    let written = date(whole.today.civil());
    let facts = crate::plan::Date::read(FACTS_CHECKED).map(|day| date(day.civil())).unwrap_or_default();
    put!(out, "{}\n", fill("export.made", &[("date", &written), ("facts", &facts)]));
    put!(out, "<{}>\n", whole.address);
    record(whole, &mut out);
    time(whole, &mut out);
    users(whole, &mut out);
    runbook(whole, &mut out);
    announcements(whole, &mut out);
    sources(whole, &mut out);
    out
}

fn time(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("time.title"));
    let Some(estimate) = whole.estimate else {
        put!(out, "{}\n", t("time.unknown"));
        return;
    };
    put!(out, "| {} | {} | {} | {} |", t("time.days"), t("time.best"), t("time.likely"), t("time.worst"));
    put!(out, "|---|---:|---:|---:|");
    let [fast, likely, slow] = [&estimate.fast, &estimate.likely, &estimate.slow].map(crate::plan::Spans::whole);
    for (name, best, usual, worst) in [
        (t("stage.prepare"), fast.prepare, likely.prepare, slow.prepare),
        (t("stage.copy"), fast.copy, likely.copy, slow.copy),
        (t("stage.switch"), fast.wait, likely.wait, slow.wait),
        (t("stage.close"), fast.close, likely.close, slow.close),
        (t("time.all"), fast.total(), likely.total(), slow.total()),
    ] {
        put!(out, "| {name} | {} | {} | {} |", days(best), days(usual), days(worst));
    }
    if let Some(all) = whole.schedules.map(crate::plan::Schedules::lengths) {
        let name = t("time.calendar");
        put!(out, "| {name} | {} | {} | {} |", days(all.fast), days(all.likely), days(all.slow));
    }
    put!(out, "\n{}\n", t("time.assumed"));
    for ending in whole.endings {
        let title = plain(&ending_title(ending));
        put!(out, "> **{title}.** {}{}\n", plain(&ending_text(ending)), cited(&ending.deadline.sources));
    }
    let Some(schedule) = whole.schedule() else { return };
    put!(out, "## {}\n", t("schedule.title"));
    put!(out, "| {} | {} | {} |\n|---|---|---|", t("schedule.stage"), t("schedule.first"), t("schedule.last"));
    for one in &schedule.stages {
        put!(out, "| {} | {} | {} |", stage(one.kind), day(one.first), day(one.last));
    }
    if schedule.waves.len() > 1 {
        for wave in &schedule.waves {
            put!(out, "| {} | {} | |", fill("schedule.wave", &[("n", &wave.wave.to_string())]), day(wave.date));
        }
    }
    put!(out, "");
}

fn users(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("path.users"));
    for line in &whole.plan.users {
        put!(out, "- {}", plain(line));
    }
    put!(out, "");
    if !whole.plan.considerations.is_empty() {
        put!(out, "## {}\n", t("plan.considerations"));
        for one in &whole.plan.considerations {
            put!(out, "- **{}.** {}{}", plain(&one.title), plain(&one.text), cited(&one.sources));
        }
        put!(out, "");
    }
    if let Some(ready) = &whole.plan.ready {
        put!(out, "## {}\n\n{}\n", plain(&ready.title), plain(&ready.lead));
        for item in &ready.items {
            let done = if whole.ticks.has(&format!("{}/{}", whole.plan.path, item.id)) { "x" } else { " " };
            put!(out, "- [{done}] {}", plain(&item.text));
        }
        put!(out, "");
    }
}

/// Commands as a block, so far in that they belong to their step.
fn code(out: &mut String, indent: &str, commands: &[Commands]) {
    for one in commands {
        put!(out, "{indent}{}:\n\n{indent}```powershell", shell(one.shell));
        for line in &one.lines {
            put!(out, "{indent}{line}");
        }
        put!(out, "{indent}```\n");
    }
}

fn step(whole: &Whole<'_>, tasks: &[Task], planned: &PlannedStep, out: &mut String) {
    let step = &planned.step;
    let dated = when(tasks, planned).map(|when| format!(", {when}")).unwrap_or_default();
    let done = if whole.ticks.has(&planned.key) { "[x]" } else { "[ ]" };
    let number = planned.number.to_string();
    // What belongs to a step of a list stands as far in as its text: two beyond the number.
    let indent = " ".repeat(number.len() + 2);
    put!(out, "{number}. {done} **{}** ({}{dated})\n", plain(&step.title), role(step.who));
    if planned.certainty == Certainty::OnlyIf {
        put!(out, "{indent}*{}*\n", plain(&fill("plan.only-if", &[("what", &step.only_if)])));
    }
    put!(out, "{indent}{}{}\n", plain(&step.text), cited(&step.sources));
    for note in &planned.notes {
        let said = match note.certainty {
            Certainty::Sure => fill("plan.note-as", &[("what", &note.only_if), ("text", &note.text)]),
            Certainty::OnlyIf => fill("plan.note-if", &[("what", &note.only_if), ("text", &note.text)]),
        };
        put!(out, "{indent}- {}{}\n", plain(&said), cited(&note.sources));
        code(out, &indent, &note.commands);
    }
    code(out, &indent, &step.commands);
    if !planned.after.is_empty() {
        let after: Vec<String> = planned.after.iter().map(ToString::to_string).collect();
        put!(out, "{indent}- {}: {}", t("plan.after"), after.join(", "));
    }
    for (label, said) in
        [(t("plan.before"), &step.before), (t("plan.check"), &step.check), (t("plan.back"), &step.back)]
    {
        if !said.is_empty() {
            put!(out, "{indent}- {label}: {}", plain(said));
        }
    }
    put!(out, "");
}

fn runbook(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("plan.runbook"));
    let tasks = whole.schedule().map(|schedule| schedule.tasks(whole.runbook)).unwrap_or_default();
    for one in [Phase::Prepare, Phase::Migrate, Phase::Finish] {
        put!(out, "### {}\n", phase(one));
        whole.runbook.phase(one).for_each(|planned| step(whole, &tasks, planned, out));
    }
}

fn announcements(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("announce.title"));
    for letter in letters(whole.plan, whole.runbook, whole.words, whole.schedule()) {
        put!(out, "### {}\n\n> **{}**", plain(&letter.heading()), plain(&letter.subject));
        for paragraph in &letter.text {
            put!(out, ">\n> {}", plain(paragraph));
        }
        put!(out, "");
    }
}

fn sources(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("path.sources"));
    let all = &References::embedded().sources;
    let mut used: Vec<usize> = Vec::new();
    let mut cite = |ids: &[String]| used.extend(ids.iter().filter_map(|id| all.iter().position(|one| one.id == *id)));
    for planned in &whole.runbook.steps {
        cite(&planned.step.sources);
        planned.notes.iter().for_each(|note| cite(&note.sources));
    }
    let found = assess(whole.book, whole.answers);
    for reason in found.of(whole.path).map(|verdict| verdict.reasons.as_slice()).unwrap_or_default() {
        cite(reason.sources);
    }
    sort_unique(&mut used);
    for source in used.into_iter().filter_map(|index| all.get(index)) {
        let title = plain(&source.title);
        let title = if source.url.is_empty() { title } else { format!("[{title}]({})", source.url) };
        put!(out, "- {}: {title}, {}, {}", short_id(&source.id), plain(&source.publisher), plain(&source.date));
    }
}
