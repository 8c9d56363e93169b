//! Modules and packs as files for other learning platforms.

use leptos::prelude::*;

use crate::browser::download;
use crate::content::{Lesson, PackSource, References};
use crate::export::{Cited, gift, qti};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::chapter::loaded;
use super::super::super::part::table;
use super::super::super::state::App;
use super::super::super::words::t;
use super::super::away;
use super::room::once_here;
use super::stock::{self, Stock};
use super::{pack, teach};

/// What can be saved.
#[derive(Debug, Clone)]
struct Questions {
    /// Id of a module or a pack; the file is named after it.
    id: String,
    title: String,
    /// Of a pack, its questions and sources; a module is fetched.
    own: Option<(Lesson, Vec<PackSource>)>,
}

/// The section: a row for each module and each pack that is here.
pub(super) fn exports(app: App) -> Element {
    let table = match stock::here(&[]) {
        Some(stock) => all(app, &stock),
        None => loaded(|| stock::find(Vec::new()), move |stock| all(app, &stock)),
    };
    teach::section(t("teach.exports"), nodes![el("p").class("text").kid(t("teach.exports-text")), table])
}

fn all(app: App, stock: &Stock) -> Node {
    let heads = [t("modules.module"), t("teach.gift"), t("teach.qti")];
    let modules = app.book.content().modules.iter();
    let modules = modules.map(|module| Questions { id: module.id.clone(), title: module.title.clone(), own: None });
    let packs = stock.packs.iter().map(|pack| Questions {
        id: pack.id.clone(),
        title: pack.title.clone(),
        own: Some((pack::lesson_of(pack), pack.sources.clone())),
    });
    let rows = modules.chain(packs).map(|set| {
        let cells = vec![
            table::cell(heads[1], export(app, &set, t("teach.save-gift"), true)).into(),
            table::cell(heads[2], export(app, &set, t("teach.save-qti"), false)).into(),
        ];
        table::row(set.title, cells).into()
    });
    let table = table::table("", t("teach.exports"), heads, rows.collect());
    let faults = stock.faults.iter().map(|fault| el("p").class("note text").kid(fault.clone()));
    nodes![table, Node::Several(faults.map(Node::from).collect())]
}

fn save(app: App, set: &Questions, lesson: &Lesson, as_gift: bool) {
    let own = set.own.as_ref().map(|(_, sources)| sources.as_slice()).unwrap_or_default();
    let cited = Cited { references: References::embedded(), own };
    let saved = if as_gift {
        let text = gift(&set.title, lesson, &cited);
        download::save_bytes(&format!("{}.gift.txt", set.id), "text/plain", text.as_bytes())
    } else {
        download::save_bytes(&format!("{}-qti.zip", set.id), "application/zip", &qti(&set.title, lesson, &cited))
    };
    away::saved(app, saved);
}

/// A button that saves a set, fetching it first.
fn export(app: App, set: &Questions, words: &'static str, as_gift: bool) -> Node {
    let label = format!("{words}: {}", set.title);
    let button = el("button").class("btn").attr("type", "button").attr("aria-label", label).kid(words);
    let set = set.clone();
    if let Some((lesson, _)) = set.own.clone() {
        return button.on_click(move || save(app, &set, &lesson, as_gift)).into();
    }
    let wanted = RwSignal::new(false);
    let press = move || {
        wanted.set(false);
        wanted.set(true);
    };
    let fetched = live(move || {
        let set = set.clone();
        wanted.get().then(|| {
            once_here(vec![set.id.clone()], move |matter| {
                matter.lessons.first().into_iter().for_each(|lesson| save(app, &set, lesson, as_gift));
                Node::Nothing
            })
        })
    });
    nodes![button.on_click(press), fetched]
}
