//! A number, typed as people type it, with quick picks at the bounds that matter and a ruler below.

use leptos::prelude::*;

use crate::ui::node::{Node, el, nodes};

use crate::advisor::{Answer, Typed, read_typed};
use crate::content::{Number, Question};

use super::super::super::format::grouped;
use super::super::super::part::ruler::ruler;
use super::super::super::words::{fill, t};
use super::options::not_sure;
use super::{Asking, error, helps};

/// What is wrong with a typed number, and what to enter.
fn complaint(question: &Question, why: Typed) -> String {
    match why {
        Typed::Empty => t("error.number").to_owned(),
        Typed::NotANumber => t("error.not-a-number").to_owned(),
        Typed::NotWhole => t("error.not-whole").to_owned(),
        Typed::OutOfRange(low, high) => {
            let unit = question.number.as_ref().map_or("", |number| number.unit.as_str());
            fill("error.range", &[("low", &grouped(low)), ("high", &grouped(high)), ("unit", unit)])
        }
    }
}

pub(super) fn field(asking: Asking) -> Node {
    let question = asking.question;
    let Some(number) = question.number.as_ref() else { return Node::Nothing };
    let text = RwSignal::new(match asking.draft.get_untracked() {
        Answer::Number(value) => grouped(value),
        _ => String::new(),
    });
    let value = Memo::new(move |_| if let Answer::Number(value) = asking.draft.get() { Some(value) } else { None });
    // Not sure empties the field.
    Effect::new(move || {
        if asking.draft.get() == Answer::NotSure {
            text.set(String::new());
        }
    });
    nodes![
        el("div")
            .class("field")
            .id(asking.id("field"))
            .kid(el("h1").kid(el("label").attr("for", asking.id("input")).kid(question.wording.as_str())))
            .kid(helps(asking))
            .kid(error(asking))
            .kid(input(asking, number, text)),
        picks(asking, number, text, value),
        (!number.marks.is_empty()).then(|| ruler(number, value)),
        not_sure(asking)
    ]
}

fn input(asking: Asking, number: &'static Number, text: RwSignal<String>) -> Node {
    let question = asking.question;
    let typed = move |event: leptos::ev::Event| {
        let now = event_target_value(&event);
        text.set(now.clone());
        // While typing nothing is said to be wrong.
        asking.choose(read_typed(question, &now).map_or(Answer::Missing, Answer::Number));
    };
    let left = move |_| {
        let now = text.get_untracked();
        if let Err(why) = read_typed(question, &now)
            && why != Typed::Empty
        {
            asking.error.set(Some(complaint(question, why)));
        }
    };
    Node::from(
        el("div")
            .class("number")
            .kid(
                el("input")
                    .class("input")
                    .id(asking.id("input"))
                    .attr("name", question.id.as_str())
                    .attr("type", "text")
                    .attr("inputmode", "decimal")
                    .attr("autocomplete", "off")
                    .live_attr("aria-describedby", asking.described_by())
                    .live_attr("aria-invalid", move || asking.error.with(Option::is_some).then_some("true"))
                    .value(move || text.get())
                    .on("input", typed)
                    .on("change", left),
            )
            .kid(el("span").kid(number.unit.as_str())),
    )
}

fn picks(asking: Asking, number: &'static Number, text: RwSignal<String>, value: Memo<Option<f64>>) -> Node {
    let pick = |pick: &f64| {
        let pick = *pick;
        let fill_in = move |_| {
            text.set(grouped(pick));
            asking.choose(Answer::Number(pick));
        };
        let pressed = move || if value.get() == Some(pick) { "true" } else { "false" };
        Node::from(
            el("button")
                .class("pick")
                .attr("type", "button")
                .live_attr("aria-pressed", pressed)
                .on("click", fill_in)
                .kid(grouped(pick)),
        )
    };
    Node::from(
        el("div")
            .class("picks")
            .attr("role", "group")
            .attr("aria-label", t("picks"))
            .kid(number.picks.iter().map(pick).collect::<Vec<Node>>()),
    )
}
