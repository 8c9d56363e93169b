//! Progress to a file and back, and forgetting it.

use leptos::prelude::*;

use crate::browser::download;
use crate::browser::files::{self, Unread};
use crate::content::Module;
use crate::quiz::{Backup, BackupError};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::more::more;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::super::away;
use super::kept;
use super::room::sure;

/// The control in which a file is chosen.
const FILE: &str = "progress-file";

/// What to do with one's progress. `renew` draws the scores anew.
pub(crate) fn backup(app: App, modules: &'static [Module], renew: impl Fn() + Clone + Send + 'static) -> Node {
    nodes![save(app, modules), load(modules, renew.clone()), forget(app, modules, renew)]
}

fn save(app: App, modules: &'static [Module]) -> Element {
    let save = move || {
        let text = kept::backup(modules).write();
        let saved = download::save("mail-migration-progress.json", "application/json", &text);
        away::saved(app, saved);
    };
    let button = el("button").class("btn").attr("type", "button").on_click(save).kid(t("backup.save"));
    el("p").class("row").kid(button)
}

fn load(modules: &'static [Module], renew: impl Fn() + Clone + Send + 'static) -> Node {
    let said = RwSignal::new(String::new());
    let read = move |_| {
        let renew = renew.clone();
        leptos::task::spawn_local(async move {
            let words = match files::chosen(FILE, Backup::LARGEST).await {
                Ok((_, text)) => take(modules, &text),
                Err(Unread::TooLarge) => t("backup.too-large").to_owned(),
                Err(_) => t("teach.unreadable").to_owned(),
            };
            renew();
            let _ = said.try_set(words);
        });
    };
    let input = el("input").id(FILE).attr("type", "file").attr("accept", ".json,application/json").on("change", read);
    let label = el("label").attr("for", FILE).kid(t("backup.load"));
    nodes![el("p").class("row").kid(label).kid(input), el("p").attr("role", "status").kid(live(move || said.get()))]
}

/// Takes over a file; says what came of it.
fn take(modules: &[Module], text: &str) -> String {
    match kept::read_backup(modules, text) {
        Err(BackupError::TooLarge) => t("backup.too-large").to_owned(),
        Err(BackupError::NotJson | BackupError::NotProgress) => t("backup.foreign").to_owned(),
        Err(BackupError::Newer) => t("backup.newer").to_owned(),
        Ok(backup) => {
            let lasts = kept::take_over(&backup);
            let done = fill("backup.done", &[("n", &backup.modules.len().to_string())]);
            if lasts { done } else { format!("{done} {}", t("quiz.not-kept")) }
        }
    }
}

/// Forgets one module or everything, after a second step.
fn forget(app: App, modules: &'static [Module], renew: impl Fn() + Clone + Send + 'static) -> Node {
    let renew_one = renew.clone();
    let one = modules.iter().map(move |module| {
        let renew = renew_one.clone();
        let forget = move || {
            kept::forget(&module.id);
            renew();
            app.say(&fill("modules.reset-one-done", &[("module", &module.title)]));
        };
        let label = fill("modules.reset-one", &[("module", &module.title)]);
        el("li").kid(sure(&module.id, label, t("modules.reset-sure"), forget))
    });
    let all = move || {
        kept::forget_all(modules);
        renew();
        app.say(t("modules.reset-done"));
    };
    let all = sure("reset-all", t("modules.reset-now"), t("modules.reset-sure"), all);
    let list = el("ul").class("links").kids(one.collect::<Vec<Element>>());
    more(t("modules.reset"), nodes![el("p").kid(t("modules.reset-text")), list, el("p").class("t5").kid(all)])
}
