//! The proof: a walk over every combination of answers that the rules can tell apart, for tests and authors.
//!
//! It looks for what must not be there ([`Fault`]): combinations without a recommendation or with two, a path that
//! leaves and comes back as mailboxes or pace rise, rows that never win, rules that never fire, questions that never
//! matter, interviews that ask twice or do not end, links that do not give their answers back. Numbers fall into the
//! stretches that the thresholds cut and sets of options into those that pass the same tests, so the walk is finite;
//! `stand_ins` checks that one answer of each class may stand for the others. `faults` plants each of them in a copy of
//! the content and sees the proof name it.

mod axes;
mod dice;
mod fault;
#[cfg(test)]
mod faults;
mod interviews;
mod matters;
mod pieces;
mod stand_ins;
mod tally;
mod walk;

use crate::content::Proof;
use crate::hash::fnv1a;

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::explore::next_question;
use super::index::QuestionIndex;
use super::view::Slot;
use axes::{Axes, RISING};
use tally::Tally;

pub use fault::{Fault, Finding};

/// How much is looked at.
#[derive(Debug, Clone, Default)]
struct Extent {
    /// Answers that all combinations and interviews begin with.
    first: Vec<(QuestionIndex, Answer)>,
    /// So many sets of answers are compared with what stands for them.
    drawn: u64,
    /// So many examples are tried before a question counts as one that makes no difference.
    tried: u32,
}

/// What a proof came to.
#[derive(Debug)]
pub struct Proven {
    /// The counts, as the page shows them.
    pub counts: Proof,
    /// What is wrong, for authors; none if it all holds.
    pub findings: Vec<Finding>,
}

/// Proves the rules of a book, on as many threads as there are processors.
#[must_use]
pub fn prove(book: &Book) -> Proven {
    look(book, &Extent { first: Vec::new(), drawn: 200_000, tried: 100_000 })
}

fn look(book: &Book, extent: &Extent) -> Proven {
    let Some(axes) = Axes::of(book) else {
        let example = "the proof needs a question of this name".to_owned();
        let finding = Finding { fault: Fault::LeftOut, what: RISING.join(" or "), example };
        return Proven { counts: Proof::default(), findings: vec![finding] };
    };
    let mut total = combinations(book, &axes, extent);
    let first =
        extent.first.iter().fold(Answers::none(book), |first, (question, answer)| first.with(*question, *answer));
    total.add(interviews::walk(book, &first, &next_question));
    total.add(stand_ins::check(book, extent.drawn));
    matters::questions(book, extent.tried, &mut total);
    unused(book, &mut total);
    Proven { counts: counts(book, &total), findings: total.findings }
}

/// The walk, whose cases must hold as many combinations as the answers make.
fn combinations(book: &Book, axes: &Axes, extent: &Extent) -> Tally {
    let first = extent.first.iter().map(|(question, answer)| (*question, Slot::Given(*answer)));
    let mut total = pieces::walk_all(book, axes, first.collect());
    let fixed = |question: &QuestionIndex| extent.first.iter().any(|(other, _)| other == question);
    let free = book.question_indices().filter(|question| book.decides(*question) && !fixed(question));
    let product: u128 = free.map(|question| walk::ways(&walk::blank(book), question)).product();
    if total.combinations != product {
        let held = total.combinations;
        total.fail(Fault::LeftOut, "a combination", || format!("the cases hold {held}, all answers make {product}"));
    }
    total
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

/// Rows that never win, paths that are never recommended, rules that never fire.
fn unused(book: &Book, total: &mut Tally) {
    let rules = &book.content.rules;
    let idle =
        |counts: &[u128]| counts.iter().enumerate().filter(|(_, n)| **n == 0).map(|(i, _)| i).collect::<Vec<_>>();
    let (rows, paths, fired) = (idle(&total.rows), idle(&total.paths), idle(&total.fired));
    for row in rows {
        total.fail(Fault::IdleRow, &rules.preference[row].id, String::new);
    }
    for path in paths {
        total.fail(Fault::IdlePath, &book.paths()[path].id, String::new);
    }
    for rule in fired {
        total.fail(Fault::IdleRule, &tally::rule_name(book, rule), String::new);
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
