//! What the parts of the proof counted, and what they found wrong.

use super::super::answers::Answers;
use super::super::book::Book;
use super::super::link;
use super::super::view::View;
use super::fault::{Fault, Finding};

/// Counts of one part of the proof, to be added up.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) combinations: u128,
    pub(super) cases: u64,
    /// Rows and columns on which no path may come back.
    pub(super) lines: u64,
    /// Cases completed at random and assessed in full.
    pub(super) completed: u64,
    /// Answers compared with the one that stands for them.
    pub(super) stand_ins: u64,
    /// Interviews that were walked to their end, and the questions of the longest.
    pub(super) interviews: u64,
    pub(super) longest: usize,
    /// Sets of answers sent through a link.
    pub(super) links: u64,
    /// Combinations that each row and path won.
    pub(super) rows: Vec<u128>,
    pub(super) paths: Vec<u128>,
    /// How often each rule was seen to fire: parts of eligibility rules, then additions, then notices.
    pub(super) fired: Vec<u128>,
    /// One of each kind for each place.
    pub(super) findings: Vec<Finding>,
}

impl Tally {
    pub(super) fn of(book: &Book) -> Self {
        let rules = book.parts.len() + book.additions.len() + book.notices.len();
        Self {
            rows: vec![0; book.rows.len()],
            paths: vec![0; book.paths().len()],
            fired: vec![0; rules],
            ..Self::default()
        }
    }

    /// Notes a fault at a row, rule, path or question; one example of each is enough.
    pub(super) fn fail(&mut self, fault: Fault, what: &str, example: impl FnOnce() -> String) {
        if !self.findings.iter().any(|found| found.fault == fault && found.what == what) {
            self.findings.push(Finding { fault, what: what.to_owned(), example: example() });
        }
    }

    /// Notes which rules fire. The view has its winner, for rules that speak of it.
    pub(super) fn fired(&mut self, book: &Book, read: &View<'_>) {
        let parts = book.parts.iter().map(|part| &part.when);
        let additions = book.additions.iter().map(|row| &row.when);
        let rules = parts.chain(additions).chain(&book.notices);
        for (fired, when) in self.fired.iter_mut().zip(rules) {
            *fired += u128::from(read.test(when).is_true());
        }
    }

    /// Sends answers through a link: they must come back as they were.
    pub(super) fn send(&mut self, book: &Book, answers: &Answers) {
        let written = link::write(book, answers);
        let (again, dropped) = link::read(book, &written);
        self.links += 1;
        let differs = book.question_indices().find(|question| again.get(*question) != answers.get(*question));
        if let Some(question) = differs {
            self.fail(Fault::Link, &book.question(question).id, || written);
        } else if let Some(dropped) = dropped.first() {
            self.fail(Fault::Link, &dropped.key, || written);
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.combinations += other.combinations;
        self.cases += other.cases;
        self.lines += other.lines;
        self.completed += other.completed;
        self.stand_ins += other.stand_ins;
        self.interviews += other.interviews;
        self.longest = self.longest.max(other.longest);
        self.links += other.links;
        let sums = [(&mut self.rows, other.rows), (&mut self.paths, other.paths), (&mut self.fired, other.fired)];
        for (sums, more) in sums {
            sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        }
        other.findings.into_iter().for_each(|found| self.fail(found.fault, &found.what, || found.example));
    }
}

/// The name of a rule by its place in [`Tally::fired`].
pub(super) fn rule_name(book: &Book, place: usize) -> String {
    let rules = &book.content.rules;
    let (parts, additions) = (book.parts.len(), book.additions.len());
    match place {
        place if place < parts => {
            let (rule, part) = book.parts[place].rule;
            format!("{} (part {})", rules.eligibility[rule].id, part + 1)
        }
        place if place < parts + additions => rules.additions[place - parts].id.clone(),
        place => rules.notices[place - parts - additions].id.clone(),
    }
}
