//! About.
use leptos::prelude::*;
/// About.
#[component]
pub(crate) fn About() -> impl IntoView { view! { <h1>"About"</h1> } }
