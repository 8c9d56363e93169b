//! The longer page of a path, once its chapter is there. Its texts are the chapter's and are copied into the page.

use crate::content::{Link, PathPage, PathPlan};
use crate::ui::node::{Node, el, nodes};

use super::super::super::chapter::with_chapter;
use super::super::super::part::sources::external;
use super::super::super::words::t;
use super::super::figure::flow;
use super::super::term::marked;
use super::steps;

/// A list with bullets.
fn bullets(lines: &[String]) -> Node {
    let lines: Vec<Node> = lines.iter().map(|line| Node::from(el("li").kid(marked(line)))).collect();
    Node::from(el("ul").class("bullets").kid(lines))
}

/// A section of its own with a list.
fn listed(id: &'static str, heading: &'static str, lines: &[String]) -> Node {
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", id)
            .kid(el("h2").id(id).kid(heading))
            .kid(bullets(lines)),
    )
}

/// What moves, what comes another way, what stays. Left out where there is nothing to say.
fn moves(page: &PathPage) -> Node {
    let column = |heading: &'static str, lines: &[String]| {
        (!lines.is_empty()).then(|| Node::from(el("div").kid(el("h3").kid(heading)).kid(bullets(lines))))
    };
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-moves")
            .kid(el("h2").id("h-moves").kid(t("path.moves-title")))
            .kid(
                el("div")
                    .class("thirds")
                    .kid(column(t("path.moves"), &page.moves))
                    .kid(column(t("path.otherwise"), &page.arrives_otherwise))
                    .kid(column(t("path.stays"), &page.stays)),
            ),
    )
}

fn links(links: &[Link]) -> Node {
    if links.is_empty() {
        return Node::Nothing;
    }
    let links: Vec<Node> =
        links.iter().map(|link| Node::from(el("li").kid(external(&link.url, &link.label)))).collect();
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-links")
            .kid(el("h2").id("h-links").kid(t("path.links")))
            .kid(el("p").class("note screen").kid(t("path.new-tab")))
            .kid(el("ul").class("links t3").kid(links)),
    )
}

/// The chapter's part of the page.
pub(super) fn longer(page: &PathPage) -> Node {
    nodes![
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-does")
            .kid(el("h2").id("h-does").kid(t("path.does")))
            .kid(el("p").class("text").kid(marked(&page.does)))
            .kid(el("h3").class("phase").kid(t("path.suits")))
            .kid(bullets(&page.suits)),
        listed("h-before", t("path.prerequisites"), &page.prerequisites),
        with_chapter::<PathPlan, _>(format!("plan-{}", page.path), |plan| {
            let numbers: Vec<(String, usize)> =
                plan.steps.iter().enumerate().map(|(at, step)| (step.id.clone(), at + 1)).collect();
            nodes![
                flow::figure(&plan.flow, &numbers),
                steps::steps(&plan.steps),
                listed("h-users", t("path.users"), &plan.users)
            ]
        }),
        moves(page),
        links(&page.links)
    ]
}
