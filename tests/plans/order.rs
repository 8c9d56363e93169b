//! Days and numbers agree: nothing begins before what it needs is done, and within a phase no later number begins earlier.

use mail_migration_advisor::advisor::Book;
use mail_migration_advisor::content::{Kind, Moment, Phase, Table};
use mail_migration_advisor::plan::{Inputs, Runbook, Schedule, Schedules, Settings, Words, estimate};

use super::{answers, fitted, made, on, plans};

/// Every option of every question, in organisations of several sizes.
fn many() -> Vec<String> {
    let sizes = [
        r#""mailboxes": 5, "total-gb": 10, "largest-gb": 4"#,
        r#""mailboxes": 45, "pace": "weekend""#,
        r#""mailboxes": 380, "pace": "two-months", "pst": "many""#,
        r#""mailboxes": 3000, "total-gb": 9000, "largest-gb": 90, "pace": "open-ended", "uplink-mbps": 20"#,
    ];
    let mut all: Vec<String> = sizes.iter().map(|size| format!("{{{size}}}")).collect();
    for question in Book::embedded().questions() {
        for option in &question.options {
            let value = match question.kind {
                Kind::Several => format!("[\"{}\"]", option.id),
                _ => format!("\"{}\"", option.id),
            };
            for size in sizes.iter().filter(|size| !size.contains(&format!("\"{}\"", question.id))) {
                all.push(format!("{{\"{}\": {value}, {size}}}", question.id));
            }
        }
    }
    all
}

/// Nothing begins before what it needs is done; no later number of a phase begins earlier.
fn agree(book: &Runbook, dates: &Schedule, about: &str) {
    let tasks = dates.tasks(book);
    for task in &tasks {
        let planned = &book.steps[task.step];
        let turn = if planned.step.moment == Some(Moment::Rest) { Some(1) } else { task.wave };
        for number in &planned.after {
            let needed = tasks.iter().filter(|other| other.number() == *number);
            for other in needed.filter(|other| turn.is_none() || other.wave.is_none() || other.wave == turn) {
                let key = &book.steps[other.step].key;
                assert!(other.last <= task.first, "{about}: {} {task:?} needs {key} {other:?}", planned.key);
            }
            assert!(*number < planned.number, "{about}: {} after {number}", planned.key);
        }
    }
    for phase in [Phase::Prepare, Phase::Migrate, Phase::Finish] {
        let begins = |number: usize| tasks.iter().filter(|task| task.number() == number).map(|task| task.first).min();
        let starts: Vec<_> = book.phase(phase).map(|planned| (begins(planned.number), planned.key.as_str())).collect();
        assert!(starts.is_sorted_by_key(|start| start.0), "{about}: {starts:?}");
    }
    assert!(book.steps.iter().enumerate().all(|(place, planned)| planned.number == place + 1), "{about}");
}

#[test]
fn no_step_begins_before_the_end_of_what_it_needs_and_days_do_not_run_backwards() {
    let plans = plans();
    let fields = Table::default();
    let words = Words::new(&plans.common, &fields);
    let mut tried = 0;
    for (index, json) in many().iter().enumerate() {
        let answers = answers(json);
        let inputs = Inputs::of(Book::embedded(), &answers);
        for path in plans.paths.iter().map(|plan| plan.path.as_str()) {
            let plan = fitted(&plans, path, &answers);
            let typed = Settings { copy_days: (path == "partner").then_some(12.0), ..Settings::default() };
            let hasty = Settings { prepare_days: Some(0.0), copy_days: Some(0.1), ..Settings::default() };
            for settings in [typed, hasty] {
                let Some(found) = estimate(&plans.common.times, path, &inputs, &settings) else { continue };
                let start = on("2026-12-07").plus(i32::try_from(index % 7).expect("a weekday"));
                let all = Schedules::new(start, &found, index % 2 == 0);
                for dates in [&all.best, &all.likely, &all.worst] {
                    let book = made(&plans, &plan, &answers, &words, Some(dates));
                    agree(&book, dates, &format!("{path} {json} from {}", start.iso()));
                    tried += 1;
                }
            }
        }
    }
    assert!(tried > 10_000, "{tried}");
}
