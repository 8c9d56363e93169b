//! Verdict marks: five silhouettes that hold in greyscale and at 14 pixels.

use crate::ui::node::{Node, el};

use crate::advisor::Verdict;

use super::super::words::t;

/// The marks once for the page; every use refers to them.
pub(crate) fn symbols() -> Node {
    Node::from(
        el("svg")
            .class("vh")
            .attr("aria-hidden", "true")
            .kid(
                el("symbol")
                    .id("m-dot")
                    .attr("viewBox", "0 0 20 20")
                    .kid(el("circle").attr("cx", "10").attr("cy", "10").attr("r", "2.75").attr("fill", "currentColor")),
            )
            .kid(
                el("symbol")
                    .id("m-rec")
                    .attr("viewBox", "0 0 20 20")
                    .kid(el("circle").attr("cx", "10").attr("cy", "10").attr("r", "9.25").attr("fill", "currentColor"))
                    .kid(
                        el("path")
                            .attr("d", "M5.6 10.5l3 3 5.8-6.4")
                            .attr("fill", "none")
                            .attr("stroke", "var(--paper)")
                            .attr("stroke-width", "2.25"),
                    ),
            )
            .kid(
                el("symbol").id("m-fit").attr("viewBox", "0 0 20 20").kid(
                    el("g")
                        .attr("fill", "none")
                        .attr("stroke", "currentColor")
                        .attr("stroke-width", "1.75")
                        .kid(el("circle").attr("cx", "10").attr("cy", "10").attr("r", "8.25"))
                        .kid(el("path").attr("d", "M6.2 10.4l2.6 2.6 5-5.5")),
                ),
            )
            .kid(
                el("symbol").id("m-may").attr("viewBox", "0 0 20 20").kid(
                    el("g")
                        .attr("fill", "none")
                        .attr("stroke", "currentColor")
                        .attr("stroke-width", "1.75")
                        .attr("stroke-linejoin", "round")
                        .kid(el("path").attr("d", "M10 2 18.6 17.4H1.4z"))
                        .kid(el("path").attr("d", "M10 7.6v4.6M10 14v1")),
                ),
            )
            .kid(
                el("symbol")
                    .id("m-open")
                    .attr("viewBox", "0 0 20 20")
                    .kid(
                        el("circle")
                            .attr("cx", "10")
                            .attr("cy", "10")
                            .attr("r", "8.25")
                            .attr("fill", "none")
                            .attr("stroke", "currentColor")
                            .attr("stroke-width", "1.75")
                            .attr("stroke-dasharray", "3.5 2.98"),
                    )
                    .kid(el("circle").attr("cx", "10").attr("cy", "10").attr("r", "1.75").attr("fill", "currentColor")),
            )
            .kid(
                el("symbol").id("m-out").attr("viewBox", "0 0 20 20").kid(
                    el("path")
                        .attr("d", "M4.5 4.5l11 11M15.5 4.5l-11 11")
                        .attr("fill", "none")
                        .attr("stroke", "currentColor")
                        .attr("stroke-width", "1.75"),
                ),
            ),
    )
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
