//! The drawing: territories, borders, the own place; its axes are in `axes`. Made from the map and two scales, for a wide and a narrow frame.

mod axes;

use crate::advisor::map::Map;
use crate::advisor::{Answer, PathIndex};
use crate::number;
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::grouped;
use super::super::super::state::App;
use super::pattern;
use super::scale::Scale;

/// The frame of a drawing, in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// The style sheet shows one of `wide` and `narrow`.
    pub(super) class: &'static str,
    pub(super) width: f64,
    pub(super) height: f64,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// The two drawings.
pub(super) const FRAMES: [Frame; 2] = [
    Frame { class: "wide", width: 704.0, height: 454.0, left: 184.0, top: 34.0, right: 696.0, bottom: 362.0 },
    Frame { class: "narrow", width: 288.0, height: 430.0, left: 1.0, top: 30.0, right: 287.0, bottom: 348.0 },
];

/// A map with its scales on a frame.
pub(super) struct Sheet<'a> {
    pub(super) app: App,
    pub(super) map: &'a Map,
    pub(super) frame: Frame,
    pub(super) across: Scale,
    pub(super) up: Scale,
    /// The own place.
    pub(super) here: [Answer; 2],
}

/// A coordinate, to a tenth of a pixel.
fn spot(at: f64) -> String {
    number::text(at, 1)
}

/// Cells of one row with the same winner.
struct Run {
    from: usize,
    to: usize,
    up: usize,
    path: PathIndex,
}

impl<'a> Sheet<'a> {
    /// The scales fit the given answers, so that they stay as they are while the own place moves.
    pub(super) fn new(app: App, map: &'a Map, frame: Frame, given: [Answer; 2], here: [Answer; 2]) -> Self {
        let [across, up] = [&map.across, &map.up].map(|axis| app.book.question(axis.question));
        Self {
            app,
            map,
            frame,
            across: Scale::of(across, &map.across, given[0], frame.left, frame.right),
            // What is more stands higher.
            up: Scale::of(up, &map.up, given[1], frame.bottom, frame.top),
            here,
        }
    }

    fn wide(&self) -> bool {
        self.frame.class == "wide"
    }

    fn x(&self, stop: usize) -> (f64, f64) {
        let stop = self.map.across.stops[stop];
        self.across.stretch(stop.from, stop.to)
    }

    fn y(&self, stop: usize) -> (f64, f64) {
        let stop = self.map.up.stops[stop];
        self.up.stretch(stop.from, stop.to)
    }

    fn path(&self, across: usize, up: usize) -> Option<PathIndex> {
        self.map.cell(across, up).map(|cell| cell.path)
    }

    /// Left and right of neighbouring cells meet at the higher one's beginning.
    fn left(&self, stop: usize) -> f64 {
        if stop == 0 { self.frame.left } else { self.x(stop).0 }
    }

    fn right(&self, stop: usize) -> f64 {
        if stop + 1 < self.map.across.stops.len() { self.left(stop + 1) } else { self.frame.right }
    }

    fn lower(&self, stop: usize) -> f64 {
        if stop == 0 { self.frame.bottom } else { self.y(stop).0 }
    }

    fn upper(&self, stop: usize) -> f64 {
        if stop + 1 < self.map.up.stops.len() { self.lower(stop + 1) } else { self.frame.top }
    }

    fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for up in 0..self.map.up.stops.len() {
            for across in 0..self.map.across.stops.len() {
                let Some(path) = self.path(across, up) else { continue };
                match runs.last_mut() {
                    Some(run) if run.up == up && run.path == path => run.to = across,
                    _ => runs.push(Run { from: across, to: across, up, path }),
                }
            }
        }
        runs
    }

    /// The drawing, with its content as a text for those who do not see it.
    pub(super) fn draw(&self, label: String) -> Node {
        let Frame { class, width, height, .. } = self.frame;
        let runs = self.runs();
        el("svg")
            .class(format!("fig {class}"))
            .attr("width", spot(width))
            .attr("height", spot(height))
            .attr("viewBox", format!("0 0 {} {}", spot(width), spot(height)))
            .attr("role", "img")
            .attr("aria-label", label)
            .kid(runs.iter().map(|run| self.territory(run)).collect::<Vec<Node>>())
            .kid(el("path").class("st").attr("d", self.borders()))
            .kid(self.names(&runs))
            .kid(self.axis_across())
            .kid(self.axis_up())
            .kid(self.own_place())
            .into()
    }

    fn territory(&self, run: &Run) -> Node {
        let (left, right) = (self.left(run.from), self.right(run.to));
        let (top, bottom) = (self.upper(run.up), self.lower(run.up));
        el("rect")
            .attr("x", spot(left))
            .attr("y", spot(top))
            .attr("width", spot((right - left).max(0.0)))
            .attr("height", spot((bottom - top).max(0.0)))
            .attr("fill", pattern::fill(run.path))
            .into()
    }

    /// Lines between cells with different winners, and the two axes.
    fn borders(&self) -> String {
        let Frame { left, top, right, bottom, .. } = self.frame;
        let [left, top, right, bottom] = [left, top, right, bottom].map(spot);
        let mut lines = format!("M{left} {top}V{bottom}H{right}");
        for up in 0..self.map.up.stops.len() {
            for across in 0..self.map.across.stops.len() {
                let own = self.path(across, up);
                if across > 0 && self.path(across - 1, up) != own {
                    let x = spot(self.left(across));
                    lines.push_str(&format!("M{x} {}V{}", spot(self.lower(up)), spot(self.upper(up))));
                }
                if up > 0 && self.path(across, up - 1) != own {
                    let y = spot(self.lower(up));
                    lines.push_str(&format!("M{} {y}H{}", spot(self.left(across)), spot(self.right(across))));
                }
            }
        }
        lines
    }

    /// The name of each territory, once, where it has the most room. Small ones are named below the drawing only.
    fn names(&self, runs: &[Run]) -> Vec<Node> {
        let paths = self.map.paths(self.app.book);
        let room = |run: &&Run| {
            let (width, height) = (self.right(run.to) - self.left(run.from), self.lower(run.up) - self.upper(run.up));
            width * height.min(60.0)
        };
        let size = if self.wide() { 16.0 } else { 14.0 };
        let named = paths.into_iter().filter_map(|path| {
            let own = runs.iter().filter(|run| run.path == path);
            let run = own.max_by(|one, other| room(one).total_cmp(&room(other)))?;
            let name = self.app.name(path);
            let plate = name.chars().count() as f64 * size * 0.53 + 12.0;
            let (top, end) = (self.upper(run.up), self.top_of_next(run));
            let x = self.left(run.from) + 8.0;
            // On the narrow drawing the names of rows stand at their upper edge.
            let y = if self.wide() || self.map.up.stops.len() > 5 { top } else { top + 22.0 };
            let y = y + ((end - y - size - 7.0) / 2.0).min(8.0);
            let fits = x + plate <= self.right(run.to) - 2.0 && y >= top + 1.0;
            fits.then(|| {
                nodes![
                    el("rect")
                        .attr("x", spot(x))
                        .attr("y", spot(y))
                        .attr("width", spot(plate))
                        .attr("height", spot(size + 7.0))
                        .attr("fill", pattern::tint(path)),
                    el("text")
                        .class("b")
                        .attr("x", spot(x + 6.0))
                        .attr("y", spot(y + size))
                        .attr("font-size", spot(size))
                        .kid(name)
                ]
            })
        });
        named.collect()
    }

    /// How far down a territory goes below a run, as far as the whole run is covered.
    fn top_of_next(&self, run: &Run) -> f64 {
        let covered = |up: usize| (run.from..=run.to).all(|across| self.path(across, up) == Some(run.path));
        let mut up = run.up;
        while up > 0 && covered(up - 1) {
            up -= 1;
        }
        self.lower(up)
    }

    /// Where the own place is; none while one of the answers is missing.
    pub(super) fn spot_of_here(&self) -> Option<(f64, f64)> {
        Some((at(&self.across, self.here[0])?, at(&self.up, self.here[1])?))
    }

    fn own_place(&self) -> Option<Node> {
        let (x, y) = self.spot_of_here()?;
        let (left, bottom) = (spot(self.frame.left), spot(self.frame.bottom));
        let lines = format!("M{left} {}H{}M{} {}V{bottom}", spot(y), spot(x - 12.0), spot(x), spot(y + 12.0));
        let ring = |class, r| el("circle").class(class).attr("cx", spot(x)).attr("cy", spot(y)).attr("r", r);
        let reading = if let Answer::Number(number) = self.here[0] {
            let word = grouped(number);
            let plate = word.chars().count() as f64 * 8.0 + 18.0;
            let middle = x.max(plate / 2.0).min(self.frame.width - plate / 2.0);
            Some(nodes![
                el("rect")
                    .attr("x", spot(middle - plate / 2.0))
                    .attr("y", spot(self.frame.bottom + 30.0))
                    .attr("width", spot(plate))
                    .attr("height", "22")
                    .attr("rx", "2")
                    .attr("fill", "var(--ink)"),
                el("text")
                    .class("b")
                    .attr("x", spot(middle))
                    .attr("y", spot(self.frame.bottom + 45.5))
                    .attr("text-anchor", "middle")
                    .attr("fill", "var(--paper)")
                    .kid(word)
            ])
        } else {
            None
        };
        Some(nodes![
            el("path").class("cn").attr("d", lines),
            ring("pa", "12"),
            ring("st", "12"),
            ring("ac", "6"),
            reading
        ])
    }
}

/// The place of an answer on a scale.
fn at(scale: &Scale, answer: Answer) -> Option<f64> {
    match answer {
        Answer::Number(number) => Some(scale.place(number)),
        Answer::Options(set) => Some(scale.place(f64::from(set.checked_ilog2()?))),
        Answer::Missing | Answer::NotSure => None,
    }
}

/// The rounder of the last number below a border and the first above it: 500 rather than 499.
fn round(last: f64, whole: bool) -> f64 {
    if whole && (last + 1.0) % 10.0 == 0.0 { last + 1.0 } else { last }
}

/// A label in at most so many lines; what is longer still is cut, and stands whole in the table.
fn broken(label: &str, most: usize, lines: usize) -> Vec<String> {
    let mut broken: Vec<String> = vec![String::new()];
    for word in label.split(' ') {
        let full = broken.len() >= lines;
        match broken.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if full || line.chars().count() + word.chars().count() < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => broken.push(word.to_owned()),
        }
    }
    let cut = |line: String| {
        if line.chars().count() <= most { line } else { line.chars().take(most - 1).chain(['…']).collect() }
    };
    broken.into_iter().map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_labels_take_two_lines_and_then_are_cut() {
        assert_eq!(broken("Within two weeks", 22, 2), ["Within two weeks"]);
        assert_eq!(broken("A weekend or a few days more", 22, 2), ["A weekend or a few", "days more"]);
        assert_eq!(broken("Another Microsoft 365 tenant", 22, 1), ["Another Microsoft 365…"]);
    }

    #[test]
    fn borders_are_named_by_the_rounder_number() {
        assert_eq!([round(499.0, true), round(2000.0, true), round(7560.0, false)], [500.0, 2000.0, 7560.0]);
    }
}
