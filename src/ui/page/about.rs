//! About: what this is and is not, what stays in the browser, how the advice is made, and everything it rests on.

mod listed;
mod proof;

use crate::content::{Content, FACTS_CHECKED, References};
use crate::ui::node::{Node, el, nodes};

use super::super::format;
use super::super::part::sources::external;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::contents::{contents, to_top};
use super::house;

/// A section that the list of contents leads to.
struct Section {
    id: &'static str,
    heading: &'static str,
    inside: Node,
}

fn draw(section: Section) -> Node {
    let label = format!("h-{}", section.id);
    let named = label.clone();
    Node::from(
        el("section")
            .class("section")
            .id(section.id)
            .attr("aria-labelledby", named)
            .kid(el("h2").id(label).kid(section.heading))
            .kid(section.inside),
    )
}

/// Paragraphs of running text.
fn paragraphs(texts: &[&'static str]) -> Node {
    let texts: Vec<Node> = texts.iter().map(|text| Node::from(el("p").kid(*text))).collect();
    Node::from(el("div").class("text flow").kid(texts))
}

/// A list of short statements.
fn bullets(texts: &[&'static str]) -> Node {
    let texts: Vec<Node> = texts.iter().map(|text| Node::from(el("li").kid(*text))).collect();
    Node::from(el("ul").class("bullets").kid(texts))
}

/// What it is and is not.
fn what() -> Node {
    bullets(&[
        t("about.is"),
        t("about.is-teaching"),
        t("about.independent"),
        t("about.names"),
        t("about.not-service"),
        t("about.assumptions"),
    ])
}

/// How the advice is made, with the counts of this build.
fn how(content: &'static Content) -> Node {
    let references = References::embedded();
    let counts = [
        ("paths", content.paths.len()),
        ("questions", content.questions.len()),
        ("eligibility", content.rules.eligibility.len()),
        ("preference", content.rules.preference.len()),
        ("disagreements", references.disagreements.len()),
        ("sources", references.sources.len()),
    ];
    let counts: Vec<(&str, String)> = counts.into_iter().map(|(name, n)| (name, format::grouped(n as f64))).collect();
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, n)| (*name, n.as_str())).collect();
    Node::from(
        el("div")
            .class("text flow")
            .kid(el("p").kid(fill("about.how-rules", &counts)))
            .kid(el("p").kid(fill("about.how-facts", &counts))),
    )
}

fn version() -> Node {
    Node::from(
        el("dl")
            .class("rows text")
            .kid(el("div").kid(el("dt").kid(t("about.version-number"))).kid(el("dd").kid(env!("CARGO_PKG_VERSION"))))
            .kid(
                el("div")
                    .kid(el("dt").kid(t("about.facts-checked")))
                    .kid(el("dd").kid(format::iso_date(FACTS_CHECKED))),
            ),
    )
}

fn licences() -> Node {
    Node::from(
        el("div")
            .class("text flow")
            .kid(
                el("p")
                    .kid(t("about.licence-program"))
                    .kid(" ")
                    .kid(external("https://opensource.org/license/mit", t("about.licence-mit")))
                    .kid(", ")
                    .kid(external("https://www.apache.org/licenses/LICENSE-2.0", t("about.licence-apache")))
                    .kid("."),
            )
            .kid(el("p").kid(t("about.licence-texts"))),
    )
}

/// Where sources differ has a screen of its own.
fn differ() -> Node {
    let app = App::get();
    nodes![
        el("p").class("text").kid(t("about.differ-lead")),
        el("p").kid(el("a").live_attr("href", move || app.href(&Screen::Differ)).kid(t("about.differ-all-points")))
    ]
}

/// All sections, in order.
fn sections(content: &'static Content) -> Vec<Section> {
    let private = [t("about.private-address"), t("about.private-storage"), t("about.private-sent")];
    vec![
        Section { id: "about-what", heading: t("about.what"), inside: what() },
        Section { id: "about-private", heading: t("about.private"), inside: paragraphs(&private) },
        Section { id: "about-how", heading: t("about.how"), inside: how(content) },
        Section { id: "about-version", heading: t("about.version"), inside: version() },
        Section { id: "about-proof", heading: t("about.proof"), inside: proof::proof() },
        Section { id: "about-differ", heading: t("about.differ"), inside: differ() },
        Section { id: "about-sources", heading: t("about.sources"), inside: listed::listed() },
        Section { id: "about-licences", heading: t("about.licences"), inside: licences() },
    ]
}

/// The screen.
pub(crate) fn about() -> Node {
    let app = App::get();
    title(t("about.title"));
    let sections = sections(app.book.content());
    let entries: Vec<_> = sections.iter().map(|section| (section.id.into(), section.heading.into())).collect();
    let embed = el("a").attr("href", app.href(&Screen::Embed)).kid(t("about.embed"));
    let head = el("header")
        .class("flow")
        .kid(el("h1").kid(t("about.title")))
        .kid(el("p").class("lead text").kid(t("about.lead")))
        .kid(house::about())
        .kid(el("p").class("screen").kid(embed));
    let body = el("div").kids(sections.into_iter().map(draw)).kid(to_top());
    nodes![head, el("div").class("doc about t6").kid(contents(entries)).kid(body)]
}
