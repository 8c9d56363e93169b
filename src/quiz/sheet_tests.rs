//! The sheet, tried out.

use super::super::sample::{chosen, lesson};
use super::*;

fn answer(sheet: &mut Sheet, lesson: &Lesson, i: usize, option: &str) {
    assert!(sheet.check(&lesson.questions[i], &chosen(&[option])));
}

#[test]
fn an_empty_sheet_begins_with_the_first_question() {
    let lesson = lesson(&["a", "b"]);
    let sheet = Sheet::default();
    assert!(sheet.is_empty());
    assert_eq!(sheet.place(&lesson), Place::Question(0));
    assert_eq!(sheet.score(&lesson), Score { questions: 2, ..Score::default() });
}

#[test]
fn nothing_chosen_is_not_an_answer() {
    let lesson = lesson(&["a"]);
    let mut sheet = Sheet::default();
    assert!(!sheet.check(&lesson.questions[0], &chosen(&[])));
    assert_eq!(sheet, Sheet::default());
}

#[test]
fn a_checked_question_stays_on_the_desk_until_the_reader_goes_on() {
    let lesson = lesson(&["a", "b"]);
    let mut sheet = Sheet::default();
    answer(&mut sheet, &lesson, 0, "no");
    assert_eq!(sheet.place(&lesson), Place::Question(0));
    assert_eq!(sheet.standing(&lesson.questions[0]), Standing::Wrong);
    assert_eq!(sheet.chosen(&lesson.questions[0]), chosen(&["no"]));
    sheet.go_on(&lesson);
    assert_eq!(sheet.place(&lesson), Place::Question(1));
}

#[test]
fn an_answer_cannot_be_changed_after_it_was_checked() {
    let lesson = lesson(&["a"]);
    let mut sheet = Sheet::default();
    answer(&mut sheet, &lesson, 0, "no");
    answer(&mut sheet, &lesson, 0, "yes");
    assert_eq!(sheet.standing(&lesson.questions[0]), Standing::Wrong);
}

#[test]
fn after_the_last_question_comes_the_score() {
    let lesson = lesson(&["a", "b"]);
    let mut sheet = Sheet::default();
    for (i, option) in ["yes", "no"].into_iter().enumerate() {
        answer(&mut sheet, &lesson, i, option);
        sheet.go_on(&lesson);
    }
    assert_eq!(sheet.place(&lesson), Place::Score);
    let score = sheet.score(&lesson);
    assert_eq!(score, Score { right: 1, first: 1, answered: 2, questions: 2 });
    assert_eq!((score.wrong(), score.open()), (1, 0));
}

#[test]
fn trying_again_asks_only_what_was_wrong_and_remembers_the_first_try() {
    let lesson = lesson(&["a", "b", "c", "d"]);
    let mut sheet = Sheet::default();
    for (i, option) in ["yes", "no", "yes", "no"].into_iter().enumerate() {
        answer(&mut sheet, &lesson, i, option);
    }
    sheet.retry_wrong(&lesson);
    assert_eq!(sheet.place(&lesson), Place::Question(1));
    assert_eq!(sheet.score(&lesson), Score { right: 2, first: 2, answered: 2, questions: 4 });
    answer(&mut sheet, &lesson, 1, "yes");
    sheet.go_on(&lesson);
    assert_eq!(sheet.place(&lesson), Place::Question(3));
    answer(&mut sheet, &lesson, 3, "yes");
    sheet.go_on(&lesson);
    assert_eq!(sheet.place(&lesson), Place::Score);
    assert_eq!(sheet.score(&lesson), Score { right: 4, first: 2, answered: 4, questions: 4 });
}

#[test]
fn going_on_from_a_later_question_comes_round_to_an_earlier_open_one() {
    let lesson = lesson(&["a", "b", "c"]);
    let mut sheet = Sheet::default();
    answer(&mut sheet, &lesson, 2, "yes");
    sheet.go_on(&lesson);
    assert_eq!(sheet.place(&lesson), Place::Question(0));
}

#[test]
fn an_answered_question_can_be_looked_at_again_and_left_for_the_score() {
    let lesson = lesson(&["a", "b"]);
    let mut sheet = Sheet::default();
    answer(&mut sheet, &lesson, 0, "yes");
    answer(&mut sheet, &lesson, 1, "no");
    sheet.look(&lesson.questions[0]);
    assert_eq!(sheet.place(&lesson), Place::Question(0));
    sheet.go_on(&lesson);
    assert_eq!(sheet.place(&lesson), Place::Score);
}

#[test]
fn a_lesson_without_questions_has_a_score_of_nothing() {
    let sheet = Sheet::default();
    assert_eq!(sheet.place(&lesson(&[])), Place::Score);
    assert_eq!(sheet.score(&lesson(&[])), Score::default());
}

#[test]
fn an_answer_told_at_the_end_follows_every_change_until_it_is_handed_in() {
    let lesson = lesson(&["a", "b"]);
    let [a, b] = [&lesson.questions[0], &lesson.questions[1]];
    let mut sheet = Sheet::default();
    sheet.put(a, &chosen(&["no"]));
    sheet.put(b, &chosen(&["no"]));
    sheet.put(a, &chosen(&["yes"]));
    assert_eq!((sheet.score(&lesson).right, sheet.is_over(&lesson)), (1, false));
    sheet.put(b, &chosen(&[]));
    assert!(!sheet.has(b), "what was taken back is no answer");
    assert_eq!(sheet.hand_in(&lesson), ["a"]);
    assert_eq!(sheet.score(&lesson), Score { right: 1, first: 1, answered: 1, questions: 2 });
}

#[test]
fn handed_in_a_second_time_only_what_was_tried_again_is_told_and_the_first_try_stays() {
    let lesson = lesson(&["a", "b"]);
    let mut sheet = Sheet::default();
    sheet.put(&lesson.questions[0], &chosen(&["yes"]));
    sheet.put(&lesson.questions[1], &chosen(&["no"]));
    assert_eq!(sheet.hand_in(&lesson), ["a", "b"]);
    assert!(sheet.is_over(&lesson));
    sheet.retry_wrong(&lesson);
    assert!(!sheet.is_over(&lesson));
    sheet.put(&lesson.questions[1], &chosen(&["no"]));
    sheet.put(&lesson.questions[1], &chosen(&["yes"]));
    assert_eq!(sheet.hand_in(&lesson), ["b"]);
    assert_eq!(sheet.score(&lesson), Score { right: 2, first: 1, answered: 2, questions: 2 });
}
