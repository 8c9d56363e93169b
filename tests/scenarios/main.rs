//! Ten thousand scenarios: every key unambiguous, every option apart from the others, every text fit to be read.
//!
//! Each check is a function of its own that complains in words; the list of them is [`CHECKS`].

mod facts;
mod options;
mod reasons;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use mail_migration_advisor::advisor::{
    Answer, Answers, Assessment, Book, PathVerdict, ReasonEffect, assess, read_answers,
};
use mail_migration_advisor::content::{Chapter, QuizOption, Scenes};
use mail_migration_advisor::quiz::{self, Scenario};

fn scenes() -> Scenes {
    let chapter = Chapter::named("scenarios").expect("the chapter");
    chapter.read(chapter.text()).expect("scenes")
}

/// A scenario with what the advisor says of it, worked out anew from its case.
struct Made<'a> {
    scenes: &'a Scenes,
    scenario: Scenario,
    answers: Answers,
    assessment: Assessment,
}

type Check = fn(&Made<'_>) -> Result<(), String>;

const CHECKS: [(&str, Check); 19] = [
    ("the key is the advisor's recommendation, and nothing that is open could change it", options::the_key_is_certain),
    ("the advisor finds no contradiction in the case", options::nothing_contradicts),
    ("four options, one of them right, no two alike", options::four_different_options),
    (
        "every wrong option is closed or warned of by a rule that does not speak against the right one, or ranks below it",
        options::wrong_for_a_reason,
    ),
    ("every wrong option is wrong for a reason of its own", options::reasons_differ),
    ("at most one wrong option falls by the mail system alone", options::one_falls_by_source),
    ("the right option says which rules took out the paths before it", reasons::the_fallen_are_named),
    ("no explanation of the right option speaks for another path", reasons::speaks_for_itself),
    ("every explanation is whole sentences about this case", reasons::explanations_are_whole),
    ("no two answers that exclude each other", facts::no_contradiction),
    ("the right path gives what the two sides are to share", facts::wishes_are_granted),
    ("what is said of PST files fits their size", facts::sizes_fit),
    ("no size or line so near a bound that a little more would change the path", facts::sizes_are_clear),
    ("a number of mailboxes or people that is told is the one in the explanations", reasons::numbers_are_this_case),
    ("no number at which sources differ", facts::no_disputed_number),
    ("nothing together that never is", facts::nothing_absurd),
    ("no placeholder, stray space, doubled word or wrong article", words::clean_words),
    ("every sentence begins with a capital, ends, and stands there once", words::whole_sentences),
    ("every answer is told, and no more", words::everything_is_told),
];

fn ensure(holds: bool, complaint: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(complaint()) }
}

impl Made<'_> {
    fn verdict(&self, path: &str) -> Result<&PathVerdict, String> {
        let of = |verdict: &&PathVerdict| Book::embedded().path(verdict.path).id == path;
        self.assessment.paths.iter().find(of).ok_or_else(|| format!("no path {path}"))
    }

    fn right(&self) -> Result<&QuizOption, String> {
        self.wrong_or_right(true).next().ok_or_else(|| "nothing is right".to_owned())
    }

    /// The row that names the path.
    fn row(&self) -> Result<&'static str, String> {
        let reasons = &self.verdict(self.scenario.path)?.reasons;
        let row = reasons.iter().find(|reason| reason.effect == ReasonEffect::Prefers);
        row.map(|reason| reason.rule).ok_or_else(|| "no row".to_owned())
    }

    /// Options that answer a question.
    fn options(&self, question: &str) -> Vec<&'static str> {
        let book = Book::embedded();
        let Some(index) = book.question_index(question) else { return Vec::new() };
        let Answer::Options(set) = self.answers.get(index) else { return Vec::new() };
        let options = book.question(index).options.iter().enumerate();
        options.filter(|(place, _)| set & (1 << place) != 0).map(|(_, option)| option.id.as_str()).collect()
    }

    fn number(&self, question: &str) -> Option<f64> {
        match self.answers.get(Book::embedded().question_index(question)?) {
            Answer::Number(number) => Some(number),
            _ => None,
        }
    }

    fn wrong_or_right(&self, right: bool) -> impl Iterator<Item = &QuizOption> {
        self.scenario.question.options.iter().filter(move |option| option.correct == right)
    }
}

#[test]
fn ten_thousand_scenarios_pass_every_check_and_no_path_is_right_or_wrong_by_habit() {
    const COUNT: usize = 10_000;
    let (book, scenes) = (Book::embedded(), scenes());
    let (mut paths, mut offered) = (BTreeMap::<&str, usize>::new(), BTreeMap::<String, usize>::new());
    let mut texts = BTreeSet::new();
    let mut complaints = Vec::new();
    for number in 0..COUNT {
        let scenario = Scenario::make(book, &scenes, 2026, number).expect("chance finds a case");
        let case = serde_json::to_string(&scenario.question.case).expect("JSON");
        let answers = read_answers(book, &case).expect("answers");
        let assessment = assess(book, &answers);
        *paths.entry(scenario.path).or_default() += 1;
        for option in &scenario.question.options {
            *offered.entry(option.id.clone()).or_default() += 1;
        }
        texts.insert(scenario.question.text.clone());
        let made = Made { scenes: &scenes, scenario, answers, assessment };
        for (name, check) in CHECKS {
            if let Err(complaint) = check(&made) {
                complaints.push(format!("{name}: {complaint}\n  {}", made.scenario.question.text));
            }
        }
    }
    assert!(complaints.is_empty(), "{} complaints, the first:\n{}", complaints.len(), complaints[0]);
    for path in book.paths() {
        let times = paths.get(path.id.as_str()).copied().unwrap_or_default();
        assert!(
            (COUNT * 3 / 100..=COUNT / 4).contains(&times),
            "{} is right {times} times in {COUNT}: {paths:?}",
            path.id
        );
        let shown = offered.get(&path.id).copied().unwrap_or_default();
        let share = times as f64 / shown as f64;
        assert!((0.1..=0.6).contains(&share), "{} is right in {times} of {shown} times it is offered", path.id);
    }
    assert!(texts.len() > COUNT * 9 / 10, "only {} different texts", texts.len());
}

#[test]
fn a_class_with_the_same_seed_gets_the_same_ten_and_another_seed_others() {
    let (book, scenes) = (Book::embedded(), scenes());
    let texts = |seed| -> Vec<String> {
        Scenario::set(book, &scenes, seed, 10).into_iter().map(|scenario| scenario.question.text).collect()
    };
    assert_eq!(texts(7).len(), 10);
    assert_eq!(texts(7), texts(7));
    assert_ne!(texts(7), texts(8));
    for seed in 0..40 {
        let set = Scenario::set(book, &scenes, seed, 10);
        let paths: BTreeSet<&str> = set.iter().map(|scenario| scenario.path).collect();
        assert!(set.len() == 10 && paths.len() >= 5, "seed {seed}: {paths:?}");
    }
}

#[test]
fn a_scenario_is_graded_like_any_question() {
    let scenario = Scenario::make(Book::embedded(), &scenes(), 1, 0).expect("a scenario");
    let question = &scenario.question;
    for option in &question.options {
        let chosen = quiz::Chosen::from([option.id.clone()]);
        assert_eq!(quiz::is_right(question, &chosen), option.id == scenario.path);
    }
}
