//! A disclosure. Never hides a warning or the answer.

use leptos::prelude::*;

/// Text that opens on demand.
#[component]
pub(crate) fn More(
    /// What it opens.
    #[prop(into)]
    summary: String,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! { <details class="more"><summary>{summary}</summary>{children()}</details> }
}
