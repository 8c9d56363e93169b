//! Options as native radio buttons or check boxes, "not sure" apart and always there.

use leptos::prelude::*;

use crate::ui::node::{Node, el};

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

pub(super) fn field(asking: Asking) -> Node {
    let question = asking.question;
    let rows = question.options.iter().enumerate().map(|(i, _)| row(asking, i)).collect::<Vec<Node>>();
    Node::from(
        el("fieldset")
            .class("choices")
            .id(asking.id("field"))
            .live_attr("aria-describedby", asking.described_by())
            .kid(el("legend").kid(el("h1").kid(question.wording.as_str())))
            .kid(helps(asking))
            .kid((question.kind == Kind::Several).then(|| Node::from(el("p").class("note several").kid(t("several")))))
            .kid(error(asking))
            .kid(rows)
            .kid(not_sure(asking)),
    )
}

/// The set with one option ticked or not; what stands alone drives out the others.
fn toggled(question: &Question, now: Answer, option: usize, ticked: bool) -> Answer {
    let before = if let Answer::Options(set) = now { set } else { 0 };
    let bit = 1_u32 << option;
    let alone = question.alone();
    let set = match ticked {
        true if alone & bit != 0 => bit,
        true => (before & !alone) | bit,
        false => before & !bit,
    };
    if set == 0 { Answer::Missing } else { Answer::Options(set) }
}

fn row(asking: Asking, i: usize) -> Node {
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
    Node::from(
        el("label")
            .class("choice")
            .kid(
                el("input")
                    .attr("type", if several { "checkbox" } else { "radio" })
                    .attr("name", question.id.as_str())
                    .attr("value", option.id.as_str())
                    .flag("checked", chosen)
                    .on("change", change),
            )
            .kid(el("span").kid(option.label.as_str()))
            .kid((!option.note.is_empty()).then(|| Node::from(el("small").kid(option.note.as_str())))),
    )
}

pub(super) fn not_sure(asking: Asking) -> Node {
    let question = asking.question;
    let radio = question.kind == Kind::One;
    let change = move |event: leptos::ev::Event| {
        asking.choose(if event_target_checked(&event) { Answer::NotSure } else { Answer::Missing });
    };
    Node::from(
        el("label")
            .class("choice apart")
            .kid(
                el("input")
                    .attr("type", if radio { "radio" } else { "checkbox" })
                    .attr("name", question.id.as_str())
                    .attr("value", "not-sure")
                    .flag("checked", move || asking.draft.get() == Answer::NotSure)
                    .on("change", change),
            )
            .kid(el("span").kid(t("answer.not-sure")))
            .kid(el("small").kid(question.not_sure.as_str())),
    )
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
