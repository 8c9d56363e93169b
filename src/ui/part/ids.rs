//! Ids of sources where only their names are at hand: in the first module. The second one opens them (`page::cite`).

use crate::ui::node::{Node, each, el, nodes};

/// Ids in a row, in the typeface of ids.
pub(crate) fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Node {
    each(ids.into_iter().map(|id| nodes![el("span").class("id").kid(id.to_owned()), " "]))
}
