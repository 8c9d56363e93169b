//! Beside the plan: when it begins, progress, what to take away.

use leptos::prelude::*;

use crate::browser::download;
use crate::export::{self, Whole};
use crate::plan::Date;
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::part::more::more;
use super::super::super::words::{fill, t};
use super::{Desk, first_day, today};

/// How much is done, as a bar and in words.
fn progress(desk: Desk) -> Node {
    let keys = Memo::new(move |_| {
        let keys = desk.steps().map(|book| book.steps.into_iter().map(|planned| planned.key).collect::<Vec<String>>());
        keys.unwrap_or_default()
    });
    let numbers = move || keys.try_with(|keys| (desk.ticked(keys), keys.len())).unwrap_or_default();
    let words = move || {
        let (done, all) = numbers();
        fill("plan.done", &[("done", &done.to_string()), ("all", &all.to_string())])
    };
    let width = move || {
        let (done, all) = numbers();
        format!("{}%", done * 100 / all.max(1))
    };
    let filled = el("rect").live_attr("width", width).attr("height", "100%").attr("fill", "var(--accent)");
    Node::from(
        el("div")
            .class("screen")
            .kid(el("h2").id("h-take").kid(live(words)))
            .kid(el("svg").class("meter").attr("aria-hidden", "true").kid(filled))
            .kid(el("p").class("note").kid(t("plan.kept")))
            .kid(clear(desk)),
    )
}

/// Forgets everything, after asking once more.
fn clear(desk: Desk) -> Node {
    let asked = RwSignal::new(false);
    let button = |class, words, act: Box<dyn FnMut(leptos::ev::Event) + Send>| {
        el("button").class(class).attr("type", "button").on("click", act).kid(t(words))
    };
    live(move || {
        if !asked.try_get().unwrap_or_default() {
            return Node::from(el("p").kid(button("btn quiet", "plan.clear", Box::new(move |_| asked.set(true)))));
        }
        let yes = move |_: leptos::ev::Event| {
            desk.clear();
            asked.set(false);
            desk.app.say(t("plan.cleared"));
        };
        nodes![
            el("p").class("note").attr("role", "alert").kid(t("plan.clear-sure")),
            el("p").class("row").kid(button("btn", "plan.clear-yes", Box::new(yes))).kid(button(
                "btn quiet",
                "plan.clear-no",
                Box::new(move |_| asked.set(false))
            ))
        ]
    })
}

/// First day, and whether weekends are kept for switches.
pub(super) fn dates(desk: Desk) -> Node {
    let shown = move || {
        let typed = desk.field("start");
        if Date::read(&typed).is_some() { typed } else { first_day().iso() }
    };
    let changed = move |event: leptos::ev::Event| desk.set_field("start", &event_target_value(&event));
    let any_day = move |event: leptos::ev::Event| {
        desk.set_field("any-day", if event_target_checked(&event) { "" } else { "yes" });
    };
    let past = move || {
        let begun = Date::read(&desk.field("start")).is_some_and(|start| start < today());
        begun.then(|| el("b").kid(t("plan.past")))
    };
    let weekends = move || desk.field("any-day") != "yes";
    Node::from(
        el("div")
            .class("field begin screen")
            .kid(el("label").attr("for", "f-start").kid(t("plan.begin")))
            .kid(el("p").class("note").id("f-start-n").kid(t("plan.begin-note")).kid(" ").kid(live(past)))
            .kid(
                el("input")
                    .class("input")
                    .id("f-start")
                    .attr("type", "date")
                    .attr("aria-describedby", "f-start-n")
                    .value(shown)
                    .on("change", changed),
            )
            .kid(
                el("div").class("t3").kid(
                    el("label")
                        .class("switch")
                        .kid(el("input").attr("type", "checkbox").flag("checked", weekends).on("change", any_day))
                        .kid(el("span").kid(t("plan.weekends"))),
                ),
            ),
    )
}

/// A file to take away.
struct File {
    label: &'static str,
    ending: &'static str,
    kind: &'static str,
    write: fn(&Whole<'_>) -> Option<String>,
}

const FILES: [(&str, File); 5] = [
    ("calendar", File { label: "take.calendar", ending: "ics", kind: "text/calendar", write: export::calendar }),
    (
        "project",
        File { label: "take.project", ending: "csv", kind: "text/csv", write: |whole| Some(export::project(whole)) },
    ),
    ("jira", File { label: "take.jira", ending: "csv", kind: "text/csv", write: |whole| Some(export::jira(whole)) }),
    (
        "plan",
        File { label: "take.text", ending: "md", kind: "text/markdown", write: |whole| Some(export::markdown(whole)) },
    ),
    (
        "plan",
        File { label: "take.json", ending: "json", kind: "application/json", write: |whole| Some(export::json(whole)) },
    ),
];

fn file(desk: Desk, stem: &'static str, file: &'static File) -> Node {
    let save = move |_| {
        let name = format!("{}-{stem}.{}", desk.app.book.path(desk.path).id, file.ending);
        let kind = format!("{};charset=utf-8", file.kind);
        match desk.write(file.write) {
            Some(text) if download::save(&name, &kind, &text) => desk.app.say(t("take.saved")),
            Some(_) => desk.app.say(t("take.refused")),
            None => desk.app.say(t("take.no-dates")),
        }
    };
    Node::from(
        el("li")
            .kid(el("button").class("btn quiet").attr("type", "button").on("click", save).kid(t(file.label)))
            .kid(" ")
            .kid(el("span").class("id").kid(format!(".{}", file.ending))),
    )
}

/// What the task lists hold, and which program takes them, by its maker's own page.
fn columns() -> Node {
    const PROJECT: &str = "https://learn.microsoft.com/office/troubleshoot/project/import-task-outline-structure";
    const JIRA: &str = "https://support.atlassian.com/jira-cloud-administration/docs/import-data-from-a-csv-file/";
    let line = |text, link, address: &'static str| {
        el("p").class("note").kid(t(text)).kid(" ").kid(el("a").attr("href", address).kid(t(link)))
    };
    nodes![
        line("take.columns", "take.columns-project", PROJECT),
        line("take.columns-jira", "take.columns-atlassian", JIRA),
        el("p").class("note").kid(t("take.columns-none"))
    ]
}

/// The column.
pub(super) fn side(desk: Desk) -> Node {
    let files = FILES.iter().map(|(stem, one)| file(desk, stem, one));
    Node::from(
        el("aside")
            .class("side screen")
            .attr("aria-labelledby", "h-take")
            .kid(progress(desk))
            .kid(el("h2").class("t6").kid(t("take.title")))
            .kid(el("ul").class("links").kids(files.collect::<Vec<Node>>()))
            .kid(more(t("take.columns-title"), columns())),
    )
}
