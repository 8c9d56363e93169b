//! What stands beside the verdicts: companions, hints, consistency checks, disagreements.

use crate::content::AdditionKind;
use crate::order::sort_by_key;

use super::super::index::PathIndex;
use super::kinds::ReasonEffect;
use super::said::{Companion, Hint, Note, PathVerdict};
use super::scales::Scales;

impl Scales<'_> {
    pub(super) fn additions(&self) -> (Vec<Companion>, Vec<Hint>) {
        let mut companions: Vec<Companion> = Vec::new();
        let mut hints = Vec::new();
        for (compiled, addition) in self.book.additions.iter().zip(&self.book.content.rules.additions) {
            if !self.read.test(&compiled.when).is_true() {
                continue;
            }
            let note = Note {
                id: &addition.id,
                title: &addition.title,
                text: &addition.text,
                answers: self.read.evidence(&compiled.when),
                status: addition.status,
                sources: &addition.sources,
            };
            match (addition.kind, self.read.first_of(&compiled.choose)) {
                (AdditionKind::Companion, Some(path)) => {
                    let new = path != self.recommended && companions.iter().all(|other| other.path != path);
                    if new {
                        companions.push(Companion { path, note });
                    }
                }
                (AdditionKind::Companion, None) => {}
                (AdditionKind::Hint, _) => hints.push(note),
            }
        }
        (companions, hints)
    }

    pub(super) fn notices(&self) -> Vec<Note> {
        let checks = self.book.notices.iter().zip(&self.book.content.rules.notices);
        let struck = checks.filter(|(when, _)| self.read.test(when).is_true());
        struck
            .map(|(_, notice)| Note {
                id: &notice.id,
                title: "",
                text: &notice.text,
                answers: notice.questions.iter().filter_map(|id| self.book.question_index(id)).collect(),
                status: notice.status,
                sources: &notice.sources,
            })
            .collect()
    }

    /// Those that the winning row had to decide, and those of rules that struck the winner or another contender.
    pub(super) fn disagreements(&self, paths: &[PathVerdict], contenders: &[PathIndex]) -> Vec<&'static str> {
        let contending = paths.iter().filter(|path| contenders.contains(&path.path));
        let touched: Vec<&str> = contending
            .flat_map(|path| &path.reasons)
            .filter(|reason| reason.effect != ReasonEffect::Depends)
            .flat_map(|reason| reason.disagreements)
            .map(String::as_str)
            .collect();
        let mut once: Vec<&str> = Vec::new();
        for id in touched {
            if !once.contains(&id) {
                once.push(id);
            }
        }
        // "5-9" before "5-14": by length, then by letters.
        sort_by_key(&mut once, |id| (id.len(), *id));
        once
    }
}
