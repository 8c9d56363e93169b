//! Quiz.
use leptos::prelude::*;
/// Quiz.
#[component]
pub(crate) fn Quiz(
    /// Module id.
    module: String) -> impl IntoView { view! { <h1>{module}</h1> } }
