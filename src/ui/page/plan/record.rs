//! The decision behind a plan, for paper and on demand: the sections of the decision record.

use crate::ui::node::{Node, live};

use super::super::super::part::more::more;
use super::super::super::words::t;
use super::super::result;
use super::Desk;

/// The decision record, closed on the screen, open on paper; nothing without answers.
pub(super) fn record(desk: Desk) -> Node {
    live(move || match result::sections(desk.app) {
        Node::Nothing => Node::Nothing,
        sections => more(t("plan.decision"), sections),
    })
}

/// The sources of the decision, at the end of everything.
pub(super) fn sources(desk: Desk) -> Node {
    live(move || result::sources(desk.app))
}
