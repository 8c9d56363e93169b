//! Cases made from the rules: a set for every seed, so that a class gets the same one by a link.

use leptos::prelude::*;

use crate::content::Lesson;
use crate::quiz::{Exam, Scenario};
use crate::ui::node::{Node, el, live};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::room::{Matter, any_seed, copy_link, intro, number_field, on_desk, with_matter};
use super::run::Deck;

/// Cases in a set, unless the address says otherwise.
const LENGTH: usize = 10;

/// The room: the set that the address names, or the way to one.
pub(super) fn scenarios(app: App, query: &str) -> Node {
    title(t("scenarios.title"));
    let number = |name: &str, most: usize| {
        let pair = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        pair.and_then(|value| value.parse::<usize>().ok()).filter(|number| (1..=most).contains(number))
    };
    match number("seed", 999_999_999) {
        Some(seed) => {
            let length = number("length", 50).unwrap_or(LENGTH);
            with_matter(t("scenarios.title").to_owned(), vec![Exam::SCENARIOS.to_owned()], move |matter| {
                set(app, &matter, seed, length)
            })
        }
        None => door(app),
    }
}

fn set(app: App, matter: &Matter, seed: usize, length: usize) -> Node {
    let deck = Deck {
        id: Exam::SCENARIOS.to_owned(),
        title: fill("scenarios.set", &[("seed", &seed.to_string())]),
        lesson: lesson(app, matter, seed, length),
        seed: 0,
        keeps: false,
        homes: Vec::new(),
        exam: None,
    };
    on_desk(app, deck)
}

/// A set of cases as a lesson.
pub(super) fn lesson(app: App, matter: &Matter, seed: usize, length: usize) -> Lesson {
    let made = matter.scenes.as_ref().map(|scenes| Scenario::set(app.book, scenes, seed as u64, length));
    let questions = made.unwrap_or_default().into_iter().map(|scenario| scenario.question).collect();
    Lesson { module: Exam::SCENARIOS.to_owned(), page: None, questions }
}

fn fragment(seed: usize, length: usize) -> Screen {
    Screen::Course(Room::Scenarios, format!("seed={seed}&length={length}"))
}

fn door(app: App) -> Node {
    let (seed, length) = (RwSignal::new(any_seed()), RwSignal::new(LENGTH));
    let href = move || app.href(&fragment(seed.get(), length.get().clamp(1, 50)));
    let go = el("a").class("btn main").live_attr("href", href).kid(t("scenarios.start"));
    let fields = el("div")
        .class("settings")
        .kid(number_field("scenario-length", t("scenarios.length"), length))
        .kid(number_field("scenario-seed", t("scenarios.seed"), seed));
    let shown = live(move || fill("scenarios.which", &[("seed", &seed.get().to_string())]));
    el("div")
        .class("flow quiz")
        .kid(intro(t("scenarios.title"), t("scenarios.lead")))
        .kid(fields)
        .kid(el("p").class("note").kid(shown))
        .kid(el("p").class("row").kid(go).kid(copy_link(app, t("scenarios.link"), href)))
        .into()
}
