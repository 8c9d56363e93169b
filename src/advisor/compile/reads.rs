//! Which questions each condition reads, directly or through terms, figures and other questions.
//!
//! By this a view knows what to work out anew when one answer changes, and the proof which answers cannot matter.

use super::super::book::Book;
use super::super::compiled::Surveyed;
use super::super::condition::Cond;
use super::super::index::QuestionIndex;

/// Fills in what was surveyed, and `touches` of every question. Only for a book without circles.
pub(super) fn find(book: &mut Book) {
    let parts = book.parts.iter().map(|part| book.reads(&part.when)).collect();
    let mut limits = Vec::new();
    let recommending = book.rows.iter().map(|row| &row.when).chain(book.parts.iter().map(|part| &part.when));
    book.terms.iter().chain(recommending).for_each(|cond| figure_limits(cond, &mut limits));
    book.surveyed = Surveyed { parts, figure_limits: limits.into() };
    let questions: Vec<u64> = book.question_indices().map(|question| book.reads_of(question)).collect();
    let terms: Vec<u64> = book.terms.iter().map(|term| book.reads(term)).collect();
    let outs = book.outs.iter().map(|parts| parts.iter().fold(0, |set, part| set | book.surveyed.parts[*part]));
    let outs: Vec<u64> = outs.collect();
    for (index, question) in book.questions.iter_mut().enumerate() {
        let readers = |sets: &[u64]| {
            let reading = sets.iter().enumerate().filter(|(_, set)| *set >> index & 1 == 1);
            reading.fold(0, |found, (i, _)| found | 1 << i)
        };
        question.touches.questions = readers(&questions);
        question.touches.terms = readers(&terms);
        question.touches.paths = readers(&outs);
    }
}

impl Book {
    /// Questions that a question's say rests on: itself, and what decides whether it is asked and how it is read.
    fn reads_of(&self, question: QuestionIndex) -> u64 {
        let compiled = &self.questions[question.0];
        let readings = compiled.readings.iter().fold(0, |set, (when, _)| set | self.reads(when));
        1 << question.0 | readings | self.reads(&compiled.asked)
    }

    /// Questions that a condition reads, one bit each.
    pub(in super::super) fn reads(&self, cond: &Cond) -> u64 {
        match cond {
            Cond::Always | Cond::Recommended(_) => 0,
            Cond::Ask { question, .. } => self.reads_of(*question),
            Cond::Figure { figure, .. } => {
                self.figures[*figure].reads().into_iter().fold(0, |set, question| set | self.reads_of(question))
            }
            Cond::Term(term) => self.reads(&self.terms[*term]),
            Cond::Not(inner) => self.reads(inner),
            Cond::All(parts) | Cond::Any(parts) => parts.iter().fold(0, |set, part| set | self.reads(part)),
            Cond::RuledOut(paths) => {
                let parts = paths.iter().flat_map(|path| &self.outs[path.0]);
                parts.fold(0, |set, part| set | self.reads(&self.parts[*part].when))
            }
        }
    }
}

/// Adds each figure with each limit to which a condition holds it.
fn figure_limits(cond: &Cond, limits: &mut Vec<(usize, f64)>) {
    match cond {
        Cond::Figure { figure, limit } if !limits.contains(&(*figure, limit.threshold())) => {
            limits.push((*figure, limit.threshold()));
        }
        Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| figure_limits(part, limits)),
        Cond::Not(inner) => figure_limits(inner, limits),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever is kept is what a fresh look at the rules gives.
    #[test]
    fn what_is_kept_is_what_the_rules_read() {
        let book = Book::embedded();
        for (part, kept) in book.parts.iter().zip(&book.surveyed.parts) {
            assert_eq!(book.reads(&part.when), *kept);
        }
        assert_eq!(*book.surveyed.figure_limits, [(0, 14.0)]);
    }
}
