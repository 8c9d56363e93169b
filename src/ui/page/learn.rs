//! Learn.
use leptos::prelude::*;
/// Learn.
#[component]
pub(crate) fn Learn() -> impl IntoView { view! { <h1>"Learn"</h1> } }
