//! Cases made from the rules: a set for every seed, so that a class gets the same one by a link.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::Lesson;
use crate::quiz::{CaseSet, Exam, Scenario};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::deck::Deck;
use super::room::{self, Matter, any_seed, copy_link, intro, number_field, on_desk, with_matter};

/// The room: the set that the address names, or the way to one.
pub(super) fn scenarios(app: App, query: &str) -> Node {
    title(t("scenarios.title"));
    let (set, dropped) = CaseSet::read(query);
    match set {
        Some(cases) => {
            let show = move |matter: Arc<Matter>| on_the_desk(app, &matter, cases);
            let set = with_matter(t("scenarios.title").to_owned(), vec![Exam::SCENARIOS.to_owned()], show);
            nodes![set, room::dropped(&dropped, "scenarios.dropped")]
        }
        None => door(app, &dropped),
    }
}

fn on_the_desk(app: App, matter: &Matter, cases: CaseSet) -> Node {
    let deck = Deck {
        id: Exam::SCENARIOS.to_owned(),
        title: fill("scenarios.set", &[("seed", &cases.seed.to_string())]),
        lesson: lesson(app, matter, cases.seed, cases.length),
        seed: 0,
        keeps: false,
        homes: Vec::new(),
        sections: Vec::new(),
        exam: None,
        drawn_from: String::new(),
        resumed: None,
    };
    on_desk(app, deck)
}

/// A set of cases as a lesson.
pub(super) fn lesson(app: App, matter: &Matter, seed: usize, length: usize) -> Lesson {
    let made = matter.scenes.as_ref().map(|scenes| Scenario::set(app.book, scenes, seed as u64, length));
    let questions = made.unwrap_or_default().into_iter().map(|scenario| scenario.question).collect();
    Lesson { module: Exam::SCENARIOS.to_owned(), page: None, questions }
}

fn door(app: App, dropped: &[String]) -> Node {
    let (seed, length) = (RwSignal::new(any_seed()), RwSignal::new(CaseSet::LENGTH));
    // The answers are in the link too, and may change while this screen goes.
    let cases =
        move || CaseSet { seed: seed.try_get().unwrap_or(1), length: length.try_get().unwrap_or(CaseSet::LENGTH) };
    let href = move || app.href(&Screen::Course(Room::Scenarios, cases().write()));
    let go = el("a").class("btn main").live_attr("href", href).kid(t("scenarios.start"));
    let fields = el("div")
        .class("settings")
        .kid(number_field(app, "scenario-length", t("scenarios.length"), (1, CaseSet::MOST), length))
        .kid(number_field(app, "scenario-seed", t("scenarios.seed"), (1, CaseSet::LARGEST_SEED), seed));
    let shown = live(move || fill("scenarios.which", &[("seed", &seed.get().to_string())]));
    el("div")
        .class("flow quiz")
        .kid(intro(t("scenarios.title"), t("scenarios.lead")))
        .kid(room::dropped(dropped, "scenarios.dropped"))
        .kid(fields)
        .kid(el("p").class("note").kid(shown))
        .kid(el("p").class("row").kid(go).kid(copy_link(app, t("scenarios.link"), href)))
        .into()
}
