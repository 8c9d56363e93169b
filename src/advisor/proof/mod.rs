//! The proof: a walk over every combination of answers that the rules can tell apart, for tests and authors.
//!
//! It looks for what must not be there: combinations without a recommendation or with two, a path that leaves and comes
//! back as mailboxes or pace rise, rows that never win, rules that never fire, questions that never matter, interviews
//! that ask twice or do not end, links that do not give their answers back. Numbers fall into the stretches that the
//! thresholds cut and sets of options into those that pass the same tests, so the walk is finite; `stand_ins` checks
//! that one answer of each class may stand for the others.

mod dice;
mod interviews;
mod matters;
mod stand_ins;
mod tally;
mod walk;

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::content::Proof;
use crate::hash::fnv1a;

use super::book::{Book, QuestionIndex};
use super::view::Slot;
use super::winner::Outcome;
use tally::Tally;
use walk::{Axes, Walk};

/// Along these a path must not leave and come back: ids of questions, as `facts.md` 4.4 says.
const RISING: [&str; 2] = ["mailboxes", "pace"];

/// The walk is cut into about so many pieces, the same on every machine.
const PIECES: usize = 96;

/// What a proof came to.
#[derive(Debug)]
pub struct Proven {
    /// The counts, as the page shows them.
    pub counts: Proof,
    /// What is wrong, in words for authors; none if it all holds.
    pub findings: Vec<String>,
}

/// Answers fixed at the beginning of a piece of the walk.
type Piece = Vec<(QuestionIndex, Slot)>;

/// Proves the rules of a book, on as many threads as there are processors.
#[must_use]
pub fn prove(book: &Book) -> Proven {
    let Some(axes) = axes(book) else {
        let findings = vec![format!("rules.json: there are no questions {}", RISING.join(" and "))];
        return Proven { counts: Proof::default(), findings };
    };
    let mut total = walk_all(book, &axes);
    let product: u128 = deciding(book).map(|question| walk::ways(&walk::blank(book), question)).product();
    if total.combinations != product {
        total.fail(format!("the cases hold {} combinations, all answers make {product}", total.combinations));
    }
    total.add(interviews::walk(book));
    total.add(stand_ins::check(book));
    matters::questions(book, &mut total);
    unused(book, &mut total);
    Proven { counts: counts(book, &total), findings: total.findings }
}

/// A hash of the rules as they are evaluated: it stays when only words change.
#[must_use]
pub fn fingerprint(book: &Book) -> String {
    let questions =
        book.questions.iter().map(|q| format!("{:?}{:?}{:?}{:?}", q.asked, q.offered, q.readings, q.classes));
    let questions: String = questions.collect();
    let ids = book.questions().iter().map(|question| question.id.as_str());
    let ids: Vec<&str> = ids.chain(book.paths().iter().map(|path| path.id.as_str())).collect();
    let rules = (&book.terms, &book.figures, &book.parts, &book.lists, &book.rows, &book.additions, &book.notices);
    format!("{:016x}", fnv1a(format!("{ids:?}{questions}{rules:?}").as_bytes()))
}

fn axes(book: &Book) -> Option<Axes> {
    let [across, up] = RISING.map(|id| book.question_index(id));
    Some(Axes::of(book, [across?, up?]))
}

fn deciding(book: &Book) -> impl Iterator<Item = QuestionIndex> {
    book.question_indices().filter(|question| book.decides(*question))
}

/// Pieces of the walk: its own first branchings.
fn pieces(book: &Book, axes: &Axes) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![Vec::new()];
    let mut settled = Vec::new();
    while pieces.len() + settled.len() < PIECES && !pieces.is_empty() {
        let piece = pieces.remove(0);
        let mut view = walk::blank(book);
        for (question, slot) in &piece {
            view.set(*question, *slot);
        }
        for (question, slots) in axes.questions.into_iter().zip(&axes.slots) {
            view.set(question, slots[0]);
        }
        match view.winner() {
            Outcome::Winner { .. } => settled.push(piece),
            Outcome::Needs(question) => {
                let ways = view.classes(question).into_iter().map(Slot::Given).chain([Slot::Read]);
                pieces.extend(ways.map(|slot| [piece.as_slice(), &[(question, slot)]].concat()));
            }
        }
    }
    settled.extend(pieces);
    settled
}

fn walk_all(book: &Book, axes: &Axes) -> Tally {
    let pieces = pieces(book, axes);
    let (next, total) = (AtomicUsize::new(0), Mutex::new(Tally::of(book)));
    let work = || {
        while let Some((number, piece)) = {
            let number = next.fetch_add(1, Ordering::Relaxed);
            pieces.get(number).map(|piece| (number, piece))
        } {
            let tally = Walk::new(book, axes, piece, number as u64 + 1).run();
            if let Ok(mut total) = total.lock() {
                total.add(tally);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(work);
        }
    });
    total.into_inner().unwrap_or_default()
}

/// Rows that never win, paths that are never recommended, rules that never fire.
fn unused(book: &Book, total: &mut Tally) {
    let rules = &book.content.rules;
    let idle =
        |counts: &[u128]| counts.iter().enumerate().filter(|(_, n)| **n == 0).map(|(i, _)| i).collect::<Vec<_>>();
    let (rows, paths, fired) = (idle(&total.rows), idle(&total.paths), idle(&total.fired));
    for row in rows {
        total.fail(format!("row {} never names the recommendation", rules.preference[row].id));
    }
    for path in paths {
        total.fail(format!("{} is never recommended", book.paths()[path].id));
    }
    for rule in fired {
        total.fail(format!("{} never fires", tally::rule_name(book, rule)));
    }
}

fn counts(book: &Book, total: &Tally) -> Proof {
    Proof {
        fingerprint: fingerprint(book),
        combinations: total.combinations as f64,
        cases: total.cases as usize,
        lines: total.lines as usize,
        completed: total.completed as usize,
        stand_ins: total.stand_ins as usize,
        interviews: total.interviews as usize,
        longest: total.longest,
        links: total.links as usize,
        rows: book.rows.len(),
        rules: total.fired.len(),
        questions: book.questions.len(),
    }
}
