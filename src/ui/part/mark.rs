//! Verdict marks: five silhouettes that hold in greyscale and at 14 pixels.

use crate::ui::node::{Node, el};

use crate::advisor::Verdict;

use super::super::words::t;

/// One stroke or area of a silhouette on a grid of 20.
enum Shape {
    /// A disc of this radius.
    Disc(&'static str),
    /// A path drawn with this width, by `d`.
    Line(&'static str, &'static str),
    /// The tick on the disc, in the colour of the ground.
    Tick(&'static str),
    /// A ring of dashes.
    Broken,
}

const RING: &str = "M1.75 10a8.25 8.25 0 1 0 16.5 0a8.25 8.25 0 1 0-16.5 0";
const THIN: &str = "1.75";

/// Every silhouette by its id.
const SYMBOLS: &[(&str, &[Shape])] = &[
    ("m-dot", &[Shape::Disc("2.75")]),
    ("m-rec", &[Shape::Disc("9.25"), Shape::Tick("M5.6 10.5l3 3 5.8-6.4")]),
    ("m-fit", &[Shape::Line(THIN, RING), Shape::Line(THIN, "M6.2 10.4l2.6 2.6 5-5.5")]),
    ("m-may", &[Shape::Line(THIN, "M10 2 18.6 17.4H1.4zM10 7.6v4.6M10 14v1")]),
    ("m-open", &[Shape::Broken, Shape::Disc("1.75")]),
    ("m-out", &[Shape::Line(THIN, "M4.5 4.5l11 11M15.5 4.5l-11 11")]),
];

fn shape(shape: &Shape) -> Node {
    let line = |colour: &'static str, width: &'static str, d: &'static str| {
        let line = el("path").attr("d", d).attr("fill", "none").attr("stroke", colour).attr("stroke-width", width);
        line.attr("stroke-linejoin", "round")
    };
    let drawn = match *shape {
        Shape::Disc(r) => el("circle").attr("cx", "10").attr("cy", "10").attr("r", r).attr("fill", "currentColor"),
        Shape::Line(width, d) => line("currentColor", width, d),
        Shape::Tick(d) => line("var(--paper)", "2.25", d),
        Shape::Broken => line("currentColor", THIN, RING).attr("stroke-dasharray", "3.5 2.98"),
    };
    drawn.into()
}

/// The marks once for the page; every use refers to them.
pub(crate) fn symbols() -> Node {
    let symbol = |(id, shapes): &(&'static str, &[Shape])| {
        el("symbol").id(*id).attr("viewBox", "0 0 20 20").kids(shapes.iter().map(shape))
    };
    el("svg").class("vh").attr("aria-hidden", "true").kids(SYMBOLS.iter().map(symbol)).into()
}

/// A mark by the name of its silhouette: `rec`, `fit`, `may`, `open`, `out`, `no`, `dot`.
pub(crate) fn mark(name: &'static str) -> Node {
    let symbol = match name {
        "no" => "#m-out".to_owned(),
        other => format!("#m-{other}"),
    };
    Node::from(
        el("svg")
            .class(format!("mark {name}"))
            .attr("viewBox", "0 0 20 20")
            .attr("aria-hidden", "true")
            .kid(el("use").attr("href", symbol)),
    )
}

/// The silhouette of a verdict.
pub(crate) const fn silhouette(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => "rec",
        Verdict::Suitable => "fit",
        Verdict::Possible => "may",
        Verdict::Undecided => "open",
        Verdict::RuledOut => "out",
    }
}

/// The mark of a verdict.
pub(crate) fn of(verdict: Verdict) -> Node {
    mark(silhouette(verdict))
}

/// The verdict as a word.
pub(crate) fn word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Recommended => t("verdict.recommended"),
        Verdict::Suitable => t("verdict.suitable"),
        Verdict::Possible => t("verdict.possible"),
        Verdict::Undecided => t("verdict.undecided"),
        Verdict::RuledOut => t("verdict.ruled-out"),
    }
}
