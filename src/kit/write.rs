//! Writing tables: quoted as RFC 4180 says, lines ended with CR and LF, UTF-8.
//!
//! Two kinds of reader, two ways with a value that a spreadsheet would take for a formula. A file for the service holds the
//! value as it is: anything put before it would make another address or password of it, and a message says so. A table for
//! people gets an apostrophe before it.

use crate::content::Format;

use super::cell::is_formula;
use super::made::{Made, Problem};
use super::sheet::Sheet;
use super::waves::Batch;

/// Tells Excel that a text is UTF-8.
const MARK: char = '\u{feff}';

fn put_cell(out: &mut String, text: &str) {
    let edge = text.starts_with(' ') || text.ends_with(' ');
    if edge || text.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// A cell of a table that people open in a spreadsheet: what would be taken for a formula gets an apostrophe before it.
fn put_cell_for_people(out: &mut String, text: &str) {
    if is_formula(text) {
        put_cell(out, &format!("'{text}"));
    } else {
        put_cell(out, text);
    }
}

/// A row, its end included.
fn put_row<'t>(out: &mut String, put: fn(&mut String, &str), cells: impl Iterator<Item = &'t str>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        put(out, cell);
    }
    out.push_str("\r\n");
}

/// Adds a row to a table that people open in a spreadsheet: nothing in it is taken for a formula.
pub fn row_for_people<'t>(out: &mut String, cells: impl Iterator<Item = &'t str>) {
    put_row(out, put_cell_for_people, cells);
}

/// The file of a batch: for the service, or a table for people where the format is one.
#[must_use]
pub fn file(format: &Format, made: &Made, batch: &Batch, mark: bool) -> String {
    let columns = || made.columns.iter().filter_map(|at| format.columns.get(*at)).map(|column| column.name.as_str());
    if format.people {
        let cells =
            |row: &super::Out| made.columns.iter().map(|at| row.cells.get(*at).cloned().unwrap_or_default()).collect();
        let rows = batch.rows.iter().filter_map(|row| made.rows.get(*row)).map(cells);
        return inventory(&columns().collect::<Vec<&str>>(), rows);
    }
    let mut out = String::new();
    if mark {
        out.push(MARK);
    }
    put_row(&mut out, put_cell, columns());
    for row in batch.rows.iter().filter_map(|row| made.rows.get(*row)) {
        let cells = made.columns.iter().map(|at| row.cells.get(*at).map_or("", String::as_str));
        put_row(&mut out, put_cell, cells);
    }
    out
}

/// The rows that were left out, as they stood in the file that was read, to be mended and read again.
#[must_use]
pub fn left_out(sheet: &Sheet, made: &Made) -> String {
    let mut out = String::from(MARK);
    if sheet.has_heading {
        put_row(&mut out, put_cell, sheet.headings().iter().map(String::as_str));
    }
    made.left.iter().for_each(|row| put_row(&mut out, put_cell, sheet.row(*row)));
    out
}

/// A table for people: these headings, these rows.
#[must_use]
pub fn inventory(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut out = String::from(MARK);
    row_for_people(&mut out, headings.iter().copied());
    rows.for_each(|cells| row_for_people(&mut out, cells.iter().map(String::as_str)));
    out
}

/// Everything that is wrong, as a table for people. `headings` are those of its four columns, `said` what a rule says.
#[must_use]
pub fn problem_list(headings: &[&str; 4], problems: &[Problem], said: &dyn Fn(&Problem) -> String) -> String {
    let row = |problem: &Problem| {
        let line = if problem.line == 0 { String::new() } else { problem.line.to_string() };
        vec![line, problem.column.clone(), said(problem), problem.value.clone()]
    };
    inventory(headings, problems.iter().map(row))
}
