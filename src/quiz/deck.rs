//! The order in which questions and options are shown: that of the file, or another one for each seed.

use crate::content::{Lesson, QuizKind, QuizQuestion};

use super::dice::Dice;

/// The lesson with its questions in the order of a seed; seed 0 leaves them as they are.
#[must_use]
pub fn shuffled(lesson: &Lesson, seed: u64) -> Lesson {
    let mut lesson = lesson.clone();
    if seed != 0 {
        Dice::of(seed, &lesson.module).shuffle(&mut lesson.questions);
    }
    lesson
}

/// The options in the order shown, by their places in the file.
///
/// With seed 0 that is the order of the file, except for steps: their order is the answer, so they are always mixed, and
/// never into the right order.
#[must_use]
pub fn shown(question: &QuizQuestion, seed: u64) -> Vec<usize> {
    let count = question.options.len();
    let mut dice = Dice::of(seed, &question.id);
    if question.kind != QuizKind::Order {
        return if seed == 0 { (0..count).collect() } else { dice.order(count) };
    }
    let mut order = dice.order(count);
    if order.is_sorted() {
        order.reverse();
    }
    order
}

/// The targets in the order shown, by their places in the file; always mixed, as a file tends to list them in the order
/// of the options.
#[must_use]
pub fn shown_targets(question: &QuizQuestion, seed: u64) -> Vec<usize> {
    Dice::of(seed.wrapping_add(1), &question.id).order(question.targets.len())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{lesson, matching, question, steps};
    use super::*;

    #[test]
    fn seed_0_is_the_order_of_the_file_and_any_other_is_repeatable() {
        let ids = |lesson: &Lesson| lesson.questions.iter().map(|question| question.id.clone()).collect::<Vec<_>>();
        let sample = lesson(&["a", "b", "c", "d", "e", "f"]);
        assert_eq!(ids(&shuffled(&sample, 0)), ids(&sample));
        assert_eq!(ids(&shuffled(&sample, 5)), ids(&shuffled(&sample, 5)));
        assert!((1..5).any(|seed| ids(&shuffled(&sample, seed)) != ids(&sample)));
        let asked = question("Q", &[("a", true), ("b", false), ("c", false)]);
        assert_eq!(shown(&asked, 0), [0, 1, 2]);
        assert!((1..9).any(|seed| shown(&asked, seed) != [0, 1, 2]));
    }

    #[test]
    fn steps_are_never_shown_in_the_right_order() {
        for seed in 0..200 {
            assert!(!shown(&steps(&["a", "b", "c"]), seed).is_sorted(), "{seed}");
        }
    }

    #[test]
    fn every_target_is_shown_once() {
        let mut order = shown_targets(&matching(&[("p", "1"), ("q", "2"), ("r", "3")]), 0);
        order.sort_unstable();
        assert_eq!(order, [0, 1, 2]);
    }
}
