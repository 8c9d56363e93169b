//! What is remembered of every question across visits: when to ask it again, and which objectives are weak.
//!
//! ```json
//! {"cards": {"choosing-a-path/QZ06": {"module": "choosing-a-path", "objective": "L3", "content": "1f0c…",
//!     "stability": 3.17, "difficulty": 5.28, "last": 20778, "good": true, "right": 1, "wrong": 0}}}
//! ```
//! Days are counted from 1 January 1970. A card whose question has changed since is as good as none; once that was found,
//! it holds `"changed": true`, so that it counts for nothing where the questions are not at hand. Cards are kept by
//! [home](super::home) and question: two packs may both have a question "1". Before November 2026 the key was the question
//! alone; such a text is still read.

use serde_json::{Map, Value};

use crate::content::{Lesson, QuizQuestion, Table};
use crate::number::json;
use crate::order::sort_by_key;

use super::card::Card;
use super::fingerprint::fingerprint;
use super::repeat::{Grade, Trace};

/// How one objective stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Objective {
    /// Its id, "L3".
    pub id: String,
    /// Questions answered at least once.
    pub asked: usize,
    /// Of these, answered right the last time.
    pub good: usize,
    /// Questions answered before they changed; they count for nothing until they are answered again.
    pub changed: usize,
    /// Questions of which it is not known whether they have changed since; they count for nothing meanwhile.
    pub unchecked: usize,
}

impl Objective {
    /// Questions from which on something can be told.
    pub const ENOUGH: usize = 3;

    /// Whether it needs work: a fifth or more of at least three questions went wrong the last time.
    #[must_use]
    pub const fn is_weak(&self) -> bool {
        self.asked >= Self::ENOUGH && self.good * 5 <= self.asked * 4 && self.good < self.asked
    }

    /// Counts a card.
    fn take(&mut self, card: &Card, compared: bool) {
        if !compared {
            self.unchecked += 1;
        } else if card.changed {
            self.changed += 1;
        } else {
            self.asked += 1;
            self.good += usize::from(card.good);
        }
    }
}

/// The key of a card. No id contains a slash, so the last one parts home and question.
fn key(home: &str, question: &str) -> String {
    format!("{home}/{question}")
}

fn question_of(key: &str) -> &str {
    key.rsplit('/').next().unwrap_or(key)
}

/// All cards, by home and question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Memory {
    cards: Table<Card>,
}

impl Memory {
    /// Reads what was kept; what cannot be read is left out.
    #[must_use]
    pub fn read(text: &str, today: u32) -> Self {
        let kept: Value = text.parse().unwrap_or_default();
        let mut memory = Self::default();
        for (id, card) in kept.get("cards").and_then(Value::as_object).into_iter().flatten() {
            if let Some(card) = Card::read(card, today) {
                memory.cards.insert(key(&card.home, question_of(id)), card);
            }
        }
        memory
    }

    /// Writes it as a text to be kept.
    #[must_use]
    pub fn write(&self) -> String {
        let mut cards = Map::new();
        self.cards.iter().for_each(|(id, card)| drop(cards.insert(id.to_owned(), card.write())));
        let mut whole = Map::new();
        whole.insert("cards".to_owned(), Value::Object(cards));
        json(&Value::Object(whole)).unwrap_or_default()
    }

    /// Whether nothing is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cards.is_empty()
    }

    /// The card of a question as it is now.
    #[must_use]
    pub fn card(&self, home: &str, question: &QuizQuestion) -> Option<&Card> {
        self.cards.get(&key(home, &question.id)).filter(|card| card.content == fingerprint(question))
    }

    /// The day of the last answer to a question, whatever it said then.
    #[must_use]
    pub fn last(&self, home: &str, question: &str) -> Option<u32> {
        self.cards.get(&key(home, question)).map(|card| card.last)
    }

    /// Takes an answer that was given on a day.
    pub fn note(&mut self, home: &str, question: &QuizQuestion, good: bool, today: u32) {
        let grade = if good { Grade::Good } else { Grade::Again };
        let before = self.card(home, question);
        let (right, wrong) = before.map_or((0, 0), |card| (card.right, card.wrong));
        let trace = before.map_or_else(
            || Trace::first(grade),
            // A clock that was set back counts as no time.
            |card| card.trace.after(today.saturating_sub(card.last), grade),
        );
        let card = Card {
            home: home.to_owned(),
            objective: question.objective.clone(),
            content: fingerprint(question),
            last: today,
            good,
            right: right.saturating_add(u32::from(good)),
            wrong: wrong.saturating_add(u32::from(!good)),
            changed: false,
            trace,
        };
        self.cards.insert(key(home, &question.id), card);
    }

    /// Ids of the questions to ask again by this day, with their homes; the longest overdue first.
    #[must_use]
    pub fn due(&self, today: u32) -> Vec<(&str, &str)> {
        let mut due: Vec<_> = self.cards.iter().filter(|(_, card)| card.due() <= today).collect();
        sort_by_key(&mut due, |(_, card)| card.due());
        due.into_iter().map(|(id, card)| (question_of(id), card.home.as_str())).collect()
    }

    /// The first day on which something is due; none where nothing is remembered.
    #[must_use]
    pub fn next_due(&self) -> Option<u32> {
        self.cards.iter().map(|(_, card)| card.due()).min()
    }

    /// Compares the cards of a lesson's home with its questions as they are now, and notes on each whether they differ; true
    /// if that is news. Cards of questions that are gone are forgotten.
    pub fn compare(&mut self, lesson: &Lesson) -> bool {
        let mut compared = Table::default();
        for (id, card) in self.cards.iter() {
            let mut card = card.clone();
            if card.home == lesson.module {
                let question = lesson.questions.iter().find(|question| question.id == question_of(id));
                let Some(question) = question else { continue };
                card.changed = card.content != fingerprint(question);
            }
            compared.insert(id.to_owned(), card);
        }
        let news = compared != self.cards;
        self.cards = compared;
        news
    }

    /// Whether anything is remembered of a module or pack.
    #[must_use]
    pub fn knows(&self, home: &str) -> bool {
        self.cards.iter().any(|(_, card)| card.home == home)
    }

    /// How every objective stands, by id. `compared` says of a home whether [`Self::compare`] has seen its questions as they
    /// are now.
    #[must_use]
    pub fn objectives(&self, compared: impl Fn(&str) -> bool) -> Vec<Objective> {
        let mut found: Vec<Objective> = Vec::new();
        for (_, card) in self.cards.iter() {
            let place = found.iter().position(|other| other.id == card.objective).unwrap_or_else(|| {
                found.push(Objective { id: card.objective.clone(), ..Objective::default() });
                found.len() - 1
            });
            if let Some(objective) = found.get_mut(place) {
                objective.take(card, compared(&card.home));
            }
        }
        // "L10" after "L9".
        sort_by_key(&mut found, |objective| (objective.id.len(), objective.id.clone()));
        found
    }

    /// Forgets the questions of a module or pack.
    pub fn forget(&mut self, home: &str) {
        self.keep(|_, card| card.home != home);
    }

    /// Forgets one question, because there is none any more.
    pub fn forget_question(&mut self, home: &str, question: &str) {
        let gone = key(home, question);
        self.keep(|id, _| id != gone);
    }

    fn keep(&mut self, wanted: impl Fn(&str, &Card) -> bool) {
        let mut kept = Table::default();
        for (id, card) in self.cards.iter().filter(|(id, card)| wanted(id, card)) {
            kept.insert(id.to_owned(), card.clone());
        }
        self.cards = kept;
    }

    /// Gives cards that were kept under another name for their home its name of today.
    pub fn rename(&mut self, from: &str, to: &str) {
        let mut renamed = Self::default();
        for (id, card) in self.cards.iter().filter(|(_, card)| card.home == from) {
            let card = Card { home: to.to_owned(), ..card.clone() };
            renamed.cards.insert(key(to, question_of(id)), card);
        }
        self.forget(from);
        self.merge(&renamed);
    }

    /// Takes over what another memory knows better: of each question, the card of the later answer.
    pub fn merge(&mut self, other: &Self) {
        for (id, card) in other.cards.iter() {
            if self.cards.get(id).is_none_or(|own| own.last < card.last) {
                self.cards.insert(id.to_owned(), card.clone());
            }
        }
    }
}

#[cfg(test)]
#[path = "memory_tests.rs"]
mod tests;
