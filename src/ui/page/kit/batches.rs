//! Batches: by what they are made, and when they have their turn.

use leptos::prelude::*;

use crate::kit::{self, By, Waves};
use crate::number;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::words::{fill, t};
use super::super::form::{self, Labelled};
use super::decide::line;
use super::desk::Desk;
use super::state::Part;
use super::{files, section as titled, when};

/// Fields that may hold what cannot be read.
pub(super) const FIELDS: [&str; 3] = ["kit-pilot", "kit-rows", "kit-every"];

/// What the section is called: files make a sheet, batches or jobs.
pub(super) fn heading(desk: Desk) -> &'static str {
    match desk.with(|_, format| (format.people, format.batches)) {
        (true, _) => t("kit.sheet"),
        (_, true) => t("kit.batches"),
        _ => t("kit.jobs"),
    }
}

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let people = desk.with(|_, format| format.people);
    let files = live(move || {
        desk.follow(Part::Made);
        files::drawn(desk)
    });
    let wishes = (!people).then(|| wishes(desk));
    titled("h-batches", heading(desk), nodes![wishes, files])
}

/// Changes a wish and makes the batches anew.
fn wish(desk: Desk, change: impl FnOnce(&mut Waves)) {
    desk.change(Part::Form, |state| change(&mut state.waves));
    desk.replan();
}

const ALL: [(&str, By); 4] = [("order", By::Order), ("group", By::Group), ("size", By::Size), ("given", By::Given)];

fn wishes(desk: Desk) -> Node {
    // A finished file is split where it must be, and else left as it is.
    let finished = desk.look(|state| state.finished).unwrap_or_default();
    let by = (!finished).then(|| by(desk));
    let jobs = desk.with(|_, format| !format.batches);
    let pilot = (!finished).then(|| {
        let label = if jobs { t("kit.pilot-job") } else { t("kit.pilot") };
        let words = ("kit-pilot", label.to_owned(), t("kit.pilot-note"));
        number_field(desk, words, |waves| waves.pilot, |waves, n| waves.pilot = n)
    });
    let most = desk.with(|_, format| grouped(format.rows as f64));
    let words = ("kit-rows", fill("kit.most-rows", &[("n", &most)]), t("kit.most-rows-note"));
    let rows = number_field(desk, words, |waves| waves.rows, |waves, n| waves.rows = n);
    let named = live(move || {
        desk.follow(Part::Made);
        let name = desk.with(|_, format| desk.look(|state| kit::stem(format, &state.waves))).unwrap_or_default();
        let typed = desk.look(|state| state.waves.stem.trim().to_owned()).unwrap_or_default();
        let job = desk.with(|_, format| !format.batches);
        let changed = match (typed.is_empty() || typed == name, job) {
            (true, _) => "",
            (false, true) => t("kit.stem-changed-job"),
            (false, false) => t("kit.stem-changed"),
        };
        let now = fill("kit.stem-now", &[("name", &name)]);
        el("span").attr("role", "status").kid(now).kid(" ").kid(changed)
    });
    let stem = line(
        "kit-stem",
        t("kit.stem"),
        nodes![if jobs { t("kit.stem-note-job") } else { t("kit.stem-note") }, " ", named],
        move || desk.look(|state| state.waves.stem.clone()).unwrap_or_default(),
        move |text| wish(desk, |waves| waves.stem = text),
    );
    let every = when::is_beside_batches(desk).then(|| {
        let words = ("kit-every", t("kit.every").to_owned(), t("kit.every-note"));
        let every = number_field(desk, words, |waves| waves.every, |waves, n| waves.every = n);
        when::fields_with(desk, Some(every))
    });
    nodes![el("div").class("fields screen").kid(by).kid(pilot).kid(rows).kid(stem), every]
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
