//! Cards, noted, kept and read back; and read from texts that nobody here wrote.

use proptest::prelude::*;

use super::super::sample::{lesson, question};
use super::*;

const OPTIONS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// Every home is compared with its questions as they are now.
fn all(_: &str) -> bool {
    true
}

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
    let again = Memory::read(&text, 30);
    assert_eq!((again.due(30), again.objectives(all)), (memory.due(30), memory.objectives(all)));
    let damaged = Memory::read(&text.replacen("\"last\":7", "\"last\":-7", 1), 30);
    assert_eq!(damaged.objectives(all)[0].asked, 1);
    for foreign in ["", "[]", "{\"cards\": 3}", "{\"cards\": {\"a\": {}}}"] {
        assert!(Memory::read(foreign, 30).is_empty(), "{foreign}");
    }
}

#[test]
fn a_changed_question_starts_anew() {
    let mut memory = Memory::default();
    let mut asked = of("a", "L1");
    memory.note("m", &asked, true, 7);
    asked.text.push_str(" Really?");
    assert_eq!(memory.card("m", &asked), None);
    memory.note("m", &asked, false, 8);
    assert_eq!(memory.card("m", &asked).map(|card| (card.right, card.wrong)), Some((0, 1)));
}

/// A lesson of three and a memory of it: two answered right, one wrong.
fn answered() -> (Lesson, Memory) {
    let lesson = lesson(&["a", "b", "c"]);
    let mut memory = Memory::default();
    for (question, good) in lesson.questions.iter().zip([true, false, true]) {
        memory.note(&lesson.module, question, good, 7);
    }
    (lesson, memory)
}

fn counts(memory: &Memory, compared: impl Fn(&str) -> bool) -> [usize; 4] {
    let found = memory.objectives(compared);
    assert_eq!(found.len(), 1, "{found:?}");
    [found[0].asked, found[0].good, found[0].changed, found[0].unchecked]
}

#[test]
fn a_question_changed_since_is_not_known_until_it_is_answered_again() {
    let (mut lesson, mut memory) = answered();
    assert!(!memory.compare(&lesson), "nothing has changed");
    assert_eq!(counts(&memory, all), [3, 2, 0, 0]);
    lesson.questions[0].text.push_str(" Really?");
    assert!(memory.compare(&lesson) && !memory.compare(&lesson), "news only once");
    assert_eq!(counts(&memory, all), [2, 1, 1, 0]);
    assert!(memory.due(99).contains(&("a", "sample")), "it still comes back, as it is now");
    let mut later = Memory::read(&memory.write(), 30);
    assert_eq!(counts(&later, all), [2, 1, 1, 0], "without the questions it is known from what was kept");
    later.note("sample", &lesson.questions[0], true, 8);
    assert_eq!(counts(&later, all), [3, 2, 0, 0]);
}

#[test]
fn a_question_that_is_as_it_was_counts_again_and_one_that_is_gone_no_more() {
    let (lesson, mut memory) = answered();
    let mut other = lesson.clone();
    other.questions[0].text.push('?');
    assert!(memory.compare(&other) && memory.compare(&lesson));
    assert_eq!(counts(&memory, all), [3, 2, 0, 0]);
    other.questions.remove(0);
    assert!(memory.compare(&other));
    assert_eq!(counts(&memory, all), [2, 1, 0, 0]);
    other.module = "elsewhere".to_owned();
    assert!(!memory.compare(&other), "another home's questions say nothing");
}

#[test]
fn what_was_not_compared_is_neither_known_nor_weak() {
    let (_, mut memory) = answered();
    memory.note("elsewhere", &of("x", "L3"), true, 7);
    assert_eq!(counts(&memory, |home| home == "elsewhere"), [1, 1, 0, 3]);
    assert!(memory.knows("sample") && !memory.knows("nowhere"));
}

#[test]
fn objectives_are_counted_by_the_last_answer_and_the_weak_ones_named() {
    let mut memory = Memory::default();
    for (id, objective, good) in [("a", "L10", false), ("a", "L10", true), ("b", "L2", false), ("c", "L2", true)] {
        memory.note("m", &of(id, objective), good, 7);
    }
    let found = memory.objectives(all);
    let expected = [("L2", 2, 1), ("L10", 1, 1)];
    assert!(found.iter().map(|o| (o.id.as_str(), o.asked, o.good)).eq(expected));
    assert!(found.iter().all(|objective| !objective.is_weak()), "too few to tell");
    memory.note("m", &of("d", "L2"), true, 7);
    assert!(memory.objectives(all)[0].is_weak());
}

#[test]
fn a_module_can_be_forgotten_and_two_memories_become_one() {
    let (mut here, mut there) = (Memory::default(), Memory::default());
    here.note("m", &of("a", "L1"), false, 7);
    here.note("n", &of("b", "L1"), true, 7);
    there.note("m", &of("a", "L1"), true, 9);
    there.note("m", &of("c", "L1"), true, 1);
    here.merge(&there);
    assert_eq!(here.card("m", &of("a", "L1")).map(|card| card.last), Some(9));
    here.forget("m");
    assert_eq!(here.due(u32::MAX), [("b", "n")]);
}

#[test]
fn questions_of_the_same_id_in_two_homes_are_two_cards() {
    let mut memory = Memory::default();
    memory.note("hybrid", &of("1", "L1"), true, 7);
    memory.note("pack/wiki", &of("1", "House"), false, 7);
    assert_eq!(memory.due(8), [("1", "pack/wiki")]);
    assert_eq!(memory.due(99), [("1", "pack/wiki"), ("1", "hybrid")]);
    memory.forget_question("pack/wiki", "1");
    assert_eq!(memory.due(99), [("1", "hybrid")]);
}

#[test]
fn cards_of_before_are_read_and_packs_get_their_name_of_today() {
    let old = r#"{"cards": {
        "QZ06": {"module": "hybrid", "objective": "L3", "content": "1f", "stability": 3.17, "difficulty": 5.28, "last": 7,
                 "good": true, "right": 1, "wrong": 0},
        "H1": {"module": "wiki", "objective": "House", "content": "2f", "stability": 0.4, "difficulty": 5.28, "last": 7,
               "good": false, "right": 0, "wrong": 1}}}"#;
    let mut memory = Memory::read(old, 30);
    assert_eq!(memory.due(30), [("H1", "wiki"), ("QZ06", "hybrid")]);
    memory.rename("wiki", "pack/wiki");
    assert_eq!(memory.due(30), [("H1", "pack/wiki"), ("QZ06", "hybrid")]);
    assert_eq!(Memory::read(&memory.write(), 30), memory);
}

#[test]
fn an_answer_from_the_future_is_one_of_today() {
    let mut memory = Memory::default();
    memory.note("m", &of("a", "L1"), false, u32::MAX);
    let mut again = Memory::read(&memory.write(), 100);
    assert_eq!(again.last("m", "a"), Some(100));
    assert_eq!(again.due(101), [("a", "m")]);
    let mut later = Memory::default();
    later.note("m", &of("a", "L1"), true, 101);
    again.merge(&later);
    assert_eq!(again.last("m", "a"), Some(101), "a day that never was does not win");
}

/// A field of a card: as it should be, or odd in one of the ways of damaged and forged files.
fn field(sound: Value) -> impl Strategy<Value = Value> {
    let odd = [
        Value::Null,
        Value::from(-1),
        Value::from(0),
        Value::from(1e308),
        Value::from(u64::MAX),
        Value::from(true),
        Value::from("x/y"),
        Value::Array(vec![]),
    ];
    prop_oneof![4 => Just(sound), 1 => proptest::sample::select(odd.to_vec())]
}

prop_compose! {
    fn card()(
        module in field("m".into()), objective in field("L1".into()), content in field("1f".into()),
        stability in field(3.2.into()), difficulty in field(5.3.into()), last in field(7.into()), good in field(true.into()),
        right in field(1.into()), wrong in field(0.into()), changed in field(false.into()),
    ) -> Value {
        serde_json::json!({"module": module, "objective": objective, "content": content, "stability": stability,
            "difficulty": difficulty, "last": last, "good": good, "right": right, "wrong": wrong, "changed": changed})
    }
}

proptest! {
    #[test]
    fn no_text_brings_it_down(text in ".*", day in any::<u32>()) {
        let memory = Memory::read(&text, day);
        let _ = (memory.due(day), memory.objectives(all), memory.write());
    }

    #[test]
    fn odd_cards_are_left_out_and_the_others_work(cards in proptest::collection::vec(card(), 0..6), day in 7_u32..60_000) {
        let named = cards.iter().zip(["a", "b", "c/d", "", "e", "f"]).map(|(card, id)| (id.to_owned(), card.clone()));
        let text = serde_json::json!({"cards": Map::from_iter(named)}).to_string();
        let mut memory = Memory::read(&text, day);
        prop_assert_eq!(&Memory::read(&memory.write(), day), &memory);
        prop_assert!(memory.cards.iter().all(|(_, card)| card.last <= day && card.due() > card.last));
        for id in ["a", "b", "d"] {
            memory.note("m", &of(id, "L1"), false, day);
            prop_assert!(memory.due(day + 366).contains(&(id, "m")));
        }
    }
}
