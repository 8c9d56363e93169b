//! A timed set over chosen modules: its terms, a link that holds them, and the set itself.

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::quiz::Exam;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::t;
use super::room::{self, Matter, any_seed, copy_link, intro, number_field, on_desk, with_matter};
use super::run::Deck;
use super::scenarios;

/// The terms being set.
#[derive(Debug, Clone, Copy)]
struct Terms {
    app: App,
    modules: RwSignal<Vec<String>>,
    questions: RwSignal<usize>,
    minutes: RwSignal<usize>,
    pass: RwSignal<usize>,
    seed: RwSignal<usize>,
}

impl Terms {
    fn exam(self) -> Exam {
        let minutes = self.minutes.get().min(240);
        Exam {
            modules: self.modules.get(),
            questions: self.questions.get().clamp(1, 100),
            minutes: (minutes > 0).then_some(minutes),
            pass: self.pass.get().clamp(1, 100),
            seed: self.seed.get() as u64,
        }
    }
}

/// The room: the terms, and after "Start" the set.
pub(super) fn exam(app: App, query: &str) -> Node {
    title(t("exam.title"));
    let modules = &app.book.content().modules;
    let known: Vec<&str> = modules.iter().map(|module| module.id.as_str()).chain([Exam::SCENARIOS]).collect();
    let (exam, dropped) = Exam::read(query, &known);
    let by_link = !query.is_empty();
    let seed = if by_link { exam.seed as usize } else { any_seed() };
    let terms = Terms {
        app,
        modules: RwSignal::new(exam.modules),
        questions: RwSignal::new(exam.questions),
        minutes: RwSignal::new(exam.minutes.unwrap_or_default()),
        pass: RwSignal::new(exam.pass),
        seed: RwSignal::new(seed),
    };
    let begun = RwSignal::new(false);
    live(move || {
        if begun.get() {
            let exam = untrack(|| terms.exam());
            return with_matter(t("exam.title").to_owned(), exam.modules.clone(), move |matter| {
                set(app, &matter, &exam)
            });
        }
        let lost = room::dropped(&dropped, "exam.dropped");
        let start = move || {
            begun.set(true);
            clock::after(0, page::focus_heading);
        };
        let head = nodes![intro(t("exam.title"), t("exam.lead")), lost];
        el("div").kid(head).kid(form(terms, by_link)).kid(el("div").class("t6").kid(buttons(terms, start))).into()
    })
}

fn set(app: App, matter: &Matter, exam: &Exam) -> Node {
    let mut lessons = matter.lessons.clone();
    if matter.scenes.is_some() {
        lessons.push(scenarios::lesson(app, matter, exam.seed as usize, exam.questions.min(20)));
    }
    let mut homes = Vec::new();
    for lesson in &matter.lessons {
        homes.extend(lesson.questions.iter().map(|question| (question.id.clone(), lesson.module.clone())));
    }
    let deck = Deck {
        id: "exam".to_owned(),
        title: t("exam.title").to_owned(),
        lesson: exam.draw(&lessons),
        seed: exam.seed,
        keeps: false,
        homes,
        exam: Some(exam.clone()),
    };
    on_desk(app, deck)
}

fn form(terms: Terms, by_link: bool) -> Element {
    let modules = &terms.app.book.content().modules;
    let mut rows: Vec<Node> =
        modules.iter().map(|module| tick(terms, module.id.clone(), module.title.clone())).collect();
    rows.push(tick(terms, Exam::SCENARIOS.to_owned(), t("scenarios.title").to_owned()));
    let fields = el("div")
        .class("settings")
        .kid(number_field(terms.app, "exam-questions", t("exam.questions"), (1, 100), terms.questions))
        .kid(number_field(terms.app, "exam-minutes", t("exam.minutes"), (0, 240), terms.minutes))
        .kid(number_field(terms.app, "exam-pass", t("exam.pass"), (1, 100), terms.pass))
        .kid(number_field(terms.app, "exam-seed", t("exam.seed"), (0, 999_999_999), terms.seed));
    let given = by_link.then(|| el("p").class("note").kid(t("exam.by-link")));
    let modules =
        el("fieldset").class("choices").kid(el("legend").kid(el("h2").kid(t("exam.modules")))).kid(Node::from(rows));
    el("div").class("terms text t5").kid(given).kid(fields).kid(modules)
}

fn tick(terms: Terms, id: String, name: String) -> Node {
    let (here, chosen) = (id.clone(), terms.modules);
    let change = move |_| {
        chosen.update(|modules| match modules.iter().position(|other| *other == id) {
            Some(place) => drop(modules.remove(place)),
            None => modules.push(id.clone()),
        });
    };
    let input = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || chosen.with(|modules| modules.contains(&here)))
        .on("change", change);
    el("label").class("choice").kid(input).kid(el("span").kid(name)).into()
}

fn buttons(terms: Terms, start: impl Fn() + Clone + Send + 'static) -> Node {
    let link = move || terms.app.href(&Screen::Course(Room::Exam, terms.exam().write()));
    let none = move || terms.modules.with(Vec::is_empty);
    let error = live(move || none().then(|| el("span").class("note").kid(t("exam.no-modules"))));
    let begin = move || {
        if !untrack(none) {
            start();
        }
    };
    let begin = el("button").class("btn main").attr("type", "button").on_click(begin).kid(t("exam.start"));
    let row = el("p").class("row").kid(begin).kid(copy_link(terms.app, t("exam.link"), link));
    nodes![row, el("p").attr("role", "status").kid(error), el("p").class("note text t3").kid(t("exam.honest"))]
}
