//! All sources in a table.

use leptos::prelude::*;

use crate::content::{Content, Source};

use super::super::super::part::sources::titled;
use super::super::super::words::t;

fn row(source: &'static Source) -> AnyView {
    let place = (source.url.is_empty() && !source.place.is_empty())
        .then(|| view! { <span class="note">{source.place.as_str()}</span> });
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><span class="id">{source.id.as_str()}</span></th>
            <td role="cell" data-label=t("about.source-title")><span>{titled(source)}" "{place}</span></td>
            <td role="cell" data-label=t("about.source-publisher")>{source.publisher.as_str()}</td>
            <td role="cell" data-label=t("about.source-date")>{source.date.as_str()}</td>
            <td role="cell" data-label=t("about.source-licence")>{source.licence.as_str()}</td>
        </tr>
    }
    .into_any()
}

/// The table.
pub(super) fn listed(content: &'static Content) -> AnyView {
    let head = |label: &'static str| view! { <th scope="col" role="columnheader">{label}</th> };
    view! {
        <p class="text">{t("about.sources-lead")}</p>
        <table class="table stack sources-table t5" role="table">
            <caption class="vh">{t("about.sources")}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(t("about.source-id"))}
                {head(t("about.source-title"))}
                {head(t("about.source-publisher"))}
                {head(t("about.source-date"))}
                {head(t("about.source-licence"))}
            </tr></thead>
            <tbody role="rowgroup">{content.sources.iter().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}
