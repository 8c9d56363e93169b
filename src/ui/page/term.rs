//! Terms of the field, explained where they first stand on a screen: a button in the sentence that opens its meaning,
//! by key, click or touch. The browser's own pop-over closes itself on Escape and on a press elsewhere.

use std::cell::Cell;

use crate::content::{Meaning, References, spots};
use crate::ui::node::{Element, Node, each, el, nodes};

use super::super::part::cite;
use super::super::route::Screen;
use super::super::state::App;
use super::super::words::t;

thread_local! {
    /// A bit for each term that the present screen has explained already.
    static EXPLAINED: Cell<u128> = const { Cell::new(0) };
}

/// The bit of a term; the gate sees to it that there are not more terms than bits.
const fn bit(meaning: usize) -> u128 {
    1 << (meaning % 128)
}

/// A new screen begins: every term is explained again, but for those that stand for the path the screen is about.
pub(super) fn fresh(path: &str) {
    let glossary = References::embedded().glossary.iter().enumerate();
    let own = glossary.filter(|(_, meaning)| !path.is_empty() && meaning.path == path);
    EXPLAINED.set(own.fold(0, |bits, (i, _)| bits | bit(i)));
}

/// A text with each term that is new to this screen as a button.
pub(super) fn marked(text: &str) -> Node {
    let glossary = &References::embedded().glossary;
    let mut pieces: Vec<Node> = Vec::new();
    let mut from = 0;
    for spot in spots(glossary, text, |meaning| EXPLAINED.get() & bit(meaning) != 0) {
        EXPLAINED.set(EXPLAINED.get() | bit(spot.meaning));
        pieces.push(text.get(from..spot.from).unwrap_or_default().to_owned().into());
        // A stop or comma stays beside its word.
        let tail = text[spot.to..].chars().take_while(|c| ",.;:)?!".contains(*c)).count();
        from = spot.to + tail;
        let said = term(&glossary[spot.meaning], &text[spot.from..spot.to]);
        pieces.push(el("span").class("tied").kid(said).kid(text[spot.to..from].to_owned()).into());
    }
    pieces.push(text[from..].to_owned().into());
    each(pieces)
}

fn term(meaning: &'static Meaning, said: &str) -> Node {
    let id = format!("term-{}", meaning.id);
    // A button does not break across lines, so it is the last word only. The words before it are its label: they press it
    // too, and assistive technology hears the whole as the button's name.
    let (before, last) = said.split_at(said.rfind(' ').map_or(0, |space| space + 1));
    let press = format!("{id}-button");
    let button = el("button").class("term").id(press.clone()).attr("type", "button").attr("popovertarget", id.clone());
    let button = button.attr("aria-label", (!before.is_empty()).then(|| said.to_owned())).kid(last.to_owned());
    let label = el("label").class("term").attr("for", press).attr("aria-hidden", "true").kid(before.to_owned());
    nodes![(!before.is_empty()).then_some(label), button, pop_over(meaning, id)]
}

/// The meaning, which lies above the page while it is open.
fn pop_over(meaning: &'static Meaning, id: String) -> Node {
    let app = App::get();
    // Live, so that what draws the text does not follow the answers: it may be gone when they change.
    let all = el("a").live_attr("href", move || app.href(&Screen::Glossary)).kid(t("glossary.all"));
    el("span")
        .class("meaning")
        .id(id.clone())
        .attr("popover", "")
        .kid(el("strong").kid(meaning.term.as_str()))
        .kid(el("span").kid(explained(meaning)))
        .kid(el("span").class("ways").kid(all).kid(close(id)))
        .into()
}

/// Closes a pop-over: where there is no Escape key, a press elsewhere may do something else.
pub(super) fn close(id: String) -> Element {
    let button = el("button").class("btn quiet").attr("type", "button").attr("popovertarget", id);
    button.attr("popovertargetaction", "hide").kid(t("term.close"))
}

/// The meaning in words, with its support and sources.
pub(super) fn explained(meaning: &'static Meaning) -> Node {
    nodes![
        meaning.text.as_str(),
        " ",
        cite::support(meaning.status),
        " ",
        cite::ids(meaning.sources.iter().map(String::as_str))
    ]
}
