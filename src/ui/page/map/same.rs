//! The map as a table, for those who do not see it and for those who want the numbers.

use crate::advisor::map::{Axis, Map};
use crate::advisor::{Answer, Book};
use crate::ui::node::{Node, el};

use super::super::super::format::{self, grouped};
use super::super::super::part::more::more;
use super::super::super::state::App;
use super::super::super::words::{fill, t};

/// Neighbouring stops of an axis with the same winners throughout, as first and last.
fn merged(count: usize, same: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for stop in 0..count {
        match runs.last_mut() {
            Some(run) if same(run.1, stop) => run.1 = stop,
            _ => runs.push((stop, stop)),
        }
    }
    runs
}

fn label(book: &Book, axis: &Axis, (first, last): (usize, usize)) -> String {
    let (from, to) = (axis.stops[first], axis.stops[last]);
    if !matches!(from.answer, Answer::Number(_)) {
        let labels = axis.stops[first..=last].iter().map(|stop| format::answer(book, axis.question, stop.answer));
        return format::list_or(&labels.collect::<Vec<_>>());
    }
    let [low, high] = [from.from, to.to].map(grouped);
    match (first == 0, last + 1 == axis.stops.len()) {
        (true, true) => t("flips.any").to_owned(),
        (true, false) => fill("flips.or-less", &[("high", &high)]),
        (false, true) => fill("flips.or-more", &[("low", &low)]),
        (false, false) => fill("flips.between", &[("low", &low), ("high", &high)]),
    }
}

/// The table behind a disclosure.
pub(super) fn table(app: App, map: &Map) -> Node {
    let (wide, high) = (map.across.stops.len(), map.up.stops.len());
    let path = |x, y| map.cell(x, y).map(|cell| cell.path);
    let columns = merged(wide, |one, other| (0..high).all(|y| path(one, y) == path(other, y)));
    let rows = merged(high, |one, other| (0..wide).all(|x| path(x, one) == path(x, other)));
    let book = app.book;
    let [across, up] = [&map.across, &map.up].map(|axis| book.question(axis.question).label.as_str());
    let head = |run: &(usize, usize)| Node::from(el("th").attr("scope", "col").kid(label(book, &map.across, *run)));
    let row = |run: &(usize, usize)| {
        let cell =
            |column: &(usize, usize)| Node::from(el("td").kid(path(column.0, run.0).map_or("", |path| app.name(path))));
        Node::from(
            el("tr")
                .kid(el("th").attr("scope", "row").kid(label(book, &map.up, *run)))
                .kid(columns.iter().map(cell).collect::<Vec<Node>>()),
        )
    };
    let caption = fill("map.table-caption", &[("across", &format::within(across)), ("up", &format::within(up))]);
    more(
        t("map.table"),
        el("div")
            .class("scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", t("map.table-region"))
            .kid(
                el("table")
                    .class("table")
                    .kid(el("caption").class("vh").kid(caption))
                    .kid(
                        el("thead").kid(
                            el("tr")
                                .kid(el("th").attr("scope", "col").kid(format!("{up} / {across}")))
                                .kid(columns.iter().map(head).collect::<Vec<Node>>()),
                        ),
                    )
                    // The highest row first, as on the map.
                    .kid(el("tbody").kid(rows.iter().rev().map(row).collect::<Vec<Node>>())),
            )
            .into(),
    )
}
