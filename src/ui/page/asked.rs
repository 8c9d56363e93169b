//! What the second module adds to the question that the interview asks: its terms, what its reason rests on, and whether
//! the house has fixed the answer. The first module keeps places and does without glossary, sources and policy; this one,
//! which is there a moment later, fills them.

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{Question, References, spots};
use crate::ui::node::{Node, el, nodes};

use super::super::part::more::more;
use super::super::state::App;
use super::super::words::t;
use super::term::explained;
use super::{cite, house};

/// The id of the place for terms; its attribute names the question.
const TERMS: &str = "terms";
/// The id of the place for sources, behind the reason.
const RESTS: &str = "rests";
const QUESTION: &str = "data-question";
/// What changes the answer; going on and back are left.
const CONTROLS: &str = "form.ask input, form.ask .pick";

thread_local! {
    /// What was drawn last; letting it go takes it out of the document.
    static DRAWN: RefCell<Option<[Box<dyn Any>; 2]>> = const { RefCell::new(None) };
}

/// Fills the place now and whenever another question may have come.
pub(in crate::ui) fn follow(app: App) {
    Effect::new(move || {
        app.screen.track();
        app.answers.track();
        // After the first module has drawn.
        clock::after(0, move || fill(app));
    });
}

fn fill(app: App) {
    // Every question rests on something: where sources stand, all is there.
    let Some(rests) = page::element(RESTS).filter(|place| place.child_element_count() == 0) else { return };
    let Some(terms) = page::element(TERMS) else { return };
    let asked = terms.get_attribute(QUESTION).and_then(|id| app.book.question_index(&id));
    let Some(question) = asked.map(|index| app.book.question(index)) else { return };
    let sources = cite::ids(question.sources.iter().map(String::as_str));
    let added = added(app, question);
    let drawn: [Box<dyn Any>; 2] =
        [Box::new(mount_to(rests, move || sources)), Box::new(mount_to(terms, move || added))];
    DRAWN.with(|last| last.replace(Some(drawn)));
}

fn added(app: App, question: &'static Question) -> Node {
    let fixed = house::fixed(app, question);
    if fixed.is_some() {
        page::switch_off(CONTROLS);
    }
    nodes![fixed, terms(question)]
}

/// The terms that the question uses, behind one heading; nothing where it uses none.
fn terms(question: &'static Question) -> Node {
    let glossary = &References::embedded().glossary;
    let options = question.options.iter().flat_map(|option| [option.label.as_str(), option.note.as_str()]);
    let texts = [&question.wording, &question.hint, &question.why, &question.find].map(String::as_str);
    let mut used: Vec<usize> = Vec::new();
    for text in texts.into_iter().chain(options) {
        let found = spots(glossary, text, |meaning| used.contains(&meaning));
        used.extend(found.iter().map(|spot| spot.meaning));
    }
    if used.is_empty() {
        return Node::Nothing;
    }
    let row = |index: usize| {
        let meaning = &glossary[index];
        el("div").kid(el("dt").kid(el("dfn").kid(meaning.term.as_str()))).kid(el("dd").kid(explained(meaning)))
    };
    more(t("glossary.asked"), el("dl").class("rows tight").kids(used.into_iter().map(row)).into())
}
