//! How far the interview is: a ruler of ticks, and the same in words.

use crate::ui::node::{Node, el};

use super::super::words::{count, fill, t};

/// Place `at` (from 1) with at most `ahead` questions still to come after it.
pub(crate) fn progress(at: usize, ahead: Option<usize>) -> Node {
    let number = at.to_string();
    let words = match ahead {
        None => fill("progress.first", &[("at", &number)]),
        Some(0) => fill("progress.last", &[("at", &number)]),
        Some(ahead) => {
            let more = count("progress.more-one", "progress.more", ahead);
            format!("{}, {more}", fill("progress.at", &[("at", &number)]))
        }
    };
    let ticks = ahead.map(|ahead| {
        let done = (1..at).map(|_| Node::from(el("li")));
        let now = std::iter::once(Node::from(el("li").class("now")));
        let todo = (0..ahead).map(|_| Node::from(el("li").class("todo")));
        let ticks: Vec<Node> = done.chain(now).chain(todo).collect();
        Node::from(el("ol").class("ticks").attr("aria-hidden", "true").kid(ticks))
    });
    Node::from(el("div").class("where").kid(el("p").class("kicker").kid(words)).kid(ticks))
}

/// Said instead while an earlier answer is changed.
pub(crate) fn changing() -> Node {
    Node::from(el("div").class("where").kid(el("p").class("kicker").kid(t("progress.changing"))))
}
