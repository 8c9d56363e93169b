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

use crate::ui::node::{Node, el, live, nodes};

use crate::browser;
use part::chrome::{bar, foot};
use route::Screen;
use state::App;
use words::t;

/// Draws the page into the document and starts listening to the address.
pub fn start() {
    console_error_panic_hook::set_once();
    browser::page::remove("loading");
    mount_to_body(page);
}

/// The whole page: bar, the screen the address names, footer.
fn page() -> Node {
    let app = App::start();
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
            .kid(live(move || screen(app.screen.get()))),
        foot(),
        part::toast::toast()
    ]
}

fn screen(screen: Screen) -> Node {
    match screen {
        Screen::Start => page::start::start(),
        Screen::Advise { question, back } => page::advise::advise(question, back),
        Screen::Check => page::check::check(),
        Screen::Result => page::result::result(),
        Screen::Compare => page::compare::compare(),
        Screen::Path(path) => page::path::path(path),
        Screen::Learn => page::learn::learn(),
        Screen::Module(module) => page::quiz::quiz(module),
        Screen::About => page::about::about(),
        Screen::Missing(address) => page::missing::missing(address),
    }
}
