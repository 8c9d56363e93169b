//! The two questions along which a path must not leave and come back.

use super::super::book::Book;
use super::super::index::{PathIndex, QuestionIndex};
use super::super::view::Slot;

/// Along these a path must not leave and come back: ids of questions, as `facts.md` 4.4 says.
pub(super) const RISING: [&str; 2] = ["mailboxes", "pace"];

/// A place on the axes with its winner and the row that names it, once known.
pub(super) type Cell = Option<(PathIndex, usize)>;

/// The two questions with their answers in rising order; the last is the missing answer.
#[derive(Debug)]
pub(super) struct Axes {
    pub(super) questions: [QuestionIndex; 2],
    pub(super) slots: [Vec<Slot>; 2],
}

impl Axes {
    /// None if the book does not have the two questions.
    pub(super) fn of(book: &Book) -> Option<Self> {
        let [across, up] = RISING.map(|id| book.question_index(id));
        let questions = [across?, up?];
        let slots = questions.map(|question| {
            let classes = book.questions[question.0].classes.iter();
            classes.map(|class| Slot::Given(*class)).chain([Slot::Read]).collect()
        });
        Some(Self { questions, slots })
    }

    pub(super) fn cells(&self) -> usize {
        self.slots[0].len() * self.slots[1].len()
    }

    pub(super) fn at(&self, cell: usize) -> [Slot; 2] {
        let across = self.slots[0].len();
        [self.slots[0][cell % across], self.slots[1][cell / across]]
    }

    /// Rows and columns that are looked at.
    pub(super) fn lines(&self) -> u64 {
        self.slots.iter().map(|slots| slots.len() as u64).sum()
    }

    /// The first path that comes back, with the place in [`RISING`] along which it does and the rows on its way. The
    /// missing answer is no place on an axis.
    pub(super) fn back(&self, cells: &[Cell]) -> Option<(PathIndex, usize, Vec<usize>)> {
        let [across, up] = [0, 1].map(|axis| self.slots[axis].len());
        let row = |y: usize| (0..across - 1).map(move |x| cells[y * across + x]);
        let column = |x: usize| (0..up - 1).map(move |y| cells[y * across + x]);
        let rows = (0..up).filter_map(|y| Some((comes_back(row(y))?, 0, y)));
        let columns = (0..across).filter_map(|x| Some((comes_back(column(x))?, 1, x)));
        let (path, axis, line) = rows.chain(columns).next()?;
        let on_the_way: Vec<Cell> = if axis == 0 { row(line).collect() } else { column(line).collect() };
        let mut named: Vec<usize> = on_the_way.into_iter().flatten().map(|(_, row)| row).collect();
        named.dedup();
        Some((path, axis, named))
    }
}

/// What stops and starts again, if anything does.
fn comes_back(line: impl Iterator<Item = Cell>) -> Option<PathIndex> {
    let mut gone: Vec<PathIndex> = Vec::new();
    for (winner, _) in line.flatten() {
        if gone.last() != Some(&winner) {
            if gone.contains(&winner) {
                return Some(winner);
            }
            gone.push(winner);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_comes_back_is_noticed() {
        let line = |paths: &[usize]| comes_back(paths.iter().map(|path| Some((PathIndex(*path), 0))));
        assert_eq!(line(&[1, 1, 2, 2, 3]), None);
        assert_eq!(line(&[1, 2, 2, 1]), Some(PathIndex(1)));
        assert_eq!(line(&[]), None);
    }
}
