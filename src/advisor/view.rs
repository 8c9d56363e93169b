//! Looking at answers: what each question says at this moment, and whether a condition holds.
//!
//! The same evaluator serves every use. Only the *slots* differ: for the provisional result an unanswered question is
//! read as `facts.md` 6 says; for verdicts and possible winners it stays open; while exploring it is tried with one
//! answer after another.

use std::cell::Cell;

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::condition::{Ask, Cond, Seen, Tri};
use super::index::{PathIndex, PathSet, QuestionIndex};

/// What stands in for the answer to one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Slot {
    /// A real answer; counts even where the question would not have been asked.
    Given(Answer),
    /// Tried while exploring; counts only where the question would be asked, otherwise its reading does.
    Trial(Answer),
    /// Not known; a question that would not be asked is read instead.
    Open,
    /// Read as `facts.md` 6 says.
    Read,
    /// Not known, and any answer would count, as it does in a link.
    Any,
    /// Says this, whatever the others say.
    Held(Seen),
}

/// How unanswered questions are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unanswered {
    /// Read all.
    Read,
    /// Leave all open, "not sure" too.
    Open,
    /// Leave open what was not answered; read what was answered with "not sure".
    OpenUnlessUnsure,
}

/// A book and the slots of one moment.
#[derive(Debug, Clone)]
pub(super) struct View<'a> {
    pub(super) book: &'a Book,
    slots: Vec<Slot>,
    recommended: Option<PathIndex>,
    /// What was worked out and still holds: the same terms and answers are looked at again and again.
    seen: Kept<Seen>,
    terms: Kept<Tri>,
    outs: Kept<Tri>,
}

/// Values worked out before, one bit each telling whether it still holds.
#[derive(Debug, Clone)]
struct Kept<T: Copy> {
    holds: Cell<u64>,
    values: Box<[Cell<T>]>,
}

impl<T: Copy> Kept<T> {
    fn new(count: usize, filler: T) -> Self {
        Self { holds: Cell::new(0), values: vec![Cell::new(filler); count].into() }
    }

    #[inline]
    fn get(&self, index: usize, find: impl FnOnce() -> T) -> T {
        let bit = 1 << index;
        if self.holds.get() & bit == 0 {
            self.values[index].set(find());
            self.holds.set(self.holds.get() | bit);
        }
        self.values[index].get()
    }

    fn forget(&mut self, which: u64) {
        *self.holds.get_mut() &= !which;
    }
}

impl<'a> View<'a> {
    pub(super) fn new(book: &'a Book, answers: &Answers, unanswered: Unanswered) -> Self {
        let slots = book.question_indices().map(|question| {
            let answer = answers.get(question);
            match (answer, unanswered) {
                (Answer::Options(_) | Answer::Number(_), _) => Slot::Given(answer),
                (_, Unanswered::Read) | (Answer::NotSure, Unanswered::OpenUnlessUnsure) => Slot::Read,
                _ => Slot::Open,
            }
        });
        Self {
            book,
            slots: slots.collect(),
            recommended: None,
            seen: Kept::new(book.questions.len(), Seen::Nothing),
            terms: Kept::new(book.terms.len(), Tri::False),
            outs: Kept::new(book.outs.len(), Tri::False),
        }
    }

    pub(super) fn slot(&self, question: QuestionIndex) -> Slot {
        self.slots[question.0]
    }

    pub(super) fn set(&mut self, question: QuestionIndex, slot: Slot) {
        self.slots[question.0] = slot;
        let touched = &self.book.questions[question.0].touches;
        self.seen.forget(touched.questions);
        self.terms.forget(touched.terms);
        self.outs.forget(touched.paths);
    }

    pub(super) fn recommend(&mut self, path: PathIndex) {
        self.recommended = Some(path);
        for kept in [&mut self.terms, &mut self.outs] {
            kept.forget(u64::MAX);
        }
        self.seen.forget(u64::MAX);
    }

    /// Whether the interview may ask this question, given the other answers.
    pub(super) fn asked(&self, question: QuestionIndex) -> Tri {
        self.test(&self.book.questions[question.0].asked)
    }

    /// What a question says.
    pub(super) fn see(&self, question: QuestionIndex) -> Seen {
        self.seen.get(question.0, || self.look(question))
    }

    fn look(&self, question: QuestionIndex) -> Seen {
        let slot = self.slots[question.0];
        match slot {
            Slot::Given(answer) => Self::seen(answer, true),
            Slot::Read => self.reading(question),
            Slot::Any => Seen::Unknown(question),
            Slot::Held(seen) => seen,
            Slot::Trial(_) | Slot::Open => match self.asked(question) {
                Tri::False => self.reading(question),
                Tri::Unknown(other) => Seen::Unknown(other),
                Tri::True => match slot {
                    Slot::Trial(answer) => Self::seen(answer, true),
                    _ => Seen::Unknown(question),
                },
            },
        }
    }

    fn seen(answer: Answer, real: bool) -> Seen {
        match answer {
            Answer::Options(set) => Seen::Options(set, real),
            Answer::Number(value) => Seen::Number(value, real),
            Answer::Missing | Answer::NotSure => Seen::Nothing,
        }
    }

    fn reading(&self, question: QuestionIndex) -> Seen {
        for (when, answer) in &self.book.questions[question.0].readings {
            match self.test(when) {
                Tri::True => return Self::seen(*answer, false),
                Tri::False => {}
                Tri::Unknown(other) => return Seen::Unknown(other),
            }
        }
        Seen::Nothing
    }

    /// Whether a condition holds.
    pub(super) fn test(&self, cond: &Cond) -> Tri {
        match cond {
            Cond::Always => Tri::True,
            Cond::Ask { question, ask, answered } => self.ask(*question, *ask, *answered),
            Cond::Figure { figure, limit } => {
                self.book.figures[*figure].test(|question| self.see(question), self.recommended, *limit)
            }
            Cond::Term(term) => self.terms.get(*term, || self.test(&self.book.terms[*term])),
            Cond::Not(inner) => self.test(inner).not(),
            Cond::All(parts) => self.fold(parts, Tri::False),
            Cond::Any(parts) => self.fold(parts, Tri::True),
            Cond::RuledOut(paths) => self.all_ruled_out(*paths),
            Cond::Recommended(paths) => Tri::of(self.recommended.is_some_and(|path| paths.contains(path))),
        }
    }

    /// One part with the outcome `settles` settles the whole; otherwise an unknown part leaves it unknown.
    fn fold(&self, parts: &[Cond], settles: Tri) -> Tri {
        let mut outcome = settles.not();
        for part in parts {
            let found = self.test(part);
            if found == settles {
                return settles;
            }
            if let (Tri::Unknown(_), false) = (found, matches!(outcome, Tri::Unknown(_))) {
                outcome = found;
            }
        }
        outcome
    }

    fn ask(&self, question: QuestionIndex, ask: Ask, answered: bool) -> Tri {
        match (self.see(question), ask) {
            (Seen::Unknown(other), _) => Tri::Unknown(other),
            (Seen::Options(_, false) | Seen::Number(_, false), _) if answered => Tri::False,
            (Seen::Options(_, real) | Seen::Number(_, real), Ask::Answered) => Tri::of(real),
            (Seen::Options(set, _), Ask::Options(test)) => Tri::of(test.holds(set)),
            (Seen::Number(value, _), Ask::Number(limit)) => Tri::of(limit.holds(value)),
            _ => Tri::False,
        }
    }

    fn all_ruled_out(&self, paths: PathSet) -> Tri {
        let mut outcome = Tri::True;
        for path in paths.iter() {
            match self.ruled_out(path) {
                Tri::False => return Tri::False,
                unknown @ Tri::Unknown(_) => outcome = unknown,
                Tri::True => {}
            }
        }
        outcome
    }

    /// Whether any eligibility rule takes this path out.
    pub(super) fn ruled_out(&self, path: PathIndex) -> Tri {
        self.outs.get(path.0, || self.weigh_out(path))
    }

    fn weigh_out(&self, path: PathIndex) -> Tri {
        let mut outcome = Tri::False;
        for part in &self.book.outs[path.0] {
            match self.test(&self.book.parts[*part].when) {
                Tri::True => return Tri::True,
                unknown @ Tri::Unknown(_) if outcome == Tri::False => outcome = unknown,
                _ => {}
            }
        }
        outcome
    }
}
