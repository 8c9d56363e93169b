//! The choice of axes, and of the question for the small maps.

use leptos::prelude::*;

use crate::advisor::QuestionIndex;
use crate::advisor::map as engine;
use crate::ui::node::{Node, el, live};

use super::super::super::state::App;
use super::super::super::words::t;
use super::super::house;
use super::Shown;

/// Which question is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Across,
    Up,
    /// The one with a small map for each of its answers.
    Third,
}

impl Place {
    const fn id(self) -> &'static str {
        match self {
            Self::Across => "map-across",
            Self::Up => "map-up",
            Self::Third => "map-third",
        }
    }

    fn chosen(self, shown: &Shown) -> Option<QuestionIndex> {
        match self {
            Self::Across => Some(shown.axes[0]),
            Self::Up => Some(shown.axes[1]),
            Self::Third => shown.third,
        }
    }

    /// What may be chosen here: what applies, is not fixed by the house, and is not chosen in another place already.
    fn possible(self, app: App, shown: &Shown) -> Vec<QuestionIndex> {
        let others = match self {
            Self::Across => [shown.axes[1]; 2],
            Self::Up => [shown.axes[0]; 2],
            Self::Third => shown.axes,
        };
        let free = |question: &QuestionIndex| !house::fixes(&app.book.question(*question).id);
        let possible = engine::axes(app.book, &shown.answers).into_iter();
        possible.filter(|question| !others.contains(question)).filter(free).collect()
    }

    fn choose(self, app: App, shown: &mut Shown, question: QuestionIndex) {
        let mut axes = shown.axes;
        match self {
            Self::Across => axes[0] = question,
            Self::Up => axes[1] = question,
            Self::Third => {
                shown.third = Some(question);
                return;
            }
        }
        *shown = Shown::of(app, shown.answers.clone(), axes);
    }
}

/// A label with the list of questions.
pub(super) fn choice(app: App, shown: RwSignal<Shown>, place: Place, label: &'static str) -> Node {
    let entries = move || {
        shown.with(|shown| {
            let chosen = place.chosen(shown);
            let entry = |question: QuestionIndex| {
                let content = app.book.question(question);
                Node::from(
                    el("option")
                        .attr("value", content.id.as_str())
                        .attr("selected", (chosen == Some(question)).then_some(""))
                        .kid(content.label.as_str()),
                )
            };
            place.possible(app, shown).into_iter().map(entry).collect::<Vec<Node>>()
        })
    };
    let change = move |event| {
        if let Some(question) = app.book.question_index(&event_target_value(&event)) {
            shown.update(|shown| place.choose(app, shown, question));
        }
    };
    el("div")
        .kid(el("label").class("label").attr("for", place.id()).kid(label))
        .kid(el("select").class("input").id(place.id()).on("change", change).kid(live(entries)))
        .into()
}

/// The choice of the two axes.
pub(super) fn axes(app: App, shown: RwSignal<Shown>) -> Node {
    el("div")
        .class("axes screen")
        .kid(choice(app, shown, Place::Across, t("map.across")))
        .kid(choice(app, shown, Place::Up, t("map.up")))
        .into()
}
