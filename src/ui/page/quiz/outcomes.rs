//! The questions of a set at its end: what went wrong, what that serves and where it is explained; then the others.

use leptos::prelude::*;

use crate::content::QuizQuestion;
use crate::quiz::Standing;
use crate::ui::node::{Element, Node, el, nodes};

use super::super::super::part::mark::mark;
use super::super::super::route::{Room, Screen};
use super::super::super::words::{fill, t};
use super::super::learn::objective;
use super::lesson;
use super::run::Run;

/// Those that were answered wrong; nothing where there are none.
pub(super) fn wrong(run: Run) -> Node {
    let deck = run.deck.get_value();
    let wrong: Vec<&QuizQuestion> = deck.lesson.questions.iter().filter(|question| is_wrong(run, question)).collect();
    let row = |question: &&QuizQuestion| row(run, question).kid(explained(run, question));
    (!wrong.is_empty()).then(|| list(t("quiz.went-wrong"), wrong.iter().map(row))).into()
}

/// All others.
pub(super) fn others(run: Run) -> Node {
    let deck = run.deck.get_value();
    let all = &deck.lesson.questions;
    let others: Vec<&QuizQuestion> = all.iter().filter(|question| !is_wrong(run, question)).collect();
    let heading = match (others.len() == all.len(), deck.keeps) {
        (false, _) => t("quiz.other-questions"),
        (true, true) => t("quiz.questions"),
        (true, false) => t("quiz.questions-set"),
    };
    (!others.is_empty()).then(|| list(heading, others.iter().map(|question| row(run, question)))).into()
}

fn is_wrong(run: Run, question: &QuizQuestion) -> bool {
    standing(run, question) == Standing::Wrong
}

fn standing(run: Run, question: &QuizQuestion) -> Standing {
    run.sheet.with_untracked(|sheet| sheet.standing(question))
}

fn list(heading: &'static str, rows: impl Iterator<Item = Element>) -> Node {
    nodes![el("h2").kid(heading), el("ol").class("links outcomes text").kids(rows)]
}

/// A question with its outcome, and the way to its reasons.
fn row(run: Run, question: &QuizQuestion) -> Element {
    let (class, silhouette, word) = match standing(run, question) {
        Standing::Right => ("verdict ok", "fit", t("quiz.outcome-right")),
        Standing::Wrong => ("verdict nok", "no", t("quiz.outcome-wrong")),
        Standing::Open if run.late => ("verdict", "dot", t("quiz.not-answered")),
        Standing::Open => ("verdict", "dot", t("quiz.outcome-open")),
    };
    let looked_at = question.clone();
    let look = move || run.change(|sheet, _| sheet.look(&looked_at));
    let button = el("button").class("btn quiet").attr("type", "button").on_click(look).kid(question.text.clone());
    el("li").kid(el("span").class(class).kid(mark(silhouette)).kid(word)).kid(button)
}

/// What a question serves, and where the page explains it.
fn explained(run: Run, question: &QuizQuestion) -> Element {
    let serves = fill("quiz.objective", &[("objective", &objective(&question.objective))]);
    el("p").class("note").kid(serves).kid(" ").kid(section(run, question))
}

/// The section of the page to read first that answers a question: the way there where this set is kept meanwhile, its
/// name where it would be lost.
fn section(run: Run, question: &QuizQuestion) -> Option<Node> {
    let deck = run.deck.get_value();
    let section = deck.sections.iter().find(|(id, _)| *id == question.id).map(|(_, section)| section.clone())?;
    if deck.keeps {
        let page = match run.app.screen.get_untracked() {
            Screen::Course(Room::Pack(name), _) => Screen::Course(Room::Pack(name), String::new()),
            _ => Screen::Lesson(deck.id.clone()),
        };
        return Some(lesson::link(run.app, page, section).into());
    }
    let home = deck.homes.iter().find(|(id, _)| *id == question.id).map(|(_, home)| home)?;
    let module = run.app.book.content().modules.iter().find(|module| module.id == *home)?;
    Some(fill("quiz.explained", &[("module", &module.title), ("section", &section)]).into())
}
