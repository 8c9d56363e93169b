//! The same map for other answers to a third question: small maps side by side.

use super::super::answers::Answers;
use super::super::book::Book;
use super::super::index::{PathIndex, QuestionIndex};
use super::{Axis, Map, axes, cut};

/// Cuts of a small map's axis where borders run askew, and of one that is only compared with others.
const COARSE: usize = 36;
const COMPARED: usize = 8;

/// The map for some answers to a third question, all of which give the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Elsewhere {
    /// Positions of these answers among the stops of the third question.
    pub stops: Vec<usize>,
    /// The map they share.
    pub map: Map,
}

impl Map {
    /// The winners, place by place.
    fn winners(&self) -> impl Iterator<Item = PathIndex> + '_ {
        self.cells.iter().map(|cell| cell.path)
    }

    /// Whether the other map has the same stretches and the same winner in each.
    fn looks_like(&self, other: &Self) -> bool {
        let same_axes = self.across.stops == other.across.stops && self.up.stops == other.up.stops;
        same_axes && self.winners().eq(other.winners())
    }
}

/// The third question as an axis, and a map for each of its answers; answers with the same map share one. Of numbers
/// only neighbouring stretches do, so that each map has one range.
#[must_use]
pub fn elsewhere(
    book: &Book,
    answers: &Answers,
    across: QuestionIndex,
    up: QuestionIndex,
    third: QuestionIndex,
) -> (Axis, Vec<Elsewhere>) {
    compare(book, answers, [across, up], third, COARSE)
}

fn compare(
    book: &Book,
    answers: &Answers,
    questions: [QuestionIndex; 2],
    third: QuestionIndex,
    fine: usize,
) -> (Axis, Vec<Elsewhere>) {
    let axis = Axis::of(book, answers, third, None);
    let number = book.question(third).number.is_some();
    let mut found: Vec<Elsewhere> = Vec::new();
    for (stop, stretch) in axis.stops.iter().enumerate() {
        let map = cut(book, &answers.with(third, stretch.answer), questions, fine);
        let mut before = found.iter_mut();
        let same = if number {
            before.next_back().filter(|other| other.map.looks_like(&map))
        } else {
            before.find(|other| other.map.looks_like(&map))
        };
        match same {
            Some(same) => same.stops.push(stop),
            None => found.push(Elsewhere { stops: vec![stop], map }),
        }
    }
    (axis, found)
}

/// The third question to begin with: the first, in editorial order, that makes a difference to the map. None where no
/// other question does.
#[must_use]
pub fn telling(book: &Book, answers: &Answers, across: QuestionIndex, up: QuestionIndex) -> Option<QuestionIndex> {
    // Another mail system is another world; what is asked within this one says more.
    let first = QuestionIndex(0);
    let others = axes(book, answers).into_iter().filter(|question| ![across, up, first].contains(question));
    others.chain([first]).find(|third| {
        ![across, up].contains(third) && compare(book, answers, [across, up], *third, COMPARED).1.len() > 1
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::answer::Answer;
    use super::super::super::input::read_answers;
    use super::super::super::recommend;
    use super::*;

    fn ids<'a>(book: &'a Book, axis: &Axis, stops: &[usize]) -> Vec<&'a str> {
        let options = &book.question(axis.question).options;
        stops.iter().map(|stop| options[*stop].id.as_str()).collect()
    }

    #[test]
    fn versions_that_give_the_same_map_share_one_and_each_is_the_advice() {
        let book = Book::embedded();
        let answers = read_answers(
            book,
            r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300, "pace": "two-months"}"#,
        );
        let answers = answers.expect("answers");
        let [across, up, versions] =
            ["mailboxes", "pace", "exchange-versions"].map(|id| book.question_index(id).expect("a question"));
        assert_eq!(telling(book, &answers, across, up), Some(versions));
        let (axis, maps) = elsewhere(book, &answers, across, up, versions);
        let shared: Vec<_> = maps.iter().map(|other| ids(book, &axis, &other.stops)).collect();
        assert_eq!(shared[0], ["exchange-5.5", "exchange-2000"]);
        assert_eq!(shared[1], ["exchange-2003", "exchange-2007"]);
        assert!(shared.iter().any(|ids| ids.contains(&"exchange-2016") && ids.contains(&"exchange-se")));
        assert_eq!(shared.concat().len(), axis.stops.len());
        for other in &maps {
            for stop in &other.stops {
                let there = answers.with(versions, Answer::Options(1 << stop));
                for (y, high) in other.map.up.stops.iter().enumerate() {
                    for (x, wide) in other.map.across.stops.iter().enumerate() {
                        let expected = recommend(book, &there.with(up, high.answer).with(across, wide.answer));
                        assert_eq!(other.map.cell(x, y).map(|cell| cell.path), Some(expected));
                    }
                }
            }
        }
    }

    #[test]
    fn numbers_share_a_map_with_their_neighbours_only() {
        let book = Book::embedded();
        let answers = read_answers(book, r#"{"source": "exchange", "exchange-versions": ["exchange-2016"]}"#);
        let [across, up, mailboxes] =
            ["pace", "identity", "mailboxes"].map(|id| book.question_index(id).expect("a question"));
        let (axis, maps) = elsewhere(book, &answers.expect("answers"), across, up, mailboxes);
        assert!(maps.len() > 1 && maps.len() < axis.stops.len(), "{} of {}", maps.len(), axis.stops.len());
        let stops: Vec<usize> = maps.iter().flat_map(|other| other.stops.clone()).collect();
        assert_eq!(stops, (0..axis.stops.len()).collect::<Vec<_>>());
    }
}
