//! A module to begin a question pack of one's own with.

use leptos::prelude::*;

use crate::browser::{download, fetch};
use crate::content::{Chapter, Module};
use crate::export::pack;
use crate::ui::node::{Element, el};

use super::super::super::chapter::FOLDER;
use super::super::super::state::App;
use super::super::super::words::t;
use super::super::away;

/// The control in which a module is chosen.
const CHOICE: &str = "pack-from";

/// A module to choose, and a button that saves it as a pack.
pub(super) fn template(app: App) -> Element {
    let modules = &app.book.content().modules;
    let chosen = RwSignal::new(0_usize);
    let entries = modules.iter().enumerate().map(|(at, module)| {
        let entry = el("option").attr("value", at.to_string()).kid(module.title.as_str());
        entry.flag("selected", move || chosen.get() == at)
    });
    let select = el("select")
        .class("input")
        .id(CHOICE)
        .on("change", move |event| chosen.set(event_target_value(&event).parse().unwrap_or_default()))
        .kids(entries.collect::<Vec<Element>>());
    let press = move || {
        if let Some(module) = modules.get(chosen.get_untracked()) {
            leptos::task::spawn_local(async move {
                away::saved(app, save(module).await);
            });
        }
    };
    let button = el("button").class("btn").attr("type", "button").on_click(press).kid(t("teach.save-pack"));
    let label = el("label").attr("for", CHOICE).kid(t("teach.pack-from"));
    el("p").class("row").kid(label).kid(select).kid(button)
}

/// Whether it came and was saved.
async fn save(module: &'static Module) -> bool {
    let Some(chapter) = Chapter::named(&format!("learn-{}", module.id)) else { return false };
    let text = fetch::text(&format!("{FOLDER}/{}", chapter.file_name())).await;
    let pack = text.ok().and_then(|text| pack(module, &text));
    pack.is_some_and(|pack| download::save(&format!("my-{}.json", module.id), "application/json", &pack))
}
