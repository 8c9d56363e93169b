//! What is remembered of every question across visits: when to ask it again, and which objectives are weak.
//!
//! ```json
//! {"cards": {"QZ06": {"module": "choosing-a-path", "objective": "L3", "content": "1f0c…", "stability": 3.17,
//!                     "difficulty": 5.28, "last": 20778, "good": true, "right": 1, "wrong": 0}}}
//! ```
//! Days are counted from 1 January 1970. A card whose question has changed since is as good as none.

use serde_json::{Map, Value};

use crate::content::{QuizQuestion, Table};
use crate::number::json;
use crate::order::sort_by_key;

use super::fingerprint::fingerprint;
use super::repeat::{Grade, Trace};

/// What is remembered of one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Module or pack it belongs to.
    pub module: String,
    /// Objective it serves.
    pub objective: String,
    /// Fingerprint of the question as it was answered.
    pub content: String,
    /// Day of the last answer.
    pub last: u32,
    /// Whether the last answer was right.
    pub good: bool,
    /// Right answers so far.
    pub right: u32,
    /// Wrong answers so far.
    pub wrong: u32,
    trace: Trace,
}

impl Card {
    /// The day on which to ask again.
    #[must_use]
    pub fn due(&self) -> u32 {
        self.last.saturating_add(self.trace.interval())
    }

    fn write(&self) -> Value {
        let mut map = Map::new();
        let mut put = |name: &str, value: Value| drop(map.insert(name.to_owned(), value));
        put("module", Value::from(self.module.as_str()));
        put("objective", Value::from(self.objective.as_str()));
        put("content", Value::from(self.content.as_str()));
        put("stability", Value::from(self.trace.stability));
        put("difficulty", Value::from(self.trace.difficulty));
        put("last", Value::from(self.last));
        put("good", Value::from(self.good));
        put("right", Value::from(self.right));
        put("wrong", Value::from(self.wrong));
        Value::Object(map)
    }

    /// None where any part of it is not as it was written, or no such memory can be.
    fn read(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let count = |name: &str| value.get(name)?.as_u64().and_then(|number| u32::try_from(number).ok());
        let number = |name: &str| value.get(name)?.as_f64();
        let trace = Trace { stability: number("stability")?, difficulty: number("difficulty")? };
        let sound = (0.01..=36500.0).contains(&trace.stability) && (1.0..=10.0).contains(&trace.difficulty);
        let card = Self {
            module: text("module")?,
            objective: text("objective")?,
            content: text("content")?,
            last: count("last")?,
            good: value.get("good")?.as_bool()?,
            right: count("right")?,
            wrong: count("wrong")?,
            trace,
        };
        sound.then_some(card)
    }
}

/// How one objective stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Objective {
    /// Its id, "L3".
    pub id: String,
    /// Questions answered at least once.
    pub asked: usize,
    /// Of these, answered right the last time.
    pub good: usize,
}

impl Objective {
    /// Whether it needs work: a fifth or more of at least three questions went wrong the last time.
    #[must_use]
    pub const fn is_weak(&self) -> bool {
        self.asked >= 3 && self.good * 5 <= self.asked * 4 && self.good < self.asked
    }
}

/// All cards, by question id.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Memory {
    cards: Table<Card>,
}

impl Memory {
    /// Reads what was kept; what cannot be read is left out.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let kept: Value = text.parse().unwrap_or_default();
        let mut memory = Self::default();
        for (id, card) in kept.get("cards").and_then(Value::as_object).into_iter().flatten() {
            if let Some(card) = Card::read(card) {
                memory.cards.insert(id.clone(), card);
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
    pub fn card(&self, question: &QuizQuestion) -> Option<&Card> {
        self.cards.get(&question.id).filter(|card| card.content == fingerprint(question))
    }

    /// Takes an answer that was given on a day.
    pub fn note(&mut self, module: &str, question: &QuizQuestion, good: bool, today: u32) {
        let grade = if good { Grade::Good } else { Grade::Again };
        let before = self.card(question);
        let (right, wrong) = before.map_or((0, 0), |card| (card.right, card.wrong));
        let trace = before.map_or_else(
            || Trace::first(grade),
            // A clock that was set back counts as no time.
            |card| card.trace.after(today.saturating_sub(card.last), grade),
        );
        let card = Card {
            module: module.to_owned(),
            objective: question.objective.clone(),
            content: fingerprint(question),
            last: today,
            good,
            right: right.saturating_add(u32::from(good)),
            wrong: wrong.saturating_add(u32::from(!good)),
            trace,
        };
        self.cards.insert(question.id.clone(), card);
    }

    /// Ids of the questions to ask again by this day, with their modules; the longest overdue first.
    #[must_use]
    pub fn due(&self, today: u32) -> Vec<(&str, &str)> {
        let mut due: Vec<_> = self.cards.iter().filter(|(_, card)| card.due() <= today).collect();
        sort_by_key(&mut due, |(_, card)| card.due());
        due.into_iter().map(|(id, card)| (id, card.module.as_str())).collect()
    }

    /// The first day on which something is due; none where nothing is remembered.
    #[must_use]
    pub fn next_due(&self) -> Option<u32> {
        self.cards.iter().map(|(_, card)| card.due()).min()
    }

    /// How every objective stands, by id.
    #[must_use]
    pub fn objectives(&self) -> Vec<Objective> {
        let mut found: Vec<Objective> = Vec::new();
        for (_, card) in self.cards.iter() {
            let place = found.iter().position(|other| other.id == card.objective).unwrap_or_else(|| {
                found.push(Objective { id: card.objective.clone(), ..Objective::default() });
                found.len() - 1
            });
            if let Some(objective) = found.get_mut(place) {
                objective.asked += 1;
                objective.good += usize::from(card.good);
            }
        }
        // "L10" after "L9".
        sort_by_key(&mut found, |objective| (objective.id.len(), objective.id.clone()));
        found
    }

    /// Forgets the questions of a module.
    pub fn forget(&mut self, module: &str) {
        let mut kept = Self::default();
        for (id, card) in self.cards.iter().filter(|(_, card)| card.module != module) {
            kept.cards.insert(id.to_owned(), card.clone());
        }
        *self = kept;
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
mod tests {
    use proptest::prelude::*;

    use super::super::sample::question;
    use super::*;

    const OPTIONS: [(&str, bool); 2] = [("yes", true), ("no", false)];

    fn of(id: &str, objective: &str) -> QuizQuestion {
        QuizQuestion { objective: objective.to_owned(), ..question(id, &OPTIONS) }
    }

    #[test]
    fn a_wrong_answer_comes_back_tomorrow_and_a_right_one_later() {
        let mut memory = Memory::default();
        memory.note("m", &of("good", "L1"), true, 100);
        memory.note("m", &of("bad", "L1"), false, 100);
        assert!(memory.due(100).is_empty());
        assert_eq!(memory.due(101), [("bad", "m")]);
        assert_eq!(memory.due(103), [("bad", "m"), ("good", "m")]);
        assert_eq!(memory.next_due(), Some(101));
    }

    #[test]
    fn it_comes_back_as_it_was_kept_and_damage_costs_one_card() {
        let mut memory = Memory::default();
        for (id, good) in [("a", true), ("b", false), ("a", true)] {
            memory.note("m", &of(id, "L2"), good, 7);
        }
        let text = memory.write();
        let again = Memory::read(&text);
        assert_eq!((again.due(30), again.objectives()), (memory.due(30), memory.objectives()));
        let damaged = Memory::read(&text.replacen("\"last\":7", "\"last\":-7", 1));
        assert_eq!(damaged.objectives()[0].asked, 1);
        for foreign in ["", "[]", "{\"cards\": 3}", "{\"cards\": {\"a\": {}}}"] {
            assert!(Memory::read(foreign).is_empty(), "{foreign}");
        }
    }

    #[test]
    fn a_changed_question_starts_anew() {
        let mut memory = Memory::default();
        let mut asked = of("a", "L1");
        memory.note("m", &asked, true, 7);
        asked.text.push_str(" Really?");
        assert_eq!(memory.card(&asked), None);
        memory.note("m", &asked, false, 8);
        assert_eq!(memory.card(&asked).map(|card| (card.right, card.wrong)), Some((0, 1)));
    }

    #[test]
    fn objectives_are_counted_by_the_last_answer_and_the_weak_ones_named() {
        let mut memory = Memory::default();
        for (id, objective, good) in [("a", "L10", false), ("a", "L10", true), ("b", "L2", false), ("c", "L2", true)] {
            memory.note("m", &of(id, objective), good, 7);
        }
        let found = memory.objectives();
        let expected = [("L2", 2, 1), ("L10", 1, 1)];
        assert!(found.iter().map(|o| (o.id.as_str(), o.asked, o.good)).eq(expected));
        assert!(found.iter().all(|objective| !objective.is_weak()), "too few to tell");
        memory.note("m", &of("d", "L2"), true, 7);
        assert!(memory.objectives()[0].is_weak());
    }

    #[test]
    fn a_module_can_be_forgotten_and_two_memories_become_one() {
        let (mut here, mut there) = (Memory::default(), Memory::default());
        here.note("m", &of("a", "L1"), false, 7);
        here.note("n", &of("b", "L1"), true, 7);
        there.note("m", &of("a", "L1"), true, 9);
        there.note("m", &of("c", "L1"), true, 1);
        here.merge(&there);
        assert_eq!(here.card(&of("a", "L1")).map(|card| card.last), Some(9));
        here.forget("m");
        assert_eq!(here.due(u32::MAX), [("b", "n")]);
    }

    proptest! {
        #[test]
        fn no_text_brings_it_down(text in ".*", day in any::<u32>()) {
            let memory = Memory::read(&text);
            let _ = (memory.due(day), memory.objectives(), memory.write());
        }
    }
}
