//! Ids that show what a statement rests on: rules and sources; and the word for its support.

use crate::ui::node::{Node, each, el, nodes};

use crate::content::Status;

use super::super::words::t;

/// Ids in a row, in the typeface of ids.
pub(crate) fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Node {
    let ids = ids.into_iter().map(|id| nodes![el("span").class("id").kid(id.to_owned()), " "]);
    each(ids)
}

/// A rule and the sources it rests on.
pub(crate) fn rule(rule: &'static str, sources: &'static [String]) -> Node {
    ids(std::iter::once(rule).chain(sources.iter().map(String::as_str)))
}

/// A badge for statements that are not published facts; nothing for those that are.
pub(crate) fn support(status: Status) -> Node {
    match status {
        Status::Published => Node::Nothing,
        Status::Derived => Node::from(el("span").class("badge").kid(t("status.derived"))),
        Status::Assumed => Node::from(el("span").class("badge").kid(t("status.assumed"))),
        Status::Unconfirmed => Node::from(el("span").class("badge warn").kid(t("status.unconfirmed"))),
    }
}
