//! A disclosure. Never hides a warning or the answer.

use crate::ui::node::{Node, Words, el};

/// Text that opens on demand. On paper it is open, and what opened it is left out.
pub(crate) fn more(summary: impl Into<Words>, children: Node) -> Node {
    folded("more", summary.into(), children)
}

/// The same where the summary says what its text does not: on paper it is the heading.
pub(crate) fn topic(summary: impl Into<Words>, children: Node) -> Node {
    folded("more topic", summary.into(), children)
}

fn folded(class: &'static str, summary: Words, children: Node) -> Node {
    Node::from(el("details").class(class).kid(el("summary").kid(Node::Text(summary))).kid(children))
}
