//! A disclosure. Never hides a warning or the answer.

use crate::ui::node::{Node, Words, el};

/// Text that opens on demand.
pub(crate) fn more(summary: impl Into<Words>, children: Node) -> Node {
    Node::from(el("details").class("more").kid(el("summary").kid(Node::Text(summary.into()))).kid(children))
}
