//! An address that names nothing.

use leptos::prelude::*;

use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// Says so, and where to go instead.
#[component]
pub(crate) fn Missing(
    /// The address after `#`.
    address: String,
) -> impl IntoView {
    let app = App::get();
    // What came in the address is text, and may be long.
    let shown: String = address.chars().take(80).collect();
    drop(address);
    title(t("missing.title"));
    view! {
        <div class="flow text">
            <h1>{t("missing.title")}</h1>
            <p>{fill("missing.text", &[("address", &shown)])}</p>
            <p class="row"><a class="btn main" href=move || app.href(&Screen::Start)>{t("missing.start")}</a></p>
        </div>
    }
}
