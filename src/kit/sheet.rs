//! A table as text: its heading, its rows with the lines they began in.

/// Where a row begins: its first cell, and its line in the file from 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) cell: u32,
    pub(super) line: u32,
}

/// A line before the heading that is none of the table: PowerShell's `#TYPE`, Excel's `sep=;`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    /// As it stands.
    pub text: String,
    /// Which line it is, from 1.
    pub line: usize,
}

/// A table that was read.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// All cells, one after the other, and where each ends.
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
    pub(super) rows: Vec<Start>,
    pub(super) headings: Vec<String>,
    /// The line in which the heading stands.
    pub(super) heading_line: u32,
    /// The first line that a program put before the heading, and which it is.
    pub(super) before: Option<Before>,
    /// Whether the file has a heading; without one, columns are numbered.
    pub has_heading: bool,
    /// The sign between cells.
    pub separator: char,
    /// The line of a row with a quotation mark that is never closed.
    pub open_quote: Option<usize>,
}

impl Sheet {
    /// Names of the columns; numbers where the file has no heading.
    #[must_use]
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// What a program put before the heading; none where the heading comes first.
    #[must_use]
    pub fn before(&self) -> Option<&Before> {
        self.before.as_ref()
    }

    /// How many rows there are, the heading not counted. Rows without any value are left out.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The line in which a row begins, from 1.
    #[must_use]
    pub fn line(&self, row: usize) -> usize {
        self.rows.get(row).map_or(0, |start| start.line as usize)
    }

    fn cells_of(&self, row: usize) -> std::ops::Range<usize> {
        let Some(start) = self.rows.get(row) else { return 0..0 };
        let end = self.rows.get(row + 1).map_or(self.ends.len(), |next| next.cell as usize);
        start.cell as usize..end
    }

    /// How many cells a row has.
    #[must_use]
    pub fn width(&self, row: usize) -> usize {
        self.cells_of(row).len()
    }

    fn text_of(&self, cell: usize) -> &str {
        let from = cell.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let to = self.ends.get(cell).copied().unwrap_or(from);
        self.text.get(from as usize..to as usize).unwrap_or_default()
    }

    /// A cell as it stands; empty where the row has none.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let cells = self.cells_of(row);
        if column < cells.len() { self.text_of(cells.start + column) } else { "" }
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &str> {
        self.cells_of(row).map(|cell| self.text_of(cell))
    }
}
