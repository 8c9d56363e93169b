//! Which answers made a condition come out as it did: the evidence shown with each reason.

use super::condition::{Cond, Tri};
use super::index::{QuestionIndex, QuestionSet};
use super::view::{Slot, View};

impl View<'_> {
    /// The real answers that a condition rests on. Readings of unanswered questions never count as evidence.
    pub(super) fn evidence(&self, cond: &Cond) -> QuestionSet {
        let mut found = QuestionSet::default();
        self.collect(cond, self.test(cond), &mut found);
        found
    }

    fn collect(&self, cond: &Cond, outcome: Tri, found: &mut QuestionSet) {
        match cond {
            Cond::Always | Cond::RuledOut(_) | Cond::Recommended(_) => {}
            Cond::Ask { question, .. } => self.note(*question, found),
            Cond::Figure { figure, .. } => {
                for question in self.book.figures[*figure].reads() {
                    self.note(question, found);
                }
            }
            Cond::Term(term) => self.collect(&self.book.terms[*term], outcome, found),
            Cond::Not(inner) => self.collect(inner, outcome.not(), found),
            Cond::All(parts) | Cond::Any(parts) => {
                // What settled it: every part that came out like the whole.
                for part in parts.iter().filter(|part| self.test(part) == outcome) {
                    self.collect(part, outcome, found);
                }
            }
        }
    }

    fn note(&self, question: QuestionIndex, found: &mut QuestionSet) {
        if matches!(self.slot(question), Slot::Given(_)) {
            found.insert(question);
        }
    }
}
