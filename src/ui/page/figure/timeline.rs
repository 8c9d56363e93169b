//! The timeline of a plan: stages in the likely and the worst case, weekends, waves. Drawn from two schedules.

mod axis;

use crate::export::words::{day, ending_title, stage};
use crate::plan::{Date, Ending, Schedule, Stage, StageKind};
use crate::ui::node::{Node, el, nodes};

use super::super::super::words::{fill, t};
use super::spot;
use axis::{NARROW, Scale, Sheet, WIDE, axis, ends, weekends};

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
            .kid((one.last.days() - one.first.days() + 1).to_string())
    });
    let rect = match (worst, one.kind) {
        (true, _) => rect.attr("fill", "url(#plan-hatch)").attr("stroke", "var(--ink-2)"),
        (false, StageKind::Copy) => rect.class("ac"),
        (false, _) => rect,
    };
    nodes![rect, label]
}

/// The name of a stage with its days, where the bars have no room for figures.
fn counted(kind: StageKind, likely: Option<Stage>, worst: Option<Stage>) -> String {
    let days = |one: Option<Stage>| one.map_or(0, |one| one.last.days() - one.first.days() + 1).to_string();
    let (likely, worst) = (days(likely), days(worst));
    let values = [("stage", stage(kind)), ("likely", likely.as_str()), ("worst", worst.as_str())];
    if likely == worst { fill("timeline.narrow-one", &values) } else { fill("timeline.narrow", &values) }
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

/// Days from the beginning to the end of both cases.
fn length(likely: &Schedule, worst: &Schedule) -> f64 {
    likely.length().max(worst.length())
}

/// Whether the drawings shade weekends.
pub(in super::super) fn shades(likely: &Schedule, worst: &Schedule) -> bool {
    axis::shades(length(likely, worst))
}

fn drawing(likely: &Schedule, worst: &Schedule, endings: &[Ending<'_>], sheet: &Sheet, label: &str) -> Node {
    let scale = Scale { sheet, start: likely.start, days: length(likely, worst) };
    let kinds = KINDS.into_iter().filter(|kind| likely.stages.iter().any(|one| one.kind == *kind));
    let kinds: Vec<StageKind> = kinds.collect();
    let height = kinds.len() as f64 * sheet.row + 4.0;
    let mut parts = vec![weekends(&scale, height), axis(&scale, height), ends(&scale, endings, height)];
    for (at, kind) in kinds.into_iter().enumerate() {
        let top = at as f64 * sheet.row + 4.0;
        if at > 0 {
            let from = if sheet.wide { 0.0 } else { 1.0 };
            let line = format!("M{} {}H{}", spot(from), spot(top), spot(sheet.width));
            parts.push(Node::from(el("path").attr("d", line).attr("stroke", "var(--rule)")));
        }
        let (x, y) = if sheet.wide { (0.0, top + 28.0) } else { (5.0, top + 17.0) };
        let find = |schedule: &Schedule| schedule.stages.iter().find(|one| one.kind == kind).copied();
        let name = if sheet.wide { stage(kind).to_owned() } else { counted(kind, find(likely), find(worst)) };
        parts.push(Node::from(el("text").class("b halo").attr("x", spot(x)).attr("y", spot(y)).kid(name)));
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
fn told(likely: &Schedule, worst: &Schedule, endings: &[Ending<'_>]) -> String {
    let mut said = fill("timeline.told", &[("start", &day(likely.start))]);
    for one in &likely.stages {
        let last = worst.stages.iter().find(|other| other.kind == one.kind).map_or(one.last, |other| other.last);
        let values =
            [("stage", stage(one.kind)), ("first", &day(one.first)), ("last", &day(one.last)), ("worst", &day(last))];
        said.push(' ');
        said.push_str(&fill("timeline.told-stage", &values));
    }
    for ending in endings {
        said.push(' ');
        said.push_str(&ending_title(ending));
        said.push('.');
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
pub(in super::super) fn timeline(likely: &Schedule, worst: &Schedule, endings: &[Ending<'_>]) -> Node {
    let label = told(likely, worst, endings);
    let end = |ending: &Ending<'_>| {
        let mark = el("path").class("end").attr("d", "M8 0v12");
        let drawn =
            el("svg").class("fig").attr("width", "16").attr("height", "12").attr("aria-hidden", "true").kid(mark);
        Node::from(el("li").kid(drawn).kid(ending_title(ending)))
    };
    let diamond = (likely.waves.len() > 1).then(|| {
        let mark = el("path").attr("d", "M8 1l5 5-5 5-5-5z");
        let drawn =
            el("svg").class("fig").attr("width", "16").attr("height", "12").attr("aria-hidden", "true").kid(mark);
        el("li").kid(drawn).kid(t("timeline.wave"))
    });
    nodes![
        drawing(likely, worst, endings, &WIDE, &label),
        drawing(likely, worst, endings, &NARROW, &label),
        el("ul")
            .class("keys")
            .kid(key(t("timeline.likely"), "", false))
            .kid(key(t("timeline.copying"), "ac", false))
            .kid(key(t("timeline.worst"), "", true))
            .kid(diamond)
            .kid(endings.iter().map(end).collect::<Vec<Node>>())
    ]
}
