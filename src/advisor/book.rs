//! The compiled rule table: the same rules as in `content`, with ids turned into small numbers.

use std::sync::OnceLock;

use crate::content::Finding;
use crate::content::{Content, Effect, lines};

use super::answers::Answer;
use super::compile;
use super::condition::Cond;

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

/// One effect of an eligibility rule on some paths.
#[derive(Debug, Clone)]
pub(super) struct CompiledPart {
    /// Position in `rules.eligibility`, and of the part in the rule.
    pub(super) rule: (usize, usize),
    pub(super) paths: PathSet,
    pub(super) effect: Effect,
    pub(super) when: Cond,
}

/// A candidate list with its choices.
#[derive(Debug, Clone)]
pub(super) enum CompiledPick {
    Path(PathIndex),
    List(usize),
    Choice { when: Cond, then: Box<[CompiledPick]>, otherwise: Box<[CompiledPick]> },
}

/// A condition with the candidates it brings.
#[derive(Debug, Clone)]
pub(super) struct CompiledRow {
    pub(super) when: Cond,
    pub(super) choose: Box<[CompiledPick]>,
}

/// A question with what the engine needs of it.
#[derive(Debug, Clone)]
pub(super) struct CompiledQuestion {
    pub(super) asked: Cond,
    pub(super) offered: Cond,
    pub(super) readings: Box<[(Cond, Answer)]>,
    /// One representative answer for each class of answers that the rules naming the recommendation can tell apart.
    pub(super) classes: Box<[Answer]>,
    /// What those rules ask of its options; sets that pass the same tests are one class.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) tests: Box<[super::condition::Test]>,
    /// Whether any rule that names the recommendation reads it.
    pub(super) decides: bool,
    /// What may come out otherwise once the answer changes.
    pub(super) touches: Touched,
}

/// Sets of questions, terms and paths, one bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Touched {
    /// Questions that say something else; the changed one is among them.
    pub(super) questions: u64,
    pub(super) terms: u64,
    /// Paths whose eligibility may change.
    pub(super) paths: u64,
}

/// A figure: which formula, with its parameters.
#[derive(Debug, Clone)]
pub(super) enum CompiledFigure {
    /// Days to upload everything: gigabytes over a line, at a usable share of its speed.
    UploadDays { total: QuestionIndex, uplink: QuestionIndex, gb_per_hour_per_mbps: f64, default_mbps: f64 },
    /// Days to copy everything by the recommended path.
    CopyDays(Box<super::figure::Copying>),
}

/// The rules, ready to be evaluated.
#[derive(Debug)]
pub struct Book {
    pub(super) content: &'static Content,
    pub(super) questions: Box<[CompiledQuestion]>,
    pub(super) terms: Box<[Cond]>,
    pub(super) figures: Box<[CompiledFigure]>,
    pub(super) parts: Box<[CompiledPart]>,
    /// Positions in `parts` that rule a path out, by path.
    pub(super) outs: Box<[Box<[usize]>]>,
    pub(super) lists: Box<[Box<[CompiledPick]>]>,
    pub(super) rows: Box<[CompiledRow]>,
    pub(super) additions: Box<[CompiledRow]>,
    pub(super) notices: Box<[Cond]>,
    pub(super) surveyed: Surveyed,
}

/// What was seen of the rules once, because searches ask for it again and again.
#[derive(Debug, Default)]
pub(super) struct Surveyed {
    /// Questions that decide whether a part applies, one bit each; by its place in `parts`.
    pub(super) parts: Box<[u64]>,
    /// Questions that decide whether a row or one before it applies, one bit each; by its place in `rows`.
    pub(super) rows: Box<[u64]>,
    /// Limits that terms set to figures, in order.
    pub(super) figure_limits: Box<[f64]>,
}

impl Book {
    /// Compiles content.
    ///
    /// # Errors
    /// Every unknown id and every condition that is not well formed, with file, rule and field.
    pub fn compile(content: &'static Content) -> Result<Self, Vec<Finding>> {
        compile::compile(content)
    }

    /// The rules of this build.
    ///
    /// # Panics
    /// Never in a build whose tests passed, as [`Content::embedded`].
    #[must_use]
    #[expect(clippy::panic, reason = "embedded content is compiled by the gate in every test run")]
    pub fn embedded() -> &'static Self {
        static BOOK: OnceLock<Book> = OnceLock::new();
        BOOK.get_or_init(|| match Self::compile(Content::embedded()) {
            Ok(book) => book,
            Err(errors) => panic!("embedded rules:\n{}", lines(&errors)),
        })
    }

    /// The content the rules were compiled from.
    #[must_use]
    pub const fn content(&self) -> &'static Content {
        self.content
    }

    /// All questions in editorial order.
    #[must_use]
    pub fn questions(&self) -> &'static [crate::content::Question] {
        &self.content.questions
    }

    /// All paths in fixed order.
    #[must_use]
    pub fn paths(&self) -> &'static [crate::content::Path] {
        &self.content.paths
    }

    /// The question with this id.
    #[must_use]
    pub fn question_index(&self, id: &str) -> Option<QuestionIndex> {
        self.content.questions.iter().position(|question| question.id == id).map(QuestionIndex)
    }

    /// A question's content.
    #[must_use]
    pub fn question(&self, index: QuestionIndex) -> &'static crate::content::Question {
        &self.content.questions[index.0]
    }

    /// The path with this id.
    #[must_use]
    pub fn path_index(&self, id: &str) -> Option<PathIndex> {
        self.content.paths.iter().position(|path| path.id == id).map(PathIndex)
    }

    /// A path's content.
    #[must_use]
    pub fn path(&self, index: PathIndex) -> &'static crate::content::Path {
        &self.content.paths[index.0]
    }

    /// Every path, in fixed order.
    pub fn path_indices(&self) -> impl Iterator<Item = PathIndex> + use<> {
        (0..self.content.paths.len()).map(PathIndex)
    }

    /// Every question, in editorial order.
    pub fn question_indices(&self) -> impl Iterator<Item = QuestionIndex> + use<> {
        (0..self.content.questions.len()).map(QuestionIndex)
    }

    /// Whether any rule that names the recommendation reads this question.
    #[must_use]
    pub fn decides(&self, question: QuestionIndex) -> bool {
        self.questions[question.0].decides
    }
}
