//! From answers to places on the drawing and back: numbers in equal ratios, options in equal bands.

use crate::advisor::Answer;
use crate::advisor::map::Axis;
use crate::content::Question;
use crate::number::log10;

/// Where an axis runs on the drawing, in CSS pixels.
#[derive(Debug, Clone)]
pub(super) struct Scale {
    kind: Kind,
    from: f64,
    to: f64,
}

#[derive(Debug, Clone)]
enum Kind {
    /// Decimal logarithms of both ends; whether only whole numbers count.
    Number { low: f64, high: f64, whole: bool },
    /// How many options.
    Bands(usize),
}

impl Scale {
    /// The scale of an axis, wide enough for what decides on it, its usual numbers and this answer.
    pub(super) fn of(question: &Question, axis: &Axis, now: Answer, from: f64, to: f64) -> Self {
        let Some(bounds) = &question.number else { return Self { kind: Kind::Bands(axis.stops.len()), from, to } };
        let inner = axis.stops.iter().take(axis.stops.len().saturating_sub(1)).map(|stop| stop.to);
        let now = if let Answer::Number(now) = now { Some(now) } else { None };
        let picks = [bounds.picks.first(), bounds.picks.last()].into_iter().flatten().copied();
        let shown = inner.chain(now).chain(picks).filter(|value| *value > 0.0);
        let (least, most) = shown.fold((f64::MAX, 1.0_f64), |(least, most), value| (least.min(value), most.max(value)));
        let low = log10(least.min(most)).floor();
        let high = (log10(most) - 1e-9).ceil().max(low + 1.0);
        Self { kind: Kind::Number { low, high, whole: bounds.whole }, from, to }
    }

    /// The place of a value, within the drawing.
    pub(super) fn place(&self, value: f64) -> f64 {
        let share = match self.kind {
            Kind::Number { low, high, .. } if value > 0.0 => (log10(value) - low) / (high - low),
            Kind::Number { .. } => 0.0,
            Kind::Bands(count) => (value + 0.5) / count as f64,
        };
        self.from + share.clamp(0.0, 1.0) * (self.to - self.from)
    }

    /// Both ends of a stretch. Whole numbers meet halfway, which is where the eye puts the border.
    pub(super) fn stretch(&self, from: f64, to: f64) -> (f64, f64) {
        match self.kind {
            Kind::Number { .. } => (self.place(from), self.place(to)),
            Kind::Bands(count) => {
                let step = (self.to - self.from) / count as f64;
                (self.from + from * step, self.from + (to + 1.0) * step)
            }
        }
    }

    /// The answer at a place.
    pub(super) fn answer(&self, place: f64) -> Answer {
        let share = ((place - self.from) / (self.to - self.from)).clamp(0.0, 1.0);
        match self.kind {
            Kind::Number { low, high, whole } => Answer::Number(tidy(power(low + share * (high - low)), whole)),
            Kind::Bands(count) => Answer::Options(1 << ((share * count as f64) as usize).min(count - 1)),
        }
    }

    /// The next answer in a direction: the next option, or a step of a thirtieth of a decade.
    pub(super) fn step(&self, now: Answer, up: bool) -> Answer {
        match (&self.kind, now) {
            (Kind::Bands(count), Answer::Options(set)) => {
                let place = set.checked_ilog2().unwrap_or_default() as usize;
                Answer::Options(1 << if up { (place + 1).min(count - 1) } else { place.saturating_sub(1) })
            }
            (Kind::Number { low, high, whole }, Answer::Number(number)) => {
                let ratio = if up { 1.08 } else { 1.0 / 1.08 };
                let mut next = tidy(number * ratio, *whole);
                if (next - number).abs() < 1e-9 {
                    next = number + if up { 1.0 } else { -1.0 };
                }
                Answer::Number(next.max(power(*low)).min(power(*high)))
            }
            _ => self.answer((self.from + self.to) / 2.0),
        }
    }

    /// Whole powers of ten on the scale, with their values.
    pub(super) fn decades(&self) -> Vec<f64> {
        match self.kind {
            Kind::Number { low, high, .. } => {
                (low as i32..=high as i32).map(|power| self::power(f64::from(power))).collect()
            }
            Kind::Bands(_) => Vec::new(),
        }
    }
}

/// Ten to this power, near enough to draw with: whole powers by multiplying, the rest by halving.
fn power(exponent: f64) -> f64 {
    let whole = exponent.floor();
    let mut number = 1.0;
    for _ in 0..whole.abs() as u32 {
        number *= if whole < 0.0 { 0.1 } else { 10.0 };
    }
    let (mut rest, mut root) = (exponent - whole, 10.0_f64);
    for _ in 0..24 {
        root = root.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            number *= root;
            rest -= 1.0;
        }
    }
    number
}

/// Two digits that count, so that a place on the map is a number one would say.
fn tidy(number: f64, whole: bool) -> f64 {
    let mut unit = if whole { 1.0 } else { 0.1 };
    while number / unit >= 100.0 {
        unit *= 10.0;
    }
    let tidy = (number / unit + 0.5).floor() * unit;
    if whole { tidy.max(1.0) } else { ((tidy * 10.0 + 0.5).floor() / 10.0).max(0.1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advisor::{Answers, Book, map};

    fn scale(id: &str) -> (Scale, Axis) {
        let book = Book::embedded();
        let question = book.question_index(id).expect("question");
        let other = book.question_index(if id == "pace" { "mailboxes" } else { "pace" }).expect("question");
        let axis = map::map(book, &Answers::none(book), question, other).across;
        (Scale::of(book.question(question), &axis, Answer::Missing, 100.0, 700.0), axis)
    }

    #[test]
    fn numbers_run_in_equal_ratios_and_come_back() {
        let (scale, _) = scale("mailboxes");
        assert_eq!(scale.decades(), [10.0, 100.0, 1000.0, 10_000.0]);
        assert_eq!((scale.place(10.0), scale.place(100.0), scale.place(10_000.0)), (100.0, 300.0, 700.0));
        assert_eq!(scale.answer(300.0), Answer::Number(100.0));
        assert_eq!(scale.answer(scale.place(300.0)), Answer::Number(300.0));
        assert_eq!(scale.answer(-50.0), Answer::Number(10.0));
        assert_eq!(scale.step(Answer::Number(300.0), true), Answer::Number(320.0));
        assert_eq!(scale.step(Answer::Number(10.0), false), Answer::Number(10.0));
        assert_eq!(scale.step(Answer::Number(11.0), true), Answer::Number(12.0));
    }

    #[test]
    fn options_run_in_bands() {
        let (scale, axis) = scale("pace");
        assert_eq!(axis.stops.len(), 4);
        assert_eq!(scale.stretch(1.0, 1.0), (250.0, 400.0));
        assert_eq!(scale.answer(399.0), Answer::Options(2));
        assert_eq!(scale.answer(4000.0), Answer::Options(8));
        assert_eq!(scale.step(Answer::Options(8), true), Answer::Options(8));
        assert_eq!(scale.step(Answer::Options(8), false), Answer::Options(4));
    }
}
