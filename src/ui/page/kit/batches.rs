//! Batches: by what they are made, and the file of each.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, download};
use crate::kit::{self, Batch, By, Made, Waves, file};
use crate::number;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::part::callout::{Tone, callout};
use super::super::super::part::table;
use super::super::super::words::{fill, t};
use super::super::form::{self, Labelled};
use super::decide::{line, tick};
use super::desk::{Desk, Part};
use super::section as titled;

/// So many files are listed; all are in the zip.
const LISTED: usize = 60;

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let people = desk.with(|_, format| format.people);
    let batches = desk.with(|_, format| format.batches);
    let files = live(move || {
        desk.follow(Part::Made);
        drawn(desk)
    });
    let heading = match (people, batches) {
        (true, _) => t("kit.sheet"),
        (_, true) => t("kit.batches"),
        _ => t("kit.jobs"),
    };
    let wishes = (!people).then(|| wishes(desk));
    titled("h-batches", heading, nodes![wishes, files])
}

/// Changes a wish and makes the batches anew.
fn wish(desk: Desk, change: impl FnOnce(&mut Waves)) {
    desk.change(Part::Form, |state| change(&mut state.waves));
    desk.replan();
}

const ALL: [(&str, By); 4] = [("order", By::Order), ("group", By::Group), ("size", By::Size), ("given", By::Given)];

fn wishes(desk: Desk) -> Node {
    // Fields that are drawn anew hold the last wish that was sound.
    desk.change(Part::Form, |state| state.red.clear());
    desk.form.forget(&["kit-pilot", "kit-rows"]);
    // A finished file is split where it must be, and else left as it is.
    let finished = desk.look(|state| state.finished).unwrap_or_default();
    let by = (!finished).then(|| by(desk));
    let pilot = (!finished).then(|| {
        let words = ("kit-pilot", t("kit.pilot").to_owned(), t("kit.pilot-note"));
        number_field(desk, words, |waves| waves.pilot, |waves, n| waves.pilot = n)
    });
    let most = desk.with(|_, format| grouped(format.rows as f64));
    let words = ("kit-rows", fill("kit.most-rows", &[("n", &most)]), t("kit.most-rows-note"));
    let rows = number_field(desk, words, |waves| waves.rows, |waves, n| waves.rows = n);
    let stem = line(
        "kit-stem",
        t("kit.stem"),
        t("kit.stem-note"),
        move || desk.look(|state| state.waves.stem.clone()).unwrap_or_default(),
        move |text| wish(desk, |waves| waves.stem = text),
    );
    let named = live(move || {
        desk.follow(Part::Made);
        let name = desk.with(|_, format| desk.look(|state| kit::stem(format, &state.waves))).unwrap_or_default();
        el("p").class("note").attr("role", "status").kid(fill("kit.stem-now", &[("name", &name)]))
    });
    el("div").class("fields screen").kid(by).kid(pilot).kid(rows).kid(stem.kid(named)).into()
}

fn by(desk: Desk) -> Element {
    let words = |by: By| match by {
        By::Order => t("kit.by-order"),
        By::Group => t("kit.by-group"),
        By::Size => t("kit.by-size"),
        By::Given => t("kit.by-given"),
    };
    let options = ALL.map(|(name, by)| el("option").attr("value", name).kid(words(by)));
    let shown = move || {
        let chosen = desk.look(|state| state.waves.by).unwrap_or_default();
        ALL.iter().find(|(_, by)| *by == chosen).map_or_else(String::new, |(name, _)| (*name).to_owned())
    };
    let change = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let chosen = ALL.iter().find(|(name, _)| *name == typed).map_or(By::Order, |(_, by)| *by);
        wish(desk, |waves| waves.by = chosen);
    };
    let select = el("select").class("input").id("kit-by").attr("aria-describedby", "kit-by-n");
    el("div")
        .class("field")
        .kid(el("label").attr("for", "kit-by").kid(t("kit.by")))
        .kid(el("p").class("note").id("kit-by-n").kid(t("kit.by-note")))
        .kid(select.kids(options).value(shown).on("change", change))
}

/// A field for a whole number; empty for the usual.
fn number_field(
    desk: Desk,
    (id, label, note): (&'static str, String, &'static str),
    shown: fn(&Waves) -> usize,
    set: fn(&mut Waves, usize),
) -> Node {
    let error = RwSignal::new(None);
    let change = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let value = if typed.trim().is_empty() { Some(0.0) } else { number::typed(&typed, true) };
        let value = value.filter(|value| (0.0..=1_000_000.0).contains(value));
        error.set(value.is_none().then(|| t("kit.number").to_owned()));
        desk.change(Part::Form, |state| {
            state.red.retain(|other| *other != id);
            state.red.extend(value.is_none().then_some(id));
        });
        match value {
            Some(value) => wish(desk, |waves| set(waves, value as usize)),
            // No files of a wish that is no longer there.
            None => desk.replan(),
        }
    };
    let value = move || match desk.look(|state| shown(&state.waves)).unwrap_or_default() {
        0 => String::new(),
        n => grouped(n as f64),
    };
    let hint = Some(note.into());
    let field = Labelled { id: id.to_owned(), label, hint, numeric: true, error, form: desk.form };
    form::labelled(field, value, change)
}

/// Text of a file of the plan.
pub(super) fn text_of(desk: Desk, made: &Made, batch: &Batch) -> String {
    let mark = desk.look(|state| state.options.mark).unwrap_or_default();
    desk.with(|_, format| file(format, made, batch, mark))
}

fn drawn(desk: Desk) -> Node {
    let Some((made, plan)) =
        desk.look(|state| (std::sync::Arc::clone(&state.made), std::sync::Arc::clone(&state.plan)))
    else {
        return Node::Nothing;
    };
    if desk.is_red() {
        return el("p").class("text").kid(t("kit.red")).into();
    }
    if plan.batches.is_empty() {
        return el("p").class("text").kid(t("kit.no-files")).into();
    }
    let sizes = made.rows.iter().any(|row| row.size > 0.0);
    let mut heads = vec![t("kit.file"), t("kit.rows-label")];
    if sizes {
        heads.push(t("kit.data"));
    }
    heads.push(t("kit.take"));
    let rows = plan.batches.iter().take(LISTED).enumerate().map(|(at, batch)| {
        let mut cells = vec![table::cell(heads[1], grouped(batch.rows.len() as f64)).class("n").into()];
        if sizes {
            let bytes: f64 = batch.rows.iter().filter_map(|row| made.rows.get(*row)).map(|row| row.size).sum();
            cells.push(table::cell(heads[2], gigabytes(bytes)).class("n").into());
        }
        cells.push(table::cell(t("kit.take"), buttons(desk, at, &batch.name)).into());
        table::row(el("code").kid(format!("{}.csv", batch.name)), cells).into()
    });
    let table = table::table("kit-files", t("kit.files"), heads.clone(), rows.collect());
    let more = plan.batches.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| el("p").class("note").kid(fill("kit.more-files", &[("n", &grouped(more as f64))])));
    let parted = (!plan.parted.is_empty()).then(|| {
        let names: Vec<&str> = plan.parted.iter().take(8).map(String::as_str).collect();
        let words = fill("kit.parted-text", &[("groups", &names.join(", "))]);
        callout(Tone::Note, t("kit.parted"), el("p").kid(words).into())
    });
    nodes![table, more, parted, mark(desk)]
}

/// Bytes as gigabytes, to one place.
fn gigabytes(bytes: f64) -> String {
    fill("kit.gb", &[("n", &number::text(bytes / 1_073_741_824.0, 1))])
}

/// Saving and copying a file.
fn buttons(desk: Desk, at: usize, name: &str) -> Node {
    let app = desk.app;
    let text = move || {
        let (made, plan) =
            desk.look(|state| (std::sync::Arc::clone(&state.made), std::sync::Arc::clone(&state.plan)))?;
        let batch = plan.batches.get(at)?;
        Some((format!("{}.csv", batch.name), text_of(desk, &made, batch)))
    };
    let save = move || {
        let saved = text().is_some_and(|(name, text)| download::save(&name, "text/csv;charset=utf-8", &text));
        app.say(if saved { t("saved") } else { t("save-failed") });
    };
    let copy = move || {
        let Some((_, text)) = text() else { return };
        spawn_local(async move {
            let done = clipboard::copy(&text).await;
            app.say(if done { t("kit.copied") } else { t("plan.not-copied") });
        });
    };
    let button = |words: &'static str| {
        let label = format!("{words}: {name}");
        el("button").class("btn quiet").attr("type", "button").attr("aria-label", label).kid(words)
    };
    el("span")
        .class("row screen")
        .kid(button(t("kit.save")).on_click(save))
        .kid(button(t("kit.copy")).on_click(copy))
        .into()
}

/// Whether files begin with a mark for Excel; sheets for people always do.
fn mark(desk: Desk) -> Node {
    if desk.with(|_, format| format.people) {
        return Node::Nothing;
    }
    let on = move || desk.look(|state| state.options.mark).unwrap_or_default();
    let take = move |on| desk.change(Part::Form, |state| state.options.mark = on);
    el("div")
        .class("t3 screen")
        .kid(tick(t("kit.mark"), on, take))
        .kid(el("p").class("note").kid(t("kit.mark-note")))
        .into()
}
