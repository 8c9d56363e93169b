//! A point on which sources differ: what each side says, and the reading followed here with its reason.

use crate::content::{Disagreement, Saying};
use crate::ui::node::{Node, el, nodes};

use super::super::words::t;
use super::callout::{Tone, callout};
use super::cite;

fn saying(saying: &'static Saying) -> Node {
    Node::from(el("li").kid(saying.text.as_str()).kid(" ").kid(cite::ids(saying.sources.iter().map(String::as_str))))
}

/// The disagreement as a callout; its heading is one level below a section's.
pub(crate) fn disagreement(disagreement: &'static Disagreement) -> Node {
    let says: Vec<Node> = disagreement.says.iter().map(saying).collect();
    callout(
        Tone::Fork,
        disagreement.topic.as_str(),
        nodes![
            el("ul").class("says").kid(says),
            el("p")
                .kid(t("path.followed"))
                .kid(" ")
                .kid(el("strong").kid(disagreement.followed.as_str()))
                .kid(" ")
                .kid(disagreement.why.as_str())
                .kid(" ")
                .kid(cite::support(disagreement.status))
        ],
    )
}
