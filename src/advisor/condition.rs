//! Compiled conditions and their three outcomes. Evaluation over answers is `view`.

use super::index::{PathSet, QuestionIndex};

/// The outcome of a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tri {
    /// Holds.
    True,
    /// Does not hold.
    False,
    /// Depends on this question, among others.
    Unknown(QuestionIndex),
}

impl Tri {
    pub(super) const fn of(holds: bool) -> Self {
        if holds { Self::True } else { Self::False }
    }

    pub(super) const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            unknown @ Self::Unknown(_) => unknown,
        }
    }

    pub(super) const fn is_true(self) -> bool {
        matches!(self, Self::True)
    }
}

/// What a question says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Seen {
    /// Options; whether they are a real answer.
    Options(u32, bool),
    /// A number; whether it is a real answer.
    Number(f64, bool),
    /// Neither answer nor reading.
    Nothing,
    /// Depends on this question.
    Unknown(QuestionIndex),
}

/// A comparison with a threshold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Limit {
    /// Greater than.
    Above(f64),
    /// This or smaller.
    AtMost(f64),
}

impl Limit {
    pub(super) fn holds(self, value: f64) -> bool {
        match self {
            Self::Above(limit) => value > limit,
            Self::AtMost(limit) => value <= limit,
        }
    }

    pub(super) const fn threshold(self) -> f64 {
        match self {
            Self::Above(limit) | Self::AtMost(limit) => limit,
        }
    }
}

/// What is asked of a set of options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Test {
    /// At least one ticked option is in the set.
    Any(u32),
    /// The last ticked option in editorial order is in the set.
    Newest(u32),
    /// The first ticked option in editorial order is in the set.
    Oldest(u32),
}

impl Test {
    pub(super) const fn holds(self, ticked: u32) -> bool {
        match self {
            Self::Any(set) => ticked & set != 0,
            Self::Newest(set) => ticked != 0 && (set >> (31 - ticked.leading_zeros())) & 1 == 1,
            Self::Oldest(set) => ticked != 0 && (set >> ticked.trailing_zeros()) & 1 == 1,
        }
    }
}

/// What a leaf asks of one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Ask {
    /// Options.
    Options(Test),
    /// A number.
    Number(Limit),
    /// Only that there is a real answer.
    Answered,
}

/// A compiled condition.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cond {
    Always,
    Ask { question: QuestionIndex, ask: Ask, answered: bool },
    Figure { figure: usize, limit: Limit },
    Term(usize),
    All(Box<[Cond]>),
    Any(Box<[Cond]>),
    Not(Box<Cond>),
    RuledOut(PathSet),
    Recommended(PathSet),
}
