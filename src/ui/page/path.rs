//! Path.
use leptos::prelude::*;
/// Path.
#[component]
pub(crate) fn PathScreen(
    /// Path id.
    path: String) -> impl IntoView { view! { <h1>{path}</h1> } }
