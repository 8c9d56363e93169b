//! The end of a set: the score, every question with its outcome, and where to go from here.

use leptos::prelude::*;

use crate::browser::{address, clock, page};
use crate::content::Module;
use crate::quiz::{Exam, Score, Sitting, Standing};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::format::date;
use super::super::super::part::icon::Icon;
use super::super::super::route::{Room, Screen};
use super::super::super::state::title;
use super::super::super::words::{count, fill, t};
use super::super::away;
use super::super::learn::objective;
use super::run::Run;
use super::{kept, outcomes, review};

/// The score page.
pub(super) fn score(run: Run) -> Node {
    let deck = run.deck.get_value();
    let score = run.sheet.with_untracked(|sheet| sheet.score(&deck.lesson));
    title(&fill("quiz.score-title", &[("module", &deck.title)]));
    let page = el("div").class("flow").kid(el("p").class("kicker").kid(deck.title.clone()));
    let page = page.kid(el("h1").kid(heading(run, score))).kid(remarks(run, score)).kid(facts(run, score));
    let page = page.kid(by_objective(run)).kid(outcomes::wrong(run)).kid(buttons(run, score));
    let all = el("a").live_attr("href", move || run.app.href(&Screen::Learn)).kid(t("quiz.all-modules"));
    let next = next(run).map(|module| link(run, module, score));
    let ways = el("p").class("row screen").kid(next).kid(more_due(run)).kid(all);
    page.kid(ways).kid(outcomes::others(run)).into()
}

fn heading(run: Run, score: Score) -> String {
    let (right, of) = (score.right.to_string(), score.questions.to_string());
    if let Some(exam) = run.deck.get_value().exam.as_ref() {
        let key = if exam.verdict(score).passed { "exam.passed" } else { "exam.failed" };
        return fill(key, &[("right", &right), ("of", &of)]);
    }
    // Left in the middle: out of those answered.
    if score.open() > 0 && !run.late {
        let (answered, open) = (score.answered.to_string(), score.open().to_string());
        return fill("modules.so-far", &[("right", &right), ("of", &answered), ("open", &open)]);
    }
    let key = if score.wrong() + score.open() == 0 { "quiz.score-all" } else { "quiz.score" };
    fill(key, &[("right", &right), ("of", &of)])
}

/// In the review: the way to what is due beyond this sitting.
fn more_due(run: Run) -> Option<Element> {
    let app = run.app;
    let due = if run.deck.get_value().id == "review" { review::due(app, &kept::memory()).len() } else { 0 };
    let next = Screen::Course(Room::Review, format!("after={}", clock::seconds()));
    let words = move || count("review.more-one", "review.more-many", due);
    (due > 0).then(|| el("a").class("btn main").live_attr("href", move || app.href(&next)).kid(words()))
}

/// Of an exam, how every objective went.
fn by_objective(run: Run) -> Option<Node> {
    let deck = run.deck.get_value();
    deck.exam.as_ref()?;
    let mut found: Vec<(String, usize, usize)> = Vec::new();
    for question in &deck.lesson.questions {
        let right = run.sheet.with_untracked(|sheet| sheet.standing(question)) == Standing::Right;
        let known = found.iter().position(|(id, _, _)| *id == question.objective);
        let place = known.unwrap_or_else(|| {
            found.push((question.objective.clone(), 0, 0));
            found.len() - 1
        });
        if let Some((_, good, all)) = found.get_mut(place) {
            (*good, *all) = (*good + usize::from(right), *all + 1);
        }
    }
    let row = |(id, good, all): &(String, usize, usize)| {
        let share = fill("modules.score", &[("right", &good.to_string()), ("of", &all.to_string())]);
        el("div").kid(el("dt").kid(objective(id))).kid(el("dd").class("num").kid(share))
    };
    let rows = found.iter().map(row).collect::<Vec<Element>>();
    Some(nodes![el("h2").kid(t("exam.by-objective")), el("dl").class("rows text by-objective").kids(rows)])
}

/// How many needed a second try, and what to do about the others.
fn remarks(run: Run, score: Score) -> Element {
    let later = score.right.saturating_sub(score.first);
    let later = (later > 0).then(|| format!("{} ", count("quiz.later-one", "quiz.later-many", later)));
    let advice = match (score.open(), score.wrong()) {
        _ if run.is_exam() => t("exam.look"),
        (0, 0) => t("quiz.advice-all"),
        (0, _) => t("quiz.advice-wrong"),
        (_, _) => t("quiz.advice-open"),
    };
    // On paper nothing can be selected.
    el("p").class("lead text").kid(later).kid(el("span").class("screen").kid(advice))
}

/// What an exam was and how it went, to be printed or copied.
fn facts(run: Run, score: Score) -> Option<Element> {
    let deck = run.deck.get_value();
    let exam = deck.exam.as_ref()?;
    let list = lines(run, exam, score)
        .into_iter()
        .map(|(term, value)| el("div").kid(el("dt").kid(term)).kid(el("dd").class("num").kid(value)));
    let list = el("dl").class("rows tight text").kids(list.collect::<Vec<Element>>());
    let name = el("p").class("paper").kid(t("exam.name-line"));
    Some(el("div").class("flow").kid(list).kid(name))
}

fn lines(run: Run, exam: &Exam, score: Score) -> Vec<(&'static str, String)> {
    let verdict = exam.verdict(score);
    let minutes = run.seconds().div_ceil(60) as usize;
    let time = match exam.minutes {
        // The clock may be looked at a moment late, as in a window in the background.
        Some(of) => fill("exam.time-of", &[("minutes", &minutes.min(of).to_string()), ("of", &of.to_string())]),
        None => fill("exam.minutes-of", &[("minutes", &minutes.to_string())]),
    };
    let share = [("percent", &*verdict.percent.to_string()), ("pass", &*exam.pass.to_string())];
    vec![
        (t("exam.modules"), run.deck.with_value(|deck| deck.drawn_from.clone())),
        (t("exam.share"), fill("exam.share-of", &share)),
        (
            t("exam.answered"),
            fill("modules.score", &[("right", &score.answered.to_string()), ("of", &score.questions.to_string())]),
        ),
        (t("exam.time-used"), time),
        (t("exam.date"), date(clock::today())),
        (t("exam.seed"), exam.seed.to_string()),
    ]
}

/// The result as plain text.
fn as_text(run: Run, exam: &Exam, score: Score) -> String {
    let mut text = format!("{}\n{}\n", t("exam.title"), heading(run, score));
    for (term, value) in lines(run, exam, score) {
        text.push_str(&format!("{term}: {value}\n"));
    }
    text + &Sitting::address_of_all(&address::whole())
}

fn buttons(run: Run, score: Score) -> Node {
    let deck = run.deck.get_value();
    let button = |class| el("button").class(class).attr("type", "button");
    if let Some(exam) = deck.exam.clone() {
        let copied = move || {
            away::copy(run.app, as_text(run, &exam, score), t("copied"), t("copy-failed"));
        };
        let rooms = Screen::Course(Room::Exam, String::new());
        let another = el("a").class("btn main").live_attr("href", move || run.app.href(&rooms)).kid(t("exam.another"));
        let print = button("btn").on_click(page::print).kid(Icon::Print.draw()).kid(t("exam.print"));
        let copy = button("btn").on_click(copied).kid(Icon::Link.draw()).kid(t("exam.copy"));
        return nodes![el("p").class("row screen").kid(another).kid(print).kid(copy)];
    }
    let go_on = fill("quiz.go-on", &[("at", &run.first_open_number())]);
    let go_on = (score.open() > 0).then(|| button("btn main").on_click(move || run.resume()).kid(go_on));
    let class = if score.open() > 0 { "btn" } else { "btn main" };
    let again = (score.wrong() > 0).then(|| button(class).on_click(move || run.retry_wrong()).kid(t("quiz.retry")));
    let over = button("btn").on_click(move || run.start_over()).kid(t("quiz.start-over"));
    let keeps = deck.keeps;
    let kept = live(move || match (keeps, run.shelf.lasting.get()) {
        (true, true) => t("quiz.kept"),
        (false, true) => t("quiz.remembered"),
        (_, false) => t("quiz.not-kept"),
    });
    nodes![el("p").class("row").kid(go_on).kid(again).kid(over), el("p").class("note").kid(kept)]
}

/// The module after this one.
fn next(run: Run) -> Option<&'static Module> {
    let deck = run.deck.get_value();
    let mut modules = run.app.book.content().modules.iter();
    modules.by_ref().find(|module| module.id == deck.id)?;
    modules.next()
}

/// The way to it: the next step where nothing is left to do in this one.
fn link(run: Run, module: &'static Module, score: Score) -> Element {
    let screen = Screen::Lesson(module.id.clone());
    let words = fill("quiz.next-module", &[("module", &module.title)]);
    let class = if score.right == score.questions { "btn main" } else { "btn" };
    el("a").class(class).live_attr("href", move || run.app.href(&screen)).kid(words)
}
