//! For teachers and wikis: links for a class, question packs, exports, and the message to an embedding page.

use leptos::prelude::*;

use crate::browser::files::{self, Unread};
use crate::content::{Finding, Pack, References};
use crate::quiz::RESULT;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout};
use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::room::intro;
use super::{exports, kept, pack};

/// The control in which a file is chosen.
const FILE: &str = "pack-file";

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

/// What came of reading a pack.
#[derive(Debug, Clone, Default)]
struct Outcome {
    findings: Vec<Finding>,
    packs: Vec<String>,
    said: String,
}

fn packs(app: App) -> Element {
    let outcome = RwSignal::new(Outcome { packs: kept::packs(), ..Outcome::default() });
    let read = move |_| {
        leptos::task::spawn_local(async move {
            let refused = |words: String| Outcome { said: words, ..Outcome::default() };
            let said = match files::chosen(FILE, Pack::LARGEST).await {
                Ok((name, text)) => take(&name, &text),
                Err(Unread::TooLarge) => {
                    let megabytes = (Pack::LARGEST / 1_000_000).to_string();
                    refused(fill("teach.too-large", &[("megabytes", &megabytes)]))
                }
                Err(_) => refused(t("teach.unreadable").to_owned()),
            };
            let _ = outcome.try_set(Outcome { packs: kept::packs(), ..said });
        });
    };
    let input = el("input").id(FILE).attr("type", "file").attr("accept", ".json,application/json").on("change", read);
    let field = el("p").class("row").kid(el("label").attr("for", FILE).kid(t("teach.pack-file"))).kid(input);
    let status = el("div").attr("role", "status").kid(live(move || outcome.with(told)));
    let list = live(move || {
        let packs = outcome.with(|outcome| outcome.packs.clone());
        let entries = packs.into_iter().map(|id| entry(app, outcome, id)).collect::<Vec<Element>>();
        (!entries.is_empty()).then(|| el("ul").class("links text").kids(entries))
    });
    let text = el("p").class("text").kid(t("teach.packs-text"));
    let folder = el("p").class("text").kid(t("teach.packs-folder"));
    section(t("teach.packs"), nodes![text, field, status, list, folder])
}

/// Reads and keeps a pack.
fn take(name: &str, text: &str) -> Outcome {
    let content = crate::content::Content::embedded();
    match Pack::read(content, References::embedded(), name, text) {
        Err(findings) => Outcome { findings, ..Outcome::default() },
        Ok(pack) => {
            let lasts = kept::keep_pack(&pack.id, text);
            let number = pack.questions.len().to_string();
            let mut said = fill("teach.taken", &[("title", &pack.title), ("n", &number)]);
            if !lasts {
                said = format!("{said} {}", t("quiz.not-kept"));
            }
            Outcome { said, ..Outcome::default() }
        }
    }
}

fn told(outcome: &Outcome) -> Node {
    if outcome.findings.is_empty() {
        return (!outcome.said.is_empty()).then(|| el("p").kid(outcome.said.clone())).into();
    }
    let lines = outcome.findings.iter().take(50).map(|finding| el("li").kid(finding.to_string()));
    callout(
        Tone::Bad,
        t("teach.refused"),
        nodes![el("p").kid(t("teach.refused-text")), el("ul").class("bullets addr").kids(lines)],
    )
}

fn entry(app: App, outcome: RwSignal<Outcome>, id: String) -> Element {
    let screen = Screen::Course(Room::Pack(id.clone()), String::new());
    let name = pack::kept(&id).map_or_else(|| id.clone(), |pack| pack.title);
    let link = el("a").live_attr("href", move || app.href(&screen)).kid(name.clone());
    let remove = move || {
        kept::forget_pack(&id);
        let said = fill("teach.removed", &[("title", &name)]);
        outcome.set(Outcome { packs: kept::packs(), said, ..Outcome::default() });
    };
    let button = el("button").class("btn quiet").attr("type", "button").on_click(remove).kid(t("teach.remove"));
    el("li").kid(link).kid(button)
}

fn embedding() -> Element {
    let message = fill("teach.embed-text", &[("type", RESULT)]);
    let report = el("p").class("text").kid(t("teach.report-text"));
    section(t("teach.embed"), nodes![el("p").class("text").kid(message), report])
}
