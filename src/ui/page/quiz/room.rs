//! What the rooms of the course share: loading several lessons, a set on the desk, and fields for settings.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{address, clock, page};
use crate::content::{Lesson, Scenes};
use crate::number;
use crate::quiz::Exam;
use crate::quiz::home::pack_of_home;
use crate::ui::node::{Element, Node, Words, el, live, nodes};

use super::super::super::chapter::{chapter, loaded};
use super::super::super::format::grouped;
use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::part::icon::Icon;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::super::away;
use super::super::form::one_line;
use super::deck::Deck;
use super::run::Run;
use super::shelf::Shelf;
use super::{desk, jump, pack, side};

/// What a set is made from.
#[derive(Debug, Default)]
pub(super) struct Matter {
    pub(super) lessons: Vec<Lesson>,
    /// Packs that could not be had.
    pub(super) missing: Vec<String>,
    pub(super) scenes: Option<Scenes>,
}

async fn fetch(homes: Vec<String>) -> Result<Matter, String> {
    let mut matter = Matter::default();
    for home in homes {
        if home == Exam::SCENARIOS {
            matter.scenes = Some(chapter("scenarios".to_owned()).await?);
        } else if let Some(pack) = pack_of_home(&home) {
            // A host may have taken it away again, or the line be down; the others can be asked all the same.
            match pack::questions(pack).await {
                Ok(lesson) => matter.lessons.push(lesson),
                Err(_) => matter.missing.push(pack.to_owned()),
            }
        } else {
            matter.lessons.push(chapter(format!("learn-{home}")).await?);
        }
    }
    Ok(matter)
}

/// Does something with these modules and packs, once they are here.
pub(super) fn once_here(modules: Vec<String>, act: impl Fn(Arc<Matter>) -> Node + Send + 'static) -> Node {
    loaded(move || fetch(modules.clone()), act)
}

/// Shows something made from these modules and packs, once they are here.
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
    let shelf = Shelf::new(&app.book.content().modules);
    let id = deck.id.clone();
    let run = Run::start(app, deck, shelf);
    let beside = if run.is_exam() { jump::beside_exam(run) } else { side::modules(app, &id, shelf) };
    el("div").class("split").kid(el("div").class("quiz").kid(desk(run))).kid(beside).into()
}

/// A whole number typed into a field with its label, which tells the smallest and the largest. What lies outside becomes
/// the nearest of them; what is no number becomes what was there before. Both are said.
pub(super) fn number_field(
    app: App,
    id: &'static str,
    label: &'static str,
    (least, most): (usize, usize),
    value: RwSignal<usize>,
) -> Element {
    let range = move || [least, most].map(|end| grouped(end as f64));
    let typed = move |event: leptos::ev::Event| {
        let number = number::typed(&event_target_value(&event), true);
        let taken = number.map_or_else(|| value.get_untracked(), |number| (number as usize).clamp(least, most));
        if number != Some(taken as f64) {
            let [least, most] = range();
            app.say(&fill("field.range", &[("field", label), ("least", &least), ("most", &most)]));
        }
        value.set(taken);
    };
    let input = one_line("numeric", "off").id(id).value(move || value.get().to_string()).on("change", typed);
    let [from, to] = range();
    let words = el("label").attr("for", id).kid(label).kid(" ");
    let words = words.kid(el("span").class("note").kid(fill("field.between", &[("least", &from), ("most", &to)])));
    el("div").class("setting").kid(words).kid(input)
}

/// A button that copies the whole address with another fragment.
pub(super) fn copy_link(app: App, words: &'static str, fragment: impl Fn() -> String + Send + 'static) -> Element {
    let copy = move || {
        let whole = address::whole();
        let page = whole.split('#').next().unwrap_or_default();
        let link = format!("{page}{}", fragment());
        away::copy(app, link, t("copied"), t("copy-failed"));
    };
    el("button").class("btn").attr("type", "button").on_click(copy).kid(Icon::Link.draw()).kid(words)
}

/// A button for what cannot be undone: pressed once it asks, and only "yes" does it.
pub(super) fn sure(
    id: &'static str,
    words: impl Into<Words>,
    question: &'static str,
    act: impl Fn() + Clone + Send + 'static,
) -> Node {
    let asking = RwSignal::new(false);
    let words: Words = words.into();
    let button = |class: &'static str| el("button").class(class).attr("type", "button");
    live(move || {
        if !asking.get() {
            let ask = move || {
                asking.set(true);
                clock::after(0, move || page::focus(id));
            };
            return button("btn").id(id).on_click(ask).kid(Node::Text(words.clone()));
        }
        let act = act.clone();
        let yes = button("btn").on_click(move || {
            asking.set(false);
            act();
        });
        let no = button("btn").id(id).on_click(move || {
            asking.set(false);
            clock::after(0, move || page::focus(id));
        });
        let both = el("span").class("row").kid(yes.kid(t("sure.yes"))).kid(no.kid(t("sure.no")));
        el("span").class("sure-of").attr("role", "group").kid(el("span").kid(question)).kid(" ").kid(both)
    })
}

/// A seed that differs from visit to visit.
pub(super) fn any_seed() -> usize {
    clock::seconds() as usize % 9999 + 1
}

/// Says which pieces of a link were not understood, if any.
pub(super) fn dropped(pieces: &[String], words: &'static str) -> Option<Node> {
    let said = || el("p").kid(fill(words, &[("pieces", &pieces.join(", "))])).into();
    (!pieces.is_empty()).then(|| callout_of_screen(Tone::Warn, t("exam.dropped-title"), said()))
}

/// The heading of a room, what one does there, and the way back.
pub(super) fn intro(heading: &'static str, lead: &'static str) -> Node {
    nodes![el("h1").kid(heading), el("p").class("lead text t3").kid(lead)]
}
