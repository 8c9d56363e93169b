//! Progress, written, read, and read from texts that nobody here wrote.

use proptest::prelude::*;

use super::super::sample::{chosen, lesson};
use super::super::sheet::{Place, Standing};
use super::*;

/// A lesson of three, the first answered right, the second wrong.
fn under_way() -> (Lesson, Sheet) {
    let lesson = lesson(&["a", "b", "c"]);
    let mut sheet = Sheet::default();
    assert!(sheet.check(&lesson.questions[0], &chosen(&["yes"])));
    assert!(sheet.check(&lesson.questions[1], &chosen(&["no"])));
    (lesson, sheet)
}

#[test]
fn a_sheet_comes_back_as_it_was_kept() {
    let (lesson, mut sheet) = under_way();
    assert_eq!(read(&lesson, &write(&lesson, &sheet)), Restored { sheet: sheet.clone(), changed: 0 });
    sheet.go_on(&lesson);
    assert_eq!(read(&lesson, &write(&lesson, &sheet)).sheet.place(&lesson), Place::Question(2));
}

#[test]
fn a_question_to_be_tried_again_comes_back_open_with_its_first_try() {
    let (lesson, mut sheet) = under_way();
    sheet.retry_wrong(&lesson);
    let mut again = read(&lesson, &write(&lesson, &sheet)).sheet;
    assert!(again.check(&lesson.questions[1], &chosen(&["yes"])));
    assert_eq!(again.score(&lesson), Score { right: 2, first: 1, answered: 2, questions: 3 });
}

#[test]
fn an_answer_to_a_changed_question_is_dropped_and_counted_and_asked_again() {
    let (mut lesson, mut sheet) = under_way();
    sheet.look(&lesson.questions[2]);
    let text = write(&lesson, &sheet);
    lesson.questions[0].text.push_str(" Really?");
    let restored = read(&lesson, &text);
    assert_eq!(restored.changed, 1);
    assert_eq!(restored.sheet.standing(&lesson.questions[0]), Standing::Open);
    assert_eq!(restored.sheet.standing(&lesson.questions[1]), Standing::Wrong);
    assert_eq!(restored.sheet.place(&lesson), Place::Question(0));
}

#[test]
fn an_answer_to_a_question_that_is_gone_is_dropped_without_a_word() {
    let (mut lesson, sheet) = under_way();
    let text = write(&lesson, &sheet);
    lesson.questions.remove(0);
    let restored = read(&lesson, &text);
    assert_eq!(restored.changed, 0);
    assert_eq!(restored.sheet.score(&lesson), Score { right: 0, first: 0, answered: 1, questions: 2 });
}

#[test]
fn the_score_can_be_read_without_the_lesson() {
    let (lesson, sheet) = under_way();
    assert_eq!(score(3, &write(&lesson, &sheet)), Some(sheet.score(&lesson)));
}

#[test]
fn nothing_answered_is_no_score() {
    let (lesson, _) = under_way();
    assert_eq!(score(3, &write(&lesson, &Sheet::default())), None);
    assert_eq!(score(3, ""), None);
}

#[test]
fn a_score_of_more_questions_than_there_are_is_none() {
    let (lesson, sheet) = under_way();
    assert_eq!(score(1, &write(&lesson, &sheet)), None);
}

#[test]
fn an_answer_that_names_no_option_of_its_question_is_dropped() {
    let (lesson, sheet) = under_way();
    let text = write(&lesson, &sheet).replace("\"no\"", "\"perhaps\"");
    assert_eq!(read(&lesson, &text).sheet.standing(&lesson.questions[1]), Standing::Open);
}

#[test]
fn one_damaged_answer_leaves_the_others_alone() {
    let (lesson, sheet) = under_way();
    let text = write(&lesson, &sheet).replace("[\"no\"]", "17");
    let restored = read(&lesson, &text).sheet;
    assert_eq!(restored.standing(&lesson.questions[0]), Standing::Right);
    assert_eq!(restored.standing(&lesson.questions[1]), Standing::Open);
}

#[test]
fn foreign_text_is_as_good_as_nothing() {
    let (lesson, _) = under_way();
    let deep = "[".repeat(100_000);
    for text in ["", "null", "[]", "{}", "\"", "{\"answers\": 3}", "{\"at\": {}, \"answers\": {\"a\": null}}", &deep] {
        assert_eq!(read(&lesson, text), Restored::default(), "{}", &text[..text.len().min(40)]);
        assert_eq!(score(3, text), None);
    }
}

#[test]
fn an_answer_not_told_yet_comes_back_so_and_shows_in_no_score() {
    let (lesson, mut sheet) = under_way();
    sheet.put(&lesson.questions[2], &chosen(&["yes"]));
    let text = write(&lesson, &sheet);
    assert_eq!(score(3, &text).map(|score| (score.answered, score.right)), Some((2, 1)));
    let mut again = read(&lesson, &text).sheet;
    assert_eq!(again, sheet);
    assert_eq!(again.hand_in(&lesson), ["c"]);
    assert_eq!(score(3, &write(&lesson, &again)).map(|score| (score.answered, score.first)), Some((3, 2)));
}

#[test]
fn a_text_of_before_was_told_and_keeps_its_first_try() {
    let (lesson, sheet) = under_way();
    let text = write(&lesson, &sheet).replace(",\"told\":true", "");
    assert!(!text.contains("told"));
    assert_eq!(read(&lesson, &text).sheet, sheet);
}

#[test]
fn two_sheets_become_one_and_nothing_that_only_one_has_is_lost() {
    let lesson = lesson(&["a", "b", "c"]);
    let sheet_of = |answers: &[(usize, &str)]| {
        let mut sheet = Sheet::default();
        answers.iter().for_each(|(i, option)| assert!(sheet.check(&lesson.questions[*i], &chosen(&[option]))));
        write(&lesson, &sheet)
    };
    let (own, other) = (sheet_of(&[(0, "no"), (1, "no")]), sheet_of(&[(1, "yes"), (2, "yes")]));
    let standings = |text: &str| {
        let sheet = read(&lesson, text).sheet;
        [0, 1, 2].map(|i| sheet.standing(&lesson.questions[i]))
    };
    let [right, wrong] = [Standing::Right, Standing::Wrong];
    assert_eq!(standings(&merged(&own, &other, |_| false)), [wrong, wrong, right]);
    assert_eq!(standings(&merged(&own, &other, |id| id == "b")), [wrong, right, right]);
    for foreign in ["", "7", "{\"answers\": []}"] {
        assert_eq!(standings(&merged(&own, foreign, |_| true)), standings(&own), "{foreign}");
        assert_eq!(standings(&merged(foreign, &own, |_| false)), standings(&own), "{foreign}");
    }
}

#[test]
fn a_changed_question_counts_no_more_in_a_list_of_scores() {
    let (lesson, sheet) = under_way();
    let text = write(&lesson, &sheet);
    let fresh = tally(&lesson, &text);
    assert_eq!((fresh.score, fresh.changed, fresh.unchecked), (score(3, &text), 0, false));
    let mut later = lesson.clone();
    later.questions[0].text.push_str(" today");
    let stale = tally(&later, &text);
    assert_eq!(stale.changed, 1);
    assert_eq!(stale.score.map(|score| score.answered), fresh.score.map(|score| score.answered - 1));
    later.questions[1].text.push_str(" today");
    assert_eq!(tally(&later, &text), Tally { score: None, changed: 2, unchecked: false });
    assert_eq!(tally(&lesson, ""), Tally::default());
}

proptest! {
    #[test]
    fn no_text_brings_it_down(text in ".*") {
        let (lesson, _) = under_way();
        let _ = (read(&lesson, &text), score(3, &text));
    }

    #[test]
    fn no_damage_to_a_kept_text_brings_it_down(from in 0_usize..400, length in 0_usize..40, patch in "[\\PC]{0,6}") {
        let (lesson, sheet) = under_way();
        let mut bytes = write(&lesson, &sheet).into_bytes();
        let from = from.min(bytes.len());
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, patch.bytes());
        let text = String::from_utf8_lossy(&bytes);
        let restored = read(&lesson, &text);
        let now = restored.sheet.score(&lesson);
        prop_assert!(now.right <= now.answered && now.answered <= now.questions);
        let _ = (restored.sheet.place(&lesson), score(3, &text));
    }
}
