//! What is taken away from a page: files that are saved and texts that are copied, each with a word on whether it worked.

use leptos::task::spawn_local;

use crate::browser::clipboard;

use super::super::state::App;
use super::super::words::t;

/// Says whether a file was saved.
pub(super) fn saved(app: App, done: bool) {
    app.say(if done { t("saved") } else { t("save-failed") });
}

/// Copies a text and says which of two sentences is true.
pub(super) fn copy(app: App, text: String, copied: &'static str, failed: &'static str) {
    spawn_local(async move {
        app.say(if clipboard::copy(&text).await { copied } else { failed });
    });
}
