//! The timeline of a plan: stages in the likely and the worst case, weekends, waves. Drawn from two schedules.

use crate::export::words::{day, days, short_day, short_month, stage};
use crate::plan::{Date, Schedule, Stage, StageKind};
use crate::ui::node::{Node, el, nodes};

use super::super::super::words::{fill, t};
use super::spot;

/// Where one of the two drawings puts things, in CSS pixels.
struct Sheet {
    class: &'static str,
    width: f64,
    /// Where time begins.
    left: f64,
    /// Height of a row, and where its bars begin in it.
    row: f64,
    bars: f64,
    /// Room for one date below the axis.
    date: f64,
    wide: bool,
}

const WIDE: Sheet =
    Sheet { class: "fig wide", width: 704.0, left: 168.0, row: 46.0, bars: 12.0, date: 74.0, wide: true };
const NARROW: Sheet =
    Sheet { class: "fig narrow", width: 288.0, left: 1.0, row: 62.0, bars: 28.0, date: 74.0, wide: false };

/// Both cases on one scale.
struct Scale<'a> {
    sheet: &'a Sheet,
    start: Date,
    days: f64,
}

impl Scale<'_> {
    fn x(&self, date: Date) -> f64 {
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

const KINDS: [StageKind; 4] = [StageKind::Prepare, StageKind::Copy, StageKind::Switch, StageKind::Close];

fn bar(scale: &Scale<'_>, one: &Stage, y: f64, worst: bool) -> Node {
    let (x, end) = (scale.x(one.first), scale.x(one.last.plus(1)));
    let height = if worst { "9" } else { "10" };
    let rect =
        el("rect").attr("x", spot(x)).attr("y", spot(y)).attr("width", spot((end - x).max(2.0))).attr("height", height);
    let label = scale.sheet.wide.then(|| {
        el("text")
            .class(if worst { "d" } else { "b" })
            .attr("x", spot(end + 6.0))
            .attr("y", spot(y + 9.5))
            .kid(days(one.days))
    });
    let rect = match (worst, one.kind) {
        (true, _) => rect.attr("fill", "url(#plan-hatch)").attr("stroke", "var(--ink-2)"),
        (false, StageKind::Copy) => rect.class("ac"),
        (false, _) => rect,
    };
    nodes![rect, label]
}

fn weekends(scale: &Scale<'_>, height: f64) -> Node {
    // Too many would be a grey.
    if scale.days > 120.0 {
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

fn axis(scale: &Scale<'_>, height: f64) -> Node {
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

/// The days on which waves move, as diamonds on the row of copying.
fn waves(scale: &Scale<'_>, likely: &Schedule, y: f64) -> Node {
    if likely.waves.len() < 2 {
        return Node::Nothing;
    }
    let mark = |date: Date| {
        let d = format!("M{} {}l5 5-5 5-5-5z", spot(scale.x(date)), spot(y - 12.0));
        Node::from(el("path").attr("d", d).attr("stroke", "var(--paper)"))
    };
    // More would run into one band.
    let each = likely.waves.len().div_ceil(if scale.sheet.wide { 24 } else { 12 });
    likely.waves.iter().step_by(each).map(|wave| mark(wave.date)).collect::<Vec<Node>>().into()
}

fn drawing(likely: &Schedule, worst: &Schedule, sheet: &Sheet, label: &str) -> Node {
    let end = likely.end.max(worst.end);
    let scale = Scale { sheet, start: likely.start, days: f64::from(end.days() - likely.start.days() + 1) };
    let kinds = KINDS.into_iter().filter(|kind| likely.stages.iter().any(|one| one.kind == *kind));
    let kinds: Vec<StageKind> = kinds.collect();
    let height = kinds.len() as f64 * sheet.row + 4.0;
    let mut parts = vec![weekends(&scale, height), axis(&scale, height)];
    for (at, kind) in kinds.into_iter().enumerate() {
        let top = at as f64 * sheet.row + 4.0;
        if at > 0 {
            let from = if sheet.wide { 0.0 } else { 1.0 };
            let line = format!("M{} {}H{}", spot(from), spot(top), spot(sheet.width));
            parts.push(Node::from(el("path").attr("d", line).attr("stroke", "var(--rule)")));
        }
        let (x, y) = if sheet.wide { (0.0, top + 28.0) } else { (5.0, top + 17.0) };
        parts.push(Node::from(el("text").class("b").attr("x", spot(x)).attr("y", spot(y)).kid(stage(kind))));
        let find = |schedule: &Schedule| schedule.stages.iter().find(|one| one.kind == kind).copied();
        parts.push(find(likely).map(|one| bar(&scale, &one, top + sheet.bars, false)).unwrap_or_default());
        parts.push(find(worst).map(|one| bar(&scale, &one, top + sheet.bars + 13.0, true)).unwrap_or_default());
        if kind == StageKind::Copy {
            parts.push(waves(&scale, likely, top + sheet.bars));
        }
    }
    let whole = height + 34.0;
    Node::from(
        el("svg")
            .class(sheet.class)
            .attr("width", spot(sheet.width))
            .attr("height", spot(whole))
            .attr("viewBox", format!("0 0 {} {}", spot(sheet.width), spot(whole)))
            .attr("role", "img")
            .attr("aria-label", label.to_owned())
            .kid(parts),
    )
}

/// What one would say on the telephone.
fn told(likely: &Schedule, worst: &Schedule) -> String {
    let mut said = fill("timeline.told", &[("start", &day(likely.start))]);
    for one in &likely.stages {
        let last = worst.stages.iter().find(|other| other.kind == one.kind).map_or(one.last, |other| other.last);
        let values =
            [("stage", stage(one.kind)), ("first", &day(one.first)), ("last", &day(one.last)), ("worst", &day(last))];
        said.push(' ');
        said.push_str(&fill("timeline.told-stage", &values));
    }
    said
}

/// The hatching, once for a page, outside of drawings that may be hidden.
pub(in super::super) fn patterns() -> Node {
    let line = el("path").attr("d", "M0 2.5h5").attr("stroke", "var(--ink-2)").attr("stroke-width", "1.2");
    let pattern = el("pattern")
        .id("plan-hatch")
        .attr("width", "5")
        .attr("height", "5")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)")
        .kid(line);
    Node::from(el("svg").class("vh").attr("aria-hidden", "true").kid(el("defs").kid(pattern)))
}

fn key(words: &'static str, class: &'static str, hatched: bool) -> Node {
    let rect = el("rect").attr("x", ".5").attr("y", ".5").attr("width", "31").attr("height", "9");
    let rect =
        if hatched { rect.attr("fill", "url(#plan-hatch)").attr("stroke", "var(--ink-2)") } else { rect.class(class) };
    let drawn = el("svg").class("fig").attr("width", "32").attr("height", "10").attr("aria-hidden", "true").kid(rect);
    Node::from(el("li").kid(drawn).kid(words))
}

/// The two drawings and their key.
pub(in super::super) fn timeline(likely: &Schedule, worst: &Schedule) -> Node {
    let label = told(likely, worst);
    let diamond = (likely.waves.len() > 1).then(|| {
        let mark = el("path").attr("d", "M8 1l5 5-5 5-5-5z");
        let drawn =
            el("svg").class("fig").attr("width", "16").attr("height", "12").attr("aria-hidden", "true").kid(mark);
        el("li").kid(drawn).kid(t("timeline.wave"))
    });
    nodes![
        drawing(likely, worst, &WIDE, &label),
        drawing(likely, worst, &NARROW, &label),
        el("ul")
            .class("keys")
            .kid(key(t("timeline.likely"), "", false))
            .kid(key(t("timeline.copying"), "ac", false))
            .kid(key(t("timeline.worst"), "", true))
            .kid(diamond)
    ]
}
