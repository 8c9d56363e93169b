//! Small lessons for tests.

use crate::content::{Lesson, QuizOption, QuizQuestion};

use super::Chosen;

/// A question with these options, each right or wrong.
pub(super) fn question(id: &str, options: &[(&str, bool)]) -> QuizQuestion {
    let option = |(id, correct): &(&str, bool)| QuizOption {
        id: (*id).to_owned(),
        text: format!("Text of {id}"),
        correct: *correct,
        why: "Why".to_owned(),
        rules: Vec::new(),
        sources: Vec::new(),
    };
    QuizQuestion {
        id: id.to_owned(),
        objective: "L3".to_owned(),
        difficulty: 1,
        text: format!("Question {id}"),
        options: options.iter().map(option).collect(),
        explain: "Explanation".to_owned(),
        sources: Vec::new(),
        case: None,
    }
}

/// A lesson of questions whose right option is always "yes".
pub(super) fn lesson(ids: &[&str]) -> Lesson {
    let questions = ids.iter().map(|id| question(id, &[("yes", true), ("no", false)])).collect();
    Lesson { module: "sample".to_owned(), questions }
}

/// Options chosen.
pub(super) fn chosen(ids: &[&str]) -> Chosen {
    ids.iter().map(|id| (*id).to_owned()).collect()
}
