//! The screens of the first wasm module: what a first visit loads. All others are in `page` and come with the second.

mod advise;
mod check;
mod missing;
mod rest;
mod start;

use crate::ui::node::Node;

use super::route::Screen;

/// The screen; what the second module draws is waited for, and then left to it.
pub(super) fn screen(screen: Screen) -> Node {
    match screen {
        Screen::Start => start::start(),
        Screen::Advise { question, back } => advise::advise(question, back),
        Screen::Check => check::check(),
        Screen::Missing(address) => missing::missing(address),
        _ => rest::rest(),
    }
}
