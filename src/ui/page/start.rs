//! The first screen: what this is, that nothing leaves the browser, and the two doors.

use leptos::prelude::*;

use crate::advisor::link;
use crate::advisor::{Answers, assess};

use super::super::format;
use super::super::part::icon::Icon;
use super::super::part::{lanes, rail};
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{count, fill, t};

/// A worked example that is on its way to a result with every kind of mark in it.
const EXAMPLE: &str = "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months&coexistence=shared-address-list&identity=cloud&hybrid-connectivity=published&directory-sync=not-running&one-time-sync=yes";

/// Cases to begin from, as the answers of a link. Path and reason come from the engine.
const CASES: [(&str, &str); 7] = [
    ("case.old-small", "source=exchange&exchange-versions=exchange-2003&mailboxes=149&pace=weekend"),
    ("case.old-large", "source=exchange&exchange-versions=exchange-2007&mailboxes=3500"),
    ("case.new-small", "source=exchange&exchange-versions=exchange-2010&mailboxes=450&pace=two-weeks&identity=cloud"),
    ("case.free-busy", "source=exchange&exchange-versions=exchange-2019&mailboxes=90&coexistence=free-busy"),
    ("case.google", "source=google-workspace&mailboxes=400"),
    ("case.pst", "source=pst-files&mailboxes=200&pst=many&total-gb=8000&uplink-mbps=20&enterprise-agreement=yes&destination-region=united-states"),
    ("case.domino", "source=domino&mailboxes=600"),
];

fn answers_of(app: App, query: &str) -> Answers {
    link::read(app.book, query).0
}

/// The first screen.
#[component]
pub(crate) fn Start() -> impl IntoView {
    let app = App::get();
    title(t("start.title"));
    let first = Screen::Advise { question: None, back: Back::Next };
    let none = Answers::none(app.book);
    let paths = app.book.paths().len().to_string();
    view! {
        <div class="split even">
            <div class="hero">
                <h1 class="display">{t("start.heading")}</h1>
                <p class="lead">{fill("start.lead", &[("paths", &paths)])}</p>
                <p class="row">
                    <a class="btn main" href=first.href(app.book, &none)>{t("start.begin")}" "{Icon::Arrow.draw()}</a>
                    <a href=Screen::Learn.href(app.book, &none)>{t("start.learn-instead")}</a>
                </p>
                <p class="note">{t("start.private")}</p>
                <p class="note">{t("start.how")}</p>
            </div>
            {example(app)}
        </div>
        {resume(app)}
        <section class="section" aria-labelledby="h-difference">
            <h2 id="h-difference">{t("difference.title")}</h2>
            <div class="two">
                <div><h3>{t("difference.migration")}</h3><p>{t("difference.migration-text")}</p></div>
                <div><h3>{t("difference.coexistence")}</h3><p>{t("difference.coexistence-text")}</p></div>
            </div>
        </section>
        {cases(app)}
        {learn(app)}
    }
}

fn example(app: App) -> AnyView {
    let answers = answers_of(app, EXAMPLE);
    let given = answers.given().map(|(question, answer)| {
        let label = app.book.question(question).label.as_str();
        view! { <li>{label}": "{format::answer(app.book, question, answer)}</li> }
    });
    let given = given.collect_view();
    view! {
        <figure class="figure">
            <figcaption><h2>{t("example.title")}</h2>{t("example.note")}</figcaption>
            {lanes::lanes(app.book, &answers, t("example.caption").to_owned())}
            <ol class="key">{given}</ol>
            {lanes::keys()}
        </figure>
    }
    .into_any()
}

/// "Pick up where you stopped", when this browser remembers answers.
fn resume(app: App) -> impl IntoView {
    let shown = RwSignal::new(app.last_answers());
    move || {
        shown.get().map(|answers| {
            let said: Vec<String> = answers.given().map(|(q, answer)| format::answer(app.book, q, answer)).collect();
            let (open, out) = rail::tally(&assess(app.book, &answers));
            let counts = fill("resume.paths", &[("open", &open.to_string()), ("all", &(open + out).to_string())]);
            let forget = move |_| {
                app.forget_answers();
                shown.set(None);
                app.go(&Screen::Start, &Answers::none(app.book));
            };
            let go_on = Screen::Advise { question: None, back: Back::Next }.href(app.book, &answers);
            view! {
                <section class="section" aria-labelledby="h-resume">
                    <h2 id="h-resume">{t("resume.title")}</h2>
                    <div class="resume">
                        <p class="text"><b>{count("resume.one", "resume.many", said.len())}</b>" "{said.join(", ")}". "{counts}</p>
                        <p class="row">
                            <a class="btn" href=go_on>{t("resume.go-on")}</a>
                            <button class="btn quiet" type="button" on:click=forget>{t("resume.forget")}</button>
                        </p>
                    </div>
                </section>
            }
        })
    }
}

fn cases(app: App) -> AnyView {
    let row = |(label, query): (&'static str, &str)| {
        let answers = answers_of(app, query);
        let assessment = assess(app.book, &answers);
        let path = assessment.of(assessment.recommended);
        let because = path.and_then(|path| path.reasons.first()).map_or("", |reason| reason.short);
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a class="bare" href=Screen::Result.href(app.book, &answers)>{t(label)}</a></th>
                <td role="cell" data-label=t("cases.path")>{app.name(assessment.recommended)}</td>
                <td role="cell" data-label=t("cases.because")>{because}</td>
            </tr>
        }
    };
    view! {
        <section class="section" aria-labelledby="h-cases">
            <h2 id="h-cases">{t("cases.title")}</h2>
            <table class="table stack cases" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{t("cases.situation")}</th>
                    <th scope="col" role="columnheader">{t("cases.path")}</th>
                    <th scope="col" role="columnheader">{t("cases.because")}</th>
                </tr></thead>
                <tbody role="rowgroup">{CASES.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn learn(app: App) -> AnyView {
    let modules = &app.book.content().modules;
    let questions: usize = modules.iter().map(|module| module.questions).sum();
    let none = Answers::none(app.book);
    let entry = |module: &'static crate::content::Module| {
        let href = Screen::Module(module.id.clone()).href(app.book, &none);
        view! { <li><a href=href>{module.title.as_str()}</a><span>{count("questions.one", "questions.many", module.questions)}</span></li> }
    };
    let lead = fill("learn.lead", &[("modules", &modules.len().to_string()), ("questions", &questions.to_string())]);
    view! {
        <section class="section" aria-labelledby="h-learn">
            <h2 id="h-learn">{t("learn.instead")}</h2>
            <p class="text">{lead}</p>
            <ul class="mods">{modules.iter().map(entry).collect_view()}</ul>
        </section>
    }
    .into_any()
}
