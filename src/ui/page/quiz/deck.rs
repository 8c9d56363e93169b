//! A set of questions as it comes to the desk.

use crate::content::{Lesson, LessonSection};
use crate::quiz::{self, Exam};

use super::kept;

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
    /// Where its questions are explained: the section of the page to read first, by question id.
    pub(super) sections: Vec<(String, String)>,
    /// If it is an exam.
    pub(super) exam: Option<Exam>,
    /// The titles of the modules and packs that an exam is drawn from.
    pub(super) drawn_from: String,
    /// If it is an exam that was under way: when it was begun, and its kept sheet.
    pub(super) resumed: Option<(u32, String)>,
}

/// Where the questions of lessons are explained: the section of the page to read first, by question id.
pub(super) fn sections<'a>(lessons: impl IntoIterator<Item = &'a Lesson>) -> Vec<(String, String)> {
    let pages = lessons.into_iter().filter_map(|lesson| lesson.page.as_ref());
    let named = |section: &'a LessonSection| section.questions.iter().map(|id| (id.clone(), section.title.clone()));
    pages.flat_map(|page| &page.sections).flat_map(named).collect()
}

impl Deck {
    /// A module or pack, by its home, as one likes to practise.
    pub(super) fn of(id: &str, title: &str, lesson: &Lesson) -> Self {
        let seed = kept::mix();
        let homes = lesson.questions.iter().map(|question| (question.id.clone(), id.to_owned())).collect();
        let (id, title) = (id.to_owned(), title.to_owned());
        Self {
            id,
            title,
            lesson: quiz::shuffled(lesson, seed),
            seed,
            keeps: true,
            homes,
            sections: sections([lesson]),
            exam: None,
            drawn_from: String::new(),
            resumed: None,
        }
    }
}
