//! The advice for a set of answers: a verdict for every path with its reasons, the recommendation, what joins it.
//!
//! Total and pure: every set of answers has an outcome, and the same answers always have the same one.

mod beside;
mod kinds;
mod said;
mod scales;
mod weigh;

use crate::order::sort_by_key;

use super::answers::Answers;
use super::book::Book;
use super::index::PathIndex;
use super::view::{Unanswered, View};
use super::winner::Outcome;
use scales::{Found, Scales};
use weigh::Weighed;

pub use kinds::{Confidence, ReasonEffect, Verdict};
pub use said::{Assessment, Companion, Hint, Note, PathVerdict, Reason};

/// Weighs every path for these answers.
#[must_use]
pub fn assess(book: &Book, answers: &Answers) -> Assessment {
    let mut read = View::new(book, answers, Unanswered::Read);
    let (recommended, row) = match read.winner() {
        Outcome::Winner { path, row } => (path, row),
        // Without open slots the table always names a winner; partner is what it ends with.
        Outcome::Needs(_) => (PathIndex(book.paths().len() - 1), book.rows.len() - 1),
    };
    read.recommend(recommended);
    let open = View::new(book, answers, Unanswered::Open);
    let scales = Scales { book, read: &read, open: &open, recommended, row };
    let contenders = scales.contenders();
    let found = Found { struck: scales.struck(), preferred: scales.preferred(), contenders };
    let mut weighed: Vec<Weighed> = book.path_indices().map(|path| scales.weigh(path, &found)).collect();
    sort_by_key(&mut weighed, |path| path.rank);
    let paths: Vec<PathVerdict> = weighed.into_iter().map(|path| path.verdict).collect();
    let before = found.contenders.iter().take_while(|path| **path != recommended);
    let instead_of = before.copied().filter(|path| read.ruled_out(*path).is_true()).collect();
    let (companions, hints) = scales.additions();
    let disagreements = scales.disagreements(&paths, &found.contenders);
    Assessment { recommended, instead_of, companions, hints, notices: scales.notices(), disagreements, paths }
}
