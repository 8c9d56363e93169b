//! The answers as rows, each with a link to change it. Nothing else is lost by changing one.

use leptos::prelude::*;

use crate::ui::node::{Node, each, el, live, nodes};

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
fn support_badges(book: &'static Book, question: QuestionIndex, answer: Answer) -> Node {
    let Answer::Options(set) = answer else { return Node::Nothing };
    if book.question(question).id != "exchange-versions" {
        return Node::Nothing;
    }
    let ticked = book.question(question).options.iter().enumerate().filter(|(i, _)| set & (1 << i) != 0);
    let ended = ticked.filter_map(|(_, option)| {
        let support = book.content().system("exchange", &option.id)?.support.as_ref()?;
        let date = (!support.ended.is_empty()).then(|| format::iso_date(&support.ended))?;
        Some(nodes![" ", el("span").class("badge warn").kid(t("support-ended")).kid(" ").kid(date)])
    });
    each(ended)
}

/// The rows.
pub(crate) fn answer_rows(back: Back) -> Node {
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
                    .kid(
                        el("dd")
                            .kid(format::answer(book, question, answer))
                            .kid(support_badges(book, question, answer)),
                    )
                    .kid(el("dd").class("screen").kid(
                        el("a").attr("href", href).kid(t("change")).kid(el("span").class("vh").kid(" ").kid(label)),
                    )),
            )
        });
        rows.collect::<Vec<Node>>()
    };
    Node::from(el("dl").class("rows numbered").kid(live(rows)))
}
