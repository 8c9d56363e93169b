//! Small lessons for tests.

use crate::content::{Lesson, QuizKind, QuizOption, QuizQuestion, QuizTarget};

use super::Chosen;

fn option(id: &str, correct: bool) -> QuizOption {
    QuizOption {
        id: id.to_owned(),
        text: format!("Text of {id}"),
        correct,
        target: String::new(),
        number: None,
        why: "Why".to_owned(),
        rules: Vec::new(),
        sources: Vec::new(),
    }
}

/// A question with these options, each right or wrong.
pub(super) fn question(id: &str, options: &[(&str, bool)]) -> QuizQuestion {
    QuizQuestion {
        id: id.to_owned(),
        kind: QuizKind::One,
        objective: "L3".to_owned(),
        difficulty: 1,
        text: format!("Question {id}"),
        unit: String::new(),
        options: options.iter().map(|(id, correct)| option(id, *correct)).collect(),
        targets: Vec::new(),
        explain: "Explanation".to_owned(),
        sources: Vec::new(),
        case: None,
    }
}

/// A question of steps, in their right order.
pub(super) fn steps(ids: &[&str]) -> QuizQuestion {
    let options = ids.iter().map(|id| option(id, false)).collect();
    QuizQuestion { kind: QuizKind::Order, options, ..question("Q-steps", &[]) }
}

/// A question of pairs, option and target.
pub(super) fn matching(pairs: &[(&str, &str)]) -> QuizQuestion {
    let mut targets: Vec<&str> = pairs.iter().map(|(_, target)| *target).collect();
    targets.sort_unstable();
    targets.dedup();
    let target = |id: &str| QuizTarget { id: id.to_owned(), text: format!("Target {id}") };
    let pair = |(id, target): &(&str, &str)| QuizOption { target: (*target).to_owned(), ..option(id, false) };
    QuizQuestion {
        kind: QuizKind::Match,
        options: pairs.iter().map(pair).collect(),
        targets: targets.into_iter().map(target).collect(),
        ..question("Q-pairs", &[])
    }
}

/// A question for a number, with slips.
pub(super) fn number(right: f64, slips: &[f64]) -> QuizQuestion {
    let numbered = |number: f64, correct| QuizOption { number: Some(number), ..option(&format!("n{number}"), correct) };
    let slips = slips.iter().map(|number| numbered(*number, false));
    QuizQuestion {
        kind: QuizKind::Number,
        unit: "mailboxes".to_owned(),
        options: [numbered(right, true)].into_iter().chain(slips).collect(),
        ..question("Q-number", &[])
    }
}

/// A lesson of questions whose right option is always "yes".
pub(super) fn lesson(ids: &[&str]) -> Lesson {
    let questions = ids.iter().map(|id| question(id, &[("yes", true), ("no", false)])).collect();
    Lesson { module: "sample".to_owned(), page: None, questions }
}

/// Options chosen.
pub(super) fn chosen(ids: &[&str]) -> Chosen {
    ids.iter().map(|id| (*id).to_owned()).collect()
}
