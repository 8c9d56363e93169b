//! What concerns several cells of a row, or several rows.

use crate::content::{CellKind, KitColumn, RuleId};

use super::cell::{bare, is_of_the_server, parted};
use super::guess::{KIND, WINDOWS};
use super::made::Row;
use super::make::{Kind, Making};
use super::size;

/// Above this a mailbox is planned on its own, in bytes (`facts.md` 3.0).
const LARGE_MAILBOX: f64 = 100.0 * 1_073_741_824.0;
/// Above this a PST file is advised against, in bytes (`facts.md` 8.8).
const LARGE_FILE: f64 = 20.0 * 1_073_741_824.0;

/// What `RecipientTypeDetails` says of mailboxes that Exchange keeps for itself.
const OF_THE_SERVER: [&str; 6] = [
    "ArbitrationMailbox",
    "AuditLogMailbox",
    "AuxAuditLogMailbox",
    "DiscoveryMailbox",
    "MonitoringMailbox",
    "SystemMailbox",
];

fn is_share_point(cell: &str) -> bool {
    ["sharepoint", "onedrive"].iter().any(|name| cell.trim().eq_ignore_ascii_case(name))
}

impl<'a> Making<'a> {
    /// What concerns several cells, or several rows.
    pub(super) fn across(&mut self, row: usize, look: &mut Row<'_>, cells: &mut [String]) {
        self.single_sign_on(look, cells);
        let windows = bare(self.mapped(row, WINDOWS).trim());
        let other = cells.first().filter(|address| !address.is_empty() && !windows.eq_ignore_ascii_case(address));
        if let (false, Some(_), Some(column)) = (windows.is_empty(), other, self.format.columns.first()) {
            look.note(RuleId::Primary, &column.name, windows);
        }
        self.kept_by_the_server(row, look, cells);
        if look.refused {
            return;
        }
        let key = self.key(cells);
        if let Some(first) = self.seen.get(&key) {
            look.note(RuleId::Twice, &self.format.unique.join(", "), &self.shown(cells));
            look.agrees_with(*first);
            return;
        }
        self.seen.insert(key, look.line);
        for (column, cell) in self.format.columns.iter().zip(cells.iter()) {
            if column.kind != CellKind::PstFile {
                continue;
            }
            let first = *self.names.entry(cell.clone()).or_insert(look.line);
            if first != look.line {
                look.complain(RuleId::NameTwice, column, cell);
                look.agrees_with(first);
            }
        }
    }

    /// Mailboxes that Exchange keeps for itself stay where they are.
    fn kept_by_the_server(&self, row: usize, look: &mut Row<'_>, cells: &[String]) {
        if !self.format.batches || self.format.people {
            return;
        }
        let kind = self.mapped(row, KIND).trim();
        if OF_THE_SERVER.iter().any(|name| kind.eq_ignore_ascii_case(name)) {
            look.note(RuleId::SystemMailbox, "", kind);
        } else if let Some(address) = cells.first().filter(|address| is_of_the_server(address)) {
            look.note(RuleId::SystemMailbox, "", address);
        }
    }

    /// A path where the name of a file belongs: its folders go where folders belong.
    pub(super) fn paths(&self, look: &mut Row<'_>, raw: &mut [String]) {
        let place = |kind: CellKind| self.format.columns.iter().position(|column| column.kind == kind);
        let (Some(name), Some(folder)) = (place(CellKind::PstFile), place(CellKind::PstFolder)) else { return };
        let Some((before, alone)) = parted(&raw[name]).map(|(folder, name)| (folder, name.to_owned())) else { return };
        // A folder of its own that says something else: nobody knows which is meant.
        if !raw[name].trim().starts_with(raw[folder].trim()) {
            return;
        }
        look.complain(RuleId::PstPath, &self.format.columns[name], &raw[name]);
        (raw[folder], raw[name]) = (before, alone);
    }

    /// Rows for SharePoint are other people's work: nothing of them goes into a mailbox.
    pub(super) fn for_share_point(&self, look: &mut Row<'_>, raw: &[String]) -> bool {
        let columns = || self.format.columns.iter().zip(raw);
        let workload = columns().find(|(column, cell)| column.kind == CellKind::Fixed && is_share_point(cell));
        if let Some((column, cell)) = workload {
            look.complain(RuleId::SharePoint, column, cell.trim());
        }
        workload.is_some()
    }

    /// Cells that name the row.
    fn naming<'c>(&self, cells: &'c [String]) -> Vec<(&'a KitColumn, &'c String)> {
        let all = self.format.columns.iter().zip(cells);
        all.filter(|(column, _)| self.format.unique.contains(&column.name)).collect()
    }

    /// By what rows are the same: addresses whatever their capitals, files with them.
    fn key(&self, cells: &[String]) -> String {
        let part = |(column, cell): &(&KitColumn, &String)| match column.kind {
            CellKind::Address => cell.to_lowercase(),
            _ => (*cell).clone(),
        };
        self.naming(cells).iter().map(part).collect::<Vec<String>>().join("\u{1f}")
    }

    fn shown(&self, cells: &[String]) -> String {
        let parts = self.naming(cells).into_iter().map(|(_, cell)| cell.as_str()).filter(|cell| !cell.is_empty());
        parts.collect::<Vec<&str>>().join("/")
    }

    /// With single sign-on nobody gets a password, and nobody changes one (`facts.md` 8.2).
    fn single_sign_on(&self, look: &mut Row<'_>, cells: &mut [String]) {
        let passwords = self.format.columns.iter().any(|column| column.kind == CellKind::NewPassword);
        if !self.options.single_sign_on || !passwords {
            return;
        }
        let mut changed = false;
        for (column, cell) in self.format.columns.iter().zip(cells.iter_mut()) {
            let wanted = match column.kind {
                CellKind::NewPassword => "",
                CellKind::Truth => column.options.get(1).map_or("", String::as_str),
                _ => continue,
            };
            changed |= !cell.is_empty() && cell != wanted;
            wanted.clone_into(cell);
        }
        if changed {
            look.note(RuleId::SingleSignOn, "", "");
        }
    }

    /// Bytes, where the list says so.
    pub(super) fn size(&self, row: usize, look: &mut Row<'_>) -> f64 {
        let text = self.mapped(row, "size").trim();
        if text.is_empty() {
            return 0.0;
        }
        let Kind::Inventory(mapping) = &self.kind else { return 0.0 };
        let heading = mapping.get("size").and_then(|column| self.sheet.headings().get(*column));
        let Some(bytes) = size::bytes(text, heading.map_or("", String::as_str)) else {
            look.note(RuleId::Size, heading.map_or("", String::as_str), text);
            return 0.0;
        };
        let most = if self.format.batches { LARGE_MAILBOX } else { LARGE_FILE };
        let limit = self.format.most_gb as f64 * 1_073_741_824.0;
        if limit > 0.0 && bytes > limit {
            look.note(RuleId::TooLarge, heading.map_or("", String::as_str), text);
        } else if bytes > most {
            look.note(RuleId::Large, heading.map_or("", String::as_str), text);
        }
        bytes
    }
}
