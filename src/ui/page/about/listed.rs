//! All sources in a table.

use crate::content::{References, Source};
use crate::ui::node::{Node, el, nodes};

use super::super::super::part::sources::titled;
use super::super::super::part::table::{cell, row, table};
use super::super::super::words::t;

fn source(source: &'static Source) -> Node {
    let place = (source.url.is_empty() && !source.place.is_empty())
        .then(|| el("span").class("note").kid(source.place.as_str()));
    let title = el("span").kid(titled(source)).kid(" ").kid(place);
    let cells = vec![
        cell(t("about.source-title"), title).into(),
        cell(t("about.source-publisher"), source.publisher.as_str()).into(),
        cell(t("about.source-date"), source.date.as_str()).into(),
        cell(t("about.source-licence"), source.licence.as_str()).into(),
    ];
    row(el("span").class("id").kid(source.id.as_str()), cells).into()
}

/// The table.
pub(super) fn listed() -> Node {
    let heads = [
        t("about.source-id"),
        t("about.source-title"),
        t("about.source-publisher"),
        t("about.source-date"),
        t("about.source-licence"),
    ];
    let rows = References::embedded().sources.iter().map(source).collect();
    nodes![
        el("p").class("text").kid(t("about.sources-lead")),
        table("sources sources-table t5", t("about.sources"), heads, rows)
    ]
}
