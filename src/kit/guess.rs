//! Which column of an inventory means what: guessed from its heading and, for addresses, from what stands in it.

use crate::content::{CellKind, Format, InventoryField, Kit, Table};

use super::cell::is_address;
use super::heading::plain;
use super::sheet::Sheet;

/// Columns of a sheet, by the id of the field that they mean; from 0.
pub type Mapping = Table<usize>;

/// Fields that help to make batches.
const BESIDE: [&str; 3] = ["group", "batch", "size"];

/// What a mailbox is, as Exchange says it.
pub(super) const KIND: &str = "recipient-type";
/// A second address that is compared with the first.
pub(super) const WINDOWS: &str = "windows-address";
/// The address that people have afterwards.
pub(super) const NEW: &str = "new-address";

/// The fields that are asked for, in the order of the content: those of the file's columns, and those for batches.
#[must_use]
pub fn asked<'k>(kit: &'k Kit, format: &Format) -> Vec<&'k InventoryField> {
    let wanted = |id: &str| {
        let of_column = format.columns.iter().any(|column| column.field == id);
        let compared = id == WINDOWS && format.columns.iter().any(|column| column.kind == CellKind::NewPassword);
        let of_server = id == KIND && format.batches && !format.people;
        of_column || compared || (id == NEW && format.renames) || BESIDE.contains(&id) || of_server
    };
    kit.fields.iter().filter(|field| wanted(&field.id)).collect()
}

/// Finds the columns of these fields. A column means one thing only, but for the second address.
#[must_use]
pub fn guess(fields: &[&InventoryField], sheet: &Sheet) -> Mapping {
    let headings: Vec<String> = sheet.headings().iter().map(|heading| plain(heading)).collect();
    let mut mapping = Mapping::default();
    let mut taken: Vec<usize> = Vec::new();
    for field in fields {
        let free = |column: &usize| field.id == WINDOWS || !taken.contains(column);
        let by_name = |name: &String| headings.iter().position(|heading| *heading == plain(name)).filter(free);
        let found = field.headings.iter().find_map(by_name);
        let found = found.or_else(|| (field.id == "address").then(|| full_of_addresses(sheet)).flatten());
        if let Some(column) = found {
            mapping.insert(field.id.clone(), column);
            taken.push(column);
        }
    }
    mapping
}

/// How many rows are looked at.
const LOOK: usize = 20;

/// The first column that mostly holds addresses.
fn full_of_addresses(sheet: &Sheet) -> Option<usize> {
    let rows = sheet.len().min(LOOK);
    let addresses = |column: usize| (0..rows).filter(|row| is_address(sheet.cell(*row, column).trim())).count();
    (0..sheet.headings().len()).find(|column| addresses(*column) * 2 > rows)
}
