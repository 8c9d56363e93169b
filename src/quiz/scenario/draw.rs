//! Answers by chance, as far as the interview would ask for them.

use crate::advisor::{Answer, Answers, Book, PathIndex, QuestionIndex, next_question, recommend};
use crate::content::{Aim, Kind, Numbers, Question, Scenes, Table};

use super::super::dice::Dice;
use super::case::holds;

/// Questions in one interview; far more than any has.
const LONGEST: usize = 20;

/// Of hundred organisations with several Exchange versions or wishes, so many have a second one.
const SECOND: usize = 15;

/// How far sizes and lines may be off before another path is right.
const TOLERANCE: [f64; 2] = [0.65, 1.5];

/// Answers after which nothing is left to ask; none where chance met an answer that cannot be told, or where a somewhat
/// larger size or faster line would change the path.
pub(super) fn answers(book: &Book, scenes: &Scenes, aim: &Aim, dice: &mut Dice) -> Option<Answers> {
    let mut answers = Answers::none(book);
    let mut drawing = Drawing { book, scenes, aim, source: "" };
    let source = book.question_index("source")?;
    let drawn = drawing.answer(source, &answers, dice)?;
    answers.set(source, drawn);
    drawing.source = ids(book, source, drawn).first().copied()?;
    let mailboxes = book.question_index("mailboxes")?;
    answers.set(mailboxes, drawing.answer(mailboxes, &answers, dice)?);
    for _ in 0..LONGEST {
        let Some(question) = next_question(book, &answers) else {
            return (drawing.is_sound(&answers) && is_steady(book, &answers)).then_some(answers);
        };
        answers.set(question, drawing.answer(question, &answers, dice)?);
    }
    None
}

/// Ids of the options of an answer.
pub(super) fn ids(book: &Book, question: QuestionIndex, answer: Answer) -> Vec<&'static str> {
    let Answer::Options(set) = answer else { return Vec::new() };
    book.question(question).ticked(set).map(|option| option.id.as_str()).collect()
}

/// What a question has under its id; what it has for this source goes before.
pub(super) fn for_source<'a, T>(table: &'a Table<T>, question: &str, source: &str) -> Option<&'a T> {
    table.get(&format!("{question}@{source}")).or_else(|| table.get(question))
}

/// An organisation being thought up.
struct Drawing<'a> {
    book: &'a Book,
    scenes: &'a Scenes,
    aim: &'a Aim,
    /// Option of `source`, once it is drawn.
    source: &'static str,
}

impl Drawing<'_> {
    fn answer(&self, index: QuestionIndex, answers: &Answers, dice: &mut Dice) -> Option<Answer> {
        let question = self.book.question(index);
        match question.kind {
            Kind::Number if question.id == "total-gb" => self.size(answers, dice).map(Answer::Number),
            Kind::Number => self.number(question, dice).map(Answer::Number),
            Kind::One => self.option(question, dice).map(|place| Answer::Options(1 << place)),
            Kind::Several => self.several(question, dice).map(Answer::Options),
        }
    }

    /// The chances of a question: what is said for this mail system goes first, and the aim before what holds in general.
    fn chances(&self, question: &str) -> Option<&Table<usize>> {
        let of_source = format!("{question}@{}", self.source);
        let (aimed, general) = (&self.aim.chances, &self.scenes.chances);
        let special = aimed.get(&of_source).or_else(|| general.get(&of_source));
        special.or_else(|| aimed.get(question)).or_else(|| general.get(question))
    }

    /// How often an option comes up.
    fn chance(&self, question: &Question, option: &str) -> usize {
        match self.chances(&question.id) {
            Some(chances) => chances.get(option).copied().unwrap_or_default(),
            None => {
                let says = for_source(&self.scenes.says, &question.id, self.source);
                usize::from(says.is_some_and(|says| says.get(option).is_some()))
            }
        }
    }

    /// An option, by its chance.
    fn option(&self, question: &Question, dice: &mut Dice) -> Option<usize> {
        let chances: Vec<usize> = question.options.iter().map(|option| self.chance(question, &option.id)).collect();
        let mut throw = dice.below(chances.iter().sum());
        chances.iter().position(|chance| {
            let hit = throw < *chance;
            throw = throw.saturating_sub(*chance);
            hit
        })
    }

    /// One option, now and then with a second one; an option that stands alone stays alone.
    fn several(&self, question: &Question, dice: &mut Dice) -> Option<u32> {
        let first = self.option(question, dice)?;
        let second = self.option(question, dice)?;
        let alone = |place: usize| question.options.get(place).is_some_and(|option| option.alone);
        let both = dice.percent(SECOND) && !alone(first) && !alone(second);
        Some(if both { 1 << first | 1 << second } else { 1 << first })
    }

    fn number(&self, question: &Question, dice: &mut Dice) -> Option<f64> {
        let numbers = self.aim.numbers.get(&question.id).or_else(|| self.scenes.numbers.get(&question.id))?;
        let number = match numbers {
            Numbers { from: Some(from), to: Some(to), .. } => {
                let largest = self.scenes.largest.get(self.source).copied().unwrap_or(*to);
                rounded(*from, largest.min(*to), dice)
            }
            _ => *dice.pick(&numbers.values)?,
        };
        let mut zones = self.scenes.avoid.iter().filter(|zone| zone.question == question.id);
        (!zones.any(|zone| (zone.from..=zone.to).contains(&number))).then_some(number)
    }

    /// A total that fits the number of people and what is said of their files.
    fn size(&self, answers: &Answers, dice: &mut Dice) -> Option<f64> {
        let Answer::Number(people) = answers.get(self.book.question_index("mailboxes")?) else { return None };
        let pst = self.book.question_index("pst")?;
        let said = ids(self.book, pst, answers.get(pst)).first().copied().unwrap_or_default();
        Some(round_total(people * dice.pick(self.scenes.sizes.get(said)?)?))
    }

    /// Whether nothing comes together that never does.
    fn is_sound(&self, answers: &Answers) -> bool {
        !self.scenes.never.iter().any(|never| never.all.iter().all(|fact| holds(self.book, fact, answers)))
    }
}

/// Whether the path stays the same with sizes and lines that are somewhat smaller or larger.
fn is_steady(book: &Book, answers: &Answers) -> bool {
    let path: PathIndex = recommend(book, answers);
    ["total-gb", "uplink-mbps"].iter().filter_map(|id| book.question_index(id)).all(|index| {
        let Answer::Number(number) = answers.get(index) else { return true };
        TOLERANCE.iter().all(|times| {
            let mut other = answers.clone();
            other.set(index, Answer::Number(number * times));
            recommend(book, &other) == path
        })
    })
}

/// Gigabytes as people give them: two figures.
fn round_total(gb: f64) -> f64 {
    let unit = match gb as u32 {
        0..100 => 1.0,
        100..1000 => 10.0,
        1000..10_000 => 100.0,
        _ => 1000.0,
    };
    ((gb / unit) as u32) as f64 * unit
}

/// A number as people give it: exact while it is small, round when it is large. As many small ones as large ones.
fn rounded(from: f64, to: f64, dice: &mut Dice) -> f64 {
    // From nothing no step would ever lead anywhere.
    let mut low = from.max(1.0);
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
