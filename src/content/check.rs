//! The author's gate, first half: is the content complete, and do its ids fit together?
//!
//! Every finding is collected and named by file, id and field, with advice. The second half, whether the rules can be
//! evaluated and whether every row can win, needs the engine and is `advisor::gate`.

#[cfg(not(target_arch = "wasm32"))]
use super::{Chapter, FromJson, Kit, LoadError, PathPages, PathPlan, PlanCommon, Proof};
use super::{Content, Finding, Pack, References};

#[cfg(not(target_arch = "wasm32"))]
pub use command::{Allowed, allowed};
use gate::Gate;

#[cfg(not(target_arch = "wasm32"))]
mod command;
mod gate;
#[cfg(not(target_arch = "wasm32"))]
mod kit;
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the page checks packs; chapters are checked natively"))]
mod lesson;
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the page checks packs; chapters are checked natively"))]
mod path;
#[cfg(not(target_arch = "wasm32"))]
mod plan;
mod question;
mod reference;
mod rule;
#[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the page checks packs; chapters are checked natively"))]
mod scene;
#[cfg(not(target_arch = "wasm32"))]
mod times;

/// Every finding about the content and what refers to it.
#[must_use]
pub fn check(content: &Content, references: &References) -> Vec<Finding> {
    let mut gate = Gate::new(content, references);
    question::check(&mut gate);
    rule::check(&mut gate);
    path::check(&mut gate);
    reference::check(&mut gate);
    lesson::check_modules(&mut gate);
    for (file, text) in [("text/en.json", &content.text), ("text/more/en.json", &references.text)] {
        for (key, text) in text.entries() {
            gate.text(file, key, "text", text);
        }
    }
    gate.findings
}

/// Every finding about a pack of somebody else's.
pub(super) fn check_pack(content: &Content, references: &References, file: &str, pack: &Pack) -> Vec<Finding> {
    let own = pack.sources.iter().map(|source| source.id.as_str()).collect();
    let mut gate = Gate { own, of_pack: true, ..Gate::new(content, references) };
    lesson::check_pack(&mut gate, file, pack);
    gate.findings
}

/// All plans of a content, read from their chapters.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Plans {
    /// What they share.
    pub common: PlanCommon,
    /// One for each path, in the order of the paths.
    pub paths: Vec<PathPlan>,
}

#[cfg(not(target_arch = "wasm32"))]
impl Plans {
    /// Reads the chapters.
    ///
    /// # Errors
    /// Every chapter that is missing or cannot be read.
    pub fn load(content: &Content) -> Result<Self, Vec<LoadError>> {
        fn chapter<T: FromJson>(name: &str, errors: &mut Vec<LoadError>) -> Option<T> {
            let file = || format!("chapters/plan-{name}.json");
            let read = match Chapter::named(&format!("plan-{name}")) {
                Some(chapter) => chapter.read(chapter.text()),
                None => Err(LoadError { file: file(), message: "is missing; list it in chapter.rs".to_owned() }),
            };
            read.map_err(|error| errors.push(error)).ok()
        }
        let mut errors = Vec::new();
        let common = chapter("common", &mut errors);
        let paths = content.paths.iter().filter_map(|path| chapter(&path.id, &mut errors)).collect();
        match common {
            Some(common) if errors.is_empty() => Ok(Self { common, paths }),
            _ => Err(errors),
        }
    }
}

/// Every finding about the chapters. Only natively: in the page chapters are not embedded.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn check_chapters(content: &Content, references: &References) -> Vec<Finding> {
    let mut gate = Gate::new(content, references);
    for chapter in Chapter::all() {
        let file = format!("chapters/{}.json", chapter.name);
        let unreadable = match (chapter.name, chapter.name.strip_prefix("learn-")) {
            (_, Some(module)) => {
                chapter.read(chapter.text()).map(|lesson| lesson::check_lesson(&mut gate, &file, module, &lesson)).err()
            }
            // Whether the counts are those of these rules is for the proof itself to say.
            ("proof", _) => chapter.read::<Proof>(chapter.text()).err(),
            ("scenarios", _) => {
                chapter.read(chapter.text()).map(|scenes| scene::check_scenes(&mut gate, &file, &scenes)).err()
            }
            // Plans and the kit, which uses their names, are looked at together, below.
            (name, _) if name.starts_with("plan-") || name == "kit" => None,
            _ => chapter.read(chapter.text()).map(|pages: PathPages| path::check_pages(&mut gate, &file, &pages)).err(),
        };
        if let Some(error) = unreadable {
            gate.find(&file, "", "", error.message);
        }
    }
    match Plans::load(content) {
        Ok(plans) => {
            plan::check(&mut gate, &plans);
            match load_kit() {
                Ok(kit) => kit::check(&mut gate, &kit, &plans.common.placeholders),
                Err(error) => gate.find(&error.file, "", "", error.message),
            }
        }
        Err(errors) => errors.into_iter().for_each(|error| gate.find(&error.file, "", "", error.message)),
    }
    gate.findings
}

/// The kit of this build, read from its chapter.
///
/// # Errors
/// If the chapter is missing or cannot be read.
#[cfg(not(target_arch = "wasm32"))]
pub fn load_kit() -> Result<Kit, LoadError> {
    match Chapter::named("kit") {
        Some(chapter) => chapter.read(chapter.text()),
        None => Err(LoadError { file: "chapters/kit.json".to_owned(), message: "is missing".to_owned() }),
    }
}

/// Every finding about this kit.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn check_kit(content: &Content, references: &References, kit: &Kit, plans: &Plans) -> Vec<Finding> {
    let mut gate = Gate::new(content, references);
    kit::check(&mut gate, kit, &plans.common.placeholders);
    gate.findings
}

/// Every finding about these plans.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn check_plans(content: &Content, references: &References, plans: &Plans) -> Vec<Finding> {
    let mut gate = Gate::new(content, references);
    plan::check(&mut gate, plans);
    gate.findings
}
