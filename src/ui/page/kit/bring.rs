//! Bringing a list: pasted, picked or dropped. It is read inside the page.

use leptos::prelude::*;

use crate::browser::{clock, files, page};
use crate::kit::Encoding;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::words::{count, fill, t};
use super::desk::Desk;
use super::state::{Brought, Part, Trouble, Work};
use super::{fact, section as titled, work};

const FILE: &str = "kit-file";
const PASTE: &str = "kit-paste";

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let way_in = live(move || {
        desk.follow(Part::List);
        match desk.look(|state| state.brought.clone()).flatten() {
            Some(brought) => here(desk, &brought),
            None => way_in(desk),
        }
    });
    let inside = nodes![kind(desk), way_in, told(desk)];
    titled("h-bring", t("kit.bring"), inside)
}

/// An inventory, or a file that is meant to be finished.
fn kind(desk: Desk) -> Element {
    let people = desk.with(|_, format| format.people);
    let one = move |finished: bool, words: &'static str| {
        let chosen = move || {
            desk.follow(Part::List);
            desk.look(|state| state.finished == finished).unwrap_or_default()
        };
        let choose = move |_| {
            desk.change_list(|state| state.finished = finished);
            work::check(desk);
        };
        let input = el("input").attr("type", "radio").attr("name", "kit-kind").flag("checked", chosen);
        el("label").kid(input.on("change", choose)).kid(words)
    };
    let seg = el("fieldset")
        .class("seg")
        .kid(el("legend").class("vh").kid(t("kit.kind")))
        .kid(one(false, t("kit.inventory")))
        .kid(one(true, t("kit.finished")));
    // There is nothing finished where nothing is uploaded.
    let seg = (!people).then_some(seg);
    let words = if people { t("kit.bring-people") } else { t("kit.bring-text") };
    el("div").class("stack-of flow screen").kid(el("p").class("text").kid(words)).kid(seg)
}

fn way_in(desk: Desk) -> Node {
    let over = RwSignal::new(false);
    let dropped = move |event: leptos::ev::Event| {
        over.set(false);
        if let Some(file) = files::dropped(&event) {
            work::read_file(desk, file);
        }
    };
    let picked = move |_| {
        if let Some(file) = files::picked(FILE) {
            work::read_file(desk, file);
        }
    };
    let pasted = move || work::read_text(desk, page::text_in(PASTE));
    let file = el("input")
        .id(FILE)
        .attr("type", "file")
        .attr("accept", ".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values")
        .attr("aria-describedby", "kit-file-n")
        .on("change", picked);
    let paste = el("textarea")
        .class("input")
        .id(PASTE)
        .attr("rows", "6")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .attr("wrap", "off")
        .attr("aria-describedby", "kit-paste-n");
    let read = el("button").class("btn").attr("type", "button").on_click(pasted).kid(t("kit.read"));
    el("div")
        .class("bring screen")
        .live_attr("data-over", move || over.get().then_some(""))
        .on("dragover", move |event| {
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", dropped)
        .kid(
            el("div")
                .class("field")
                .kid(el("label").attr("for", FILE).kid(t("kit.pick")))
                .kid(el("p").class("note").id("kit-file-n").kid(t("kit.pick-note")))
                .kid(file),
        )
        .kid(
            el("div")
                .class("field")
                .kid(el("label").attr("for", PASTE).kid(t("kit.paste")))
                .kid(el("p").class("note").id("kit-paste-n").kid(t("kit.paste-note")))
                .kid(paste)
                .kid(el("p").class("t3").kid(read)),
        )
        .into()
}

/// What was read.
fn here(desk: Desk, brought: &Brought) -> Node {
    let sheet = &brought.sheet;
    let name = if brought.name.is_empty() { t("kit.pasted").to_owned() } else { brought.name.clone() };
    let sign = match sheet.separator {
        ';' => t("kit.by-semicolon"),
        '\t' => t("kit.by-tab"),
        '|' => t("kit.by-bar"),
        _ => t("kit.by-comma"),
    };
    let encoding = match brought.encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16 => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    };
    let columns = fill("kit.columns-n", &[("n", &grouped(sheet.headings().len() as f64)), ("sign", sign)]);
    let forget = move || {
        desk.forget();
        // Once the field is there again.
        clock::after(0, || page::focus(PASTE));
    };
    let facts = el("dl").class("rows tight t5").kids([
        fact(t("kit.list"), name),
        fact(t("kit.rows-label"), count("kit.row", "kit.rows", sheet.len())),
        checked(desk),
        fact(t("kit.columns-label"), columns),
        // What was pasted comes from the clipboard.
        if brought.name.is_empty() { Node::Nothing } else { fact(t("kit.written-in"), encoding.to_owned()) },
    ]);
    let windows = (brought.encoding == Encoding::Windows1252).then(|| el("p").class("note t3").kid(t("kit.windows")));
    let before = sheet.before().map(|before| {
        let text: String = before.text.chars().take(60).collect();
        el("p").class("note t3").kid(fill("kit.before", &[("line", &before.line.to_string()), ("text", &text)]))
    });
    let headless = (!sheet.has_heading).then(|| el("p").class("note t3").kid(t("kit.headless")));
    let button = el("button").class("btn").attr("type", "button").on_click(forget).kid(t("kit.forget"));
    let note = el("p").class("note").kid(t("kit.kept"));
    nodes![facts, before, windows, headless, el("div").class("row screen t3").kid(button).kid(note)]
}

/// How much of it can be handed over, with the way to what was left out and why.
fn checked(desk: Desk) -> Node {
    let told = live(move || {
        desk.follow(Part::Made);
        let (kept, left) = desk.look(|state| (state.made.rows.len(), state.made.left.len())).unwrap_or_default();
        if left == 0 {
            return if kept > 0 { Node::from(t("kit.checked-all")) } else { Node::Nothing };
        }
        let values = [("kept", grouped(kept as f64)), ("left", grouped(left as f64))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let to = || page::lead_to("h-wrong");
        el("button")
            .class("btn quiet")
            .attr("type", "button")
            .on_click(to)
            .kid(fill("kit.checked-some", &values))
            .into()
    });
    el("div").kid(el("dt").kid(t("kit.checked-label"))).kid(el("dd").kid(told)).into()
}

/// How far the work is, and what went wrong.
fn told(desk: Desk) -> Node {
    let words = move || {
        desk.follow(Part::Work);
        let (work, trouble) = desk.look(|state| (state.work, state.trouble)).unwrap_or_default();
        let trouble = trouble.map(|trouble| match trouble {
            Trouble::Nothing => t("kit.nothing"),
            Trouble::NoRows => t("kit.no-rows"),
            Trouble::Workbook => t("kit.workbook"),
            Trouble::Binary => t("kit.binary"),
            Trouble::TooLarge => t("kit.too-large"),
            Trouble::Unreadable => t("teach.unreadable"),
        });
        match (work, trouble) {
            (_, Some(words)) => Node::from(el("span").class("error").kid(words)),
            (Work::Reading(n), _) => fill("kit.reading", &[("n", &n.to_string())]).into(),
            (Work::Checking(n), _) => fill("kit.checking", &[("n", &n.to_string())]).into(),
            (Work::None, None) => Node::Nothing,
        }
    };
    el("p").class("note working screen").attr("role", "status").kid(live(words)).into()
}
