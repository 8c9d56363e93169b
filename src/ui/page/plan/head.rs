//! The head of a plan: what is planned, whether it fits the answers, how long it takes in all.

use leptos::prelude::*;

use crate::advisor::{Answer, PathIndex, Verdict};
use crate::browser::{address, page};
use crate::export::words::{day, days};
use crate::plan::{Case, Fit, Schedule, Spans, TEN_YEARS, fit};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::part::icon::Icon;
use super::super::super::route::Screen;
use super::super::super::state::{self, App};
use super::super::super::words::{fill, t};
use super::super::{away, kit};
use super::Made;

/// What the window is called.
pub(super) fn page_title(app: App, index: PathIndex) -> String {
    fill("plan.title", &[("path", &app.book.path(index).name)])
}

/// Kicker, heading, and what to know about the choice of this path.
pub(super) fn title(app: App, index: PathIndex) -> Node {
    state::title(&page_title(app, index));
    let button = || el("button").class("btn").attr("type", "button");
    let print = button().on("click", |_| page::print()).kid(Icon::Print.draw()).kid(t("plan.print"));
    let copy = move |_| {
        away::copy(app, address::whole(), t("plan.link-copied"), t("plan.link-not-copied"));
    };
    let link = button().on("click", copy).kid(Icon::Link.draw()).kid(t("plan.link"));
    Node::from(
        el("header")
            .class("flow")
            .kid(
                el("p")
                    .class("kicker")
                    .kid(
                        el("a")
                            .class("bare")
                            .live_attr("href", move || app.href(&Screen::Result))
                            .kid(t("plan.record")),
                    )
                    .kid(" · ")
                    .kid(
                        el("a")
                            .class("bare")
                            .live_attr("href", move || app.href(&Screen::Path(app.book.path(index).id.clone())))
                            .kid(t("plan.path")),
                    )
                    .kid(" · ")
                    .kid(t("plan.kicker")),
            )
            .kid(el("h1").kid(live(move || heading(app, index))))
            .kid(live(move || standing(app, index)))
            .kid(
                el("p").class("row screen").kid(print).kid(link).kid(
                    el("a")
                        .live_attr("href", move || app.href(&Screen::Kit(app.book.path(index).id.clone())))
                        .kid(kit::called(&app.book.path(index).id)),
                ),
            ),
    )
}

fn heading(app: App, index: PathIndex) -> String {
    let name = App::profile(index).full_name.as_str();
    let mailboxes = app.book.question_index("mailboxes").map(|question| app.answers.with(|all| all.get(question)));
    match mailboxes {
        Some(Answer::Number(1.0)) => fill("plan.heading-one", &[("path", name)]),
        Some(Answer::Number(n)) => fill("plan.heading", &[("path", name), ("n", &grouped(n))]),
        _ => fill("plan.heading-plain", &[("path", name)]),
    }
}

/// What is said where this path is not the recommended one.
fn standing(app: App, index: PathIndex) -> Node {
    if app.answers.with(crate::advisor::Answers::is_empty) {
        return Node::from(el("p").class("note").kid(t("plan.no-answers")));
    }
    app.assessment.with(|found| {
        if found.recommended == index {
            return Node::Nothing;
        }
        let other = app.book.path(found.recommended);
        let link = el("a").attr("href", app.href(&Screen::Plan(other.id.clone()))).kid(other.name.as_str());
        let why = found.of(index).filter(|verdict| verdict.verdict == Verdict::RuledOut);
        let why = why.and_then(|verdict| found.against(verdict).into_iter().next());
        let (tone, title) = match why {
            Some(_) => (Tone::Bad, t("plan.ruled-out")),
            None => (Tone::Note, t("plan.other")),
        };
        let text =
            el("p").kid(why.map(|reason| reason.text)).kid(" ").kid(t("plan.other-text")).kid(" ").kid(link).kid(".");
        callout_of_screen(tone, title, text.into())
    })
}

fn span(label: &'static str, class: &'static str, spans: &Spans, schedule: &Schedule) -> Node {
    let length = schedule.length();
    let beyond = length > TEN_YEARS;
    let value = match length {
        _ if beyond => t("time.ten-years").to_owned(),
        1.0 => t("time.one-day").to_owned(),
        _ => fill("time.n-days", &[("n", &days(length))]),
    };
    let note = (!beyond).then(|| {
        let (end, waits) = (day(schedule.end), length - spans.whole().total());
        let values = [("day", end.as_str()), ("n", &days(waits))];
        el("small").kid(if waits > 0.0 { fill("time.ends-weekend", &values) } else { fill("time.ends", &values) })
    });
    Node::from(el("div").class(class).kid(el("dt").kid(label)).kid(el("dd").kid(value).kid(note)))
}

fn limit(made: &Made) -> Node {
    let (value, note) = match pace(made) {
        Some(Fit::Kept { limit }) => (limit_words(limit), t("fit.kept")),
        Some(Fit::Tight { limit }) => (limit_words(limit), t("fit.tight")),
        Some(Fit::Missed { limit, .. }) => (limit_words(limit), t("fit.missed")),
        Some(Fit::Weekend) => (t("fit.weekend").to_owned(), t("fit.weekend-note")),
        Some(Fit::CopyEarlier { .. }) => (t("fit.weekend").to_owned(), t("fit.earlier")),
        Some(Fit::Open) | None => (t("fit.open").to_owned(), t("fit.open-note")),
    };
    Node::from(el("div").kid(el("dt").kid(t("fit.limit"))).kid(el("dd").kid(value).kid(el("small").kid(note))))
}

fn limit_words(limit: f64) -> String {
    fill("time.n-days", &[("n", &days(limit))])
}

/// How the estimate stands to the chosen pace.
pub(super) fn pace(made: &Made) -> Option<Fit> {
    let (estimate, plan) = (made.estimate.as_ref()?, made.plan()?);
    let start = made.schedules.as_ref().map(|all| all.likely.start)?;
    let (times, inputs, settings) = (&made.content.common.times, &made.inputs, &made.settings);
    Some(fit(&Case { times, path: &plan.path, inputs, settings, start }, estimate))
}

/// Best, likely and worst, with the days on which they end.
pub(super) fn spans(made: &Made) -> Node {
    let (Some(estimate), Some(all)) = (&made.estimate, &made.schedules) else { return Node::Nothing };
    nodes![
        el("dl")
            .class("spec est t5")
            .kid(span(t("time.best"), "", &estimate.fast, &all.best))
            .kid(span(t("time.likely"), "mid", &estimate.likely, &all.likely))
            .kid(span(t("time.worst"), "", &estimate.slow, &all.worst))
            .kid(limit(made))
    ]
}
