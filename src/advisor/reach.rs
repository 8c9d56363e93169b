//! The fewest other answers by which a path would win, those first that a reader is freest to give.
//!
//! The search is complete for the number of changes it is asked for: at every step it tries only questions of which one
//! has to change before the path can win, and of their answers one of each class that the rules can tell apart.

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::compiled::CompiledPick;
use super::condition::Tri;
use super::index::{PathIndex, QuestionIndex, QuestionSet};
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;
use crate::order::sort_by_key;

/// How free a reader is to give another answer, the freest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Freedom {
    /// Asked, and without a real answer.
    Open,
    /// Answered with what one may have chosen.
    Chosen,
    /// Answered with what one has found: a number, a version.
    Found,
    /// Never asked: the advice takes the usual answer for granted.
    Assumed,
    /// Never asked, and mostly heard by way of how others are then read.
    Aside,
    /// Back to an older version, where nobody goes.
    Back,
}

impl Freedom {
    /// All that leads forward, the freest first.
    pub(super) const FORWARD: [Self; 5] = [Self::Open, Self::Chosen, Self::Found, Self::Assumed, Self::Aside];
}

/// Whether an answer would go back behind what there is: to an older version than the newest one now.
#[must_use]
pub fn goes_back(book: &Book, answers: &Answers, question: QuestionIndex, change: Answer) -> bool {
    let (Answer::Options(now), Answer::Options(then)) = (answers.get(question), change) else { return false };
    let newest = |set: u32| 1_u32.checked_shl(31 - set.leading_zeros()).unwrap_or_default();
    let older = newest(now).saturating_sub(1);
    book.questions[question.0].ordered && (newest(then) < newest(now) || then & !now & older != 0)
}

fn freedom(open: &View<'_>, question: QuestionIndex, now: Answer) -> Freedom {
    let compiled = &open.book.questions[question.0];
    match (now, open.asked(question)) {
        (Answer::Number(_), _) => Freedom::Found,
        (Answer::Options(_), _) if compiled.ordered => Freedom::Found,
        (Answer::Options(_), _) => Freedom::Chosen,
        (_, Tri::False) if colours(open.book, question) => Freedom::Aside,
        (_, Tri::False) => Freedom::Assumed,
        _ => Freedom::Open,
    }
}

/// Whether how another question is read depends on this one.
fn colours(book: &Book, question: QuestionIndex) -> bool {
    let mut readings = book.questions.iter().flat_map(|other| &other.readings);
    readings.any(|(when, _)| QuestionSet::of_bits(book.reads(when)).contains(question))
}

/// A search for one path after the other.
pub(super) struct Reach<'a> {
    book: &'a Book,
    answers: &'a Answers,
    view: View<'a>,
    path: PathIndex,
    changed: Vec<(QuestionIndex, Answer)>,
    /// Questions that stay as they are, and those changed already.
    fixed: u64,
    /// How free each question is to be answered otherwise.
    free: Vec<Freedom>,
    least: Freedom,
    /// Questions that decide whether a row or one before it applies, and which candidates it then has, one bit each.
    rows: Vec<u64>,
}

impl<'a> Reach<'a> {
    /// A search that leaves some questions as they are.
    pub(super) fn new(book: &'a Book, answers: &'a Answers, keep: QuestionSet) -> Self {
        let open = View::new(book, answers, Unanswered::Open);
        let free = book.question_indices().map(|question| freedom(&open, question, answers.get(question)));
        let mut before = 0;
        let rows = book.rows.iter().map(|row| {
            before |= book.reads(&row.when) | book.reads_of_picks(&row.choose);
            before
        });
        let view = View::new(book, answers, Unanswered::Read);
        let (changed, fixed, least) = (Vec::new(), keep.bits(), Freedom::Open);
        let (free, rows) = (free.collect(), rows.collect());
        Self { book, answers, view, path: PathIndex(0), changed, fixed, free, least, rows }
    }

    /// So many changes, none of them less free than said, that make the path win together; none if there are no such.
    pub(super) fn by(&mut self, path: PathIndex, count: usize, least: Freedom) -> Option<Vec<(QuestionIndex, Answer)>> {
        (self.path, self.least) = (path, least);
        self.changed.clear();
        let found = self.wins_after(count).then(|| std::mem::take(&mut self.changed));
        found.map(|mut changes| {
            sort_by_key(&mut changes, |(question, _)| *question);
            changes
        })
    }

    /// Whether the path wins after so many more changes; those that did it stay in `changed`.
    fn wins_after(&mut self, count: usize) -> bool {
        let Some(questions) = self.worth_changing(count) else { return true };
        if count == 0 {
            return false;
        }
        for question in QuestionSet::of_bits(questions).iter().filter(|one| self.book.decides(*one)) {
            if self.free[question.0] > self.least {
                continue;
            }
            let (kept, fixed) = (self.view.slot(question), self.fixed);
            self.fixed |= QuestionSet::one(question).bits();
            for answer in self.view.classes(question) {
                if self.least < Freedom::Back && goes_back(self.book, self.answers, question, answer) {
                    continue;
                }
                self.view.set(question, Slot::Given(answer));
                self.changed.push((question, answer));
                if self.wins_after(count - 1) {
                    self.view.set(question, kept);
                    self.fixed = fixed;
                    return true;
                }
                self.changed.pop();
            }
            self.view.set(question, kept);
            self.fixed = fixed;
        }
        false
    }

    /// Questions of which one must change before the path can win, one bit each; none if it wins already.
    fn worth_changing(&self, count: usize) -> Option<u64> {
        let (book, free) = (self.book, !self.fixed);
        let Outcome::Winner { path: winner, row } = self.view.winner() else { return Some(0) };
        if winner == self.path {
            return None;
        }
        // Of the answers that each rule against it reads, one has to change. The last change has to do for all of them.
        let (mut fewest, mut common, mut out) = (u64::MAX, u64::MAX, false);
        for part in book.outs[self.path.0].iter().filter(|part| self.view.test(&book.parts[**part].when).is_true()) {
            let reads = book.surveyed.parts[*part] & free;
            common &= reads;
            fewest = if reads.count_ones() < fewest.count_ones() { reads } else { fewest };
            out = true;
        }
        Some(match (out, count) {
            (true, 1) => common,
            (true, _) => fewest,
            (false, _) => {
                let against = book.outs[winner.0].iter();
                against.fold(self.rows[row], |set, part| set | book.surveyed.parts[*part]) & free
            }
        })
    }
}

impl Book {
    /// Questions that decide between the candidates of a row, one bit each.
    fn reads_of_picks(&self, picks: &[CompiledPick]) -> u64 {
        picks.iter().fold(0, |set, pick| {
            set | match pick {
                CompiledPick::Path(_) => 0,
                CompiledPick::List(list) => self.reads_of_picks(&self.lists[*list]),
                CompiledPick::Choice { when, then, otherwise } => {
                    self.reads(when) | self.reads_of_picks(then) | self.reads_of_picks(otherwise)
                }
            }
        })
    }
}
