//! Check.
use leptos::prelude::*;
/// Check.
#[component]
pub(crate) fn Check() -> impl IntoView {  view! { <h1>"Check"</h1> } }
