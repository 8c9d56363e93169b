//! All paths side by side: best first where there are answers, with what clashes marked; then every mail system.

mod clash;
mod systems;
mod table;

use leptos::prelude::*;

use crate::advisor::{Answers, Book, Verdict};

use super::super::format;
use super::super::part::rail;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};
use table::Table;

/// As many answers as fit into a sentence.
const SAID: usize = 6;

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
    let first = said[..said.len().min(SAID)].join("; ");
    match said.len().saturating_sub(SAID) {
        0 => first,
        more => fill("compare.answers-more", &[("answers", &first), ("n", &more.to_string())]),
    }
}

/// What the table is sorted by, and where to give or change answers.
fn lead(app: App) -> AnyView {
    let (sentence, screen, label) = app.answers.with(|answers| {
        if answered(answers) {
            let sentence = fill("compare.sorted", &[("answers", &in_words(app.book, answers))]);
            (sentence, Screen::Check, t("compare.change-answers"))
        } else {
            let begin = Screen::Advise { question: None, back: Back::Next };
            (t("compare.fixed").to_owned(), begin, t("compare.begin"))
        }
    });
    view! { <p class="lead text">{sentence}" "<a href=app.href(&screen)>{label}</a></p> }.into_any()
}

/// The choice of rows; there is none before there are answers.
fn rows_to_show(app: App, shown: RwSignal<Shown>) -> AnyView {
    let counts = Memo::new(move |_| app.assessment.with(rail::tally));
    let choice = move |value: Shown, label: &'static str, n: Signal<usize>| {
        view! {
            <label>
                <input type="radio" name="rows" prop:checked=move || shown.get() == value on:change=move |_| shown.set(value)/>
                {label}" "{n}
            </label>
        }
    };
    let open = Signal::derive(move || counts.get().0);
    let out = Signal::derive(move || counts.get().1);
    let all = Signal::derive(move || app.book.paths().len());
    view! {
        <fieldset class="seg">
            <legend class="vh">{t("compare.rows")}</legend>
            {choice(Shown::All, t("compare.all"), all)}
            {choice(Shown::Open, t("compare.open"), open)}
            {choice(Shown::Out, t("compare.out"), out)}
        </fieldset>
    }
    .into_any()
}

/// The screen.
#[component]
pub(crate) fn Compare() -> impl IntoView {
    let app = App::get();
    title(t("compare.title"));
    let shown = RwSignal::new(Shown::All);
    let differ = RwSignal::new(false);
    let has_answers = Memo::new(move |_| app.answers.with(answered));
    let table = Memo::new(move |_| {
        let shown = if has_answers.get() { shown.get() } else { Shown::All };
        Table::of(app, has_answers.get(), shown, differ.get())
    });
    view! {
        <div class="comparison">
            <header class="flow">
                <h1>{t("compare.title")}</h1>
                {move || lead(app)}
                <div class="row filters screen">
                    {move || has_answers.get().then(|| rows_to_show(app, shown))}
                    <label class="switch">
                        <input type="checkbox" prop:checked=move || differ.get() on:change=move |event| differ.set(event_target_checked(&event))/>
                        {t("compare.differ")}
                    </label>
                    <span class="note" role="status">{move || table.with(Table::size)}</span>
                </div>
            </header>
            <div class="scroll" tabindex="0" role="region" aria-label=t("compare.region")>{move || table.with(|table| table.draw(app))}</div>
            {notes()}
            {systems::systems(app)}
        </div>
    }
}

/// What the headings and marks mean.
fn notes() -> AnyView {
    view! {
        <div class="note text t5 flow">
            <p>{t("compare.note-limits")}</p>
            <p>{t("compare.note-marks")}</p>
            <p>{t("compare.note-sources")}</p>
        </div>
    }
    .into_any()
}
