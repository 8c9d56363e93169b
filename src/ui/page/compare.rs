//! Paths side by side: two or three that are chosen, then all of them, best first where there are answers, with what
//! clashes marked; then every mail system.

mod beside;
mod clash;
mod systems;
mod table;

use leptos::prelude::*;

use crate::advisor::{Answers, Book, Verdict};
use crate::ui::node::{Node, el, live, nodes};

use super::super::format;
use super::super::part::more::more;
use super::super::part::rail;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{count, fill, t};
use table::Table;

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    All,
    Open,
    Out,
}

impl Shown {
    fn admits(self, verdict: Verdict) -> bool {
        match self {
            Self::All => true,
            Self::Open => verdict != Verdict::RuledOut,
            Self::Out => verdict == Verdict::RuledOut,
        }
    }
}

/// Whether any question has a real answer; without one there is nothing to sort by.
fn answered(answers: &Answers) -> bool {
    answers.given().any(|(_, answer)| answer.is_real())
}

/// The real answers in words.
fn in_words(book: &'static Book, answers: &Answers) -> String {
    let real = answers.given().filter(|(_, answer)| answer.is_real());
    let said: Vec<String> = real
        .map(|(question, answer)| {
            let label = book.question(question).label.as_str();
            fill("compare.answer", &[("label", label), ("answer", &format::answer(book, question, answer))])
        })
        .collect();
    said.join("; ")
}

/// What the table is sorted by, and where to give or change answers.
fn lead(app: App) -> Node {
    let answers = app.answers.get();
    let link = |screen: &Screen, label| el("a").attr("href", app.href(screen)).kid(label);
    if !answered(&answers) {
        let begin = Screen::Advise { question: None, back: Back::Next };
        let lead = el("p").class("lead text").kid(t("compare.fixed")).kid(" ");
        return lead.kid(link(&begin, t("compare.begin"))).into();
    }
    let given = answers.given().filter(|(_, answer)| answer.is_real()).count();
    let lead = el("p").class("lead text").kid(t("compare.sorted"));
    let said = el("p").class("note text").kid(in_words(app.book, &answers)).kid(". ");
    let said = said.kid(link(&Screen::Check, t("compare.change-answers")).class("screen"));
    nodes![lead, more(count("compare.answers-one", "compare.answers-many", given), said.into())]
}

/// The choice of rows; there is none before there are answers.
fn rows_to_show(app: App, shown: RwSignal<Shown>) -> Node {
    let counts = Memo::new(move |_| app.assessment.with(rail::tally));
    let choice = move |value: Shown, label: &'static str, n: Signal<usize>| {
        Node::from(
            el("label")
                .kid(
                    el("input")
                        .attr("type", "radio")
                        .attr("name", "rows")
                        .flag("checked", move || shown.get() == value)
                        .on("change", move |_| shown.set(value)),
                )
                .kid(label)
                .kid(" ")
                .kid(live(move || n.get())),
        )
    };
    let open = Signal::derive(move || counts.get().0);
    let out = Signal::derive(move || counts.get().1);
    let all = Signal::derive(move || app.book.paths().len());
    Node::from(
        el("fieldset")
            .class("seg")
            .kid(el("legend").class("vh").kid(t("compare.rows")))
            .kid(choice(Shown::All, t("compare.all"), all))
            .kid(choice(Shown::Open, t("compare.open"), open))
            .kid(choice(Shown::Out, t("compare.out"), out)),
    )
}

/// The screen, with the paths that its address names beside one another.
pub(crate) fn compare(beside: &str) -> Node {
    let app = App::get();
    title(t("compare.title"));
    let has_answers = Memo::new(move |_| app.answers.with(answered));
    let heading = el("h1").kid(t("compare.title"));
    el("div")
        .class("comparison")
        .kid(el("header").class("flow").kid(heading).kid(live(move || lead(app))))
        .kid(beside::section(app, has_answers, beside))
        .kid(all(app, has_answers))
        .kid(systems::systems(app))
        .into()
}

/// All paths, one a row.
fn all(app: App, has_answers: Memo<bool>) -> Node {
    let shown = RwSignal::new(Shown::All);
    let table = Memo::new(move |_| {
        let shown = if has_answers.get() { shown.get() } else { Shown::All };
        Table::of(app, has_answers.get(), shown)
    });
    let filters = el("div")
        .class("row filters screen")
        .kid(live(move || has_answers.get().then(|| rows_to_show(app, shown))))
        .kid(el("span").class("note").attr("role", "status").kid(live(move || table.with(Table::size))));
    let region = el("div")
        .class("scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t("compare.region"))
        .kid(live(move || table.with(|table| table.draw(app))));
    let heading = el("h2").id("h-all").kid(t("compare.all-title"));
    let section = el("section").class("section").attr("aria-labelledby", "h-all");
    section.kid(heading).kid(filters).kid(region).kid(notes()).into()
}

/// What the headings and marks mean.
fn notes() -> Node {
    Node::from(
        el("div")
            .class("note text t5 flow")
            .kid(el("p").kid(t("compare.note-limits")))
            .kid(el("p").kid(t("compare.note-marks")))
            .kid(el("p").kid(t("compare.note-sources"))),
    )
}
