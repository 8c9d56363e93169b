//! The knowledge check as content: modules, questions, options with their explanations. No grading.

use serde_json::{Map, Value};

use super::record::record;

record! {
    /// A module as listed; its questions are a chapter of their own.
    pub struct Module {
        /// Public id, stable for ever.
        pub id: String,
        /// Title.
        pub title: String,
        /// What one learns.
        pub lead: String,
        /// Objective ids (`facts.md` 9.1).
        pub objectives: Vec<String>,
        /// How many questions its chapter holds.
        pub questions: usize,
    }
}

record! {
    /// An option of a quiz question.
    pub struct QuizOption {
        /// Unique within the question, stable: saved answers contain it.
        pub id: String,
        /// What the reader sees.
        pub text: String,
        /// Whether it is the right answer.
        pub correct: bool = default,
        /// Why it is right or wrong; shown after "Check your answers".
        pub why: String,
        /// Rule ids the explanation rests on.
        pub rules: Vec<String> = default,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A question of a module.
    pub struct QuizQuestion {
        /// Stable id, "QZ06".
        pub id: String,
        /// Objective id.
        pub objective: String,
        /// 1 easy to 3 hard.
        pub difficulty: u8,
        /// The question.
        pub text: String,
        /// Options in the order shown.
        pub options: Vec<QuizOption>,
        /// The thought to take away; shown with the result.
        pub explain: String,
        /// Source ids.
        pub sources: Vec<String>,
        /// The organisation described, as answers for the advisor; the recommendation is then the right option's path.
        pub case: Option<Map<String, Value>>,
    }
}

record! {
    /// The chapter of a module.
    pub struct Lesson {
        /// Module id.
        pub module: String,
        /// In the order asked.
        pub questions: Vec<QuizQuestion>,
    }
}
