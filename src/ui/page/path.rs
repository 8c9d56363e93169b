//! One path in full: what it does and for whom, step by step, what moves, its limits, its state today, its sources.

mod known;
mod longer;
mod steps;

use leptos::prelude::*;

use crate::advisor::{Answers, PathIndex, PathVerdict, ReasonEffect, Verdict, next_question};
use crate::content::{Path, PathPages};

use super::super::chapter::with_chapter;
use super::super::format;
use super::super::part::column::Column;
use super::super::part::{cite, mark};
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// The screen.
#[component]
pub(crate) fn PathScreen(
    /// Path id.
    path: String,
) -> impl IntoView {
    let app = App::get();
    // The address names known paths only; an unknown one is another screen.
    app.book.path_index(&path).map(|index| {
        let content = app.book.path(index);
        title(&content.full_name);
        let longer = with_chapter::<PathPages, _>("path-pages".to_owned(), move |pages| {
            pages.pages.iter().find(|page| page.path == content.id).map(longer::longer)
        });
        view! {
            <div class="split lead-aside path-page">
                {header(app, index, content)}
                {glance(content)}
                <div>
                    {longer}
                    {known::known(app, content)}
                </div>
            </div>
        }
    })
}

fn header(app: App, index: PathIndex, path: &'static Path) -> AnyView {
    view! {
        <header class="flow">
            {pager(app, index)}
            <h1>{path.full_name.as_str()}</h1>
            <p class="lead text">{path.lead.as_str()}</p>
            {move || verdict(app, index)}
        </header>
    }
    .into_any()
}

/// Where this path stands among all, with its neighbours.
fn pager(app: App, index: PathIndex) -> AnyView {
    let paths = app.book.paths();
    let at = index.position();
    let neighbour = move |label: &'static str, path: Option<&'static Path>| {
        path.map(|path| {
            let screen = Screen::Path(path.id.clone());
            view! { <li>{label}": "<a class="bare" href=move || app.href(&screen)>{path.name.as_str()}</a></li> }
        })
    };
    let place = fill("path.place", &[("at", &(at + 1).to_string()), ("all", &paths.len().to_string())]);
    view! {
        <nav class="kicker pager" aria-label=t("path.nav")>
            <ul>
                <li><a class="bare" href=move || app.href(&Screen::Compare)>{t("path.paths")}</a>" · "{place}</li>
                {neighbour(t("path.previous"), at.checked_sub(1).and_then(|before| paths.get(before)))}
                {neighbour(t("path.next"), paths.get(at + 1))}
            </ul>
        </nav>
    }
    .into_any()
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

/// The weightiest reason; for a path that is still open, what it depends on.
fn reason(app: App, verdict: &PathVerdict) -> Option<AnyView> {
    let first = verdict.reasons.first()?;
    let text = if first.effect == ReasonEffect::Depends {
        let open = verdict.depends.iter().map(|question| app.book.question(*question).label.clone());
        fill("path.depends", &[("what", &format::list(&open.collect::<Vec<_>>()))])
    } else {
        first.text.to_owned()
    };
    Some(view! { <span class="note">{text}" "{cite::rule(first.rule, first.sources)}</span> }.into_any())
}

/// What is said of the path for the present answers, with the first reason.
fn verdict(app: App, index: PathIndex) -> AnyView {
    if app.answers.with(Answers::is_empty) {
        let begin = Screen::Advise { question: None, back: Back::Next };
        return view! { <p class="note">{t("path.not-weighed")}" "<a href=app.href(&begin)>{t("path.begin")}</a></p> }.into_any();
    }
    let said = app.assessment.with(|assessment| {
        let verdict = assessment.of(index)?;
        let mark = mark::of(verdict.verdict);
        let words = words(app, verdict.verdict);
        Some(view! { <p class="said"><span class="verdict">{mark}{words}</span>" "{reason(app, verdict)}</p> })
    });
    said.into_any()
}

/// The row of the comparison, one line a column.
fn glance(path: &'static Path) -> AnyView {
    let line = |column: Column| view! { <div><dt>{column.heading()}</dt><dd>{column.cell(&path.row)}</dd></div> };
    view! {
        <aside class="side stay" aria-labelledby="h-glance">
            <h2 id="h-glance">{t("path.glance")}</h2>
            <dl class="rows tight">{Column::ALL.into_iter().map(line).collect::<Vec<_>>()}</dl>
        </aside>
    }
    .into_any()
}
