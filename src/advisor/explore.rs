//! What the open answers could still do: who can win, which questions matter, which comes next.
//!
//! One search serves all three. It asks the preference table who wins; where the table needs an open answer, it tries
//! one representative of every class of answers that the rules can tell apart. Only answers that are needed are tried,
//! so the tree stays far smaller than the product of all answers. A budget bounds it; beyond, the outcome is a superset
//! and said to be one.

use super::answer::Answer;
use super::answers::Answers;
use super::assess::Confidence;
use super::book::Book;
use super::compiled::CompiledPick;
use super::condition::Tri;
use super::index::{PathIndex, PathSet, QuestionIndex};
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;

/// Evaluations of the table that one search may spend: "a few thousand combinations".
const BUDGET: usize = 4096;

/// What the open answers could still do.
#[derive(Debug, Clone, PartialEq)]
pub struct Prospect {
    /// Paths that could still win over all answers to what is open, in fixed order.
    pub possible: Vec<PathIndex>,
    /// Whether `possible` is exact; otherwise it may name too many, never too few.
    pub exact: bool,
    /// Questions that are open and could change the recommendation.
    pub decisive: Vec<QuestionIndex>,
    /// How sure the recommendation is.
    pub confidence: Confidence,
    /// What to ask next; none once nothing can change the recommendation.
    pub next_question: Option<QuestionIndex>,
}

/// A bounded walk over open answers.
pub(super) struct Search<'a> {
    view: View<'a>,
    budget: usize,
}

impl<'a> Search<'a> {
    fn new(book: &'a Book, answers: &Answers, unanswered: Unanswered) -> Self {
        Self::within(book, answers, unanswered, BUDGET)
    }

    pub(super) fn within(book: &'a Book, answers: &Answers, unanswered: Unanswered, budget: usize) -> Self {
        Self { view: View::new(book, answers, unanswered), budget }
    }

    /// Spends one evaluation; false when the budget is used up.
    fn spend(&mut self) -> bool {
        self.budget = self.budget.saturating_sub(1);
        self.budget > 0
    }

    /// Representatives of the classes of answers to a question, as things stand.
    fn classes(&self, question: QuestionIndex) -> Vec<Answer> {
        self.view.classes(question)
    }

    /// Adds every path that can win from here; false if the budget ended first and more may have been added.
    pub(super) fn winners(&mut self, found: &mut PathSet) -> bool {
        let outcome = self.view.winner();
        let question = match outcome {
            Outcome::Winner { path, .. } => {
                found.insert(path);
                return true;
            }
            Outcome::Needs(question) => question,
        };
        let classes = self.classes(question);
        if classes.is_empty() || !self.spend() {
            self.view.could_win(found);
            return false;
        }
        let mut exact = true;
        for class in classes {
            self.view.set(question, Slot::Trial(class));
            exact &= self.winners(found);
        }
        self.view.set(question, Slot::Open);
        exact
    }

    /// Whether some answer to `question` could give another winner than some other answer to it.
    fn matters(&mut self, question: QuestionIndex) -> bool {
        let mut winner = None;
        let mut needs = None;
        for class in self.classes(question) {
            if !self.spend() {
                self.view.set(question, Slot::Open);
                return true;
            }
            self.view.set(question, Slot::Trial(class));
            match self.view.winner() {
                Outcome::Winner { path, .. } if *winner.get_or_insert(path) != path => {
                    self.view.set(question, Slot::Open);
                    return true;
                }
                Outcome::Winner { .. } => {}
                Outcome::Needs(other) => needs = needs.or(Some(other)),
            }
        }
        self.view.set(question, Slot::Open);
        let Some(other) = needs else { return false };
        let mut found = false;
        for class in self.classes(other) {
            self.view.set(other, Slot::Trial(class));
            found = self.matters(question);
            if found {
                break;
            }
        }
        self.view.set(other, Slot::Open);
        found
    }

    /// Whether a question is open, may be asked, and matters.
    fn is_decisive(&mut self, question: QuestionIndex) -> bool {
        let open = self.view.slot(question) == Slot::Open && self.view.book.decides(question);
        if !open || self.view.asked(question) == Tri::False {
            return false;
        }
        self.budget = BUDGET;
        self.matters(question)
    }
}

impl View<'_> {
    /// One answer for each class of answers to this question that the recommending rules can tell apart.
    pub(super) fn classes(&self, question: QuestionIndex) -> Vec<Answer> {
        let mut classes = self.book.questions[question.0].classes.to_vec();
        for (figure, limit) in self.book.surveyed.figure_limits.iter().copied() {
            if let Some(sides) = self.book.figures[figure].sides(|other| self.see(other), question, limit) {
                classes.extend(sides.map(Answer::Number));
            }
        }
        classes
    }

    /// Adds every candidate of every row that may apply and is not certainly ruled out: never too few.
    pub(super) fn could_win(&self, found: &mut PathSet) {
        for row in &self.book.rows {
            let applies = self.test(&row.when);
            if applies != Tri::False && self.could_be_chosen(&row.choose, found) && applies == Tri::True {
                return;
            }
        }
    }

    /// Adds the candidates that may be taken; true if one of them certainly stops the walk.
    fn could_be_chosen(&self, picks: &[CompiledPick], found: &mut PathSet) -> bool {
        for pick in picks {
            let stops = match pick {
                CompiledPick::Path(path) => {
                    let out = self.ruled_out(*path);
                    if out != Tri::True {
                        found.insert(*path);
                    }
                    out == Tri::False
                }
                CompiledPick::List(list) => self.could_be_chosen(&self.book.lists[*list], found),
                CompiledPick::Choice { when, then, otherwise } => match self.test(when) {
                    Tri::True => self.could_be_chosen(then, found),
                    Tri::False => self.could_be_chosen(otherwise, found),
                    // Both are looked at, so that both add; only if both stop does the walk.
                    Tri::Unknown(_) => self.could_be_chosen(then, found) & self.could_be_chosen(otherwise, found),
                },
            };
            if stops {
                return true;
            }
        }
        false
    }
}

fn decisive(book: &Book, answers: &Answers, unanswered: Unanswered) -> Vec<QuestionIndex> {
    let mut search = Search::new(book, answers, unanswered);
    book.question_indices().filter(|question| search.is_decisive(*question)).collect()
}

/// The first question, in editorial order, whose answer could still change the recommendation.
///
/// What was answered with "not sure" is read as `facts.md` 6 says, so that one does not have to answer for systems one
/// knows nothing of; it is not asked again.
#[must_use]
pub fn next_question(book: &Book, answers: &Answers) -> Option<QuestionIndex> {
    let mut search = Search::new(book, answers, Unanswered::OpenUnlessUnsure);
    book.question_indices().find(|question| search.is_decisive(*question))
}

/// How many questions may still come at most. Never grows as questions are answered.
#[must_use]
pub fn still_ahead(book: &Book, answers: &Answers) -> usize {
    let count = |answers: &Answers| decisive(book, answers, Unanswered::OpenUnlessUnsure).len();
    // While the first question is open nearly every other could come, but never all of them: each source has its own.
    let first = QuestionIndex(0);
    if answers.get(first) != Answer::Missing {
        return count(answers);
    }
    let classes = book.questions[first.0].classes.iter();
    1 + classes.map(|class| count(&answers.with(first, *class))).max().unwrap_or(0)
}

/// Questions that make the plan fit: unanswered, not decisive now, and of use with these answers.
#[must_use]
pub fn offered(book: &Book, answers: &Answers) -> Vec<QuestionIndex> {
    let view = View::new(book, answers, Unanswered::Read);
    let wanted = |question: &QuestionIndex| view.test(&book.questions[question.0].offered).is_true();
    let open = |question: &QuestionIndex| !answers.get(*question).is_real();
    book.question_indices().filter(open).filter(wanted).collect()
}

/// Everything the open answers could still do.
#[must_use]
pub fn prospect(book: &Book, answers: &Answers) -> Prospect {
    let decisive = decisive(book, answers, Unanswered::Open);
    let unsure = answers.given().any(|(_, answer)| answer == Answer::NotSure);
    let next_question = if unsure { next_question(book, answers) } else { decisive.first().copied() };
    let mut found = PathSet::default();
    let exact = Search::new(book, answers, Unanswered::Open).winners(&mut found);
    // A reading is one of the answers nearly everywhere; where it is not, what it gives is possible all the same.
    if let Outcome::Winner { path, .. } = View::new(book, answers, Unanswered::Read).winner() {
        found.insert(path);
    }
    let confidence = Confidence::of(decisive.len());
    Prospect { possible: found.iter().collect(), exact, decisive, confidence, next_question }
}
