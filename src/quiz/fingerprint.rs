//! A short text that changes whenever a question changes in a way that matters to somebody who answered it.

use crate::content::{QuizKind, QuizQuestion};
use crate::hash;
use crate::number;
use crate::order::sort_by_key;

/// 64-bit FNV-1a, fed piece by piece.
struct Hash(u64);

impl Hash {
    const fn new() -> Self {
        Self(hash::EMPTY)
    }

    /// Takes a piece and its end: 0xff stands in no text, so pieces cannot run into one another.
    fn take(&mut self, piece: &str) {
        self.0 = hash::go_on(hash::go_on(self.0, piece.as_bytes()), &[0xff]);
    }
}

/// The fingerprint of what was asked: the question, its options, and what is right.
///
/// The order of options (except of steps), explanations and sources are left out: an answer stays valid when only these
/// change.
#[must_use]
pub fn fingerprint(question: &QuizQuestion) -> String {
    let mut options: Vec<_> = question.options.iter().collect();
    if question.kind != QuizKind::Order {
        sort_by_key(&mut options, |option| option.id.as_str());
    }
    let mut hash = Hash::new();
    hash.take(&question.text);
    hash.take(&question.unit);
    for option in options {
        hash.take(&option.id);
        hash.take(&option.text);
        hash.take(if option.correct { "right" } else { "wrong" });
        hash.take(&option.target);
        hash.take(&option.number.map(|number| number::text(number, number::DECIMALS)).unwrap_or_default());
    }
    for target in &question.targets {
        hash.take(&target.id);
        hash.take(&target.text);
    }
    format!("{:016x}", hash.0)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::content::QuizOption;

    const OPTIONS: [(&str, bool); 3] = [("imap", true), ("cutover", false), ("staged", false)];

    fn changed(change: impl Fn(&mut QuizQuestion)) -> String {
        let mut question = sample::question("Q1", &OPTIONS);
        change(&mut question);
        fingerprint(&question)
    }

    fn same() -> String {
        fingerprint(&sample::question("Q1", &OPTIONS))
    }

    #[test]
    fn a_change_of_what_was_asked_changes_it() {
        let changes: [fn(&mut QuizQuestion); 5] = [
            |question| question.text.push('?'),
            |question| question.options[0].text.push('!'),
            |question| question.options[1].id.push('2'),
            |question| question.options[2].correct = true,
            |question| drop(question.options.pop()),
        ];
        for change in changes {
            assert_ne!(changed(change), same());
        }
    }

    #[test]
    fn a_better_explanation_or_another_order_does_not_change_it() {
        let reverse = |question: &mut QuizQuestion| question.options.reverse();
        let explain = |question: &mut QuizQuestion| {
            question.explain.push_str(" More.");
            question.options.iter_mut().for_each(|option: &mut QuizOption| option.why.push_str(" More."));
        };
        assert_eq!(changed(reverse), same());
        assert_eq!(changed(explain), same());
    }

    #[test]
    fn the_order_of_steps_and_the_target_of_a_pair_and_a_number_matter() {
        type Change = fn(&mut QuizQuestion);
        let changes: [(QuizQuestion, Change); 3] = [
            (sample::steps(&["a", "b"]), |question| question.options.reverse()),
            (sample::matching(&[("p", "1"), ("q", "2")]), |question| question.options[0].target = "2".to_owned()),
            (sample::number(3.0, &[]), |question| question.options[0].number = Some(4.0)),
        ];
        for (mut question, change) in changes {
            let before = fingerprint(&question);
            change(&mut question);
            assert_ne!(fingerprint(&question), before);
        }
    }

    #[test]
    fn text_that_moves_from_one_piece_to_the_next_changes_it() {
        let moved = changed(|question| {
            let last = question.options[0].text.pop();
            question.options[1].text.insert(0, last.unwrap_or_default());
        });
        assert_ne!(moved, same());
    }
}
