//! The script of a path: filled in with the plan's names and with the files that were made.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::advisor::Answer;
use crate::browser::{clipboard, download};
use crate::content::{CellKind, Script};
use crate::kit::{Due, Moments, Order, is_guid, script};
use crate::plan::Words;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout};
use super::super::super::words::t;
use super::super::cite;
use super::desk::Desk;
use super::state::{Loaded, Part};
use super::{given, names, section as titled, when};

/// What clouds are called by the module, by the option of `destination-cloud`.
const CLOUDS: [(&str, &str); 3] = [("gcc-high", "O365USGovGCCHigh"), ("dod", "O365USGovDoD"), ("china", "O365China")];

/// Name of the cloud that the answers name; empty for the worldwide one.
fn environment(desk: Desk) -> &'static str {
    let chosen = chosen(desk, "destination-cloud");
    CLOUDS.iter().find(|(id, _)| *id == chosen).map_or("", |(_, name)| name)
}

/// Whether the answers say that nothing reaches the old servers from outside: the agent of the hybrid wizard does it then.
fn is_outbound(desk: Desk) -> bool {
    chosen(desk, "hybrid-connectivity") == "outbound-only"
}

/// The first option that was chosen for a question; empty for none.
fn chosen(desk: Desk, id: &str) -> &'static str {
    let book = desk.app.book;
    let Some(question) = book.question_index(id) else { return "" };
    let Answer::Options(set) = desk.app.answers.with(|answers| answers.get(question)) else { return "" };
    book.question(question).options.get(set.trailing_zeros() as usize).map_or("", |option| option.id.as_str())
}

/// What must be put right before the script may run: names that are examples still or were refused, and moments.
fn missing(desk: Desk, content: &Loaded, script: &Script, moments: &[Moments]) -> Vec<String> {
    let typed = desk.names();
    let words = Words::new(&content.common, &typed);
    let values = script.names.iter().filter(|name| !is_outbound(desk) || name.name != "server");
    // What stands in an example only is not needed itself.
    let needed = |id: &str| values.clone().any(|name| stands_in(&name.value, id));
    let open = words.asked(values.clone().map(|name| name.value.as_str())).into_iter().filter(|one| needed(&one.id));
    let mut missing: Vec<String> =
        open.filter(|one| words.typed(&one.id).is_none()).map(|one| one.label.clone()).collect();
    if desk.is_red() {
        missing.push(t("kit.batches").to_owned());
    }
    if moments.iter().any(|two| two.is_upside_down()) && script.starts && script.completes {
        missing.push(t("kit.complete").to_owned());
    }
    missing
}

/// Whether a text holds a name itself.
fn stands_in(text: &str, id: &str) -> bool {
    text.contains(&format!("{{{id}}}"))
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
    let mut moments = when::moments(desk);
    let (people, archived) = (mailboxes(desk, false), mailboxes(desk, true));
    desk.with(|content, format| {
        let found = content.kit.script(desk.id())?;
        // Until there are files it shows what it will look like.
        let example = format!("{}01", format.stem);
        let mut names: Vec<&str> = plan.batches.iter().map(|batch| batch.name.as_str()).collect();
        if names.is_empty() {
            names.push(&example);
            moments.push(when::turn(desk));
        }
        let batches: Vec<Due<'_>> =
            names.iter().zip(&moments).map(|(name, moments)| Due { name, moments: *moments }).collect();
        let given = desk.look(|state| state.given.clone()).unwrap_or_default();
        let order = Order {
            file: &file_name(desk),
            batches: &batches,
            mailboxes: &people.iter().map(String::as_str).collect::<Vec<&str>>(),
            archives: &archived.iter().map(String::as_str).collect::<Vec<&str>>(),
            missing: &missing(desk, content, found, &moments),
            outbound: is_outbound(desk),
            environment: environment(desk),
            given: &given.iter().map(|(name, value)| (name, value.as_str())).collect::<Vec<(&str, &str)>>(),
        };
        Some(script(&content.kit, found, &order, &|text| desk.filled(text)))
    })
}

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let fields = desk.with(|content, _| {
        content.kit.script(desk.id()).map(|script| {
            nodes![
                names::fields(desk, script),
                given::fields(desk, script),
                el("p")
                    .class("note")
                    .kid(t("plan.sources"))
                    .kid(" ")
                    .kid(cite::ids(script.sources.iter().map(String::as_str)))
            ]
        })
    });
    let Some(fields) = fields else {
        return titled("h-script", t("kit.no-script"), el("p").class("text").kid(t("kit.no-script-text")).into());
    };
    let drawn = live(move || {
        desk.follow(Part::Made);
        el("div").class("commands").kid(
            el("pre")
                .attr("tabindex", "0")
                .attr("role", "group")
                .attr("aria-label", t("kit.script"))
                .kid(el("code").kid(text(desk).unwrap_or_default().trim_start_matches('\u{feff}').to_owned())),
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
        buttons(desk),
        drawn
    ];
    titled("h-script", t("kit.script"), inside)
}

fn buttons(desk: Desk) -> Element {
    let app = desk.app;
    let save = move || {
        let saved = text(desk).is_some_and(|text| download::save(&file_name(desk), "text/plain;charset=utf-8", &text));
        app.say(if saved { t("saved") } else { t("save-failed") });
    };
    let copy = move || {
        let Some(text) = text(desk) else { return };
        spawn_local(async move {
            let done = clipboard::copy(text.trim_start_matches('\u{feff}')).await;
            app.say(if done { t("plan.copied") } else { t("plan.not-copied") });
        });
    };
    let button = |words: &'static str| el("button").class("btn").attr("type", "button").kid(words);
    el("p")
        .class("row screen t3")
        .kid(button(t("kit.save-script")).on_click(save))
        .kid(button(t("plan.copy")).on_click(copy))
}
