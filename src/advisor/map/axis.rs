//! A question as an axis: options one after another, numbers in the stretches that rules cut.

use super::super::answer::Answer;
use super::super::answers::Answers;
use super::super::book::Book;
use super::super::index::QuestionIndex;
use super::super::view::{Unanswered, View};
use crate::number::log10;

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

impl Axis {
    /// The axis of a question with these answers. `fine` cuts numbers evenly into about so many stretches instead of
    /// where rules cut them.
    pub(super) fn of(book: &Book, answers: &Answers, question: QuestionIndex, fine: Option<usize>) -> Self {
        let content = book.question(question);
        let stops: Vec<Stop> = match &content.number {
            Some(bounds) => {
                let step = if bounds.whole { 1.0 } else { 0.1 };
                let view = View::new(book, answers, Unanswered::Read);
                let cuts = match fine {
                    Some(count) => even(bounds.picks.first().copied(), bounds.picks.last().copied(), count),
                    None => book.thresholds(&view, question),
                };
                stretches(bounds.minimum, bounds.maximum, step, &cuts)
            }
            None => {
                let places = (0..content.options.len()).map(|place| (place as f64, Answer::Options(1 << place)));
                places.map(|(place, answer)| Stop { answer, from: place, to: place }).collect()
            }
        };
        let mut axis = Self { question, stops, here: None };
        axis.here = axis.at(answers.get(question));
        axis
    }

    /// The stretch in which an answer lies; of several ticked options the last says most.
    #[must_use]
    pub fn at(&self, answer: Answer) -> Option<usize> {
        match answer {
            // A stretch ends where the next begins: numbers with more decimals than the axis lie in the one before.
            Answer::Number(now) => self.stops.iter().rposition(|stop| stop.from <= now),
            Answer::Options(set) => set.checked_ilog2().and_then(|last| usize::try_from(last).ok()),
            Answer::Missing | Answer::NotSure => None,
        }
    }
}

fn stretches(minimum: f64, maximum: f64, step: f64, cuts: &[f64]) -> Vec<Stop> {
    let inside = cuts.iter().copied().filter(|cut| *cut >= minimum && *cut < maximum);
    let mut from = minimum;
    let stretch = |to: f64| {
        let stop = Stop { answer: Answer::Number(from), from, to };
        // Tenths are not exact in binary; without rounding, "1.2" could lie beside its own stretch.
        from = if step < 1.0 { ((to + step) * 10.0).round() / 10.0 } else { to + step };
        stop
    };
    inside.chain([maximum]).map(stretch).collect()
}

/// About so many cuts in equal ratios, from one whole power of ten to another, well beyond the smallest and the largest
/// usual number.
fn even(low: Option<f64>, high: Option<f64>, count: usize) -> Vec<f64> {
    let (Some(low), Some(high)) = (low, high) else { return Vec::new() };
    let (from, to) = (log10(low * 0.05).floor() as i32, log10(high * 25.0).ceil() as i32);
    let each = (count / usize::try_from(to - from).unwrap_or(1).max(1)).max(1);
    let ratio = root(10.0, each);
    let mut cuts = Vec::new();
    for decade in from..to {
        let mut cut = 10_f64.powi(decade);
        for _ in 0..each {
            cuts.push((cut * 10.0 + 1e-6).floor() / 10.0);
            cut *= ratio;
        }
    }
    cuts.push(10_f64.powi(to));
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
