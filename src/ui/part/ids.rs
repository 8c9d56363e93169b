//! Ids of sources where only their names are at hand: in the first module. The second one opens them (`page::cite`).

use crate::ui::node::{Node, each, el, nodes};

/// An id as it is shown: "S1" for "seed:001", others as they are.
pub(crate) fn short(id: &str) -> String {
    id.strip_prefix("seed:00").map_or_else(|| id.to_owned(), |number| ["S", number].concat())
}

/// Ids in a row, in the typeface of ids.
pub(crate) fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Node {
    each(ids.into_iter().map(|id| nodes![el("span").class("id").kid(short(id)), " "]))
}
