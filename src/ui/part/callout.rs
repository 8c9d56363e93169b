//! A callout: something to notice, with a tick, an icon, a heading and text.

use crate::ui::node::{Node, Words, el};

use super::icon::Icon;

/// How weighty it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Good to know.
    Note,
    /// A caution.
    Warn,
    /// Something failed.
    Bad,
    /// Sources differ.
    Fork,
}

/// A callout within a section, whose heading it stands below.
pub(crate) fn callout(tone: Tone, title: impl Into<Words>, children: Node) -> Node {
    with_heading("h3", tone, title.into(), children)
}

/// A callout that stands directly below the heading of the screen.
pub(crate) fn callout_of_screen(tone: Tone, title: impl Into<Words>, children: Node) -> Node {
    with_heading("h2", tone, title.into(), children)
}

fn with_heading(heading: &'static str, tone: Tone, title: Words, children: Node) -> Node {
    let (class, icon) = match tone {
        Tone::Note => ("callout", Icon::Information),
        Tone::Warn => ("callout warn", Icon::Warning),
        Tone::Bad => ("callout bad", Icon::Warning),
        Tone::Fork => ("callout", Icon::Fork),
    };
    Node::from(el("div").class(class).kid(icon.draw()).kid(el(heading).kid(Node::Text(title))).kid(children))
}
