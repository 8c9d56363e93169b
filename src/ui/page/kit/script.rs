//! The script of a path: filled in with the plan's names and with the files that were made.

use std::sync::Arc;

use leptos::prelude::*;

use crate::advisor::Answer;
use crate::browser::{download, page};
use crate::content::{CellKind, Kit, Placeholder, Script, Table};
use crate::kit::{Due, Moments, Order, is_guid, script, stem, used};
use crate::plan::Words;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout};
use super::super::super::words::t;
use super::super::away;
use super::super::{cite, form};
use super::desk::Desk;
use super::state::{Loaded, Part};
use super::{batches, given, names, section as titled, when, work};

/// Name of the cloud that the answers name; empty for the worldwide one.
fn environment(desk: Desk, kit: &Kit) -> &str {
    let chosen = chosen(desk, "destination-cloud");
    kit.clouds.iter().find(|cloud| cloud.option == chosen).map_or("", |cloud| &cloud.environment)
}

/// Whether the answers say that nothing reaches the old servers from outside: the agent of the hybrid wizard does it then.
pub(super) fn is_outbound(desk: Desk) -> bool {
    chosen(desk, "hybrid-connectivity") == "outbound-only"
}

/// The first option that was chosen for a question; empty for none.
fn chosen(desk: Desk, id: &str) -> &'static str {
    let book = desk.app.book;
    let Some(question) = book.question_index(id) else { return "" };
    let Answer::Options(set) = desk.app.answers.with(|answers| answers.get(question)) else { return "" };
    book.question(question).options.get(set.trailing_zeros() as usize).map_or("", |option| option.id.as_str())
}

/// Something that must be put right before the script may run.
struct Missing {
    label: String,
    /// Id of its field.
    field: String,
}

/// What must be put right before the script may run: names that are examples still or were refused, and moments.
fn missing(desk: Desk, content: &Loaded, script: &Script, moments: &[Moments]) -> Vec<Missing> {
    let typed = desk.names();
    let words = Words::new(&content.common, &typed);
    let mut missing = needed(desk, &words, script);
    missing.retain(|one| words.typed(&one.id).is_none());
    let mut missing: Vec<Missing> =
        missing.into_iter().map(|one| Missing { label: one.label.clone(), field: form::field_id(one) }).collect();
    if let Some(field) = desk.look(|state| state.red.first().copied()).flatten() {
        missing.push(Missing { label: batches::heading(desk).to_owned(), field: field.to_owned() });
    }
    if moments.iter().any(|two| two.is_upside_down()) && script.starts && script.completes {
        missing.push(Missing { label: t("kit.complete").to_owned(), field: when::COMPLETE.to_owned() });
    }
    missing
}

/// The names that stand in a script themselves. What stands in an example only is not needed.
fn needed<'c>(desk: Desk, words: &Words<'c>, script: &Script) -> Vec<&'c Placeholder> {
    let values = || used(script, is_outbound(desk)).map(|name| name.value.as_str());
    let mut asked = words.asked(values());
    asked.retain(|one| values().any(|value| value.contains(&format!("{{{}}}", one.id))));
    asked
}

/// Whether a script cannot run without a name.
pub(super) fn is_needed(desk: Desk, script: &Script, id: &str) -> bool {
    let nothing = Table::default();
    desk.with(|content, _| {
        let words = Words::new(&content.common, &nothing);
        needed(desk, &words, script).iter().any(|one| one.id == id)
    })
}

/// What is missing now. The pieces that ask follow it a moment later than it is typed: the click on the next entry ends the
/// typing, and must still find that entry where it was.
fn missing_now(desk: Desk) -> Vec<Missing> {
    desk.follow(Part::Made);
    desk.follow(Part::Script);
    untrack(|| {
        desk.with(|content, _| {
            let script = content.kit.script(desk.id());
            script.map(|script| missing(desk, content, script, &when::all(desk))).unwrap_or_default()
        })
    })
}

/// Says above the buttons that the script will not run yet, with the way to each field. Drawn once and hidden entry by entry:
/// the click on the next field ends the typing in the last one.
fn not_ready(desk: Desk, script: &Script) -> Node {
    let nothing = Table::default();
    let mut all: Vec<(String, String)> = desk.with(|content, _| {
        let words = Words::new(&content.common, &nothing);
        let names = needed(desk, &words, script).into_iter();
        names.map(|one| (form::field_id(one), one.label.clone())).collect()
    });
    all.extend(batches::FIELDS.map(|id| (id.to_owned(), batches::heading(desk).to_owned())));
    all.push((when::COMPLETE.to_owned(), t("kit.complete").to_owned()));
    let entry = |(field, label): (String, String)| {
        let id = field.clone();
        let there = move || (!missing_now(desk).iter().any(|one| one.field == field)).then_some("");
        let to = move || page::focus(&id);
        el("li")
            .live_attr("hidden", there)
            .kid(el("button").class("btn quiet").attr("type", "button").on_click(to).kid(label))
    };
    let list = el("ul").class("bullets").kids(all.into_iter().map(entry).collect::<Vec<Element>>());
    let inside = nodes![el("p").kid(t("kit.not-ready-text")), list];
    el("div")
        .class("screen t5")
        .live_attr("hidden", move || missing_now(desk).is_empty().then_some(""))
        .kid(callout(Tone::Warn, t("kit.not-ready"), inside))
        .into()
}

/// Name of the script's file.
pub(super) fn file_name(desk: Desk) -> String {
    format!("{}.ps1", desk.id())
}

/// Addresses in the column of mailboxes, each once; only of rows whose truth is the first option, if so wished.
fn mailboxes(desk: Desk, archives: bool) -> Vec<String> {
    let Some(made) = desk.look(|state| Arc::clone(&state.made)) else { return Vec::new() };
    let places = desk.with(|_, format| {
        let of = |kind: CellKind| format.columns.iter().position(|column| column.kind == kind);
        let first = of(CellKind::Truth).and_then(|at| format.columns[at].options.first().cloned());
        Some((of(CellKind::Mailbox)?, of(CellKind::Truth), first))
    });
    let Some((mailbox, truth, first)) = places else { return Vec::new() };
    let mut seen = std::collections::HashSet::new();
    let wanted =
        made.rows.iter().filter(|row| !archives || truth.is_some_and(|at| row.cells.get(at) == first.as_ref()));
    let addresses = wanted.filter_map(|row| row.cells.get(mailbox));
    // An inactive mailbox is named by its GUID, and takes neither an archive nor the end of a hold.
    addresses.filter(|address| !is_guid(address) && seen.insert(address.to_lowercase())).cloned().collect()
}

/// The script as a text; none where the path has none.
pub(super) fn text(desk: Desk) -> Option<String> {
    let plan = desk.look(|state| Arc::clone(&state.plan))?;
    let moments = when::all(desk);
    let (people, archived) = (mailboxes(desk, false), mailboxes(desk, true));
    desk.with(|content, format| {
        let found = content.kit.script(desk.id())?;
        // Until there are files it shows what it will look like.
        let example = format!("{}01", desk.look(|state| stem(format, &state.waves)).unwrap_or_default());
        let mut names: Vec<&str> = plan.batches.iter().map(|batch| batch.name.as_str()).collect();
        if names.is_empty() {
            names.push(&example);
        }
        let batches: Vec<Due<'_>> =
            names.iter().zip(&moments).map(|(name, moments)| Due { name, moments: *moments }).collect();
        let given = desk.look(|state| state.given.clone()).unwrap_or_default();
        let order = Order {
            file: &file_name(desk),
            batches: &batches,
            mailboxes: &people.iter().map(String::as_str).collect::<Vec<&str>>(),
            archives: &archived.iter().map(String::as_str).collect::<Vec<&str>>(),
            missing: &missing(desk, content, found, &moments).into_iter().map(|one| one.label).collect::<Vec<String>>(),
            outbound: is_outbound(desk),
            environment: environment(desk, &content.kit),
            given: &given.iter().map(|(name, value)| (name, value.as_str())).collect::<Vec<(&str, &str)>>(),
        };
        Some(script(&content.kit, found, &order, &|text| desk.filled(text)))
    })
}

/// Each line in an element of its own: what does not fit goes on below, further in.
fn lines(text: &str) -> Vec<Node> {
    text.split_inclusive('\n').map(|line| el("span").class("line").kid(line.to_owned()).into()).collect()
}

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    // The answers are those with which one came here.
    let fields = untrack(|| {
        desk.with(|content, _| {
            content.kit.script(desk.id()).map(|script| {
                let fields = nodes![
                    names::fields(desk, script),
                    given::fields(desk, script),
                    el("p").class("note").kid(cite::ids(script.sources.iter().map(String::as_str)))
                ];
                (fields, not_ready(desk, script))
            })
        })
    });
    let Some((fields, not_ready)) = fields else {
        return titled("h-script", t("kit.no-script"), el("p").class("text").kid(t("kit.no-script-text")).into());
    };
    let drawn = live(move || {
        desk.follow(Part::Made);
        desk.follow(Part::Script);
        el("div").class("commands").kid(
            el("pre")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", t("kit.script"))
                .kid(el("code").kids(lines(text(desk).unwrap_or_default().trim_start_matches('\u{feff}')))),
        )
    });
    // With batches to be made, moments are set beside them.
    let moments = live(move || {
        desk.follow(Part::List);
        (!when::is_beside_batches(desk)).then(|| when::fields(desk))
    });
    let inside = nodes![
        el("p").class("text").kid(t("kit.script-text")),
        callout(Tone::Note, t("kit.by-parts"), el("p").kid(t("kit.by-parts-text")).into()),
        fields,
        moments,
        not_ready,
        buttons(desk),
        drawn
    ];
    titled("h-script", t("kit.script"), inside)
}

fn buttons(desk: Desk) -> Element {
    let app = desk.app;
    let save = move || {
        let save = move || {
            let saved =
                text(desk).is_some_and(|text| download::save(&file_name(desk), "text/plain;charset=utf-8", &text));
            away::saved(app, saved);
        };
        work::when_done(desk, save);
    };
    let copy = move || {
        let copy = move || {
            let Some(text) = text(desk) else { return };
            let plain = text.trim_start_matches('\u{feff}').to_owned();
            away::copy(app, plain, t("plan.copied"), t("plan.not-copied"));
        };
        work::when_done(desk, copy);
    };
    let button = |words: &'static str| el("button").class("btn").attr("type", "button").kid(words);
    el("p")
        .class("row screen t3")
        .kid(button(t("kit.save-script")).on_click(save))
        .kid(button(t("plan.copy")).on_click(copy))
}
