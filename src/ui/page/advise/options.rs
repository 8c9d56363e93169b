//! Options as native radio buttons or check boxes, "not sure" apart and always there.

use leptos::prelude::*;

use crate::advisor::Answer;
use crate::content::{Kind, Question};

use super::super::super::words::t;
use super::{Asking, error, helps};

/// What to say when Continue is pressed too early.
pub(super) fn nothing_chosen(question: &Question) -> String {
    match question.kind {
        Kind::One => t("error.choose"),
        Kind::Several => t("error.tick"),
        Kind::Number => t("error.number"),
    }
    .to_owned()
}

pub(super) fn field(asking: Asking) -> AnyView {
    let question = asking.question;
    let rows = question.options.iter().enumerate().map(|(i, _)| row(asking, i)).collect_view();
    view! {
        <fieldset class="choices" id=asking.id("field") aria-describedby=asking.described_by()>
            <legend><h1>{question.wording.as_str()}</h1></legend>
            {helps(asking)}
            {(question.kind == Kind::Several).then(|| view! { <p class="note several">{t("several")}</p> })}
            {error(asking)}
            {rows}
            {not_sure(asking)}
        </fieldset>
    }
    .into_any()
}

/// The set with one option ticked or not; what stands alone drives out the others.
fn toggled(question: &Question, now: Answer, option: usize, ticked: bool) -> Answer {
    let before = if let Answer::Options(set) = now { set } else { 0 };
    let bit = 1_u32 << option;
    let alone = question.options.iter().enumerate().filter(|(_, option)| option.alone).fold(0, |set, (i, _)| set | 1 << i);
    let set = match ticked {
        true if alone & bit != 0 => bit,
        true => (before & !alone) | bit,
        false => before & !bit,
    };
    if set == 0 { Answer::Missing } else { Answer::Options(set) }
}

fn row(asking: Asking, i: usize) -> AnyView {
    let question = asking.question;
    let option = &question.options[i];
    let chosen = move || matches!(asking.draft.get(), Answer::Options(set) if set & (1 << i) != 0);
    let several = question.kind == Kind::Several;
    let change = move |event: leptos::ev::Event| {
        let ticked = event_target_checked(&event);
        let answer =
            if several { toggled(question, asking.draft.get_untracked(), i, ticked) } else { Answer::Options(1 << i) };
        asking.choose(answer);
    };
    view! {
        <label class="choice">
            <input
                type=if several { "checkbox" } else { "radio" }
                name=question.id.as_str() value=option.id.as_str()
                prop:checked=chosen on:change=change
            />
            <span>{option.label.as_str()}</span>
            {(!option.note.is_empty()).then(|| view! { <small>{option.note.as_str()}</small> })}
        </label>
    }
    .into_any()
}

pub(super) fn not_sure(asking: Asking) -> AnyView {
    let question = asking.question;
    let radio = question.kind == Kind::One;
    let change = move |event: leptos::ev::Event| {
        asking.choose(if event_target_checked(&event) { Answer::NotSure } else { Answer::Missing });
    };
    view! {
        <label class="choice apart">
            <input
                type=if radio { "radio" } else { "checkbox" }
                name=question.id.as_str() value="not-sure"
                prop:checked=move || asking.draft.get() == Answer::NotSure on:change=change
            />
            <span>{t("answer.not-sure")}</span>
            <small>{question.not_sure.as_str()}</small>
        </label>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advisor::Book;

    #[test]
    fn none_and_the_others_drive_each_other_out() {
        let book = Book::embedded();
        let question = book.question(book.question_index("coexistence").expect("question"));
        let place = |id: &str| question.options.iter().position(|option| option.id == id).expect("option");
        let (none, list, calendars) = (place("none"), place("shared-address-list"), place("free-busy"));
        let one = toggled(question, Answer::Missing, list, true);
        let two = toggled(question, one, calendars, true);
        assert_eq!(two, Answer::Options(1 << list | 1 << calendars));
        let alone = toggled(question, two, none, true);
        assert_eq!(alone, Answer::Options(1 << none));
        assert_eq!(toggled(question, alone, list, true), one);
        assert_eq!(toggled(question, one, list, false), Answer::Missing);
        assert_eq!(toggled(question, Answer::NotSure, list, true), one);
    }
}
