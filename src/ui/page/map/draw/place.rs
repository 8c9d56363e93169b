//! The own place: a ring with hairlines to the axes, and its number on the axis.

use crate::advisor::Answer;
use crate::ui::node::{Node, el, nodes};

use super::super::super::super::format::grouped;
use super::super::scale::Scale;
use super::{Sheet, spot};

/// The place of an answer on a scale.
fn at(scale: &Scale, answer: Answer) -> Option<f64> {
    match answer {
        Answer::Number(number) => Some(scale.place(number)),
        Answer::Options(set) => Some(scale.place(f64::from(set.checked_ilog2()?))),
        Answer::Missing | Answer::NotSure => None,
    }
}

/// A ring with a dot in it.
pub(in super::super) fn ring((x, y): (f64, f64), radius: f64) -> Node {
    let circle =
        |class, radius| el("circle").class(class).attr("cx", spot(x)).attr("cy", spot(y)).attr("r", spot(radius));
    nodes![circle("pa", radius), circle("st", radius), circle("ac", radius / 2.0)]
}

impl Sheet<'_> {
    /// Where the own place lies; below the label of its row, where it carries one.
    pub(in super::super) fn spots(&self) -> impl Fn([Answer; 2]) -> Option<(f64, f64)> + Send + 'static {
        let (across, up, down) = (self.across.clone(), self.up.clone(), self.strip() / 2.0);
        move |here| Some((at(&across, here[0])?, at(&up, here[1])? + down))
    }

    /// None while one of the two answers is missing.
    pub(in super::super) fn own_place(&self, here: [Answer; 2]) -> Option<Node> {
        let (x, y) = self.spots()(here)?;
        let (left, bottom) = (spot(self.frame.left), spot(self.frame.bottom));
        let lines = format!("M{left} {}H{}M{} {}V{bottom}", spot(y), spot(x - 12.0), spot(x), spot(y + 12.0));
        let number = if let Answer::Number(number) = here[0] { Some(self.number(x, grouped(number))) } else { None };
        Some(nodes![el("path").class("cn").attr("d", lines), ring((x, y), 12.0), number])
    }

    /// A number below the axis, white on ink.
    fn number(&self, x: f64, word: String) -> Node {
        let plate = word.chars().count() as f64 * 8.0 + 18.0;
        let middle = x.max(plate / 2.0).min(self.frame.width - plate / 2.0);
        nodes![
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
        ]
    }
}
