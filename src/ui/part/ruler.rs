//! The ruler below a number: where it decides, and where the present value lies. Logarithmic, drawn from data.

use leptos::prelude::*;

use crate::ui::node::{Element, Node, el, live, nodes};

use crate::content::{Mark, Number};
use crate::number::{self, log10};

use super::super::format::grouped;
use super::super::words::{fill, t};

/// Widths that labels may count on in the two layouts, in ems: the frame picks one by its own width, so that the drawing
/// is as wide as the frame and its labels still stand apart, whatever the size of the text.
const WIDE: f64 = 48.0;
const NARROW: f64 = 20.0;
/// Width of a bold digit, and the space between two labels, in ems.
const DIGIT: f64 = 0.65;
const APART: f64 = 0.3;

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

/// The stretch of decades that is drawn.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// Whole decades around marks and value.
    fn new(number: &Number, value: Option<f64>) -> Self {
        let values = || number.marks.iter().map(|mark| mark.at).chain(value).filter(|value| *value > 0.0);
        let low = log10(values().fold(f64::MAX, f64::min)).floor().max(-1.0);
        let high = log10(values().fold(1.0, f64::max));
        Self { low, high: (high + 0.05).ceil().max(low + 1.0) }
    }

    /// Where a value lies, from 0 to 1.
    fn share(&self, value: f64) -> f64 {
        ((log10(value.max(0.1)) - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The same as a coordinate.
    fn at(&self, value: f64) -> String {
        percent(self.share(value))
    }

    /// Every tick: its value, and whether a decade begins there.
    fn ticks(&self) -> Vec<(f64, bool)> {
        let mut ticks = Vec::new();
        // The ends are whole decades, and none is below this one.
        let mut decade = (-1..self.low as i32).fold(0.1, |decade, _| decade * 10.0);
        for _ in self.low as i32..self.high as i32 {
            for step in 1..10 {
                ticks.push((f64::from(step) * decade, step == 1));
            }
            decade *= 10.0;
        }
        ticks
    }
}

fn percent(share: f64) -> String {
    format!("{}%", number::text(share * 100.0, 2))
}

/// How a label stands at a point, and from where to where it reaches, in ems.
fn stand(share: f64, text: &str, ems: f64) -> (&'static str, f64, f64) {
    let (at, wide) = (share * ems, text.len() as f64 * DIGIT);
    if at - wide / 2.0 < -1.0 {
        ("start", at, at + wide)
    } else if at + wide / 2.0 > ems + 1.0 {
        ("end", at - wide, at)
    } else {
        ("middle", at - wide / 2.0, at + wide / 2.0)
    }
}

fn line(class: &'static str, x: &str, from: &'static str, to: &'static str) -> Element {
    el("line").class(class).attr("x1", x.to_owned()).attr("x2", x.to_owned()).attr("y1", from).attr("y2", to)
}

fn label(x: String, y: &'static str, anchor: &'static str, text: String) -> Element {
    el("text").class("b").attr("x", x).attr("y", y).attr("text-anchor", anchor).kid(text)
}

/// Where labels stand already, in ems: the ends of both lines, and of the strokes that lead to the lower one.
struct Taken {
    upper: f64,
    lower: f64,
    stroke: f64,
}

impl Taken {
    /// The upper line if there is room, else the lower one, else none.
    fn line(&mut self, at: f64, from: f64, to: f64) -> Option<bool> {
        if from > self.upper + APART && from > self.stroke + APART {
            self.upper = to;
            return Some(false);
        }
        if from > self.lower + APART && at > self.upper + APART {
            (self.lower, self.stroke) = (to, at);
            return Some(true);
        }
        None
    }
}

/// The marks. A label that would touch another stands one line lower; where there is no room either, the list below the
/// drawing names it.
fn marks(number: &Number, scale: &Scale, ems: f64) -> Vec<Node> {
    let mut taken = Taken { upper: f64::MIN, lower: f64::MIN, stroke: f64::MIN };
    let mark = |mark: &Mark| {
        let (share, text) = (scale.share(mark.at), grouped(mark.at));
        let (anchor, from, to) = stand(share, &text, ems);
        let line_below = taken.line(share * ems, from, to);
        let x = percent(share);
        let (foot, y) = if line_below == Some(true) { ("6.5em", "7.7em") } else { ("5.1em", "6.3em") };
        nodes![line("st", &x, "3.4em", foot), line_below.map(|_| label(x, y, anchor, text))]
    };
    number.marks.iter().map(mark).collect()
}

/// The present value: its stretch between two marks, a pointer and its figure.
fn pointer(number: &Number, scale: &Scale, value: f64, ems: f64) -> Node {
    let (from, to) = stretch(&number.marks, value);
    let (from, to) = (from.map_or(0.0, |from| scale.share(from)), to.map_or(1.0, |to| scale.share(to)));
    let band = el("rect").class("ac").attr("x", percent(from)).attr("y", "3.75em").attr("height", "6");
    let (x, text) = (scale.at(value), grouped(value));
    let (anchor, ..) = stand(scale.share(value), &text, ems);
    let place = el("svg").attr("x", x.clone()).attr("y", "2.8em").attr("overflow", "visible");
    nodes![
        band.attr("width", percent(to - from)),
        place.kid(el("path").class("ac").attr("d", "M0 11l-7-11h14z")),
        label(x, "2.3em", anchor, text).attr("font-size", "1.15em")
    ]
}

fn drawing(number: &Number, value: Option<f64>, ems: f64, class: &'static str, name: String) -> Node {
    let scale = Scale::new(number, value);
    let ticks = scale.ticks().into_iter();
    let ticks = ticks.map(|(value, whole)| line("q", &scale.at(value), "4em", if whole { "4.6em" } else { "4.3em" }));
    let axis = el("line").class("st").attr("x1", "0").attr("x2", "100%").attr("y1", "4em").attr("y2", "4em");
    el("svg")
        .class(class)
        .attr("role", "img")
        .attr("aria-label", name)
        .kid(axis)
        .kids(ticks)
        .kid(marks(number, &scale, ems))
        .kid(value.map(|value| pointer(number, &scale, value, ems)))
        .into()
}

/// The ruler, with its finding as heading and its marks as a list.
pub(crate) fn ruler(number: &'static Number, value: Memo<Option<f64>>) -> Node {
    let marks = number
        .marks
        .iter()
        .map(|mark| Node::from(el("li").kid(el("b").kid(grouped(mark.at))).kid(" ").kid(mark.text.as_str())));
    let marks = marks.collect::<Vec<Node>>();
    let draw = move |ems, class| {
        move || {
            let value = value.get();
            drawing(number, value, ems, class, finding(number, value))
        }
    };
    Node::from(
        el("figure")
            .class("figure")
            .kid(el("figcaption").kid(el("h2").kid(live(move || finding(number, value.get())))).kid(t("ruler.note")))
            .kid(live(draw(WIDE, "fig ruler wide")))
            .kid(live(draw(NARROW, "fig ruler narrow")))
            .kid(el("ul").class("limits note").kid(marks)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_within_the_drawing() {
        assert_eq!(stand(0.0, "1", 20.0).0, "middle");
        assert_eq!(stand(0.0, "10,000,000", 20.0).0, "start");
        assert_eq!(stand(1.0, "10,000,000", 20.0).0, "end");
    }

    #[test]
    fn labels_that_would_touch_stand_lower_or_are_left_to_the_list() {
        let mut taken = Taken { upper: f64::MIN, lower: f64::MIN, stroke: f64::MIN };
        assert_eq!(taken.line(1.0, 0.0, 2.0), Some(false));
        assert_eq!(taken.line(2.5, 1.5, 3.5), Some(true));
        assert_eq!(taken.line(2.7, 1.7, 3.7), None, "it would cross the stroke of the second");
        assert_eq!(taken.line(5.0, 4.0, 6.0), Some(false));
    }

    #[test]
    fn ticks_go_through_every_decade_once() {
        let scale = Scale { low: -1.0, high: 2.0 };
        let ticks = scale.ticks();
        assert_eq!(ticks.len(), 27);
        assert_eq!(ticks.iter().filter(|(_, whole)| *whole).count(), 3);
        assert_eq!(scale.at(ticks[0].0), "0%");
    }
}
