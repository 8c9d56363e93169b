//! The answers before the result: each with a link that changes it and comes back.

use leptos::prelude::*;

use crate::ui::node::{Element, Node, el, live, nodes};

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

/// A link that looks like the screen's main button.
fn main_link(href: String, label: &'static str) -> Element {
    el("a").class("btn main").attr("href", href).kid(label).kid(" ").kid(Icon::Arrow.draw())
}

/// The answers, or where to begin.
fn answers(app: App, begin: &Screen) -> Node {
    if app.answers.with(Answers::is_empty) {
        let link = el("a").class("btn main").attr("href", app.href(begin)).kid(t("start.begin"));
        return nodes![el("p").kid(t("check.empty")), el("p").class("row t5").kid(link)];
    }
    answer_rows(Back::Check)
}

/// Where to go from here: to the result, or on with the questions.
fn ways(app: App, begin: &Screen) -> Node {
    if app.answers.with(Answers::is_empty) {
        return Node::Nothing;
    }
    let result = app.href(&Screen::Result);
    let Some(wording) = app.answers.with(|answers| still_open(app.book, answers)) else {
        return el("p").class("row t6").kid(main_link(result, t("show-result"))).into();
    };
    let open = callout_of_screen(Tone::Note, t("check.open"), el("p").kid(more_to_come(app, wording)).into());
    let early = el("a").class("btn quiet").attr("href", result).kid(t("result-so-far"));
    nodes![
        el("div").class("t6").kid(open),
        el("p").class("row t6").kid(main_link(app.href(begin), t("check.go-on"))).kid(early)
    ]
}

/// The list of answers.
pub(crate) fn check() -> Node {
    let app = App::get();
    title(t("check.title"));
    let begin = Screen::Advise { question: None, back: Back::Next };
    let go_on = begin.clone();
    el("div")
        .class("checking")
        .kid(el("h1").kid(t("check.title")))
        .kid(el("p").class("lead text t3").kid(t("check.lead")))
        .kid(el("div").class("t5").kid(live(move || answers(app, &begin))))
        .kid(live(move || ways(app, &go_on)))
        .into()
}
