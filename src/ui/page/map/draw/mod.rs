//! The drawing, made from the map and two scales, for a wide, a narrow and a small frame (`frame`): territories and
//! borders are in `land`, where a name has room in `regions`, names in `names`, axes in `axes` and their words in `words`,
//! the own place in `place`.

mod axes;
mod frame;
mod land;
mod names;
mod place;
mod regions;
mod words;

use crate::advisor::map::Map;
use crate::advisor::{Answer, PathIndex};
use crate::number;

use super::super::super::state::App;
use super::scale::Scale;

use frame::STRIP;
pub(super) use frame::{FRAMES, Frame, SMALL, Size};

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
        let mut sheet = Self {
            app,
            map,
            frame,
            across: Scale::of(across, &map.across, given[0], frame.left, frame.right),
            // What is more stands higher.
            up: Scale::of(up, &map.up, given[1], frame.bottom, frame.top),
        };
        // The words of the one axis push the drawing to the right; below it stand those of the other.
        sheet.frame.left = sheet.gutter();
        sheet.across = Scale::of(across, &map.across, given[0], sheet.frame.left, frame.right);
        sheet.frame.height = sheet.frame.bottom + sheet.foot();
        sheet
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

    fn small(&self) -> bool {
        self.frame.size == Size::Small
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
