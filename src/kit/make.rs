//! Rows of an inventory, or of a file that is meant to be finished, made into rows of an upload file, each looked at.

use std::collections::HashMap;

use crate::content::{CellKind, Format, Kit, KitColumn, KitEffect, RuleId};

use super::decode::Encoding;
use super::filling::{FRAME, weight};
use super::guess::Mapping;
use super::made::{Made, Out, Problem, Row, SHOWN};
use super::options::Options;
use super::sheet::Sheet;
use super::{cell, columns};

/// What a sheet is.
#[derive(Debug)]
pub(super) enum Kind {
    /// An inventory, with what its columns mean.
    Inventory(Mapping),
    /// Meant to be finished: where the columns of the format stand.
    Finished(Vec<Option<usize>>),
}

/// Rows on their way: made piece by piece.
#[derive(Debug)]
pub struct Making<'a> {
    pub(super) kit: &'a Kit,
    pub(super) format: &'a Format,
    pub(super) sheet: &'a Sheet,
    pub(super) options: &'a Options,
    pub(super) kind: Kind,
    at: usize,
    /// Nothing can be handed over until something is decided.
    blocked: bool,
    made: Made,
    /// Rows by what names them, with the lines they stand in.
    pub(super) seen: HashMap<String, usize>,
    /// Names of files, with the lines they first stand in.
    pub(super) names: HashMap<String, usize>,
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
        for column in format.columns.iter().filter(|column| is_needed(column)) {
            if mapping.get(&column.field).is_none() {
                making.told(RuleId::ColumnMissing, &column.name);
            }
        }
        making
    }

    /// Begins with a file that is meant to be finished, and how it was written.
    #[must_use]
    pub fn of_finished(
        kit: &'a Kit,
        format: &'a Format,
        (sheet, encoding): (&'a Sheet, Encoding),
        options: &'a Options,
    ) -> Self {
        let mut problems = Vec::new();
        let found = columns::recognised(kit, format, sheet, &mut problems);
        let mut making = Self::new(kit, format, sheet, options, Kind::Finished(found));
        making.made.problems.extend(problems);
        if sheet.separator != ',' {
            making.told(RuleId::Separator, "");
        }
        if let Some(before) = sheet.before() {
            let (rule, value) = (RuleId::FirstLine, before.text.chars().take(SHOWN).collect());
            making.made.problems.push(Problem { rule, line: before.line, column: String::new(), value, also: 0 });
        }
        if encoding == Encoding::Windows1252 {
            making.told(RuleId::NotUnicode, "");
        }
        if sheet.len() > format.rows {
            making.told(RuleId::TooManyRows, "");
        }
        making
    }

    fn new(kit: &'a Kit, format: &'a Format, sheet: &'a Sheet, options: &'a Options, kind: Kind) -> Self {
        let (made, seen, names) = (Made::default(), HashMap::new(), HashMap::new());
        let mut making = Self { kit, format, sheet, options, kind, at: 0, blocked: false, made, seen, names };
        if let Some(line) = sheet.open_quote {
            let rule = RuleId::OpenQuote;
            making.made.problems.push(Problem { rule, line, column: String::new(), value: String::new(), also: 0 });
        }
        making.administrator();
        if sheet.is_empty() {
            making.told(RuleId::NoRows, "");
        }
        making
    }

    /// A form that names an administrator needs his name: `anna*` is nobody's sign-in.
    fn administrator(&mut self) {
        let login = self.format.columns.iter().find(|column| column.kind == CellKind::Login);
        let asks = self.options.sign_in(self.kit).is_some_and(|form| form.admin);
        if let Some(column) = login.filter(|_| asks && self.options.admin.trim().is_empty()) {
            self.blocked = true;
            self.told(RuleId::AdminMissing, &column.name);
        }
    }

    fn told(&mut self, rule: RuleId, column: &str) {
        self.made.problems.push(Problem { rule, line: 0, column: column.to_owned(), value: String::new(), also: 0 });
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
        let mut raw: Vec<String> = (0..format.columns.len()).map(|column| self.raw(row, column)).collect();
        let mut problems = std::mem::take(&mut self.made.problems);
        let sign_in = self.options.sign_in(self.kit);
        let line = sheet.line(row);
        let (kit, options, refused) = (self.kit, self.options, self.blocked);
        let before = problems.len();
        let mut look = Row { line, kit, options, sign_in, problems: &mut problems, refused, hidden: false };
        let broken = sheet.open_quote == Some(line);
        look.refused |= broken;
        if !broken && !self.is_whole(row) {
            look.note(RuleId::CellCount, "", self.beginning(row));
        }
        look.hidden = sheet.width(row) > sheet.headings().len();
        let mut cells = Vec::new();
        if !look.refused && !self.for_share_point(&mut look, &raw) {
            self.paths(&mut look, &mut raw);
            cells =
                format.columns.iter().zip(&raw).map(|(column, raw)| cell::checked(&mut look, column, raw)).collect();
            self.across(row, &mut look, &mut cells);
        }
        let size = if look.refused { 0.0 } else { self.size(row, &mut look) };
        let refused = look.refused;
        if refused {
            // What was put right, or is still to be filled in, concerns nobody in a row that is left out.
            let mended = |rule: RuleId| kit.rule(rule).is_some_and(|rule| rule.effect == KitEffect::Mended);
            let why = |problem: &Problem| problem.rule != RuleId::PasswordToCome && !mended(problem.rule);
            let of_row = problems.split_off(before);
            problems.extend(of_row.into_iter().filter(why));
        }
        self.made.problems = problems;
        if refused {
            self.made.left.push(row);
            return;
        }
        let [group, batch] = ["group", "batch"].map(|field| self.mapped(row, field).trim().to_owned());
        self.made.rows.push(Out { line, cells, group, batch, size });
    }

    /// A finished file that weighs more than one may: told before all that concerns single rows.
    fn weighed(&mut self) {
        let limit = self.format.bytes;
        let bytes: usize = self.made.rows.iter().map(|row| weight(row, &self.made.columns)).sum();
        if limit > 0 && bytes + FRAME > limit && matches!(self.kind, Kind::Finished(_)) {
            let problem =
                Problem { rule: RuleId::TooManyBytes, line: 0, column: String::new(), value: String::new(), also: 0 };
            self.made.problems.insert(0, problem);
        }
    }

    /// What came of it.
    #[must_use]
    pub fn finish(mut self) -> Made {
        let filled =
            |at: usize| self.made.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let columns = self.format.columns.iter().enumerate();
        let written = columns.filter(|(at, column)| self.format.exact || column.required || filled(*at));
        self.made.columns = written.map(|(at, _)| at).collect();
        self.weighed();
        self.made
    }
}

/// Whether a list must have a column for this one: every row fills it, and nothing but the list can say with what. Names for
/// signing in are made of addresses; passwords may come later.
#[must_use]
pub fn is_needed(column: &KitColumn) -> bool {
    let made_up = matches!(column.kind, CellKind::Login | CellKind::OldPassword);
    column.required && column.value.is_empty() && !column.field.is_empty() && !made_up
}
