//! The answers as rows, each with a link to change it. Nothing else is lost by changing one.

use leptos::prelude::*;

use crate::advisor::{Answer, Book, QuestionIndex};

use super::super::format;
use super::super::route::{Back, Screen};
use super::super::state::App;
use super::super::words::t;

/// The screen that changes one answer.
pub(crate) fn change(book: &Book, question: QuestionIndex, back: Back) -> Screen {
    Screen::Advise { question: Some(book.question(question).id.clone()), back }
}

/// Badge for a source system that its maker no longer supports.
fn support_badges(book: &'static Book, question: QuestionIndex, answer: Answer) -> AnyView {
    let Answer::Options(set) = answer else { return ().into_any() };
    if book.question(question).id != "exchange-versions" {
        return ().into_any();
    }
    let ticked = book.question(question).options.iter().enumerate().filter(|(i, _)| set & (1 << i) != 0);
    let ended = ticked.filter_map(|(_, option)| {
        let support = book.content().system("exchange", &option.id)?.support.as_ref()?;
        let date = (!support.ended.is_empty()).then(|| format::iso_date(&support.ended))?;
        Some(view! { " " <span class="badge warn">{t("support-ended")}" "{date}</span> })
    });
    ended.collect_view().into_any()
}

/// The rows.
#[component]
pub(crate) fn AnswerRows(
    /// Where a changed answer returns to.
    back: Back,
) -> impl IntoView {
    let app = App::get();
    let book = app.book;
    let rows = move || {
        let answers = app.answers.get();
        let rows = answers.given().map(|(question, answer)| {
            let label = book.question(question).label.as_str();
            let href = change(book, question, back).href(book, &answers);
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{format::answer(book, question, answer)}{support_badges(book, question, answer)}</dd>
                    <dd class="screen"><a href=href>{t("change")}<span class="vh">" "{label}</span></a></dd>
                </div>
            }
        });
        rows.collect_view()
    };
    view! { <dl class="rows numbered">{rows}</dl> }
}
