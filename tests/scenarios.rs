//! Ten thousand scenarios: every key unambiguous, every option apart from the others, every text fit to be read.
//!
//! Each check is a function of its own that complains in words; the list of them is [`CHECKS`].

use std::collections::{BTreeMap, BTreeSet};

use mail_migration_advisor::advisor::{
    Answer, Answers, Assessment, Book, PathVerdict, ReasonEffect, Verdict, assess, prospect, read_answers, recommend,
};
use mail_migration_advisor::content::{Chapter, Content, QuizOption, Scenes};
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
    ("the key is the advisor's recommendation, and nothing that is open could change it", the_key_is_certain),
    ("the advisor finds no contradiction in the case", nothing_contradicts),
    ("four options, one of them right, no two alike", four_different_options),
    (
        "every wrong option is closed or warned of by a rule that does not speak against the right one, or ranks below it",
        wrong_for_a_reason,
    ),
    ("every wrong option is wrong for a reason of its own", reasons_differ),
    ("at most one wrong option falls by the mail system alone", one_falls_by_source),
    ("the right option says which rules took out the paths before it", the_fallen_are_named),
    ("no explanation of the right option speaks for another path", speaks_for_itself),
    ("every explanation is whole sentences about this case", explanations_are_whole),
    ("no two answers that exclude each other", no_contradiction),
    ("the right path gives what the two sides are to share", wishes_are_granted),
    ("what is said of PST files fits their size", sizes_fit),
    ("no size or line so near a bound that a little more would change the path", sizes_are_clear),
    ("a number of mailboxes or people that is told is the one in the explanations", numbers_are_this_case),
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
    let winner = made.verdict(made.scenario.path)?;
    let row = made.row()?;
    for option in made.wrong_or_right(false) {
        let path = made.verdict(&option.id)?;
        let [rule] = option.rules.as_slice() else { return Err(format!("{} names {:?}", option.id, option.rules)) };
        ensure(path.verdict != Verdict::Recommended, || option.id.clone())?;
        if path.verdict == Verdict::RuledOut {
            let held = |verdict: &PathVerdict| verdict.reasons.iter().any(|reason| reason.rule == rule);
            ensure(held(path) && !held(winner), || format!("{} by {rule}", option.id))?;
        } else {
            // It is open and ranks below: by a warning, by the row, or by a rule that the sentence cites.
            let cited = made.scenes.against.iter().any(|one| {
                one.cites.as_deref().map_or(one.rules.contains(rule), |cited| cited == rule)
                    && (one.paths.is_empty() || one.paths.contains(&option.id))
            });
            let warned = path.reasons.iter().any(|reason| reason.rule == rule);
            ensure(cited && (warned || rule == row || known_rule(rule)), || format!("{} by {rule}", option.id))?;
        }
    }
    Ok(())
}

fn known_rule(id: &str) -> bool {
    let rules = &Content::embedded().rules;
    rules.eligibility.iter().any(|rule| rule.id == id) || rules.preference.iter().any(|row| row.id == id)
}

fn reasons_differ(made: &Made<'_>) -> Result<(), String> {
    let rules: BTreeSet<&String> = made.wrong_or_right(false).flat_map(|option| &option.rules).collect();
    let whys: BTreeSet<&String> = made.wrong_or_right(false).map(|option| &option.why).collect();
    ensure(rules.len() == 3 && whys.len() == 3, || format!("{rules:?}"))
}

fn one_falls_by_source(made: &Made<'_>) -> Result<(), String> {
    let mut by_source = Vec::new();
    for option in made.wrong_or_right(false) {
        let path = made.verdict(&option.id)?;
        let of_source = |question: &str| ["source", "exchange-versions"].contains(&question);
        let alone = path.reasons.iter().any(|reason| {
            reason.effect == ReasonEffect::RulesOut
                && option.rules.iter().any(|rule| rule == reason.rule)
                && reason.answers.iter().all(|index| of_source(&Book::embedded().question(index).id))
        });
        if alone {
            by_source.push(&option.id);
        }
    }
    ensure(by_source.len() <= 1, || format!("{by_source:?}"))
}

fn the_fallen_are_named(made: &Made<'_>) -> Result<(), String> {
    let right = made.right()?;
    ensure(right.rules.first().is_some_and(|rule| rule == made.row().unwrap_or_default()), || {
        format!("{:?} do not begin with the row", right.rules)
    })?;
    let mut fallen = BTreeSet::new();
    for path in &made.assessment.instead_of {
        let verdict = made.assessment.of(*path).ok_or("no verdict")?;
        let closing = verdict.reasons.iter().filter(|reason| reason.effect == ReasonEffect::RulesOut);
        let rules: Vec<&str> = closing.map(|reason| reason.rule).collect();
        fallen.insert(rules.iter().any(|rule| right.rules.iter().any(|other| other == rule)));
    }
    let told = made.assessment.instead_of.is_empty() || fallen.contains(&true);
    ensure(told && (right.rules.len() > 3 || !fallen.contains(&false)), || format!("{:?}", right.rules))
}

/// Words that put something first.
const PRAISE: [&str; 7] =
    ["comes first", "come first", "first choice", "fits best", "is best", "last choice", "comes second"];

fn speaks_for_itself(made: &Made<'_>) -> Result<(), String> {
    let right = made.right()?;
    let own = made.scenes.names.get(made.scenario.path).ok_or("no name")?;
    let own = own.trim_start_matches("a ").trim_start_matches("an ").trim_start_matches("the ");
    for sentence in sentences(&format!("{} {}", right.why, made.scenario.question.explain)) {
        let praised = PRAISE.iter().any(|praise| sentence.contains(praise));
        ensure(!praised || sentence.contains(own), || format!("\"{sentence}\""))?;
    }
    Ok(())
}

/// Remarks that belong to the rule table and not to a case.
const REMARKS: [&str; 6] = ["older remark", "(derived)", "unconfirmed", "France", "is known so far", "Otherwise"];

fn explanations_are_whole(made: &Made<'_>) -> Result<(), String> {
    for option in &made.scenario.question.options {
        let why = &option.why;
        ensure(!why.contains(['{', '}']) && !why.contains("  ") && why.trim() == why, || format!("\"{why}\""))?;
        ensure(why.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && why.ends_with('.'), || {
            format!("\"{why}\"")
        })?;
        ensure(!why.contains(" the the ") && !why.contains(" in .") && !why.contains(" ,"), || format!("\"{why}\""))?;
        for remark in REMARKS {
            ensure(!why.contains(remark), || format!("\"{why}\""))?;
        }
        ensure(why.split(' ').count() <= 110, || format!("\"{why}\""))?;
    }
    Ok(())
}

/// Answers that cannot both be true, whatever the rules make of them.
const EXCLUDE: [[(&str, &[&str]); 2]; 10] = [
    [("hybrid-connectivity", &["outbound-only", "neither"]), ("imap-access", &["yes"])],
    [("hybrid-connectivity", &["outbound-only", "neither"]), ("outlook-anywhere", &["yes", "can"])],
    [("source", &["exchange"]), ("mailbox-access", &["none", "per-user"])],
    [("source", &["gmail", "outlook-com", "pop3"]), ("mailbox-access", &["administrator"])],
    [("host-access", &["yes"]), ("mailbox-access", &["none", "per-user"])],
    [("host-access", &["no"]), ("mailbox-access", &["administrator"])],
    [("identity", &["synchronised"]), ("one-time-sync", &["no"])],
    [("directory-sync", &["running"]), ("one-time-sync", &["no"])],
    [("coexistence", &["manage-on-premises", "some-stay"]), ("identity", &["cloud"])],
    [("coexistence", &["free-busy", "move-back", "shared-address-list"]), ("pace", &["weekend"])],
];

fn no_contradiction(made: &Made<'_>) -> Result<(), String> {
    for pair in EXCLUDE {
        let both =
            pair.iter().all(|(question, options)| made.options(question).iter().any(|told| options.contains(told)));
        ensure(!both, || format!("{pair:?}"))?;
    }
    Ok(())
}

/// Which paths give what, once more and apart from the chapter.
const GIVES: [(&str, &[&str]); 5] = [
    ("free-busy", &["full-hybrid"]),
    ("move-back", &["full-hybrid"]),
    ("some-stay", &["full-hybrid"]),
    ("shared-address-list", &["staged", "minimal-hybrid", "full-hybrid"]),
    ("manage-on-premises", &["minimal-hybrid", "full-hybrid"]),
];

fn wishes_are_granted(made: &Made<'_>) -> Result<(), String> {
    for wish in made.options("coexistence") {
        let granted = GIVES
            .iter()
            .find(|(option, _)| *option == wish)
            .is_none_or(|(_, paths)| paths.contains(&made.scenario.path));
        ensure(granted, || format!("{wish}, and {}", made.scenario.path))?;
    }
    Ok(())
}

fn sizes_fit(made: &Made<'_>) -> Result<(), String> {
    let Some((total, people)) = made.number("total-gb").zip(made.number("mailboxes")) else { return Ok(()) };
    let each = total / people;
    let fits = match made.options("pst").as_slice() {
        ["few-users"] => (1.0..=10.0).contains(&each),
        ["many"] => (10.0..=100.0).contains(&each),
        _ => (1.0..=50.0).contains(&each),
    };
    ensure(fits, || format!("{each} GB a head"))
}

fn sizes_are_clear(made: &Made<'_>) -> Result<(), String> {
    let book = Book::embedded();
    for question in ["total-gb", "uplink-mbps"] {
        let Some(number) = made.number(question) else { continue };
        for times in [0.75, 1.3] {
            let mut other = made.answers.clone();
            other.set(book.question_index(question).ok_or("no question")?, Answer::Number(number * times));
            let path = &book.path(recommend(book, &other)).id;
            ensure(path == made.scenario.path, || format!("{times} times {question} gives {path}"))?;
        }
    }
    Ok(())
}

fn numbers_are_this_case(made: &Made<'_>) -> Result<(), String> {
    // Bounds that rules name.
    let known =
        ["2", "4", "11", "20", "24", "50", "150", "500", "2000", "2003", "2007", "2010", "2013", "2016", "2019"];
    let text = made.scenario.question.text.replace(',', "");
    let told: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    for option in &made.scenario.question.options {
        let why = option.why.replace(',', "");
        for digits in why.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
            let bound = known.contains(&digits) || ["1", "0", "365", "2024", "2027"].contains(&digits);
            ensure(bound || told.contains(&digits), || format!("{digits} in \"{}\"", option.why))?;
        }
    }
    Ok(())
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
