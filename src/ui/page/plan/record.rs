//! The decision behind a plan, for paper and on demand: the sections of the decision record.

use crate::ui::node::{Node, el, live, nodes};

use super::super::super::part::more::more;
use super::super::super::words::t;
use super::super::result;
use super::Desk;

/// The decision record, closed on the screen, open on paper; nothing without answers.
pub(super) fn record(desk: Desk) -> Node {
    live(move || match result::sections(desk.app) {
        Node::Nothing => Node::Nothing,
        sections => {
            let behind = el("div").kid(el("h2").class("on-paper part").kid(t("plan.decision"))).kid(sections).into();
            nodes![more(t("plan.decision"), behind), el("h2").class("on-paper part").kid(t("plan.on-paper"))]
        }
    })
}

/// The sources of the decision, at the end of everything.
pub(super) fn sources(desk: Desk) -> Node {
    live(move || result::sources(desk.app))
}
