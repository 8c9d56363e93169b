//! Batches: who moves together, and in which file. The same rows and decisions always give the same batches.

use std::collections::BinaryHeap;

use crate::content::Format;

use super::filling::{FRAME, Filling, Limits, weight};
use super::made::{Made, Out};
use super::naming::Names;
use super::options::{By, Waves};

/// People who move together: one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// As a batch or a job may be called, 64 signs at most; also the name of its file.
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
}

impl Plan {
    /// Adds files under their names.
    fn add(&mut self, names: Vec<String>, files: Vec<Vec<usize>>) {
        self.batches.extend(names.into_iter().zip(files).map(|(name, rows)| Batch { name, rows, pilot: false }));
    }
}

/// More files than anybody starts by hand.
const MOST_FILES: usize = 1000;

/// Rows by a value of theirs, in the order in which the values appear.
fn grouped<'m>(made: &'m Made, rows: &[usize], value: fn(&'m Out) -> &'m str) -> Vec<(&'m str, Vec<usize>)> {
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
    let mut names = Names::new(format, waves);
    let given = waves.by == By::Given;
    let first = pilot(if given { 0 } else { waves.pilot }, made.rows.len());
    let mut chosen = first.iter().peekable();
    let rest: Vec<usize> = (0..made.rows.len()).filter(|row| chosen.next_if(|next| *next == row).is_none()).collect();
    let mut plan = Plan::default();
    let fill = || Filling::new(&limits, &weights);
    let mut piloting = fill();
    for row in &first {
        piloting.together(&[*row]);
    }
    piloting.close();
    let called = names.one("Pilot", piloting.done.len());
    plan.add(called, piloting.done);
    plan.batches.iter_mut().for_each(|batch| batch.pilot = true);
    match waves.by {
        By::Given => by_name(&mut plan, made, &rest, &mut names, &fill),
        By::Size => {
            let files = by_size(made, &rest, &limits, &weights);
            plan.add(names.numbered(files.len()), files);
        }
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
            plan.add(names.numbered(filling.done.len()), filling.done);
        }
    }
    plan
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
fn by_name<'f>(plan: &mut Plan, made: &Made, rows: &[usize], names: &mut Names, fill: &dyn Fn() -> Filling<'f>) {
    let mut groups = grouped(made, rows, |row| &row.batch);
    let unnamed = groups.iter().position(|(name, _)| name.is_empty()).map(|at| groups.remove(at));
    for (name, rows) in groups {
        let mut filling = fill();
        if !filling.together(&rows) {
            plan.parted.push(name.to_owned());
        }
        filling.close();
        plan.add(names.one(name, filling.done.len()), filling.done);
    }
    if let Some((_, rows)) = unnamed {
        let mut filling = fill();
        filling.together(&rows);
        filling.close();
        plan.add(names.one("Rest", filling.done.len()), filling.done);
    }
}
