//! For teachers and wikis: links for a class, question packs, exports, and the message to an embedding page.

use leptos::prelude::*;

use crate::quiz::RESULT;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::pack_file::{self, Outcome};
use super::room::intro;
use super::template::template;
use super::{exports, kept, pack};

/// The room.
pub(super) fn teach(app: App) -> Node {
    title(t("teach.title"));
    nodes![intro(t("teach.title"), t("teach.lead")), links(app), packs(app), exports::exports(app), embedding()]
}

pub(super) fn section(heading: &'static str, inside: Node) -> Element {
    el("section").class("section").kid(el("h2").kid(heading)).kid(el("div").class("flow").kid(inside))
}

fn links(app: App) -> Element {
    let link = |room: Room, words| {
        let screen = Screen::Course(room, String::new());
        el("li").kid(el("a").live_attr("href", move || app.href(&screen)).kid(words))
    };
    let list = el("ul").class("links text");
    let list = list.kid(link(Room::Exam, t("teach.link-exam"))).kid(link(Room::Scenarios, t("teach.link-scenarios")));
    section(t("teach.links"), nodes![el("p").class("text").kid(t("teach.links-text")), list])
}

fn packs(app: App) -> Element {
    let outcome = RwSignal::new(Outcome::saying(String::new()));
    let list = live(move || {
        let packs = outcome.with(|outcome| outcome.packs.clone());
        let entries = packs.into_iter().map(|id| entry(app, outcome, id)).collect::<Vec<Element>>();
        (!entries.is_empty()).then(|| el("ul").class("links text").kids(entries))
    });
    let text = el("p").class("text").kid(t("teach.packs-text"));
    let begin = el("p").class("text").kid(t("teach.packs-begin"));
    let folder = el("p").class("text").kid(t("teach.packs-folder"));
    section(t("teach.packs"), nodes![text, pack_file::field(outcome), list, begin, template(app), folder])
}

fn entry(app: App, outcome: RwSignal<Outcome>, id: String) -> Element {
    let screen = Screen::Course(Room::Pack(id.clone()), String::new());
    let name = pack::kept(&id).map_or_else(|| id.clone(), |pack| pack.title);
    let link = el("a").live_attr("href", move || app.href(&screen)).kid(name.clone());
    let remove = move || {
        kept::forget_pack(&id);
        let said = fill("teach.removed", &[("title", &name)]);
        outcome.set(Outcome::saying(said));
    };
    let button = el("button").class("btn quiet").attr("type", "button").on_click(remove).kid(t("teach.remove"));
    el("li").kid(link).kid(button)
}

fn embedding() -> Element {
    let message = fill("teach.embed-text", &[("type", RESULT)]);
    let report = el("p").class("text").kid(t("teach.report-text"));
    section(t("teach.embed"), nodes![el("p").class("text").kid(message), report])
}
