//! What is known of a path without its chapter: limits, state today, where sources differ, the sources.

use crate::advisor::PathIndex;
use crate::content::{FACTS_CHECKED, Path, Profile, References, Statement, Today, Tone};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format;
use super::super::super::part::callout::{self, callout};
use super::super::super::part::{cite, disagreement::folded, sources};
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};

/// A statement with its status and sources, as running text.
fn said(statement: &'static Statement) -> Node {
    nodes![
        statement.text.as_str(),
        " ",
        cite::support(statement.status),
        " ",
        cite::ids(statement.sources.iter().map(String::as_str))
    ]
}

fn limits(limits: &'static [Statement]) -> Node {
    let limit = |limit: &'static Statement| {
        let title = (!limit.title.is_empty()).then(|| nodes![el("b").kid(limit.title.as_str()), ". "]);
        Node::from(el("li").kid(title).kid(said(limit)))
    };
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-limits")
            .kid(el("h2").id("h-limits").kid(t("path.limits")))
            .kid(el("ul").class("points").kid(limits.iter().map(limit).collect::<Vec<_>>())),
    )
}

/// "State on" the day the facts were checked.
pub(super) fn today_title() -> String {
    fill("path.today", &[("date", &format::iso_date(FACTS_CHECKED))])
}

fn today(today: &'static Today) -> Node {
    let class = match today.tone {
        Tone::Good => "badge on",
        Tone::Warn => "badge warn",
        Tone::Bad => "badge bad",
    };
    let fact =
        |fact: &'static Statement| callout(callout::Tone::Note, fact.title.as_str(), nodes![el("p").kid(said(fact))]);
    Node::from(
        el("section")
            .class("section stack-of")
            .attr("aria-labelledby", "h-today")
            .kid(el("h2").id("h-today").kid(today_title()))
            .kid(el("p").kid(el("span").class(class).kid(today.badge.as_str())))
            .kid(today.facts.iter().map(fact).collect::<Vec<_>>()),
    )
}

fn disagreements(profile: &'static Profile) -> Node {
    let found = profile.disagreements.iter().filter_map(|id| References::embedded().disagreement(id));
    let points: Vec<Node> = found.map(folded).collect();
    if points.is_empty() {
        return Node::Nothing;
    }
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-differ")
            .kid(el("h2").id("h-differ").kid(t("path.differ")))
            .kid(points),
    )
}

/// The sections, in order.
pub(super) fn known(index: PathIndex, path: &'static Path) -> Node {
    let profile = App::profile(index);
    let ids: Vec<&'static str> = path.sources.iter().map(String::as_str).collect();
    nodes![
        limits(&profile.limits),
        today(&profile.today),
        disagreements(profile),
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-sources")
            .kid(el("h2").id("h-sources").kid(t("path.sources")))
            .kid(el("p").class("note screen").kid(t("path.new-tab")))
            .kid(el("div").class("t3").kid(sources::folded(count("sources.one", "sources.many", ids.len()), &ids)))
    ]
}
