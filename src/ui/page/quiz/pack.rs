//! Question packs: one on the desk, read here from a file or lying beside the page; and the list of those that the house names.

use std::sync::Arc;

use crate::browser::fetch;
use crate::content::{Content, Lesson, Pack, References, pack_name};
use crate::quiz::home::home_of_pack;
use crate::ui::node::{Element, Node, el, nodes};

use super::super::super::chapter::loaded;
use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{count, fill, t};
use super::super::house;
use super::deck::Deck;
use super::room::{arriving, on_desk};
use super::{kept, lesson};

/// Where a host puts packs, beside the page.
const FOLDER: &str = "packs";

/// The pack that was read here under this id.
pub(super) fn kept(id: &str) -> Option<Pack> {
    let text = kept::pack(id)?;
    Pack::read(Content::embedded(), References::embedded(), id, &text).ok()
}

/// A pack by the name in its address: that of the house comes before one of the same name that was read here.
///
/// # Errors
/// Why it is not to be had, or what is wrong with it.
pub(super) async fn fetched(name: String) -> Result<Pack, String> {
    let file = format!("{name}.json");
    let beside = format!("{FOLDER}/{file}");
    let of_house = house::house().is_some_and(|house| house.packs.contains(&beside));
    if let Some(pack) = kept(&name).filter(|_| !of_house) {
        return Ok(pack);
    }
    // Only a plain name: an address must not lead out of the folder.
    if pack_name(&beside).is_none() {
        return Err(file);
    }
    let text = fetch::text(&beside).await?;
    let findings = |findings: Vec<crate::content::Finding>| {
        findings.iter().take(10).map(ToString::to_string).collect::<Vec<_>>().join(" ")
    };
    let pack = Pack::read(Content::embedded(), References::embedded(), &file, &text).map_err(findings)?;
    kept::note_pack_file(&pack.id, &name);
    Ok(pack)
}

/// The questions of a pack whose answers were kept, wherever it came from.
///
/// # Errors
/// As for [`fetched`].
pub(super) async fn questions(id: &str) -> Result<Lesson, String> {
    let name = if kept(id).is_some() { None } else { kept::pack_file(id) };
    let pack = fetched(name.unwrap_or_else(|| id.to_owned())).await?;
    Ok(lesson_of(&pack))
}

/// The questions of a pack as those of a module.
pub(super) fn lesson_of(pack: &Pack) -> Lesson {
    Lesson { module: home_of_pack(&pack.id), page: None, questions: pack.questions.clone() }
}

/// A pack that the house names, with its name in an address; or why it cannot be used.
type Named = (String, Result<Pack, String>);

/// The packs that the policy of the house names; nothing where it names none.
pub(crate) fn of_house(app: App) -> Node {
    let files = house::house().map_or(&[][..], |house| &house.packs);
    let names: Vec<String> = files.iter().filter_map(|file| pack_name(file)).map(str::to_owned).collect();
    if names.is_empty() {
        return Node::Nothing;
    }
    let all = move || {
        let names = names.clone();
        async move {
            let mut packs: Vec<Named> = Vec::new();
            for name in names {
                let pack = fetched(name.clone()).await;
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

fn entry(app: App, name: &str, pack: Result<&Pack, &String>) -> Element {
    let screen = Screen::Course(Room::Pack(name.to_owned()), String::new());
    match pack {
        Ok(pack) => {
            let link = el("a").live_attr("href", move || app.href(&screen)).kid(pack.title.clone());
            let number = count("questions.one", "questions.many", pack.questions.len());
            el("li").kid(link).kid(el("span").kid(number)).kid(el("p").class("note").kid(pack.lead.clone()))
        }
        Err(reason) => {
            let file = format!("{FOLDER}/{name}.json");
            el("li").kid(fill("house.bad-pack", &[("file", &file), ("reason", reason)]))
        }
    }
}

/// The room.
pub(super) fn pack(app: App, name: &str, query: &str) -> Node {
    let (name, begun) = (name.to_owned(), query.split('&').any(|pair| pair == "start=1"));
    title(&name);
    let of_fetch = name.clone();
    arriving(
        name.clone(),
        move || fetched(of_fetch.clone()),
        move |pack| {
            title(&pack.title);
            match &pack.page {
                Some(page) if !begun => {
                    let questions = Screen::Course(Room::Pack(name.clone()), "start=1".to_owned());
                    let lead = el("p").class("lead text t3").kid(pack.lead.clone());
                    let foreign = el("p").class("note").kid(fill("teach.foreign", &[("id", &pack.id)]));
                    let body = lesson::body(app, page, questions, pack.questions.len());
                    el("div")
                        .class("lesson")
                        .kid(el("h1").kid(pack.title.clone()))
                        .kid(lead)
                        .kid(foreign)
                        .kid(body)
                        .into()
                }
                _ => {
                    let lesson = lesson_of(&pack);
                    let foreign = el("p").class("note t6").kid(t("teach.foreign-questions"));
                    nodes![on_desk(app, Deck::of(&lesson.module, &pack.title, &lesson)), foreign]
                }
            }
        },
    )
}
