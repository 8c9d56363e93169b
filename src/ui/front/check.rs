//! The answers before the result: each with a link that changes it and comes back.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::advisor::{Answers, Book, next_question, still_ahead};

use super::super::part::answers::answer_rows;
use super::super::part::callout::{Tone, callout_of_screen};
use super::super::part::icon::Icon;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// What is still to be asked after a change.
fn still_open(book: &'static Book, answers: &Answers) -> Option<&'static str> {
    next_question(book, answers).map(|question| book.question(question).wording.as_str())
}

/// How much may still come, and what comes next.
fn more_to_come(app: App, wording: &str) -> String {
    let ahead = app.answers.with(|answers| still_ahead(app.book, answers));
    let key = if ahead == 1 { "check.open-one" } else { "check.open-text" };
    fill(key, &[("n", &ahead.to_string()), ("question", wording)])
}

/// The list of answers.
pub(crate) fn check() -> Node {
    let app = App::get();
    title(t("check.title"));
    let open = move || app.answers.with(|answers| still_open(app.book, answers));
    let begin = Screen::Advise { question: None, back: Back::Next };
    let go_on = begin.clone();
    let body = move || {
        if app.answers.with(Answers::is_empty) {
            let href = app.href(&begin);
            return nodes![
                el("p").kid(t("check.empty")),
                el("p").class("row t5").kid(el("a").class("btn main").attr("href", href).kid(t("start.begin")))
            ];
        }
        answer_rows(Back::Check)
    };
    let buttons = move || {
        let go_on = app.href(&go_on);
        (!app.answers.with(Answers::is_empty)).then(|| match open() {
            None => Node::from(
                el("p").class("row t6").kid(
                    el("a")
                        .class("btn main")
                        .attr("href", app.href(&Screen::Result))
                        .kid(t("show-result"))
                        .kid(" ")
                        .kid(Icon::Arrow.draw()),
                ),
            ),
            Some(wording) => nodes![
                el("div").class("t6").kid(callout_of_screen(
                    Tone::Note,
                    t("check.open"),
                    nodes![el("p").kid(more_to_come(app, wording))]
                )),
                el("p")
                    .class("row t6")
                    .kid(
                        el("a")
                            .class("btn main")
                            .attr("href", go_on)
                            .kid(t("check.go-on"))
                            .kid(" ")
                            .kid(Icon::Arrow.draw())
                    )
                    .kid(el("a").class("btn quiet").attr("href", app.href(&Screen::Result)).kid(t("result-so-far")))
            ],
        })
    };
    Node::from(
        el("div")
            .class("checking")
            .kid(el("h1").kid(t("check.title")))
            .kid(el("p").class("lead text t3").kid(t("check.lead")))
            .kid(el("div").class("t5").kid(live(body)))
            .kid(live(buttons)),
    )
}
