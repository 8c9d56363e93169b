//! Record.
use leptos::prelude::*;
/// Record.
#[component]
pub(crate) fn Record() -> impl IntoView {  view! { <h1>"Record"</h1> } }
