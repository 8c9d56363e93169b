//! What an address held that was not understood: said plainly, never a crash.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::advisor::Book;
use crate::advisor::link::{Dropped as Piece, Why};

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

/// The notice, when there is something to say.
pub(crate) fn dropped() -> Node {
    let app = App::get();
    live(move || {
        let pieces = app.dropped.get();
        (!pieces.is_empty()).then(|| {
            let lines =
                pieces.iter().map(|piece| Node::from(el("li").kid(sentence(app.book, piece)))).collect::<Vec<Node>>();
            Node::from(el("div").class("dropped").attr("role", "status").kid(callout_of_screen(
                Tone::Warn,
                t("dropped.title"),
                nodes![
                        el("p").kid(t("dropped.text")),
                        el("ul").kid(lines),
                        el("p").kid(
                            el("button")
                                .class("btn quiet")
                                .attr("type", "button")
                                .on("click", move |_| app.dropped.set(Vec::new()))
                                .kid(t("dropped.close"))
                        )
                    ],
            )))
        })
    })
}
