//! A module being worked through: its lesson, its sheet, and what keeps them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{Lesson, Module, QuizQuestion};
use crate::quiz::{Chosen, Place, Score, Sheet};

use super::super::super::state::App;
use super::super::super::words::t;
use super::kept;

/// What is kept in this browser, as the screen shows it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shelf {
    /// The score of every module, in their order.
    pub(super) scores: RwSignal<Vec<Option<Score>>>,
    /// Whether the scores outlive the page; believed until the browser refuses.
    pub(super) lasting: RwSignal<bool>,
}

impl Shelf {
    pub(super) fn new(app: App) -> Self {
        let scores = RwSignal::new(kept::scores(&app.book.content().modules));
        Self { scores, lasting: RwSignal::new(true) }
    }
}

/// The module on the desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) app: App,
    pub(super) module: &'static Module,
    pub(super) lesson: StoredValue<Arc<Lesson>>,
    pub(super) sheet: RwSignal<Sheet>,
    /// How many kept answers were dropped because their question has changed.
    pub(super) changed: RwSignal<usize>,
    pub(super) shelf: Shelf,
}

impl Run {
    /// Goes on where this browser stopped.
    pub(super) fn start(app: App, module: &'static Module, lesson: Arc<Lesson>, shelf: Shelf) -> Self {
        let restored = kept::restore(module, &lesson);
        let (sheet, changed) = (RwSignal::new(restored.sheet), RwSignal::new(restored.changed));
        let run = Self { app, module, lesson: StoredValue::new(lesson), sheet, changed, shelf };
        if restored.changed > 0 {
            run.keep();
        }
        run
    }

    /// What is on the desk.
    pub(super) fn place(self) -> Place {
        self.sheet.with(|sheet| sheet.place(&self.lesson.get_value()))
    }

    /// The score so far.
    pub(super) fn score(self) -> Score {
        self.sheet.with(|sheet| sheet.score(&self.lesson.get_value()))
    }

    /// Changes the sheet and keeps it.
    pub(super) fn change(self, change: impl FnOnce(&mut Sheet, &Lesson)) {
        let lesson = self.lesson.get_value();
        self.changed.set(0);
        self.sheet.update(|sheet| change(sheet, &lesson));
        self.keep();
    }

    /// Keeps the sheet, and says so if it will not last.
    fn keep(self) {
        let lesson = self.lesson.get_value();
        let lasts = self.sheet.with_untracked(|sheet| kept::keep(self.module, &lesson, sheet));
        if !lasts && self.shelf.lasting.get_untracked() {
            self.app.say(t("quiz.not-kept"));
        }
        self.shelf.lasting.set(lasts);
        self.shelf.scores.set(kept::scores(&self.app.book.content().modules));
    }

    /// Takes the answer to a question; false if nothing was chosen.
    pub(super) fn check(self, question: &QuizQuestion, chosen: &Chosen) -> bool {
        let mut taken = false;
        self.change(|sheet, _| taken = sheet.check(question, chosen));
        taken
    }
}
