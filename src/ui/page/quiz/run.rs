//! A set of questions being worked through: its deck, its sheet, and what keeps them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, embed};
use crate::content::{Lesson, QuizQuestion};
use crate::quiz::{self, Chosen, Exam, Outcome, Place, Score, Sheet, Sitting, Standing};

use super::super::super::state::App;
use super::super::super::words::t;
use super::deck::{Deck, Shelf};
use super::kept;

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
    /// Whether it was handed in.
    pub(super) over: RwSignal<bool>,
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

    /// Lets the time pass; hands in when none is left.
    fn tick(self, all: usize) {
        // The reader may have left meanwhile.
        if self.over.try_get_untracked() != Some(false) {
            return;
        }
        let left = all.saturating_sub(self.seconds() as usize);
        let before = self.left.get_untracked();
        self.left.set(left);
        for (mark, words) in [(300, t("exam.five-left")), (60, t("exam.one-left"))] {
            if before > mark && left <= mark && all > mark {
                self.app.say(words);
            }
        }
        if left == 0 {
            self.app.say(t("exam.time-up"));
            self.hand_in();
        } else {
            clock::after(1000, move || self.tick(all));
        }
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
        self.shelf.scores.set(kept::scores(&self.app.book.content().modules));
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

    /// Ends a set whose answers are told at the end.
    pub(super) fn hand_in(self) {
        self.over.set(true);
        let mut told = Vec::new();
        self.change(|sheet, lesson| told = sheet.hand_in(lesson));
        let deck = self.deck.get_value();
        // What was told before and only looked at since is nothing new.
        self.remember(deck.lesson.questions.iter().filter(|question| told.contains(&question.id)));
        self.end();
    }

    /// Goes on to the next open question, or to the score.
    pub(super) fn go_on(self) {
        self.change(|sheet, lesson| sheet.go_on(lesson));
    }

    /// Stops the clock, and tells the page around this one. Once for each time that a set is finished, not each time that
    /// its score is looked at.
    fn end(self) {
        self.times.update_value(|times| times.1 = clock::seconds());
        self.tell();
    }

    /// Starts the clock again, with so many to be tried once more.
    fn again(self, trying: usize) {
        self.over.set(false);
        self.trying.set_value(trying);
        self.times.set_value((clock::seconds(), 0));
    }

    /// How many are tried once more; none in the first round.
    pub(super) fn trying(self) -> Option<usize> {
        Some(self.trying.get_value()).filter(|trying| *trying > 0)
    }

    /// Opens what was answered wrong once more.
    pub(super) fn retry_wrong(self) {
        self.again(self.score().wrong());
        // Options in another order: what is to be known again is the answer, not its place.
        self.deck.update_value(|deck| {
            let seed = u64::from(clock::seconds()) + 1;
            *deck = Arc::new(Deck { seed, ..Deck::clone(deck) });
        });
        self.change(Sheet::retry_wrong);
    }

    /// Begins anew.
    pub(super) fn start_over(self) {
        self.again(0);
        self.change(|sheet, _| *sheet = Sheet::default());
    }

    /// Seconds from its beginning to its end, or until now.
    pub(super) fn seconds(self) -> u32 {
        let (begun, ended) = self.times.get_value();
        let until = if ended > 0 { ended } else { clock::seconds() };
        until.saturating_sub(begun)
    }

    /// Tells the page around this one, if there is one.
    fn tell(self) {
        let deck = self.deck.get_value();
        let score = self.sheet.with_untracked(|sheet| sheet.score(&deck.lesson));
        let passed = deck.exam.as_ref().map(|exam| exam.verdict(score).passed);
        let address = crate::browser::address::whole();
        let again = self.trying().is_some();
        embed::tell(&quiz::statement(&address, &deck.title, score, Outcome { passed, again }, self.seconds()));
    }
}
