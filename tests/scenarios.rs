//! Ten thousand scenarios: every key unambiguous, every option apart from the others, every text fit to be read.
//!
//! Each check is a function of its own that complains in words; the list of them is [`CHECKS`].

use std::collections::{BTreeMap, BTreeSet};

use mail_migration_advisor::advisor::{Answer, Answers, Assessment, Book, Verdict, assess, prospect, read_answers};
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

const CHECKS: [(&str, Check); 10] = [
    ("the key is the advisor's recommendation, and nothing that is open could change it", the_key_is_certain),
    ("the advisor finds no contradiction in the case", nothing_contradicts),
    ("four options, one of them right, no two alike", four_different_options),
    (
        "every wrong option is closed or warned of by a rule that does not speak against the right one",
        wrong_for_a_reason,
    ),
    ("every wrong option is wrong for a reason of its own", reasons_differ),
    ("no number at which sources differ", no_disputed_number),
    ("nothing together that never is", nothing_absurd),
    ("no placeholder, stray space, doubled word or wrong article", clean_words),
    ("every sentence begins with a capital, ends, and stands there once", whole_sentences),
    ("every answer is told, and no more", everything_is_told),
];

fn ensure(holds: bool, complaint: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(complaint()) }
}

fn the_key_is_certain(made: &Made<'_>) -> Result<(), String> {
    let book = Book::embedded();
    let right: Vec<&str> = made.wrong_or_right(true).map(|option| option.id.as_str()).collect();
    let recommended = book.path(made.assessment.recommended).id.as_str();
    ensure(right == [recommended], || format!("{right:?}, but the advisor says {recommended}"))?;
    let prospect = prospect(book, &made.answers);
    ensure(prospect.exact && prospect.possible == [made.assessment.recommended], || format!("{prospect:?}"))
}

fn nothing_contradicts(made: &Made<'_>) -> Result<(), String> {
    let ids: Vec<&str> = made.assessment.notices.iter().map(|notice| notice.id).collect();
    ensure(ids.is_empty(), || format!("{ids:?}"))
}

fn four_different_options(made: &Made<'_>) -> Result<(), String> {
    let options = &made.scenario.question.options;
    let ids: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
    let texts: BTreeSet<String> = options.iter().map(|option| option.text.to_lowercase()).collect();
    ensure(options.len() == 4 && ids.len() == 4 && texts.len() == 4, || format!("{texts:?}"))
}

fn wrong_for_a_reason(made: &Made<'_>) -> Result<(), String> {
    let book = Book::embedded();
    let of = |id: &str| made.assessment.paths.iter().find(|path| book.path(path.path).id == id);
    let winner = of(made.scenario.path).ok_or("no winner")?;
    for option in made.wrong_or_right(false) {
        let path = of(&option.id).ok_or_else(|| format!("no path {}", option.id))?;
        let open = matches!(path.verdict, Verdict::Recommended | Verdict::Suitable | Verdict::Undecided);
        ensure(!open, || format!("{} is {:?}", option.id, path.verdict))?;
        let rule = option.rules.first().ok_or("no rule")?;
        let held = path.reasons.iter().any(|reason| reason.rule == rule && reason.text == option.why);
        let shared = winner.reasons.iter().any(|reason| reason.rule == rule);
        ensure(held && !shared, || format!("{} by {rule}: held {held}, shared {shared}", option.id))?;
    }
    Ok(())
}

fn reasons_differ(made: &Made<'_>) -> Result<(), String> {
    let rules: BTreeSet<&String> = made.wrong_or_right(false).flat_map(|option| &option.rules).collect();
    let whys: BTreeSet<&String> = made.wrong_or_right(false).map(|option| &option.why).collect();
    ensure(rules.len() == 3 && whys.len() == 3, || format!("{rules:?}"))
}

fn no_disputed_number(made: &Made<'_>) -> Result<(), String> {
    for zone in &made.scenes.avoid {
        let question = Book::embedded().question_index(&zone.question).ok_or("no such question")?;
        if let Answer::Number(number) = made.answers.get(question) {
            ensure(!(zone.from..=zone.to).contains(&number), || format!("{number}: {}", zone.why))?;
        }
    }
    Ok(())
}

fn nothing_absurd(made: &Made<'_>) -> Result<(), String> {
    let case = made.scenario.question.case.as_ref().ok_or("no case")?;
    let says = |question: &str| case.get(question).map(ToString::to_string).unwrap_or_default();
    for never in &made.scenes.never {
        let together = never.all.iter().all(|fact| match fact.above {
            Some(limit) => says(&fact.question).parse::<f64>().is_ok_and(|number| number > limit),
            None => fact.any_of.iter().any(|option| says(&fact.question).contains(&format!("\"{option}\""))),
        });
        ensure(!together, || never.why.clone())?;
    }
    Ok(())
}

fn clean_words(made: &Made<'_>) -> Result<(), String> {
    let text = &made.scenario.question.text;
    ensure(!text.contains(['{', '}', '<', '>', '_']), || "a placeholder or markup".to_owned())?;
    ensure(!text.contains("  ") && !text.contains(" .") && text.trim() == text, || "stray spaces".to_owned())?;
    ensure((70..=900).contains(&text.len()), || format!("{} characters", text.len()))?;
    let words: Vec<&str> = text.split(' ').map(|word| word.trim_end_matches(['.', ',', ';', '?'])).collect();
    for pair in words.windows(2) {
        ensure(!pair[0].eq_ignore_ascii_case(pair[1]), || format!("\"{} {}\"", pair[0], pair[1]))?;
        let vowel = pair[1].to_lowercase().starts_with(['a', 'e', 'i', 'o']);
        let fits = match pair[0] {
            "a" | "A" => !vowel,
            "an" | "An" => vowel,
            _ => true,
        };
        ensure(fits, || format!("\"{} {}\"", pair[0], pair[1]))?;
    }
    Ok(())
}

fn sentences(text: &str) -> Vec<&str> {
    // A full stop within a word ("TLS 1.2") ends nothing.
    text.split_inclusive(['.', '?']).fold(Vec::new(), |mut found: Vec<&str>, piece| {
        let start = found.iter().map(|sentence| sentence.len()).sum::<usize>();
        match found.last_mut() {
            Some(last) if !piece.starts_with(' ') => {
                let from = start - last.len();
                *last = &text[from..start + piece.len()];
            }
            _ => found.push(piece),
        }
        found
    })
}

fn whole_sentences(made: &Made<'_>) -> Result<(), String> {
    let text = &made.scenario.question.text;
    let found: Vec<&str> = sentences(text).into_iter().map(str::trim).collect();
    for sentence in &found {
        ensure(sentence.starts_with(char::is_uppercase), || format!("\"{sentence}\""))?;
    }
    let once: BTreeSet<&&str> = found.iter().collect();
    ensure(once.len() == found.len(), || "a sentence stands there twice".to_owned())?;
    ensure(found.last().is_some_and(|last| last.ends_with('?')), || "asks nothing".to_owned())
}

fn everything_is_told(made: &Made<'_>) -> Result<(), String> {
    let mut expected = 2; // the first sentence and the question
    for (index, answer) in made.answers.given() {
        let id = Book::embedded().question(index).id.as_str();
        expected += match (id, answer) {
            ("source" | "exchange-versions" | "mailboxes", _) => 0,
            (_, Answer::Options(set)) => set.count_ones() as usize,
            _ => 1,
        };
    }
    let found = sentences(&made.scenario.question.text).len();
    ensure(found == expected, || format!("{found} sentences for {expected}"))
}

impl Made<'_> {
    fn wrong_or_right(&self, right: bool) -> impl Iterator<Item = &QuizOption> {
        self.scenario.question.options.iter().filter(move |option| option.correct == right)
    }
}

#[test]
fn ten_thousand_scenarios_pass_every_check_and_every_path_is_right_now_and_then() {
    const COUNT: usize = 10_000;
    let (book, scenes) = (Book::embedded(), scenes());
    let mut paths = BTreeMap::<&str, usize>::new();
    let mut texts = BTreeSet::new();
    let mut complaints = Vec::new();
    for number in 0..COUNT {
        let scenario = Scenario::make(book, &scenes, 2026, number).expect("chance finds a case");
        let case = serde_json::to_string(&scenario.question.case).expect("JSON");
        let answers = read_answers(book, &case).expect("answers");
        let assessment = assess(book, &answers);
        *paths.entry(scenario.path).or_default() += 1;
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
        assert!(times >= COUNT / 400, "{} is right {times} times in {COUNT}: {paths:?}", path.id);
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
