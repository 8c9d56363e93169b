//! Grading of one question, option by option.

use crate::content::{QuizOption, QuizQuestion};

/// The options chosen in one question, by id, in order. Empty: not answered.
///
/// A sorted list: a `BTreeSet` costs several kB more in the wasm.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chosen(Vec<String>);

impl Chosen {
    /// Nothing chosen yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
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

    /// Chooses nothing any more.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The ids.
    pub fn iter(&self) -> impl Iterator<Item = &String> {
        self.0.iter()
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
    /// Right, and chosen.
    RightChosen,
    /// Right, and not chosen.
    RightMissed,
    /// Wrong, and chosen.
    WrongChosen,
    /// Wrong, and rightly left alone.
    Plain,
}

/// The marking of an option.
#[must_use]
pub fn marking(option: &QuizOption, chosen: &Chosen) -> Marking {
    match (option.correct, chosen.contains(&option.id)) {
        (true, true) => Marking::RightChosen,
        (true, false) => Marking::RightMissed,
        (false, true) => Marking::WrongChosen,
        (false, false) => Marking::Plain,
    }
}

/// Whether a question is answered right: every right option was chosen, and no other.
#[must_use]
pub fn is_right(question: &QuizQuestion, chosen: &Chosen) -> bool {
    let good = |option| matches!(marking(option, chosen), Marking::RightChosen | Marking::Plain);
    !chosen.is_empty() && question.options.iter().all(good)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{chosen, question};
    use super::*;

    #[test]
    fn every_option_gets_a_marking_of_its_own() {
        let asked = question("Q1", &[("a", true), ("b", true), ("c", false), ("d", false)]);
        let markings = asked.options.iter().map(|option| marking(option, &chosen(&["a", "c"])));
        let expected = [Marking::RightChosen, Marking::RightMissed, Marking::WrongChosen, Marking::Plain];
        assert!(markings.eq(expected));
    }

    #[test]
    fn one_right_option_and_no_other_is_a_right_answer() {
        let asked = question("Q1", &[("a", false), ("b", true), ("c", false)]);
        assert!(is_right(&asked, &chosen(&["b"])));
        for wrong in [&["a"][..], &["a", "b"], &[]] {
            assert!(!is_right(&asked, &chosen(wrong)), "{wrong:?}");
        }
    }

    #[test]
    fn of_several_right_options_all_are_needed() {
        let asked = question("Q1", &[("a", true), ("b", true), ("c", false)]);
        assert!(is_right(&asked, &chosen(&["a", "b"])));
        assert!(!is_right(&asked, &chosen(&["a"])));
    }

    #[test]
    fn an_empty_answer_is_never_right() {
        assert!(!is_right(&question("Q1", &[("a", false), ("b", false)]), &chosen(&[])));
    }
}
