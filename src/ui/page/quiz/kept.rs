//! Progress in this browser: one text a module.

use crate::browser::storage;
use crate::content::{Lesson, Module};
use crate::quiz::progress::{self, Restored};
use crate::quiz::{Score, Sheet};

fn key(module: &Module) -> String {
    format!("learn.{}", module.id)
}

/// What was kept for a module.
pub(super) fn restore(module: &Module, lesson: &Lesson) -> Restored {
    storage::get(&key(module)).map(|text| progress::read(lesson, &text)).unwrap_or_default()
}

/// Keeps a sheet; false if it will not outlive the page.
pub(super) fn keep(module: &Module, lesson: &Lesson, sheet: &Sheet) -> bool {
    if sheet.is_empty() {
        storage::remove(&key(module));
        return true;
    }
    storage::set(&key(module), &progress::write(lesson, sheet))
}

/// The score of every module, in their order.
pub(crate) fn scores(modules: &[Module]) -> Vec<Option<Score>> {
    let score = |module: &Module| storage::get(&key(module)).and_then(|text| progress::score(module.questions, &text));
    modules.iter().map(score).collect()
}

/// Forgets everything that was kept.
pub(crate) fn forget(modules: &[Module]) {
    for module in modules {
        storage::remove(&key(module));
    }
}
