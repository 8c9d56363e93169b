//! Two or three paths beside one another: one property a row, with what differs marked. The choice stands in the address.

use leptos::prelude::*;

use crate::advisor::PathIndex;
use crate::browser::address;
use crate::ui::node::{Element, Node, each, el, live, nodes};

use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::part::column::Column;
use super::super::super::part::mark;
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::table::{Row, rows};

/// So many paths at most stand beside one another, and so many at least.
const MOST: usize = 3;
const LEAST: usize = 2;

/// What an address names: the paths, and why the rest of it is left out.
struct Named {
    paths: Vec<PathIndex>,
    dropped: Vec<String>,
}

fn named(app: App, list: &str) -> Named {
    let mut named = Named { paths: Vec::new(), dropped: Vec::new() };
    // Some programs write a comma in their own way when they pass an address on.
    for id in list.replace("%2C", ",").split(',').filter(|id| !id.is_empty()) {
        let shown: String = id.chars().take(40).collect();
        match app.book.path_index(id) {
            None => named.dropped.push(fill("beside.unknown", &[("id", &shown)])),
            Some(path) if named.paths.contains(&path) => {}
            Some(_) if named.paths.len() == MOST => named.dropped.push(fill("beside.too-many", &[("id", &shown)])),
            Some(path) => named.paths.push(path),
        }
    }
    named
}

/// The chosen paths; where fewer are chosen than a comparison takes, the best of the others join them.
fn filled(mut chosen: Vec<PathIndex>, all: &[Row]) -> Vec<PathIndex> {
    for row in all {
        if chosen.len() < LEAST && !chosen.contains(&row.path) {
            chosen.push(row.path);
        }
    }
    chosen
}

/// The section.
pub(super) fn section(app: App, has_answers: Memo<bool>, list: &str) -> Node {
    let Named { paths, dropped } = named(app, list);
    let chosen = RwSignal::new(paths);
    let differ = RwSignal::new(false);
    let all = Memo::new(move |_| rows(app, has_answers.get()));
    let shown = Memo::new(move |_| all.with(|all| filled(chosen.get(), all)));
    let table = move || {
        let all = all.get();
        let paths: Vec<Row> = shown
            .with(|shown| shown.iter().filter_map(|path| all.iter().find(|row| row.path == *path).cloned()).collect());
        table(app, &paths, differ.get())
    };
    let choice = el("div").class("axes screen").kids((0..MOST).map(|place| choice(app, chosen, shown, place)));
    el("section")
        .class("section")
        .attr("aria-labelledby", "h-beside")
        .kid(el("h2").id("h-beside").kid(t("beside.title")))
        .kid((!dropped.is_empty()).then(|| notice(dropped)))
        .kid(choice)
        .kid(only_where_they_differ(differ))
        .kid(live(table))
        .into()
}

/// What the address held that was not understood.
fn notice(dropped: Vec<String>) -> Element {
    let lines = dropped.into_iter().map(|line| el("li").kid(line));
    let inside = nodes![el("p").kid(t("dropped.text")), el("ul").kids(lines)];
    el("div").class("dropped").attr("role", "status").kid(callout_of_screen(Tone::Warn, t("dropped.title"), inside))
}

/// The choice of one of the paths: all that the other places do not hold, and in the last place none.
fn choice(app: App, chosen: RwSignal<Vec<PathIndex>>, shown: Memo<Vec<PathIndex>>, place: usize) -> Node {
    let entries = move || {
        let shown = shown.get();
        let own = shown.get(place).copied();
        let free = app.book.path_indices().filter(|path| own == Some(*path) || !shown.contains(path));
        let entry = |path: Option<PathIndex>| {
            let (id, name) =
                path.map_or(("", t("beside.none")), |path| (app.book.path(path).id.as_str(), app.name(path)));
            el("option").attr("value", id).attr("selected", (own == path).then_some("")).kid(name)
        };
        let none = (place >= LEAST).then_some(None);
        each(none.into_iter().chain(free.map(Some)).map(entry))
    };
    let change = move |event| {
        let mut paths = shown.get_untracked();
        match app.book.path_index(&event_target_value(&event)) {
            Some(path) if place < paths.len() => paths[place] = path,
            Some(path) => paths.push(path),
            None => paths.truncate(place),
        }
        let ids: Vec<&str> = paths.iter().map(|path| app.book.path(*path).id.as_str()).collect();
        let here = Screen::Beside(ids.join(","));
        app.answers.with_untracked(|answers| address::correct(&here.fragment(app.book, answers)));
        chosen.set(paths);
    };
    let id = format!("beside-{place}");
    let label = [t("beside.first"), t("beside.second"), t("beside.third")][place];
    el("div")
        .kid(el("label").class("label").attr("for", id.clone()).kid(label))
        .kid(el("select").class("input").id(id).on("change", change).kid(live(entries)))
        .into()
}

/// The switch that leaves out rows whose cells are all the same.
fn only_where_they_differ(differ: RwSignal<bool>) -> Node {
    let switch = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || differ.get())
        .on("change", move |event| differ.set(event_target_checked(&event)));
    el("p").class("screen").kid(el("label").class("switch").kid(switch).kid(t("compare.differ"))).into()
}

/// Whether the paths say different things in a column.
fn differs(paths: &[Row], column: Column) -> bool {
    let mut cells = paths.iter().map(|row| column.cell(row.path));
    let first = cells.next();
    cells.any(|cell| Some(cell) != first)
}

/// The table. Roles are written out, because `display` removes them where rows become blocks.
fn table(app: App, paths: &[Row], only: bool) -> Node {
    let differing = Column::ALL.into_iter().filter(|column| differs(paths, *column)).count();
    let said = [("n", differing.to_string()), ("all", Column::ALL.len().to_string())];
    let said = fill("beside.differing", &said.each_ref().map(|(name, value)| (*name, value.as_str())));
    let head = |inside: Node| el("th").attr("scope", "col").attr("role", "columnheader").kid(inside);
    let heads = paths.iter().map(|row| head(row.name(app).into()));
    let heads = el("tr").attr("role", "row").kid(head(t("beside.property").into())).kids(heads);
    let columns = Column::ALL.into_iter().filter(|column| !only || differs(paths, *column));
    let body =
        el("tbody").attr("role", "rowgroup").kid(verdicts(paths)).kids(columns.map(|column| line(paths, column)));
    let table = el("table")
        .class(if paths.len() > LEAST { "table beside three" } else { "table beside" })
        .attr("role", "table")
        .kid(el("caption").class("vh").kid(t("beside.caption")))
        .kid(el("thead").attr("role", "rowgroup").kid(heads))
        .kid(body);
    nodes![el("p").class("note").attr("role", "status").kid(said), table]
}

fn row(heading: Node, cells: Vec<Node>) -> Element {
    let heading = el("th").attr("scope", "row").attr("role", "rowheader").kid(heading);
    el("tr").attr("role", "row").kid(heading).kid(each(cells))
}

/// What the answers make of each path; nothing before there are any.
fn verdicts(paths: &[Row]) -> Option<Element> {
    let cell = |path: &Row| {
        let said = el("span").class("who").kid(path.verdict.map(mark::of)).kid(el("span").kid(path.words.clone()));
        el("td").attr("role", "cell").kid(said).into()
    };
    let given = paths.iter().all(|path| path.verdict.is_some());
    given.then(|| row(t("beside.verdict").into(), paths.iter().map(cell).collect()))
}

/// One property.
fn line(paths: &[Row], column: Column) -> Element {
    let sign = || nodes![" ", el("span").class("unlike").kid("≠").attr("aria-hidden", "true"), in_words()];
    let unlike = differs(paths, column);
    let heading = nodes![column.heading(), unlike.then(sign)];
    row(heading, paths.iter().map(|path| path.cell(column)).collect()).class(if unlike { "" } else { "alike" })
}

/// The sign in words, for those who do not see it.
fn in_words() -> Element {
    el("span").class("vh").kid(" ").kid(t("beside.unlike"))
}
