//! The heading of a file that is meant to be finished: which of its columns are which, and what is wrong with it.

use crate::content::{Format, Kit, RuleId};

use super::heading::{plain, same};
use super::made::Problem;
use super::sheet::Sheet;

/// A complaint about the heading.
fn told(rule: RuleId, sheet: &Sheet, column: &str, value: &str) -> Problem {
    let line = if sheet.has_heading { sheet.heading_line as usize } else { 0 };
    Problem { rule, line, column: column.to_owned(), value: value.to_owned(), also: 0 }
}

/// Whether a heading means a column: its own name, nearly so, or a name that inventories have for it.
fn means(kit: &Kit, format: &Format, column: usize, heading: &str) -> bool {
    let column = &format.columns[column];
    let field = kit.fields.iter().find(|field| field.id == column.field);
    // Two columns of one field: their own names must tell.
    let alone =
        format.columns.iter().filter(|other| !other.field.is_empty() && other.field == column.field).count() == 1;
    let known = |name: &String| plain(name) == plain(heading);
    same(heading, &column.name) || (alone && field.is_some_and(|field| field.headings.iter().any(known)))
}

/// For every column of the format, where it stands in the sheet; with everything that is wrong.
pub(super) fn recognised(kit: &Kit, format: &Format, sheet: &Sheet, problems: &mut Vec<Problem>) -> Vec<Option<usize>> {
    let headings = sheet.headings();
    let mut found: Vec<Option<usize>> =
        format.columns.iter().map(|column| headings.iter().position(|heading| *heading == column.name)).collect();
    if !sheet.has_heading {
        problems.push(told(RuleId::ColumnMissing, sheet, format.columns.first().map_or("", |column| &column.name), ""));
        // A plain list of addresses is what its first column is called for.
        if let Some(first) = found.first_mut() {
            *first = Some(0);
        }
        return found;
    }
    for (at, heading) in headings.iter().enumerate() {
        if found.contains(&Some(at)) {
            continue;
        }
        let meant = (0..format.columns.len()).find(|column| means(kit, format, *column, heading));
        let former = format.former.iter().any(|name| plain(name) == plain(heading));
        match meant {
            Some(column) if found[column].is_some() => {
                problems.push(told(RuleId::ColumnTwice, sheet, &format.columns[column].name, heading));
            }
            Some(column) => {
                found[column] = Some(at);
                problems.push(told(RuleId::HeadingSpelling, sheet, &format.columns[column].name, heading));
            }
            None if former => problems.push(told(RuleId::ColumnFormer, sheet, heading, "")),
            None => problems.push(told(RuleId::ColumnUnknown, sheet, heading, "")),
        }
    }
    for (column, place) in format.columns.iter().zip(&found) {
        if place.is_none() && column.required && column.value.is_empty() {
            problems.push(told(RuleId::ColumnMissing, sheet, &column.name, ""));
        }
    }
    let in_order = found.iter().enumerate().all(|(at, place)| *place == Some(at));
    if format.exact && !in_order {
        problems.push(told(RuleId::ColumnOrder, sheet, "", ""));
    }
    found
}
