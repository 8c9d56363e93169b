//! What an address held that was not understood: said plainly, never a crash.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::advisor::link::{Dropped as Piece, Why};

use super::super::state::App;
use super::super::words::{fill, t};
use super::callout::{Tone, callout_of_screen};

fn sentence(piece: &Piece) -> String {
    let key = match piece.why {
        Why::UnknownQuestion => "dropped.question",
        Why::UnknownOption => "dropped.option",
        Why::BadNumber => "dropped.number",
        Why::Repeated => "dropped.repeated",
        Why::NotAlone => "dropped.alone",
        Why::TooLong => "dropped.long",
    };
    fill(key, &[("key", &piece.key), ("value", &piece.value)])
}

/// The notice, when there is something to say.
pub(crate) fn dropped() -> Node {
    let app = App::get();
    live(move || {
        let pieces = app.dropped.get();
        (!pieces.is_empty()).then(|| {
            let lines = pieces.iter().map(|piece| Node::from(el("li").kid(sentence(piece)))).collect::<Vec<Node>>();
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
