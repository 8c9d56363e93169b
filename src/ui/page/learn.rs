//! The modules of the knowledge check, what the check is, and the scores kept in this browser.

use leptos::prelude::*;

use crate::content::Module;
use crate::quiz::Score;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::part::more::more;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::quiz::{kept, score_words};

/// The scores of all modules, in their order.
type Scores = RwSignal<Vec<Option<Score>>>;

/// The list of modules.
pub(crate) fn learn() -> Node {
    let app = App::get();
    title(t("modules.title"));
    let modules = &app.book.content().modules;
    let questions: usize = modules.iter().map(|module| module.questions).sum();
    let lead = fill("learn.lead", &[("modules", &modules.len().to_string()), ("questions", &questions.to_string())]);
    let scores = RwSignal::new(kept::scores(modules));
    nodes![
        el("h1").kid(t("modules.title")),
        el("p").class("lead text t3").kid(lead),
        table(app, modules, scores),
        el("p")
            .class("t5")
            .kid(el("a").live_attr("href", move || app.href(&Screen::Glossary)).kid(t("glossary.link")),),
        how(app, modules, scores),
    ]
}

fn table(app: App, modules: &'static [Module], scores: Scores) -> Element {
    let head = |words: &'static str| el("th").attr("scope", "col").attr("role", "columnheader").kid(words);
    let heads = el("tr")
        .attr("role", "row")
        .kid(head(t("modules.module")))
        .kid(head(t("modules.about")))
        .kid(head(t("modules.questions")).class("n"))
        .kid(head(t("modules.your-score")).class("n"));
    let rows = modules.iter().enumerate().map(|(i, module)| row(app, scores, i, module));
    el("table")
        .class("table stack modules t6")
        .attr("role", "table")
        .kid(el("caption").class("vh").kid(t("modules.caption")))
        .kid(el("thead").attr("role", "rowgroup").kid(heads))
        .kid(el("tbody").attr("role", "rowgroup").kids(rows))
}

fn row(app: App, scores: Scores, i: usize, module: &'static Module) -> Element {
    let screen = Screen::Module(module.id.clone());
    let link = el("a").live_attr("href", move || app.href(&screen)).kid(module.title.as_str());
    let score = live(move || score_words(scores.with(|scores| scores.get(i).copied().flatten())));
    let cell = |class| el("td").attr("role", "cell").class(class);
    let questions = cell("n").attr("data-label", t("modules.questions")).kid(module.questions.to_string());
    let score = cell("n").attr("data-label", t("modules.your-score")).kid(el("span").kid(score));
    el("tr")
        .attr("role", "row")
        .kid(el("th").attr("scope", "row").attr("role", "rowheader").kid(link))
        .kid(cell("about").kid(module.lead.as_str()))
        .kid(questions)
        .kid(score)
}

/// What the check is, and how to forget the scores.
fn how(app: App, modules: &'static [Module], scores: Scores) -> Element {
    let texts = el("div")
        .class("flow text")
        .kid(el("p").kid(t("modules.how-check")))
        .kid(el("p").kid(t("modules.how-score")))
        .kid(el("p").kid(t("modules.how-kept")))
        .kid(reset(app, modules, scores));
    let heading = el("h2").id("h-how").kid(t("modules.how"));
    el("section").class("section").attr("aria-labelledby", "h-how").kid(heading).kid(texts)
}

/// Forgets the scores, after a second step.
fn reset(app: App, modules: &'static [Module], scores: Scores) -> Node {
    let forget = move || {
        kept::forget(modules);
        scores.set(kept::scores(modules));
        app.say(t("modules.reset-done"));
    };
    let button = el("button").class("btn").attr("type", "button").on_click(forget).kid(t("modules.reset-now"));
    more(t("modules.reset").to_owned(), nodes![el("p").kid(t("modules.reset-text")), el("p").kid(button)])
}
