//! Handing in: at once where every question has an answer; else after a word on what is open, and the way there.

use leptos::prelude::*;

use crate::browser::{clock, page, pointer};
use crate::quiz::Place;
use crate::ui::node::{Element, el, nodes};

use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::words::{count, fill, t};
use super::asking::FIELD;
use super::run::Run;

/// Ids of what is asked, and of its text.
const ASKED: &str = "hand-in-open";
const TEXT: &str = "hand-in-text";

/// Hands in; where something is open, asks before.
pub(super) fn hand_in(run: Run) {
    if untrack(|| run.score().open()) == 0 {
        return run.hand_in();
    }
    run.handing.set(true);
    clock::after(0, || page::focus(ASKED));
}

/// What is asked where something is open; none before it is asked. Escape takes it back, to the button with this id.
/// `class` is that of the way to the first open question.
pub(super) fn asked(run: Run, button: &'static str, class: &'static str) -> Option<Element> {
    let first = run.handing.get().then(|| run.first_open(usize::MAX))??;
    let title = count("hand-in.open-one", "hand-in.open-many", run.score().open());
    let final_one = run.is_exam().then(|| format!(" {}", t("hand-in.final")));
    let text = el("p").id(TEXT).kid(t("hand-in.text")).kid(final_one);
    let to_first = el("button").class(class).attr("type", "button").on_click(move || go_to(run, first));
    let to_first = to_first.kid(fill("quiz.to-first-open", &[("at", &(first + 1).to_string())]));
    let anyway = el("button").class("btn").attr("type", "button").on_click(move || run.hand_in());
    let ways = el("p").class("row").kid(to_first).kid(anyway.kid(t("hand-in.anyway")));
    let take_back = move |event: leptos::ev::Event| {
        if pointer::key(&event) == "Escape" {
            run.handing.set(false);
            clock::after(0, move || page::focus(button));
        }
    };
    let asked = el("div")
        .class("asked")
        .id(ASKED)
        .attr("role", "group")
        .attr("tabindex", "-1")
        .attr("aria-label", title.clone())
        .attr("aria-describedby", TEXT)
        .on("keydown", take_back);
    Some(asked.kid(callout_of_screen(Tone::Warn, title, nodes![text, ways])))
}

/// Leads to an open question, which may be the one on the desk.
fn go_to(run: Run, at: usize) {
    if untrack(|| run.place()) == Place::Question(at) {
        run.handing.set(false);
        clock::after(0, || page::focus_first_control(FIELD));
    } else {
        run.look_at(at);
    }
}
