//! The names of territories, once in every connected part that has room for one, and beside the own place.

use std::ops::Range;

use crate::advisor::PathIndex;
use crate::ui::node::{Node, each, el, nodes};

use super::super::super::super::state::App;
use super::super::pattern;
use super::place::radius;
use super::regions::{Grid, Room};
use super::{Frame, Sheet, Size, spot};

/// Sizes of letters that are tried, largest first, each in one line and then in two.
const LARGE: &[f64] = &[20.0, 17.0, 15.0, 13.0];
const NARROW: &[f64] = &[15.0, 14.0, 13.0];
const SMALL: &[f64] = &[14.0, 13.0];

/// How much wider than its letters are high a letter is, on the whole, in a wide bold face.
const LETTER: f64 = 0.66;

/// A name in the size and the lines in which it fits.
struct Plate {
    lines: Vec<String>,
    size: f64,
    width: f64,
    height: f64,
}

impl Plate {
    fn of(lines: Vec<String>, size: f64) -> Self {
        let letters = lines.iter().map(|line| line.chars().count()).max().unwrap_or_default();
        Self {
            width: letters as f64 * size * LETTER + 12.0,
            height: lines.len() as f64 * size * 1.2 + 5.0,
            lines,
            size,
        }
    }

    /// All sizes and lines in which it fits into this room with a little air, the largest first.
    fn fitting(name: &str, sizes: &[f64], width: f64, height: f64) -> impl Iterator<Item = Self> {
        let ways = sizes.iter().flat_map(|size| [(vec![name.to_owned()], *size), (halves(name), *size)]);
        // A large name takes a part of the room at most: what is written must not hide what is drawn.
        let fits = move |plate: &Self| {
            let least = plate.size <= 13.0 || plate.height * 2.5 <= height;
            plate.width + 6.0 <= width && plate.height + 4.0 <= height && least
        };
        ways.map(|(lines, size)| Self::of(lines, size)).filter(fits)
    }

    /// Where it stands in a room so that it keeps clear of the own place: at the upper left, where eyes begin, else
    /// beside the place in the same line, else below.
    fn spot(&self, room: &Room, most: f64, place: Option<Room>) -> Option<(f64, f64)> {
        let air = |room: f64, plate: f64| ((room - plate) / 2.0).min(most);
        let (left, top) = (room.left + air(room.width(), self.width), room.top + air(room.height(), self.height));
        let right = room.right - air(room.width(), self.width) - self.width;
        let bottom = room.bottom - air(room.height(), self.height) - self.height;
        let beside = place.map_or(left, |place| place.right);
        let spots = [(left, top), (beside, top), (right, top), (left, bottom), (beside, bottom), (right, bottom)];
        spots.into_iter().find(|(x, y)| {
            let (right, bottom) = (x + self.width, y + self.height);
            let inside = *x >= room.left && right <= room.right;
            let meets = |place: Room| *x < place.right && place.left < right && *y < place.bottom && place.top < bottom;
            inside && !place.is_some_and(meets)
        })
    }

    /// The name on the tint of its territory.
    fn drawn(self, path: PathIndex, (x, y): (f64, f64)) -> Node {
        let middle = spot(x + self.width / 2.0);
        let text = |(line, words): (usize, String)| {
            el("text")
                .class("b")
                .attr("x", middle.clone())
                .attr("y", spot(y + self.size + 1.0 + line as f64 * self.size * 1.2))
                .attr("font-size", spot(self.size))
                .attr("text-anchor", "middle")
                .kid(words)
        };
        nodes![
            el("rect")
                .attr("x", spot(x))
                .attr("y", spot(y))
                .attr("width", spot(self.width))
                .attr("height", spot(self.height))
                .attr("fill", pattern::tint(path)),
            each(self.lines.into_iter().enumerate().map(text))
        ]
    }
}

/// A name in two lines of about the same length; one, where it is one word.
fn halves(name: &str) -> Vec<String> {
    // A hyphen is worth a line's end only where no space is about as near.
    let ends = name.match_indices([' ', '-']).map(|(at, found)| (at + usize::from(found == "-"), found));
    let far = |(at, found): &(usize, &str)| at.abs_diff(name.len() / 2) + if *found == "-" { 3 } else { 0 };
    let Some((at, _)) = ends.min_by_key(far) else { return vec![name.to_owned()] };
    let (first, second) = name.split_at(at);
    vec![first.to_owned(), second.trim_start().to_owned()]
}

/// What a name begins with, where that is a word of its own: "Express" of "Express hybrid".
fn short(name: &str) -> Option<&str> {
    name.rsplit_once(' ').map(|(begins, _)| begins)
}

/// The territories to be named, each with the room for its name.
pub(super) struct Names {
    app: App,
    frame: Frame,
    rooms: Vec<(PathIndex, Room)>,
}

impl Sheet<'_> {
    pub(super) fn names(&self) -> Names {
        let rows = self.map.up.stops.len();
        // Where rows carry their labels they do not touch: each is named for itself.
        let strip = self.strip();
        let together = if strip > 0.0 { 1 } else { rows };
        let pieces = (0..rows).step_by(together.max(1)).map(|row| row..row + together);
        let rooms = pieces.flat_map(|piece| self.grid(piece).rooms());
        let named = rooms.filter_map(|(path, room)| Some((path?, Room { top: room.top + strip, ..room })));
        Names { app: self.app, frame: self.frame, rooms: named.collect() }
    }

    /// The cells of some rows that lie on one another.
    fn grid(&self, rows: Range<usize>) -> Grid<Option<PathIndex>> {
        let columns = 0..self.map.across.stops.len();
        let cells = rows.clone().flat_map(|up| columns.clone().map(move |across| self.path(across, up))).collect();
        let upper = rows.end.checked_sub(1).map(|last| self.upper(last));
        Grid {
            cells,
            across: columns.map(|stop| self.left(stop)).chain([self.frame.right]).collect(),
            up: rows.map(|stop| self.lower(stop)).chain(upper).collect(),
        }
    }
}

impl Names {
    /// Names on plates of their territories' tints; none where there is no room for it beside the own place.
    pub(super) fn drawn(&self, place: Option<(f64, f64)>) -> Node {
        let around = radius(self.frame.size) + 4.0;
        let place =
            place.map(|(x, y)| Room { left: x - around, top: y - around, right: x + around, bottom: y + around });
        let (sizes, most) = match self.frame.size {
            Size::Wide => (LARGE, 10.0),
            Size::Narrow => (NARROW, 6.0),
            Size::Small => (SMALL, 6.0),
        };
        let name = |(path, room): &(PathIndex, Room)| {
            let name = self.app.name(*path);
            // A narrow territory has its name's beginning; the key has the whole.
            let begins =
                short(name).into_iter().flat_map(|name| Plate::fitting(name, sizes, room.width(), room.height()));
            let mut plates = Plate::fitting(name, sizes, room.width(), room.height()).chain(begins);
            let (plate, spot) = plates.find_map(|plate| plate.spot(room, most, place).map(|spot| (plate, spot)))?;
            Some(plate.drawn(*path, spot))
        };
        each(self.rooms.iter().filter_map(name).collect::<Vec<Node>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_break_in_the_middle() {
        assert_eq!(halves("Full hybrid"), ["Full", "hybrid"]);
        assert_eq!(halves("PST network upload"), ["PST network", "upload"]);
        assert_eq!(halves("Third-party tool"), ["Third-party", "tool"]);
        assert_eq!(halves("Cutover"), ["Cutover"]);
    }

    #[test]
    fn a_name_begins_with_whole_words() {
        assert_eq!(short("Express hybrid"), Some("Express"));
        assert_eq!(short("PST network upload"), Some("PST network"));
        assert_eq!(short("Cross-tenant"), None);
    }

    #[test]
    fn a_name_is_as_large_as_its_room_allows_and_none_where_it_does_not_fit() {
        let size = |width, height| Plate::fitting("Full hybrid", LARGE, width, height).next().map(|plate| plate.size);
        assert_eq!(size(400.0, 200.0), Some(20.0));
        assert_eq!(size(400.0, 60.0), Some(15.0));
        assert_eq!(size(115.0, 30.0), Some(13.0));
        assert_eq!(size(40.0, 200.0), None);
        assert_eq!(Plate::fitting("Full hybrid", SMALL, 80.0, 130.0).next().map(|plate| plate.lines.len()), Some(2));
    }

    fn square(x: f64, y: f64, side: f64) -> Room {
        Room { left: x, top: y, right: x + side, bottom: y + side }
    }

    #[test]
    fn a_name_makes_way_for_the_own_place() {
        let plate = || Plate::of(vec!["Full hybrid".to_owned()], 13.0);
        let room = Room { left: 100.0, top: 0.0, right: 400.0, bottom: 100.0 };
        assert_eq!(plate().spot(&room, 10.0, None), Some((110.0, 10.0)));
        assert_eq!(plate().spot(&room, 10.0, Some(square(300.0, 0.0, 30.0))), Some((110.0, 10.0)), "it is clear of it");
        assert_eq!(plate().spot(&room, 10.0, Some(square(120.0, 0.0, 30.0))), Some((150.0, 10.0)), "right beside it");
        let low = plate().spot(&Room { right: 240.0, ..room }, 10.0, Some(square(150.0, 5.0, 30.0)));
        assert!(low.is_some_and(|(x, y)| x == 110.0 && y > 60.0), "{low:?}");
        let none = plate().spot(&Room { right: 240.0, bottom: 30.0, ..room }, 10.0, Some(square(150.0, 0.0, 30.0)));
        assert_eq!(none, None);
    }

    proptest! {
        #[test]
        fn a_name_lies_in_its_room_and_off_the_own_place(
            width in 20.0..400.0_f64, height in 10.0..300.0_f64, x in -20.0..420.0_f64, y in -20.0..320.0_f64,
        ) {
            let room = Room { left: 0.0, top: 0.0, right: width, bottom: height };
            let place = square(x, y, 32.0);
            for plate in Plate::fitting("PST drive shipping", LARGE, width, height) {
                let Some((left, top)) = plate.spot(&room, 10.0, Some(place)) else { continue };
                let (right, bottom) = (left + plate.width, top + plate.height);
                prop_assert!(left >= 0.0 && top >= 0.0 && right <= width && bottom <= height);
                let apart = right <= place.left || left >= place.right || bottom <= place.top || top >= place.bottom;
                prop_assert!(apart, "{left} {top}");
            }
        }
    }
}
