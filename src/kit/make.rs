//! Rows of an inventory, or of a file that is meant to be finished, made into rows of an upload file, each looked at.

use std::collections::{HashMap, HashSet};

use crate::content::{CellKind, Format, Kit, KitColumn, KitEffect, RuleId, SignIn};

use super::guess::{Mapping, NEW, WINDOWS};
use super::options::Options;
use super::sheet::Sheet;
use super::{cell, columns, login, size};

/// Something that is wrong, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Which rule.
    pub rule: RuleId,
    /// Line of the file, from 1; 0 for the whole of it.
    pub line: usize,
    /// Heading of the column, or empty.
    pub column: String,
    /// What stands there; never a secret.
    pub value: String,
}

/// A row that is handed over.
#[derive(Debug, Clone, PartialEq)]
pub struct Out {
    /// Line of the file that it comes from.
    pub line: usize,
    /// A cell for each column of the format; of an inventory, for each column of its sheet.
    pub cells: Vec<String>,
    /// Whom it stays together with; empty for nobody.
    pub group: String,
    /// The batch that the list gives it; empty for none.
    pub batch: String,
    /// Bytes, where the list says so; else 0.
    pub size: f64,
}

/// What came of a sheet.
#[derive(Debug, Clone, Default)]
pub struct Made {
    /// Which columns of the format are written.
    pub columns: Vec<usize>,
    /// Rows that are handed over.
    pub rows: Vec<Out>,
    /// Everything that is wrong, or was, in the order of lines; the file's own first.
    pub problems: Vec<Problem>,
    /// Rows of the sheet that were left out.
    pub left: Vec<usize>,
}

/// Above this a mailbox is planned on its own, in bytes (`facts.md` 3.0).
const LARGE_MAILBOX: f64 = 100.0 * 1_073_741_824.0;
/// Above this a PST file is advised against, in bytes (`facts.md` 8.8).
const LARGE_FILE: f64 = 20.0 * 1_073_741_824.0;
/// Values in messages are cut to so many letters.
const SHOWN: usize = 80;

/// A row that is being looked at.
pub(super) struct Row<'m> {
    line: usize,
    kit: &'m Kit,
    pub(super) options: &'m Options,
    pub(super) sign_in: Option<&'m SignIn>,
    problems: &'m mut Vec<Problem>,
    refused: bool,
}

impl Row<'_> {
    /// Notes what is wrong in a column.
    pub(super) fn complain(&mut self, rule: RuleId, column: &KitColumn, value: &str) {
        let value = if column.secret { "" } else { value };
        self.note(rule, &column.name, value);
    }

    fn note(&mut self, rule: RuleId, column: &str, value: &str) {
        self.refused |= self.kit.rule(rule).is_some_and(|told| told.effect == KitEffect::Refused);
        let value = value.chars().take(SHOWN).collect();
        self.problems.push(Problem { rule, line: self.line, column: column.to_owned(), value });
    }
}

/// What a sheet is.
#[derive(Debug)]
enum Kind {
    /// An inventory, with what its columns mean.
    Inventory(Mapping),
    /// Meant to be finished: where the columns of the format stand.
    Finished(Vec<Option<usize>>),
}

/// Rows on their way: made piece by piece.
#[derive(Debug)]
pub struct Making<'a> {
    kit: &'a Kit,
    format: &'a Format,
    sheet: &'a Sheet,
    options: &'a Options,
    kind: Kind,
    at: usize,
    made: Made,
    seen: HashMap<String, usize>,
    names: HashSet<String>,
}

impl<'a> Making<'a> {
    /// Begins with an inventory.
    #[must_use]
    pub fn of_inventory(
        kit: &'a Kit,
        format: &'a Format,
        sheet: &'a Sheet,
        mapping: &Mapping,
        options: &'a Options,
    ) -> Self {
        let mut making = Self::new(kit, format, sheet, options, Kind::Inventory(mapping.clone()));
        for column in format.columns.iter().filter(|column| column.required && column.value.is_empty()) {
            if !column.field.is_empty() && mapping.get(&column.field).is_none() && !made_up(column) {
                making.told(RuleId::ColumnMissing, &column.name);
            }
        }
        making
    }

    /// Begins with a file that is meant to be finished.
    #[must_use]
    pub fn of_finished(kit: &'a Kit, format: &'a Format, sheet: &'a Sheet, options: &'a Options) -> Self {
        let mut problems = Vec::new();
        let found = columns::recognised(kit, format, sheet, &mut problems);
        let mut making = Self::new(kit, format, sheet, options, Kind::Finished(found));
        making.made.problems.extend(problems);
        if sheet.len() > format.rows {
            making.told(RuleId::TooManyRows, "");
        }
        making
    }

    fn new(kit: &'a Kit, format: &'a Format, sheet: &'a Sheet, options: &'a Options, kind: Kind) -> Self {
        let (made, seen, names) = (Made::default(), HashMap::new(), HashSet::new());
        let mut making = Self { kit, format, sheet, options, kind, at: 0, made, seen, names };
        if let Some(line) = sheet.open_quote {
            let rule = RuleId::OpenQuote;
            making.made.problems.push(Problem { rule, line, column: String::new(), value: String::new() });
        }
        if sheet.is_empty() {
            making.told(RuleId::NoRows, "");
        }
        making
    }

    fn told(&mut self, rule: RuleId, column: &str) {
        self.made.problems.push(Problem { rule, line: 0, column: column.to_owned(), value: String::new() });
    }

    /// Makes so many rows more; true once all are made.
    pub fn advance(&mut self, rows: usize) -> bool {
        let end = self.sheet.len().min(self.at + rows);
        while self.at < end {
            self.row(self.at);
            self.at += 1;
        }
        self.at == self.sheet.len()
    }

    /// How much is made, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        self.at * 100 / self.sheet.len().max(1)
    }

    fn row(&mut self, row: usize) {
        let (sheet, format) = (self.sheet, self.format);
        let raw: Vec<String> = (0..format.columns.len()).map(|column| self.raw(row, column)).collect();
        let mut problems = std::mem::take(&mut self.made.problems);
        let sign_in = self.options.sign_in(self.kit);
        let line = sheet.line(row);
        let mut look =
            Row { line, kit: self.kit, options: self.options, sign_in, problems: &mut problems, refused: false };
        let broken = sheet.open_quote == Some(line);
        look.refused = broken;
        if !broken && !self.is_whole(row) {
            look.note(RuleId::CellCount, "", &sheet.row(row).collect::<Vec<_>>().join(" | "));
        }
        let mut cells = Vec::new();
        if !look.refused {
            cells =
                format.columns.iter().zip(&raw).map(|(column, raw)| cell::checked(&mut look, column, raw)).collect();
            self.across(row, &mut look, &mut cells);
        }
        let size = if look.refused { 0.0 } else { self.size(row, &mut look) };
        let refused = look.refused;
        self.made.problems = problems;
        if refused {
            self.made.left.push(row);
            return;
        }
        let [group, batch] = ["group", "batch"].map(|field| self.mapped(row, field).trim().to_owned());
        self.made.rows.push(Out { line, cells, group, batch, size });
    }

    /// Whether a row has as many cells as the heading. In an inventory what is missing at the end counts as blank.
    fn is_whole(&self, row: usize) -> bool {
        let (width, wanted) = (self.sheet.width(row), self.sheet.headings().len());
        match self.kind {
            Kind::Finished(_) => width == wanted,
            Kind::Inventory(_) => self.sheet.row(row).skip(wanted).all(|cell| cell.trim().is_empty()),
        }
    }

    /// The cell of a field in an inventory; empty where no column means it.
    fn mapped(&self, row: usize, field: &str) -> &'a str {
        match &self.kind {
            Kind::Inventory(mapping) => mapping.get(field).map_or("", |column| self.sheet.cell(row, *column)),
            Kind::Finished(_) => "",
        }
    }

    /// What stands for a cell before it is looked at.
    fn raw(&self, row: usize, index: usize) -> String {
        let column = &self.format.columns[index];
        if let Kind::Finished(found) = &self.kind {
            return found[index].map_or("", |at| self.sheet.cell(row, at)).to_owned();
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
            Some((user, _)) if !domain.is_empty() => format!("{user}@{domain}"),
            _ => now.to_owned(),
        };
        match after {
            true => new,
            false if new.trim().eq_ignore_ascii_case(now.trim()) => String::new(),
            false => now.to_owned(),
        }
    }

    /// Name and place for signing in.
    fn login(&self, row: usize) -> (String, String) {
        let Some(form) = self.options.sign_in(self.kit) else { return Default::default() };
        login::made(form, self.options, self.mapped(row, "login").trim(), self.mapped(row, "address").trim())
    }

    /// What concerns several cells, or several rows.
    fn across(&mut self, row: usize, look: &mut Row<'_>, cells: &mut [String]) {
        self.single_sign_on(look, cells);
        let windows = self.mapped(row, WINDOWS).trim();
        if let Some(address) = cells.first().filter(|_| !windows.is_empty()) {
            if !address.is_empty() && !windows.eq_ignore_ascii_case(address) {
                look.note(RuleId::Primary, &self.format.columns[0].name, windows);
            }
        }
        if look.refused {
            return;
        }
        let key = self.key(cells);
        if let Some(first) = self.seen.get(&key) {
            let shown = format!("{} = {first}", self.shown(cells));
            look.note(RuleId::Twice, &self.format.unique.join(", "), &shown);
            return;
        }
        self.seen.insert(key, look.line);
        for (column, cell) in self.format.columns.iter().zip(cells.iter()) {
            if column.kind == CellKind::PstFile && !self.names.insert(cell.clone()) {
                look.complain(RuleId::NameTwice, column, cell);
            }
        }
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
        if !self.options.single_sign_on {
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
    fn size(&self, row: usize, look: &mut Row<'_>) -> f64 {
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
        if bytes > most {
            look.note(RuleId::Large, heading.map_or("", String::as_str), text);
        }
        bytes
    }

    /// What came of it.
    #[must_use]
    pub fn finish(mut self) -> Made {
        let filled =
            |at: usize| self.made.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let columns = self.format.columns.iter().enumerate();
        let written = columns.filter(|(at, column)| self.format.exact || column.required || filled(*at));
        self.made.columns = written.map(|(at, _)| at).collect();
        self.made
    }
}

/// Whether a column is filled even where no column of the list means it.
fn made_up(column: &KitColumn) -> bool {
    matches!(column.kind, CellKind::Login | CellKind::OldPassword)
}
