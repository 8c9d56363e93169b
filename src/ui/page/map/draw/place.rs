//! The own place: a ring with hairlines to the axes, and its answer on the axis.

use crate::advisor::Answer;
use crate::ui::node::{Node, el, nodes};

use super::super::super::super::format::{self, grouped};
use super::super::scale::Scale;
use super::{Sheet, Size, spot};

/// The place of an answer on a scale.
fn at(scale: &Scale, answer: Answer) -> Option<f64> {
    match answer {
        Answer::Number(number) => Some(scale.place(number)),
        Answer::Options(set) => Some(scale.place(f64::from(set.checked_ilog2()?))),
        Answer::Missing | Answer::NotSure => None,
    }
}

/// A ring with a dot in it.
fn ring((x, y): (f64, f64), radius: f64) -> Node {
    let circle =
        |class, radius| el("circle").class(class).attr("cx", spot(x)).attr("cy", spot(y)).attr("r", spot(radius));
    nodes![circle("pa", radius), circle("st", radius), circle("ac", radius / 2.0)]
}

/// Radius of the ring.
pub(super) const fn radius(size: Size) -> f64 {
    if matches!(size, Size::Small) { 7.0 } else { 12.0 }
}

impl Sheet<'_> {
    /// Where the own place lies; below the label of its row, where it carries one.
    pub(super) fn spots(&self) -> impl Fn([Answer; 2]) -> Option<(f64, f64)> + Send + 'static {
        let (across, up, down) = (self.across.clone(), self.up.clone(), self.strip() / 2.0);
        move |here| Some((at(&across, here[0])?, at(&up, here[1])? + down))
    }

    /// What lies below ring and axes and makes way for the ring: lines to the axes, and the names of territories.
    pub(in super::super) fn under(&self) -> impl Fn([Answer; 2]) -> Node + Send + 'static {
        let (spots, names, frame, rows) = (self.spots(), self.names(), self.frame, self.strip() > 0.0);
        move |here| {
            let place = spots(here);
            let lines = place.filter(|_| frame.size != Size::Small).map(|(x, y)| {
                let down = format!("M{} {}V{}", spot(x), spot(y), spot(frame.bottom));
                // A row that carries its label needs no line to it.
                let side = if rows { String::new() } else { format!("M{} {}H{}", spot(frame.left), spot(y), spot(x)) };
                el("path").class("cn").attr("d", side + &down)
            });
            nodes![lines, names.drawn(place)]
        }
    }

    /// The ring alone.
    pub(in super::super) fn rings(&self) -> impl Fn([Answer; 2]) -> Option<Node> + Send + 'static {
        let (spots, radius) = (self.spots(), radius(self.frame.size));
        move |here| spots(here).map(|place| ring(place, radius))
    }

    /// The ring, and its answer below the axis; none while one of the two answers is missing.
    pub(in super::super) fn own_place(&self, here: [Answer; 2]) -> Option<Node> {
        let place = self.spots()(here)?;
        let word = match here[0] {
            Answer::Number(number) => Some(grouped(number)),
            // Columns that carry their names need none.
            answer if self.columns().is_none() => Some(format::answer(self.app.book, self.map.across.question, answer)),
            _ => None,
        };
        Some(nodes![ring(place, radius(self.frame.size)), word.map(|word| self.plaque(place.0, word))])
    }

    /// An answer below the axis, white on ink.
    fn plaque(&self, x: f64, word: String) -> Node {
        let width = word.chars().count() as f64 * 8.4 + 18.0;
        let middle = x.max(width / 2.0).min(self.frame.width - width / 2.0);
        nodes![
            el("rect")
                .attr("x", spot(middle - width / 2.0))
                .attr("y", spot(self.frame.bottom + 30.0))
                .attr("width", spot(width))
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
        ]
    }
}
