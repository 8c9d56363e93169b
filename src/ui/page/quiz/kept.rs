//! Progress in this browser: one text a module or pack, what is remembered of each question, packs, and how one likes to practise.

use crate::browser::{clock, storage};
use crate::content::{Content, Lesson, Module};
use crate::quiz::home::{home_of_pack, pack_of_home};
use crate::quiz::progress::{self, Restored};
use crate::quiz::{Backup, BackupError, Memory, Score, Sheet, Sitting};

const MEMORY: &str = "course-memory";
const PACKS: &str = "course-packs";
const FILES: &str = "course-pack-files";
const EXAM: &str = "course-exam";
const PROBE: &str = "course-probe";
const LATE: &str = "course-late";
const MIX: &str = "course-mix";

/// Where the sheet of a home is kept: `learn.hybrid`, `learn.pack/wiki`.
fn key(home: &str) -> String {
    format!("learn.{home}")
}

/// Where the sheet of a pack was kept before November 2026; none if that is the place of a module.
fn old_key(home: &str) -> Option<String> {
    let id = pack_of_home(home)?;
    (!Content::embedded().modules.iter().any(|module| module.id == id)).then(|| key(id))
}

fn pack_key(id: &str) -> String {
    format!("learn.pack.{id}")
}

/// The kept text of a sheet.
fn sheet(home: &str) -> Option<String> {
    storage::get(&key(home)).or_else(|| storage::get(&old_key(home)?))
}

fn forget_sheet(home: &str) {
    storage::remove(&key(home));
    old_key(home).iter().for_each(|key| storage::remove(key));
}

/// What was kept for a module or pack, by its home.
pub(super) fn restore(home: &str, lesson: &Lesson) -> Restored {
    sheet(home).map(|text| progress::read(lesson, &text)).unwrap_or_default()
}

/// Keeps a sheet; false if it will not outlive the page.
pub(super) fn keep(home: &str, lesson: &Lesson, sheet: &Sheet) -> bool {
    forget_sheet(home);
    sheet.is_empty() || storage::set(&key(home), &progress::write(lesson, sheet))
}

/// The score of every module, in their order.
pub(crate) fn scores(modules: &[Module]) -> Vec<Option<Score>> {
    let score =
        |module: &Module| storage::get(&key(&module.id)).and_then(|text| progress::score(module.questions, &text));
    modules.iter().map(score).collect()
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
    modules.iter().for_each(|module| storage::remove(&key(&module.id)));
    packs_known().iter().for_each(|pack| forget_sheet(&home_of_pack(pack)));
    storage::remove(MEMORY);
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
    keep_memory(&memory) && lasts
}

fn list(key: &str) -> Vec<String> {
    storage::get(key).unwrap_or_default().split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

/// Ids of the packs kept here.
pub(crate) fn packs() -> Vec<String> {
    list(PACKS)
}

/// The file beside the page that holds a pack, without its ending, if it was opened from there.
pub(crate) fn pack_file(id: &str) -> Option<String> {
    let of_id = |pair: String| pair.strip_prefix(id)?.strip_prefix('=').map(str::to_owned);
    list(FILES).into_iter().find_map(of_id)
}

/// Remembers from which file beside the page a pack came, so that its questions can be repeated.
pub(crate) fn note_pack_file(id: &str, file: &str) {
    if pack_file(id).as_deref() != Some(file) {
        let mut files = list(FILES);
        files.retain(|pair| pair.split('=').next() != Some(id));
        files.push(format!("{id}={file}"));
        storage::set(FILES, &files.join(","));
    }
}

/// Ids of the packs kept here, and of those that were opened from beside the page.
pub(crate) fn packs_known() -> Vec<String> {
    let mut ids = packs();
    for pair in list(FILES) {
        let id = pair.split('=').next().unwrap_or_default().to_owned();
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

/// The title and score of a pack that was read here; none if it cannot be used.
pub(crate) fn pack_score(id: &str) -> Option<(String, Option<Score>)> {
    let pack = super::pack::kept(id)?;
    let text = sheet(&home_of_pack(id));
    Some((pack.title, text.and_then(|text| progress::score(pack.questions.len(), &text))))
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
