//! The names of territories, once in every connected part that has room for one.

use crate::advisor::PathIndex;
use crate::ui::node::{Node, each, el, nodes};

use super::super::pattern;
use super::regions::{Grid, Room};
use super::{Sheet, Size, spot};

/// Sizes of letters that are tried, largest first, each in one line and then in two.
const LARGE: &[f64] = &[20.0, 17.0, 15.0, 13.0];
const NARROW: &[f64] = &[15.0, 14.0, 12.5];
const SMALL: &[f64] = &[14.0, 12.5];

/// How much wider than its letters are high a letter is, on the whole, in a bold face.
const LETTER: f64 = 0.56;

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

    /// The largest that fits into this room, with a little air.
    fn fitting(name: &str, sizes: &[f64], width: f64, height: f64) -> Option<Self> {
        let ways = sizes.iter().flat_map(|size| [(vec![name.to_owned()], *size), (halves(name), *size)]);
        // A large name takes a fifth of the room at most: what is written must not hide what is drawn.
        let fits = |plate: &Self| {
            let least = plate.size <= 13.0 || plate.height * 2.5 <= height;
            plate.width + 6.0 <= width && plate.height + 4.0 <= height && least
        };
        ways.map(|(lines, size)| Self::of(lines, size)).find(fits)
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

impl Sheet<'_> {
    pub(super) fn names(&self) -> Node {
        let columns = 0..self.map.across.stops.len();
        let rows = 0..self.map.up.stops.len();
        let grid = Grid {
            cells: rows
                .clone()
                .flat_map(|up| columns.clone().map(move |across| (across, up)))
                .map(|(x, y)| self.path(x, y))
                .collect(),
            across: columns.map(|stop| self.left(stop)).chain([self.frame.right]).collect(),
            up: rows.map(|stop| self.lower(stop)).chain([self.frame.top]).collect(),
        };
        let named = grid.rooms().into_iter().filter_map(|(path, room)| self.name(path?, room));
        each(named.collect::<Vec<Node>>())
    }

    /// A name on a plate of its territory's tint; none where there is no room for it.
    fn name(&self, path: PathIndex, room: Room) -> Option<Node> {
        let sizes = match self.frame.size {
            Size::Wide => LARGE,
            Size::Narrow => NARROW,
            Size::Small => SMALL,
        };
        // Where rows carry their labels, a name stands in the first of them, below its label.
        let strip = self.strip();
        let mut room = room;
        if strip > 0.0 {
            room.bottom =
                room.bottom.min(room.top + (self.frame.bottom - self.frame.top) / self.map.up.stops.len() as f64);
        }
        let taken = if self.frame.size == Size::Narrow && strip < 1.0 { 20.0 } else { strip };
        let plate = Plate::fitting(self.app.name(path), sizes, room.width(), room.height() - taken)?;
        let most = if self.frame.size == Size::Wide { 10.0 } else { 6.0 };
        let air = |room: f64, plate: f64| ((room - plate) / 2.0).min(most);
        let x = room.left + air(room.width(), plate.width);
        let y = room.top + taken + air(room.height() - taken, plate.height);
        let text = |(line, words): (usize, String)| {
            el("text")
                .class("b")
                .attr("x", spot(x + 6.0))
                .attr("y", spot(y + plate.size + 1.0 + line as f64 * plate.size * 1.2))
                .attr("font-size", spot(plate.size))
                .kid(words)
        };
        Some(nodes![
            el("rect")
                .attr("x", spot(x))
                .attr("y", spot(y))
                .attr("width", spot(plate.width))
                .attr("height", spot(plate.height))
                .attr("fill", pattern::tint(path)),
            each(plate.lines.into_iter().enumerate().map(text))
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_break_in_the_middle() {
        assert_eq!(halves("Full hybrid"), ["Full", "hybrid"]);
        assert_eq!(halves("PST network upload"), ["PST network", "upload"]);
        assert_eq!(halves("Third-party tool"), ["Third-party", "tool"]);
        assert_eq!(halves("Cutover"), ["Cutover"]);
    }

    #[test]
    fn a_name_is_as_large_as_its_room_allows_and_none_where_it_does_not_fit() {
        let size = |width, height| Plate::fitting("Full hybrid", LARGE, width, height).map(|plate| plate.size);
        assert_eq!(size(400.0, 200.0), Some(20.0));
        assert_eq!(size(400.0, 60.0), Some(15.0));
        assert_eq!(size(100.0, 30.0), Some(13.0));
        assert_eq!(size(40.0, 200.0), None);
        assert_eq!(Plate::fitting("Full hybrid", SMALL, 80.0, 130.0).map(|plate| plate.lines.len()), Some(2));
    }
}
