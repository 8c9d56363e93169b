//! Why not the others: every other path in order, with what stands against it and what would make it eligible.

use leptos::prelude::*;

use crate::advisor::{PathVerdict, Reason, ReasonEffect};

use super::super::super::format;
use super::super::super::part::{cite, mark};
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::{Case, labels};

pub(super) fn section(case: &Case) -> AnyView {
    let rows = case.assessment.paths.iter().filter(|path| path.path != case.assessment.recommended);
    view! {
        <section class="section" id="others" aria-labelledby="h-others">
            <h2 id="h-others">{t("others.title")}</h2>
            <ul class="others">{rows.map(|path| row(case, path)).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The reasons worth a line each: what rules it out; else what it depends on, then what warns, then why it ranks below.
fn telling(path: &PathVerdict) -> Vec<&Reason> {
    let of = |effect| path.reasons.iter().filter(move |reason| reason.effect == effect);
    let out: Vec<&Reason> = of(ReasonEffect::RulesOut).collect();
    if !out.is_empty() {
        return out;
    }
    of(ReasonEffect::Warns).chain(of(ReasonEffect::RanksBelow)).collect()
}

/// The answers that triggered a rule, with their values.
fn triggers(case: &Case, reason: &Reason) -> String {
    let said = reason.answers.iter().map(|question| {
        let content = case.app.book.question(*question);
        format!("{}: {}", content.label.to_lowercase(), format::answer(case.app.book, *question, case.answers.get(*question)))
    });
    said.collect::<Vec<_>>().join("; ")
}

fn line(case: &Case, reason: &Reason) -> AnyView {
    let out = reason.effect == ReasonEffect::RulesOut;
    let triggered = triggers(case, reason);
    let shows = out || reason.effect == ReasonEffect::Warns;
    view! {
        <p>{reason.text}{out.then(|| view! { " "{reason.remedy} })}" "{cite::support(reason.status)}</p>
        <p class="note">
            {cite::rule(reason.rule, reason.sources)}
            {(shows && !triggered.is_empty()).then(|| fill("others.from", &[("answers", &triggered)]))}
        </p>
    }
    .into_any()
}

fn row(case: &Case, path: &PathVerdict) -> AnyView {
    let content = case.app.book.path(path.path);
    let href = Screen::Path(content.id.clone()).href(case.app.book, &case.answers);
    let depends = (!path.depends.is_empty()
        && path.reasons.iter().all(|reason| reason.effect != ReasonEffect::RulesOut))
    .then(|| view! { <p>{fill("others.depends", &[("answers", &labels(case, &path.depends))])}</p> });
    let lines = telling(path).into_iter().map(|reason| line(case, reason)).collect_view();
    view! {
        <li>
            {mark::of(path.verdict)}
            <h3><a class="bare" href=href>{content.name.as_str()}</a>" "<span>{mark::word(path.verdict)}</span></h3>
            <div class="against">{depends}{lines}</div>
        </li>
    }
    .into_any()
}
