//! The record's first page on paper: below the decision and its reasons the answers they rest on, and the lines to sign.
//! What follows is the annex. The screen shows none of it: there the answers stand at the end, each with its link.

use crate::browser::address;
use crate::ui::node::{Node, each, el, nodes};

use super::super::super::format;
use super::super::super::route::Screen;
use super::super::super::words::t;
use super::{Case, rests, tried};

/// Answers and signatures; then the heading of the annex, with the address of the answers.
pub(super) fn page(case: &Case) -> Node {
    // Nobody signs what may still change, or what is only tried.
    let is_final = case.prospect.next_question.is_none() && !tried::is_trying();
    nodes![
        el("div")
            .class("on-paper front-page")
            .kid(el("h2").kid(t("rests.title")))
            .kid(answers(case))
            .kid(is_final.then(sign)),
        el("div")
            .class("on-paper annex")
            .kid(el("h2").kid(t("annex.title")))
            .kid(el("p").kid(t("annex.lead")))
            .kid(same(case))
    ]
}

/// The answers, as many side by side as fit.
fn answers(case: &Case) -> Node {
    let book = case.app.book;
    let given = case.answers.given().map(|(question, answer)| {
        let said = nodes![format::answer(book, question, answer), rests::support_badges(book, question, answer)];
        let label = book.question(question).label.as_str();
        Node::from(el("div").kid(el("dt").kid(label)).kid(el("dd").kid(said)))
    });
    el("dl").class("brief").kid(each(given)).into()
}

/// The address that holds the same answers.
pub(super) fn same(case: &Case) -> Node {
    let short = Screen::Result.href(case.app.book, &case.answers);
    let whole = address::whole();
    let place = whole.split('#').next().unwrap_or_default().to_owned();
    let code = el("code").class("addr").kid(place).kid(short);
    el("p").class("note t3").kid(t("rests.address")).kid(" ").kid(code).into()
}

/// Lines to sign.
fn sign() -> Node {
    let line = |label: &'static str| el("div").kid(el("dt").kid(label)).kid(el("dd"));
    el("dl").class("sign").kids([t("sign.prepared"), t("sign.agreed"), t("sign.date")].map(line)).into()
}
