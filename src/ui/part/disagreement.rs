//! A point on which sources differ: what each side says, and the reading followed here with its reason.

use crate::content::{Disagreement, Saying};
use crate::ui::node::{Node, el};

use super::super::words::t;
use super::callout::{Tone, callout};
use super::cite;
use super::more::topic;

fn saying(saying: &'static Saying) -> Node {
    Node::from(el("li").kid(saying.text.as_str()).kid(" ").kid(cite::ids(saying.sources.iter().map(String::as_str))))
}

/// What the sides say, and the reading followed.
fn sides(disagreement: &'static Disagreement) -> Node {
    let says: Vec<Node> = disagreement.says.iter().map(saying).collect();
    let followed = el("p")
        .kid(el("b").kid(t("path.followed")))
        .kid(" ")
        .kid(disagreement.followed.as_str())
        .kid(" ")
        .kid(disagreement.why.as_str())
        .kid(" ")
        .kid(cite::support(disagreement.status));
    el("div").class("sides").kid(el("ul").class("says").kid(says)).kid(followed).into()
}

/// The disagreement as a callout; its heading is one level below a section's.
pub(crate) fn disagreement(disagreement: &'static Disagreement) -> Node {
    callout(Tone::Fork, disagreement.topic.as_str(), sides(disagreement))
}

/// The disagreement behind its topic, where there are many.
pub(crate) fn folded(disagreement: &'static Disagreement) -> Node {
    topic(disagreement.topic.as_str(), sides(disagreement))
}
