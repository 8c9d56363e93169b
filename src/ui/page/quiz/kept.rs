//! Progress in this browser: one text a module or pack, and what is remembered of each question. Beside it, packs, and how
//! one likes to practise.

mod habits;
mod packs;
mod pairs;

use crate::browser::{clock, storage};
use crate::content::{Chapter, Content, Lesson, Module};
use crate::quiz::home::{home_of_pack, pack_of_home};
use crate::quiz::progress::{self, Restored};
use crate::quiz::{Backup, BackupError, Memory, Sheet, Tally};

pub(crate) use habits::{forget_sitting, keep_sitting, lasts, late, mix, prefer, sitting};
pub(crate) use packs::{forget_pack, keep_pack, note_pack_file, pack, pack_file, pack_tally, packs, packs_known};

const MEMORY: &str = "course-memory";

/// Of each module, the version of its questions that the kept answers were last compared with.
const COMPARED: &str = "course-compared";

/// Of each module, the version of its questions that the cards were last compared with.
const CARDS: &str = "course-compared-cards";

/// Where the sheet of a home is kept: `learn.hybrid`, `learn.pack/wiki`.
fn key(home: &str) -> String {
    format!("learn.{home}")
}

/// Where the sheet of a pack was kept before November 2026; none if that is the place of a module.
fn old_key(home: &str) -> Option<String> {
    let id = pack_of_home(home)?;
    (!Content::embedded().modules.iter().any(|module| module.id == id)).then(|| key(id))
}

/// The kept text of a sheet.
fn sheet(home: &str) -> Option<String> {
    storage::get(&key(home)).or_else(|| storage::get(&old_key(home)?))
}

fn forget_sheet(home: &str) {
    storage::remove(&key(home));
    old_key(home).iter().for_each(|key| storage::remove(key));
    pairs::remove(COMPARED, home);
}

/// The version of the questions of a module in this build; none of a pack, which is here whole and compared each time.
fn version(home: &str) -> Option<String> {
    Chapter::named(&format!("learn-{home}")).map(|chapter| chapter.file_name())
}

/// Notes that what is kept of a module fits its questions as they are now.
fn note_compared(home: &str) {
    version(home).into_iter().for_each(|version| pairs::set(COMPARED, home, &version));
}

/// Marks what is remembered of questions that have changed since.
fn compare_cards(lesson: &Lesson) {
    let mut memory = memory();
    if memory.compare(lesson) {
        keep_memory(&memory);
    }
    version(&lesson.module).into_iter().for_each(|version| pairs::set(CARDS, &lesson.module, &version));
}

/// Whether what is remembered of a module was compared with its questions as they are now. Packs are, whenever they are
/// here.
pub(crate) fn cards_compared(home: &str) -> bool {
    version(home).is_none_or(|version| pairs::get(CARDS, home).as_ref() == Some(&version))
}

/// What was kept for a module or pack, by its home.
pub(super) fn restore(home: &str, lesson: &Lesson) -> Restored {
    compare_cards(lesson);
    sheet(home).map(|text| progress::read(lesson, &text)).unwrap_or_default()
}

/// Keeps a sheet that fits its questions as they are now; false if it will not outlive the page.
pub(super) fn keep(home: &str, lesson: &Lesson, sheet: &Sheet) -> bool {
    if sheet.is_empty() {
        forget_sheet(home);
        return true;
    }
    // First away with the old: where the store is full, it must not come back at the next visit.
    storage::remove(&key(home));
    old_key(home).iter().for_each(|key| storage::remove(key));
    note_compared(home);
    storage::set(&key(home), &progress::write(lesson, sheet))
}

/// What a list may say of a module before its questions are here: nothing sure where they have changed since.
pub(crate) fn tally(module: &Module) -> Tally {
    let Some(text) = sheet(&module.id) else { return Tally::default() };
    if pairs::get(COMPARED, &module.id) == version(&module.id) {
        return Tally { score: progress::score(module.questions, &text), ..Tally::default() };
    }
    Tally { unchecked: true, ..Tally::default() }
}

/// What a list may say of a module, now that its questions are here.
pub(crate) fn compare(module: &Module, lesson: &Lesson) -> Tally {
    compare_cards(lesson);
    let tally = sheet(&module.id).map(|text| progress::tally(lesson, &text)).unwrap_or_default();
    // What has changed is said until the module is opened, which asks those questions again.
    if tally.changed == 0 {
        note_compared(&module.id);
    }
    tally
}

/// Forgets what was kept of a module or pack, its questions included.
pub(crate) fn forget(home: &str) {
    forget_sheet(home);
    let mut memory = memory();
    memory.forget(home);
    keep_memory(&memory);
}

/// Forgets everything that was kept; packs stay.
pub(crate) fn forget_all(modules: &[Module]) {
    modules.iter().for_each(|module| forget_sheet(&module.id));
    packs_known().iter().for_each(|pack| forget_sheet(&home_of_pack(pack)));
    storage::remove(MEMORY);
    storage::remove(CARDS);
    forget_sitting();
}

/// What is remembered of each question.
pub(crate) fn memory() -> Memory {
    let mut memory = storage::get(MEMORY).map(|text| Memory::read(&text, clock::day())).unwrap_or_default();
    rename_packs(&mut memory);
    memory
}

/// Before November 2026 the cards of a pack stood under its bare id.
fn rename_packs(memory: &mut Memory) {
    for pack in packs_known() {
        let home = home_of_pack(&pack);
        if old_key(&home).is_some() {
            memory.rename(&pack, &home);
        }
    }
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
    let packs = packs_known().into_iter().map(|pack| home_of_pack(&pack));
    let homes = modules.iter().map(|module| module.id.clone()).chain(packs);
    let sheets = homes.filter_map(|home| sheet(&home).map(|text| (home, text)));
    Backup { modules: sheets.collect(), memory: memory() }
}

/// Reads a file of progress; answers to modules and packs that are not known here are left out.
///
/// # Errors
/// If it is none.
pub(crate) fn read_backup(modules: &[Module], text: &str) -> Result<Backup, BackupError> {
    let is_module = |id: &str| modules.iter().any(|module| module.id == id);
    let is_pack = |id: &str| packs_known().iter().any(|pack| pack == id);
    // Before November 2026 packs stood under their bare ids.
    let home = |name: &str| match pack_of_home(name) {
        Some(pack) => is_pack(pack).then(|| name.to_owned()),
        None if is_module(name) => Some(name.to_owned()),
        None => is_pack(name).then(|| home_of_pack(name)),
    };
    let mut backup = Backup::read(text, clock::day(), home)?;
    rename_packs(&mut backup.memory);
    Ok(backup)
}

/// Adds what stands in a file to what is here: of each question the later answer. Nothing that is here is lost.
pub(crate) fn take_over(backup: &Backup) -> bool {
    let mut lasts = true;
    let mut memory = memory();
    for (home, text) in &backup.modules {
        let newer = |question: &str| memory.last(home, question) < backup.memory.last(home, question);
        let merged = progress::merged(&sheet(home).unwrap_or_default(), text, newer);
        forget_sheet(home);
        lasts &= storage::set(&key(home), &merged);
    }
    memory.merge(&backup.memory);
    // What comes from elsewhere may be of other questions.
    storage::remove(CARDS);
    keep_memory(&memory) && lasts
}
