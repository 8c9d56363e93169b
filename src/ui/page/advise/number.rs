//! A number, typed as people type it, with quick picks at the bounds that matter and a ruler below.

use leptos::prelude::*;

use crate::advisor::{Answer, Typed, read_typed};
use crate::content::{Number, Question};

use super::super::super::format::grouped;
use super::super::super::part::ruler::Ruler;
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

pub(super) fn field(asking: Asking) -> AnyView {
    let question = asking.question;
    let Some(number) = question.number.as_ref() else { return ().into_any() };
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
    view! {
        <div class="field" id=asking.id("field")>
            <h1><label for=asking.id("input")>{question.wording.as_str()}</label></h1>
            {helps(asking)}
            {error(asking)}
            {input(asking, number, text)}
        </div>
        {picks(asking, number, text, value)}
        {(!number.marks.is_empty()).then(|| view! { <Ruler number value/> })}
        {not_sure(asking)}
    }
    .into_any()
}

fn input(asking: Asking, number: &'static Number, text: RwSignal<String>) -> AnyView {
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
    view! {
        <div class="number">
            <input
                class="input" id=asking.id("input") name=question.id.as_str() type="text" inputmode="decimal"
                autocomplete="off" aria-describedby=asking.described_by()
                aria-invalid=move || asking.error.with(Option::is_some).then_some("true")
                prop:value=move || text.get() on:input=typed on:change=left
            />
            <span>{number.unit.as_str()}</span>
        </div>
    }
    .into_any()
}

fn picks(asking: Asking, number: &'static Number, text: RwSignal<String>, value: Memo<Option<f64>>) -> AnyView {
    let pick = |pick: &f64| {
        let pick = *pick;
        let fill_in = move |_| {
            text.set(grouped(pick));
            asking.choose(Answer::Number(pick));
        };
        let pressed = move || if value.get() == Some(pick) { "true" } else { "false" };
        view! { <button class="pick" type="button" aria-pressed=pressed on:click=fill_in>{grouped(pick)}</button> }
    };
    view! { <div class="picks" role="group" aria-label=t("picks")>{number.picks.iter().map(pick).collect_view()}</div> }
        .into_any()
}
