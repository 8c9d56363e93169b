//! Advise.
use leptos::prelude::*;
/// Advise.
#[component]
pub(crate) fn Advise(
    /// Q.
    asked: Option<String>,
    /// B.
    back: super::super::route::Back) -> impl IntoView { let _ = (asked, back); view! { <h1>"Advise"</h1> } }
