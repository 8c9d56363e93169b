//! Question packs: where one is found, and one on the desk. [`stock`](super::stock) has all that can be chosen from.

use crate::browser::fetch;
use crate::content::{Content, Lesson, Pack, References, pack_name};
use crate::quiz::home::home_of_pack;
use crate::ui::node::{Node, el, nodes};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::super::house;
use super::deck::Deck;
use super::room::{arriving, on_desk};
use super::{kept, lesson};

/// Where a host puts packs, beside the page.
const FOLDER: &str = "packs";

/// The address of a pack by its name.
pub(super) fn beside(name: &str) -> String {
    format!("{FOLDER}/{name}.json")
}

/// Whether the policy of the house names the pack with this name.
fn is_of_house(name: &str) -> bool {
    house::house().is_some_and(|house| house.packs.contains(&beside(name)))
}

/// The names of the packs that the policy of the house names.
pub(super) fn names_of_house() -> Vec<String> {
    let files = house::house().map_or(&[][..], |house| &house.packs);
    files.iter().filter_map(|file| pack_name(file)).map(str::to_owned).collect()
}

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
    let (file, beside) = (format!("{name}.json"), beside(&name));
    if let Some(pack) = kept(&name).filter(|_| !is_of_house(&name)) {
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

/// The questions of a pack by its id, wherever it came from; that of the house comes first here too.
///
/// # Errors
/// As for [`fetched`].
pub(super) async fn questions(id: &str) -> Result<Lesson, String> {
    let name = kept::pack_file(id).filter(|name| is_of_house(name) || kept(id).is_none());
    let pack = fetched(name.unwrap_or_else(|| id.to_owned())).await?;
    Ok(lesson_of(&pack))
}

/// The questions of a pack as those of a module.
pub(super) fn lesson_of(pack: &Pack) -> Lesson {
    Lesson { module: home_of_pack(&pack.id), page: pack.page.clone(), questions: pack.questions.clone() }
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
