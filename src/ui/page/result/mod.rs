//! The decision record: the recommendation, its reasons, and everything one needs to defend it.

mod before;
mod flips;
mod others;
mod rests;
mod unsure;
mod why;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::advisor::{Answers, Assessment, Confidence, Prospect, prospect};
use crate::browser::{address, clipboard, clock, page};

use super::super::format;
use super::super::part::icon::Icon;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{count, fill, t};

/// What every section reads: the answers of one moment and the advice for them.
struct Case {
    app: App,
    answers: Answers,
    assessment: Assessment,
    prospect: Prospect,
}

/// The record, or an invitation where there are no answers yet.
#[component]
pub(crate) fn Record() -> impl IntoView {
    let app = App::get();
    move || {
        let answers = app.answers.get();
        if answers.is_empty() {
            return empty(app);
        }
        let prospect = prospect(app.book, &answers);
        record(&Case { app, assessment: app.assessment.get(), prospect, answers })
    }
}

fn empty(app: App) -> AnyView {
    title(t("result.empty-title"));
    let first = Screen::Advise { question: None, back: Back::Next };
    view! {
        <div class="flow text">
            <h1>{t("result.empty-title")}</h1>
            <p>{t("result.empty-text")}</p>
            <p class="row"><a class="btn main" href=app.href(&first)>{t("start.begin")}" "{Icon::Arrow.draw()}</a></p>
        </div>
    }
    .into_any()
}

fn record(case: &Case) -> AnyView {
    title(&fill("result.title", &[("path", case.app.name(case.assessment.recommended))]));
    view! {
        {head(case)}
        <div class="doc">
            {contents(case)}
            <div>
                {unsure::section(case)}
                {why::section(case)}
                {before::section(case)}
                {others::section(case)}
                {flips::section(case)}
                {rests::fit(case)}
                {rests::differ(case)}
                {rests::answers(case)}
                {rests::sources(case)}
            </div>
        </div>
    }
    .into_any()
}

fn head(case: &Case) -> AnyView {
    let path = case.app.book.path(case.assessment.recommended);
    let winner = case.assessment.of(case.assessment.recommended);
    let because = winner.and_then(|winner| winner.reasons.first()).map_or("", |reason| reason.text);
    view! {
        <header class="record">
            <p class="kicker">{t("result.kicker")}" · "<span class="num">{format::date(clock::today())}</span></p>
            <h1 class="display">{path.headline.as_str()}</h1>
            <p class="lead text">{path.lead.as_str()}" "{because}</p>
            {actions(case)}
            {specification(case)}
        </header>
    }
    .into_any()
}

fn actions(case: &Case) -> AnyView {
    let app = case.app;
    let main = match case.prospect.next_question {
        Some(_) => {
            let on = Screen::Advise { question: None, back: Back::Next };
            view! { <a class="btn main" href=app.href(&on)>{t("result.go-on")}" "{Icon::Arrow.draw()}</a> }.into_any()
        }
        None => {
            let steps = Screen::Path(app.book.path(case.assessment.recommended).id.clone());
            view! { <a class="btn main" href=app.href(&steps)>{t("result.steps")}" "{Icon::Arrow.draw()}</a> }.into_any()
        }
    };
    let copy = move |_| {
        spawn_local(async move {
            let copied = clipboard::copy(&address::whole()).await;
            app.say(if copied { t("result.copied") } else { t("result.not-copied") });
        });
    };
    view! {
        <p class="row screen">
            {main}
            <button class="btn" type="button" on:click=|_| page::print()>{Icon::Print.draw()}{t("result.print")}</button>
            <button class="btn" type="button" on:click=copy>{Icon::Link.draw()}{t("result.copy")}</button>
            <a href=app.href(&Screen::Compare)>{t("result.compare")}</a>
        </p>
    }
    .into_any()
}

/// Confidence as words, with how many questions could still change the result.
fn confidence(case: &Case) -> (&'static str, String, usize) {
    let open = case.prospect.decisive.len();
    match case.prospect.confidence {
        Confidence::High => (t("confidence.high"), t("confidence.none-open").to_owned(), 3),
        Confidence::Medium => (t("confidence.medium"), count("confidence.open-one", "confidence.open", open), 2),
        Confidence::Low => (t("confidence.low"), count("confidence.open-one", "confidence.open", open), 1),
    }
}

fn specification(case: &Case) -> AnyView {
    let path = case.app.book.path(case.assessment.recommended);
    let figures = path.key.iter().map(|figure| {
        view! { <div><dt>{figure.label.as_str()}</dt><dd>{figure.value.as_str()}<small>{figure.note.as_str()}</small></dd></div> }
    });
    let (word, note, bars) = confidence(case);
    let drawn = (0..3).map(|bar| view! { <i class=if bar < bars { "on" } else { "" }></i> }).collect_view();
    view! {
        <dl class="spec">
            {figures.collect_view()}
            <div><dt>{t("confidence")}</dt><dd><span class="sure" aria-hidden="true">{drawn}</span>" "{word}<small>{note}</small></dd></div>
        </dl>
    }
    .into_any()
}

/// The way to a section. Addresses after `#` belong to pages, so this scrolls instead of linking.
fn contents(case: &Case) -> AnyView {
    let mut entries = vec![("why", t("why.title")), ("before", t("before.title")), ("others", t("others.title")), ("flips", t("flips.title"))];
    if !case.prospect.decisive.is_empty() {
        entries.insert(0, ("unsure", t("unsure.title")));
    }
    if !case.assessment.disagreements.is_empty() {
        entries.push(("differ", t("differ.title")));
    }
    entries.extend([("rests", t("rests.title")), ("sources", t("sources.title"))]);
    let entry = |(id, label): (&'static str, &'static str)| {
        view! { <li><button type="button" on:click=move |_| page::show(id)>{label}</button></li> }
    };
    view! { <nav class="toc screen" aria-label=t("result.contents")><ol>{entries.into_iter().map(entry).collect_view()}</ol></nav> }
        .into_any()
}

/// Labels of questions in a sentence, as they stand in the list of answers.
fn labels(case: &Case, questions: &[crate::advisor::QuestionIndex]) -> String {
    let labels: Vec<String> = questions.iter().map(|q| case.app.book.question(*q).label.to_lowercase()).collect();
    format::list(&labels)
}
