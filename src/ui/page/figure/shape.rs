//! The shapes of nodes, on a grid of 40, and the ends of lines.

use crate::content::{FlowKind, NodeKind};
use crate::ui::node::{Node, el, nodes};

use super::spot;

/// Outline of a node's shape.
fn outline(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Server => "M9 3h22v34H9zM9 14.3h22M9 25.6h22M14 8.7h5M14 20h5M14 31.3h5",
        NodeKind::Directory => "M20 4 37 35H3zM14.2 14.6h11.6M8.5 25h23",
        NodeKind::Cloud => "M11 32a8 8 0 0 1-1.2-15.9A11 11 0 0 1 31 18.2 7 7 0 0 1 30.5 32z",
        NodeKind::People => "M12.5 12.5a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M5 36c1-9 7-13 15-13s14 4 15 13",
        NodeKind::Files => "M4 9h32v22H4zM4 9l16 13L36 9",
    }
}

/// The internet, for those who send mail.
const GLOBE: &str =
    "M4.5 20a15.5 15.5 0 1 0 31 0a15.5 15.5 0 1 0-31 0M4.500 20h31M20 4.500c-11 9-11 22 0 31M20 4.500c11 9 11 22 0 31";

fn drawn(path: &'static str, x: f64, y: f64, scale: f64) -> Node {
    let transform = format!("translate({} {}) scale({scale})", spot(x), spot(y));
    Node::from(
        el("g")
            .class("st")
            .attr("transform", transform)
            .attr("stroke-linejoin", "round")
            .kid(el("path").attr("d", path)),
    )
}

/// A node's shape, its upper left corner at a point.
pub(super) fn shape(kind: NodeKind, x: f64, y: f64, scale: f64) -> Node {
    drawn(outline(kind), x, y, scale)
}

/// The internet.
pub(super) fn globe(x: f64, y: f64, scale: f64) -> Node {
    drawn(GLOBE, x, y, scale)
}

/// A level line from one x to another, with the ends of its kind; it may run to the left.
pub(super) fn line(kind: FlowKind, from: f64, to: f64, y: f64) -> Node {
    let (way, y_text) = (if to > from { 1.0 } else { -1.0 }, spot(y));
    let path = |class: &'static str, end: f64| {
        el("path").class(class).attr("d", format!("M{} {y_text}H{}", spot(from), spot(end)))
    };
    match kind {
        FlowKind::Move => nodes![path("mv", to - 12.0 * way), head("ac", to, y, way, 14.3, 7.7)],
        FlowKind::Mail => nodes![path("st", to - 8.0 * way), head("", to, y, way, 10.4, 5.6)],
        FlowKind::Sync => {
            let open =
                format!("M{} {}l{} 5 {} 5", spot(to - 9.0 * way), spot(y - 5.0), spot(8.0 * way), spot(-8.0 * way));
            nodes![path("sy", to - 2.0 * way), el("path").class("st").attr("d", open)]
        }
        FlowKind::Link => {
            let dot = |x: f64| el("circle").attr("cx", spot(x)).attr("cy", y_text.clone()).attr("r", "3");
            nodes![path("cn", to), dot(from), dot(to)]
        }
    }
}

/// A filled head that points along the line.
fn head(class: &'static str, x: f64, y: f64, way: f64, length: f64, half: f64) -> Node {
    let d = format!("M{} {}l{} {}v{}z", spot(x), spot(y), spot(-length * way), spot(-half), spot(2.0 * half));
    Node::from(el("path").class(class).attr("d", d))
}

/// A filled head that points up.
pub(super) fn head_up(x: f64, y: f64) -> Node {
    Node::from(el("path").attr("d", format!("M{} {}l-5.6 10.4h11.2z", spot(x), spot(y))))
}

/// A filled head that points down.
pub(super) fn head_down(x: f64, y: f64) -> Node {
    Node::from(el("path").class("ac").attr("d", format!("M{} {}l-7.7 -14.3h15.4z", spot(x), spot(y))))
}

/// The number of a step on a line.
pub(super) fn number(number: usize, x: f64, y: f64) -> Node {
    let circle = |class: &'static str, r: &'static str| {
        el("circle").class(class).attr("cx", spot(x)).attr("cy", spot(y)).attr("r", r)
    };
    nodes![
        circle("pa", "13"),
        circle("bx", "11"),
        el("text")
            .class("b")
            .attr("x", spot(x))
            .attr("y", spot(y + 4.6))
            .attr("text-anchor", "middle")
            .kid(number.to_string())
    ]
}
