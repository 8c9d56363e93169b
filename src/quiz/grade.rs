//! Grading of one question, option by option.

use crate::content::{QuizKind, QuizOption, QuizQuestion};
use crate::number;

/// What was answered in one question. Empty: nothing.
///
/// Of one or several options, their ids, sorted; of steps, all their ids in the order given; of pairs, `option=target`,
/// sorted; of a number, the text as typed. One list for all kinds: that is what is kept and what links hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen(Vec<String>);

impl Chosen {
    /// Nothing chosen yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Steps in the order given.
    #[must_use]
    pub const fn in_order(ids: Vec<String>) -> Self {
        Self(ids)
    }

    /// A number as typed; nothing but spaces is nothing.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() { Self::new() } else { Self(vec![text.to_owned()]) }
    }

    /// Whether nothing is chosen.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether an option is chosen.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.0.iter().any(|chosen| chosen == id)
    }

    /// Chooses an option.
    pub fn insert(&mut self, id: String) {
        if let Err(place) = self.0.binary_search(&id) {
            self.0.insert(place, id);
        }
    }

    /// Chooses an option, or does so no longer.
    pub fn toggle(&mut self, id: &str) {
        match self.0.iter().position(|chosen| chosen == id) {
            Some(place) => drop(self.0.remove(place)),
            None => self.insert(id.to_owned()),
        }
    }

    /// Lays a pair over what the option was matched with before; an empty target takes it back.
    pub fn pair(&mut self, option: &str, target: &str) {
        self.0.retain(|pair| pair.split_once('=').is_none_or(|(left, _)| left != option));
        if !target.is_empty() {
            self.insert(format!("{option}={target}"));
        }
    }

    /// The target an option is matched with.
    #[must_use]
    pub fn target(&self, option: &str) -> Option<&str> {
        self.0.iter().filter_map(|pair| pair.split_once('=')).find(|(left, _)| *left == option).map(|(_, right)| right)
    }

    /// The place of a step, from 0.
    #[must_use]
    pub fn place(&self, option: &str) -> Option<usize> {
        self.0.iter().position(|id| id == option)
    }

    /// The number typed as the answer to a question; none where it is no number.
    ///
    /// Read as `number::typed` reads everything that people type. Where a question knows whole numbers only, 2.000 is two
    /// thousand; elsewhere it is two.
    #[must_use]
    pub fn number(&self, question: &QuizQuestion) -> Option<f64> {
        let [text] = self.0.as_slice() else { return None };
        number::typed(
            text,
            question.options.iter().filter_map(|option| option.number).all(|known| known.fract() == 0.0),
        )
    }

    /// Chooses nothing any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// What is kept of it.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
    }

    /// Whether it can be an answer to this question: its kind, its options, and nothing left open.
    #[must_use]
    pub fn fits(&self, question: &QuizQuestion) -> bool {
        let known = |id: &String| question.options.iter().any(|option| option.id == *id);
        let all = question.options.len();
        match question.kind {
            QuizKind::One => self.0.len() == 1 && self.0.iter().all(known),
            QuizKind::Several => !self.0.is_empty() && self.0.iter().all(known),
            QuizKind::Order => {
                self.0.len() == all && question.options.iter().all(|option| self.place(&option.id).is_some())
            }
            QuizKind::Match => {
                let target = |id: &str| question.targets.iter().any(|target| target.id == id);
                let matched = |option: &QuizOption| self.target(&option.id).is_some_and(target);
                self.0.len() == all && question.options.iter().all(matched)
            }
            // Nothing that is asked for can be less than none.
            QuizKind::Number => self.number(question).is_some_and(|number| number >= 0.0),
        }
    }
}

impl FromIterator<String> for Chosen {
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Self {
        let mut chosen = Self::new();
        ids.into_iter().for_each(|id| chosen.insert(id));
        chosen
    }
}

impl<const N: usize> From<[String; N]> for Chosen {
    fn from(ids: [String; N]) -> Self {
        ids.into_iter().collect()
    }
}

/// What an option turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marking {
    /// Right, and chosen; a step in its place, a pair that belongs together, the right number.
    RightChosen,
    /// Right, and not chosen.
    RightMissed,
    /// Wrong, and chosen; a step in another place, a pair that does not belong together.
    WrongChosen,
    /// Wrong, and rightly left alone.
    Plain,
}

impl Marking {
    const fn of(right: bool, chosen: bool) -> Self {
        match (right, chosen) {
            (true, true) => Self::RightChosen,
            (true, false) => Self::RightMissed,
            (false, true) => Self::WrongChosen,
            (false, false) => Self::Plain,
        }
    }

    /// Whether this part of the answer is as it should be.
    #[must_use]
    pub const fn is_good(self) -> bool {
        matches!(self, Self::RightChosen | Self::Plain)
    }
}

/// The marking of an option.
#[must_use]
pub fn marking(question: &QuizQuestion, option: &QuizOption, chosen: &Chosen) -> Marking {
    let id = option.id.as_str();
    match question.kind {
        QuizKind::One | QuizKind::Several => Marking::of(option.correct, chosen.contains(id)),
        QuizKind::Order => {
            let place = question.options.iter().position(|other| other.id == id);
            if chosen.place(id) == place { Marking::RightChosen } else { Marking::WrongChosen }
        }
        QuizKind::Match => match chosen.target(id) {
            Some(target) if target == option.target => Marking::RightChosen,
            _ => Marking::WrongChosen,
        },
        QuizKind::Number => {
            Marking::of(option.correct, option.number.is_some() && chosen.number(question) == option.number)
        }
    }
}

/// Whether a question is answered right: every part of the answer is as it should be.
#[must_use]
pub fn is_right(question: &QuizQuestion, chosen: &Chosen) -> bool {
    let good = |option| marking(question, option, chosen).is_good();
    !chosen.is_empty() && question.options.iter().all(good)
}

/// The right answer.
#[must_use]
pub fn key(question: &QuizQuestion) -> Chosen {
    let right = question.options.iter().filter(|option| option.correct);
    match question.kind {
        QuizKind::One | QuizKind::Several => right.map(|option| option.id.clone()).collect(),
        QuizKind::Order => Chosen::in_order(question.options.iter().map(|option| option.id.clone()).collect()),
        QuizKind::Match => {
            let mut pairs = Chosen::new();
            question.options.iter().for_each(|option| pairs.pair(&option.id, &option.target));
            pairs
        }
        QuizKind::Number => {
            let number = right.filter_map(|option| option.number).next();
            number.map(|number| Chosen::typed(&number::text(number, number::DECIMALS))).unwrap_or_default()
        }
    }
}

#[cfg(test)]
#[path = "grade_tests.rs"]
mod tests;
