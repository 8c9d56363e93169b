//! A set of questions being worked through: its deck, its sheet, and what keeps them.

mod rounds;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::{Lesson, QuizQuestion};
use crate::quiz::{self, Chosen, Exam, Place, Score, Sheet, Sitting, Standing};

use super::super::super::state::App;
use super::super::super::words::t;
use super::deck::Deck;
use super::kept;
use super::shelf::Shelf;

/// The deck on the desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    pub(super) app: App,
    pub(super) deck: StoredValue<Arc<Deck>>,
    pub(super) sheet: RwSignal<Sheet>,
    /// How many kept answers were dropped because their question has changed.
    pub(super) changed: RwSignal<usize>,
    /// Whether one is told at the end only.
    pub(super) late: bool,
    /// Whether it was handed in, or left for its score so far.
    pub(super) over: RwSignal<bool>,
    /// Whether it is asked if it is to be handed in though something is open. Any other step takes that back.
    pub(super) handing: RwSignal<bool>,
    /// Seconds left, in an exam with a limit.
    pub(super) left: RwSignal<usize>,
    /// When it was begun, and when it was handed in, in seconds of the clock; 0 while it runs.
    times: StoredValue<(u32, u32)>,
    /// How many are tried once more; 0 in the first round.
    trying: StoredValue<usize>,
    pub(super) shelf: Shelf,
}

impl Run {
    /// Goes on where this browser stopped.
    pub(super) fn start(app: App, deck: Deck, shelf: Shelf) -> Self {
        let restored = match &deck.resumed {
            Some((_, sheet)) => quiz::progress::read(&deck.lesson, sheet),
            None if deck.keeps => kept::restore(&deck.id, &deck.lesson),
            None => quiz::progress::Restored::default(),
        };
        let begun = deck.resumed.as_ref().map_or_else(clock::seconds, |(begun, _)| *begun);
        let late = deck.exam.is_some() || (deck.keeps && kept::late());
        let over = late && restored.sheet.is_over(&deck.lesson);
        let minutes = deck.exam.as_ref().and_then(|exam| exam.minutes).unwrap_or_default();
        let changed = restored.changed;
        let run = Self {
            app,
            deck: StoredValue::new(Arc::new(deck)),
            sheet: RwSignal::new(restored.sheet),
            changed: RwSignal::new(changed),
            late,
            over: RwSignal::new(over),
            handing: RwSignal::new(false),
            left: RwSignal::new(minutes * 60),
            times: StoredValue::new((begun, 0)),
            trying: StoredValue::new(0),
            shelf,
        };
        if changed > 0 || run.is_exam() {
            run.keep();
        }
        if minutes > 0 {
            run.tick(minutes * 60);
        }
        run
    }

    /// What is on the desk.
    pub(super) fn place(self) -> Place {
        let over = self.over.get();
        self.sheet.with(|sheet| {
            let place = sheet.place(&self.deck.get_value().lesson);
            match place {
                _ if over && !sheet.is_looking() => Place::Score,
                Place::Score if self.late && !over => Place::Question(0),
                place => place,
            }
        })
    }

    /// The score so far.
    pub(super) fn score(self) -> Score {
        self.sheet.with(|sheet| sheet.score(&self.deck.get_value().lesson))
    }

    /// Whether the reader may see what is right in a question.
    pub(super) fn is_told(self, question: &QuizQuestion) -> bool {
        if self.late { self.over.get() } else { self.sheet.with(|sheet| sheet.standing(question)) != Standing::Open }
    }

    /// Changes the sheet and keeps it.
    pub(super) fn change(self, change: impl FnOnce(&mut Sheet, &Lesson)) {
        let deck = self.deck.get_value();
        self.changed.set(0);
        self.handing.set(false);
        self.sheet.update(|sheet| change(sheet, &deck.lesson));
        self.keep();
    }

    /// Whether it is an exam.
    pub(super) fn is_exam(self) -> bool {
        self.deck.with_value(|deck| deck.exam.is_some())
    }

    /// Keeps the exam, so that it can be gone on with; or forgets it once it is handed in.
    fn keep_exam(self, deck: &Deck, exam: &Exam) {
        if self.over.get_untracked() {
            kept::forget_sitting();
        } else {
            let sheet = self.sheet.with_untracked(|sheet| quiz::progress::write(&deck.lesson, sheet));
            let begun = self.times.get_value().0;
            kept::keep_sitting(&Sitting { exam: exam.clone(), begun, sheet });
        }
    }

    /// Keeps the sheet, and says so if it will not last.
    fn keep(self) {
        let deck = self.deck.get_value();
        if let Some(exam) = &deck.exam {
            self.keep_exam(&deck, exam);
        }
        if !deck.keeps {
            return;
        }
        let lasts = self.sheet.with_untracked(|sheet| kept::keep(&deck.id, &deck.lesson, sheet));
        if !lasts && self.shelf.lasting.get_untracked() {
            self.app.say(t("quiz.not-kept"));
        }
        self.shelf.lasting.set(lasts);
        self.shelf.renew_one(&deck.id);
    }

    /// Takes the answer to a question; false if it is none, or not whole.
    pub(super) fn check(self, question: &QuizQuestion, chosen: &Chosen) -> bool {
        if self.late {
            self.put(question, chosen);
            return true;
        }
        let mut taken = false;
        self.change(|sheet, _| taken = sheet.check(question, chosen));
        if taken {
            self.remember([question]);
            if self.score().open() == 0 {
                self.end();
            }
        }
        taken
    }

    /// Takes what is chosen so far, in a set whose answers are told at the end: when the time is up, that is what counts.
    pub(super) fn put(self, question: &QuizQuestion, chosen: &Chosen) {
        if !self.over.get_untracked() {
            self.change(|sheet, _| sheet.put(question, chosen));
        }
    }

    /// Notes how questions went, for the next visits.
    fn remember<'a>(self, questions: impl IntoIterator<Item = &'a QuizQuestion>) {
        let deck = self.deck.get_value();
        let mut memory = kept::memory();
        self.sheet.with_untracked(|sheet| {
            for question in questions {
                let home = deck.homes.iter().find(|(id, _)| *id == question.id);
                if let (Some((_, home)), true) = (home, sheet.has(question)) {
                    let right = sheet.standing(question) == Standing::Right;
                    memory.note(home, question, right, clock::day());
                }
            }
        });
        kept::keep_memory(&memory);
    }

    /// The first question without an answer, other than the one at this place.
    pub(super) fn first_open(self, but: usize) -> Option<usize> {
        let deck = self.deck.get_value();
        let mut questions = deck.lesson.questions.iter().enumerate();
        self.sheet.with(|sheet| questions.find(|(at, question)| *at != but && !sheet.has(question)).map(|(at, _)| at))
    }

    /// Lays the question at this place on the desk.
    pub(super) fn look_at(self, at: usize) {
        if let Some(question) = self.deck.get_value().lesson.questions.get(at) {
            self.change(|sheet, _| sheet.look(question));
        }
    }

    /// The first question without an answer, by its number.
    pub(super) fn first_open_number(self) -> String {
        (self.first_open(usize::MAX).unwrap_or_default() + 1).to_string()
    }

    /// Goes on to the next open question, or to the score.
    pub(super) fn go_on(self) {
        self.change(|sheet, lesson| sheet.go_on(lesson));
    }
}
