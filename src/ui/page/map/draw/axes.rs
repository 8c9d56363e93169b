//! The axes of the drawing: ticks and numbers, or the names of options, without one over another.

use crate::advisor::Answer;
use crate::content::Number;
use crate::ui::node::{Element, Node, el, nodes};

use super::super::super::super::format::grouped;
use super::super::super::super::words::{fill, t};
use super::super::same::measured;
use super::words::{DIGIT, LETTER, broken, columns, round};
use super::{STRIP, Sheet, spot};

/// An axis with as many stretches was cut for a border that runs askew: its cuts are no numbers to be named.
const STEPS: usize = 30;

/// From one line of words to the next, in CSS pixels.
const LINE: f64 = 16.0;

/// A word beside the upward axis: how high, in which lines, and whether it stands out.
struct Word {
    at: f64,
    lines: Vec<String>,
    bold: bool,
}

impl Sheet<'_> {
    /// Both axes; what the own place lies on stands out.
    pub(in super::super) fn axes(&self, here: [Answer; 2]) -> Node {
        let [across, up] = [self.map.across.at(here[0]), self.map.up.at(here[1])];
        nodes![self.axis_across(across), self.axis_up(up)]
    }

    /// Where the drawing begins, to the right of the words of its upward axis.
    pub(super) fn gutter(&self) -> f64 {
        if self.strip() > 0.0 {
            return self.frame.left;
        }
        let letter = if self.numbers_up() { DIGIT } else { LETTER };
        let words = self.upward(None).into_iter().flat_map(|word| word.lines);
        words.map(|line| line.chars().count()).max().unwrap_or_default() as f64 * letter + self.apart()
    }

    /// Between the words of the upward axis and the drawing.
    fn apart(&self) -> f64 {
        if self.wide() { 12.0 } else { 6.0 }
    }

    /// How much room the words below the drawing take.
    pub(super) fn foot(&self) -> f64 {
        let title = if self.small() { 0.0 } else { 22.0 };
        match self.columns() {
            Some((_, columns)) => {
                let lines = columns.iter().map(Vec::len).max().unwrap_or_default();
                8.0 + lines as f64 * LINE + title
            }
            None if self.small() => 28.0,
            None => 54.0 + title,
        }
    }

    /// The names of the columns, where they are options and there is room for all.
    pub(in super::super) fn columns(&self) -> Option<(String, Vec<Vec<String>>)> {
        let question = self.app.book.question(self.map.across.question);
        let room = (self.frame.right - self.frame.left) / question.options.len().max(1) as f64;
        if question.number.is_some() { None } else { columns(question, room) }
    }

    fn axis_across(&self, here: Option<usize>) -> Node {
        let question = self.app.book.question(self.map.across.question);
        let title = |words: String| {
            let title = el("text").class("d").attr("x", spot(self.frame.right)).attr("text-anchor", "end");
            (!self.small()).then(|| title.attr("y", spot(self.frame.height - 8.0)).kid(words))
        };
        let Some(number) = &question.number else {
            let shared = self.columns().map(|(shared, _)| shared).filter(|shared| !shared.is_empty());
            let label = shared.map_or_else(
                || question.label.clone(),
                |shared| fill("map.prefix", &[("what", &question.label), ("prefix", &shared)]),
            );
            return nodes![self.bands_across(here), title(label)];
        };
        let words = self.numbers_across(number).into_iter();
        let words =
            words.map(|(x, word, bold)| self.word(x, self.frame.bottom + 22.0, word, if bold { "b" } else { "d" }));
        nodes![
            el("path").class("q").attr("d", self.ticks()),
            words.collect::<Vec<Node>>(),
            title(format!("{}, {}", number.unit, t("map.logarithmic")))
        ]
    }

    /// A long tick at every power of ten, short ones between.
    fn ticks(&self) -> String {
        let mut ticks = String::new();
        let bottom = spot(self.frame.bottom);
        for decade in self.across.decades() {
            ticks.push_str(&format!("M{} {bottom}v7", spot(self.across.place(decade))));
            let between = (2..10).map(|step| self.across.place(decade * f64::from(step)));
            between
                .filter(|x| *x < self.frame.right - 0.5)
                .for_each(|x| ticks.push_str(&format!("M{} {bottom}v4", spot(x))));
        }
        ticks
    }

    /// The numbers below the drawing that do not run into each other: borders first, then powers of ten, evenly apart.
    fn numbers_across(&self, number: &Number) -> Vec<(f64, String, bool)> {
        let mut free = Free { sheet: self, taken: Vec::new() };
        let stops = &self.map.across.stops;
        let mut words: Vec<(f64, String, bool)> = Vec::new();
        for stop in 1..stops.len() {
            let border = (0..self.map.up.stops.len()).any(|up| self.path(stop - 1, up) != self.path(stop, up));
            let word = (self.left(stop), grouped(round(stops[stop - 1].to, number.whole)), true);
            if border && stops.len() < STEPS && free.take(&word) {
                words.push(word);
            }
        }
        let decades: Vec<_> =
            self.across.decades().into_iter().map(|at| (self.across.place(at), grouped(at), false)).collect();
        let apart = |step: &usize| {
            let mut alone = Free { sheet: self, taken: Vec::new() };
            decades.iter().step_by(*step).all(|word| alone.take(word))
        };
        let step = (1..decades.len().max(2)).find(apart).unwrap_or(1);
        words.extend(decades.into_iter().step_by(step).filter(|word| free.take(word)));
        words
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

    /// Options below the drawing: their names, or numbers, which the list beside the legend explains.
    fn bands_across(&self, here: Option<usize>) -> Node {
        let named = self.columns();
        let bands = (0..self.map.across.stops.len()).map(|stop| {
            let x = (self.left(stop) + self.right(stop)) / 2.0;
            let class = if here == Some(stop) { "b" } else { "d" };
            let number = || vec![(stop + 1).to_string()];
            let lines = named.as_ref().and_then(|(_, columns)| columns.get(stop).cloned()).unwrap_or_else(number);
            let lines = lines.into_iter().enumerate();
            let lines = lines.map(|(i, line)| self.word(x, self.frame.bottom + 20.0 + LINE * i as f64, line, class));
            Node::Several(lines.collect())
        });
        Node::Several(bands.collect())
    }

    /// What stands beside the upward axis, without one over another.
    fn upward(&self, here: Option<usize>) -> Vec<Word> {
        let question = self.app.book.question(self.map.up.question);
        let stops = &self.map.up.stops;
        let Some(number) = &question.number else {
            let room = (self.frame.bottom - self.frame.top) / stops.len().max(1) as f64;
            let (most, lines) = match (self.wide(), room >= 34.0) {
                (true, true) => (22, 2),
                (true, false) => (30, 1),
                (false, _) => (34, 1),
            };
            let bands = question.options.iter().enumerate().map(|(stop, option)| {
                let middle = (self.lower(stop) + self.upper(stop)) / 2.0;
                // Above its row, nearer to it than to the row before.
                let at = if self.wide() { middle } else { self.upper(stop) + STRIP / 2.0 + 1.5 };
                Word { at, lines: broken(&option.label, most, lines), bold: here == Some(stop) }
            });
            return bands.collect();
        };
        let borders = (1..stops.len()).filter(|stop| {
            stops.len() < STEPS
                && (0..self.map.across.stops.len()).any(|x| self.path(x, *stop) != self.path(x, stop - 1))
        });
        let borders = borders.map(|stop| (self.lower(stop), round(stops[stop - 1].to, number.whole), true));
        let decades = self.up.decades();
        // A small drawing has room for its ends and its middle.
        let last = decades.len().saturating_sub(1);
        let kept = |at: &usize| !self.small() || [0, last / 2, last].contains(at);
        let decades = decades.iter().enumerate().filter(|(at, _)| kept(at));
        let decades = decades.map(|(_, at)| (self.up.place(*at), *at, false));
        let mut words: Vec<Word> = Vec::new();
        for (at, number, bold) in borders.chain(decades) {
            if words.iter().all(|other| (other.at - at).abs() > 15.0) {
                words.push(Word { at, lines: vec![grouped(number)], bold });
            }
        }
        words
    }

    fn axis_up(&self, here: Option<usize>) -> Node {
        let question = self.app.book.question(self.map.up.question);
        let title = el("text").class("d").attr("x", "0").attr("y", "16");
        let title = (!self.small()).then(|| title.kid(measured(question)));
        let strip = self.strip() > 0.0;
        let (x, anchor) = if strip { (self.frame.left, "start") } else { (self.frame.left - self.apart(), "end") };
        let words = self.upward(here).into_iter().map(|word| {
            let plate = strip.then(|| self.plate(&word));
            let first = word.at + 4.5 - LINE / 2.0 * (word.lines.len() as f64 - 1.0);
            let lines = word.lines.into_iter().enumerate().map(|(i, line)| {
                Node::from(
                    el("text")
                        .class(if word.bold { "b" } else { "d" })
                        .attr("x", spot(x))
                        .attr("y", spot(first + LINE * i as f64))
                        .attr("text-anchor", anchor)
                        .kid(line),
                )
            });
            nodes![plate, lines.collect::<Vec<Node>>()]
        });
        nodes![title, words.collect::<Vec<Node>>()]
    }

    /// The ground of a label above its row, where the line from the own place may run.
    fn plate(&self, word: &Word) -> Element {
        let letters = word.lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        let plate = el("rect").class("pa").attr("x", "0").attr("y", spot(word.at - 8.0));
        plate.attr("width", spot(letters as f64 * LETTER + 6.0)).attr("height", "16")
    }
}

/// Where below the axis there is room for a word still.
struct Free<'a> {
    sheet: &'a Sheet<'a>,
    /// Middle and half of the width of those that stand.
    taken: Vec<(f64, f64)>,
}

impl Free<'_> {
    /// Takes the place of a word, if it is free.
    fn take(&mut self, (x, word, _): &(f64, String, bool)) -> bool {
        let frame = &self.sheet.frame;
        let half = word.chars().count() as f64 * DIGIT / 2.0 + 3.0;
        // Where it will stand, once it is kept within the drawing.
        let kept = x.max(frame.left + half).min(frame.right - half);
        let middle = if x + half > frame.width || x - half < 0.0 { kept } else { *x };
        let free = self.taken.iter().all(|(other, width)| (other - middle).abs() > half + width);
        if free {
            self.taken.push((middle, half));
        }
        free
    }
}
