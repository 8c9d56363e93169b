//! After "Check your answer": every option with its reason, and the thought to take away.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{QuizOption, QuizQuestion};
use crate::quiz::{self, Chosen, Marking, Standing, marking};

use super::super::super::part::cite;
use super::super::super::part::mark::mark;
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::run::Run;

/// An option with its marking, why it is right or wrong, and what that rests on.
pub(super) fn row(question: &QuizQuestion, option: &QuizOption, chosen: &Chosen) -> AnyView {
    let marking = marking(option, chosen);
    let class = match marking {
        Marking::RightChosen | Marking::RightMissed => "choice told right",
        Marking::WrongChosen => "choice told wrong",
        Marking::Plain => "choice told",
    };
    let ticked = chosen.contains(&option.id);
    let rests_on = option.rules.iter().chain(&option.sources).map(String::as_str);
    view! {
        <label class=class>
            <input type="radio" name=question.id.clone() value=option.id.clone() disabled prop:checked=ticked/>
            <span><span>{option.text.clone()}</span>" "{verdict(marking)}</span>
            <span class="feedback">{option.why.clone()}" "{cite::ids(rests_on)}</span>
        </label>
    }
    .into_any()
}

/// The marking in a word with its mark.
fn verdict(marking: Marking) -> AnyView {
    match marking {
        Marking::RightChosen => view! { <span class="verdict ok">{mark("rec")}{t("quiz.right-chosen")}</span> }.into_any(),
        Marking::RightMissed => view! { <span class="verdict ok">{mark("rec")}{t("quiz.right-missed")}</span> }.into_any(),
        Marking::WrongChosen => {
            let wrong = view! { <span class="vh">{t("quiz.wrong-added")}</span> };
            view! { <span class="verdict nok">{mark("no")}<span>{t("quiz.wrong-chosen")}{wrong}</span></span> }.into_any()
        }
        Marking::Plain => ().into_any(),
    }
}

/// The sum of it, in a live region that is there from the start, so that it is announced.
pub(super) fn callout(run: Run, question: Arc<QuizQuestion>, told: Memo<bool>) -> AnyView {
    view! { <div role="status">{move || told.get().then(|| summed_up(run, &question))}</div> }.into_any()
}

fn summed_up(run: Run, question: &QuizQuestion) -> AnyView {
    let right = run.sheet.with_untracked(|sheet| sheet.standing(question)) == Standing::Right;
    let answers = question.options.iter().filter(|option| option.correct).map(|option| option.text.as_str());
    let answer = answers.collect::<Vec<_>>().join(", ");
    let (silhouette, heading) = if right {
        ("rec", t("quiz.right").to_owned())
    } else {
        ("no", fill("quiz.not-quite", &[("answer", &answer)]))
    };
    view! {
        <div class="callout">
            {mark(silhouette)}
            <h2>{heading}</h2>
            <p>{question.explain.clone()}" "{cite::ids(question.sources.iter().map(String::as_str))}</p>
            {try_it(run, question)}
        </div>
    }
    .into_any()
}

/// The organisation of the question, put into the advisor.
fn try_it(run: Run, question: &QuizQuestion) -> Option<AnyView> {
    let answers = quiz::answers_of(run.app.book, question)?;
    let href = Screen::Result.href(run.app.book, &answers);
    Some(view! { <p><a href=href>{t("quiz.try-it")}</a></p> }.into_any())
}
