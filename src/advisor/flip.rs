//! What would change the recommendation: each single answer that makes another path win.

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::index::{PathIndex, QuestionIndex};
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;
use crate::content::Kind;

/// A change of one answer that gives another recommendation.
#[derive(Debug, Clone, PartialEq)]
pub struct Flip {
    /// The question answered otherwise.
    pub question: QuestionIndex,
    /// An answer that does it; for a number the one nearest to the present answer.
    pub change: Answer,
    /// For a number: all values from the first to the second do it; none where the question's own bound ends it.
    pub range: Option<(Option<f64>, Option<f64>)>,
    /// The path that would win.
    pub path: PathIndex,
}

/// Every single change that gives another recommendation, in editorial order.
#[must_use]
pub fn flips(book: &Book, answers: &Answers) -> Vec<Flip> {
    let mut view = View::new(book, answers, Unanswered::Read);
    let Outcome::Winner { path: winner, .. } = view.winner() else { return Vec::new() };
    let mut found = Vec::new();
    // Questions that nobody asked count too: an answer to them is heard all the same.
    for question in book.question_indices().filter(|question| book.decides(*question)) {
        let kept = view.slot(question);
        match book.question(question).kind {
            Kind::Number => numbers(&mut view, question, answers.get(question), winner, &mut found),
            Kind::One | Kind::Several => options(&mut view, question, answers.get(question), winner, &mut found),
        }
        view.set(question, kept);
    }
    found
}

/// The winner with one answer laid over.
fn winner_with(view: &mut View<'_>, question: QuestionIndex, answer: Answer) -> Option<PathIndex> {
    view.set(question, Slot::Given(answer));
    match view.winner() {
        Outcome::Winner { path, .. } => Some(path),
        Outcome::Needs(_) => None,
    }
}

fn options(view: &mut View<'_>, question: QuestionIndex, now: Answer, winner: PathIndex, found: &mut Vec<Flip>) {
    let content = view.book.question(question);
    let ticked = if let Answer::Options(set) = now { set } else { 0 };
    let alone = content.alone();
    let bits = || (0..content.options.len()).map(|i| 1_u32 << i);
    // One answer: this instead of that. Several: one more ticked or one taken away; or this alone instead of those.
    let mut sets: Vec<u32> = match content.kind {
        Kind::Several => bits().filter(|bit| bit & alone == 0).map(|bit| (ticked & !alone) ^ bit).collect(),
        _ => Vec::new(),
    };
    let others: Vec<u32> = bits().filter(|bit| !sets.contains(bit)).collect();
    sets.extend(others);
    for set in sets.into_iter().filter(|set| *set != 0 && *set != ticked) {
        let change = Answer::Options(set);
        if let Some(path) = winner_with(view, question, change).filter(|path| *path != winner) {
            found.push(Flip { question, change, range: None, path });
        }
    }
}

fn numbers(view: &mut View<'_>, question: QuestionIndex, now: Answer, winner: PathIndex, found: &mut Vec<Flip>) {
    let Some(bounds) = view.book.question(question).number.as_ref() else { return };
    let step = if bounds.whole { 1.0 } else { 0.1 };
    let mut cuts = view.book.thresholds(view, question);
    cuts.retain(|cut| *cut >= bounds.minimum && *cut < bounds.maximum);
    // Neighbouring stretches with the same winner are one.
    let mut stretches: Vec<(f64, f64, Option<PathIndex>)> = Vec::new();
    let mut from = bounds.minimum;
    for to in cuts.into_iter().chain([bounds.maximum]) {
        let path = winner_with(view, question, Answer::Number(from));
        // Where a figure cuts, its last digit may lie on either side.
        let to = if winner_with(view, question, Answer::Number(to)) == path { to } else { to - step };
        match stretches.last_mut() {
            Some(last) if last.2 == path => last.1 = to,
            _ => stretches.push((from, to, path)),
        }
        from = to + step;
    }
    for (from, to, path) in stretches {
        let Some(path) = path.filter(|path| *path != winner) else { continue };
        let nearest = if let Answer::Number(now) = now { now.max(from).min(to) } else { from };
        let range = ((from > bounds.minimum).then_some(from), (to < bounds.maximum).then_some(to));
        found.push(Flip { question, change: Answer::Number(nearest), range: Some(range), path });
    }
}
