//! The walk: every combination of the answers that the table reads, in as few cases as it can tell apart.
//!
//! A question is branched on only where some condition needs it. What a case never needed cannot matter in it, because a
//! condition with three outcomes is true or false only if it is so for every answer to what is open. So one case stands
//! for all answers to the questions it left out, and the sizes of the cases must add up to the full product: that sum,
//! and the completions drawn at random, are how the argument is tested.

use super::super::answers::Answers;
use super::super::assess::{Verdict, assess};
use super::super::book::Book;
use super::super::index::{PathIndex, QuestionIndex};
use super::super::link;
use super::super::view::{Slot, Unanswered, View};
use super::super::winner::Outcome;
use super::axes::{Axes, Cell, RISING};
use super::dice::Dice;
use super::fault::Fault;
use super::tally::Tally;

/// One in so many cases is assessed in full, sent through a link and completed at random.
const SAMPLE: u64 = 4;

/// A walk over one part of the combinations.
pub(super) struct Walk<'a> {
    book: &'a Book,
    view: View<'a>,
    axes: &'a Axes,
    /// Questions that were not branched on yet.
    open: Vec<QuestionIndex>,
    dice: Dice,
    pub(super) tally: Tally,
}

/// A view in which nothing is known and every answer counts.
pub(super) fn blank(book: &Book) -> View<'_> {
    let mut view = View::new(book, &Answers::none(book), Unanswered::Open);
    for question in book.question_indices() {
        view.set(question, Slot::Any);
    }
    view
}

/// In how many ways a question can be answered, as far as the table can tell, the missing answer included.
pub(super) fn ways(view: &View<'_>, question: QuestionIndex) -> u128 {
    view.classes(question).len() as u128 + 1
}

impl<'a> Walk<'a> {
    pub(super) fn new(book: &'a Book, axes: &'a Axes, fixed: &[(QuestionIndex, Slot)], seed: u64) -> Self {
        let mut view = blank(book);
        let mut open: Vec<QuestionIndex> = book.question_indices().filter(|question| book.decides(*question)).collect();
        open.retain(|question| !axes.questions.contains(question));
        for (question, slot) in fixed {
            view.set(*question, *slot);
            open.retain(|other| other != question);
        }
        Self { book, view, axes, open, dice: Dice::new(seed), tally: Tally::of(book) }
    }

    pub(super) fn run(mut self) -> Tally {
        let cells = vec![None; self.axes.cells()];
        self.go(cells);
        self.tally
    }

    fn place(&mut self, cell: usize) {
        let slots = self.axes.at(cell);
        for (question, slot) in self.axes.questions.into_iter().zip(slots) {
            if self.view.slot(question) != slot {
                self.view.set(question, slot);
            }
        }
    }

    fn go(&mut self, mut cells: Vec<Cell>) {
        let mut needs = None;
        for (index, cell) in cells.iter_mut().enumerate().filter(|(_, cell)| cell.is_none()) {
            self.place(index);
            match self.view.named() {
                Some(Outcome::Winner { path, row }) => *cell = Some((path, row)),
                Some(Outcome::Needs(question)) => needs = needs.or(Some(question)),
                None => *cell = Some(self.nobody()),
            }
        }
        let Some(question) = needs else { return self.case(&cells) };
        let Some(place) = self.open.iter().position(|open| *open == question) else {
            let id = &self.book.question(question).id;
            return self.tally.fail(Fault::LeftOut, id, || "the table needs it, and no rule was seen to".to_owned());
        };
        self.open.swap_remove(place);
        let classes = self.view.classes(question);
        for slot in classes.into_iter().map(Slot::Given).chain([Slot::Read]) {
            self.view.set(question, slot);
            self.go(cells.clone());
        }
        self.view.set(question, Slot::Any);
        self.open.push(question);
    }

    /// Reports that not even the last row names a path; its place is taken by the last path, so that the walk goes on.
    fn nobody(&mut self) -> (PathIndex, usize) {
        let row = self.book.rows.len() - 1;
        let said = link::write(self.book, &self.answers());
        self.tally.fail(Fault::NoWinner, &self.book.content.rules.preference[row].id, || said);
        (PathIndex(self.book.paths().len() - 1), row)
    }

    /// A case in which every place on the axes has its winner.
    fn case(&mut self, cells: &[Cell]) {
        let size: u128 = self.open.iter().map(|question| ways(&self.view, *question)).product();
        self.tally.cases += 1;
        self.tally.combinations += size * cells.len() as u128;
        for (path, row) in cells.iter().flatten() {
            self.tally.paths[path.0] += size;
            self.tally.rows[*row] += size;
        }
        self.rising(cells);
        if self.tally.cases.is_multiple_of(SAMPLE) {
            let cell = self.dice.below(cells.len());
            self.place(cell);
            if let Some((winner, _)) = cells[cell] {
                self.complete(winner);
            }
        }
    }

    /// Along both axes, a path that left must not come back.
    fn rising(&mut self, cells: &[Cell]) {
        self.tally.lines += self.axes.lines();
        let Some((path, axis, rows)) = self.axes.back(cells) else { return };
        let mut answers = self.answers();
        self.axes.questions.into_iter().for_each(|question| answers.set(question, Default::default()));
        let rules = &self.book.content.rules.preference;
        let rows: Vec<&str> = rows.into_iter().map(|row| rules[row].id.as_str()).collect();
        let (axis, rows, said) = (RISING[axis], rows.join(", "), link::write(self.book, &answers));
        self.tally.fail(Fault::ComesBack, &self.book.path(path).id, || format!("along {axis}, by {rows}: {said}"));
    }

    /// Answers that were given in this case.
    fn answers(&self) -> Answers {
        let mut answers = Answers::none(self.book);
        for question in self.book.question_indices() {
            if let Slot::Given(answer) = self.view.slot(question) {
                answers.set(question, answer);
            }
        }
        answers
    }

    /// Fills in at random what this case left out, and asks for the whole advice: the winner must be the same.
    fn complete(&mut self, winner: PathIndex) {
        let mut answers = self.answers();
        for question in self.book.question_indices() {
            if self.open.contains(&question) || !self.book.decides(question) {
                answers.set(question, self.dice.answer(self.book, question));
            }
        }
        let assessment = assess(self.book, &answers);
        let named: Vec<PathIndex> =
            assessment.paths.iter().filter(|path| path.verdict == Verdict::Recommended).map(|path| path.path).collect();
        self.tally.completed += 1;
        let mut read = View::new(self.book, &answers, Unanswered::Read);
        read.recommend(winner);
        self.tally.fired(self.book, &read);
        let (id, said) = (&self.book.path(winner).id, || link::write(self.book, &answers));
        if named != [winner] || assessment.recommended != winner {
            self.tally.fail(Fault::NotOneWinner, id, said);
        } else if read.ruled_out(winner).is_true() {
            self.tally.fail(Fault::NoWinner, id, || format!("it wins though ruled out: {}", said()));
        }
        self.tally.send(self.book, &answers);
    }

    #[cfg(test)]
    /// As if the walk had found this winner where nothing was given.
    pub(super) fn claiming(mut self, winner: PathIndex) -> Tally {
        self.complete(winner);
        self.tally
    }
}
