//! A timed set over chosen modules: its door, what is under way, and the set itself.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::quiz::{Exam, Sitting};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{count, t};
use super::deck::Deck;
use super::room::{self, Matter, any_seed, copy_link, intro, on_desk, with_matter};
use super::terms::{self, Terms};
use super::{kept, scenarios};

/// What is begun: an exam anew, or one that was under way.
type Begun = RwSignal<Option<Sitting>>;

/// The room: the terms, and after "Start" the set.
pub(super) fn exam(app: App, query: &str) -> Node {
    title(t("exam.title"));
    let known = terms::known(app);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let (mut exam, dropped) = Exam::read(query, &known);
    let by_link = !query.is_empty();
    if !by_link {
        exam.seed = any_seed() as u64;
        // The proposal is on what the page itself teaches.
        exam.modules.retain(|home| crate::quiz::home::pack_of_home(home).is_none());
    }
    let begun: Begun = RwSignal::new(None);
    let under_way = RwSignal::new(kept::sitting(&known));
    let terms = Terms::new(app, exam.clone());
    live(move || {
        if let Some(sitting) = begun.get() {
            let homes = sitting.exam.modules.clone();
            let show = move |matter: Arc<Matter>| set(app, &matter, &sitting);
            return with_matter(t("exam.title").to_owned(), homes, show);
        }
        let lost = room::dropped(&dropped, "exam.dropped");
        let head = nodes![intro(t("exam.title"), t("exam.lead")), resume(under_way, begun), lost];
        let body = if by_link { by_class_link(app, &exam) } else { terms::form(terms).into() };
        let buttons = el("div").class("t6").kid(buttons(app, terms, by_link, begun));
        el("div").kid(head).kid(body).kid(buttons).into()
    })
}

fn begin(begun: Begun, sitting: Sitting) {
    begun.set(Some(sitting));
    clock::after(0, page::focus_heading);
}

/// Offers to go on with an exam that was left.
fn resume(under_way: RwSignal<Option<Sitting>>, begun: Begun) -> Node {
    live(move || {
        let sitting = under_way.get()?;
        let time = match sitting.left(clock::seconds()) {
            None => t("exam.under-way").to_owned(),
            Some(0) => t("exam.ran-out").to_owned(),
            Some(left) => count("exam.under-way-one", "exam.under-way-many", left.div_ceil(60) as usize),
        };
        let go_on = el("button").class("btn main").attr("type", "button").kid(t("exam.resume"));
        let go_on = go_on.on_click(move || begin(begun, sitting.clone()));
        let give_up = move || {
            kept::forget_sitting();
            under_way.set(None);
            clock::after(0, page::focus_heading);
        };
        let give_up = room::sure("exam-give-up", t("exam.give-up"), t("exam.give-up-sure"), give_up);
        let inside = nodes![el("p").kid(time), el("p").class("row").kid(go_on).kid(give_up)];
        Some(el("div").class("t5").kid(callout_of_screen(Tone::Note, t("exam.under-way-title"), inside)))
    })
}

/// The terms that a link fixes, and the way to others.
fn by_class_link(app: App, exam: &Exam) -> Node {
    let own = Screen::Course(Room::Exam, String::new());
    let other = el("a").live_attr("href", move || app.href(&own)).kid(t("exam.own-terms"));
    let note = el("p").class("note t5").kid(t("exam.by-link")).kid(" ").kid(other);
    nodes![terms::fixed(app, exam), note]
}

fn set(app: App, matter: &Matter, sitting: &Sitting) -> Node {
    let exam = &sitting.exam;
    let mut lessons = matter.lessons.clone();
    if matter.scenes.is_some() {
        lessons.push(scenarios::lesson(app, matter, exam.seed as usize, exam.questions.min(20)));
    }
    let mut homes = Vec::new();
    for lesson in &matter.lessons {
        homes.extend(lesson.questions.iter().map(|question| (question.id.clone(), lesson.module.clone())));
    }
    let resumed = (!sitting.sheet.is_empty()).then(|| (sitting.begun, sitting.sheet.clone()));
    let deck = Deck {
        id: "exam".to_owned(),
        title: t("exam.title").to_owned(),
        lesson: exam.draw(&lessons),
        seed: exam.seed,
        keeps: false,
        homes,
        exam: Some(exam.clone()),
        resumed,
    };
    on_desk(app, deck)
}

fn buttons(app: App, terms: Terms, by_link: bool, begun: Begun) -> Node {
    let link = move || app.href(&Screen::Course(Room::Exam, terms.exam().write()));
    let none = move || terms.is_empty();
    let error = live(move || none().then(|| el("span").class("note").kid(t("exam.no-modules"))));
    let start = move || {
        if !untrack(none) {
            begin(begun, Sitting { exam: untrack(|| terms.exam()), begun: clock::seconds(), sheet: String::new() });
        }
    };
    let start = el("button").class("btn main").attr("type", "button").on_click(start).kid(t("exam.start"));
    let copy: Option<Element> = (!by_link).then(|| copy_link(app, t("exam.link"), link));
    let row = el("p").class("row").kid(start).kid(copy);
    nodes![row, el("p").attr("role", "status").kid(error), el("p").class("note text t3").kid(t("exam.honest"))]
}
