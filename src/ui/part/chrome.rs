//! The frame of every screen: bar above, footer below.

use leptos::prelude::*;

use crate::ui::node::{Element, Node, el};

use crate::content::FACTS_CHECKED;

use super::super::format;
use super::super::route::{Back, Screen};
use super::super::state::App;
use super::super::words::{fill, t};
use super::icon::Icon;

/// Which entry of the bar a screen belongs to.
fn section(screen: &Screen) -> &'static str {
    match screen {
        Screen::Start | Screen::Missing(_) => "",
        Screen::Advise { .. } | Screen::Check | Screen::Result | Screen::Plan(_) | Screen::Kit(_) => "advise",
        Screen::Compare | Screen::Beside(_) | Screen::Path(_) => "compare",
        Screen::Map => "map",
        Screen::Learn | Screen::Module(_) | Screen::Lesson(_) | Screen::Course(..) | Screen::Glossary => "learn",
        Screen::About | Screen::Differ | Screen::Embed => "about",
        #[cfg(debug_assertions)]
        Screen::Parts => "",
    }
}

/// The sign of the product: lines of a list, one of which goes on.
fn sign() -> Element {
    let going = el("path").attr("d", "M2 14.5h19M16.5 10l4.5 4.5-4.5 4.5").attr("stroke", "var(--accent)");
    el("svg")
        .attr("width", "1.5rem")
        .attr("height", "1.5rem")
        .attr("viewBox", "0 0 24 24")
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", "1.75")
        .attr("aria-hidden", "true")
        .kid(el("path").attr("d", "M2 4.5h9M2 9.5h5.5M2 19.5h7"))
        .kid(going.attr("stroke-width", "2.5"))
}

/// The main entries.
fn entries(app: App) -> Element {
    let entry = move |name: &'static str, label: &'static str, screen: Screen| {
        let current = move || (app.screen.with(section) == name).then_some("page");
        let link = el("a").live_attr("href", move || app.href(&screen)).live_attr("aria-current", current);
        el("li").kid(link.kid(label))
    };
    el("ul")
        .kid(entry("advise", t("nav.advise"), Screen::Advise { question: None, back: Back::Next }))
        .kid(entry("compare", t("nav.compare"), Screen::Compare))
        .kid(entry("map", t("nav.map"), Screen::Map))
        .kid(entry("learn", t("nav.learn"), Screen::Learn))
        .kid(entry("about", t("nav.about"), Screen::About))
}

/// The button that changes the colour theme, named by the present one.
fn theme(app: App) -> Element {
    let theme = move || match app.theme.get() {
        None => t("theme.system"),
        Some("light") => t("theme.light"),
        Some(_) => t("theme.dark"),
    };
    let button = el("button").class("btn square").attr("type", "button");
    let button = button.live_attr("aria-label", theme).live_attr("title", theme);
    button.on("click", move |_| app.next_theme()).kid(Icon::Theme.draw())
}

/// The bar: name, main entries, colour theme.
pub(crate) fn bar() -> Node {
    let app = App::get();
    let brand = el("a").class("brand").live_attr("href", move || app.href(&Screen::Start));
    let inside = el("div")
        .kid(brand.kid(sign()).kid(t("product")))
        .kid(el("nav").attr("aria-label", t("nav.label")).kid(entries(app)))
        .kid(theme(app));
    el("header").class("bar").kid(inside).into()
}

/// The footer: date of the facts, privacy, where to read more.
pub(crate) fn foot() -> Node {
    let app = App::get();
    Node::from(
        el("footer").class("foot").kid(
            el("div")
                .kid(el("p").kid(fill("foot.facts", &[("date", &format::iso_date(FACTS_CHECKED))])))
                .kid(el("p").kid(t("foot.privacy")))
                .kid(el("p").kid(el("a").live_attr("href", move || app.href(&Screen::About)).kid(t("foot.about")))),
        ),
    )
}
