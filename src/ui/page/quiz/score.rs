//! The end of a module: the score, every question with its outcome, and where to go from here.

use leptos::prelude::*;

use crate::content::{Module, QuizQuestion};
use crate::quiz::{Score, Sheet, Standing};

use super::super::super::part::icon::Icon;
use super::super::super::part::mark::mark;
use super::super::super::route::Screen;
use super::super::super::state::title;
use super::super::super::words::{count, fill, t};
use super::run::Run;

/// The score page of a module.
pub(super) fn score(run: Run) -> AnyView {
    let score = run.sheet.with_untracked(|sheet| sheet.score(&run.lesson.get_value()));
    title(&fill("quiz.score-title", &[("module", &run.module.title)]));
    view! {
        <div class="flow">
            <p class="kicker">{run.module.title.as_str()}</p>
            <h1>{heading(score)}</h1>
            {remarks(score)}
            {questions(run)}
            {buttons(run, score)}
            <p class="row">
                {next(run).map(|module| link(run, module))}
                <a href=move || run.app.href(&Screen::Learn)>{t("quiz.all-modules")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn heading(score: Score) -> String {
    let (right, of) = (score.right.to_string(), score.questions.to_string());
    let key = if score.wrong() == 0 { "quiz.score-all" } else { "quiz.score" };
    fill(key, &[("right", &right), ("of", &of)])
}

/// How many needed a second try, and what to do about the others.
fn remarks(score: Score) -> AnyView {
    let later = score.right.saturating_sub(score.first);
    let later = (later > 0).then(|| count("quiz.later-one", "quiz.later-many", later));
    let advice = if score.wrong() == 0 { t("quiz.advice-all") } else { t("quiz.advice-wrong") };
    view! { <p class="lead text">{later}" "{advice}</p> }.into_any()
}

fn questions(run: Run) -> AnyView {
    let lesson = run.lesson.get_value();
    let rows = lesson.questions.iter().map(|question| row(run, question)).collect_view();
    view! {
        <h2 class="vh">{t("quiz.questions")}</h2>
        <ol class="links outcomes">{rows}</ol>
    }
    .into_any()
}

fn row(run: Run, question: &QuizQuestion) -> AnyView {
    let standing = run.sheet.with_untracked(|sheet| sheet.standing(question));
    let (class, silhouette, word) = match standing {
        Standing::Right => ("verdict ok", "fit", t("quiz.outcome-right")),
        Standing::Wrong => ("verdict nok", "no", t("quiz.outcome-wrong")),
        Standing::Open => ("verdict", "dot", t("quiz.outcome-open")),
    };
    let text = question.text.clone();
    let question = question.clone();
    let look = move |_| run.change(|sheet, _| sheet.look(&question));
    view! {
        <li>
            <button class="btn quiet" type="button" on:click=look>{text}</button>
            <span class=class>{mark(silhouette)}{word}</span>
        </li>
    }
    .into_any()
}

fn buttons(run: Run, score: Score) -> AnyView {
    let again = move |_| run.change(Sheet::retry_wrong);
    let over = move |_| run.change(|sheet, _| *sheet = Sheet::default());
    let again = (score.wrong() > 0)
        .then(|| view! { <button class="btn main" type="button" on:click=again>{t("quiz.retry")}</button> });
    view! {
        <p class="row">
            {again}
            <button class="btn" type="button" on:click=over>{t("quiz.start-over")}</button>
        </p>
        <p class="note">{move || if run.shelf.lasting.get() { t("quiz.kept") } else { t("quiz.not-kept") }}</p>
    }
    .into_any()
}

/// The module after this one.
fn next(run: Run) -> Option<&'static Module> {
    let mut modules = run.app.book.content().modules.iter();
    modules.by_ref().find(|module| module.id == run.module.id)?;
    modules.next()
}

fn link(run: Run, module: &'static Module) -> AnyView {
    let screen = Screen::Module(module.id.clone());
    let words = fill("quiz.next-module", &[("module", &module.title)]);
    view! { <a href=move || run.app.href(&screen)>{words}" "{Icon::Arrow.draw()}</a> }.into_any()
}
