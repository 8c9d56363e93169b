//! The questions of a set as numbers to jump to, with a word on which are answered; and what else stands beside an exam.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::quiz::Place;

use super::super::super::words::{count, fill, t};
use super::hand_in;
use super::run::Run;

/// Id of the button that hands in from anywhere.
const HAND_IN: &str = "exam-hand-in";

/// The list; the question on the desk is marked.
pub(super) fn list(run: Run) -> Node {
    let entries = (0..run.deck.get_value().lesson.questions.len()).map(move |at| entry(run, at));
    let list = el("ol").class("jump").kids(entries);
    el("nav").attr("aria-label", t("quiz.jump")).kid(list).into()
}

fn entry(run: Run, at: usize) -> Node {
    let deck = run.deck.get_value();
    let Some(question) = deck.lesson.questions.get(at).cloned() else { return Node::Nothing };
    let looked_at = question.clone();
    let of_label = question.clone();
    let label = move || {
        let answered = run.sheet.with(|sheet| sheet.has(&of_label));
        let key = if answered { "quiz.jump-answered" } else { "quiz.jump-open" };
        fill(key, &[("at", &(at + 1).to_string())])
    };
    let answered = move || run.sheet.with(|sheet| sheet.has(&question)).then_some("");
    let go = move || run.change(|sheet, _| sheet.look(&looked_at));
    let button = el("button")
        .class("pick")
        .attr("type", "button")
        .live_attr("aria-current", move || (run.place() == Place::Question(at)).then_some("step"))
        .live_attr("data-answered", answered)
        .live_attr("aria-label", label)
        .on_click(go)
        .kid((at + 1).to_string());
    el("li").kid(button).into()
}

/// Beside the questions of an exam: where one stands, and handing in. Nothing there invites to leave.
pub(super) fn beside_exam(run: Run) -> Node {
    let body = live(move || {
        (!run.over.get()).then(|| nodes![el("h2").id("h-exam").kid(t("exam.questions")), list(run), early(run)])
    });
    el("aside").class("side stay screen").attr("aria-label", t("exam.beside")).kid(body).into()
}

/// How many are open, as a way to the first of them.
fn open(run: Run) -> Node {
    let words = live(move || match run.score().open() {
        0 => Node::from(el("span").class("note").kid(t("exam.none-open"))),
        open => to_first_open(run, open),
    });
    el("p").class("t3").kid(words).into()
}

/// So many are open: a button to the first of them, from wherever one is; words where that is the one on the desk.
pub(super) fn to_first_open(run: Run, open: usize) -> Node {
    let words = count("quiz.still-open-one", "quiz.still-open-many", open);
    let here = if let Place::Question(at) = run.place() { at } else { usize::MAX };
    match run.first_open(here) {
        None => el("span").class("note").kid(words).into(),
        Some(first) => {
            let go = fill("quiz.to-first-open", &[("at", &(first + 1).to_string())]);
            let button = el("button").class("btn quiet").attr("type", "button").on_click(move || run.look_at(first));
            nodes![el("span").class("note").kid(words), " ", button.kid(go)]
        }
    }
}

/// How many are open, and handing in, from any question but the last, which has both below it.
fn early(run: Run) -> Node {
    live(move || {
        let last = run.deck.get_value().lesson.questions.len().saturating_sub(1);
        let here = matches!(run.place(), Place::Question(at) if at < last);
        here.then(|| live(move || hand_in::asked(run, HAND_IN, "btn").map_or_else(|| not_asked(run), Node::from)))
    })
}

fn not_asked(run: Run) -> Node {
    let button = el("button").class("btn").id(HAND_IN).attr("type", "button").on_click(move || hand_in::hand_in(run));
    nodes![open(run), el("p").class("row t3").kid(button.kid(t("exam.hand-in-early")))]
}
