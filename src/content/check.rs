//! The author's gate, first half: is the content complete, and do its ids fit together?
//!
//! Every finding is collected and named by file, id and field, with advice. The second half, whether the rules can be
//! evaluated and whether every row can win, needs the engine and is `advisor::gate`.

#[cfg(not(target_arch = "wasm32"))]
use super::{Chapter, FromJson, Kit, LoadError, PathPages, PathPlan, PlanCommon, Proof};
use super::{Content, Finding, Pack, References};

#[cfg(not(target_arch = "wasm32"))]
pub use command::{Allowed, allowed};

#[cfg(not(target_arch = "wasm32"))]
mod command;
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

/// Collects findings about one content.
struct Gate<'a> {
    content: &'a Content,
    /// Sources that a pack brings along.
    own: Vec<&'a str>,
    /// Whether it is a pack: its author has none of our files.
    of_pack: bool,
    references: &'a References,
    findings: Vec<Finding>,
}

impl Gate<'_> {
    fn find(&mut self, file: &str, item: &str, field: &str, advice: impl Into<String>) {
        let (file, item, field) = (file.to_owned(), item.to_owned(), field.to_owned());
        self.findings.push(Finding { file, item, field, advice: advice.into() });
    }

    /// A text that a reader sees.
    fn text(&mut self, file: &str, item: &str, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.find(file, item, field, "is empty; write it");
        } else if text.trim() != text || text.contains("  ") {
            self.find(file, item, field, "has stray spaces; remove them");
        } else if text.contains("TODO") || text.contains("TBD") {
            self.find(file, item, field, "is unfinished; finish it");
        } else if text.contains('<') && text.contains('>') {
            self.find(file, item, field, "contains markup; texts are plain");
        }
    }

    fn short_text(&mut self, file: &str, item: &str, field: &str, text: &str, longest: usize) {
        self.text(file, item, field, text);
        let length = text.chars().count();
        if length > longest {
            self.find(file, item, field, format!("has {length} characters; {longest} fit"));
        }
    }

    fn texts(&mut self, file: &str, item: &str, field: &str, texts: &[String]) {
        for text in texts {
            self.text(file, item, field, text);
        }
    }

    /// Sources that exist; at least one unless the statement is the product's own.
    fn sources(&mut self, file: &str, item: &str, field: &str, sources: &[String], needed: bool) {
        if needed && sources.is_empty() {
            self.find(file, item, field, "names no source; add one, or mark the statement derived or assumed");
        }
        for id in sources {
            if self.references.source(id).is_none() && !self.own.contains(&id.as_str()) {
                let advice = if self.of_pack {
                    format!(
                        "cites \"{id}\", which is neither among the sources of this pack nor among those of the page"
                    )
                } else {
                    format!("cites \"{id}\", which is not in sources.json")
                };
                self.find(file, item, field, advice);
            }
        }
    }

    fn paths(&mut self, file: &str, item: &str, field: &str, paths: &[String]) {
        for id in paths {
            if self.content.path(id).is_none() {
                self.find(file, item, field, format!("names the path \"{id}\", which is not in paths.json"));
            }
        }
    }

    fn disagreements(&mut self, file: &str, item: &str, ids: &[String]) {
        for id in ids {
            if self.references.disagreement(id).is_none() {
                let advice = format!("names \"{id}\", which is not in disagreements.json");
                self.find(file, item, "disagreements", advice);
            }
        }
    }

    fn unique<'b>(&mut self, file: &str, ids: impl Iterator<Item = &'b str>) {
        self.unique_in(file, "", ids);
    }

    /// The same for ids within something that has an id itself.
    fn unique_in<'b>(&mut self, file: &str, owner: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = Vec::new();
        for id in ids {
            let item = if owner.is_empty() { id.to_owned() } else { format!("{owner}/{id}") };
            let shape = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
            if id.is_empty() || !id.chars().all(shape) {
                self.find(file, &item, "id", "is not an id; use letters, digits and hyphens");
            }
            if seen.contains(&id) {
                self.find(file, &item, "id", "is used twice; ids are unique");
            }
            seen.push(id);
        }
    }
}

/// Every finding about the content and what refers to it.
#[must_use]
pub fn check(content: &Content, references: &References) -> Vec<Finding> {
    let mut gate = Gate { content, references, own: Vec::new(), of_pack: false, findings: Vec::new() };
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
    let mut gate = Gate { content, references, own, of_pack: true, findings: Vec::new() };
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
    let mut gate = Gate { content, references, own: Vec::new(), of_pack: false, findings: Vec::new() };
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
    let mut gate = Gate { content, references, own: Vec::new(), of_pack: false, findings: Vec::new() };
    kit::check(&mut gate, kit, &plans.common.placeholders);
    gate.findings
}

/// Every finding about these plans.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn check_plans(content: &Content, references: &References, plans: &Plans) -> Vec<Finding> {
    let mut gate = Gate { content, references, own: Vec::new(), of_pack: false, findings: Vec::new() };
    plan::check(&mut gate, plans);
    gate.findings
}
