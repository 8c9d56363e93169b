//! What is kept beside progress: the exam under way, how one likes to practise, and whether anything lasts at all.

use crate::browser::storage;
use crate::quiz::Sitting;

const EXAM: &str = "course-exam";
const PROBE: &str = "course-probe";
const LATE: &str = "course-late";
const MIX: &str = "course-mix";

/// The exam under way, if there is one that can be made again.
pub(crate) fn sitting(known: &[&str]) -> Option<Sitting> {
    Sitting::read(&storage::get(EXAM)?, known)
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
