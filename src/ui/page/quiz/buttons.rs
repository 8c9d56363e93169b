//! The buttons below a question: check or go on, how many are open, and the way out.

use leptos::prelude::*;

use crate::ui::node::{Element, Node, el, live};

use super::super::super::part::icon::Icon;
use super::super::super::route::Screen;
use super::super::super::words::t;
use super::asking::Asking;
use super::jump;
use super::run::Run;

/// The row of them.
pub(super) fn buttons(asking: &Asking) -> Node {
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
    el("p").class("row").kid(main).kid(open_ones(asking)).kid(leave(run)).into()
}

/// On to the next question, or the end; afterwards, back to the result.
fn late_button(asking: &Asking) -> Element {
    if asking.told.get() {
        let run = asking.run;
        let back = move || run.change(|sheet, _| sheet.leave());
        return el("button").class("btn main").attr("type", "button").on_click(back).kid(t("quiz.back-to-result"));
    }
    let words = if asking.is_last() { t("quiz.hand-in") } else { t("quiz.next") };
    el("button").class("btn main").attr("type", "submit").kid(words).kid(" ").kid(Icon::Arrow.draw())
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

fn leave(run: Run) -> Node {
    let words = live(move || match (run.deck.get_value().keeps, run.shelf.lasting.get()) {
        (true, true) => t("quiz.leave"),
        _ => t("quiz.leave-only"),
    });
    el("a").class("btn quiet").live_attr("href", move || run.app.href(&Screen::Learn)).kid(words).into()
}
