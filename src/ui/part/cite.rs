//! Ids that show what a statement rests on: rules and sources; and the word for its support.

use leptos::prelude::*;

use crate::content::Status;

use super::super::words::t;

/// Ids in a row, in the typeface of ids.
pub(crate) fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> AnyView {
    let ids = ids.into_iter().map(|id| view! { <span class="id">{id.to_owned()}</span>" " });
    ids.collect_view().into_any()
}

/// A rule and the sources it rests on.
pub(crate) fn rule(rule: &'static str, sources: &'static [String]) -> AnyView {
    ids(std::iter::once(rule).chain(sources.iter().map(String::as_str)))
}

/// A badge for statements that are not published facts; nothing for those that are.
pub(crate) fn support(status: Status) -> AnyView {
    match status {
        Status::Published => ().into_any(),
        Status::Derived => view! { <span class="badge">{t("status.derived")}</span> }.into_any(),
        Status::Assumed => view! { <span class="badge">{t("status.assumed")}</span> }.into_any(),
        Status::Unconfirmed => view! { <span class="badge warn">{t("status.unconfirmed")}</span> }.into_any(),
    }
}
