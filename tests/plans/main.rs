//! Plans: every path with a spread of answers, what their commands may hold, how long they take, and the files they are
//! saved as.

mod files;
mod leaving;
mod order;
mod runbook;
mod sentences;
mod times;
mod waves;

use mail_migration_advisor::advisor::{Answers, Book, assess, read_answers};
use mail_migration_advisor::content::check::Plans;
use mail_migration_advisor::content::{Content, PathPlan, Table};
use mail_migration_advisor::plan::{Date, Runbook, Schedule, Situations, Words, runbook as steps};

fn plans() -> Plans {
    Plans::load(Content::embedded()).expect("plans")
}

fn answers(json: &str) -> Answers {
    read_answers(Book::embedded(), json).expect("answers")
}

/// A runbook with the companions that the advice names.
fn made(plans: &Plans, plan: &PathPlan, answers: &Answers, words: &Words<'_>, dates: Option<&Schedule>) -> Runbook {
    let book = Book::embedded();
    let companions = assess(book, answers).companions;
    let companions: Vec<&PathPlan> =
        companions.iter().filter_map(|companion| plans.paths.get(companion.path.position())).collect();
    steps(book, answers, plan, &plans.common, &companions, words, dates)
}

fn typed(fields: &[(&str, &str)]) -> Table<String> {
    let mut table = Table::default();
    for (name, value) in fields {
        table.insert((*name).to_owned(), (*value).to_owned());
    }
    table
}

fn on(text: &str) -> Date {
    Date::read(text).expect(text)
}

/// The plan of a path as it reads for some answers.
fn fitted(plans: &Plans, path: &str, answers: &Answers) -> PathPlan {
    let plan = plans.paths.iter().find(|plan| plan.path == path).expect("path");
    Situations::of(Book::embedded(), answers, path).fitted(plan).unwrap_or_else(|| plan.clone())
}
