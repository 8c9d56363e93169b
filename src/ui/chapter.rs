//! Loading a chapter, or the second wasm module, when a screen wants it: loading, there, or failed with a way to try again.

use std::sync::Arc;

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};
use leptos::task::spawn_local;

use crate::browser::{clock, fetch};
use crate::content::{Chapter, FromJson};

use super::part::callout::{Tone, callout_of_screen};
use super::words::{fill, t};

/// How far it has come.
#[derive(Debug)]
pub(crate) enum Loaded<T> {
    /// On its way; shown only after a moment.
    Waiting { slow: bool },
    /// Here.
    There(Arc<T>),
    /// Not to be had, and why.
    Failed(String),
}

// By hand: a copy shares the chapter, whether or not its type can be copied itself.
impl<T> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting { slow } => Self::Waiting { slow: *slow },
            Self::There(value) => Self::There(Arc::clone(value)),
            Self::Failed(reason) => Self::Failed(reason.clone()),
        }
    }
}

/// Where chapters stand beside the page.
pub(crate) const FOLDER: &str = "chapters";

/// After this many milliseconds a wait is mentioned.
const PATIENCE: u32 = 300;

fn load<T, F>(arriving: F, state: RwSignal<Loaded<T>>)
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, String>> + 'static,
{
    state.set(Loaded::Waiting { slow: false });
    clock::after(PATIENCE, move || {
        // Only while it waits: setting the signal draws the screen anew, and what one typed there would be lost.
        if state.try_with_untracked(|state| matches!(state, Loaded::Waiting { .. })) == Some(true) {
            let _ = state.try_set(Loaded::Waiting { slow: true });
        }
    });
    spawn_local(async move {
        let outcome = arriving.await;
        // The reader may have left meanwhile; then there is nobody to tell.
        let _ = state.try_set(match outcome {
            Ok(value) => Loaded::There(Arc::new(value)),
            Err(reason) => Loaded::Failed(reason),
        });
    });
}

/// Fetches a chapter.
///
/// # Errors
/// Why it is not to be had.
pub(crate) async fn chapter<T: FromJson>(name: String) -> Result<T, String> {
    let Some(chapter) = Chapter::named(&name) else { return Err(name) };
    let file = format!("{FOLDER}/{}", chapter.file_name());
    // Which file: that is what an administrator looks for on the server.
    let text = fetch::text(&file).await.map_err(|reason| format!("{file}: {reason}"))?;
    chapter.read::<T>(&text).map_err(|error| error.to_string())
}

/// Shows a chapter once it is there; says so while it loads and when it fails.
pub(crate) fn with_chapter<T, V>(name: String, show: impl Fn(Arc<T>) -> V + Send + 'static) -> Node
where
    T: FromJson + Send + Sync + 'static,
    V: Into<Node>,
{
    loaded(move || chapter(name.clone()), move |value| show(value).into())
}

/// Shows what is loaded once it is there; says so while it loads and when it fails, and then offers to try again.
pub(crate) fn loaded<T, F>(
    fetch: impl Fn() -> F + Clone + Send + 'static,
    show: impl Fn(Arc<T>) -> Node + Send + 'static,
) -> Node
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, String>> + 'static,
{
    let state = RwSignal::new(Loaded::<T>::Waiting { slow: false });
    load(fetch(), state);
    live(move || match state.get() {
        Loaded::Waiting { slow: false } => Node::Nothing,
        Loaded::Waiting { slow: true } => Node::from(el("p").class("note").attr("role", "status").kid(t("loading"))),
        Loaded::There(value) => show(value),
        Loaded::Failed(reason) => {
            let fetch = fetch.clone();
            failed(&reason, move || load(fetch(), state))
        }
    })
}

fn failed(reason: &str, again: impl Fn() + Send + 'static) -> Node {
    callout_of_screen(
        Tone::Bad,
        t("failed.title").to_owned(),
        nodes![
            el("p").attr("role", "alert").kid(fill("failed.text", &[("reason", reason)])),
            el("p").kid(el("button").class("btn").attr("type", "button").on_click(again).kid(t("failed.again")))
        ],
    )
}
