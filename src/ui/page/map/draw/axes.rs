//! The axes of the drawing: ticks and numbers, or the names of options, without one over another.

use crate::advisor::Answer;
use crate::ui::node::{Element, Node, el, nodes};

use super::super::super::super::format::grouped;
use super::super::super::super::words::t;
use super::{STRIP, Sheet, Size, broken, round, spot};

/// An axis with as many stretches was cut for a border that runs askew: its cuts are no numbers to be named.
const STEPS: usize = 30;

impl Sheet<'_> {
    /// Both axes; what the own place lies on stands out.
    pub(in super::super) fn axes(&self, here: [Answer; 2]) -> Node {
        let [across, up] = [self.map.across.at(here[0]), self.map.up.at(here[1])];
        nodes![self.axis_across(across), self.axis_up(up)]
    }

    fn axis_across(&self, here: Option<usize>) -> Node {
        let bottom = self.frame.bottom;
        let question = self.app.book.question(self.map.across.question);
        let Some(number) = &question.number else { return self.bands_across(here) };
        let mut ticks = String::new();
        let mut words: Vec<(f64, String, bool)> = Vec::new();
        for stop in 1..self.map.across.stops.len() {
            let border = (0..self.map.up.stops.len()).any(|up| self.path(stop - 1, up) != self.path(stop, up));
            if border && self.map.across.stops.len() < STEPS {
                words.push((self.left(stop), grouped(round(self.map.across.stops[stop - 1].to, number.whole)), true));
            }
        }
        for decade in self.across.decades() {
            let x = self.across.place(decade);
            ticks.push_str(&format!("M{} {}v7", spot(x), spot(bottom)));
            words.push((x, grouped(decade), false));
            for step in 2..10 {
                let x = self.across.place(decade * f64::from(step));
                if x < self.frame.right - 0.5 {
                    ticks.push_str(&format!("M{} {}v4", spot(x), spot(bottom)));
                }
            }
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        let words = words.into_iter().filter_map(|(x, word, bold)| {
            let half = word.chars().count() as f64 * 4.2 + 3.0;
            // Where it will stand, once it is kept within the drawing.
            let middle = x.max(self.frame.left + half).min(self.frame.right - half);
            let middle = if x + half > self.frame.width || x - half < 0.0 { middle } else { x };
            let free = taken.iter().all(|(other, width)| (other - middle).abs() > half + width);
            free.then(|| {
                taken.push((middle, half));
                self.word(x, bottom + 22.0, word, if bold { "b" } else { "d" })
            })
        });
        let words: Vec<Node> = words.collect();
        if self.frame.size == Size::Small {
            return nodes![el("path").class("q").attr("d", ticks), words];
        }
        let unit = format!("{}, {}", number.unit, t("map.logarithmic"));
        let unit = el("text")
            .class("d")
            .attr("x", spot(self.frame.right))
            .attr("y", spot(bottom + 66.0))
            .attr("text-anchor", "end")
            .kid(unit);
        nodes![el("path").class("q").attr("d", ticks), words, unit]
    }

    /// A word below the axis, kept within the drawing.
    fn word(&self, x: f64, y: f64, word: String, class: &'static str) -> Node {
        let half = word.chars().count() as f64 * 4.0;
        let (x, anchor) = if x + half > self.frame.width {
            (self.frame.right, "end")
        } else if x - half < 0.0 {
            (self.frame.left, "start")
        } else {
            (x, "middle")
        };
        el("text").class(class).attr("x", spot(x)).attr("y", spot(y)).attr("text-anchor", anchor).kid(word).into()
    }

    /// Options below the drawing: numbers, which the list beside the legend explains.
    fn bands_across(&self, here: Option<usize>) -> Node {
        let bands = (0..self.map.across.stops.len()).map(|stop| {
            let x = (self.left(stop) + self.right(stop)) / 2.0;
            let class = if here == Some(stop) { "b" } else { "d" };
            self.word(x, self.frame.bottom + 20.0, (stop + 1).to_string(), class)
        });
        Node::Several(bands.collect())
    }

    fn axis_up(&self, here: Option<usize>) -> Node {
        let question = self.app.book.question(self.map.up.question);
        let small = self.frame.size == Size::Small;
        let title = (!small).then(|| el("text").class("d").attr("x", "0").attr("y", "16").kid(question.label.as_str()));
        // Numbers of a small drawing stand at its right edge, as names stand at the left.
        let (x, anchor) = match self.frame.size {
            Size::Wide => (self.frame.left - 12.0, "end"),
            Size::Small if self.numbers_up() => (self.frame.right - 4.0, "end"),
            _ => (7.0, "start"),
        };
        let words: Vec<(f64, String, bool)> = match &question.number {
            None => {
                let bands = question.options.iter().enumerate();
                bands
                    .map(|(stop, option)| {
                        let middle = (self.lower(stop) + self.upper(stop)) / 2.0;
                        let y = if self.wide() { middle } else { self.upper(stop) + STRIP / 2.0 };
                        (y, option.label.clone(), here == Some(stop))
                    })
                    .collect()
            }
            Some(number) => {
                let borders = (1..self.map.up.stops.len()).filter(|stop| {
                    self.map.up.stops.len() < STEPS
                        && (0..self.map.across.stops.len()).any(|x| self.path(x, *stop) != self.path(x, stop - 1))
                });
                let borders = borders
                    .map(|stop| (self.lower(stop), grouped(round(self.map.up.stops[stop - 1].to, number.whole)), true));
                let decades = self.up.decades().into_iter().map(|at| (self.up.place(at), grouped(at), false));
                borders.chain(decades).collect()
            }
        };
        let mut taken: Vec<f64> = Vec::new();
        let words_apart = (self.frame.bottom - self.frame.top) / words.len().max(1) as f64;
        let words = words.into_iter().filter_map(|(y, word, bold)| {
            let free = taken.iter().all(|other| (other - y).abs() > 15.0);
            free.then(|| {
                taken.push(y);
                let plate = (!self.wide()).then(|| self.plate(x, y, &word));
                let room = if words_apart >= 34.0 && self.wide() { 2 } else { 1 };
                let lines = broken(&word, if self.wide() { 22 } else { 30 }, room);
                let first = y + 4.5 - 8.0 * (lines.len() as f64 - 1.0);
                let lines = lines.into_iter().enumerate().map(|(i, line)| {
                    Node::from(
                        el("text")
                            .class(if bold { "b" } else { "d" })
                            .attr("x", spot(x))
                            .attr("y", spot(first + 16.0 * i as f64))
                            .attr("text-anchor", anchor)
                            .kid(line),
                    )
                });
                nodes![plate, lines.collect::<Vec<Node>>()]
            })
        });
        let words: Vec<Node> = words.collect();
        nodes![title, words]
    }

    /// The ground of a label on the drawing: as wide as the drawing above a row, else as wide as its word.
    fn plate(&self, x: f64, y: f64, word: &str) -> Element {
        let own = word.chars().count() as f64 * 7.0 + 8.0;
        let (left, width) = if self.strip() > 0.0 {
            (self.frame.left, self.frame.right - self.frame.left)
        } else if x > own {
            (x + 4.0 - own, own)
        } else {
            (x - 4.0, own)
        };
        let plate = el("rect").class("pa").attr("x", spot(left)).attr("y", spot(y - STRIP / 2.0));
        plate.attr("width", spot(width)).attr("height", spot(STRIP))
    }
}
