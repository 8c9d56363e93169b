//! A table as text: which sign separates its cells, its heading, its rows with the lines they began in.
//!
//! Quoting is left to `csv-core`. What it does not tell is added here: the line a row begins in, a quotation mark that is
//! never closed, and the first lines that some programs put before the heading.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::cell::is_address;

/// Where a row begins: its first cell, and its line in the file from 1.
#[derive(Debug, Clone, Copy)]
struct Start {
    cell: u32,
    line: u32,
}

/// A table that was read.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// All cells, one after the other, and where each ends.
    text: String,
    ends: Vec<u32>,
    rows: Vec<Start>,
    headings: Vec<String>,
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

/// A table on its way: read piece by piece.
#[derive(Debug)]
pub struct Reading {
    input: String,
    at: usize,
    line: u32,
    core: Reader,
    sheet: Sheet,
    /// Room for one record.
    cells: Vec<u8>,
    cell_ends: Vec<usize>,
    heading_read: bool,
    done: bool,
}

/// Signs that may separate cells, the likelier first.
const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The sign that stands most often in a line, outside of quotation marks; a comma where none does.
fn separator(line: &str) -> u8 {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if let Some(place) = SEPARATORS.iter().position(|sign| *sign == byte).filter(|_| !quoted) {
            counts[place] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most).unwrap_or_default();
    SEPARATORS[place]
}

/// Where a line ends, its end included.
fn line_end(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |end| end + 1)
}

/// What programs put before the heading: blank lines, PowerShell's `#TYPE`, Excel's `sep=;`. How long it is, and the sign
/// that it names.
fn preamble(text: &str) -> (usize, Option<u8>) {
    let (mut at, mut named) = (0, None);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let line = rest[..line_end(rest)].trim();
        let sign = line.strip_prefix("sep=").filter(|sign| sign.len() == 1).and_then(|sign| sign.bytes().next());
        // A tab that stands alone is trimmed away.
        let sign = sign.or_else(|| (line == "sep=").then_some(b'\t'));
        if sign.is_none() && !line.is_empty() && !line.starts_with("#TYPE") {
            break;
        }
        named = sign.or(named);
        at += line_end(rest);
    }
    (at, named)
}

impl Reading {
    /// Begins to read a text.
    #[must_use]
    pub fn new(input: String) -> Self {
        let (at, named) = preamble(&input);
        let rest = input.get(at..).unwrap_or_default();
        let sign = named.unwrap_or_else(|| separator(&rest[..line_end(rest)]));
        let sheet = Sheet {
            text: String::new(),
            ends: Vec::new(),
            rows: Vec::new(),
            headings: Vec::new(),
            has_heading: true,
            separator: char::from(sign),
            open_quote: None,
        };
        let mut reading = Self {
            input,
            at: 0,
            line: 1,
            core: ReaderBuilder::new().delimiter(sign).build(),
            sheet,
            cells: vec![0; 4096],
            cell_ends: vec![0; 64],
            heading_read: false,
            done: false,
        };
        reading.pass(at);
        reading
    }

    /// Goes on to a place, counting the lines that begin before it.
    fn pass(&mut self, to: usize) {
        let bytes = self.input.as_bytes();
        let ends = (self.at..to).filter(|at| match bytes[*at] {
            b'\n' => true,
            b'\r' => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        });
        self.line += ends.count() as u32;
        self.at = to;
    }

    /// Reads so many records more; true once all are read.
    pub fn advance(&mut self, records: usize) -> bool {
        for _ in 0..records {
            if self.done {
                break;
            }
            self.record();
        }
        self.done
    }

    /// How much of the text is read, in hundredths.
    #[must_use]
    pub fn percent(&self) -> usize {
        if self.done { 100 } else { self.at * 100 / self.input.len().max(1) }
    }

    fn record(&mut self) {
        let bytes = self.input.as_bytes();
        let blank = bytes[self.at..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.pass(self.at + blank);
        let (from, line) = (self.at, self.line);
        let (mut used, mut filled, mut count) = (from, 0, 0);
        loop {
            let bytes = self.input.as_bytes();
            let (result, read, wrote, ended) =
                self.core.read_record(&bytes[used..], &mut self.cells[filled..], &mut self.cell_ends[count..]);
            (used, filled, count) = (used + read, filled + wrote, count + ended);
            match result {
                // Asked again with nothing left, it ends the last record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.cell_ends.resize(self.cell_ends.len() * 2, 0),
                ReadRecordResult::Record => break,
                ReadRecordResult::End => {
                    self.done = true;
                    return;
                }
            }
        }
        self.pass(used);
        if used == self.input.len() && self.is_open(from) {
            self.sheet.open_quote = Some(line as usize);
        }
        self.take(line, count);
    }

    /// Whether the last record, from here to the end, opens a quotation mark and does not close it.
    fn is_open(&self, from: usize) -> bool {
        let record = &self.input.as_bytes()[from..];
        let sign = self.sheet.separator as u8;
        let opens = |at: usize| record[at] == b'"' && (at == 0 || record[at - 1] == sign);
        record.iter().filter(|byte| **byte == b'"').count() % 2 == 1 && (0..record.len()).any(opens)
    }

    /// Takes a record over, unless it is blank all through.
    fn take(&mut self, line: u32, count: usize) {
        let mut cells = Vec::with_capacity(count);
        let mut from = 0;
        for end in &self.cell_ends[..count] {
            // Cells are cut at ASCII signs, so they are whole texts.
            cells.push(std::str::from_utf8(&self.cells[from..*end]).unwrap_or_default());
            from = *end;
        }
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        if !self.heading_read {
            self.heading_read = true;
            self.sheet.has_heading = !cells.iter().any(|cell| is_address(cell.trim()));
            if self.sheet.has_heading {
                self.sheet.headings = cells.iter().map(|cell| cell.trim().to_owned()).collect();
                return;
            }
            self.sheet.headings = (1..=cells.len()).map(|number| number.to_string()).collect();
        }
        self.sheet.rows.push(Start { cell: self.sheet.ends.len() as u32, line });
        for cell in cells {
            self.sheet.text.push_str(cell);
            self.sheet.ends.push(self.sheet.text.len() as u32);
        }
    }

    /// What was read.
    #[must_use]
    pub fn finish(self) -> Sheet {
        self.sheet
    }
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
