//! Trying another answer: what was changed, and the way back to the answers before.

use std::cell::{Cell, RefCell};

use crate::advisor::{Answers, QuestionIndex};
use crate::browser::{clock, page};
use crate::ui::node::{Element, Node, el, nodes};

use super::super::super::format;
use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::Case;

/// More changes than this are no trial any more.
const MOST: usize = 4;

thread_local! {
    /// The answers before the first try.
    static BEFORE: RefCell<Option<Answers>> = const { RefCell::new(None) };
    /// Whether a link of this file has just changed the answers.
    static TURNED: Cell<bool> = const { Cell::new(false) };
}

/// A link that tries these answers.
pub(super) fn link(case: &Case, answers: &Answers, words: String) -> Element {
    let now = case.answers.clone();
    el("a")
        .attr("href", Screen::Result.href(case.app.book, answers))
        .on_click(move || {
            BEFORE.with(|before| {
                before.borrow_mut().get_or_insert_with(|| now.clone());
            });
            TURNED.set(true);
        })
        .kid(words)
}

/// After a link of this file the record is drawn anew in the place of the old one: its top is shown, and its heading has
/// the focus.
pub(super) fn land() {
    if TURNED.take() {
        clock::after(0, page::focus_heading);
    }
}

fn forget() {
    BEFORE.with(|before| *before.borrow_mut() = None);
}

/// Whether the answers are a trial; known once the notice is drawn.
pub(super) fn is_trying() -> bool {
    BEFORE.with(|before| before.borrow().is_some())
}

/// What is being tried, with the way back; nothing where nothing is.
pub(super) fn notice(case: &Case) -> Node {
    let Some(before) = BEFORE.with(|before| before.borrow().clone()) else { return Node::Nothing };
    let book = case.app.book;
    let changed: Vec<QuestionIndex> =
        book.question_indices().filter(|question| before.get(*question) != case.answers.get(*question)).collect();
    if changed.is_empty() || changed.len() > MOST {
        forget();
        return Node::Nothing;
    }
    let changes = changed.into_iter().map(|question| {
        let [from, to] = [&before, &case.answers].map(|answers| format::answer(book, question, answers.get(question)));
        let label = book.question(question).label.as_str();
        Node::from(el("li").kid(fill("tried.change", &[("question", label), ("from", &from), ("to", &to)])))
    });
    let back = el("a")
        .class("btn")
        .attr("href", Screen::Result.href(book, &before))
        .on_click(|| {
            forget();
            TURNED.set(true);
        })
        .kid(t("tried.back"));
    let keep = el("button")
        .class("btn quiet")
        .attr("type", "button")
        .on_click(|| {
            forget();
            page::remove("tried");
        })
        .kid(t("tried.keep"));
    let inside = nodes![
        el("ul").class("bullets").kid(changes.collect::<Vec<Node>>()),
        el("p").class("row screen").kid(back).kid(keep)
    ];
    el("div").id("tried").kid(callout_of_screen(Tone::Note, t("tried.title"), inside)).into()
}
