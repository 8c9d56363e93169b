//! Questions and paths as small numbers, and sets of them.

/// Position of a question in editorial order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionIndex(pub(super) usize);

/// Position of a path in its fixed order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PathIndex(pub(super) usize);

impl QuestionIndex {
    /// The position as a number, from 0.
    #[must_use]
    pub const fn position(self) -> usize {
        self.0
    }

    /// Whether it asks for the mail system: the first question, on which most others depend (the gate holds it there).
    #[must_use]
    pub const fn is_source(self) -> bool {
        self.0 == 0
    }
}

impl PathIndex {
    /// The position as a number, from 0.
    #[must_use]
    pub const fn position(self) -> usize {
        self.0
    }
}

/// A set of questions, one bit each, in editorial order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct QuestionSet(u64);

impl QuestionSet {
    pub(super) const fn one(question: QuestionIndex) -> Self {
        Self(1 << question.0)
    }

    pub(super) const fn of_bits(bits: u64) -> Self {
        Self(bits)
    }

    pub(super) const fn bits(self) -> u64 {
        self.0
    }

    pub(super) const fn insert(&mut self, question: QuestionIndex) {
        self.0 |= 1 << question.0;
    }

    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the question is in it.
    #[must_use]
    pub const fn contains(self, question: QuestionIndex) -> bool {
        (self.0 >> question.0) & 1 == 1
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Its questions in editorial order.
    pub fn iter(self) -> impl Iterator<Item = QuestionIndex> {
        (0..64).map(QuestionIndex).filter(move |question| self.contains(*question))
    }
}

impl FromIterator<QuestionIndex> for QuestionSet {
    fn from_iter<I: IntoIterator<Item = QuestionIndex>>(questions: I) -> Self {
        questions.into_iter().fold(Self::default(), |set, question| set.and(Self::one(question)))
    }
}

/// A set of paths, one bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PathSet(pub(super) u32);

impl PathSet {
    pub(super) const fn contains(self, path: PathIndex) -> bool {
        (self.0 >> path.0) & 1 == 1
    }

    pub(super) fn insert(&mut self, path: PathIndex) {
        self.0 |= 1 << path.0;
    }

    pub(super) fn iter(self) -> impl Iterator<Item = PathIndex> {
        (0..32).map(PathIndex).filter(move |path| self.contains(*path))
    }
}
