//! The decision record: the recommendation, its reasons, and everything one needs to defend it.

mod before;
mod flips;
mod others;
mod rests;
mod tried;
mod unsure;
mod why;

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};
use leptos::task::spawn_local;

use crate::advisor::{Answer, Answers, Assessment, Confidence, Prospect, prospect};
use crate::browser::{address, clipboard, clock, page};

use super::super::format;
use super::super::part::icon::Icon;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{count, fill, t};
use super::term::{self, marked};

/// What every section reads: the answers of one moment and the advice for them.
struct Case {
    app: App,
    answers: Answers,
    assessment: Assessment,
    prospect: Prospect,
}

/// The record, or an invitation where there are no answers yet.
pub(crate) fn result() -> Node {
    let app = App::get();
    live(move || {
        let answers = app.answers.get();
        if answers.is_empty() {
            return empty(app);
        }
        let prospect = prospect(app.book, &answers);
        record(&Case { app, assessment: app.assessment.get(), prospect, answers })
    })
}

/// The sections that defend the recommendation, for a plan that is printed with its record; nothing without answers.
pub(super) fn sections(app: App) -> Node {
    let answers = app.answers.get();
    if answers.is_empty() {
        return Node::Nothing;
    }
    let prospect = prospect(app.book, &answers);
    let case = Case { app, assessment: app.assessment.get(), prospect, answers };
    nodes![
        why::section(&case),
        before::section(&case),
        others::section(&case),
        flips::section(&case),
        rests::differ(&case),
        rests::answers(&case),
        rests::sources(&case)
    ]
}

fn empty(app: App) -> Node {
    title(t("result.empty-title"));
    let first = Screen::Advise { question: None, back: Back::Next };
    Node::from(
        el("div")
            .class("flow text")
            .kid(el("h1").kid(t("result.empty-title")))
            .kid(el("p").kid(t("result.empty-text")))
            .kid(
                el("p").class("row").kid(
                    el("a")
                        .class("btn main")
                        .attr("href", app.href(&first))
                        .kid(t("start.begin"))
                        .kid(" ")
                        .kid(Icon::Arrow.draw()),
                ),
            ),
    )
}

fn record(case: &Case) -> Node {
    term::fresh("");
    title(&fill("result.title", &[("path", case.app.name(case.assessment.recommended))]));
    nodes![
        head(case),
        tried::notice(case),
        el("div").class("doc").kid(contents(case)).kid(
            el("div")
                .kid(unsure::section(case))
                .kid(why::section(case))
                .kid(before::section(case))
                .kid(others::section(case))
                .kid(flips::section(case))
                .kid(rests::fit(case))
                .kid(rests::differ(case))
                .kid(rests::answers(case))
                .kid(rests::sources(case))
        )
    ]
}

fn head(case: &Case) -> Node {
    let path = App::profile(case.assessment.recommended);
    let winner = case.assessment.of(case.assessment.recommended);
    let because = winner.and_then(|winner| winner.reasons.first()).map_or("", |reason| reason.text);
    Node::from(
        el("header")
            .class("record")
            .kid(
                el("p")
                    .class("kicker")
                    .kid(if case.prospect.next_question.is_none() {
                        t("result.kicker")
                    } else {
                        t("result.kicker-early")
                    })
                    .kid(" · ")
                    .kid(el("span").class("num").kid(format::date(clock::today()))),
            )
            .kid(el("h1").class("display").kid(headline(case)))
            .kid(el("p").class("lead text").kid(marked(&path.lead)).kid(" ").kid(marked(because)))
            .kid(actions(case))
            .kid(specification(case)),
    )
}

/// What the record says first. Before the mail system is named there is nothing to say.
fn headline(case: &Case) -> &'static str {
    let first = case.app.book.question_indices().next();
    if first.is_some_and(|question| case.answers.get(question) == Answer::Missing) {
        return t("result.too-early");
    }
    &App::profile(case.assessment.recommended).headline
}

fn actions(case: &Case) -> Node {
    let app = case.app;
    let steps = app.href(&Screen::Plan(app.book.path(case.assessment.recommended).id.clone()));
    let (href, label, more) = match case.prospect.next_question {
        Some(_) => {
            let on = app.href(&Screen::Advise { question: None, back: Back::Next });
            let more = el("a").attr("href", steps).kid(t("result.see-steps"));
            (on, t("result.go-on"), Some(more))
        }
        None => (steps, t("result.steps"), None),
    };
    let main = el("a").class("btn main").attr("href", href).kid(label).kid(" ").kid(Icon::Arrow.draw());
    let copy = move |_| {
        spawn_local(async move {
            let copied = clipboard::copy(&address::whole()).await;
            app.say(if copied { t("result.copied") } else { t("result.not-copied") });
        });
    };
    Node::from(
        el("p")
            .class("row screen")
            .kid(main)
            .kid(
                el("button")
                    .class("btn")
                    .attr("type", "button")
                    .on("click", |_| page::print())
                    .kid(Icon::Print.draw())
                    .kid(t("result.print")),
            )
            .kid(
                el("button")
                    .class("btn")
                    .attr("type", "button")
                    .on("click", copy)
                    .kid(Icon::Link.draw())
                    .kid(t("result.copy")),
            )
            .kid(more)
            .kid(el("a").attr("href", app.href(&Screen::Map)).kid(t("result.map")))
            .kid(el("a").attr("href", app.href(&Screen::Compare)).kid(t("result.compare"))),
    )
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

fn specification(case: &Case) -> Node {
    let path = App::profile(case.assessment.recommended);
    let figures = path.key.iter().map(|figure| {
        Node::from(
            el("div").kid(el("dt").kid(figure.label.as_str())).kid(
                el("dd")
                    .kid(figure.value.as_str())
                    .kid(el("small").kid(figure.note.as_str()).kid(" ").kid(differs(case, &figure.disagreement))),
            ),
        )
    });
    let (word, note, bars) = confidence(case);
    let drawn = (0..3).map(|bar| Node::from(el("i").class(if bar < bars { "on" } else { "" }))).collect::<Vec<Node>>();
    Node::from(
        el("dl").class("spec").kid(figures.collect::<Vec<Node>>()).kid(
            el("div").kid(el("dt").kid(t("confidence"))).kid(
                el("dd")
                    .kid(el("span").class("sure").attr("aria-hidden", "true").kid(drawn))
                    .kid(" ")
                    .kid(word)
                    .kid(el("small").kid(note)),
            ),
        ),
    )
}

/// The way to a section. Addresses after `#` belong to pages, so this scrolls instead of linking.
fn contents(case: &Case) -> Node {
    let mut entries = vec![
        ("why", t("why.title")),
        ("before", t("before.title")),
        ("others", t("others.title")),
        ("flips", t("flips.title")),
    ];
    if !case.prospect.decisive.is_empty() {
        entries.insert(0, ("unsure", t("unsure.title")));
    }
    if !case.assessment.disagreements.is_empty() {
        entries.push(("differ", t("differ.title")));
    }
    entries.extend([("rests", t("rests.title")), ("sources", t("sources.title"))]);
    let entry = |(id, label): (&'static str, &'static str)| {
        Node::from(el("li").kid(el("button").attr("type", "button").on("click", move |_| page::show(id)).kid(label)))
    };
    Node::from(
        el("nav")
            .class("toc screen")
            .attr("aria-label", t("result.contents"))
            .kid(el("ol").kid(entries.into_iter().map(entry).collect::<Vec<Node>>())),
    )
}

/// A badge where sources differ, which leads to the point: in this record, or on the screen of all of them.
fn differs<'a>(case: &Case, points: impl IntoIterator<Item = &'a String>) -> Node {
    let points: Vec<&String> = points.into_iter().collect();
    if points.is_empty() {
        return Node::Nothing;
    }
    let here = points.iter().find_map(|point| case.assessment.disagreements.iter().find(|other| *other == point));
    let ids: Vec<&str> = points.iter().map(|point| point.as_str()).collect();
    let words = nodes![t("differ.badge"), el("span").class("vh").kid(format!(" {}", ids.join(", ")))];
    match here {
        Some(point) => {
            let place = format!("differ-{point}");
            let show = move |_| page::show(&place);
            el("button").class("badge fork").attr("type", "button").on("click", show).kid(words).into()
        }
        None => el("a").class("badge fork").attr("href", case.app.href(&Screen::Differ)).kid(words).into(),
    }
}

/// Labels of questions in a sentence, as they stand in the list of answers.
fn labels(case: &Case, questions: &crate::advisor::QuestionSet) -> String {
    let labels: Vec<String> = questions.iter().map(|q| format::within(&case.app.book.question(q).label)).collect();
    format::list(&labels)
}
