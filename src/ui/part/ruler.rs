//! The ruler below a number: where it decides, and where the present value lies. Logarithmic, drawn from data.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::content::{Mark, Number};
use crate::number::{self, log10};

use super::super::format::grouped;
use super::super::words::{fill, t};

/// Width of the two drawings, in CSS pixels.
const WIDE: f64 = 640.0;
const NARROW: f64 = 288.0;
const EDGE: f64 = 14.0;

/// A stretch of values, from above the first to the second.
fn stretch(marks: &[Mark], value: f64) -> (Option<f64>, Option<f64>) {
    let below = marks
        .iter()
        .map(|mark| mark.at)
        .filter(|at| *at < value)
        .fold(None, |most, at| Some(most.map_or(at, |m: f64| m.max(at))));
    let above = marks
        .iter()
        .map(|mark| mark.at)
        .filter(|at| *at >= value)
        .fold(None, |least, at| Some(least.map_or(at, |l: f64| l.min(at))));
    (below, above)
}

/// Where the value lies among the marks, in words.
fn finding(number: &Number, value: Option<f64>) -> String {
    let Some(value) = value else { return t("ruler.empty").to_owned() };
    match stretch(&number.marks, value) {
        (Some(low), Some(high)) => fill("ruler.between", &[("low", &grouped(low)), ("high", &grouped(high))]),
        (Some(low), None) => fill("ruler.above", &[("low", &grouped(low))]),
        (None, Some(high)) => fill("ruler.at-most", &[("high", &grouped(high))]),
        (None, None) => String::new(),
    }
}

/// Scale ends: whole decades around marks and value.
fn ends(number: &Number, value: Option<f64>) -> (f64, f64) {
    let values = || number.marks.iter().map(|mark| mark.at).chain(value).filter(|value| *value > 0.0);
    let low = values();
    let low = log10(low.fold(f64::MAX, f64::min)).floor().max(-1.0);
    let high = log10(values().fold(1.0, f64::max));
    (low, (high + 0.05).ceil().max(low + 1.0))
}

/// A coordinate, to a tenth of a pixel.
fn spot(at: f64) -> String {
    number::text(at, 1)
}

fn drawing(number: &Number, value: Option<f64>, width: f64, class: &'static str, label: String) -> Node {
    let (low, high) = ends(number, value);
    let place = |value: f64| {
        let share = (log10(value.max(0.1)) - low) / (high - low);
        EDGE + share.clamp(0.0, 1.0) * (width - 2.0 * EDGE)
    };
    let mut ticks = String::new();
    let mut power = low;
    // The ends are whole decades, and none is below this one.
    let mut decade = (-1..low as i32).fold(0.1, |decade, _| decade * 10.0);
    while power < high {
        for step in 1..10 {
            let x = spot(place(f64::from(step) * decade));
            ticks.push_str(&format!("M{x} 52v{}", if step == 1 { 8 } else { 4 }));
        }
        power += 1.0;
        decade *= 10.0;
    }
    let mut last = f64::MIN;
    let mut lowered = false;
    let marks = number.marks.iter().map(|mark| {
        let x = place(mark.at);
        // Labels that would touch stand one line lower in turn.
        lowered = x - last < 44.0 && !lowered;
        last = x;
        let (stroke, y) = if lowered { (40, 100) } else { (22, 82) };
        let anchor = if x > width - 30.0 { "end" } else { "middle" };
        let tx = if x > width - 30.0 { width } else { x };
        nodes![
            el("path").class("st").attr("d", format!("M{} 44v{stroke}", spot(x))),
            el("text").attr("x", spot(tx)).attr("y", y).attr("text-anchor", anchor).class("b").kid(grouped(mark.at))
        ]
    });
    let marks = marks.collect::<Vec<Node>>();
    let pointer = value.map(|value| {
        let x = place(value);
        let (from, to) = stretch(&number.marks, value);
        let (from, to) = (from.map_or(EDGE, place), to.map_or(width - EDGE, place));
        let anchor = if x < 40.0 {
            "start"
        } else if x > width - 40.0 {
            "end"
        } else {
            "middle"
        };
        nodes![
            el("rect")
                .class("ac")
                .attr("x", spot(from))
                .attr("y", "49")
                .attr("width", spot(to - from))
                .attr("height", "6"),
            el("path").class("ac").attr("d", format!("M{} 47l-7 -11h14z", spot(x))),
            el("text")
                .class("b")
                .attr("x", spot(x))
                .attr("y", "30")
                .attr("text-anchor", anchor)
                .attr("font-size", "15")
                .kid(grouped(value))
        ]
    });
    Node::from(
        el("svg")
            .class(format!("fig {class}"))
            .attr("width", spot(width))
            .attr("height", "108")
            .attr("viewBox", format!("0 0 {} 108", spot(width)))
            .attr("role", "img")
            .attr("aria-label", label)
            .kid(el("path").class("st").attr("d", format!("M{} 52H{}", spot(EDGE), spot(width - EDGE))))
            .kid(el("path").class("q").attr("d", ticks))
            .kid(marks)
            .kid(pointer),
    )
}

/// The ruler, with its finding as heading and its marks as a list.
pub(crate) fn ruler(number: &'static Number, value: Memo<Option<f64>>) -> Node {
    let marks = number
        .marks
        .iter()
        .map(|mark| Node::from(el("li").kid(el("b").kid(grouped(mark.at))).kid(" ").kid(mark.text.as_str())));
    let marks = marks.collect::<Vec<Node>>();
    let draw = move |width, class| {
        move || {
            let value = value.get();
            drawing(number, value, width, class, finding(number, value))
        }
    };
    Node::from(
        el("figure")
            .class("figure")
            .kid(el("figcaption").kid(el("h2").kid(live(move || finding(number, value.get())))).kid(t("ruler.note")))
            .kid(live(draw(WIDE, "wide")))
            .kid(live(draw(NARROW, "narrow")))
            .kid(el("ul").class("limits note").kid(marks)),
    )
}
