//! The knowledge check against the advisor: where a question describes an organisation, the engine is the key.

use std::collections::{BTreeMap, BTreeSet};

use mail_migration_advisor::advisor::{Advice, Book};
use mail_migration_advisor::content::{Chapter, Content, Lesson, Pick, QuizKind, QuizOption, QuizQuestion, References};
use mail_migration_advisor::quiz;

fn lessons() -> Vec<Lesson> {
    let modules = Content::embedded().modules.iter().map(|module| format!("learn-{}", module.id));
    let chapters = modules.map(|name| Chapter::named(&name).expect("a chapter for every module"));
    chapters.map(|chapter| chapter.read(chapter.text()).expect("a lesson")).collect()
}

fn questions() -> Vec<QuizQuestion> {
    lessons().into_iter().flat_map(|lesson| lesson.questions).collect()
}

/// Questions that describe an organisation, with the advice for it.
fn cases() -> Vec<(QuizQuestion, Advice)> {
    let book = Book::embedded();
    let with_case = questions().into_iter().filter(|question| question.case.is_some());
    let advised = with_case.map(|question| {
        let answers = quiz::answers_of(book, &question);
        let answers = answers.expect(&question.id);
        (question, Advice::of(book, &answers))
    });
    advised.collect()
}

/// Every rule id that had a say in the advice.
fn rules_of(advice: &Advice) -> BTreeSet<&str> {
    let reasons = advice.paths.iter().flat_map(|path| &path.reasons).map(|reason| reason.rule);
    let notes = advice.companions.iter().chain(&advice.hints).chain(&advice.notices).map(|note| note.rule);
    reasons.chain(notes).collect()
}

fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} complaints:\n{}", complaints.len(), complaints.join("\n"));
}

/// An option means a path if its id is the path's; an option whose id is no path means those its text names.
fn means(option: &str, text: &str, path: &str) -> bool {
    let content = Content::embedded();
    if content.path(option).is_some() {
        return option == path;
    }
    let text = text.to_lowercase();
    let full = References::embedded().profile(path).is_some_and(|it| text.contains(&it.full_name.to_lowercase()));
    full || content.path(path).is_some_and(|path| text.contains(&path.name.to_lowercase()))
}

#[test]
fn the_advisor_recommends_what_the_right_option_means_and_no_wrong_one() {
    let mut wrong = Vec::new();
    for (question, advice) in cases() {
        for option in &question.options {
            let meant = means(&option.id, &option.text, advice.recommended);
            if meant != option.correct {
                let (id, option, path) = (&question.id, &option.id, advice.recommended);
                wrong.push(format!("{id}/{option}: the advisor recommends {path}"));
            }
        }
    }
    none(&wrong);
}

#[test]
fn every_rule_that_an_explanation_names_exists() {
    let rules = &Content::embedded().rules;
    let eligibility = rules.eligibility.iter().map(|rule| rule.id.as_str());
    let preference = rules.preference.iter().map(|rule| rule.id.as_str());
    let additions = rules.additions.iter().map(|rule| rule.id.as_str());
    let known: BTreeSet<&str> = eligibility.chain(preference).chain(additions).collect();
    let mut wrong = Vec::new();
    for question in questions() {
        for option in &question.options {
            let unknown = option.rules.iter().filter(|rule| !known.contains(rule.as_str()));
            wrong.extend(unknown.map(|rule| format!("{}/{}: there is no rule {rule}", question.id, option.id)));
        }
    }
    none(&wrong);
}

/// Whether a row of the preference table chooses a path when it applies.
fn chooses(row: &str, path: &str) -> bool {
    let row = Content::embedded().rules.preference.iter().find(|other| other.id == row);
    row.is_some_and(|row| row.choose.iter().any(|pick| matches!(pick, Pick::Path(id) if id == path)))
}

#[test]
fn a_rule_named_in_a_case_has_a_say_in_its_advice_or_is_the_row_that_would_choose_the_option() {
    let mut wrong = Vec::new();
    for (question, advice) in cases() {
        let heard = rules_of(&advice);
        for option in &question.options {
            let sound = |rule: &str| heard.contains(rule) || chooses(rule, &option.id);
            let silent = option.rules.iter().filter(|rule| !sound(rule));
            wrong.extend(silent.map(|rule| format!("{}/{}: {rule} has no say", question.id, option.id)));
        }
    }
    none(&wrong);
}

#[test]
fn the_right_option_of_a_case_names_the_row_that_recommends_it() {
    let rows: BTreeSet<&str> = Content::embedded().rules.preference.iter().map(|row| row.id.as_str()).collect();
    let mut wrong = Vec::new();
    for (question, advice) in cases() {
        let winner = advice.paths.iter().find(|path| path.id == advice.recommended);
        let row = winner.and_then(|path| path.reasons.iter().find(|reason| rows.contains(reason.rule)));
        let row = row.map_or("none", |reason| reason.rule);
        let named = question.options.iter().filter(|option| option.correct).flat_map(|option| &option.rules);
        let named: Vec<&String> = named.filter(|rule| rows.contains(rule.as_str())).collect();
        if named != [row] {
            wrong.push(format!("{}: names {named:?}, the advisor follows {row}", question.id));
        }
    }
    none(&wrong);
}

#[test]
fn a_question_id_is_used_once_in_all_modules() {
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    for question in questions() {
        *used.entry(question.id).or_default() += 1;
    }
    let twice: Vec<String> = used.into_iter().filter(|(_, times)| *times > 1).map(|(id, _)| id).collect();
    none(&twice);
}

#[test]
fn no_two_options_of_a_question_read_the_same() {
    let mut wrong = Vec::new();
    for question in questions() {
        let texts: BTreeSet<String> = question.options.iter().map(|option| option.text.to_lowercase()).collect();
        if texts.len() < question.options.len() {
            wrong.push(format!("{}: two options read the same", question.id));
        }
    }
    none(&wrong);
}

#[test]
fn every_module_can_be_answered_kept_and_restored() {
    for lesson in lessons() {
        let mut sheet = quiz::Sheet::default();
        while let quiz::Place::Question(i) = sheet.place(&lesson) {
            let question = &lesson.questions[i];
            assert!(sheet.check(question, &quiz::key(question)), "{}", question.id);
            let restored = quiz::progress::read(&lesson, &quiz::progress::write(&lesson, &sheet));
            assert_eq!((restored.sheet, restored.changed), (sheet.clone(), 0));
            sheet.go_on(&lesson);
        }
        let all = lesson.questions.len();
        let score = quiz::Score { right: all, first: all, answered: all, questions: all };
        assert_eq!(
            quiz::progress::score(all, &quiz::progress::write(&lesson, &sheet)),
            Some(score),
            "{}",
            lesson.module
        );
    }
}

#[test]
fn there_are_a_hundred_questions_of_all_kinds_over_all_objectives() {
    let questions = questions();
    assert!(questions.len() >= 100, "{}", questions.len());
    let kinds = [QuizKind::One, QuizKind::Several, QuizKind::Order, QuizKind::Match, QuizKind::Number];
    for kind in kinds {
        let count = questions.iter().filter(|question| question.kind == kind).count();
        assert!(count >= 5, "{kind:?}: {count}");
    }
    for objective in (1..=10).map(|number| format!("L{number}")) {
        assert!(questions.iter().any(|question| question.objective == objective), "{objective}");
    }
    for difficulty in 1..=3 {
        assert!(questions.iter().filter(|question| question.difficulty == difficulty).count() >= 10, "{difficulty}");
    }
}

#[test]
fn neither_place_nor_length_gives_the_right_option_away() {
    let questions: Vec<QuizQuestion> = questions().into_iter().filter(|one| one.kind == QuizKind::One).collect();
    let mut places = [0_usize; 6];
    let mut longest = 0;
    for question in &questions {
        let right = question.options.iter().position(|option| option.correct).expect("one is right");
        places[right] += 1;
        let length = |option: &QuizOption| option.text.chars().count();
        let most = question.options.iter().map(length).max();
        longest += usize::from(Some(length(&question.options[right])) == most);
    }
    assert!(places.iter().take(4).all(|count| *count * 8 > questions.len()), "{places:?}");
    assert!(longest * 2 < questions.len(), "longest in {longest} of {}", questions.len());
}

/// Characters of an option, and the mean of the others.
fn lengths(question: &QuizQuestion, right: &QuizOption) -> (f64, f64) {
    let length = |option: &QuizOption| option.text.chars().count() as f64;
    let others: Vec<f64> = question.options.iter().filter(|option| option.id != right.id).map(length).collect();
    (length(right), others.iter().sum::<f64>() / others.len() as f64)
}

#[test]
fn no_right_option_stands_out_by_its_length_and_the_longest_is_right_no_more_often_than_by_chance() {
    let questions: Vec<QuizQuestion> = questions().into_iter().filter(|one| one.kind == QuizKind::One).collect();
    let (mut longest, mut shortest, mut chance) = (0.0, 0.0, 0.0);
    let mut complaints = Vec::new();
    for question in &questions {
        let right = question.options.iter().find(|option| option.correct).expect("one is right");
        let (own, others) = lengths(question, right);
        if own > others * 1.8 || own < others * 0.45 {
            complaints.push(format!("{}: {own} characters, the others {others:.0}", question.id));
        }
        // Of several longest ones, each counts in part.
        let all: Vec<f64> = question.options.iter().map(|option| lengths(question, option).0).collect();
        let share =
            |edge: f64| if own == edge { 1.0 / all.iter().filter(|one| **one == edge).count() as f64 } else { 0.0 };
        longest += share(all.iter().copied().fold(0.0, f64::max));
        shortest += share(all.iter().copied().fold(f64::MAX, f64::min));
        chance += 1.0 / all.len() as f64;
    }
    none(&complaints);
    for edge in [longest, shortest] {
        assert!(
            (0.6..=1.3).contains(&(edge / chance)),
            "longest {longest:.1}, shortest {shortest:.1}, by chance {chance:.1}"
        );
    }
}

#[test]
fn every_module_has_a_page_of_five_minutes() {
    for lesson in lessons() {
        let page = lesson.page.expect("a page to read first");
        assert_eq!(page.reading_minutes(), 5, "{}: {} words", lesson.module, page.words());
        assert!(page.words() >= 840, "{}: {} words", lesson.module, page.words());
    }
}
