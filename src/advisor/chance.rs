//! What it would take for a losing path to win: one other answer, a few together, or nothing while the source stays.

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::condition::Tri;
use super::flip::{Flip, flips};
use super::index::{PathIndex, PathSet, QuestionIndex, QuestionSet};
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;

/// Other answers that are tried together at most.
const TOGETHER: usize = 3;

/// Evaluations spent on one path before the search gives up.
const BUDGET: usize = 600;

/// What would make a losing path win.
#[derive(Debug, Clone, PartialEq)]
pub enum Chance {
    /// Each of these on its own.
    Alone(Vec<Flip>),
    /// These together. One alone is a change of several ticked options at once.
    Together(Vec<(QuestionIndex, Answer)>),
    /// Nothing, as long as the answer to the first question stays.
    NotForThisSource,
    /// More than a few other answers, if any.
    Far,
}

/// The chance of every path but the recommended one, in fixed order.
#[must_use]
pub fn chances(book: &Book, answers: &Answers) -> Vec<(PathIndex, Chance)> {
    let mut view = View::new(book, answers, Unanswered::Read);
    let Outcome::Winner { path: winner, .. } = view.winner() else { return Vec::new() };
    let first = QuestionIndex(0);
    let stays = answers.get(first).is_real();
    let mut flips = flips(book, answers);
    // Another source is another world, unless none was named.
    flips.retain(|flip| !stays || flip.question != first);
    let open = within_reach(book, answers, first);
    let losing = book.path_indices().filter(|path| *path != winner);
    let chance = losing.map(|path| {
        let own: Vec<Flip> = flips.iter().filter(|flip| flip.path == path).cloned().collect();
        let chance = if !own.is_empty() {
            Chance::Alone(own)
        } else if !open.contains(path) {
            Chance::NotForThisSource
        } else {
            let mut search = Search { view: &mut view, path, keep: first, changed: Vec::new(), budget: BUDGET };
            if (1..=TOGETHER).any(|count| search.reach(count)) { Chance::Together(search.changed) } else { Chance::Far }
        };
        (path, chance)
    });
    chance.collect()
}

/// Paths that some answers to all but the first question could let win: perhaps too many, never too few.
fn within_reach(book: &Book, answers: &Answers, first: QuestionIndex) -> PathSet {
    let source = Answers::none(book).with(first, answers.get(first));
    let mut view = View::new(book, &source, Unanswered::Open);
    // An answer counts even where nobody would ask for it.
    book.question_indices().filter(|question| *question != first).for_each(|question| view.set(question, Slot::Any));
    let mut found = PathSet::default();
    view.could_win(&mut found);
    found
}

struct Search<'v, 'a> {
    view: &'v mut View<'a>,
    path: PathIndex,
    /// This question stays as it is.
    keep: QuestionIndex,
    changed: Vec<(QuestionIndex, Answer)>,
    budget: usize,
}

impl Search<'_, '_> {
    /// Whether the path wins after so many more changes; those that did it stay in `changed`.
    fn reach(&mut self, count: usize) -> bool {
        let Some(questions) = self.worth_changing() else { return true };
        if count == 0 {
            return false;
        }
        for question in questions.iter() {
            if question == self.keep || self.changed.iter().any(|(changed, _)| *changed == question) {
                continue;
            }
            let kept = self.view.slot(question);
            for answer in self.view.classes(question) {
                if self.budget == 0 {
                    return false;
                }
                self.budget -= 1;
                self.view.set(question, Slot::Given(answer));
                self.changed.push((question, answer));
                let reached = self.reach(count - 1);
                self.view.set(question, kept);
                if reached {
                    return true;
                }
                self.changed.pop();
            }
        }
        false
    }

    /// Questions of which one must change before the path can win; none if it wins already.
    fn worth_changing(&self) -> Option<QuestionSet> {
        let book = self.view.book;
        let Outcome::Winner { path, row } = self.view.winner() else { return Some(QuestionSet::default()) };
        if path == self.path {
            return None;
        }
        let out = |path: PathIndex| book.outs[path.0].iter().copied();
        // While a rule takes it out, one of the answers that this rule reads has to change.
        if let Some(part) = out(self.path).find(|part| self.view.test(&book.parts[*part].when) == Tri::True) {
            return Some(QuestionSet::of_bits(book.surveyed.parts[part]));
        }
        let reads = out(path).fold(book.surveyed.rows[row], |set, part| set | book.surveyed.parts[part]);
        Some(QuestionSet::of_bits(reads))
    }
}

#[cfg(test)]
mod tests {
    use super::super::assess::assess;
    use super::super::input::read_answers;
    use super::*;

    fn chance_of(json: &str, path: &str) -> Chance {
        let book = Book::embedded();
        let answers = read_answers(book, json).expect("answers");
        let path = book.path_index(path).expect("path");
        let found = chances(book, &answers).into_iter().find(|(other, _)| *other == path);
        let chance = found.expect("a losing path").1;
        if let Chance::Together(changes) = &chance {
            let changed = changes.iter().fold(answers, |answers, (question, answer)| answers.with(*question, *answer));
            assert_eq!(assess(book, &changed).recommended, path);
        }
        chance
    }

    const FIRM: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300,
        "pace": "two-months", "coexistence": ["shared-address-list"], "identity": "cloud"}"#;

    #[test]
    fn one_other_answer_may_do() {
        assert!(matches!(chance_of(FIRM, "express-hybrid"), Chance::Alone(flips) if !flips.is_empty()));
    }

    #[test]
    fn several_together_may_do() {
        let chance = chance_of(FIRM, "cutover");
        assert!(matches!(&chance, Chance::Together(changes) if changes.len() == 2), "{chance:?}");
    }

    #[test]
    fn what_the_source_shuts_out_is_said_to_be_so() {
        assert_eq!(chance_of(FIRM, "google-workspace"), Chance::NotForThisSource);
        assert_eq!(chance_of(FIRM, "cross-tenant"), Chance::NotForThisSource);
        assert!(matches!(chance_of("{}", "cross-tenant"), Chance::Alone(_)), "while no source is named");
    }
}
