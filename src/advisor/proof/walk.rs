//! The walk: every combination of the answers that the table reads, in as few cases as it can tell apart.
//!
//! A question is branched on only where some condition needs it. What a case never needed cannot matter in it, because a
//! condition with three outcomes is true or false only if it is so for every answer to what is open. So one case stands
//! for all answers to the questions it left out, and the sizes of the cases must add up to the full product: that sum,
//! and the completions drawn at random, are how the argument is tested.

use crate::content::Kind;

use super::super::answers::{Answer, Answers};
use super::super::assess::{Verdict, assess};
use super::super::book::{Book, PathIndex, QuestionIndex};
use super::super::input::alone_beside_others;
use super::super::link;
use super::super::view::{Slot, Unanswered, View};
use super::super::winner::Outcome;
use super::dice::Dice;
use super::tally::Tally;

/// One in so many cases is assessed in full, sent through a link and completed at random.
const SAMPLE: u64 = 4;

/// A place on the rising axes with its winner, once known.
#[derive(Debug, Clone, Copy)]
struct Cell {
    winner: Option<(PathIndex, usize)>,
}

/// A walk over one part of the combinations.
pub(super) struct Walk<'a> {
    book: &'a Book,
    view: View<'a>,
    axes: &'a Axes,
    /// Questions that were branched on, with how many ways each of them went.
    open: Vec<QuestionIndex>,
    dice: Dice,
    pub(super) tally: Tally,
}

/// The two questions along which a path must not leave and come back, with their answers in rising order; the last is
/// the missing answer.
#[derive(Debug)]
pub(super) struct Axes {
    pub(super) questions: [QuestionIndex; 2],
    pub(super) slots: [Vec<Slot>; 2],
}

impl Axes {
    pub(super) fn of(book: &Book, questions: [QuestionIndex; 2]) -> Self {
        let slots = questions.map(|question| {
            let classes = book.questions[question.0].classes.iter();
            classes.map(|class| Slot::Given(*class)).chain([Slot::Read]).collect()
        });
        Self { questions, slots }
    }

    fn cells(&self) -> usize {
        self.slots[0].len() * self.slots[1].len()
    }

    fn at(&self, cell: usize) -> [Slot; 2] {
        let across = self.slots[0].len();
        [self.slots[0][cell % across], self.slots[1][cell / across]]
    }
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
        let cells = vec![Cell { winner: None }; self.axes.cells()];
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
        for (index, cell) in cells.iter_mut().enumerate().filter(|(_, cell)| cell.winner.is_none()) {
            self.place(index);
            match self.view.winner() {
                Outcome::Winner { path, row } => cell.winner = Some((path, row)),
                Outcome::Needs(question) => needs = needs.or(Some(question)),
            }
        }
        let Some(question) = needs else { return self.case(&cells) };
        let place = self.open.iter().position(|open| *open == question);
        let Some(place) = place else {
            return self.tally.fail(format!("the table needs {} twice", self.book.question(question).id));
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

    /// A case in which every place on the axes has its winner.
    fn case(&mut self, cells: &[Cell]) {
        let size: u128 = self.open.iter().map(|question| ways(&self.view, *question)).product();
        self.tally.cases += 1;
        self.tally.combinations += size * cells.len() as u128;
        for (path, row) in cells.iter().filter_map(|cell| cell.winner) {
            self.tally.paths[path.0] += size;
            self.tally.rows[row] += size;
        }
        self.rising(cells);
        if self.tally.cases.is_multiple_of(SAMPLE) {
            let cell = self.dice.below(cells.len());
            self.place(cell);
            if let Some((winner, _)) = cells[cell].winner {
                self.complete(winner);
            }
        }
    }

    /// Along both axes, a path that left must not come back. The missing answer is no place on an axis.
    fn rising(&mut self, cells: &[Cell]) {
        let [across, up] = [0, 1].map(|axis| self.axes.slots[axis].len());
        let winner = |x: usize, y: usize| cells[y * across + x].winner.map(|(path, _)| path);
        let rows = (0..up).any(|y| comes_back((0..across - 1).map(|x| winner(x, y))));
        let columns = (0..across).any(|x| comes_back((0..up - 1).map(|y| winner(x, y))));
        self.tally.lines += (across + up) as u64;
        if rows || columns {
            let said = self.spelled();
            self.tally.fail(format!(
                "a path leaves and comes back along {}: {said}",
                if rows { "the first axis" } else { "the second axis" }
            ));
        }
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

    fn spelled(&self) -> String {
        link::write(self.book, &self.answers())
    }

    /// Fills in at random what this case left out, and asks for the whole advice: the winner must be the same.
    fn complete(&mut self, winner: PathIndex) {
        let mut answers = self.answers();
        for question in self.book.question_indices() {
            if self.open.contains(&question) || !self.book.decides(question) {
                answers.set(question, any_answer(self.book, question, &mut self.dice));
            }
        }
        let assessment = assess(self.book, &answers);
        let named: Vec<PathIndex> =
            assessment.paths.iter().filter(|path| path.verdict == Verdict::Recommended).map(|path| path.path).collect();
        self.tally.completed += 1;
        let said = || link::write(self.book, &answers);
        let mut read = View::new(self.book, &answers, Unanswered::Read);
        read.recommend(winner);
        self.tally.fired(self.book, &read);
        if named != [winner] || assessment.recommended != winner {
            self.tally.fail(format!("not one winner, or another than in its case: {}", said()));
        } else if read.ruled_out(winner).is_true() {
            self.tally.fail(format!("the winner is ruled out: {}", said()));
        }
        self.tally.send(self.book, &answers);
    }
}

/// Any answer to a question, or none: an option or several, a number about its marks or anywhere.
pub(super) fn any_answer(book: &Book, question: QuestionIndex, dice: &mut Dice) -> Answer {
    let content = book.question(question);
    let options = content.options.len();
    match content.kind {
        _ if dice.below(8) == 0 => Answer::Missing,
        Kind::One => Answer::Options(1 << dice.below(options)),
        Kind::Several => {
            let set = u32::try_from(1 + dice.below((1 << options) - 1)).unwrap_or(1);
            let alone = alone_beside_others(content, set).is_some();
            Answer::Options(if alone { 1 << dice.below(options) } else { set })
        }
        Kind::Number => content.number.as_ref().map_or(Answer::Missing, |bounds| {
            let near: Vec<f64> = bounds.marks.iter().map(|mark| mark.at).chain(bounds.picks.iter().copied()).collect();
            let step = if bounds.whole { 1.0 } else { 0.1 };
            let number = near[dice.below(near.len())] + [0.0, step, -step][dice.below(3)];
            let number = if dice.below(4) == 0 { dice.below(20_000) as f64 } else { number };
            Answer::Number(number.max(bounds.minimum).min(bounds.maximum))
        }),
    }
}

/// Whether something stops and starts again.
fn comes_back(line: impl Iterator<Item = Option<PathIndex>>) -> bool {
    let mut gone: Vec<Option<PathIndex>> = Vec::new();
    for winner in line {
        if gone.last() != Some(&winner) {
            if gone.contains(&winner) {
                return true;
            }
            gone.push(winner);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_comes_back_is_noticed() {
        let line = |paths: &[usize]| comes_back(paths.iter().map(|path| Some(PathIndex(*path))));
        assert!(!line(&[1, 1, 2, 2, 3]));
        assert!(line(&[1, 2, 2, 1]));
        assert!(!line(&[]));
    }
}
