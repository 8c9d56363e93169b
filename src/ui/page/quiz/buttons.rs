//! The buttons below a question: check or go on, how many are open, and the way out.

use leptos::prelude::*;

use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::icon::Icon;
use super::super::super::route::Screen;
use super::super::super::words::t;
use super::asking::Asking;
use super::run::Run;
use super::{hand_in, jump};

/// Id of the one that hands in.
const HAND_IN: &str = "quiz-hand-in";

/// The row of them; or in its place what is asked before handing in.
pub(super) fn buttons(asking: &Asking) -> Node {
    let (run, last) = (asking.run, asking.is_last());
    let asked = last.then(|| live(move || hand_in::asked(run, HAND_IN, "btn main")));
    // Hidden, not drawn anew: what stands in it follows the question on the desk, and must not outlive it.
    nodes![asked, row(asking).live_attr("hidden", move || (last && run.handing.get()).then_some(""))]
}

fn row(asking: &Asking) -> Element {
    let (run, told) = (asking.run, asking.told);
    let of_form = asking.clone();
    // Two buttons, not one with two meanings: a double click must not skip the reasons.
    let main = live(move || {
        if run.late {
            return late_button(&of_form);
        }
        if !told.get() {
            return el("button").class("btn main").attr("type", "submit").kid(t("quiz.check"));
        }
        let next = if run.score().open() > 0 { t("quiz.next") } else { t("quiz.see-score") };
        let button = el("button").class("btn main").attr("type", "button").on_click(move || run.go_on());
        button.kid(next).kid(" ").kid(Icon::Arrow.draw())
    });
    el("p").class("row").kid(main).kid(open_ones(asking)).kid(leave(run))
}

/// On to the next question, or the end; afterwards, back to the result.
fn late_button(asking: &Asking) -> Element {
    if asking.told.get() {
        let run = asking.run;
        let back = move || run.change(|sheet, _| sheet.leave());
        return el("button").class("btn main").attr("type", "button").on_click(back).kid(t("quiz.back-to-result"));
    }
    let (id, words) = if asking.is_last() { (Some(HAND_IN), t("quiz.hand-in")) } else { (None, t("quiz.next")) };
    el("button").class("btn main").attr("type", "submit").id(id).kid(words).kid(" ").kid(Icon::Arrow.draw())
}

/// How many are still open, where that is handed in next.
fn open_ones(asking: &Asking) -> Option<Node> {
    let (run, told, last) = (asking.run, asking.told, asking.is_last());
    let asking = asking.clone();
    (run.late && last).then(|| {
        live(move || {
            let question = &asking.question;
            let answered_here = asking.answer().fits(question) && !run.sheet.with(|sheet| sheet.has(question));
            let open = run.score().open().saturating_sub(usize::from(answered_here));
            let words = (open > 0 && !told.get()).then(|| jump::to_first_open(run, open));
            el("span").attr("role", "status").kid(words)
        })
    })
}

/// The way out. In the middle of a module it leads to the score so far, with what went wrong; from there one can go on.
fn leave(run: Run) -> Node {
    let keeps = run.deck.with_value(|deck| deck.keeps);
    live(move || {
        let score = run.score();
        if keeps && !run.late && score.answered > 0 && score.open() > 0 {
            let button = el("button").class("btn quiet").attr("type", "button").on_click(move || run.stop());
            return button.kid(t("quiz.stop"));
        }
        let kept = keeps && score.answered > 0 && run.shelf.lasting.get();
        let words = match (kept, run.late) {
            (true, true) => t("quiz.leave-answers"),
            (true, false) => t("quiz.leave"),
            (false, _) => t("quiz.leave-only"),
        };
        el("a").class("btn quiet").live_attr("href", move || run.app.href(&Screen::Learn)).kid(words)
    })
}
