//! The knowledge check: modules with a page to read and questions, cases made from the rules, repetition, exams, and what
//! teachers need.

mod asking;
mod backup;
mod buttons;
mod deck;
mod exam;
mod exports;
mod feedback;
mod fields;
mod hand_in;
mod jump;
pub(crate) mod kept;
mod lesson;
mod outcomes;
mod pack;
mod pack_file;
mod packs;
mod question;
pub(crate) mod review;
mod room;
mod run;
mod scenarios;
mod score;
mod shelf;
mod side;
mod stock;
mod teach;
mod template;
mod terms;
mod under_way;

use std::sync::Arc;

use leptos::prelude::*;

use crate::advisor::link::settings;
use crate::browser::{clock, page};
use crate::content::{Lesson, Module};
use crate::quiz::Place;
use crate::ui::node::{Node, el, live, nodes};

use super::super::chapter::chapter;
use super::super::part::icon::Icon;
use super::super::route::{Room, Screen};
use super::super::state::{App, title};
use super::super::words::{count, t};
use deck::Deck;
use run::Run;

pub(crate) use backup::backup;
pub(crate) use lesson::lesson;
pub(crate) use packs::{of_house, packs_read};
pub(crate) use shelf::{Shelf, score_words};
pub(crate) use under_way::under_way;

/// A room of the course.
pub(crate) fn course(room: Room, query: &str) -> Node {
    let app = App::get();
    let query = &settings(query);
    match room {
        Room::Review => review::review(app),
        Room::Scenarios => scenarios::scenarios(app, query),
        Room::Exam => exam::exam(app, query),
        Room::Teach => teach::teach(app),
        Room::Pack(name) => pack::pack(app, &name, query),
    }
}

/// The questions of the module with this id.
pub(crate) fn quiz(module: String) -> Node {
    let app = App::get();
    let known = app.book.content().modules.iter().find(|other| other.id == module);
    drop(module);
    let screen = known.map(|module| {
        title(&module.title);
        let shelf = Shelf::new(&app.book.content().modules);
        el("div").class("split").kid(with_questions(app, module, shelf)).kid(side::modules(app, &module.id, shelf))
    });
    screen.into()
}

/// The questions once they are here, and the way to the page before them.
fn with_questions(app: App, module: &'static Module, shelf: Shelf) -> Node {
    let show = move |lesson: Arc<Lesson>| desk(Run::start(app, Deck::of(&module.id, &module.title, &lesson), shelf));
    let fetch = move || chapter::<Lesson>(format!("learn-{}", module.id));
    let questions = room::arriving(module.title.clone(), fetch, show);
    let screen = Screen::Lesson(module.id.clone());
    let read = el("a").live_attr("href", move || app.href(&screen)).kid(t("lesson.read"));
    el("div").class("quiz").kid(questions).kid(el("p").class("note t6").kid(read)).into()
}

/// What is on the desk: a question or the score.
fn desk(run: Run) -> Node {
    let place = Memo::new(move |_| run.place());
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            clock::after(0, page::focus_heading);
        }
        now
    });
    let desk = live(move || match place.get() {
        Place::Question(at) => question::ask(run, at),
        Place::Score => score::score(run),
    });
    nodes![changed(run), desk]
}

/// Said when kept answers were dropped because their questions are different now.
fn changed(run: Run) -> Node {
    live(move || {
        let changed = run.changed.get();
        (changed > 0).then(|| {
            let words = count("quiz.changed-one", "quiz.changed-many", changed);
            el("div")
                .class("callout changed")
                .attr("role", "status")
                .kid(Icon::Information.draw())
                .kid(el("p").kid(words))
        })
    })
}
