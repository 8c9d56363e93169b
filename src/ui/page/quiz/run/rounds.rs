//! How a set ends and begins again: its clock, handing in, the score told to the page around, and another try.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{address, clock, embed};
use crate::quiz::{self, Outcome, Sheet, Sitting};

use super::super::super::super::words::t;
use super::super::deck::Deck;
use super::Run;

impl Run {
    /// Lets the time pass; hands in when none is left.
    pub(super) fn tick(self, all: usize) {
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

    /// Ends a set whose answers are told at the end.
    pub(in super::super) fn hand_in(self) {
        self.over.set(true);
        let mut told = Vec::new();
        self.change(|sheet, lesson| told = sheet.hand_in(lesson));
        let deck = self.deck.get_value();
        // What was told before and only looked at since is nothing new.
        self.remember(deck.lesson.questions.iter().filter(|question| told.contains(&question.id)));
        self.end();
    }

    /// Stops the clock, and tells the page around this one. Once for each time that a set is finished, not each time that
    /// its score is looked at.
    pub(super) fn end(self) {
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
    pub(in super::super) fn trying(self) -> Option<usize> {
        Some(self.trying.get_value()).filter(|trying| *trying > 0)
    }

    /// Leaves the questions for the score so far.
    pub(in super::super) fn stop(self) {
        self.over.set(true);
        self.change(|sheet, _| sheet.leave());
    }

    /// Goes on with what is open, after a look at the score.
    pub(in super::super) fn resume(self) {
        if self.late {
            self.again(0);
        }
        self.over.set(false);
        self.change(|sheet, _| sheet.leave());
    }

    /// Opens what was answered wrong once more. Beside questions that were never answered it is no round of its own.
    pub(in super::super) fn retry_wrong(self) {
        let score = self.score();
        self.again(if score.open() > 0 { 0 } else { score.wrong() });
        // Options in another order: what is to be known again is the answer, not its place.
        self.deck.update_value(|deck| {
            let seed = u64::from(clock::seconds()) + 1;
            *deck = Arc::new(Deck { seed, ..Deck::clone(deck) });
        });
        self.change(Sheet::retry_wrong);
    }

    /// Begins anew.
    pub(in super::super) fn start_over(self) {
        self.again(0);
        self.change(|sheet, _| *sheet = Sheet::default());
    }

    /// Seconds from its beginning to its end, or until now.
    pub(in super::super) fn seconds(self) -> u32 {
        let (begun, ended) = self.times.get_value();
        let until = if ended > 0 { ended } else { clock::seconds() };
        until.saturating_sub(begun)
    }

    /// Tells the page around this one, if there is one.
    fn tell(self) {
        let deck = self.deck.get_value();
        let score = self.sheet.with_untracked(|sheet| sheet.score(&deck.lesson));
        let passed = deck.exam.as_ref().map(|exam| exam.verdict(score).passed);
        let address = Sitting::address_of_all(&address::whole());
        let again = self.trying().is_some();
        embed::tell(&quiz::statement(&address, &deck.title, score, Outcome { passed, again }, self.seconds()));
    }
}
