//! The scores of all modules, as they stand in this browser, for the lists that show them.

use leptos::prelude::*;

use crate::content::{Lesson, Module};
use crate::quiz::Tally;
use crate::ui::node::{Node, el, nodes};

use super::super::super::chapter::chapter;
use super::super::super::words::{count, fill, t};
use super::kept;

/// What is kept in this browser, as the screen shows it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shelf {
    modules: &'static [Module],
    /// Of every module, in their order.
    tallies: RwSignal<Vec<Tally>>,
    /// Whether the scores outlive the page.
    pub(super) lasting: RwSignal<bool>,
}

impl Shelf {
    pub(crate) fn new(modules: &'static [Module]) -> Self {
        let shelf = Self { modules, tallies: RwSignal::new(Vec::new()), lasting: RwSignal::new(kept::lasts()) };
        shelf.renew();
        shelf
    }

    /// Looks anew at all that is kept.
    pub(crate) fn renew(self) {
        let _ = self.tallies.try_set(self.modules.iter().map(kept::tally).collect());
        self.compare();
    }

    /// Looks anew at one module.
    pub(super) fn renew_one(self, home: &str) {
        if let Some(at) = self.modules.iter().position(|module| module.id == home) {
            self.put(at, kept::tally);
        }
    }

    /// Follows whatever is found out about the modules.
    pub(crate) fn follow(self) {
        self.tallies.track();
    }

    /// A score is only worth showing if its questions are still those that were answered, and so is what is remembered of
    /// them. Where this build has others than those were last compared with, they are fetched; as a rule there are none.
    fn compare(self) {
        let memory = kept::memory();
        for (at, module) in self.modules.iter().enumerate() {
            let unsure = memory.knows(&module.id) && !kept::cards_compared(&module.id);
            if unsure || self.tallies.with_untracked(|all| all.get(at).is_some_and(|tally| tally.unchecked)) {
                leptos::task::spawn_local(async move {
                    // Without a network it stays unsure, and the list says so.
                    if let Ok(lesson) = chapter::<Lesson>(format!("learn-{}", module.id)).await {
                        self.put(at, |module| kept::compare(module, &lesson));
                    }
                });
            }
        }
    }

    fn put(self, at: usize, tally: impl FnOnce(&Module) -> Tally) {
        let Some(tally) = self.modules.get(at).map(tally) else { return };
        // The reader may have left meanwhile.
        let _ = self.tallies.try_update(|all| all.get_mut(at).into_iter().for_each(|place| *place = tally));
    }

    /// What to say of the module at this place.
    pub(crate) fn words(self, at: usize) -> Node {
        score_words(self.tallies.with(|all| all.get(at).copied().unwrap_or_default()))
    }
}

/// A score in a few words, or a dash; and whether it is short of questions that have changed.
pub(crate) fn score_words(tally: Tally) -> Node {
    if tally.unchecked {
        return el("span").class("note").kid(t("modules.unchecked")).into();
    }
    let score = tally.score.map(|score| {
        let numbers = [score.right, score.answered, score.open()].map(|number| number.to_string());
        let [right, of, open] = numbers.each_ref().map(String::as_str);
        let key = if score.open() == 0 { "modules.tried" } else { "modules.so-far" };
        fill(key, &[("right", right), ("of", of), ("open", open)])
    });
    match (score, tally.changed) {
        (Some(score), 0) => score.into(),
        (None, 0) => {
            let dash = el("span").attr("aria-hidden", "true").kid(t("modules.dash"));
            nodes![dash, el("span").class("vh").kid(t("modules.untried"))]
        }
        (score, changed) => {
            let words = count("modules.changed-one", "modules.changed-many", changed);
            nodes![score.map(|score| format!("{score} ")), el("span").class("badge warn").kid(words)]
        }
    }
}
