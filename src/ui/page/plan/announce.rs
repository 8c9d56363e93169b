//! What users notice, and the texts that tell them.

use crate::export::{Letter, Time, letters};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::part::more::more;
use super::super::super::words::t;
use super::super::away;
use super::Desk;

/// What users notice.
pub(super) fn users(desk: Desk) -> Node {
    let lines = live(move || {
        let made = desk.made()?;
        let lines = made.plan()?.users.iter().map(|line| Node::from(el("li").kid(line.clone())));
        Some(el("ul").class("bullets").kids(lines.collect::<Vec<Node>>()))
    });
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-users")
            .kid(el("h2").id("h-users").kid(t("path.users")))
            .kid(lines),
    )
}

fn text(desk: Desk, letter: &Letter) -> Node {
    let whole = letter.whole();
    let copy = move |_| {
        away::copy(desk.app, whole.clone(), t("announce.copied"), t("plan.not-copied"));
    };
    let paragraphs = letter.text.iter().map(|paragraph| Node::from(el("p").kid(paragraph.clone())));
    Node::from(
        el("div")
            .class("letter")
            .kid(el("h3").kid(letter.heading()).kid(" ").kid(
                el("button").class("btn quiet screen").attr("type", "button").on("click", copy).kid(t("announce.copy")),
            ))
            .kid(el("p").kid(el("b").kid(letter.subject.clone())))
            .kids(paragraphs.collect::<Vec<Node>>()),
    )
}

/// The texts for the waves after the first, on demand; beyond a dozen they are not written out.
fn later(desk: Desk, letters: &[Letter]) -> Node {
    const MOST: usize = 12;
    let later: Vec<&Letter> = letters.iter().filter(|letter| letter.wave.is_some_and(|wave| wave > 1)).collect();
    match later.len() {
        0 => Node::Nothing,
        1..MOST => {
            let texts = later.into_iter().map(|letter| text(desk, letter)).collect::<Vec<Node>>();
            more(t("announce.waves"), texts.into())
        }
        _ => Node::from(el("p").class("text note").kid(t("announce.more-waves"))),
    }
}

/// The texts, filled in: one for everybody, one for each wave, one at the end.
pub(super) fn section(desk: Desk) -> Node {
    let texts = live(move || {
        let Some(made) = desk.made() else { return Node::Nothing };
        let words = made.words();
        let (Some(plan), Some(book)) = (made.plan(), made.runbook(desk.app, &words)) else { return Node::Nothing };
        let letters = letters(plan, &book, &words, made.schedules.as_ref().map(|all| &all.likely));
        let of = |time: Time| {
            let first =
                letters.iter().filter(move |letter| letter.time == time && letter.wave.is_none_or(|wave| wave < 2));
            first.map(|letter| text(desk, letter)).collect::<Vec<Node>>()
        };
        nodes![of(Time::Before), of(Time::Move), later(desk, &letters), of(Time::After)]
    });
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-announce")
            .kid(el("h2").id("h-announce").kid(t("announce.title")))
            .kid(el("p").class("text").kid(t("announce.lead")))
            .kid(texts),
    )
}
