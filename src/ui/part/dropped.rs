//! What an address held that was not understood, said plainly, never a crash; and what the host script did about it.

use leptos::prelude::*;

use crate::ui::node::{Node, Words, el, live, nodes};

use crate::advisor::Book;
use crate::advisor::link::{Dropped as Piece, Why};

use crate::browser::page;

use super::super::format::grouped;
use super::super::state::App;
use super::super::words::{fill, t};
use super::callout::{Tone, callout_of_screen};

fn sentence(book: &Book, piece: &Piece) -> String {
    let key = match piece.why {
        Why::UnknownQuestion => "dropped.question",
        Why::UnknownOption => "dropped.option",
        Why::BadNumber => "dropped.number",
        Why::Repeated => "dropped.repeated",
        Why::NotAlone => "dropped.alone",
        Why::TooLong => "dropped.long",
    };
    let question = book.question_index(&piece.key).map(|index| book.question(index));
    let label = question.map_or(piece.key.as_str(), |question| &question.label);
    let bounds = question.and_then(|question| question.number.as_ref());
    let [low, high] = bounds.map_or_else(Default::default, |number| [number.minimum, number.maximum].map(grouped));
    fill(key, &[("key", &piece.key), ("value", &piece.value), ("label", label), ("low", &low), ("high", &high)])
}

/// What the host script says of this address.
fn told() -> Option<Node> {
    let notice = page::notice()?;
    let (title, text) = notice.split_once('\n')?;
    Some(shown(Tone::Note, title.to_owned(), el("p").kid(text.to_owned()).into()))
}

fn shown(tone: Tone, title: impl Into<Words>, inside: Node) -> Node {
    el("div").class("dropped").attr("role", "status").kid(callout_of_screen(tone, title, inside)).into()
}

/// The notices, when there is something to say.
pub(crate) fn dropped() -> Node {
    let app = App::get();
    live(move || {
        // Set with every new address, so the host script is asked anew.
        let pieces = app.dropped.get();
        let lost = (!pieces.is_empty()).then(|| {
            let lines =
                pieces.iter().map(|piece| Node::from(el("li").kid(sentence(app.book, piece)))).collect::<Vec<Node>>();
            let close = el("button").class("btn quiet").attr("type", "button");
            let close = close.on("click", move |_| app.dropped.set(Vec::new())).kid(t("dropped.close"));
            let inside = nodes![el("p").kid(t("dropped.text")), el("ul").kid(lines), el("p").kid(close)];
            shown(Tone::Warn, t("dropped.title"), inside)
        });
        nodes![told(), lost]
    })
}
