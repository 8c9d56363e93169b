//! The walk cut into pieces, and on as many threads as there are processors.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::super::book::Book;
use super::super::index::QuestionIndex;
use super::super::view::Slot;
use super::super::winner::Outcome;
use super::axes::Axes;
use super::tally::Tally;
use super::walk::{Walk, blank};

/// The walk is cut into about so many pieces, the same on every machine.
const PIECES: usize = 96;

/// Answers fixed at the beginning of a piece of the walk.
pub(super) type Piece = Vec<(QuestionIndex, Slot)>;

/// Pieces of the walk: its own first branchings.
fn pieces(book: &Book, axes: &Axes, first: Piece) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = vec![first];
    let mut settled = Vec::new();
    while pieces.len() + settled.len() < PIECES && !pieces.is_empty() {
        let piece = pieces.remove(0);
        let mut view = blank(book);
        for (question, slot) in &piece {
            view.set(*question, *slot);
        }
        for (question, slots) in axes.questions.into_iter().zip(&axes.slots) {
            view.set(question, slots[0]);
        }
        match view.winner() {
            // What the rules were not seen to read is for the walk to report.
            Outcome::Needs(question) if book.decides(question) => {
                let ways = view.classes(question).into_iter().map(Slot::Given).chain([Slot::Read]);
                pieces.extend(ways.map(|slot| [piece.as_slice(), &[(question, slot)]].concat()));
            }
            _ => settled.push(piece),
        }
    }
    settled.extend(pieces);
    settled
}

/// Walks every combination that begins with these answers.
pub(super) fn walk_all(book: &Book, axes: &Axes, first: Piece) -> Tally {
    let pieces = pieces(book, axes, first);
    let (next, total) = (AtomicUsize::new(0), Mutex::new(Tally::of(book)));
    let work = || {
        while let Some((number, piece)) = {
            let number = next.fetch_add(1, Ordering::Relaxed);
            pieces.get(number).map(|piece| (number, piece))
        } {
            let tally = Walk::new(book, axes, piece, number as u64 + 1).run();
            if let Ok(mut total) = total.lock() {
                total.add(tally);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(work);
        }
    });
    total.into_inner().unwrap_or_default()
}
