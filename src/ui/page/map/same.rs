//! The map as a table, for those who do not see it and for those who want the numbers.

use crate::advisor::map::{Axis, Map};
use crate::advisor::{Answers, Book};
use crate::content::Question;
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::{self, grouped};
use super::super::super::part::more::more;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::figures::{DIGITS, stretch};
use super::sampled;

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
    let Some(number) = &book.question(axis.question).number else {
        let labels = stops.iter().map(|stop| format::answer(book, axis.question, axis.stops[*stop].answer));
        return told_apart(labels.collect());
    };
    let over = first.checked_sub(1).map(|before| axis.stops[before].to);
    let under = (last + 1 < axis.stops.len()).then_some(to.to);
    if number.whole { counted(over.map(|_| from.from), under) } else { amount(over, under) }
}

/// Answers as alternatives; in quotes where one of them holds a comma or an "or" of its own.
fn told_apart(mut labels: Vec<String>) -> String {
    let or = format!(" {} ", t("or"));
    if labels.len() > 1 && labels.iter().any(|label| label.contains(',') || label.contains(&or)) {
        labels = labels.iter().map(|label| fill("map.quoted", &[("answer", label)])).collect();
    }
    format::list_or(&labels)
}

/// A range of whole numbers, both ends inside it.
fn counted(low: Option<f64>, high: Option<f64>) -> String {
    let [low_is, high_is] = [low, high].map(|end| end.map(grouped).unwrap_or_default());
    match (low, high) {
        (None, None) => t("flips.any").to_owned(),
        (None, Some(_)) => fill("flips.or-less", &[("high", &high_is)]),
        (Some(_), None) => fill("flips.or-more", &[("low", &low_is)]),
        (Some(_), Some(_)) => fill("flips.between", &[("low", &low_is), ("high", &high_is)]),
    }
}

/// A range of amounts, from beyond its lower end to its upper one; in few digits, and none that are not within it.
fn amount(over: Option<f64>, under: Option<f64>) -> String {
    stretch((over, under), DIGITS, ["map.over", "map.over-to"])
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

/// The table behind a disclosure.
pub(super) fn table(app: App, answers: &Answers, map: &Map) -> Node {
    let [across, up] = [&map.across, &map.up].map(|axis| app.book.question(axis.question).label.as_str());
    let Merged { columns, rows } = Merged::of(map);
    // Where borders run askew no two rows are the same: a few of them say where the border lies.
    let inside = if columns.len().min(rows.len()) > SPOKEN {
        sampled::table(app, answers, map)
    } else {
        whole(app, map, &columns, &rows)
    };
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

/// What rows and columns are, with the units of numbers.
pub(super) fn corner(book: &Book, map: &Map) -> String {
    let [across, up] = [&map.across, &map.up].map(|axis| measured(book.question(axis.question)));
    format!("{up} / {across}")
}

/// A question by its label and the unit of its number, where the label does not say it.
pub(super) fn measured(question: &Question) -> String {
    match &question.number {
        Some(number) if !number.whole => fill("map.measured", &[("what", &question.label), ("unit", &number.unit)]),
        _ => question.label.clone(),
    }
}

pub(super) fn head(first: String, columns: impl Iterator<Item = String>) -> Node {
    let column = |name| Node::from(el("th").attr("scope", "col").kid(name));
    Node::from(el("thead").kid(el("tr").kids([first].into_iter().chain(columns).map(column))))
}

pub(super) fn line(name: String, cells: impl Iterator<Item = String>) -> Node {
    let cell = |words| Node::from(el("td").kid(words));
    Node::from(el("tr").kid(el("th").attr("scope", "row").kid(name)).kids(cells.map(cell)))
}

/// Every column and row that differs from its neighbour; the highest row first, as on the map.
fn whole(app: App, map: &Map, columns: &[Vec<usize>], rows: &[Vec<usize>]) -> Node {
    let book = app.book;
    let row = |run: &Vec<usize>| {
        let cells = columns.iter().map(|column| {
            let cell = map.cell(column[0], run[0]);
            cell.map_or(String::new(), |cell| app.name(cell.path).to_owned())
        });
        line(label(book, &map.up, run), cells)
    };
    nodes![
        head(corner(book, map), columns.iter().map(|run| label(book, &map.across, run))),
        el("tbody").kids(rows.iter().rev().map(row))
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::References;

    /// With the strings of the second module.
    fn words() {
        super::super::super::super::words::add(&References::embedded().text);
    }

    #[test]
    fn answers_with_a_comma_are_told_apart_by_quotes() {
        words();
        let labels = |all: &[&str]| told_apart(all.iter().map(|label| (*label).to_owned()).collect());
        assert_eq!(labels(&["Yes", "No"]), "Yes or No");
        assert_eq!(labels(&["None", "Many, or large ones"]), "“None” or “Many, or large ones”");
        assert_eq!(labels(&["Many, or large ones"]), "Many, or large ones");
    }

    #[test]
    fn counts_are_exact_and_amounts_are_rounded_to_their_inside() {
        words();
        assert_eq!(counted(None, Some(499.0)), "499 or fewer");
        assert_eq!(counted(Some(1234.0), Some(2000.0)), "1,234 to 2,000");
        assert_eq!(amount(None, Some(7560.0)), "7,560 or less");
        assert_eq!(amount(Some(100.0), None), "more than 100");
        assert_eq!(amount(None, Some(4061.5)), "4,060 or less");
        assert_eq!(amount(Some(4061.5), None), "more than 4,070");
        assert_eq!(amount(Some(4061.5), Some(7560.0)), "more than 4,070, up to 7,560");
    }
}
