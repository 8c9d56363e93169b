//! The kit of a path: a list is brought, its columns are named, its rows are checked, batches are made, and files and a
//! script are taken away. Nothing is sent anywhere, and the list is kept in this page only: not in the browser's store, not in
//! the address.
//!
//! What is on the desk lives in one signal ([`State`]). Its parts are numbered, and pieces of the screen follow the numbers:
//! comparing whole lists would take longer than making them.

mod batches;
mod bring;
mod columns;
mod decide;
mod desk;
mod files;
mod format;
mod given;
mod list;
mod names;
mod script;
mod state;
mod take;
mod when;
mod work;
mod wrong;

use crate::advisor::PathIndex;
use crate::browser::page;
use crate::kit::SHEETS;
use crate::ui::node::{Node, el, live, nodes};

use super::super::chapter::loaded;
use super::super::part::icon::Icon;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::form;
use desk::Desk;
use state::{Loaded, Part};

/// The screen: of one path, or the list of all.
pub(crate) fn kit(path: String) -> Node {
    let app = App::get();
    let Some(index) = app.book.path_index(&path) else { return list::list(app) };
    title(&page_title(app, index));
    let body = loaded(move || Loaded::fetch(path.clone()), move |content| sections(Desk::new(app, index, content)));
    el("div").class("plan-page kit-page").kid(head(app, index)).kid(body).into()
}

/// Whether a path has neither a file to upload nor a script.
fn is_sheet(path: &str) -> bool {
    SHEETS.contains(&path)
}

/// What a link to the kit of a path is called.
pub(super) fn called(path: &str) -> &'static str {
    if is_sheet(path) { t("kit.see-sheet") } else { t("kit.see") }
}

/// What the window is called.
fn page_title(app: App, index: PathIndex) -> String {
    fill("kit.title", &[("path", &app.book.path(index).name)])
}

fn head(app: App, index: PathIndex) -> Node {
    let id = &app.book.path(index).id;
    let link = |screen: Screen, words: &'static str| {
        el("a").class("bare").live_attr("href", move || app.href(&screen)).kid(words)
    };
    let kicker = el("p")
        .class("kicker")
        .kid(link(Screen::Plan(id.clone()), t("kit.plan")))
        .kid(" · ")
        .kid(link(Screen::Path(id.clone()), t("plan.path")))
        .kid(" · ")
        .kid(link(Screen::Kit(String::new()), t("kit.all")))
        .kid(" · ")
        .kid(t("kit.kicker"));
    let lead = match id.as_str() {
        // Its service takes no list, but its script is made.
        "cutover" => t("kit.lead-sheet-script"),
        _ if is_sheet(id) => t("kit.lead-sheet"),
        _ => t("kit.lead"),
    };
    let print = el("button").class("btn").attr("type", "button").on_click(page::print);
    el("header")
        .class("flow")
        .kid(kicker)
        .kid(el("h1").kid(fill("kit.heading", &[("path", &App::profile(index).full_name)])))
        .kid(el("p").class("lead text").kid(lead))
        .kid(el("p").class("row screen").kid(print.kid(Icon::Print.draw()).kid(t("kit.print"))))
        .into()
}

/// A section with its heading, to which the list of contents leads.
fn section(id: &'static str, heading: impl Into<Node>, inside: Node) -> Node {
    el("section")
        .class("section")
        .attr("aria-labelledby", id)
        .kid(el("h2").id(id).kid(heading.into()))
        .kid(inside)
        .into()
}

/// A fact of a list: what it is, and how much.
fn fact(name: &'static str, value: String) -> Node {
    el("div").kid(el("dt").kid(name)).kid(el("dd").kid(value)).into()
}

fn sections(desk: Desk) -> Node {
    desk.keep_while_open();
    let with_list = live(move || {
        desk.follow(Part::List);
        desk.has_list().then(|| {
            nodes![columns::section(desk), decide::section(desk), wrong::section(desk), batches::section(desk)]
        })
    });
    let main = el("div")
        .kid(format::instead(desk))
        .kid(bring::section(desk))
        .kid(with_list)
        .kid(format::section(desk))
        .kid(script::section(desk));
    nodes![
        form::summary(desk.form),
        el("div").class("split t6").kid(take::sections(desk)).kid(main).kid(take::side(desk)),
    ]
}
