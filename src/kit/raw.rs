//! What stands for a cell before it is looked at: a column of the list, or what was decided for all rows.

use crate::content::CellKind;

use super::cell::{bare, is_address};
use super::guess::NEW;
use super::login;
use super::make::{Kind, Making};

impl<'a> Making<'a> {
    /// Whether a row has as many cells as the heading. In an inventory what is missing at the end counts as blank.
    pub(super) fn is_whole(&self, row: usize) -> bool {
        let (width, wanted) = (self.sheet.width(row), self.sheet.headings().len());
        match self.kind {
            Kind::Finished(_) => width == wanted,
            Kind::Inventory(_) => self.sheet.row(row).skip(wanted).all(|cell| cell.trim().is_empty()),
        }
    }

    /// The first cell of a row, where its column is known to hold no secret; else nothing. In a row with more cells than the
    /// heading any other cell may be a part of a password.
    pub(super) fn beginning(&self, row: usize) -> &'a str {
        let columns = self.format.columns.iter().enumerate();
        let mut here = columns.filter(|(index, column)| match &self.kind {
            Kind::Inventory(mapping) => mapping.get(&column.field) == Some(&0),
            Kind::Finished(found) => found[*index] == Some(0),
        });
        // Of an inventory one column may mean several things.
        let (first, secret) = (here.next(), here.any(|(_, column)| column.secret));
        let plain = first.is_some_and(|(_, column)| !column.secret) && !secret;
        if plain { self.sheet.cell(row, 0) } else { "" }
    }

    /// The cell of a field in an inventory; empty where no column means it.
    pub(super) fn mapped(&self, row: usize, field: &str) -> &'a str {
        match &self.kind {
            Kind::Inventory(mapping) => mapping.get(field).map_or("", |column| self.sheet.cell(row, *column)),
            Kind::Finished(_) => "",
        }
    }

    /// What stands for a cell before it is looked at.
    pub(super) fn raw(&self, row: usize, index: usize) -> String {
        let column = &self.format.columns[index];
        if let Kind::Finished(found) = &self.kind {
            // A column that is not there at all is told once, with the heading.
            let absent = if column.kind == CellKind::Fixed { column.value.as_str() } else { "" };
            return found[index].map_or(absent, |at| self.sheet.cell(row, at)).to_owned();
        }
        let cell = self.mapped(row, &column.field);
        match column.kind {
            CellKind::Address if self.format.renames => self.address(row, column.required),
            CellKind::Login => self.login(row).0,
            CellKind::Text if column.field == "root" && cell.is_empty() => self.login(row).1,
            CellKind::OldPassword
                if cell.is_empty() && self.options.sign_in(self.kit).is_some_and(|form| form.admin) =>
            {
                self.options.admin_password.clone()
            }
            CellKind::Truth if column.field == "archive" && cell.is_empty() && self.options.archive => {
                "TRUE".to_owned()
            }
            CellKind::RootFolder if cell.is_empty() => self.options.root_folder.clone(),
            CellKind::Fixed => column.value.clone(),
            _ => cell.to_owned(),
        }
    }

    /// The address that people have afterwards; or the one they have now, where it is another.
    fn address(&self, row: usize, after: bool) -> String {
        let now = self.mapped(row, "address");
        let listed = self.mapped(row, NEW);
        let domain = self.options.new_domain.trim().trim_start_matches('@');
        let new = match now.split_once('@') {
            _ if !listed.trim().is_empty() => listed.to_owned(),
            // Another domain must not make an address of what was none.
            Some((user, _)) if !domain.is_empty() && is_address(now.trim()) => format!("{user}@{domain}"),
            _ => now.to_owned(),
        };
        match after {
            true => new,
            false if bare(new.trim()).eq_ignore_ascii_case(bare(now.trim())) => String::new(),
            false => now.to_owned(),
        }
    }

    /// Name and place for signing in.
    fn login(&self, row: usize) -> (String, String) {
        let Some(form) = self.options.sign_in(self.kit) else { return Default::default() };
        let [login, address] = ["login", "address"].map(|field| bare(self.mapped(row, field).trim()));
        login::made(form, self.options, login, address)
    }
}
