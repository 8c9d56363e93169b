//! The drawing, made from the map and two scales, for a wide, a narrow and a small frame: territories and borders are in
//! `land`, where a name has room in `regions`, names in `names`, axes in `axes`, the own place in `place`.

mod axes;
mod land;
mod names;
mod place;
mod regions;

use crate::advisor::map::Map;
use crate::advisor::{Answer, PathIndex};
use crate::number;
use crate::ui::node::{Element, el};

use super::super::super::state::App;
use super::scale::Scale;

pub(super) use place::ring;

/// The frame of a drawing, in CSS pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) size: Size,
    pub(super) width: f64,
    pub(super) height: f64,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// Which of the drawings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    /// For wide windows; the style sheet shows this or the narrow one.
    Wide,
    /// For phones.
    Narrow,
    /// One of several side by side.
    Small,
}

/// The two large drawings.
pub(super) const FRAMES: [Frame; 2] = [
    Frame { size: Size::Wide, width: 704.0, height: 454.0, left: 184.0, top: 34.0, right: 696.0, bottom: 362.0 },
    Frame { size: Size::Narrow, width: 288.0, height: 430.0, left: 1.0, top: 30.0, right: 287.0, bottom: 348.0 },
];

/// A small drawing.
pub(super) const SMALL: Frame =
    Frame { size: Size::Small, width: 288.0, height: 166.0, left: 1.0, top: 4.0, right: 287.0, bottom: 140.0 };

/// Height of a band that carries its own label, and of the strip with the label at its upper edge, in CSS pixels.
const BAND: f64 = 42.0;
const STRIP: f64 = 17.0;

impl Frame {
    /// The frame, high enough for bands of options that carry their labels, where there is no room beside them.
    pub(super) fn fitted(mut self, bands: usize) -> Self {
        if self.size != Size::Wide {
            let more = (bands as f64 * BAND - (self.bottom - self.top)).max(0.0);
            self.bottom += more;
            self.height += more;
        }
        self
    }

    /// The class by which the style sheet shows the frame.
    pub(super) const fn class(&self) -> &'static str {
        match self.size {
            Size::Wide => "wide",
            Size::Narrow => "narrow",
            Size::Small => "small",
        }
    }

    /// An empty drawing, an image for those who do not see it; its frame may follow what is drawn.
    pub(super) fn svg(class: &'static str, frame: impl Fn() -> Self + Clone + Send + 'static) -> Element {
        let [wide, high] = [frame.clone(), frame.clone()];
        el("svg")
            .class(format!("fig {class}"))
            .live_attr("width", move || spot(wide().width))
            .live_attr("height", move || spot(high().height))
            .live_attr("viewBox", move || format!("0 0 {} {}", spot(frame().width), spot(frame().height)))
            .attr("role", "img")
    }
}

/// A map with its scales on a frame.
pub(super) struct Sheet<'a> {
    pub(super) app: App,
    pub(super) map: &'a Map,
    pub(super) frame: Frame,
    pub(super) across: Scale,
    pub(super) up: Scale,
}

/// A coordinate, to a tenth of a pixel.
fn spot(at: f64) -> String {
    number::text(at, 1)
}

impl<'a> Sheet<'a> {
    /// The scales fit the given answers, so that they stay as they are while the own place moves.
    pub(super) fn new(app: App, map: &'a Map, frame: Frame, given: [Answer; 2]) -> Self {
        let [across, up] = [&map.across, &map.up].map(|axis| app.book.question(axis.question));
        let frame = frame.fitted(if up.number.is_some() { 0 } else { map.up.stops.len() });
        Self {
            app,
            map,
            frame,
            across: Scale::of(across, &map.across, given[0], frame.left, frame.right),
            // What is more stands higher.
            up: Scale::of(up, &map.up, given[1], frame.bottom, frame.top),
        }
    }

    /// How much of a band its label takes; nothing where labels stand beside the drawing.
    fn strip(&self) -> f64 {
        if self.wide() || self.numbers_up() { 0.0 } else { STRIP }
    }

    /// Whether the upward direction is a number.
    fn numbers_up(&self) -> bool {
        self.app.book.question(self.map.up.question).number.is_some()
    }

    fn wide(&self) -> bool {
        self.frame.size == Size::Wide
    }

    fn path(&self, across: usize, up: usize) -> Option<PathIndex> {
        self.map.cell(across, up).map(|cell| cell.path)
    }

    /// Left and right of neighbouring cells meet at the higher one's beginning.
    fn left(&self, stop: usize) -> f64 {
        let from = |stop: usize| self.map.across.stops[stop];
        if stop == 0 { self.frame.left } else { self.across.stretch(from(stop).from, from(stop).to).0 }
    }

    fn right(&self, stop: usize) -> f64 {
        if stop + 1 < self.map.across.stops.len() { self.left(stop + 1) } else { self.frame.right }
    }

    fn lower(&self, stop: usize) -> f64 {
        let from = |stop: usize| self.map.up.stops[stop];
        if stop == 0 { self.frame.bottom } else { self.up.stretch(from(stop).from, from(stop).to).0 }
    }

    fn upper(&self, stop: usize) -> f64 {
        if stop + 1 < self.map.up.stops.len() { self.lower(stop + 1) } else { self.frame.top }
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
