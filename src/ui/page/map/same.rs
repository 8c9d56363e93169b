//! The map as a table, for those who do not see it and for those who want the numbers.

use crate::advisor::map::{Axis, Map};
use crate::advisor::{Answer, Book};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::{self, grouped};
use super::super::super::part::more::more;
use super::super::super::state::App;
use super::super::super::words::{fill, t};

/// Neighbouring places that are the same, together.
fn merged(count: usize, same: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    for place in 0..count {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| same(*last, place)) => run.push(place),
            _ => runs.push(vec![place]),
        }
    }
    runs
}

/// Some stops of an axis in words: options by name, neighbouring numbers as a range.
pub(super) fn label(book: &Book, axis: &Axis, stops: &[usize]) -> String {
    let (Some(first), Some(last)) = (stops.first(), stops.last()) else { return String::new() };
    let (from, to) = (axis.stops[*first], axis.stops[*last]);
    if !matches!(from.answer, Answer::Number(_)) {
        let labels = stops.iter().map(|stop| format::answer(book, axis.question, axis.stops[*stop].answer));
        return format::list_or(&labels.collect::<Vec<_>>());
    }
    let [low, high] = [from.from, to.to].map(grouped);
    match (*first == 0, last + 1 == axis.stops.len()) {
        (true, true) => t("flips.any").to_owned(),
        (true, false) => fill("flips.or-less", &[("high", &high)]),
        (false, true) => fill("flips.or-more", &[("low", &low)]),
        (false, false) => fill("flips.between", &[("low", &low), ("high", &high)]),
    }
}

/// Columns and rows with the same winners throughout taken together.
struct Merged {
    columns: Vec<Vec<usize>>,
    rows: Vec<Vec<usize>>,
}

impl Merged {
    fn of(map: &Map) -> Self {
        let (wide, high) = (map.across.stops.len(), map.up.stops.len());
        let path = |x, y| map.cell(x, y).map(|cell| cell.path);
        Self {
            columns: merged(wide, |one, other| (0..high).all(|y| path(one, y) == path(other, y))),
            rows: merged(high, |one, other| (0..wide).all(|x| path(x, one) == path(x, other))),
        }
    }
}

/// More rows than these are not read out; the paths are named instead.
const SPOKEN: usize = 12;

/// The map in sentences, row by row from the top, for those who do not see it.
pub(super) fn spoken(app: App, map: &Map) -> String {
    let names = map.paths(app.book).into_iter().map(|path| app.name(path).to_owned()).collect::<Vec<_>>();
    let Merged { columns, rows } = Merged::of(map);
    if let [only] = names.as_slice() {
        return fill("map.everywhere", &[("path", only)]);
    }
    if columns.len().max(rows.len()) > SPOKEN {
        return fill("map.askew", &[("paths", &format::list(&names))]);
    }
    let row = |row: &Vec<usize>| {
        let path = |column: usize| map.cell(columns[column][0], row[0]).map(|cell| cell.path);
        let runs = merged(columns.len(), |one, other| path(one) == path(other));
        let runs = runs.iter().filter_map(|run| {
            let stops: Vec<usize> = run.iter().flat_map(|column| columns[*column].iter().copied()).collect();
            let (name, all) = (app.name(path(run[0])?), stops.len() == map.across.stops.len());
            let what = label(app.book, &map.across, &stops);
            Some(if all { name.to_owned() } else { fill("map.for", &[("path", name), ("what", &what)]) })
        });
        let what = label(app.book, &map.up, row);
        fill("map.row", &[("row", &what), ("paths", &runs.collect::<Vec<_>>().join(", "))])
    };
    rows.iter().rev().map(row).collect::<Vec<_>>().join(" ")
}

/// Rows of the table of a map whose borders run askew.
const SAMPLED: usize = 12;

/// The table behind a disclosure.
pub(super) fn table(app: App, map: &Map) -> Node {
    let [across, up] = [&map.across, &map.up].map(|axis| app.book.question(axis.question).label.as_str());
    let Merged { columns, rows } = Merged::of(map);
    // Where borders run askew no two rows are the same: a few of them say where the border lies.
    let inside =
        if columns.len().min(rows.len()) > SPOKEN { sampled(app, map) } else { whole(app, map, &columns, &rows) };
    let caption = fill("map.table-caption", &[("across", &format::within(across)), ("up", &format::within(up))]);
    more(
        t("map.table"),
        el("div")
            .class("scroll")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", t("map.table-region"))
            .kid(el("table").class("table").kid(el("caption").class("vh").kid(caption)).kid(inside))
            .into(),
    )
}

fn head(first: String, columns: impl Iterator<Item = String>) -> Node {
    let column = |name| Node::from(el("th").attr("scope", "col").kid(name));
    Node::from(el("thead").kid(el("tr").kids([first].into_iter().chain(columns).map(column))))
}

fn line(name: String, cells: impl Iterator<Item = String>) -> Node {
    let cell = |words| Node::from(el("td").kid(words));
    Node::from(el("tr").kid(el("th").attr("scope", "row").kid(name)).kids(cells.map(cell)))
}

/// Every column and row that differs from its neighbour; the highest row first, as on the map.
fn whole(app: App, map: &Map, columns: &[Vec<usize>], rows: &[Vec<usize>]) -> Node {
    let book = app.book;
    let [across, up] = [&map.across, &map.up].map(|axis| book.question(axis.question).label.as_str());
    let row = |run: &Vec<usize>| {
        let cells = columns.iter().map(|column| {
            let cell = map.cell(column[0], run[0]);
            cell.map_or(String::new(), |cell| app.name(cell.path).to_owned())
        });
        line(label(book, &map.up, run), cells)
    };
    nodes![
        head(format!("{up} / {across}"), columns.iter().map(|run| label(book, &map.across, run))),
        el("tbody").kids(rows.iter().rev().map(row))
    ]
}

/// Some rows, evenly apart, and where in them each path wins.
fn sampled(app: App, map: &Map) -> Node {
    let book = app.book;
    let paths = map.paths(book);
    let high = map.up.stops.len();
    let row = |up: usize| {
        let cells = paths.iter().map(|path| {
            let won = |across: &usize| map.cell(*across, up).is_some_and(|cell| cell.path == *path);
            let stops: Vec<usize> = (0..map.across.stops.len()).filter(won).collect();
            if stops.is_empty() { t("map.nowhere-here").to_owned() } else { label(book, &map.across, &stops) }
        });
        line(grouped(map.up.stops[up].from), cells)
    };
    let [across, up] = [&map.across, &map.up].map(|axis| book.question(axis.question).label.as_str());
    nodes![
        head(format!("{up} / {across}"), paths.iter().map(|path| app.name(*path).to_owned())),
        el("tbody").kids((0..SAMPLED).map(|n| n * (high - 1) / (SAMPLED - 1)).rev().map(row))
    ]
}
