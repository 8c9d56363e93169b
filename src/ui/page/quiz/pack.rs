//! A question pack on the desk: one that was read here from a file, or one that lies beside the page.

use crate::browser::fetch;
use crate::content::{Content, Lesson, Pack, References};
use crate::quiz::home::home_of_pack;
use crate::ui::node::{Node, el, nodes};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::room::{arriving, on_desk};
use super::run::Deck;
use super::{kept, lesson};

/// Where a host puts packs, beside the page.
const FOLDER: &str = "packs";

/// The pack that was read here under this id.
pub(super) fn kept(id: &str) -> Option<Pack> {
    let text = kept::pack(id)?;
    Pack::read(Content::embedded(), References::embedded(), id, &text).ok()
}

/// The pack that was read here under this name, or else lies beside the page under it.
///
/// # Errors
/// Why it is not to be had, or what is wrong with it.
pub(super) async fn fetched(name: String) -> Result<Pack, String> {
    if let Some(pack) = kept(&name) {
        return Ok(pack);
    }
    let file = format!("{name}.json");
    // Only a plain name: an address must not lead out of the folder.
    if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_') {
        return Err(file);
    }
    let text = fetch::text(&format!("{FOLDER}/{file}")).await?;
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
