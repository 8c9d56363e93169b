//! The kit: inventories read, files made, checked, split and written, scripts; and what holds for any bytes whatever.

mod files;
mod left;
mod properties;
mod rules;
mod scripts;
mod waves;
mod wrong;

use std::sync::OnceLock;

use mail_migration_advisor::content::check::load_kit;
use mail_migration_advisor::content::{Format, Kit, RuleId};
use mail_migration_advisor::kit::{Encoding, Made, Making, Mapping, Options, Reading, Sheet, asked, guess};

pub(crate) fn kit() -> &'static Kit {
    static KIT: OnceLock<Kit> = OnceLock::new();
    KIT.get_or_init(|| load_kit().expect("the chapter is readable"))
}

pub(crate) fn format(path: &str) -> &'static Format {
    kit().format(path).expect("a file")
}

pub(crate) fn sheet(text: &str) -> Sheet {
    let mut reading = Reading::new(text.to_owned());
    while !reading.advance(100) {}
    reading.finish()
}

pub(crate) fn mapping(path: &str, sheet: &Sheet) -> Mapping {
    guess(&asked(kit(), format(path)), sheet)
}

fn run(mut making: Making<'_>) -> Made {
    while !making.advance(7) {}
    making.finish()
}

/// What comes of an inventory whose columns are guessed.
pub(crate) fn made(path: &str, text: &str, options: &Options) -> Made {
    let sheet = sheet(text);
    run(Making::of_inventory(kit(), format(path), &sheet, &mapping(path, &sheet), options))
}

/// What comes of a file that is meant to be finished.
pub(crate) fn checked(path: &str, text: &str, options: &Options) -> Made {
    run(Making::of_finished(kit(), format(path), (&sheet(text), Encoding::Utf8), options))
}

pub(crate) fn rules(made: &Made) -> Vec<(RuleId, usize)> {
    made.problems.iter().map(|problem| (problem.rule, problem.line)).collect()
}

/// The first file of all rows.
pub(crate) fn written(path: &str, made: &Made) -> String {
    use mail_migration_advisor::kit::{Waves, batches, file};
    let plan = batches(format(path), made, &Waves::default());
    plan.batches.first().map(|batch| file(format(path), made, batch, false)).unwrap_or_default()
}
