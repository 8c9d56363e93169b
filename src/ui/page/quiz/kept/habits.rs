//! What is kept beside progress: the exam under way, how one likes to practise, and whether anything lasts at all.

use crate::browser::storage;
use crate::content::Content;
use crate::quiz::{Exam, Sitting};

const EXAM: &str = "course-exam";
const PROBE: &str = "course-probe";
const LATE: &str = "course-late";
const MIX: &str = "course-mix";

/// The exam under way, if there is one that can be made again. Whether its packs are here is found out on the way into it.
pub(crate) fn sitting() -> Option<Sitting> {
    let text = storage::get(EXAM)?;
    let packs = Sitting::packs(&text);
    let modules = Content::embedded().modules.iter().map(|module| module.id.as_str());
    let known: Vec<&str> = modules.chain([Exam::SCENARIOS]).chain(packs.iter().map(String::as_str)).collect();
    Sitting::read(&text, &known)
}

/// Keeps it.
pub(crate) fn keep_sitting(sitting: &Sitting) {
    storage::set(EXAM, &sitting.write());
}

/// Forgets it: it was handed in, or given up.
pub(crate) fn forget_sitting() {
    storage::remove(EXAM);
}

/// Whether what is kept will outlive the page.
pub(crate) fn lasts() -> bool {
    storage::set(PROBE, "1") && {
        storage::remove(PROBE);
        true
    }
}

/// Whether one is told at the end only.
pub(crate) fn late() -> bool {
    storage::get(LATE).is_some()
}

/// The seed that mixes questions and options; 0 leaves them as they are.
pub(crate) fn mix() -> u64 {
    storage::get(MIX).and_then(|seed| seed.parse().ok()).unwrap_or_default()
}

/// Keeps how one likes to practise.
pub(crate) fn prefer(late: bool, mix: u64) {
    for (key, on, text) in [(LATE, late, "1".to_owned()), (MIX, mix > 0, mix.to_string())] {
        if on {
            storage::set(key, &text);
        } else {
            storage::remove(key);
        }
    }
}
