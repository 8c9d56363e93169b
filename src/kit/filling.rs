//! Rows put into files, none of which holds more than the service takes.

use super::made::Out;

/// What a file has besides its rows, at most: heading and mark.
pub(super) const FRAME: usize = 200;

/// What one file may hold.
pub(super) struct Limits {
    pub(super) rows: usize,
    pub(super) bytes: usize,
}

/// Rows put into files, one file after the other.
pub(super) struct Filling<'a> {
    limits: &'a Limits,
    weights: &'a [usize],
    pub(super) done: Vec<Vec<usize>>,
    open: Vec<usize>,
    open_bytes: usize,
}

impl<'a> Filling<'a> {
    /// Nothing in it yet. Weights are the bytes of all rows.
    pub(super) fn new(limits: &'a Limits, weights: &'a [usize]) -> Self {
        Self { limits, weights, done: Vec::new(), open: Vec::new(), open_bytes: 0 }
    }

    fn weigh(&self, rows: &[usize]) -> usize {
        rows.iter().map(|row| self.weights[*row]).sum()
    }

    fn fits(&self, rows: &[usize]) -> bool {
        self.open.len() + rows.len() <= self.limits.rows && self.open_bytes + self.weigh(rows) <= self.limits.bytes
    }

    /// Ends the file that is being filled.
    pub(super) fn close(&mut self) {
        if !self.open.is_empty() {
            self.done.push(std::mem::take(&mut self.open));
        }
        self.open_bytes = 0;
    }

    fn put(&mut self, rows: &[usize]) {
        self.open_bytes += self.weigh(rows);
        self.open.extend(rows);
    }

    /// Puts rows in that stay together; false where no file can hold them all.
    pub(super) fn together(&mut self, rows: &[usize]) -> bool {
        if !self.fits(rows) {
            self.close();
        }
        if self.fits(rows) {
            self.put(rows);
            return true;
        }
        for row in rows {
            if !self.fits(&[*row]) {
                self.close();
            }
            self.put(&[*row]);
        }
        false
    }
}

/// Bytes of a row in its file, at most: quoted, every quotation mark twice.
pub(super) fn weight(row: &Out, columns: &[usize]) -> usize {
    let cell = |at: &usize| row.cells.get(*at).map_or(0, |cell| cell.len() + cell.matches('"').count() + 3);
    columns.iter().map(cell).sum::<usize>() + 2
}
