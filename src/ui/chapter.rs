//! Loading a chapter when a screen wants it: loading, there, or failed with a way to try again.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;

use crate::browser::{clock, fetch};
use crate::content::Chapter;

use super::part::callout::{Callout, Tone};
use super::words::{fill, t};

/// How far a chapter has come.
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
const FOLDER: &str = "chapters";

/// After this many milliseconds a wait is mentioned.
const PATIENCE: u32 = 300;

fn load<T: DeserializeOwned + Send + Sync + 'static>(name: String, state: RwSignal<Loaded<T>>) {
    state.set(Loaded::Waiting { slow: false });
    clock::after(PATIENCE, move || {
        let _ = state.try_update(|state| {
            if matches!(state, Loaded::Waiting { .. }) {
                *state = Loaded::Waiting { slow: true };
            }
        });
    });
    spawn_local(async move {
        let outcome = match Chapter::named(&name) {
            None => Err(name),
            Some(chapter) => {
                let text = fetch::text(&format!("{FOLDER}/{}", chapter.file_name())).await;
                text.and_then(|text| chapter.read::<T>(&text).map_err(|error| error.to_string()))
            }
        };
        // The reader may have left meanwhile; then there is nobody to tell.
        let _ = state.try_set(match outcome {
            Ok(value) => Loaded::There(Arc::new(value)),
            Err(reason) => Loaded::Failed(reason),
        });
    });
}

/// Shows a chapter once it is there; says so while it loads and when it fails.
pub(crate) fn with_chapter<T, V>(name: String, show: impl Fn(Arc<T>) -> V + Send + 'static) -> impl IntoView
where
    T: DeserializeOwned + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let state = RwSignal::new(Loaded::<T>::Waiting { slow: false });
    load(name.clone(), state);
    move || match state.get() {
        Loaded::Waiting { slow: false } => ().into_any(),
        Loaded::Waiting { slow: true } => view! { <p class="note" role="status">{t("loading")}</p> }.into_any(),
        Loaded::There(value) => show(value).into_any(),
        Loaded::Failed(reason) => {
            let name = name.clone();
            view! {
                <Callout tone=Tone::Bad title=t("failed.title").to_owned()>
                    <p role="alert">{fill("failed.text", &[("reason", &reason)])}</p>
                    <p><button class="btn" type="button" on:click=move |_| load(name.clone(), state)>{t("failed.again")}</button></p>
                </Callout>
            }
            .into_any()
        }
    }
}
