//! A short message at the lower edge; what it says can be found elsewhere too.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live};

use super::super::state::App;

/// The message, when there is one. The live region itself is always there, so that it is announced.
pub(crate) fn toast() -> Node {
    let app = App::get();
    Node::from(el("div").attr("role", "status").kid(live(move || {
        app.toast.get().map(|message| Node::from(el("div").class("toast").kid(el("span").kid(message))))
    })))
}
