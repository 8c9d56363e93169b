//! Where exactly one path ends and another begins along an axis. A map cut finely knows its borders only to a stretch.

use super::super::answer::Answer;
use super::super::answers::Answers;
use super::super::book::Book;
use super::super::index::{PathIndex, QuestionIndex};
use super::super::view::{Slot, Unanswered, View};
use super::super::winner::Outcome;
use super::Axis;

/// What is met first on the way along an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// The stretch of the axis in which it was met.
    pub stop: usize,
    /// The path beyond it.
    pub path: PathIndex,
    /// Of a number, the nearest value at which that path wins.
    pub value: Option<f64>,
}

/// The first border along an axis from these answers, upwards or downwards: where the recommended path becomes another
/// while only the answer to the axis changes. None where it stays, or where there is no answer to go from.
#[must_use]
pub fn border(book: &Book, answers: &Answers, axis: &Axis, up: bool) -> Option<Border> {
    let now = answers.get(axis.question);
    let from = axis.at(now)?;
    let mut walk = Walk::new(book, answers, axis.question);
    let own = walk.winner(now)?;
    // A stretch is asked at its beginning. Downwards that of the own one lies ahead.
    let mut ahead: Box<dyn Iterator<Item = usize>> =
        if up { Box::new(from + 1..axis.stops.len()) } else { Box::new((0..=from).rev()) };
    let met = |stop: usize| Some((stop, walk.winner(axis.stops.get(stop)?.answer).filter(|path| *path != own)?));
    let (stop, path) = ahead.find_map(met)?;
    let value = if let Answer::Number(now) = now {
        Some(edge(book, answers, axis.question, now, axis.stops[stop].from))
    } else {
        None
    };
    Some(Border { stop, path, value })
}

/// Asking for the winner of one answer after another to the same question.
struct Walk<'a> {
    view: View<'a>,
    question: QuestionIndex,
}

impl<'a> Walk<'a> {
    fn new(book: &'a Book, answers: &Answers, question: QuestionIndex) -> Self {
        Self { view: View::new(book, answers, Unanswered::Read), question }
    }

    fn winner(&mut self, answer: Answer) -> Option<PathIndex> {
        self.view.set(self.question, Slot::Given(answer));
        if let Outcome::Winner { path, .. } = self.view.winner() { Some(path) } else { None }
    }
}

/// The value nearest to `near` at which the path of `far` still wins, the other answers as they are: whole where only
/// whole numbers are asked for, else to a tenth. What is named has been asked for, so it is on the far side.
///
/// Between the two values one border is looked for; where there are several, it is one of them. The value `near` is
/// taken to have another path and is not asked about. Answers to other questions than a number give `far` back.
#[must_use]
pub fn edge(book: &Book, answers: &Answers, question: QuestionIndex, near: f64, far: f64) -> f64 {
    let Some(bounds) = &book.question(question).number else { return far };
    // Counted in steps: a tenth is not exact in binary, and a sum of tenths is less so.
    let steps = if bounds.whole { 1.0 } else { 10.0 };
    let mut walk = Walk::new(book, answers, question);
    let path = walk.winner(Answer::Number(far));
    let [mut near, mut beyond] = [near, far].map(|value| (value * steps).round());
    let mut known = far;
    while (beyond - near).abs() > 1.5 {
        let middle = ((near + beyond) / 2.0).floor();
        if walk.winner(Answer::Number(middle / steps)) == path {
            (beyond, known) = (middle, middle / steps);
        } else {
            near = middle;
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::super::super::input::read_answers;
    use super::super::super::recommend;
    use super::*;

    fn case(json: &str, question: &str) -> (&'static Book, Answers, QuestionIndex) {
        let book = Book::embedded();
        (book, read_answers(book, json).expect("answers"), book.question_index(question).expect("question"))
    }

    #[test]
    fn the_border_of_a_rule_is_found_from_both_sides() {
        let (book, answers, mailboxes) =
            case(r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "pace": "two-weeks"}"#, "mailboxes");
        assert_eq!(edge(book, &answers, mailboxes, 300.0, 1500.0), 500.0);
        assert_eq!(edge(book, &answers, mailboxes, 1500.0, 300.0), 499.0);
    }

    #[test]
    fn a_border_askew_is_found_to_a_tenth_and_what_is_named_is_beyond_it() {
        let (book, answers, total) =
            case(r#"{"source": "pst-files", "pst": "many", "mailboxes": 300, "uplink-mbps": 50}"#, "total-gb");
        let path = |gb: f64| recommend(book, &answers.with(total, Answer::Number(gb)));
        let (less, more) = (edge(book, &answers, total, 9000.0, 10.0), edge(book, &answers, total, 10.0, 9000.0));
        assert_ne!(path(less), path(9000.0));
        assert_eq!(path(more), path(9000.0));
        assert!(more > less && more - less < 0.11, "{less} {more}");
    }

    #[test]
    fn the_first_border_is_met_in_every_direction_and_is_what_the_advice_says() {
        let places = [(9000.0, 50.0), (100.0, 50.0), (4061.5, 50.0), (0.0, 0.1), (100_000_000.0, 1_000_000.0)];
        for (gb, speed) in places {
            let (book, answers, total) =
                case(r#"{"source": "pst-files", "pst": "many", "mailboxes": 300}"#, "total-gb");
            let uplink = book.question_index("uplink-mbps").expect("question");
            let here = answers.with(total, Answer::Number(gb)).with(uplink, Answer::Number(speed));
            let map = super::super::map(book, &here, total, uplink);
            let own = recommend(book, &here);
            let mut met = 0;
            for (axis, now) in [(&map.across, gb), (&map.up, speed)] {
                let path = |value: f64| recommend(book, &here.with(axis.question, Answer::Number(value)));
                for up in [false, true] {
                    let Some(border) = border(book, &here, axis, up) else { continue };
                    let value = border.value.expect("a number");
                    assert_eq!(path(value), border.path);
                    assert_ne!(border.path, own);
                    assert!(if up { value > now } else { value < now }, "{value} {now}");
                    let before = if up { value - 0.1 } else { value + 0.1 };
                    assert_eq!(path((before * 10.0).round() / 10.0), own, "the nearest");
                    met += 1;
                }
            }
            assert!(met > 0, "{gb} {speed}");
        }
    }
}
