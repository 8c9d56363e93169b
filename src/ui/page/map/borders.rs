//! How far it is from the own place to the nearest borders, in the four directions of the map.

use crate::advisor::map::{Axis, Border, border};
use crate::advisor::{Answer, PathIndex, recommend};
use crate::content::Number;
use crate::ui::node::{Node, el};

use super::super::super::format::{self, grouped};
use super::super::super::words::{fill, t};
use super::figures::outward;
use super::reading::Reading;

/// A way to go from the own place.
struct Way {
    arrow: &'static str,
    axis: usize,
    up: bool,
}

const WAYS: [Way; 4] = [
    Way { arrow: "M4 10h12M11 5l5 5-5 5", axis: 0, up: true },
    Way { arrow: "M16 10H4M9 5l-5 5 5 5", axis: 0, up: false },
    Way { arrow: "M10 16V4M5 9l5-5 5 5", axis: 1, up: true },
    Way { arrow: "M10 4v12M5 11l5 5 5-5", axis: 1, up: false },
];

impl Reading<'_> {
    /// How far it is to another path in each direction.
    pub(super) fn borders(&self, path: PathIndex) -> Node {
        if self.map.paths(self.app.book).len() == 1 {
            return el("p").class("note").kid(t("map.one-here")).into();
        }
        el("ul").class("borders").kids(WAYS.iter().map(|way| self.line(way, path))).into()
    }

    /// The first border in one direction, or that there is none.
    fn line(&self, way: &Way, path: PathIndex) -> Node {
        let question = self.app.book.question(self.axis(way).question);
        let (how, then) = match border(self.app.book, &self.answers_here(), self.axis(way), way.up) {
            Some(border) => (self.far(way, &border), self.app.name(border.path).to_owned()),
            None => {
                let key = match (question.number.is_some(), way.up) {
                    (true, true) => "map.no-more",
                    (true, false) => "map.no-less",
                    (false, true) => "map.no-after",
                    (false, false) => "map.no-before",
                };
                (t(key).to_owned(), fill("map.no-border", &[("path", self.app.name(path))]))
            }
        };
        let arrow = el("svg")
            .class("icon")
            .attr("viewBox", "0 0 20 20")
            .attr("aria-hidden", "true")
            .kid(el("path").attr("d", way.arrow));
        let far = fill("map.way", &[("what", &question.label), ("how", &how)]);
        el("li").kid(arrow).kid(el("span").kid(far)).kid(" ").kid(el("b").kid(then)).into()
    }

    fn axis(&self, way: &Way) -> &Axis {
        if way.axis == 0 { &self.map.across } else { &self.map.up }
    }

    /// How far it is to a border. Numbers that are not counted are rounded, to a place that is beyond it still.
    fn far(&self, way: &Way, border: &Border) -> String {
        let (book, axis) = (self.app.book, self.axis(way));
        let number = &book.question(axis.question).number;
        let (Answer::Number(now), Some(number), Some(value)) = (self.here[way.axis], number, border.value) else {
            return format::answer(book, axis.question, axis.stops[border.stop].answer);
        };
        let distance = (value - now).abs();
        let n =
            if number.whole { distance } else { outward(distance, |far| self.beyond(way, number, far, border.path)) };
        let key = match (number.whole, way.up) {
            (true, true) => "map.more",
            (true, false) => "map.less",
            (false, true) => "map.amount-more",
            (false, false) => "map.amount-less",
        };
        fill(key, &[("n", &grouped(n)), ("unit", &number.unit)])
    }

    /// Whether the path wins that far away.
    fn beyond(&self, way: &Way, number: &Number, far: f64, path: PathIndex) -> bool {
        let (axis, Answer::Number(now)) = (self.axis(way), self.here[way.axis]) else { return false };
        let value = if way.up { now + far } else { now - far };
        let there = || recommend(self.app.book, &self.answers_here().with(axis.question, Answer::Number(value)));
        number.minimum <= value && value <= number.maximum && there() == path
    }
}
