//! Reading a table: which sign separates its cells, what stands before its heading, its records.
//!
//! Quoting is left to `csv-core`. What it does not tell is added here: the line a row begins in, a quotation mark that is
//! never closed, and the first lines that some programs put before the heading.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::cell::is_address;
use super::sheet::{Before, Sheet, Start};

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

/// What stands before the heading.
#[derive(Default)]
struct Preamble {
    /// How long it is.
    end: usize,
    /// The sign between cells that it names.
    sign: Option<u8>,
    /// Its first line that is not blank.
    before: Option<Before>,
}

/// The sign that Excel's `sep=;` names, with any capitals; a spreadsheet may have put quotation marks around it.
fn named(line: &str) -> Option<u8> {
    let line = line.trim_matches('"');
    let sign = line.get(..4).filter(|name| name.eq_ignore_ascii_case("sep=")).and(line.get(4..))?;
    match sign.as_bytes() {
        // A tab that stands alone is trimmed away.
        [] => Some(b'\t'),
        [sign] => Some(*sign),
        _ => None,
    }
}

/// What programs put before the heading: a mark, blank lines, PowerShell's `#TYPE`, Excel's `sep=;`.
fn preamble(text: &str) -> Preamble {
    let mut found = Preamble { end: text.len() - text.trim_start_matches('\u{feff}').len(), ..Preamble::default() };
    let mut number = 0;
    while let Some(rest) = text.get(found.end..).filter(|rest| !rest.is_empty()) {
        number += 1;
        let line = rest[..line_end(rest)].trim();
        let sign = named(line);
        if sign.is_none() && !line.is_empty() && !line.trim_start_matches('"').starts_with("#TYPE") {
            break;
        }
        found.sign = sign.or(found.sign);
        if found.before.is_none() && !line.is_empty() {
            found.before = Some(Before { text: line.to_owned(), line: number });
        }
        found.end += line_end(rest);
    }
    found
}

impl Reading {
    /// Begins to read a text.
    #[must_use]
    pub fn new(input: String) -> Self {
        let Preamble { end, sign, before } = preamble(&input);
        let rest = input.get(end..).unwrap_or_default();
        let sign = sign.unwrap_or_else(|| separator(&rest[..line_end(rest)]));
        let sheet = Sheet {
            text: String::new(),
            ends: Vec::new(),
            rows: Vec::new(),
            headings: Vec::new(),
            heading_line: 1,
            before,
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
        reading.pass(end);
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
                self.sheet.heading_line = line;
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
#[path = "reading_tests.rs"]
mod tests;
