//! The glossary: every term with its meaning, in the order of the alphabet.

use crate::content::{Meaning, References};
use crate::ui::node::{Node, el, nodes};

use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::term;

/// The screen.
pub(super) fn glossary() -> Node {
    title(t("glossary.title"));
    let glossary = &References::embedded().glossary;
    nodes![
        el("h1").kid(t("glossary.title")),
        el("p").class("lead text t3").kid(fill("glossary.lead", &[("n", &glossary.len().to_string())])),
        el("dl").class("rows facts glossary t6").kids(glossary.iter().map(row)),
    ]
}

fn row(meaning: &'static Meaning) -> Node {
    let app = App::get();
    let path = app.book.path_index(&meaning.path).map(|index| {
        let screen = Screen::Path(meaning.path.clone());
        let link = el("a").live_attr("href", move || app.href(&screen));
        el("p").kid(link.kid(fill("glossary.path", &[("path", app.name(index))])))
    });
    let name = el("dt").kid(el("dfn").kid(meaning.term.as_str()));
    el("div").kid(name).kid(el("dd").kid(el("p").kid(term::explained(meaning))).kid(path)).into()
}
