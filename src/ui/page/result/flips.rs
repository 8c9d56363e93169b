//! What would change the result: single answers that make another path win, each to try with one click.

use leptos::prelude::*;

use crate::advisor::{Answer, Flip, flips};

use super::super::super::format::{self, grouped};
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::Case;

/// The changed answer in words; numbers as ranges.
fn words(case: &Case, flip: &Flip) -> String {
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
    for flip in flips(case.app.book, &case.answers) {
        match groups.iter_mut().find(|group| group.question == flip.question && group.path == flip.path) {
            Some(group) => group.flips.push(flip),
            None => groups.push(Group { question: flip.question, path: flip.path, flips: vec![flip] }),
        }
    }
    groups
}

fn row(case: &Case, group: &Group) -> AnyView {
    let several = case.app.book.question(group.question).kind == crate::content::Kind::Several;
    let were = group.flips.iter().enumerate().map(|(i, flip)| {
        let changed = case.answers.with(flip.question, flip.change);
        let href = Screen::Result.href(case.app.book, &changed);
        let comma = (i > 0).then_some(if several { "; " } else { ", " });
        view! { {comma}<a href=href>{words(case, flip)}</a> }
    });
    let label = case.app.book.question(group.question).label.as_str();
    let now = match case.answers.get(group.question) {
        Answer::Missing => None,
        answer => Some(format::answer(case.app.book, group.question, answer)),
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{label}{now.map(|now| view! { <small>{fill("flips.now", &[("answer", &now)])}</small> })}</th>
            <td role="cell" data-label=t("flips.were")>{were.collect_view()}</td>
            <td role="cell" data-label=t("flips.then")>{case.app.name(group.path)}</td>
        </tr>
    }
    .into_any()
}

pub(super) fn section(case: &Case) -> AnyView {
    let groups = grouped_flips(case);
    let body = if groups.is_empty() {
        view! { <p class="text">{t("flips.none")}</p> }.into_any()
    } else {
        view! {
            <p class="text">{t("flips.lead")}</p>
            <table class="table stack flips" role="table">
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{t("flips.if")}</th>
                    <th scope="col" role="columnheader">{t("flips.were")}</th>
                    <th scope="col" role="columnheader">{t("flips.then")}</th>
                </tr></thead>
                <tbody role="rowgroup">{groups.iter().map(|group| row(case, group)).collect_view()}</tbody>
            </table>
            <p class="note t3">{t("flips.rest")}</p>
        }
        .into_any()
    };
    view! { <section class="section" id="flips" aria-labelledby="h-flips"><h2 id="h-flips">{t("flips.title")}</h2>{body}</section> }
        .into_any()
}
