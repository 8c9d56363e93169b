//! Beside the sections: the way to them, what came of the list, everything in one file, the steps that want it.

use std::sync::Arc;

use crate::browser::download;
use crate::export::{Entry, zip};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::route::Screen;
use super::super::super::words::{count, t};
use super::super::away;
use super::super::contents;
use super::desk::Desk;
use super::state::Part;
use super::{batches, fact, files, script, work, wrong};

/// The column.
pub(super) fn side(desk: Desk) -> Node {
    let all = live(move || {
        desk.follow(Part::Made);
        counted(desk)
    });
    // Drawn once: a click that ends the typing in a field must still find it.
    let none = move || {
        desk.follow(Part::Made);
        desk.look(|state| state.plan.batches.is_empty()).unwrap_or(true).then_some("")
    };
    let save = move || work::when_done(desk, move || save(desk));
    let button = el("button").class("btn main").attr("type", "button").on_click(save).kid(t("kit.zip"));
    el("aside")
        .class("side screen")
        .attr("aria-labelledby", "h-kit-take")
        .kid(el("h2").id("h-kit-take").kid(t("kit.all-of-it")))
        .kid(all)
        .kid(el("p").class("t3").live_attr("hidden", none).kid(button))
        .kid(steps(desk))
        .into()
}

fn counted(desk: Desk) -> Node {
    let Some((made, plan)) = desk.look(|state| (Arc::clone(&state.made), Arc::clone(&state.plan))) else {
        return Node::Nothing;
    };
    if made.rows.is_empty() && made.left.is_empty() {
        return el("p").class("note").kid(t("kit.nothing-yet")).into();
    }
    el("dl")
        .class("rows tight")
        .kids([
            fact(t("kit.kept-rows"), count("kit.row", "kit.rows", made.rows.len())),
            fact(t("kit.left-rows"), count("kit.row", "kit.rows", made.left.len())),
            fact(t("kit.files"), count("kit.one-file", "kit.n-files", plan.batches.len())),
        ])
        .into()
}

/// Saves everything, where there is anything.
fn save(desk: Desk) {
    if desk.look(|state| state.plan.batches.is_empty()).unwrap_or(true) {
        return desk.app.say(t("kit.no-files"));
    }
    let saved = download::save_bytes(&format!("{}-kit.zip", desk.id()), "application/zip", &zip(&entries(desk)));
    away::saved(desk.app, saved);
}

/// All files: those for the service, the script, what was left out and why.
fn entries(desk: Desk) -> Vec<Entry> {
    let Some((made, plan)) = desk.look(|state| (Arc::clone(&state.made), Arc::clone(&state.plan))) else {
        return Vec::new();
    };
    let file =
        |batch: &crate::kit::Batch| Entry::text(&format!("{}.csv", batch.name), &files::text_of(desk, &made, batch));
    let mut all: Vec<Entry> = plan.batches.iter().map(file).collect();
    if plan.batches.len() > 1 {
        all.push(Entry::text("not-for-upload/overview.csv", &files::overview(desk, &made, &plan)));
    }
    all.extend(script::text(desk).map(|text| Entry::text(&script::file_name(desk), &text)));
    all.extend(wrong::rows_left(desk).map(|text| Entry::text("not-for-upload/left-out.csv", &text)));
    if !made.problems.is_empty() {
        all.push(Entry::text("not-for-upload/problems.csv", &wrong::table_of_all(desk, &made)));
    }
    all
}

/// The steps of the plan that want what is made here.
fn steps(desk: Desk) -> Node {
    let titles = desk.with(|content, _| {
        let steps = content.plan.steps.iter().filter(|step| step.kit);
        steps.map(|step| el("li").kid(step.title.clone())).collect::<Vec<Element>>()
    });
    let screen = Screen::Plan(desk.id().to_owned());
    let link = el("a").live_attr("href", move || desk.app.href(&screen)).kid(t("kit.to-plan"));
    let list = (!titles.is_empty())
        .then(|| nodes![el("p").class("note").kid(t("kit.steps")), el("ul").class("bullets note").kids(titles)]);
    nodes![el("h2").kid(t("kit.plan")), list, el("p").class("t3").kid(link)]
}

/// The way to the sections, which come with a list.
pub(super) fn sections(desk: Desk) -> Node {
    live(move || {
        desk.follow(Part::List);
        entries_of(desk)
    })
}

fn entries_of(desk: Desk) -> Node {
    let mut entries = vec![("h-bring", t("kit.bring"))];
    if desk.has_list() {
        if !desk.look(|state| state.finished).unwrap_or_default() {
            entries.push(("h-columns", t("kit.columns")));
        }
        entries.extend([("h-wrong", t("kit.wrong")), ("h-batches", batches::heading(desk))]);
    }
    entries.extend([("h-format", t("kit.columns-of")), ("h-script", t("kit.script"))]);
    contents::contents(entries.into_iter().map(|(id, label)| (id.into(), label.into())))
}
