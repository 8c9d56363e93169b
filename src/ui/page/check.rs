//! The answers before the result: each with a link that changes it and comes back.

use leptos::prelude::*;

use crate::advisor::{Answers, Book, next_question};

use super::super::part::answers::AnswerRows;
use super::super::part::callout::{Callout, Tone};
use super::super::part::icon::Icon;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// What is still to be asked after a change.
fn still_open(book: &'static Book, answers: &Answers) -> Option<&'static str> {
    next_question(book, answers).map(|question| book.question(question).wording.as_str())
}

/// The list of answers.
#[component]
pub(crate) fn Check() -> impl IntoView {
    let app = App::get();
    title(t("check.title"));
    let open = move || app.answers.with(|answers| still_open(app.book, answers));
    let begin = Screen::Advise { question: None, back: Back::Next };
    let go_on = begin.clone();
    let body = move || {
        if app.answers.with(Answers::is_empty) {
            let href = app.href(&begin);
            return view! {
                <p>{t("check.empty")}</p>
                <p class="row"><a class="btn main" href=href>{t("start.begin")}</a></p>
            }
            .into_any();
        }
        view! { <AnswerRows back=Back::Check/> }.into_any()
    };
    let buttons = move || {
        let go_on = app.href(&go_on);
        (!app.answers.with(Answers::is_empty)).then(|| match open() {
            None => view! {
                <p class="row t6"><a class="btn main" href=app.href(&Screen::Result)>{t("show-result")}" "{Icon::Arrow.draw()}</a></p>
            }
            .into_any(),
            Some(wording) => view! {
                <div class="t6"><Callout tone=Tone::Note title=t("check.open")><p>{fill("check.open-text", &[("question", wording)])}</p></Callout></div>
                <p class="row t6">
                    <a class="btn main" href=go_on>{t("check.go-on")}" "{Icon::Arrow.draw()}</a>
                    <a class="btn quiet" href=app.href(&Screen::Result)>{t("result-so-far")}</a>
                </p>
            }
            .into_any(),
        })
    };
    view! {
        <div class="checking">
            <h1>{t("check.title")}</h1>
            <p class="lead text t3">{t("check.lead")}</p>
            <div class="t5">{body}</div>
            {buttons}
        </div>
    }
}
