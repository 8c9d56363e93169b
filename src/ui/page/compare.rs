//! Compare.
use leptos::prelude::*;
/// Compare.
#[component]
pub(crate) fn Compare() -> impl IntoView { view! { <h1>"Compare"</h1> } }
