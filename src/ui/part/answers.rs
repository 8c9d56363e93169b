//! The answers as rows, each with a link to change it. Nothing else is lost by changing one.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live};

use crate::advisor::{Answer, Book, QuestionIndex};

use super::super::format;
use super::super::route::{Back, Screen};
use super::super::state::App;
use super::super::words::t;

/// The screen that changes one answer.
pub(crate) fn change(book: &Book, question: QuestionIndex, back: Back) -> Screen {
    Screen::Advise { question: Some(book.question(question).id.clone()), back }
}

/// The rows.
pub(crate) fn answer_rows(back: Back) -> Node {
    answer_rows_with(back, |_, _, _| Node::Nothing)
}

/// The rows, with a remark after an answer.
pub(crate) fn answer_rows_with(back: Back, remark: fn(&'static Book, QuestionIndex, Answer) -> Node) -> Node {
    let app = App::get();
    let book = app.book;
    let rows = move || {
        let answers = app.answers.get();
        let rows = answers.given().map(|(question, answer)| {
            let label = book.question(question).label.as_str();
            let href = change(book, question, back).href(book, &answers);
            Node::from(
                el("div")
                    .kid(el("dt").kid(label))
                    .kid(el("dd").kid(format::answer(book, question, answer)).kid(remark(book, question, answer)))
                    .kid(el("dd").class("screen").kid(
                        el("a").attr("href", href).kid(t("change")).kid(el("span").class("vh").kid(" ").kid(label)),
                    )),
            )
        });
        rows.collect::<Vec<Node>>()
    };
    Node::from(el("dl").class("rows numbered").kid(live(rows)))
}
