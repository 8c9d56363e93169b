//! What comes of a list: rows to hand over, rows left out, what is wrong with them.

use crate::content::{Kit, KitColumn, KitEffect, RuleId, SignIn};

use super::options::Options;

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
    /// The line that it agrees with, where it must not; else 0.
    pub also: usize,
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

/// Values in messages are cut to so many letters.
pub(super) const SHOWN: usize = 80;

/// A row that is being looked at.
pub(super) struct Row<'m> {
    pub(super) line: usize,
    pub(super) kit: &'m Kit,
    pub(super) options: &'m Options,
    pub(super) sign_in: Option<&'m SignIn>,
    pub(super) problems: &'m mut Vec<Problem>,
    pub(super) refused: bool,
}

impl Row<'_> {
    /// Notes what is wrong in a column.
    pub(super) fn complain(&mut self, rule: RuleId, column: &KitColumn, value: &str) {
        let value = if column.secret { "" } else { value };
        self.note(rule, &column.name, value);
    }

    /// Adds to the last complaint the line it agrees with.
    pub(super) fn agrees_with(&mut self, line: usize) {
        if let Some(last) = self.problems.last_mut() {
            last.also = line;
        }
    }

    /// Notes what is wrong, wherever it is.
    pub(super) fn note(&mut self, rule: RuleId, column: &str, value: &str) {
        self.refused |= self.kit.rule(rule).is_some_and(|told| told.effect == KitEffect::Refused);
        let value = value.chars().take(SHOWN).collect();
        self.problems.push(Problem { rule, line: self.line, column: column.to_owned(), value, also: 0 });
    }
}
