//! The knowledge check as content: modules, lesson pages, questions, options with their explanations. No grading.

use serde_json::{Map, Value};

use super::record::{names, record};

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

names! {
    /// How a question is answered.
    pub enum QuizKind {
        /// One option is right.
        One = "one",
        /// Several options are right, and all of them are wanted.
        Several = "several",
        /// The options are steps; the file has them in the right order.
        Order = "order",
        /// Every option belongs to one of the question's targets.
        Match = "match",
        /// A number is typed; the options are the right one and the likely slips.
        Number = "number",
    }
}

/// Left out, a question has one right option.
impl Default for QuizKind {
    fn default() -> Self {
        Self::One
    }
}

record! {
    /// An option of a quiz question: a response, a step, the left side of a pair, or a number with its meaning.
    pub struct QuizOption {
        /// Unique within the question, stable: saved answers contain it.
        pub id: String,
        /// What the reader sees; of a number, what that number is.
        pub text: String,
        /// Whether it is the right answer. Steps and pairs have none: their place and their target are the key.
        pub correct: bool = default,
        /// Id of the target it belongs to, in a question of kind `match`.
        pub target: String = default,
        /// The number it stands for, in a question of kind `number`.
        pub number: Option<f64>,
        /// Why it is right or wrong, or why it stands where it does; shown after "Check your answer".
        pub why: String,
        /// Rule ids the explanation rests on.
        pub rules: Vec<String> = default,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// What options are matched with.
    pub struct QuizTarget {
        /// Unique within the question, stable: saved answers contain it.
        pub id: String,
        /// What the reader sees.
        pub text: String,
    }
}

record! {
    /// A question of a module.
    pub struct QuizQuestion {
        /// Stable id, "QZ06".
        pub id: String,
        /// How it is answered.
        pub kind: QuizKind = default,
        /// Objective id.
        pub objective: String,
        /// 1 easy to 3 hard.
        pub difficulty: u8,
        /// The question.
        pub text: String,
        /// What the typed number counts, in a question of kind `number`: "mailboxes", "hours".
        pub unit: String = default,
        /// Options; steps stand in the right order, all others as they are shown.
        pub options: Vec<QuizOption>,
        /// What options are matched with, in a question of kind `match`.
        pub targets: Vec<QuizTarget> = default,
        /// The thought to take away; shown with the result.
        pub explain: String,
        /// Source ids.
        pub sources: Vec<String>,
        /// The organisation described, as answers for the advisor; the recommendation is then the right option's path.
        pub case: Option<Map<String, Value>>,
    }
}

record! {
    /// A section of a lesson page.
    pub struct LessonSection {
        /// Heading.
        pub title: String,
        /// Paragraphs, plain text.
        pub text: Vec<String>,
        /// Points of a list after the paragraphs.
        pub points: Vec<String> = default,
        /// Paths whose comparison rows are shown as a table, by id.
        pub compare: Vec<String> = default,
        /// Rows of that table, by the names of `paths.json`; all that differ if empty.
        pub rows: Vec<String> = default,
        /// The path whose figure is shown, by id.
        pub figure: Option<String>,
        /// Source ids.
        pub sources: Vec<String>,
        /// Ids of the questions that it answers: whoever gets one wrong is led here.
        pub questions: Vec<String> = default,
    }
}

record! {
    /// The page to read before the questions.
    pub struct LessonPage {
        /// What one can do afterwards, each a half sentence that begins with a verb.
        pub aims: Vec<String>,
        /// Left over from older packs and not used: [`Self::reading_minutes`] counts the words.
        pub minutes: Option<u8>,
        /// In reading order.
        pub sections: Vec<LessonSection>,
    }
}

/// Words that are read in a minute.
const WORDS_A_MINUTE: usize = 200;

impl LessonPage {
    /// The place of the section that answers a question; none where no section says so.
    #[must_use]
    pub fn section_of(&self, question: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.questions.iter().any(|id| id == question))
    }

    /// Words of its paragraphs and points; tables and figures come on top.
    #[must_use]
    pub fn words(&self) -> usize {
        let texts = self.sections.iter().flat_map(|section| section.text.iter().chain(&section.points));
        texts.map(|text| text.split_whitespace().count()).sum()
    }

    /// Minutes to read it, at 200 words a minute; at least one.
    #[must_use]
    pub fn reading_minutes(&self) -> usize {
        self.words().div_ceil(WORDS_A_MINUTE).max(1)
    }
}

record! {
    /// The chapter of a module.
    pub struct Lesson {
        /// Module id.
        pub module: String,
        /// What to read first; own question packs may do without.
        pub page: Option<LessonPage>,
        /// In the order asked.
        pub questions: Vec<QuizQuestion>,
    }
}
