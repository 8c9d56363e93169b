//! Chance that comes out the same every time, and answers drawn by it.

use crate::content::Kind;

use super::super::answer::Answer;
use super::super::book::Book;
use super::super::index::QuestionIndex;
use super::super::input::alone_beside_others;

/// A small generator (xorshift) for drawing samples; not for secrets.
#[derive(Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `count`; 0 where there is no choice.
    pub(super) fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default() % count.max(1)
    }

    /// Any answer to a question, or none: an option or several, a number about its marks or anywhere.
    pub(super) fn answer(&mut self, book: &Book, question: QuestionIndex) -> Answer {
        let content = book.question(question);
        let options = content.options.len();
        match content.kind {
            _ if self.below(8) == 0 => Answer::Missing,
            Kind::One => Answer::Options(1 << self.below(options)),
            Kind::Several => {
                let set = u32::try_from(1 + self.below((1 << options) - 1)).unwrap_or(1);
                let alone = alone_beside_others(content, set).is_some();
                Answer::Options(if alone { 1 << self.below(options) } else { set })
            }
            Kind::Number => content.number.as_ref().map_or(Answer::Missing, |bounds| {
                let marks = bounds.marks.iter().map(|mark| mark.at);
                let near: Vec<f64> = marks.chain(bounds.picks.iter().copied()).collect();
                let step = if bounds.whole { 1.0 } else { 0.1 };
                let number = near[self.below(near.len())] + [0.0, step, -step][self.below(3)];
                let number = if self.below(4) == 0 { self.below(20_000) as f64 } else { number };
                Answer::Number(number.max(bounds.minimum).min(bounds.maximum))
            }),
        }
    }
}
