//! What the rooms of the course share: loading several lessons, a set on the desk, and fields for settings.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{address, clipboard, clock, page};
use crate::content::{Lesson, Scenes};
use crate::quiz::Exam;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::chapter::{chapter, loaded};
use super::super::super::part::icon::Icon;
use super::super::super::state::App;
use super::super::super::words::t;
use super::run::{Deck, Run, Shelf};
use super::{desk, side};

/// What a set is made from.
#[derive(Debug, Default)]
pub(super) struct Matter {
    pub(super) lessons: Vec<Lesson>,
    pub(super) scenes: Option<Scenes>,
}

async fn fetch(modules: Vec<String>) -> Result<Matter, String> {
    let mut matter = Matter::default();
    for module in modules {
        if module == Exam::SCENARIOS {
            matter.scenes = Some(chapter("scenarios".to_owned()).await?);
        } else {
            matter.lessons.push(chapter(format!("learn-{module}")).await?);
        }
    }
    Ok(matter)
}

/// Does something with these modules, once they are here.
pub(super) fn once_here(modules: Vec<String>, act: impl Fn(Arc<Matter>) -> Node + Send + 'static) -> Node {
    loaded(move || fetch(modules.clone()), act)
}

/// Shows something made from these modules, once they are here.
pub(super) fn with_matter(
    heading: String,
    modules: Vec<String>,
    show: impl Fn(Arc<Matter>) -> Node + Send + 'static,
) -> Node {
    arriving(heading, move || fetch(modules.clone()), show)
}

/// Shows what is fetched once it is here. Until then a heading stands in, so that there is always one; whoever came to it
/// is taken along to the heading that replaces it.
pub(super) fn arriving<T, F>(
    heading: String,
    fetch: impl Fn() -> F + Clone + Send + 'static,
    show: impl Fn(Arc<T>) -> Node + Send + 'static,
) -> Node
where
    T: Send + Sync + 'static,
    F: Future<Output = Result<T, String>> + 'static,
{
    let waiting = RwSignal::new(true);
    let entered = RwSignal::new(false);
    let stand_in = move || waiting.get().then(|| el("h1").class("later").kid(heading.clone()));
    let there = move |value| {
        waiting.set(false);
        if entered.get_untracked() {
            clock::after(0, page::focus_heading);
        }
        show(value)
    };
    el("div").on("focusin", move |_| entered.set(true)).kid(live(stand_in)).kid(loaded(fetch, there)).into()
}

/// A deck on the desk, with the modules beside it.
pub(super) fn on_desk(app: App, deck: Deck) -> Node {
    let shelf = Shelf::new(app);
    // An exam stands alone: nothing beside it invites to leave.
    let beside = deck.exam.is_none().then(|| side::modules(app, &deck.id, shelf));
    let run = Run::start(app, deck, shelf);
    el("div").class("split").kid(el("div").class("quiz").kid(desk(run))).kid(beside).into()
}

/// A whole number typed into a field with its label.
pub(super) fn number_field(id: &'static str, label: &'static str, value: RwSignal<usize>) -> Element {
    let typed = move |event: leptos::ev::Event| {
        if let Some(number) = crate::quiz::read_number(&event_target_value(&event)) {
            value.set((number as usize).min(999_999_999));
        }
    };
    let input = el("input")
        .class("input")
        .id(id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .value(move || value.get().to_string())
        .on("change", typed);
    el("div").class("setting").kid(el("label").attr("for", id).kid(label)).kid(input)
}

/// A button that copies the whole address with another fragment.
pub(super) fn copy_link(app: App, words: &'static str, fragment: impl Fn() -> String + Send + 'static) -> Element {
    let copy = move || {
        let whole = address::whole();
        let page = whole.split('#').next().unwrap_or_default();
        let link = format!("{page}{}", fragment());
        leptos::task::spawn_local(async move {
            app.say(if clipboard::copy(&link).await { t("copied") } else { t("copy-failed") });
        });
    };
    el("button").class("btn").attr("type", "button").on_click(copy).kid(Icon::Link.draw()).kid(words)
}

/// A seed that differs from visit to visit.
pub(super) fn any_seed() -> usize {
    clock::seconds() as usize % 9999 + 1
}

/// The heading of a room, what one does there, and the way back.
pub(super) fn intro(heading: &'static str, lead: &'static str) -> Node {
    nodes![el("h1").kid(heading), el("p").class("lead text t3").kid(lead)]
}
