//! Progress in this browser: one text a module, what is remembered of each question, packs, and how one likes to practise.

use crate::browser::storage;
use crate::content::{Lesson, Module};
use crate::quiz::progress::{self, Restored};
use crate::quiz::{Backup, Memory, Score, Sheet};

const MEMORY: &str = "course-memory";
const PACKS: &str = "course-packs";
const LATE: &str = "course-late";
const MIX: &str = "course-mix";

fn key(id: &str) -> String {
    format!("learn.{id}")
}

fn pack_key(id: &str) -> String {
    format!("learn.pack.{id}")
}

/// What was kept for a module or pack.
pub(super) fn restore(id: &str, lesson: &Lesson) -> Restored {
    storage::get(&key(id)).map(|text| progress::read(lesson, &text)).unwrap_or_default()
}

/// Keeps a sheet; false if it will not outlive the page.
pub(super) fn keep(id: &str, lesson: &Lesson, sheet: &Sheet) -> bool {
    if sheet.is_empty() {
        storage::remove(&key(id));
        return true;
    }
    storage::set(&key(id), &progress::write(lesson, sheet))
}

/// The score of every module, in their order.
pub(crate) fn scores(modules: &[Module]) -> Vec<Option<Score>> {
    let score =
        |module: &Module| storage::get(&key(&module.id)).and_then(|text| progress::score(module.questions, &text));
    modules.iter().map(score).collect()
}

/// Forgets what was kept of a module, its questions included.
pub(crate) fn forget(module: &str) {
    storage::remove(&key(module));
    let mut memory = memory();
    memory.forget(module);
    keep_memory(&memory);
}

/// Forgets everything that was kept; packs stay.
pub(crate) fn forget_all(modules: &[Module]) {
    modules.iter().for_each(|module| storage::remove(&key(&module.id)));
    packs().iter().for_each(|pack| storage::remove(&key(pack)));
    storage::remove(MEMORY);
}

/// What is remembered of each question.
pub(crate) fn memory() -> Memory {
    storage::get(MEMORY).map(|text| Memory::read(&text)).unwrap_or_default()
}

/// Keeps it; false if it will not outlive the page.
pub(crate) fn keep_memory(memory: &Memory) -> bool {
    if memory.is_empty() {
        storage::remove(MEMORY);
        return true;
    }
    storage::set(MEMORY, &memory.write())
}

/// Everything, for a file.
pub(crate) fn backup(modules: &[Module]) -> Backup {
    let ids = modules.iter().map(|module| module.id.clone()).chain(packs());
    let sheets = ids.filter_map(|id| storage::get(&key(&id)).map(|text| (id, text)));
    Backup { modules: sheets.collect(), memory: memory() }
}

/// Takes over what stands in a file: its sheets, and of each question the later answer.
pub(crate) fn take_over(backup: &Backup) -> bool {
    let mut lasts = true;
    for (id, text) in &backup.modules {
        lasts &= storage::set(&key(id), text);
    }
    let mut memory = memory();
    memory.merge(&backup.memory);
    keep_memory(&memory) && lasts
}

/// Ids of the packs kept here.
pub(crate) fn packs() -> Vec<String> {
    let list = storage::get(PACKS).unwrap_or_default();
    list.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// The text of a pack.
pub(crate) fn pack(id: &str) -> Option<String> {
    storage::get(&pack_key(id))
}

/// Keeps a pack; false if it will not outlive the page.
pub(crate) fn keep_pack(id: &str, text: &str) -> bool {
    let mut ids = packs();
    if !ids.iter().any(|other| other == id) {
        ids.push(id.to_owned());
    }
    storage::set(PACKS, &ids.join(",")) && storage::set(&pack_key(id), text)
}

/// Forgets a pack and the answers to it.
pub(crate) fn forget_pack(id: &str) {
    let mut ids = packs();
    ids.retain(|other| other != id);
    storage::set(PACKS, &ids.join(","));
    storage::remove(&pack_key(id));
    forget(id);
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
