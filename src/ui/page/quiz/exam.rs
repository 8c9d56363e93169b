//! A timed set over chosen modules: its door, what is under way, and the set itself.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::clock;
use crate::quiz::home::{home_of_pack, pack_of_home};
use crate::quiz::{Exam, Sitting};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{fill, t};
use super::deck::{Deck, sections};
use super::pack_file::{self, Outcome};
use super::room::{self, Matter, any_seed, copy_link, intro, on_desk, with_matter};
use super::stock::{self, Stock};
use super::terms::{self, Terms};
use super::under_way::{self, UnderWay};
use super::{kept, scenarios};

/// The room: the exam under way that the address means; else the terms, and the way in.
pub(super) fn exam(app: App, query: &str) -> Node {
    title(t("exam.title"));
    let (begun, terms) = Sitting::parted(query);
    let sitting = begun.and_then(|begun| kept::sitting().filter(|sitting| sitting.begun == begun));
    let wanted = Exam::packs_in(&sitting.as_ref().map_or(terms.clone(), |sitting| sitting.exam.write()));
    let round = RwSignal::new(0_usize);
    // Drawn anew once a pack that was lacking is here.
    live(move || {
        round.track();
        let (of_door, of_find, sitting) = (terms.clone(), wanted.clone(), sitting.clone());
        let door = move |stock: Arc<Stock>| match sitting.clone() {
            Some(sitting) => inside(app, stock, sitting),
            None => door(app, &of_door, &stock, round),
        };
        match stock::here(&wanted) {
            Some(stock) => door(Arc::new(stock)),
            None => room::arriving(t("exam.title").to_owned(), move || stock::find(of_find.clone()), door),
        }
    })
}

/// The exam, once its questions are here.
fn inside(app: App, stock: Arc<Stock>, sitting: Sitting) -> Node {
    let homes = sitting.exam.modules.clone();
    let show = move |matter: Arc<Matter>| set(app, &stock, &matter, &sitting);
    with_matter(t("exam.title").to_owned(), homes, show)
}

fn door(app: App, query: &str, stock: &Arc<Stock>, round: RwSignal<usize>) -> Node {
    let lacking: Vec<String> = Exam::packs_in(query).into_iter().filter(|id| !stock.has(id)).collect();
    let here = terms::known(app, stock);
    let known: Vec<String> = here.into_iter().chain(lacking.iter().map(|id| home_of_pack(id))).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let (mut exam, dropped) = Exam::read(query, &known);
    // A proposal is on what the page itself teaches.
    if query.is_empty() || !query.contains("modules=") {
        exam.modules.retain(|home| pack_of_home(home).is_none());
    }
    if query.is_empty() {
        exam.seed = any_seed() as u64;
    }
    let under_way = RwSignal::new(kept::sitting());
    let terms = Terms::new(app, Arc::clone(stock), exam.clone());
    let by_link = !query.is_empty();
    let lost = room::dropped(&dropped, "exam.dropped");
    let lead = if by_link { t("exam.lead-link") } else { t("exam.lead") };
    let head = nodes![intro(t("exam.title"), lead), under_way::offer(app, under_way, query.to_owned()), lost];
    let body = if by_link { by_class_link(app, stock, &exam) } else { terms::form(terms).into() };
    let end = if lacking.is_empty() { buttons(app, terms, query, under_way) } else { lack(&lacking, round) };
    el("div").kid(head).kid(body).kid(el("div").class("t6").kid(end)).into()
}

/// In place of the way in: the questions would not be those of the class.
fn lack(lacking: &[String], round: RwSignal<usize>) -> Node {
    let outcome = RwSignal::new(Outcome::saying(String::new()));
    let wanted = lacking.to_vec();
    Effect::new(move |_| {
        if outcome.with(|outcome| wanted.iter().all(|id| outcome.packs.contains(id))) {
            round.update(|round| *round += 1);
        }
    });
    let inside = nodes![lacks(lacking), pack_file::field(outcome)];
    callout_of_screen(Tone::Warn, t("exam.lacking-title"), inside)
}

fn lacks(lacking: &[String]) -> Element {
    el("p").kid(fill("exam.lacking", &[("packs", &lacking.join(", "))]))
}

/// Goes into an exam that begins now. It has an address of its own: the browser's way back leads to this door, and the way
/// forward into the exam again.
fn begin(app: App, exam: Exam, query: &str) {
    let sitting = Sitting { exam, begun: clock::seconds(), sheet: String::new() };
    kept::keep_sitting(&sitting);
    app.go(&Screen::Course(Room::Exam, sitting.address(query)), &app.answers.get_untracked());
}

/// The terms that a link fixes, and the way to others.
fn by_class_link(app: App, stock: &Stock, exam: &Exam) -> Node {
    let own = Screen::Course(Room::Exam, String::new());
    let other = el("a").live_attr("href", move || app.href(&own)).kid(t("exam.own-terms"));
    let note = el("p").class("note t5").kid(t("exam.by-link")).kid(" ").kid(other);
    nodes![terms::fixed(app, stock, exam), note]
}

fn set(app: App, stock: &Stock, matter: &Matter, sitting: &Sitting) -> Node {
    let exam = &sitting.exam;
    if !matter.missing.is_empty() {
        let lacking = callout_of_screen(Tone::Warn, t("exam.lacking-title"), lacks(&matter.missing).into());
        return nodes![intro(t("exam.title"), t("exam.lead-link")), lacking];
    }
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
        sections: sections(&matter.lessons),
        exam: Some(exam.clone()),
        drawn_from: terms::names(app, stock, exam),
        resumed,
    };
    on_desk(app, deck)
}

fn buttons(app: App, terms: Terms, query: &str, under_way: UnderWay) -> Node {
    let link = move || app.href(&Screen::Course(Room::Exam, terms.exam().write()));
    let none = move || terms.is_empty();
    let error = live(move || none().then(|| el("span").class("note").kid(t("exam.no-modules"))));
    let copy: Option<Element> = query.is_empty().then(|| copy_link(app, t("exam.link"), link));
    let query = query.to_owned();
    let start = move || {
        if !untrack(none) {
            begin(app, untrack(|| terms.exam()), &query);
        }
    };
    // There is room for one exam: another one under way would be lost.
    let start = live(move || {
        if under_way.with(Option::is_some) {
            return room::sure("exam-start", t("exam.start"), t("exam.start-sure"), start.clone());
        }
        el("button").class("btn main").attr("type", "button").on_click(start.clone()).kid(t("exam.start")).into()
    });
    let row = el("p").class("row").kid(start).kid(copy);
    nodes![row, el("p").attr("role", "status").kid(error), el("p").class("note text t3").kid(t("exam.honest"))]
}
