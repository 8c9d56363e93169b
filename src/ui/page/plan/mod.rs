//! The plan of a path for these answers: time, schedule, runbook, announcements, downloads; and how it is kept.
//!
//! What the reader types and ticks is kept in this browser and nowhere else. Ticks have a signal of their own: ticking
//! must not draw the steps anew, which would take the focus away.
//!
//! A part that follows answers may be asked once more when its screen has gone already; so signals of the screen are read
//! with care ("try"), and what has gone draws nothing.

mod announce;
mod assume;
mod desk;
mod head;
mod names;
mod pace;
mod record;
mod rests;
mod side;
mod steps;
mod time;

use leptos::prelude::*;

use crate::ui::node::{Node, el, live};

use super::super::chapter::{chapter, loaded};
use super::super::state::App;
use super::super::words::t;
use super::contents;
use super::figure::timeline;
use super::form::{self, Form};
use desk::{Desk, Loaded, Made, ticked, today};
pub(super) use desk::{first_day, keep, typed};

async fn load(path: String, companions: Vec<String>) -> Result<Loaded, String> {
    let common = chapter("plan-common".to_owned()).await?;
    let mut plans = Vec::new();
    for path in std::iter::once(path).chain(companions) {
        plans.push(chapter(format!("plan-{path}")).await?);
    }
    Ok(Loaded { common, plans })
}

/// The screen. The address names known paths only; an unknown one is another screen.
pub(crate) fn plan(path: String) -> Node {
    let app = App::get();
    let Some(index) = app.book.path_index(&path) else { return Node::Nothing };
    let companions = Memo::new(move |_| {
        let found = app.assessment.with(|found| found.companions.iter().map(|one| one.path).collect::<Vec<_>>());
        let others = found.into_iter().filter(|other| *other != index);
        others.map(|other| app.book.path(other).id.clone()).collect::<Vec<String>>()
    });
    let (typed, ticks) = (RwSignal::new(typed()), RwSignal::new(ticked()));
    let form = Form::new(head::page_title(app, index));
    let head = head::title(app, index);
    let rest = live(move || {
        let (path, companions) = (path.clone(), companions.get());
        loaded(
            move || load(path.clone(), companions.clone()),
            move |content| whole(Desk { app, path: index, content: StoredValue::new(content), typed, ticks, form }),
        )
    });
    Node::from(el("div").class("plan-page").kid(timeline::patterns()).kid(head).kid(rest))
}

/// Everything below the heading.
fn whole(desk: Desk) -> Node {
    Node::from(
        el("div")
            .kid(form::summary(desk.form))
            .kid(live(move || desk.made().map(|made| head::spans(&made))))
            .kid(record::record(desk))
            .kid(
                el("div")
                    .class("split t6")
                    .kid(sections(desk))
                    // Before what rests on it, for those who see one thing after another.
                    .kid(side::dates(desk))
                    .kid(
                        el("div")
                            .kid(time::section(desk))
                            .kid(assume::section(desk))
                            .kid(steps::flow(desk))
                            .kid(announce::users(desk))
                            .kid(steps::ready(desk))
                            .kid(names::section(desk))
                            .kid(steps::section(desk))
                            .kid(announce::section(desk)),
                    )
                    .kid(side::side(desk))
                    // After what one takes away, for those who see one thing after another.
                    .kid(el("div").class("last").kid(record::sources(desk)).kid(contents::to_top())),
            ),
    )
}

/// The way to the sections.
fn sections(desk: Desk) -> Node {
    let Some(content) = desk.content.try_get_value() else { return Node::Nothing };
    let plan = content.plans.first();
    let mut entries = vec![
        ("h-time", t("time.title").to_owned()),
        ("h-assume", t("assume.title").to_owned()),
        ("h-users", t("path.users").to_owned()),
    ];
    if plan.is_some_and(|plan| !plan.considerations.is_empty()) {
        entries.push(("h-consider", t("plan.considerations").to_owned()));
    }
    if let Some(ready) = plan.and_then(|plan| plan.ready.as_ref()) {
        entries.push(("h-ready", ready.title.clone()));
    }
    entries.extend([
        ("h-names", t("form.title").to_owned()),
        ("h-run", t("plan.runbook").to_owned()),
        ("h-announce", t("announce.title").to_owned()),
        ("h-take", t("take.title").to_owned()),
    ]);
    contents::contents(entries.into_iter().map(|(id, label)| (id.into(), label.into())))
}
