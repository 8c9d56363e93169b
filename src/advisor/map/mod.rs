//! The decision map: two questions as axes, all other answers as they are, and the winner of every place.
//!
//! Numbers are cut where rules cut them, so that every cell has one winner throughout. Only where both axes make up one
//! figure does the border run askew; there the axes are cut so finely that the eye does not see the steps.

mod axis;
mod edge;
mod elsewhere;

use super::answers::Answers;
use super::book::Book;
use super::condition::Tri;
use super::index::{PathIndex, QuestionIndex};
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;

pub use axis::{Axis, Stop};
pub use edge::{Border, border, edge};
pub use elsewhere::{Elsewhere, elsewhere, telling};

/// A place of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The path that wins here.
    pub path: PathIndex,
    row: usize,
}

/// The winners over two axes.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// From left to right.
    pub across: Axis,
    /// From bottom to top.
    pub up: Axis,
    cells: Vec<Cell>,
}

impl Map {
    /// The place at these positions on the two axes.
    #[must_use]
    pub fn cell(&self, across: usize, up: usize) -> Option<Cell> {
        let width = self.across.stops.len();
        (across < width).then(|| self.cells.get(up * width + across).copied()).flatten()
    }

    /// Ids of the rows of the preference table that name winners here, in their order.
    #[must_use]
    pub fn rules(&self, book: &Book) -> Vec<&'static str> {
        let won = self.cells.iter().fold(0_u64, |won, cell| won | 1 << cell.row);
        let rows = book.content.rules.preference.iter().enumerate();
        rows.filter(|(row, _)| won >> row & 1 == 1).map(|(_, rule)| rule.id.as_str()).collect()
    }

    /// The paths that win somewhere, in fixed order.
    #[must_use]
    pub fn paths(&self, book: &Book) -> Vec<PathIndex> {
        let won = self.cells.iter().fold(0_u32, |won, cell| won | 1 << cell.path.0);
        book.path_indices().filter(|path| won >> path.0 & 1 == 1).collect()
    }
}

/// Questions that can be an axis with these answers: a rule that names the path reads them, and they apply.
#[must_use]
pub fn axes(book: &Book, answers: &Answers) -> Vec<QuestionIndex> {
    let view = View::new(book, answers, Unanswered::Open);
    let applies = |question: &QuestionIndex| answers.get(*question).is_real() || view.asked(*question) != Tri::False;
    book.question_indices().filter(|question| book.decides(*question)).filter(applies).collect()
}

/// Cuts of an axis whose borders run askew: two to three pixels each, on the largest drawing.
const FINE: usize = 140;

/// The map over two questions, the other answers as they are.
#[must_use]
pub fn map(book: &Book, answers: &Answers, across: QuestionIndex, up: QuestionIndex) -> Map {
    cut(book, answers, [across, up], FINE)
}

/// The map over two questions, cut into about so many stretches where borders run askew.
fn cut(book: &Book, answers: &Answers, questions: [QuestionIndex; 2], fine: usize) -> Map {
    let askew = book.figures.iter().any(|figure| {
        let reads = figure.reads();
        questions.iter().all(|question| reads.contains(question))
    });
    let fine = askew.then_some(fine);
    let [across, up] = questions.map(|question| Axis::of(book, answers, question, fine));
    draw(book, answers, across, up)
}

/// The map over axes that were cut already.
#[must_use]
pub fn draw(book: &Book, answers: &Answers, across: Axis, up: Axis) -> Map {
    let mut view = View::new(book, answers, Unanswered::Read);
    let mut cells = Vec::with_capacity(across.stops.len() * up.stops.len());
    for high in &up.stops {
        view.set(up.question, Slot::Given(high.answer));
        for wide in &across.stops {
            view.set(across.question, Slot::Given(wide.answer));
            if let Outcome::Winner { path, row } = view.winner() {
                cells.push(Cell { path, row });
            }
        }
    }
    Map { across, up, cells }
}

#[cfg(test)]
mod tests {
    use super::super::answer::Answer;
    use super::super::assess::assess;
    use super::super::input::read_answers;
    use super::*;

    fn case(json: &str) -> (&'static Book, Answers) {
        let book = Book::embedded();
        (book, read_answers(book, json).expect("answers"))
    }

    fn question(book: &Book, id: &str) -> QuestionIndex {
        book.question_index(id).expect("question")
    }

    #[test]
    fn every_cell_says_what_the_advice_says_at_both_of_its_ends() {
        let (book, answers) =
            case(r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300}"#);
        for up in axes(book, &answers) {
            let across = question(book, "mailboxes");
            let map = map(book, &answers, across, up);
            for (y, high) in map.up.stops.iter().enumerate() {
                for (x, wide) in map.across.stops.iter().enumerate() {
                    for number in [wide.from, wide.to] {
                        let there = answers.with(up, high.answer).with(across, Answer::Number(number));
                        let cell = map.cell(x, y).expect("cell");
                        if up != across {
                            assert_eq!(cell.path, assess(book, &there).recommended);
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_own_place_is_marked_and_thresholds_cut() {
        let (book, answers) = case(r#"{"source": "exchange", "mailboxes": 300, "pace": "two-months"}"#);
        let map = map(book, &answers, question(book, "mailboxes"), question(book, "pace"));
        let cuts: Vec<f64> = map.across.stops.iter().map(|stop| stop.to).collect();
        assert_eq!(cuts, [20.0, 50.0, 150.0, 499.0, 2000.0, 10_000_000.0]);
        assert_eq!((map.across.here, map.up.here), (Some(3), Some(2)));
        assert_eq!(map.paths(book).len(), 3);
        assert_eq!(map.rules(book), ["R18", "R19", "R21", "R23", "R24"]);
    }

    #[test]
    fn where_both_axes_make_one_figure_the_border_runs_askew() {
        let (book, answers) = case(r#"{"source": "pst-files", "pst": "many", "mailboxes": 300}"#);
        let map = map(book, &answers, question(book, "total-gb"), question(book, "uplink-mbps"));
        assert!(map.across.stops.len() * map.up.stops.len() > 15_000, "README says so");
        let drive = book.path_index("pst-drive-shipping");
        let borders: Vec<_> = (0..map.up.stops.len())
            .map(|y| (0..map.across.stops.len()).find(|x| map.cell(*x, y).map(|cell| cell.path) == drive))
            .collect();
        assert!(borders.iter().flatten().collect::<std::collections::BTreeSet<_>>().len() > 30);
    }

    #[test]
    fn a_number_with_decimals_has_a_place() {
        let places = [1.2, 1.4, 0.55, 0.75, 17.2, 0.1, 100.0, 1_000_000.0];
        for speed in places {
            let json = format!(r#"{{"source": "pst-files", "pst": "many", "total-gb": 8000, "uplink-mbps": {speed}}}"#);
            let (book, answers) = case(&json);
            let map = map(book, &answers, question(book, "total-gb"), question(book, "uplink-mbps"));
            let here = map.up.here.expect("a place");
            let stop = map.up.stops[here];
            assert!(stop.from <= speed && map.up.stops.get(here + 1).is_none_or(|next| speed < next.from), "{speed}");
            let (across, up) = (map.across.here.expect("a place"), here);
            assert!(map.cell(across, up).is_some());
        }
    }
}
