//! Announcements are ready to send: with the names that stand in until the reader fills them in, every sentence begins
//! with a capital letter, and no two organisations go by one name.

use mail_migration_advisor::advisor::Book;
use mail_migration_advisor::export::letters;
use mail_migration_advisor::export::words::give_days;
use mail_migration_advisor::plan::{Inputs, Schedules, Settings, Words, estimate};

use super::{answers, made, on, plans, typed};

/// Whether a text and every sentence in it begin with a capital letter or a figure.
fn begins_well(text: &str) -> bool {
    let capital = |sentence: &str| sentence.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    capital(text) && [". ", "? ", "! "].iter().all(|end| text.split(end).all(capital))
}

#[test]
fn a_sentence_with_a_small_letter_is_seen() {
    assert!(begins_well("One. Two? Three! 4 all the same."));
    assert!(!begins_well("our organisation moves.") && !begins_well("One. the help desk shows you how."));
}

#[test]
fn every_sentence_of_every_announcement_begins_with_a_capital_letter() {
    let plans = plans();
    let answers = answers(r#"{"mailboxes": 300, "total-gb": 600, "pace": "two-months"}"#);
    let inputs = Inputs::of(Book::embedded(), &answers);
    let fields = typed(&[]);
    for plan in &plans.paths {
        let mut versions = vec![plan.clone()];
        for case in plan.cases.iter().filter_map(|case| case.announcements.clone()) {
            versions.push(mail_migration_advisor::content::PathPlan { announcements: case, ..plan.clone() });
        }
        for plan in versions {
            let mut words = Words::new(&plans.common, &fields);
            let found = estimate(&plans.common.times, &plan.path, &inputs, &Settings::default());
            let all = found.as_ref().map(|found| Schedules::new(on("2027-01-11"), found, true));
            for dates in [None, all.as_ref().map(|all| &all.likely)] {
                if let Some(dates) = dates {
                    give_days(&mut words, dates);
                }
                let book = made(&plans, &plan, &answers, &words, dates);
                for letter in letters(&plan, &book, &words, dates) {
                    for text in std::iter::once(&letter.subject).chain(&letter.text) {
                        assert!(begins_well(text), "{}: {text}", plan.path);
                        assert!(text.matches("our organisation").count() < 2, "{}: {text}", plan.path);
                    }
                }
            }
        }
    }
}
