//! The rule table, ready to be evaluated: the content beside its compiled form.

use crate::content::{Content, Path, Question};

use super::compiled::{CompiledFigure, CompiledPart, CompiledPick, CompiledQuestion, CompiledRow, Surveyed};
use super::condition::Cond;
use super::index::{PathIndex, QuestionIndex};

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

impl Book {
    /// The content the rules were compiled from.
    #[must_use]
    pub const fn content(&self) -> &'static Content {
        self.content
    }

    /// All questions in editorial order.
    #[must_use]
    pub fn questions(&self) -> &'static [Question] {
        &self.content.questions
    }

    /// All paths in fixed order.
    #[must_use]
    pub fn paths(&self) -> &'static [Path] {
        &self.content.paths
    }

    /// The question with this id.
    #[must_use]
    pub fn question_index(&self, id: &str) -> Option<QuestionIndex> {
        self.content.questions.iter().position(|question| question.id == id).map(QuestionIndex)
    }

    /// A question's content.
    #[must_use]
    pub fn question(&self, index: QuestionIndex) -> &'static Question {
        &self.content.questions[index.0]
    }

    /// The path with this id.
    #[must_use]
    pub fn path_index(&self, id: &str) -> Option<PathIndex> {
        self.content.paths.iter().position(|path| path.id == id).map(PathIndex)
    }

    /// A path's content.
    #[must_use]
    pub fn path(&self, index: PathIndex) -> &'static Path {
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
