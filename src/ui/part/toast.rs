//! A short message at the lower edge; what it says can be found elsewhere too.

use leptos::prelude::*;

use super::super::state::App;

/// The message, when there is one. The live region itself is always there, so that it is announced.
#[component]
pub(crate) fn Toast() -> impl IntoView {
    let app = App::get();
    view! {
        <div role="status">
            {move || app.toast.get().map(|message| view! { <div class="toast"><span>{message}</span></div> })}
        </div>
    }
}
