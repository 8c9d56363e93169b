//! What people see: Leptos pages and parts. Prints what the core rooms return and decides nothing.
//!
//! Every answer lives in the address, so pages are functions of the address; what a page keeps for itself is only what
//! is being typed or opened at the moment.

mod chapter;
mod format;
mod machine;
mod node;
mod page;
mod part;
mod route;
mod state;
mod words;

use leptos::prelude::*;

use crate::browser;
use part::chrome::{Bar, Foot};
use route::Screen;
use state::App;
use words::t;

/// Draws the page into the document and starts listening to the address.
pub fn start() {
    console_error_panic_hook::set_once();
    browser::page::remove("loading");
    mount_to_body(|| view! { <Page/> });
}

/// The whole page: bar, the screen the address names, footer.
#[component]
fn Page() -> impl IntoView {
    let app = App::start();
    provide_context(app);
    view! {
        <part::mark::Symbols/>
        <button class="skip" type="button" on:click=|_| browser::page::show("main")>{t("skip")}</button>
        <Bar/>
        <main id="main" class="page" tabindex="-1">
            <part::dropped::Dropped/>
            {move || screen(app.screen.get())}
        </main>
        <Foot/>
        <part::toast::Toast/>
    }
}

fn screen(screen: Screen) -> AnyView {
    match screen {
        Screen::Start => view! { <page::start::Start/> }.into_any(),
        Screen::Advise { question, back } => view! { <page::advise::Advise asked=question back/> }.into_any(),
        Screen::Check => view! { <page::check::Check/> }.into_any(),
        Screen::Result => view! { <page::result::Record/> }.into_any(),
        Screen::Compare => view! { <page::compare::Compare/> }.into_any(),
        Screen::Path(path) => view! { <page::path::PathScreen path/> }.into_any(),
        Screen::Learn => view! { <page::learn::Learn/> }.into_any(),
        Screen::Module(module) => view! { <page::quiz::Quiz module/> }.into_any(),
        Screen::About => view! { <page::about::About/> }.into_any(),
        Screen::Missing(address) => view! { <page::missing::Missing address/> }.into_any(),
    }
}
