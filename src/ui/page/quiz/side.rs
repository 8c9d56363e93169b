//! The modules beside the question, each with its score.

use leptos::prelude::*;

use crate::content::Module;
use crate::ui::node::{Element, Node, el, live};

use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::t;
use super::shelf::Shelf;

/// The list of modules; the one with this id is marked.
pub(super) fn modules(app: App, here: &str, shelf: Shelf) -> Node {
    let modules = app.book.content().modules.iter().enumerate();
    let entries = modules.map(|(i, module)| entry(app, here, shelf, i, module));
    let note = live(move || if shelf.lasting.get() { t("modules.kept") } else { t("quiz.not-kept") });
    el("aside")
        .class("side stay screen")
        .attr("aria-labelledby", "h-modules")
        .kid(el("h2").id("h-modules").kid(t("modules.beside")))
        .kid(el("ol").class("links").kids(entries))
        .kid(el("p").class("note t3").kid(note))
        .into()
}

fn entry(app: App, here: &str, shelf: Shelf, i: usize, module: &'static Module) -> Element {
    let screen = Screen::Module(module.id.clone());
    let score = live(move || shelf.words(i));
    let link = el("a")
        .class("bare")
        .live_attr("href", move || app.href(&screen))
        .attr("aria-current", (module.id == here).then_some("true"))
        .kid(module.title.as_str());
    el("li").kid(link).kid(el("span").class("num").kid(score))
}
