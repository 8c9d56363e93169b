//! What would change the result: single answers that make another path win, each to try with one click.

use crate::ui::node::{Node, el, nodes};

use crate::advisor::{Answer, Flip, flips};
use crate::order::sort_by_key;

use super::super::super::format::{self, grouped};
use super::super::super::part::table;
use super::super::super::words::{fill, t};
use super::{Case, tried};

/// The changed answer in words; numbers as ranges.
pub(super) fn words(case: &Case, flip: &Flip) -> String {
    match flip.range {
        Some((Some(low), Some(high))) => fill("flips.between", &[("low", &grouped(low)), ("high", &grouped(high))]),
        Some((Some(low), None)) => fill("flips.or-more", &[("low", &grouped(low))]),
        Some((None, Some(high))) => fill("flips.or-less", &[("high", &grouped(high))]),
        Some((None, None)) => t("flips.any").to_owned(),
        None => format::answer(case.app.book, flip.question, flip.change),
    }
}

/// Flips of one question to one path stand together.
struct Group {
    question: crate::advisor::QuestionIndex,
    path: crate::advisor::PathIndex,
    flips: Vec<Flip>,
}

fn grouped_flips(case: &Case) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // The first question opens another world; what one can really change stands before it.
    let (worlds, changes): (Vec<Flip>, Vec<Flip>) =
        flips(case.app.book, &case.answers).into_iter().partition(|flip| flip.question.position() == 0);
    for flip in changes.into_iter().chain(worlds) {
        match groups.iter_mut().find(|group| group.question == flip.question && group.path == flip.path) {
            Some(group) => group.flips.push(flip),
            None => groups.push(Group { question: flip.question, path: flip.path, flips: vec![flip] }),
        }
    }
    // By the path that would win, the best first; other worlds stay last.
    let place = |group: &Group| case.assessment.paths.iter().position(|path| path.path == group.path);
    sort_by_key(&mut groups, |group| (group.question.position() == 0, place(group)));
    groups
}

fn row(case: &Case, group: &Group) -> Node {
    let several = case.app.book.question(group.question).kind == crate::content::Kind::Several;
    let were = group.flips.iter().enumerate().map(|(i, flip)| {
        let changed = case.answers.with(flip.question, flip.change);
        let comma = (i > 0).then_some(if several { "; " } else { ", " });
        nodes![comma, tried::link(case, &changed, words(case, flip))]
    });
    let label = case.app.book.question(group.question).label.as_str();
    let now = match case.answers.get(group.question) {
        Answer::Missing => None,
        answer => Some(format::answer(case.app.book, group.question, answer)),
    };
    let now = now.map(|now| el("small").kid(fill("flips.now", &[("answer", &now)])));
    let were = table::cell(t("flips.were"), el("span").kids(were));
    let then = table::cell(t("flips.then-short"), case.app.name(group.path));
    table::row(nodes![label, now], vec![were.into(), then.into()]).into()
}

pub(super) fn section(case: &Case) -> Node {
    let groups = grouped_flips(case);
    let heads = [t("flips.if"), t("flips.were"), t("flips.then")];
    let body = if groups.is_empty() {
        Node::from(el("p").class("text").kid(t("flips.none")))
    } else {
        nodes![
            el("p").class("text").kid(t("flips.lead")).kid(" ").kid(el("span").class("screen").kid(t("flips.try"))),
            table::table("flips", t("flips.title"), heads, groups.iter().map(|group| row(case, group)).collect()),
            el("p").class("note t3").kid(if case.prospect.decisive.is_empty() {
                t("flips.rest")
            } else {
                t("flips.rest-open")
            })
        ]
    };
    Node::from(
        el("section")
            .class("section")
            .id("flips")
            .attr("aria-labelledby", "h-flips")
            .kid(el("h2").id("h-flips").kid(t("flips.title")))
            .kid(body),
    )
}
