//! What stands below the drawing: colours and patterns, numbered columns, the rules behind it.

use crate::advisor::PathIndex;
use crate::advisor::map::Map;
use crate::content::FACTS_CHECKED;
use crate::ui::node::{Node, el, nodes};

use super::super::super::format;
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::draw::Sheet;
use super::pattern;

/// Colour and pattern of every path on these maps.
fn swatches(app: App, maps: &[&Map]) -> Vec<Node> {
    let key = |path| {
        let swatch = el("svg")
            .attr("width", "1.75rem")
            .attr("height", "1.125rem")
            .attr("viewBox", "0 0 28 18")
            .attr("aria-hidden", "true")
            .kid(
                el("rect")
                    .attr("x", ".75")
                    .attr("y", ".75")
                    .attr("width", "26.5")
                    .attr("height", "16.5")
                    .attr("fill", pattern::fill(path))
                    .attr("stroke", "var(--ink)")
                    .attr("stroke-width", "1.5"),
            );
        Node::from(el("li").kid(swatch).kid(app.name(path)))
    };
    let won: Vec<PathIndex> = maps.iter().flat_map(|map| map.paths(app.book)).collect();
    app.book.path_indices().filter(|path| won.contains(path)).map(key).collect()
}

/// What colours, patterns and the ring mean.
pub(super) fn keys(app: App, maps: &[&Map]) -> Node {
    let own = el("svg")
        .class("fig")
        .attr("width", "18")
        .attr("height", "18")
        .attr("viewBox", "0 0 18 18")
        .attr("aria-hidden", "true")
        .kid(el("circle").class("st").attr("cx", "9").attr("cy", "9").attr("r", "7.5"))
        .kid(el("circle").class("ac").attr("cx", "9").attr("cy", "9").attr("r", "3.5"));
    el("ul").class("keys").kid(swatches(app, maps)).kid(el("li").kid(own).kid(t("map.own"))).into()
}

/// What the numbers of the columns of a drawing mean, where they stand for options that have no room.
pub(super) fn columns(app: App, sheet: &Sheet<'_>) -> Option<Node> {
    let question = app.book.question(sheet.map.across.question);
    if question.options.is_empty() || sheet.columns().is_some() {
        return None;
    }
    let option = |option: &'static crate::content::Choice| Node::from(el("li").kid(option.label.as_str()));
    let list = el("ol").class("columns note").kid(question.options.iter().map(option).collect::<Vec<Node>>());
    Some(nodes![el("p").class("note").kid(fill("map.columns", &[("question", &question.label)])), list])
}

/// The rules and the facts behind the drawing.
pub(super) fn note(app: App, map: &Map) -> Node {
    let rules = map.rules(app.book).into_iter().map(|id| nodes![el("span").class("id").kid(id), " "]);
    el("p")
        .class("note")
        .kid(t("map.rules"))
        .kid(" ")
        .kid(rules.collect::<Vec<Node>>())
        .kid(fill("map.date", &[("date", &format::iso_date(FACTS_CHECKED))]))
        .kid(" ")
        .kid(el("a").class("screen").attr("href", app.href(&Screen::About)).kid(t("map.proof")))
        .into()
}
