//! Paper and scale of the timeline: its two sizes, weekends, dates below, days on which something ends.

use crate::export::words::{short_day, short_month};
use crate::plan::{Date, Ending};
use crate::ui::node::{Node, el, nodes};

use super::super::spot;

/// Where one of the two drawings puts things, in CSS pixels.
pub(super) struct Sheet {
    pub(super) class: &'static str,
    pub(super) width: f64,
    /// Where time begins.
    pub(super) left: f64,
    /// Height of a row, and where its bars begin in it.
    pub(super) row: f64,
    pub(super) bars: f64,
    /// Room for one date below the axis.
    pub(super) date: f64,
    pub(super) wide: bool,
}

pub(super) const WIDE: Sheet =
    Sheet { class: "fig wide", width: 704.0, left: 168.0, row: 46.0, bars: 12.0, date: 74.0, wide: true };
pub(super) const NARROW: Sheet =
    Sheet { class: "fig narrow", width: 288.0, left: 1.0, row: 68.0, bars: 34.0, date: 74.0, wide: false };

/// Both cases on one scale.
pub(super) struct Scale<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) start: Date,
    pub(super) days: f64,
}

impl Scale<'_> {
    pub(super) fn x(&self, date: Date) -> f64 {
        let room = self.sheet.width - self.sheet.left - if self.sheet.wide { 36.0 } else { 14.0 };
        self.sheet.left + room * f64::from(date.days() - self.start.days()) / self.days
    }

    /// Days between two dates on the axis: whole weeks, as few as there is room for.
    fn step(&self) -> i32 {
        let week = self.x(self.start.plus(7)) - self.x(self.start);
        let room = self.sheet.date + if self.years() { 22.0 } else { 0.0 };
        let weeks = (room / week.max(0.01)).ceil().max(1.0);
        weeks as i32 * 7
    }

    /// Whether days alone would not say which year is meant.
    fn years(&self) -> bool {
        self.days > 300.0
    }
}

/// Weekends, shaded.
pub(super) fn weekends(scale: &Scale<'_>, height: f64) -> Node {
    if !shades(scale.days) {
        return Node::Nothing;
    }
    let mut washes = Vec::new();
    let mut day = scale.start.saturday();
    while f64::from(day.days() - scale.start.days()) < scale.days {
        let x = scale.x(day);
        let wash = el("rect")
            .class("z")
            .attr("x", spot(x))
            .attr("y", "0")
            .attr("width", spot(scale.x(day.plus(2)) - x))
            .attr("height", spot(height));
        washes.push(Node::from(wash));
        day = day.plus(7);
    }
    washes.into()
}

/// Dates below, with a line up from each.
pub(super) fn axis(scale: &Scale<'_>, height: f64) -> Node {
    let step = scale.step();
    let mut parts = Vec::new();
    let mut date = scale.start;
    while f64::from(date.days() - scale.start.days()) <= scale.days {
        let x = scale.x(date);
        let anchor = if date == scale.start { "start" } else { "middle" };
        let fits = x < scale.sheet.width - 20.0;
        parts.push(nodes![
            el("path").attr("d", format!("M{} 0V{}", spot(x), spot(height))).attr("stroke", "var(--rule)"),
            el("path").class("q").attr("d", format!("M{} {}v6", spot(x), spot(height))),
            fits.then(|| {
                el("text")
                    .class("d")
                    .attr("x", spot(x))
                    .attr("y", spot(height + 22.0))
                    .attr("text-anchor", anchor)
                    .kid(if scale.years() { short_month(date) } else { short_day(date) })
            })
        ]);
        date = date.plus(step);
    }
    let line = format!("M{} {}H{}", spot(scale.sheet.left), spot(height), spot(scale.sheet.width - 1.0));
    parts.push(Node::from(el("path").class("st").attr("d", line)));
    parts.into()
}

/// Whether weekends are shaded on a scale of so many days: too many would be a grey.
pub(super) fn shades(days: f64) -> bool {
    days <= 120.0
}

/// The days on which something ends, as lines across all rows; days outside of the scale have none.
pub(super) fn ends(scale: &Scale<'_>, endings: &[Ending<'_>], height: f64) -> Node {
    let within = |ending: &&Ending<'_>| (0.0..scale.days).contains(&f64::from(ending.day.days() - scale.start.days()));
    let mark = |ending: &Ending<'_>| {
        Node::from(el("path").class("end").attr("d", format!("M{} 0V{}", spot(scale.x(ending.day)), spot(height))))
    };
    endings.iter().filter(within).map(mark).collect::<Vec<Node>>().into()
}
