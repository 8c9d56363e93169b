//! The terms of an exam: to be chosen, or as the link of a class fixes them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::quiz::Exam;
use crate::quiz::home::pack_of_home;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::state::App;
use super::super::super::words::{count, fill, t};
use super::room::number_field;
use super::stock::Stock;

/// The terms being set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    app: App,
    stock: StoredValue<Arc<Stock>>,
    modules: RwSignal<Vec<String>>,
    questions: RwSignal<usize>,
    minutes: RwSignal<usize>,
    pass: RwSignal<usize>,
    seed: RwSignal<usize>,
}

impl Terms {
    pub(super) fn new(app: App, stock: Arc<Stock>, exam: Exam) -> Self {
        Self {
            app,
            stock: StoredValue::new(stock),
            modules: RwSignal::new(exam.modules),
            questions: RwSignal::new(exam.questions),
            minutes: RwSignal::new(exam.minutes.unwrap_or_default()),
            pass: RwSignal::new(exam.pass),
            seed: RwSignal::new(exam.seed as usize),
        }
    }

    /// The exam by these terms.
    pub(super) fn exam(self) -> Exam {
        let minutes = self.minutes.get();
        Exam {
            modules: self.modules.get(),
            questions: self.questions.get(),
            minutes: (minutes > 0).then_some(minutes),
            pass: self.pass.get(),
            seed: self.seed.get() as u64,
        }
    }

    /// Whether nothing is chosen to ask from.
    pub(super) fn is_empty(self) -> bool {
        self.modules.with(Vec::is_empty)
    }
}

/// What an exam may be made from: modules, packs, and cases made from the rules.
pub(super) fn known(app: App, stock: &Stock) -> Vec<String> {
    let modules = app.book.content().modules.iter().map(|module| module.id.clone());
    modules.chain(stock.homes()).chain([Exam::SCENARIOS.to_owned()]).collect()
}

/// The title of a module or pack; the id of a pack that is not here.
fn name(app: App, stock: &Stock, home: &str) -> String {
    if home == Exam::SCENARIOS {
        return t("scenarios.title").to_owned();
    }
    let module = app.book.content().modules.iter().find(|module| module.id == home).map(|module| &module.title);
    let title = module.or_else(|| stock.pack(home).map(|pack| &pack.title)).cloned();
    title.unwrap_or_else(|| pack_of_home(home).unwrap_or(home).to_owned())
}

/// How many questions these have; cases there are without end.
fn in_stock(app: App, stock: &Stock, homes: &[String]) -> Option<usize> {
    let modules = &app.book.content().modules;
    let of = |home: &String| match pack_of_home(home) {
        Some(_) => stock.pack(home).map(|pack| pack.questions.len()),
        None => modules.iter().find(|module| module.id == *home).map(|module| module.questions),
    };
    homes.iter().map(of).sum()
}

/// The form.
pub(super) fn form(terms: Terms) -> Element {
    let app = terms.app;
    let stock = terms.stock.get_value();
    let rows: Vec<Node> = known(app, &stock).into_iter().map(|home| tick(terms, &stock, home)).collect();
    let faults: Vec<Node> = stock.faults.iter().map(|fault| el("p").class("note").kid(fault.clone()).into()).collect();
    let fields = el("div")
        .class("settings")
        .kid(number_field(app, "exam-questions", t("exam.questions"), (1, 100), terms.questions))
        .kid(number_field(app, "exam-minutes", t("exam.minutes"), (0, 240), terms.minutes))
        .kid(number_field(app, "exam-pass", t("exam.pass"), (1, 100), terms.pass))
        .kid(number_field(app, "exam-seed", t("exam.seed"), (0, 999_999_999), terms.seed));
    let modules =
        el("fieldset").class("choices").kid(el("legend").kid(el("h2").kid(t("exam.modules")))).kid(Node::from(rows));
    let few = el("p").class("note").attr("role", "status").kid(few(terms));
    el("div").class("terms text t5").kid(fields).kid(few).kid(modules).kid(Node::Several(faults))
}

/// Says that there are fewer questions than asked for.
fn few(terms: Terms) -> Node {
    live(move || {
        let stock = terms.stock.with_value(|stock| terms.modules.with(|modules| in_stock(terms.app, stock, modules)));
        let few = stock.filter(|stock| *stock > 0 && *stock < terms.questions.get());
        few.map(|stock| count("exam.few-one", "exam.few-many", stock))
    })
}

fn tick(terms: Terms, stock: &Stock, home: String) -> Node {
    let (here, chosen, name) = (home.clone(), terms.modules, name(terms.app, stock, &home));
    let of_pack = stock.pack(&home).map(|_| nodes![" ", el("span").class("note").kid(t("exam.of-pack"))]);
    let change = move |_| {
        chosen.update(|modules| match modules.iter().position(|other| *other == home) {
            Some(place) => drop(modules.remove(place)),
            None => modules.push(home.clone()),
        });
    };
    let input = el("input")
        .attr("type", "checkbox")
        .flag("checked", move || chosen.with(|modules| modules.contains(&here)))
        .on("change", change);
    el("label").class("choice").kid(input).kid(el("span").kid(name).kid(of_pack)).into()
}

/// The terms as a link fixes them: told, not to be changed.
pub(super) fn fixed(app: App, stock: &Stock, exam: &Exam) -> Element {
    let row =
        |term: &'static str, value: String| el("div").kid(el("dt").kid(term)).kid(el("dd").class("num").kid(value));
    let asked = in_stock(app, stock, &exam.modules).map_or(exam.questions, |stock| stock.min(exam.questions));
    let minutes = match exam.minutes {
        Some(minutes) => fill("exam.minutes-of", &[("minutes", &minutes.to_string())]),
        None => t("exam.no-limit").to_owned(),
    };
    el("dl")
        .class("rows tight text t5")
        .kid(row(t("exam.modules"), names(app, stock, exam)))
        .kid(row(t("exam.questions"), asked.to_string()))
        .kid(row(t("exam.time-used"), minutes))
        .kid(row(t("exam.pass"), exam.pass.to_string()))
        .kid(row(t("exam.seed"), exam.seed.to_string()))
}

/// The titles of an exam's modules.
pub(super) fn names(app: App, stock: &Stock, exam: &Exam) -> String {
    exam.modules.iter().map(|home| name(app, stock, home)).collect::<Vec<_>>().join(", ")
}
