//! Answers by chance, as far as the interview would ask for them.

use crate::advisor::{Answer, Answers, Book, QuestionIndex, next_question};
use crate::content::{Kind, Numbers, Question, Scenes};

use super::super::dice::Dice;

/// Questions in one interview; far more than any has.
const LONGEST: usize = 20;

/// Of hundred organisations with several Exchange versions or wishes, so many have a second one.
const SECOND: usize = 15;

/// Answers after which nothing is left to ask; none where chance met an answer that cannot be told.
pub(super) fn answers(book: &Book, scenes: &Scenes, dice: &mut Dice) -> Option<Answers> {
    let mut answers = Answers::none(book);
    for id in ["source", "mailboxes"] {
        let question = book.question_index(id)?;
        answers.set(question, answer(book, scenes, question, dice)?);
    }
    for _ in 0..LONGEST {
        let Some(question) = next_question(book, &answers) else { return Some(answers) };
        answers.set(question, answer(book, scenes, question, dice)?);
    }
    None
}

fn answer(book: &Book, scenes: &Scenes, index: QuestionIndex, dice: &mut Dice) -> Option<Answer> {
    let question = book.question(index);
    match question.kind {
        Kind::Number => number(scenes, question, dice).map(Answer::Number),
        Kind::One => option(scenes, question, dice).map(|place| Answer::Options(1 << place)),
        Kind::Several => several(scenes, question, dice).map(Answer::Options),
    }
}

/// How often an option comes up.
fn chance(scenes: &Scenes, question: &Question, option: &str) -> usize {
    match scenes.chances.get(&question.id) {
        Some(chances) => chances.get(option).copied().unwrap_or_default(),
        None => usize::from(scenes.says.get(&question.id).is_some_and(|says| says.get(option).is_some())),
    }
}

/// An option, by its chance.
fn option(scenes: &Scenes, question: &Question, dice: &mut Dice) -> Option<usize> {
    let chances: Vec<usize> = question.options.iter().map(|option| chance(scenes, question, &option.id)).collect();
    let mut throw = dice.below(chances.iter().sum());
    chances.iter().position(|chance| {
        let hit = throw < *chance;
        throw = throw.saturating_sub(*chance);
        hit
    })
}

/// One option, now and then with a second one; an option that stands alone stays alone.
fn several(scenes: &Scenes, question: &Question, dice: &mut Dice) -> Option<u32> {
    let first = option(scenes, question, dice)?;
    let second = option(scenes, question, dice)?;
    let alone = |place: usize| question.options.get(place).is_some_and(|option| option.alone);
    let both = dice.percent(SECOND) && !alone(first) && !alone(second);
    Some(if both { 1 << first | 1 << second } else { 1 << first })
}

fn number(scenes: &Scenes, question: &Question, dice: &mut Dice) -> Option<f64> {
    let numbers = scenes.numbers.get(&question.id)?;
    let number = match numbers {
        Numbers { from: Some(from), to: Some(to), .. } => rounded(*from, *to, dice),
        _ => *dice.pick(&numbers.values)?,
    };
    let avoided = |number| {
        scenes.avoid.iter().any(|zone| zone.question == question.id && (zone.from..=zone.to).contains(&number))
    };
    (!avoided(number)).then_some(number)
}

/// A number as people give it: exact while it is small, round when it is large. As many small ones as large ones.
fn rounded(from: f64, to: f64, dice: &mut Dice) -> f64 {
    let mut low = from;
    let mut steps = Vec::new();
    while low < to {
        steps.push(low);
        low *= 1.2;
    }
    let low = dice.pick(&steps).copied().unwrap_or(from);
    let number = low + low * 0.2 * dice.below(1000) as f64 / 1000.0;
    let unit = match number as u32 {
        0..100 => 1.0,
        100..400 => 5.0,
        400..1000 => 10.0,
        1000..4000 => 50.0,
        _ => 100.0,
    };
    ((number / unit) as u32) as f64 * unit
}
