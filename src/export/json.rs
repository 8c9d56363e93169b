//! Record and plan as one JSON object: the advice of the machine interface, and beside it time, schedule and runbook.

use serde_json::{Map, Value};

use crate::advisor::{Advice, assumed, flips, link};
use crate::content::{Cases, Commands, FACTS_CHECKED};
use crate::number;
use crate::plan::{Certainty, Ending, PlannedStep, Spans, Task};

use super::Whole;
use super::words::{phase, role, shell, stage};

/// A JSON object. Not collected from an iterator, which costs 3 kB in the wasm at each place.
fn object(fields: Vec<(&str, Value)>) -> Value {
    let mut map = Map::new();
    for (name, value) in fields {
        map.insert(name.to_owned(), value);
    }
    Value::Object(map)
}

fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(value).collect())
}

fn text(text: &str) -> Value {
    Value::from(text)
}

fn texts(texts: &[String]) -> Value {
    list(texts, |one| text(one))
}

fn spans(spans: &Spans) -> Value {
    object(vec![
        ("prepare", spans.prepare.into()),
        ("copy", spans.copy.into()),
        ("wait", spans.wait.into()),
        ("close", spans.close.into()),
        ("total", spans.total().into()),
    ])
}

fn cases(cases: &Cases) -> Value {
    object(vec![("slow", cases.slow.into()), ("likely", cases.likely.into()), ("fast", cases.fast.into())])
}

fn commands(one: &Commands) -> Value {
    object(vec![("shell", text(shell(one.shell))), ("lines", texts(&one.lines))])
}

fn step(whole: &Whole<'_>, tasks: &[Task], planned: &PlannedStep) -> Value {
    let step = &planned.step;
    let note = |note: &crate::plan::PlannedNote| {
        object(vec![
            ("certain", (note.certainty == Certainty::Sure).into()),
            ("warning", note.warn.into()),
            ("only_if", text(&note.only_if)),
            ("text", text(&note.text)),
            ("commands", list(&note.commands, commands)),
            ("sources", texts(&note.sources)),
        ])
    };
    let own: Vec<&Task> = tasks.iter().filter(|task| task.number() == planned.number).collect();
    let dated = |task: &&Task| {
        let wave = task.wave.map_or(Value::Null, Value::from);
        object(vec![("wave", wave), ("first", text(&task.first.iso())), ("last", text(&task.last.iso()))])
    };
    object(vec![
        ("id", text(&planned.key)),
        ("number", planned.number.into()),
        ("phase", text(phase(step.phase))),
        ("title", text(&step.title)),
        ("who", text(role(step.who))),
        ("companion", text(&planned.companion)),
        ("certain", (planned.certainty == Certainty::Sure).into()),
        ("only_if", text(&step.only_if)),
        ("after", list(&planned.after, |number| (*number).into())),
        ("before", text(&step.before)),
        ("text", text(&step.text)),
        ("check", text(&step.check)),
        ("back", text(&step.back)),
        ("commands", list(&step.commands, commands)),
        ("notes", list(&planned.notes, note)),
        ("sources", texts(&step.sources)),
        ("dates", list(&own, dated)),
        ("done", whole.ticks.has(&planned.key).into()),
    ])
}

fn schedule(whole: &Whole<'_>) -> Value {
    let Some(schedule) = whole.schedule() else { return Value::Null };
    let one = |one: &crate::plan::Stage| {
        let (first, last) = (one.first.iso(), one.last.iso());
        object(vec![("stage", text(stage(one.kind))), ("first", text(&first)), ("last", text(&last))])
    };
    object(vec![
        ("start", text(&schedule.start.iso())),
        ("end", text(&schedule.end.iso())),
        ("switch", schedule.switch.map_or(Value::Null, |day| text(&day.iso()))),
        ("waves", list(&schedule.waves, |wave| text(&wave.date.iso()))),
        ("stages", list(&schedule.stages, one)),
    ])
}

fn estimate(whole: &Whole<'_>) -> Value {
    let Some(estimate) = whole.estimate else { return Value::Null };
    object(vec![
        ("slow", spans(&estimate.slow)),
        ("likely", spans(&estimate.likely)),
        ("fast", spans(&estimate.fast)),
        ("copying", cases(&estimate.data_days)),
        ("waves", estimate.waves.into()),
        ("assumed", list(&estimate.missing, |question| text(question))),
    ])
}

fn ending(one: &Ending<'_>) -> Value {
    object(vec![
        ("what", text(&one.deadline.title)),
        ("day", text(&one.day.iso())),
        ("certain", one.sure.into()),
        ("meets", text(one.meets.id())),
        ("needed_until", text(&one.likely.iso())),
        ("needed_until_at_worst", text(&one.worst.iso())),
        ("only_if", text(if one.sure { "" } else { &one.deadline.only_if })),
        ("text", text(&one.deadline.text)),
        ("sources", texts(&one.deadline.sources)),
    ])
}

/// What the house has noted, by path.
fn notes(whole: &Whole<'_>) -> Value {
    let paths = whole.book.paths().iter().map(|path| path.id.as_str());
    let mut map = Map::new();
    for (path, note) in paths.map(|path| (path, whole.noted(path))).filter(|(_, note)| !note.is_empty()) {
        map.insert(path.to_owned(), text(note));
    }
    Value::Object(map)
}

/// The JSON text, on one line.
#[must_use]
pub fn json(whole: &Whole<'_>) -> String {
    let advice = number::json(&Advice::of(whole.book, whole.answers)).unwrap_or_default();
    let tasks = whole.schedule().map(|schedule| schedule.tasks(whole.runbook)).unwrap_or_default();
    let assumed = assumed(whole.book, whole.answers, &flips(whole.book, whole.answers));
    let rest = object(vec![
        ("path", text(&whole.plan.path)),
        ("written", text(&whole.today.iso())),
        ("facts_checked", text(FACTS_CHECKED)),
        ("address", text(whole.address)),
        ("answers", text(&link::write(whole.book, whole.answers))),
        ("assumed", list(&assumed, |index| text(&whole.book.question(*index).id))),
        ("days", estimate(whole)),
        ("schedule", schedule(whole)),
        ("ends_too_early", list(whole.endings, ending)),
        ("house_notes", notes(whole)),
        ("users_notice", texts(&whole.plan.users)),
        ("runbook", list(&whole.runbook.steps, |planned| step(whole, &tasks, planned))),
    ]);
    let rest = number::json(&rest).unwrap_or_default();
    // The advice writes itself; as a value it would have to be read again.
    let body = rest.strip_suffix('}').unwrap_or(&rest);
    format!("{body},\"advice\":{advice}}}\n")
}
