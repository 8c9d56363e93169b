//! A set of questions as it comes to the desk, and the scores that stand beside it.

use leptos::prelude::*;

use crate::content::Lesson;
use crate::quiz::{self, Exam, Score};

use super::super::super::state::App;
use super::kept;

/// What is kept in this browser, as the screen shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shelf {
    /// The score of every module, in their order.
    pub(super) scores: RwSignal<Vec<Option<Score>>>,
    /// Whether the scores outlive the page.
    pub(super) lasting: RwSignal<bool>,
}

impl Shelf {
    pub(super) fn new(app: App) -> Self {
        let scores = RwSignal::new(kept::scores(&app.book.content().modules));
        Self { scores, lasting: RwSignal::new(kept::lasts()) }
    }
}

/// A set of questions.
#[derive(Debug, Clone)]
pub(super) struct Deck {
    /// Home of the module or pack it is, or the room that made it.
    pub(super) id: String,
    /// What the reader sees.
    pub(super) title: String,
    /// Its questions in the order asked.
    pub(super) lesson: Lesson,
    /// Mixes the options; 0 leaves them as they are.
    pub(super) seed: u64,
    /// Whether its sheet is kept for the next visit.
    pub(super) keeps: bool,
    /// Where its questions come from, by question id; what is not named is not remembered across visits.
    pub(super) homes: Vec<(String, String)>,
    /// If it is an exam.
    pub(super) exam: Option<Exam>,
    /// If it is an exam that was under way: when it was begun, and its kept sheet.
    pub(super) resumed: Option<(u32, String)>,
}

impl Deck {
    /// A module or pack, by its home, as one likes to practise.
    pub(super) fn of(id: &str, title: &str, lesson: &Lesson) -> Self {
        let seed = kept::mix();
        let homes = lesson.questions.iter().map(|question| (question.id.clone(), id.to_owned())).collect();
        let (id, title) = (id.to_owned(), title.to_owned());
        Self { id, title, lesson: quiz::shuffled(lesson, seed), seed, keeps: true, homes, exam: None, resumed: None }
    }
}
