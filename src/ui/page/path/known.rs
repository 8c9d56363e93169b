//! What is known of a path without its chapter: limits, state today, where sources differ, the sources.

use leptos::prelude::*;

use crate::content::{FACTS_CHECKED, Path, Statement, Today, Tone};

use super::super::super::format;
use super::super::super::part::callout::{self, Callout};
use super::super::super::part::{cite, disagreement::disagreement, sources::sources};
use super::super::super::state::App;
use super::super::super::words::{fill, t};

/// A statement with its status and sources, as running text.
fn said(statement: &'static Statement) -> AnyView {
    view! {
        {statement.text.as_str()}" "{cite::support(statement.status)}" "
        {cite::ids(statement.sources.iter().map(String::as_str))}
    }
    .into_any()
}

fn limits(limits: &'static [Statement]) -> AnyView {
    let limit = |limit: &'static Statement| {
        let title = (!limit.title.is_empty()).then(|| view! { <b>{limit.title.as_str()}</b>". " });
        view! { <li>{title}{said(limit)}</li> }
    };
    view! {
        <section class="section" aria-labelledby="h-limits">
            <h2 id="h-limits">{t("path.limits")}</h2>
            <ul class="points">{limits.iter().map(limit).collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

fn today(today: &'static Today) -> AnyView {
    let class = match today.tone {
        Tone::Good => "badge on",
        Tone::Warn => "badge warn",
        Tone::Bad => "badge bad",
    };
    let fact = |fact: &'static Statement| {
        view! { <Callout tone=callout::Tone::Note title=fact.title.as_str()><p>{said(fact)}</p></Callout> }
    };
    let date = format::iso_date(FACTS_CHECKED);
    view! {
        <section class="section stack-of" aria-labelledby="h-today">
            <h2 id="h-today">{fill("path.today", &[("date", &date)])}</h2>
            <p><span class=class>{today.badge.as_str()}</span></p>
            {today.facts.iter().map(fact).collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}

fn disagreements(app: App, path: &'static Path) -> AnyView {
    let found = path.disagreements.iter().filter_map(|id| app.book.content().disagreement(id));
    let callouts: Vec<AnyView> = found.map(disagreement).collect();
    if callouts.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="section stack-of" aria-labelledby="h-differ">
            <h2 id="h-differ">{t("path.differ")}</h2>
            {callouts}
        </section>
    }
    .into_any()
}

/// The sections, in order.
pub(super) fn known(app: App, path: &'static Path) -> AnyView {
    let ids: Vec<&'static str> = path.sources.iter().map(String::as_str).collect();
    view! {
        {limits(&path.limits)}
        {today(&path.today)}
        {disagreements(app, path)}
        <section class="section" aria-labelledby="h-sources">
            <h2 id="h-sources">{t("path.sources")}</h2>
            <p class="note">{t("path.new-tab")}</p>
            <div class="t3">{sources(app.book.content(), &ids)}</div>
        </section>
    }
    .into_any()
}
