//! One path in full: what it does and for whom, step by step, what moves, its limits, its state today, its sources.

mod known;
mod longer;
mod steps;

use leptos::prelude::*;

use crate::advisor::{Answers, PathIndex, PathVerdict, ReasonEffect, Verdict, next_question};
use crate::content::{Path, PathPages};
use crate::ui::node::{Node, el, live};

use super::super::chapter::with_chapter;
use super::super::format;
use super::super::part::column::Column;
use super::super::part::{cite, mark};
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::contents::{self, to_top};
use super::house;
use super::term::marked;

/// The screen. The address names known paths only; an unknown one is another screen.
pub(crate) fn path(path: String) -> Node {
    let app = App::get();
    let Some(index) = app.book.path_index(&path) else { return Node::Nothing };
    let content = app.book.path(index);
    title(&App::profile(index).full_name);
    let longer = with_chapter::<PathPages, _>("path-pages".to_owned(), move |pages| {
        pages.pages.iter().find(|page| page.path == path).map(longer::longer)
    });
    el("div")
        .class("split lead-aside path-page")
        .kid(header(app, index))
        .kid(contents(index))
        .kid(glance(index))
        .kid(el("div").class("sections").kid(longer).kid(known::known(index, content)).kid(to_top()))
        .into()
}

fn header(app: App, index: PathIndex) -> Node {
    let profile = App::profile(index);
    Node::from(
        el("header")
            .class("flow")
            .kid(pager(app, index))
            .kid(el("h1").kid(profile.full_name.as_str()))
            .kid(el("p").class("lead text").kid(marked(&profile.lead)))
            .kid(live(move || verdict(app, index)))
            .kid(house::note(&app.book.path(index).id)),
    )
}

/// The way to the sections, whose headings carry the ids.
fn contents(index: PathIndex) -> Node {
    let mut entries = vec![
        ("h-does", t("path.does").to_owned()),
        ("h-before", t("path.prerequisites").to_owned()),
        ("h-steps", t("path.steps").to_owned()),
        ("h-users", t("path.users").to_owned()),
        ("h-moves", t("path.moves-title").to_owned()),
        ("h-links", t("path.links").to_owned()),
        ("h-limits", t("path.limits").to_owned()),
        ("h-today", known::today_title()),
    ];
    if !App::profile(index).disagreements.is_empty() {
        entries.push(("h-differ", t("path.differ").to_owned()));
    }
    entries.push(("h-sources", t("path.sources").to_owned()));
    contents::contents(entries.into_iter().map(|(id, label)| (id.into(), label.into())))
}

/// Where this path stands among all, with its neighbours.
fn pager(app: App, index: PathIndex) -> Node {
    let paths = app.book.paths();
    let at = index.position();
    let neighbour = move |label: &'static str, path: Option<&'static Path>| {
        path.map(|path| {
            let screen = Screen::Path(path.id.clone());
            Node::from(
                el("li")
                    .kid(label)
                    .kid(": ")
                    .kid(el("a").class("bare").live_attr("href", move || app.href(&screen)).kid(path.name.as_str())),
            )
        })
    };
    let place = fill("path.place", &[("at", &(at + 1).to_string()), ("all", &paths.len().to_string())]);
    Node::from(
        el("nav").class("kicker pager").attr("aria-label", t("path.nav")).kid(
            el("ul")
                .kid(
                    el("li")
                        .kid(
                            el("a")
                                .class("bare")
                                .live_attr("href", move || app.href(&Screen::Compare))
                                .kid(t("path.paths")),
                        )
                        .kid(" · ")
                        .kid(place),
                )
                .kid(neighbour(t("path.previous"), at.checked_sub(1).and_then(|before| paths.get(before))))
                .kid(neighbour(t("path.next"), paths.get(at + 1))),
        ),
    )
}

/// The verdict as words beside its mark.
fn words(app: App, verdict: Verdict) -> &'static str {
    let settled = || app.answers.with(|answers| next_question(app.book, answers).is_none());
    match verdict {
        Verdict::Recommended if settled() => t("path.recommended"),
        Verdict::Recommended => t("path.leads"),
        Verdict::Suitable => t("path.suitable"),
        Verdict::Possible => t("path.possible"),
        Verdict::Undecided => t("path.undecided"),
        Verdict::RuledOut => t("path.ruled-out"),
    }
}

/// The weightiest reason; for a path that is still open, what it depends on and by which rules.
fn reason(app: App, verdict: &PathVerdict) -> Option<Node> {
    let first = match verdict.verdict {
        Verdict::RuledOut => app.assessment.with_untracked(|found| found.against(verdict).into_iter().next())?,
        _ => verdict.reasons.first()?,
    };
    if first.effect != ReasonEffect::Depends {
        let rests_on = cite::rule(first.rule, first.sources);
        return Some(el("span").class("note").kid(first.text).kid(" ").kid(rests_on).into());
    }
    let open = verdict.depends.iter().map(|question| app.book.question(question).label.clone());
    let text = fill("path.depends", &[("what", &format::list(&open.collect::<Vec<_>>()))]);
    let mut rules: Vec<&str> = verdict
        .reasons
        .iter()
        .filter(|reason| reason.effect == ReasonEffect::Depends)
        .map(|reason| reason.rule)
        .collect();
    rules.dedup();
    Some(el("span").class("note").kid(text).kid(" ").kid(cite::ids(rules)).into())
}

/// What is said of the path for the present answers, with the first reason.
fn verdict(app: App, index: PathIndex) -> Node {
    if app.answers.with(Answers::is_empty) {
        let begin = Screen::Advise { question: None, back: Back::Next };
        return Node::from(
            el("p")
                .class("note")
                .kid(t("path.not-weighed"))
                .kid(" ")
                .kid(el("a").attr("href", app.href(&begin)).kid(t("path.begin"))),
        );
    }
    let said = app.assessment.with(|assessment| {
        let verdict = assessment.of(index)?;
        let mark = mark::of(verdict.verdict);
        let words = words(app, verdict.verdict);
        Some(Node::from(
            el("p")
                .class("said")
                .kid(el("span").class("verdict").kid(mark).kid(words))
                .kid(" ")
                .kid(reason(app, verdict)),
        ))
    });
    said.into()
}

/// The row of the comparison, one line a column.
fn glance(path: PathIndex) -> Node {
    let app = App::get();
    let plan = Screen::Plan(app.book.path(path).id.clone());
    let line =
        |column: Column| Node::from(el("div").kid(el("dt").kid(column.heading())).kid(el("dd").kid(column.cell(path))));
    Node::from(
        el("aside")
            .class("side")
            .attr("aria-labelledby", "h-glance")
            .kid(el("h2").id("h-glance").kid(t("path.glance")))
            .kid(el("dl").class("rows tight").kid(Column::ALL.into_iter().map(line).collect::<Vec<_>>()))
            .kid(
                el("p")
                    .class("t5 screen")
                    .kid(el("a").class("btn").live_attr("href", move || app.href(&plan)).kid(t("path.plan"))),
            )
            .kid(live(move || rival(app, path))),
    )
}

/// The way to this path beside its best rival; nothing before there are answers.
fn rival(app: App, path: PathIndex) -> Option<Node> {
    if app.answers.with(Answers::is_empty) {
        return None;
    }
    let mut best =
        app.assessment.with(|assessment| assessment.paths.iter().map(|other| other.path).collect::<Vec<_>>());
    best.retain(|other| *other != path);
    let [one, other] = [path, *best.first()?].map(|path| app.book.path(path));
    let href = app.href(&Screen::Beside([one.id.as_str(), other.id.as_str()].join(",")));
    let words = fill("beside.with", &[("path", &other.name)]);
    Some(el("p").class("t3 screen").kid(el("a").class("btn quiet").attr("href", href).kid(words)).into())
}
