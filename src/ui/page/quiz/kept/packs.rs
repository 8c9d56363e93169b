//! Question packs in this browser: those read from a file, and from which files beside the page others came.

use crate::browser::storage;
use crate::content::Pack;
use crate::quiz::Tally;
use crate::quiz::home::home_of_pack;
use crate::quiz::progress;

use super::super::pack::lesson_of;
use super::pairs::{self, list};
use super::{compare_cards, forget, sheet};

const PACKS: &str = "course-packs";
const FILES: &str = "course-pack-files";

fn pack_key(id: &str) -> String {
    format!("learn.pack.{id}")
}

/// Ids of the packs kept here.
pub(crate) fn packs() -> Vec<String> {
    list(PACKS)
}

/// The file beside the page that holds a pack, without its ending, if it was opened from there.
pub(crate) fn pack_file(id: &str) -> Option<String> {
    pairs::get(FILES, id)
}

/// Remembers from which file beside the page a pack came, so that its questions can be repeated.
pub(crate) fn note_pack_file(id: &str, file: &str) {
    pairs::set(FILES, id, file);
}

/// Ids of the packs kept here, and of those that were opened from beside the page.
pub(crate) fn packs_known() -> Vec<String> {
    let mut ids = packs();
    for id in pairs::names(FILES) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}

/// The text of a pack.
pub(crate) fn pack(id: &str) -> Option<String> {
    storage::get(&pack_key(id))
}

/// What a list may say of a pack.
pub(crate) fn pack_tally(pack: &Pack) -> Tally {
    let lesson = lesson_of(pack);
    compare_cards(&lesson);
    sheet(&lesson.module).map(|text| progress::tally(&lesson, &text)).unwrap_or_default()
}

/// Keeps a pack; false if it will not outlive the page.
pub(crate) fn keep_pack(id: &str, text: &str) -> bool {
    let mut ids = packs();
    if !ids.iter().any(|other| other == id) {
        ids.push(id.to_owned());
    }
    // Both, also where the first is refused: then they live as long as the page.
    let listed = storage::set(PACKS, &ids.join(","));
    storage::set(&pack_key(id), text) && listed
}

/// Forgets a pack and the answers to it.
pub(crate) fn forget_pack(id: &str) {
    let mut ids = packs();
    ids.retain(|other| other != id);
    storage::set(PACKS, &ids.join(","));
    storage::remove(&pack_key(id));
    forget(&home_of_pack(id));
}
