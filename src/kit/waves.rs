//! Batches: who moves together, and in which file. The same rows and decisions always give the same batches.

use std::collections::{BinaryHeap, HashSet};

use crate::content::Format;

use super::make::Made;
use super::options::{By, Waves};

/// People who move together: one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Letters and digits, 64 at most; also the name of its file.
    pub name: String,
    /// Rows, by their place in [`Made::rows`].
    pub rows: Vec<usize>,
    /// Whether these people try it first.
    pub pilot: bool,
}

/// All batches of a path.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// In the order in which they are started.
    pub batches: Vec<Batch>,
    /// Groups that one batch cannot hold.
    pub parted: Vec<String>,
    /// Names in use, in small letters.
    taken: HashSet<String>,
}

/// Longest name of a batch (`facts.md` 3.0).
const LONGEST: usize = 64;
/// More files than anybody starts by hand.
const MOST_FILES: usize = 1000;
/// What a file has besides its rows, at most: heading and mark.
const FRAME: usize = 200;

/// What one file may hold.
struct Limits {
    rows: usize,
    bytes: usize,
}

/// Rows put into files, one file after the other.
struct Filling<'a> {
    limits: &'a Limits,
    weights: &'a [usize],
    done: Vec<Vec<usize>>,
    open: Vec<usize>,
    open_bytes: usize,
}

impl Filling<'_> {
    fn weigh(&self, rows: &[usize]) -> usize {
        rows.iter().map(|row| self.weights[*row]).sum()
    }

    fn fits(&self, rows: &[usize]) -> bool {
        self.open.len() + rows.len() <= self.limits.rows && self.open_bytes + self.weigh(rows) <= self.limits.bytes
    }

    fn close(&mut self) {
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
    fn together(&mut self, rows: &[usize]) -> bool {
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

/// Rows by a value of theirs, in the order in which the values appear.
fn grouped<'m>(made: &'m Made, rows: &[usize], value: fn(&'m super::Out) -> &'m str) -> Vec<(&'m str, Vec<usize>)> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for row in rows {
        let name = value(&made.rows[*row]);
        let place = *places.entry(name.to_lowercase()).or_insert_with(|| {
            groups.push((name, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(*row);
    }
    groups
}

/// People spread evenly over the list, so that a pilot is not all of one team.
fn pilot(count: usize, of: usize) -> Vec<usize> {
    let count = count.min(of);
    (0..count).map(|number| number * of / count).collect()
}

/// The batches of rows.
#[must_use]
pub fn batches(format: &Format, made: &Made, waves: &Waves) -> Plan {
    let most = if waves.rows == 0 { format.rows } else { waves.rows.min(format.rows) };
    let bytes = if format.bytes == 0 { usize::MAX } else { format.bytes.saturating_sub(FRAME) };
    // A slip of the finger must not make a file for everybody.
    let limits = Limits { rows: most.max(made.rows.len().div_ceil(MOST_FILES)).max(1), bytes };
    let weights: Vec<usize> = made.rows.iter().map(|row| weight(row, &made.columns)).collect();
    let stem = stem(format, waves);
    let given = waves.by == By::Given;
    let first = pilot(if given { 0 } else { waves.pilot }, made.rows.len());
    let mut chosen = first.iter().peekable();
    let rest: Vec<usize> = (0..made.rows.len()).filter(|row| chosen.next_if(|next| *next == row).is_none()).collect();
    let mut plan = Plan::default();
    let fill = || Filling { limits: &limits, weights: &weights, done: Vec::new(), open: Vec::new(), open_bytes: 0 };
    let mut piloting = fill();
    for row in &first {
        piloting.together(&[*row]);
    }
    piloting.close();
    name_all(&mut plan, piloting.done, &format!("{stem}Pilot"));
    plan.batches.iter_mut().for_each(|batch| batch.pilot = true);
    match waves.by {
        By::Given => by_name(&mut plan, made, &rest, &stem, &fill),
        By::Size => number_all(&mut plan, by_size(made, &rest, &limits, &weights), &stem),
        By::Order | By::Group => {
            let mut filling = fill();
            let by_group = waves.by == By::Group;
            for (name, rows) in grouped(made, &rest, |row| &row.group) {
                if by_group && !name.is_empty() && !filling.together(&rows) {
                    plan.parted.push(name.to_owned());
                }
            }
            for row in rest.iter().filter(|row| !by_group || made.rows[**row].group.is_empty()) {
                filling.together(&[*row]);
            }
            filling.close();
            number_all(&mut plan, filling.done, &stem);
        }
    }
    plan
}

/// Bytes of a row in its file, at most: quoted, every quotation mark twice.
fn weight(row: &super::Out, columns: &[usize]) -> usize {
    let cell = |at: &usize| row.cells.get(*at).map_or(0, |cell| cell.len() + cell.matches('"').count() + 3);
    columns.iter().map(cell).sum::<usize>() + 2
}

/// What names of batches and files begin with: letters and digits of what was typed, or what the content says.
#[must_use]
pub fn stem(format: &Format, waves: &Waves) -> String {
    let typed = name_of(&waves.stem);
    if typed.is_empty() { format.stem.clone() } else { typed.chars().take(32).collect() }
}

/// Letters and digits of a text.
fn name_of(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The same number of rows, give or take one, and about the same amount of mail in each.
fn by_size(made: &Made, rows: &[usize], limits: &Limits, weights: &[usize]) -> Vec<Vec<usize>> {
    let bytes: usize = rows.iter().map(|row| weights[*row]).sum();
    let count = rows.len().div_ceil(limits.rows).max(bytes.div_ceil(limits.bytes.max(1)));
    let mut heap: BinaryHeap<(u64, std::cmp::Reverse<usize>)> =
        rows.iter().map(|row| (made.rows[*row].size as u64, std::cmp::Reverse(*row))).collect();
    let mut found: Vec<(u64, usize, Vec<usize>)> = vec![(0, 0, Vec::new()); count];
    while let Some((size, std::cmp::Reverse(row))) = heap.pop() {
        let room = |one: &(u64, usize, Vec<usize>)| one.2.len() < limits.rows && one.1 + weights[row] <= limits.bytes;
        let mut best: Option<usize> = None;
        for (at, one) in found.iter().enumerate().filter(|(_, one)| room(one)) {
            if best.is_none_or(|best| (one.0, one.2.len()) < (found[best].0, found[best].2.len())) {
                best = Some(at);
            }
        }
        let at = best.unwrap_or_else(|| {
            found.push((0, 0, Vec::new()));
            found.len() - 1
        });
        let one = &mut found[at];
        (one.0, one.1) = (one.0 + size, one.1 + weights[row]);
        one.2.push(row);
    }
    found.into_iter().map(|one| one.2).filter(|rows| !rows.is_empty()).collect()
}

/// As the list says. Who has none comes last.
fn by_name<'f>(plan: &mut Plan, made: &Made, rows: &[usize], stem: &str, fill: &dyn Fn() -> Filling<'f>) {
    let mut groups = grouped(made, rows, |row| &row.batch);
    let unnamed = groups.iter().position(|(name, _)| name.is_empty()).map(|at| groups.remove(at));
    for (name, rows) in groups {
        let mut filling = fill();
        if !filling.together(&rows) {
            plan.parted.push(name.to_owned());
        }
        filling.close();
        name_all(plan, filling.done, &format!("{stem}{}", name_of(name)));
    }
    if let Some((_, rows)) = unnamed {
        let mut filling = fill();
        filling.together(&rows);
        filling.close();
        name_all(plan, filling.done, &format!("{stem}Rest"));
    }
}

/// Gives files one name; several are told apart by a letter.
fn name_all(plan: &mut Plan, files: Vec<Vec<usize>>, name: &str) {
    let several = files.len() > 1;
    for (at, rows) in files.into_iter().enumerate() {
        let name = if several { format!("{name}Part{}", at + 1) } else { name.to_owned() };
        push(plan, &name, rows);
    }
}

/// Numbers files, with as many digits as the last needs and two at least.
fn number_all(plan: &mut Plan, files: Vec<Vec<usize>>, stem: &str) {
    let digits = files.len().to_string().len().max(2);
    for (at, rows) in files.into_iter().enumerate() {
        let number = (at + 1).to_string();
        let zeros = "0".repeat(digits.saturating_sub(number.len()));
        push(plan, &format!("{stem}{zeros}{number}"), rows);
    }
}

/// Adds a batch under a name that is free and short enough. Windows takes names that differ in capitals for the same.
fn push(plan: &mut Plan, name: &str, rows: Vec<usize>) {
    let name: String = name.chars().take(LONGEST).collect();
    let mut free = name.clone();
    let mut number = 2;
    while !plan.taken.insert(free.to_ascii_lowercase()) {
        let ending = format!("x{number}");
        free = name.chars().take(LONGEST - ending.len()).collect::<String>() + &ending;
        number += 1;
    }
    plan.batches.push(Batch { name: free, rows, pilot: false });
}
