//! Questions without end, made from the rules: an organisation told in sentences, and "which path?".
//!
//! Chance chooses answers, as long as the interview would still ask for one; the engine is the key. So everything that
//! matters is told, and nothing that was left out could change the result. A draw that is contradictory, at a point on
//! which sources differ, that wishes for what its path does not give, or that is without three paths each wrong for a
//! reason of its own is thrown away.
//!
//! Which path shall be right is drawn first, so that each is often enough; the answers then follow until the engine
//! agrees.

mod case;
mod draw;
mod options;
mod tell;

use crate::advisor::{Answers, Book, Prospect, assess, prospect, recommend, to_object};
use crate::content::{Aim, QuizKind, QuizQuestion, Scenes};

use super::dice::Dice;
use case::Case;

/// A question made from the rules.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// The question, like any other. Its `case` holds the answers, its id seed and number: "S7-3".
    pub question: QuizQuestion,
    /// Id of the path that is right.
    pub path: &'static str,
}

/// Draws before another path is aimed at.
const PATIENCE: usize = 200;

/// Paths aimed at before it gives up; in ten thousand scenarios the first was nearly always reached.
const AIMS: usize = 12;

/// Objective of every scenario: to choose by the facts.
const OBJECTIVE: &str = "L3";

impl Scenario {
    /// The scenario with this number of a seed; the same on every machine, as long as rules and sentences stay.
    ///
    /// None only if the rules had become such that chance finds no case; a test makes ten thousand.
    #[must_use]
    pub fn make(book: &'static Book, scenes: &Scenes, seed: u64, number: usize) -> Option<Self> {
        let mut dice = Dice::of(seed, &format!("scenario {number}"));
        let id = format!("S{seed}-{number}");
        (0..AIMS).find_map(|_| {
            let aim = weighted(&scenes.aims, |aim| aim.right, &mut dice)?;
            (0..PATIENCE).find_map(|_| attempt(book, scenes, aim, &mut dice, &id))
        })
    }

    /// A set of scenarios for a seed: no path is right twice before others had their turn.
    #[must_use]
    pub fn set(book: &'static Book, scenes: &Scenes, seed: u64, length: usize) -> Vec<Self> {
        let mut made: Vec<Self> = Vec::new();
        for number in 0..length * 12 {
            if made.len() == length {
                break;
            }
            let Some(scenario) = Self::make(book, scenes, seed, number) else { continue };
            let times = made.iter().filter(|other| other.path == scenario.path).count();
            // Each path up to twice in ten; then what comes.
            if times < 1 + length / 10 || number > length * 8 {
                made.push(scenario);
            }
        }
        made
    }
}

/// One of the items, by its weight.
fn weighted<'a, T>(items: &'a [T], weight: impl Fn(&T) -> usize, dice: &mut Dice) -> Option<&'a T> {
    let mut throw = dice.below(items.iter().map(&weight).sum());
    items.iter().find(|item| {
        let hit = throw < weight(item);
        throw = throw.saturating_sub(weight(item));
        hit
    })
}

fn attempt(book: &'static Book, scenes: &Scenes, aim: &Aim, dice: &mut Dice, id: &str) -> Option<Scenario> {
    let answers = draw::answers(book, scenes, aim, dice)?;
    if book.path(recommend(book, &answers)).id != aim.path {
        return None;
    }
    let assessment = assess(book, &answers);
    let path = &book.path(assessment.recommended).id;
    let case = Case { book, scenes, answers: &answers, winner: path };
    if !assessment.notices.is_empty() || !is_granted(&case) || !settled(&prospect(book, &answers)) {
        return None;
    }
    let text = tell::tell(book, scenes, &answers, dice)?;
    let chosen = options::options(&case, &assessment, dice)?;
    let question = QuizQuestion {
        id: id.to_owned(),
        kind: QuizKind::One,
        objective: OBJECTIVE.to_owned(),
        difficulty: difficulty(&answers),
        text,
        unit: String::new(),
        options: chosen.options,
        targets: Vec::new(),
        explain: options::profile(assessment.recommended).map(|profile| profile.lead.clone()).unwrap_or_default(),
        sources: chosen.sources,
        case: Some(to_object(book, &answers)),
    };
    Some(Scenario { question, path })
}

/// Whether the path gives everything that the two sides are to share.
fn is_granted(case: &Case<'_>) -> bool {
    let wishes = case.options("coexistence");
    let mut given = wishes.iter().filter_map(|wish| case.scenes.gives.get(wish));
    given.all(|paths| paths.iter().any(|path| path == case.winner))
}

/// Whether one path can win, and this is certain.
fn settled(prospect: &Prospect) -> bool {
    prospect.exact && prospect.possible.len() == 1 && prospect.next_question.is_none()
}

/// The more facts have to be weighed, the harder.
fn difficulty(answers: &Answers) -> u8 {
    match answers.given().count() {
        0..=4 => 1,
        5..=7 => 2,
        _ => 3,
    }
}
