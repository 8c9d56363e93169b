//! What people see: Leptos pages and parts. Prints what the core rooms return and decides nothing.
//!
//! Every answer lives in the address, so pages are functions of the address; what a page keeps for itself is only what
//! is being typed or opened at the moment.
//!
//! The page is two wasm modules. The first holds the frame, the start, the interview and the list of answers (`front`);
//! it is all a first visit loads. The second draws every other screen (`page`) into a place that the first keeps for it.
//! Each listens to the address for itself. See `docs/decisions/0003-two-modules.md`.

mod chapter;
mod format;
mod front;
mod node;
mod page;
mod part;
mod route;
mod state;
mod words;

use leptos::prelude::*;

use crate::content::{Content, Files, References};
use crate::ui::node::{Node, el, live, nodes};

use crate::browser;
use part::chrome::{bar, foot};
use state::App;
use words::t;

/// Where the second module draws.
const PLACE: &str = "screens";

/// Draws the page into the document and starts listening to the address: the first module.
pub fn start(content: &str) {
    console_error_panic_hook::set_once();
    Content::install(Files::unpack(content));
    browser::page::remove("loading");
    mount_to_body(page);
}

/// The embedded content as one text, to be handed to [`start`] and [`start_screens`]: so it is loaded once.
#[must_use]
pub fn packed_content() -> String {
    Files::embedded().pack()
}

/// Draws all other screens whenever the address names one: the second module. Does nothing without the first. The policy
/// is that of the host, as it wrote it, or empty.
pub fn start_screens(content: &str, policy: &str) {
    console_error_panic_hook::set_once();
    Content::install(Files::unpack(content));
    words::add(&References::embedded().text);
    page::house::install(policy);
    if let Some(place) = browser::page::element(PLACE) {
        mount_to(place, screens).forget();
        // Whoever came here by a link has waited for the heading.
        browser::page::focus_awaited_heading();
    }
}

/// The house policy laid over packed content, as JSON (`host.js`): by the second module, before either draws anything.
#[must_use]
pub fn lay_house(policy: &str, content: &str) -> String {
    console_error_panic_hook::set_once();
    page::house::laid(policy, content)
}

/// The frame: bar, the screen the address names, footer.
fn page() -> Node {
    let app = App::start();
    app.keep();
    provide_context(app);
    nodes![
        part::mark::symbols(),
        el("button").class("skip").attr("type", "button").on("click", |_| browser::page::show("main")).kid(t("skip")),
        bar(),
        el("main")
            .id("main")
            .class("page")
            .attr("tabindex", "-1")
            .kid(part::dropped::dropped())
            .kid(live(move || front::screen(app.screen.get())))
            .kid(el("div").id(PLACE)),
        foot()
    ]
}

/// The screens of the second module, and its messages.
fn screens() -> Node {
    let app = App::start();
    provide_context(app);
    page::asked::follow(app);
    nodes![live(move || page::screen(app.screen.get())), part::toast::toast()]
}
