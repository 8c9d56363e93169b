//! What weighing needs: the answers as they are known and as they are read, and what concerns all paths together.

use crate::content::Effect;

use super::super::book::Book;
use super::super::compiled::CompiledPart;
use super::super::condition::Tri;
use super::super::index::{PathIndex, PathSet, QuestionSet};
use super::super::view::View;
use super::kinds::ReasonEffect;
use super::said::Reason;

/// A part of an eligibility rule that has a say, with what it says of each of its paths.
pub(super) struct Struck {
    pub(super) paths: PathSet,
    pub(super) reason: Reason,
}

/// What concerns all paths together.
pub(super) struct Found {
    pub(super) struck: Vec<Struck>,
    /// The row that names the winner, as a reason.
    pub(super) preferred: Reason,
    /// Candidates of every row that applies, in order.
    pub(super) contenders: Vec<PathIndex>,
}

/// What weighing needs.
pub(super) struct Scales<'a> {
    pub(super) book: &'a Book,
    pub(super) read: &'a View<'a>,
    pub(super) open: &'a View<'a>,
    pub(super) recommended: PathIndex,
    pub(super) row: usize,
}

impl Scales<'_> {
    /// Candidates of every row that applies, in order.
    pub(super) fn contenders(&self) -> Vec<PathIndex> {
        let mut found = Vec::new();
        for row in &self.book.rows {
            if self.read.test(&row.when).is_true() {
                self.read.candidates(&row.choose, &mut found);
            }
        }
        found
    }

    /// Every part of a rule that has a say. Each is looked at once, for all its paths together.
    pub(super) fn struck(&self) -> Vec<Struck> {
        let struck = self.book.parts.iter().filter_map(|part| {
            // What rules out counts by what is known; what warns or adds a step, also by what is read.
            let view = if part.effect == Effect::RulesOut { self.open } else { self.read };
            let reason = match (part.effect, view.test(&part.when)) {
                (_, Tri::False) => return None,
                (Effect::RulesOut, Tri::True) => self.reason(part, ReasonEffect::RulesOut),
                (Effect::RulesOut, Tri::Unknown(question)) => {
                    Reason { answers: QuestionSet::one(question), ..self.reason(part, ReasonEffect::Depends) }
                }
                (Effect::Warns, _) => self.reason(part, ReasonEffect::Warns),
                (Effect::Requires, _) => self.reason(part, ReasonEffect::Requires),
            };
            Some(Struck { paths: part.paths, reason })
        });
        struck.collect()
    }

    fn reason(&self, part: &CompiledPart, effect: ReasonEffect) -> Reason {
        let rule = &self.book.content.rules.eligibility[part.rule.0];
        let text = &rule.parts[part.rule.1];
        Reason {
            rule: &rule.id,
            effect,
            answers: self.read.evidence(&part.when),
            short: &text.short,
            text: &text.text,
            remedy: &text.remedy,
            status: rule.status,
            sources: &rule.sources,
            disagreements: &rule.disagreements,
        }
    }

    pub(super) fn preferred(&self) -> Reason {
        let row = &self.book.content.rules.preference[self.row];
        Reason {
            rule: &row.id,
            effect: ReasonEffect::Prefers,
            answers: self.read.evidence(&self.book.rows[self.row].when),
            short: &row.short,
            text: &row.text,
            remedy: "",
            status: row.status,
            sources: &row.sources,
            disagreements: &row.disagreements,
        }
    }
}
