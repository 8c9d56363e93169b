//! A table that turns its rows into blocks on narrow screens. Roles are written out, because `display` removes them.

use crate::ui::node::{Element, Node, Piece, each, el};

/// The heading of a column.
fn head(label: &'static str) -> Node {
    el("th").attr("scope", "col").attr("role", "columnheader").kid(label).into()
}

/// The table: classes beside its own, a caption for assistive technology, headings, rows.
pub(crate) fn table(
    class: &str,
    caption: &'static str,
    heads: impl IntoIterator<Item = &'static str>,
    rows: Vec<Node>,
) -> Node {
    let heads = el("tr").attr("role", "row").kids(heads.into_iter().map(head));
    el("table")
        .class(format!("table stack {class}"))
        .attr("role", "table")
        .kid(el("caption").class("vh").kid(caption))
        .kid(el("thead").attr("role", "rowgroup").kid(heads))
        .kid(el("tbody").attr("role", "rowgroup").kid(each(rows)))
        .into()
}

/// A row: what it is about, then its cells.
pub(crate) fn row(about: impl Piece, cells: Vec<Node>) -> Element {
    el("tr")
        .attr("role", "row")
        .kid(el("th").attr("scope", "row").attr("role", "rowheader").kid(about))
        .kid(each(cells))
}

/// A cell, with the heading of its column for when it becomes a block.
pub(crate) fn cell(heading: &'static str, inside: impl Piece) -> Element {
    el("td").attr("role", "cell").attr("data-label", heading).kid(inside)
}
