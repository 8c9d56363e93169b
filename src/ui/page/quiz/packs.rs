//! The packs beside the modules: those that the house names, and those that were read here.

use std::sync::Arc;

use crate::content::Pack;
use crate::ui::node::{Element, Node, el, nodes};

use super::super::super::chapter::loaded;
use super::super::super::route::{Room, Screen};
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};
use super::{kept, pack, score_words};

/// A pack that the house names, with its name in an address; or why it cannot be used.
type Named = (String, Result<Pack, String>);

/// The packs that the policy of the house names; nothing where it names none.
pub(crate) fn of_house(app: App) -> Node {
    let names = pack::names_of_house();
    if names.is_empty() {
        return Node::Nothing;
    }
    let all = move || {
        let names = names.clone();
        async move {
            let mut packs: Vec<Named> = Vec::new();
            for name in names {
                let pack = pack::fetched(name.clone()).await;
                packs.push((name, pack));
            }
            Ok(packs)
        }
    };
    let list = move |packs: Arc<Vec<Named>>| -> Node {
        let entries = packs.iter().map(|(name, pack)| entry(app, name, pack.as_ref()));
        el("ul").class("links text").kids(entries.collect::<Vec<_>>()).into()
    };
    let heading = el("h2").id("h-house-packs").kid(t("house.packs"));
    let note = el("p").class("note text").kid(t("teach.foreign-questions"));
    el("section")
        .class("section flow")
        .attr("aria-labelledby", "h-house-packs")
        .kid(heading)
        .kid(loaded(all, list))
        .kid(note)
        .into()
}

/// The pack, how many questions it has and how one stands.
fn line(app: App, name: &str, pack: &Pack) -> Element {
    let screen = Screen::Course(Room::Pack(name.to_owned()), String::new());
    let link = el("a").live_attr("href", move || app.href(&screen)).kid(pack.title.clone());
    let number = count("questions.one", "questions.many", pack.questions.len());
    let score = el("span").class("num").kid(score_words(kept::pack_tally(pack)));
    el("li").kid(link).kid(el("span").kid(number)).kid(score)
}

fn entry(app: App, name: &str, pack: Result<&Pack, &String>) -> Element {
    match pack {
        Ok(pack) => line(app, name, pack).kid(el("p").class("note").kid(pack.lead.clone())),
        Err(reason) => el("li").kid(fill("house.bad-pack", &[("file", &pack::beside(name)), ("reason", reason)])),
    }
}

/// Packs that were read here, with their scores.
pub(crate) fn packs_read(app: App) -> Option<Node> {
    let entry = |id: String| Some(line(app, &id, &pack::kept(&id)?));
    let entries: Vec<Element> = kept::packs().into_iter().filter_map(entry).collect();
    if entries.is_empty() {
        return None;
    }
    Some(nodes![el("h2").class("t6").kid(t("learn.packs")), el("ul").class("links text").kids(entries)])
}
