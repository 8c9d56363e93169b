//! The decision map: two questions as axes, all other answers as they are, and the winner of every place.
//!
//! Numbers are cut where rules cut them, so that every cell has one winner throughout. Only where both axes make up one
//! figure does the border run askew; there the axes are cut so finely that the eye does not see the steps.

use super::answers::{Answer, Answers};
use super::book::{Book, PathIndex, QuestionIndex};
use super::condition::Tri;
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;

/// Stops of an axis whose borders run askew.
const FINE: usize = 140;

/// One stretch of an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stop {
    /// An answer inside it.
    pub answer: Answer,
    /// For a number, the stretch from the first to the last value; for an option its place, twice.
    pub from: f64,
    /// See `from`.
    pub to: f64,
}

/// A question as an axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The question.
    pub question: QuestionIndex,
    /// Its stretches, rising.
    pub stops: Vec<Stop>,
    /// The stretch in which the present answer lies; none while there is no answer.
    pub here: Option<usize>,
}

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

impl Axis {
    /// Puts the own place where this answer lies.
    pub fn place(&mut self, answer: Answer) {
        self.here = match answer {
            Answer::Number(now) => self.stops.iter().position(|stop| (stop.from..=stop.to).contains(&now)),
            // Of several ticked options the last says most.
            Answer::Options(set) => set.checked_ilog2().and_then(|last| usize::try_from(last).ok()),
            Answer::Missing | Answer::NotSure => None,
        };
    }
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
        let rows = book.content.rules.preference.iter().enumerate();
        let named = rows.filter(|(row, _)| self.cells.iter().any(|cell| cell.row == *row));
        named.map(|(_, rule)| rule.id.as_str()).collect()
    }

    /// The paths that win somewhere, in fixed order.
    #[must_use]
    pub fn paths(&self, book: &Book) -> Vec<PathIndex> {
        book.path_indices().filter(|path| self.cells.iter().any(|cell| cell.path == *path)).collect()
    }
}

/// Questions that can be an axis with these answers: a rule that names the path reads them, and they apply.
#[must_use]
pub fn axes(book: &Book, answers: &Answers) -> Vec<QuestionIndex> {
    let view = View::new(book, answers, Unanswered::Open);
    let applies = |question: &QuestionIndex| answers.get(*question).is_real() || view.asked(*question) != Tri::False;
    book.question_indices().filter(|question| book.decides(*question)).filter(applies).collect()
}

/// The map over two questions, the other answers as they are.
#[must_use]
pub fn map(book: &Book, answers: &Answers, across: QuestionIndex, up: QuestionIndex) -> Map {
    let askew = book.figures.iter().any(|figure| {
        let reads = figure.reads();
        reads.contains(&across) && reads.contains(&up)
    });
    let [across, up] = [across, up].map(|question| axis(book, answers, question, askew));
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

fn axis(book: &Book, answers: &Answers, question: QuestionIndex, askew: bool) -> Axis {
    let content = book.question(question);
    let stops: Vec<Stop> = match &content.number {
        Some(bounds) => {
            let step = if bounds.whole { 1.0 } else { 0.1 };
            let view = View::new(book, answers, Unanswered::Read);
            let cuts = if askew {
                fine(bounds.picks.first().copied(), bounds.picks.last().copied())
            } else {
                book.thresholds(&view, question)
            };
            stretches(bounds.minimum, bounds.maximum, step, &cuts)
        }
        None => {
            let places = (0..content.options.len()).map(|place| (place as f64, Answer::Options(1 << place)));
            places.map(|(place, answer)| Stop { answer, from: place, to: place }).collect()
        }
    };
    let mut axis = Axis { question, stops, here: None };
    axis.place(answers.get(question));
    axis
}

fn stretches(minimum: f64, maximum: f64, step: f64, cuts: &[f64]) -> Vec<Stop> {
    let inside = cuts.iter().copied().filter(|cut| *cut >= minimum && *cut < maximum);
    let mut from = minimum;
    let stretch = |to: f64| {
        let stop = Stop { answer: Answer::Number(from), from, to };
        from = to + step;
        stop
    };
    inside.chain([maximum]).map(stretch).collect()
}

/// Cuts in equal ratios, well beyond the smallest and the largest usual number.
fn fine(low: Option<f64>, high: Option<f64>) -> Vec<f64> {
    let (Some(low), Some(high)) = (low, high) else { return Vec::new() };
    let (mut cut, high) = (low * 0.05, high * 25.0);
    let decades = (0..).find(|n| cut * 10_f64.powi(*n) >= high).unwrap_or(1).max(1);
    let ratio = root(10_f64.powi(decades), FINE);
    let mut cuts = Vec::new();
    while cut < high {
        cuts.push((cut * 10.0).floor() / 10.0);
        cut *= ratio;
    }
    cuts.dedup();
    cuts
}

/// The n-th root of a number above 1, by halving; `powf` would bring its tables into the wasm.
fn root(number: f64, n: usize) -> f64 {
    let power = |ratio: f64| (0..n).fold(1.0, |product: f64, _| product * ratio);
    let (mut low, mut high) = (1.0, number);
    for _ in 0..50 {
        let middle = (low + high) / 2.0;
        if power(middle) > number { high = middle } else { low = middle }
    }
    low
}

#[cfg(test)]
mod tests {
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
        assert!(map.across.stops.len() > 50 && map.up.stops.len() > 50);
        let drive = book.path_index("pst-drive-shipping");
        let borders: Vec<_> = (0..map.up.stops.len())
            .map(|y| (0..map.across.stops.len()).find(|x| map.cell(*x, y).map(|cell| cell.path) == drive))
            .collect();
        assert!(borders.iter().flatten().collect::<std::collections::BTreeSet<_>>().len() > 30);
    }
}
