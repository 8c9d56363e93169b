//! The end of a module: the score, every question with its outcome, and where to go from here.

use leptos::prelude::*;

use crate::content::{Module, QuizQuestion};
use crate::quiz::{Score, Sheet, Standing};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::mark::mark;
use super::super::super::route::Screen;
use super::super::super::state::title;
use super::super::super::words::{count, fill, t};
use super::run::Run;

/// The score page of a module.
pub(super) fn score(run: Run) -> Node {
    let score = run.sheet.with_untracked(|sheet| sheet.score(&run.lesson.get_value()));
    title(&fill("quiz.score-title", &[("module", &run.module.title)]));
    let page = el("div").class("flow").kid(el("p").class("kicker").kid(run.module.title.as_str()));
    let page = page.kid(el("h1").kid(heading(score))).kid(remarks(score)).kid(questions(run)).kid(buttons(run, score));
    let all = el("a").live_attr("href", move || run.app.href(&Screen::Learn)).kid(t("quiz.all-modules"));
    page.kid(el("p").class("row").kid(next(run).map(|module| link(run, module))).kid(all)).into()
}

fn heading(score: Score) -> String {
    let (right, of) = (score.right.to_string(), score.questions.to_string());
    let key = if score.wrong() == 0 { "quiz.score-all" } else { "quiz.score" };
    fill(key, &[("right", &right), ("of", &of)])
}

/// How many needed a second try, and what to do about the others.
fn remarks(score: Score) -> Element {
    let later = score.right.saturating_sub(score.first);
    let later = (later > 0).then(|| format!("{} ", count("quiz.later-one", "quiz.later-many", later)));
    let advice = if score.wrong() == 0 { t("quiz.advice-all") } else { t("quiz.advice-wrong") };
    el("p").class("lead text").kid(later).kid(advice)
}

fn questions(run: Run) -> Node {
    let lesson = run.lesson.get_value();
    let rows = lesson.questions.iter().map(|question| row(run, question));
    nodes![el("h2").class("vh").kid(t("quiz.questions")), el("ol").class("links outcomes").kids(rows)]
}

fn row(run: Run, question: &QuizQuestion) -> Element {
    let (class, silhouette, word) = match run.sheet.with_untracked(|sheet| sheet.standing(question)) {
        Standing::Right => ("verdict ok", "fit", t("quiz.outcome-right")),
        Standing::Wrong => ("verdict nok", "no", t("quiz.outcome-wrong")),
        Standing::Open => ("verdict", "dot", t("quiz.outcome-open")),
    };
    let looked_at = question.clone();
    let look = move || run.change(|sheet, _| sheet.look(&looked_at));
    let button = el("button").class("btn quiet").attr("type", "button").on_click(look).kid(question.text.clone());
    el("li").kid(button).kid(el("span").class(class).kid(mark(silhouette)).kid(word))
}

fn buttons(run: Run, score: Score) -> Node {
    let button = |class| el("button").class(class).attr("type", "button");
    let again = move || run.change(Sheet::retry_wrong);
    let again = (score.wrong() > 0).then(|| button("btn main").on_click(again).kid(t("quiz.retry")));
    let over = move || run.change(|sheet, _| *sheet = Sheet::default());
    let over = button("btn").on_click(over).kid(t("quiz.start-over"));
    let kept = live(move || if run.shelf.lasting.get() { t("quiz.kept") } else { t("quiz.not-kept") });
    nodes![el("p").class("row").kid(again).kid(over), el("p").class("note").kid(kept)]
}

/// The module after this one.
fn next(run: Run) -> Option<&'static Module> {
    let mut modules = run.app.book.content().modules.iter();
    modules.by_ref().find(|module| module.id == run.module.id)?;
    modules.next()
}

fn link(run: Run, module: &'static Module) -> Element {
    let screen = Screen::Module(module.id.clone());
    let words = fill("quiz.next-module", &[("module", &module.title)]);
    el("a").live_attr("href", move || run.app.href(&screen)).kid(words)
}
