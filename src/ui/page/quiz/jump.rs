//! The questions of a set as numbers to jump to, with a word on which are answered.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live};

use super::super::super::words::{fill, t};
use super::run::Run;

/// The list; the question on the desk is marked.
pub(super) fn list(run: Run, here: usize) -> Node {
    let entries = (0..run.deck.get_value().lesson.questions.len()).map(move |at| entry(run, here, at));
    let list = el("ol").class("jump").kids(entries);
    el("nav").attr("aria-label", t("quiz.jump")).kid(list).into()
}

fn entry(run: Run, here: usize, at: usize) -> Node {
    let deck = run.deck.get_value();
    let Some(question) = deck.lesson.questions.get(at).cloned() else { return Node::Nothing };
    let looked_at = question.clone();
    let label = move || {
        let answered = run.sheet.with(|sheet| sheet.has(&question));
        let key = if answered { "quiz.jump-answered" } else { "quiz.jump-open" };
        fill(key, &[("at", &(at + 1).to_string())])
    };
    let label_of_mark = label.clone();
    let mark =
        live(move || (label_of_mark() == fill("quiz.jump-answered", &[("at", &(at + 1).to_string())])).then_some("•"));
    let go = move || run.change(|sheet, _| sheet.look(&looked_at));
    let button = el("button")
        .class("pick")
        .attr("type", "button")
        .attr("aria-current", (at == here).then_some("true"))
        .live_attr("aria-label", label)
        .on_click(go)
        .kid((at + 1).to_string())
        .kid(el("span").attr("aria-hidden", "true").kid(mark));
    el("li").kid(button).into()
}
