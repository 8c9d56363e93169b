//! The steps of a path, numbered through, grouped by phase.

use crate::content::Step;
use crate::export::words::{phase as heading, role};
use crate::ui::node::{Node, el, nodes};

use super::super::super::part::cite;
use super::super::super::words::{count, fill, t};
use super::super::term::marked;

fn step(step: &Step) -> Node {
    let only_if = (!step.only_if.is_empty())
        .then(|| el("span").class("note").kid(fill("plan.only-if", &[("what", &step.only_if)])).kid(" "));
    Node::from(
        el("li").kid(el("h4").kid(step.title.clone()).kid(" ").kid(el("span").class("note").kid(role(step.who)))).kid(
            el("p")
                .kid(only_if)
                .kid(marked(&step.text))
                .kid(" ")
                .kid(cite::ids(step.sources.iter().map(String::as_str))),
        ),
    )
}

/// One phase; its numbers go on from the phase before.
fn phase(steps: &[Step], first: usize) -> Node {
    let Some(phase) = steps.first().map(|step| step.phase) else { return Node::Nothing };
    let steps: Vec<Node> = steps.iter().map(step).collect();
    nodes![
        el("h3").class("phase").kid(heading(phase)),
        el("ol").class("steps").attr("start", first.to_string()).kid(steps)
    ]
}

/// The section.
pub(super) fn steps(steps: &[Step]) -> Node {
    let mut first = 1;
    let phases: Vec<Node> = steps
        .chunk_by(|one, next| one.phase == next.phase)
        .map(|group| {
            let drawn = phase(group, first);
            first += group.len();
            drawn
        })
        .collect();
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-steps")
            .kid(el("h2").id("h-steps").kid(t("path.steps")))
            .kid(el("p").class("note").kid(count("path.step-one", "path.step-many", steps.len())))
            .kid(phases),
    )
}
