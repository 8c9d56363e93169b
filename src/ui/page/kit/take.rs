//! Beside the sections: the way to them, what came of the list, everything in one file, the steps that want it.

use std::sync::Arc;

use crate::browser::download;
use crate::export::{Entry, zip};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::route::Screen;
use super::super::super::words::{count, t};
use super::super::contents;
use super::desk::Desk;
use super::state::Part;
use super::{files, script, wrong};

/// The column.
pub(super) fn side(desk: Desk) -> Node {
    let all = live(move || {
        desk.follow(Part::Made);
        counted(desk)
    });
    el("aside")
        .class("side screen")
        .attr("aria-labelledby", "h-kit-take")
        .kid(el("h2").id("h-kit-take").kid(t("kit.all-of-it")))
        .kid(all)
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
    let row =
        |name: &'static str, value: String| Node::from(el("div").kid(el("dt").kid(name)).kid(el("dd").kid(value)));
    let facts = el("dl").class("rows tight").kids([
        row(t("kit.kept-rows"), count("kit.row", "kit.rows", made.rows.len())),
        row(t("kit.left-rows"), count("kit.row", "kit.rows", made.left.len())),
        row(t("kit.files"), count("kit.one-file", "kit.n-files", plan.batches.len())),
    ]);
    let save = move || {
        let saved = download::save_bytes(&format!("{}-kit.zip", desk.id()), "application/zip", &zip(&entries(desk)));
        desk.app.say(if saved { t("saved") } else { t("save-failed") });
    };
    let button = (!plan.batches.is_empty()).then(|| {
        el("p").class("t3").kid(el("button").class("btn main").attr("type", "button").on_click(save).kid(t("kit.zip")))
    });
    nodes![facts, button]
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
    let (people, jobs) = desk.with(|_, format| (format.people, !format.batches));
    let mut entries = vec![("h-bring", t("kit.bring"))];
    if desk.has_list() {
        if !desk.look(|state| state.finished).unwrap_or_default() {
            entries.push(("h-columns", t("kit.columns")));
        }
        let files = if people {
            t("kit.sheet")
        } else if jobs {
            t("kit.jobs")
        } else {
            t("kit.batches")
        };
        entries.extend([("h-wrong", t("kit.wrong")), ("h-batches", files)]);
    }
    entries.extend([("h-format", t("kit.columns-of")), ("h-script", t("kit.script"))]);
    contents::contents(entries.into_iter().map(|(id, label)| (id.into(), label.into())))
}
