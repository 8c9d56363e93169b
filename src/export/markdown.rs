//! Record and plan as Markdown, for a wiki.

use std::fmt::Write as _;

use crate::advisor::{Advice, AdviceFlip, assess};
use crate::content::{Commands, FACTS_CHECKED, Phase, References};
use crate::order::sort_unique;
use crate::plan::{Certainty, PlannedStep};

use super::Whole;
use super::words::{date, day, days, fill, phase, role, shell, stage, t};

/// Writes into a text, which cannot fail.
macro_rules! put {
    ($out:expr, $($arg:tt)*) => { let _ = writeln!($out, $($arg)*); };
}

/// Signs that Markdown would take for markup, written as themselves.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn cited(sources: &[String]) -> String {
    if sources.is_empty() { String::new() } else { format!(" ({})", sources.join(", ")) }
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

fn flip(whole: &Whole<'_>, flip: &AdviceFlip, out: &mut String) {
    let Some(path) = whole.book.path_index(flip.recommended) else { return };
    for (id, value) in &flip.change {
        let Some(index) = whole.book.question_index(id) else { continue };
        let question = whole.book.question(index);
        let option = |id: &serde_json::Value| {
            let found = question.options.iter().find(|option| Some(option.id.as_str()) == id.as_str());
            found.map(|option| option.label.clone())
        };
        let said = flip.range.clone().or_else(|| option(value)).or_else(|| {
            let several = value.as_array()?.iter().filter_map(option).collect::<Vec<_>>();
            Some(several.join(", "))
        });
        let name = whole.book.path(path).name.as_str();
        put!(out, "- {}: {} → {}", plain(&question.label), plain(&said.unwrap_or_default()), plain(name));
    }
}

fn record(whole: &Whole<'_>, out: &mut String) {
    let found = assess(whole.book, whole.answers);
    let advice = Advice::of(whole.book, whole.answers);
    put!(out, "## {}\n", t("export.decision"));
    let recommended = whole.book.path(found.recommended);
    put!(out, "{}: **{}**\n", t("export.recommended"), plain(&recommended.name));
    if found.recommended != whole.path {
        put!(out, "{}\n", fill("plan.not-recommended", &[("path", &recommended.name)]));
    }
    let of_path = found.of(whole.path).map(|verdict| verdict.reasons.as_slice()).unwrap_or_default();
    for reason in of_path {
        let remedy = if reason.remedy.is_empty() { String::new() } else { format!(" {}", plain(reason.remedy)) };
        put!(out, "- {}{remedy} ({} {})", plain(reason.text), reason.rule, reason.sources.join(" "));
    }
    let noted = whole.noted(&whole.book.path(whole.path).id);
    if !noted.is_empty() {
        put!(out, "- {}: {}", t("house.note"), plain(noted));
    }
    put!(out, "\n### {}\n", t("export.others"));
    for verdict in found.paths.iter().filter(|verdict| verdict.path != found.recommended) {
        let why = verdict.reasons.first().map(|reason| plain(reason.text)).unwrap_or_default();
        let id = verdict.verdict.id();
        let path = whole.book.path(verdict.path);
        put!(out, "- **{}** ({id}): {why}", plain(&path.name));
        let noted = whole.noted(&path.id);
        if !noted.is_empty() && verdict.path != whole.path {
            put!(out, "  - {}: {}", t("house.note"), plain(noted));
        }
    }
    if !advice.flips.is_empty() {
        put!(out, "\n### {}\n", t("flips.title"));
        advice.flips.iter().for_each(|one| flip(whole, one, out));
    }
    let differ = found.disagreements.iter().filter_map(|id| References::embedded().disagreement(id));
    let differ: Vec<_> = differ.collect();
    if !differ.is_empty() {
        put!(out, "\n### {}\n", t("path.differ"));
        for one in differ {
            put!(out, "- {}: {} ({})", plain(&one.topic), plain(&one.followed), one.id);
        }
    }
    put!(out, "");
}

fn time(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("time.title"));
    let Some(estimate) = whole.estimate else {
        put!(out, "{}\n", t("time.unknown"));
        return;
    };
    put!(out, "| {} | {} | {} | {} |", t("time.days"), t("time.best"), t("time.likely"), t("time.worst"));
    put!(out, "|---|---:|---:|---:|");
    let (fast, likely, slow) = (&estimate.fast, &estimate.likely, &estimate.slow);
    for (name, best, usual, worst) in [
        (t("stage.prepare"), fast.prepare, likely.prepare, slow.prepare),
        (t("stage.copy"), fast.copy, likely.copy, slow.copy),
        (t("stage.switch"), fast.wait, likely.wait, slow.wait),
        (t("stage.close"), fast.close, likely.close, slow.close),
        (t("time.all"), fast.total(), likely.total(), slow.total()),
    ] {
        put!(out, "| {name} | {} | {} | {} |", days(best), days(usual), days(worst));
    }
    put!(out, "\n{}\n", t("time.assumed"));
    let Some(schedule) = whole.schedule else { return };
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

fn step(whole: &Whole<'_>, planned: &PlannedStep, out: &mut String) {
    let step = &planned.step;
    let done = if whole.ticks.has(&planned.key) { "[x]" } else { "[ ]" };
    let number = planned.number.to_string();
    // What belongs to a step of a list stands as far in as its text: two beyond the number.
    let indent = " ".repeat(number.len() + 2);
    put!(out, "{number}. {done} **{}** ({})\n", plain(&step.title), role(step.who));
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
    for one in [Phase::Prepare, Phase::Migrate, Phase::Finish] {
        put!(out, "### {}\n", phase(one));
        whole.runbook.phase(one).for_each(|planned| step(whole, planned, out));
    }
}

fn announcements(whole: &Whole<'_>, out: &mut String) {
    put!(out, "## {}\n", t("announce.title"));
    let texts = &whole.plan.announcements;
    for (when, one) in
        [(t("announce.before"), &texts.before), (t("announce.day"), &texts.day), (t("announce.after"), &texts.after)]
    {
        put!(out, "### {when}\n\n> **{}**", plain(&whole.words.fill(&one.subject)));
        for paragraph in &one.text {
            put!(out, ">\n> {}", plain(&whole.words.fill(paragraph)));
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
        put!(out, "- {}: {title}, {}, {}", source.id, plain(&source.publisher), plain(&source.date));
    }
}
