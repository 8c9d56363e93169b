//! The same map for other answers to a third question, side by side, with one legend for all.

use leptos::prelude::*;

use crate::advisor::QuestionIndex;
use crate::advisor::map::{self as engine, Axis, Elsewhere};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::format;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::choose::{self, Place};
use super::draw::{Frame, SMALL};
use super::{Here, Shown, legend, same};

/// The section; nothing while no third question applies.
pub(super) fn section(app: App, shown: RwSignal<Shown>, here: RwSignal<Here>) -> Node {
    let maps = move || shown.with(|shown| Some(multiples(app, shown, shown.third?, here)));
    el("section")
        .class("section")
        .attr("aria-labelledby", "h-elsewhere")
        .kid(el("h2").id("h-elsewhere").kid(t("map.elsewhere")))
        .kid(el("p").class("text").kid(t("map.elsewhere-lead")))
        .kid(el("div").class("axes screen").kid(choose::choice(app, shown, Place::Third, t("map.third"))))
        .kid(live(maps))
        .into()
}

fn multiples(app: App, shown: &Shown, third: QuestionIndex, here: RwSignal<Here>) -> Node {
    let [across, up] = shown.axes;
    let (axis, maps) = engine::elsewhere(app.book, &shown.answers, across, up, third);
    let question = format::within(&app.book.question(third).label);
    let count = match maps.len() {
        1 => fill("map.elsewhere-same", &[("question", &question)]),
        count => fill("map.elsewhere-count", &[("n", &count.to_string()), ("question", &question)]),
    };
    let figures = maps.iter().map(|other| multiple(app, shown, &axis, other, here));
    nodes![
        el("p").class("note").kid(count),
        legend::keys(app, &maps.iter().map(|other| &other.map).collect::<Vec<_>>()),
        legend::columns(app, &shown.sheet(app, SMALL)),
        el("div").class("multiples").kid(figures.collect::<Vec<Node>>())
    ]
}

/// One small map with its answers, its paths and, where it is theirs, a word that the reader's answer is among them.
fn multiple(app: App, shown: &Shown, axis: &Axis, other: &Elsewhere, here: RwSignal<Here>) -> Node {
    let name = same::label(app.book, axis, &other.stops);
    let own = axis.here.is_some_and(|own| other.stops.contains(&own));
    let sheet = shown.sheet_of(app, &other.map, SMALL);
    let label = format!("{name}. {}", same::spoken(app, &other.map));
    let frame = sheet.frame;
    let (under, ring) = (sheet.under(), sheet.rings());
    let drawing = Frame::svg(frame.class(), move || frame)
        .attr("aria-label", label)
        .kid(sheet.land())
        .kid(live(move || under(here.get())))
        .kid(sheet.axes(Here::default()))
        .kid(live(move || ring(here.get())));
    el("figure")
        .class("figure")
        .kid(
            el("figcaption").kid(el("h3").kid(name).kid(own.then(|| el("span").class("own").kid(t("map.own-answer"))))),
        )
        .kid(drawing)
        .into()
}
