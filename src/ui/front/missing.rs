//! An address that names nothing.

use crate::ui::node::{Node, el};

use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// Says so, and where to go instead.
pub(crate) fn missing(address: String) -> Node {
    let app = App::get();
    // What came in the address is text, and may be long.
    let mut shown: String = address.chars().take(80).collect();
    if shown.len() < address.len() {
        shown.push('…');
    }
    drop(address);
    title(t("missing.title"));
    Node::from(
        el("div")
            .class("flow text")
            .kid(el("h1").kid(t("missing.title")))
            .kid(el("p").kid(fill("missing.text", &[("address", &shown)])))
            .kid(
                el("p")
                    .class("row")
                    .kid(
                        el("a")
                            .class("btn main")
                            .live_attr("href", move || app.href(&Screen::Start))
                            .kid(t("missing.start")),
                    )
                    .kid(el("a").live_attr("href", move || app.href(&Screen::Result)).kid(t("missing.result")))
                    .kid(el("a").live_attr("href", move || app.href(&Screen::Compare)).kid(t("missing.paths"))),
            ),
    )
}
