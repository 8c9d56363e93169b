//! How answers narrow the paths: a true table, drawn as lines. Needs no other text alternative.

use leptos::prelude::*;

use crate::advisor::{Answer, Answers, Book, PathIndex, QuestionIndex, ReasonEffect, Verdict, assess};

use super::super::words::t;
use super::mark;

/// What an answer did to a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Open,
    WarnsHere,
    Warned,
    OutHere,
    Gone,
}

/// The cells of every path, one for each answer, and its verdict at the end.
struct Narrowing {
    questions: Vec<QuestionIndex>,
    rows: Vec<(PathIndex, Vec<Cell>, Verdict)>,
}

/// Replays the answers in order. Only real answers narrow; readings of what is still open do not.
fn replay(book: &'static Book, answers: &Answers) -> Narrowing {
    let given: Vec<(QuestionIndex, Answer)> = answers.given().filter(|(_, answer)| answer.is_real()).collect();
    let mut rows: Vec<(PathIndex, Vec<Cell>, Verdict)> =
        book.path_indices().map(|path| (path, Vec::new(), Verdict::Suitable)).collect();
    let mut so_far = Answers::none(book);
    for (question, answer) in &given {
        so_far.set(*question, *answer);
        let assessment = assess(book, &so_far);
        for (path, cells, verdict) in &mut rows {
            let Some(now) = assessment.of(*path) else { continue };
            let warned = now.reasons.iter().any(|reason| {
                reason.effect == ReasonEffect::Warns && reason.answers.iter().any(|q| so_far.get(*q).is_real())
            });
            let before = cells.last().copied().unwrap_or(Cell::Open);
            cells.push(match (now.verdict, before) {
                (_, Cell::OutHere | Cell::Gone) => Cell::Gone,
                (Verdict::RuledOut, _) => Cell::OutHere,
                (_, Cell::Open) if warned => Cell::WarnsHere,
                (_, Cell::WarnsHere | Cell::Warned) if warned => Cell::Warned,
                _ => Cell::Open,
            });
            *verdict = now.verdict;
        }
    }
    Narrowing { questions: given.into_iter().map(|(question, _)| question).collect(), rows }
}

fn cell(cell: Cell, warned_before: bool) -> AnyView {
    match cell {
        Cell::Open => view! { <td><span class="vh">{t("lanes.open")}</span></td> }.into_any(),
        Cell::WarnsHere => {
            view! { <td class="c">{mark::mark("may")}<span class="vh">{t("lanes.warns")}</span></td> }.into_any()
        }
        Cell::Warned => view! { <td class="w"><span class="vh">{t("lanes.warned")}</span></td> }.into_any(),
        Cell::OutHere => {
            let class = if warned_before { "x w" } else { "x" };
            view! { <td class=class>{mark::mark("out")}<span class="vh">{t("lanes.out")}</span></td> }.into_any()
        }
        Cell::Gone => view! { <td class="z"></td> }.into_any(),
    }
}

fn verdict(verdict: Verdict, warned: bool) -> AnyView {
    let word = mark::word(verdict);
    if verdict == Verdict::RuledOut {
        return view! { <td class="z"><span class="vh">{word}</span></td> }.into_any();
    }
    let class = if warned { "e w" } else { "e" };
    view! { <td class=class>{mark::of(verdict)}<span class="vh">{word}</span></td> }.into_any()
}

fn row(book: &'static Book, path: PathIndex, cells: &[Cell], end: Verdict) -> AnyView {
    let class = match end {
        Verdict::Recommended => "on",
        Verdict::RuledOut => "off",
        _ => "",
    };
    let warned = |i: usize| i > 0 && matches!(cells[i - 1], Cell::WarnsHere | Cell::Warned);
    let drawn: Vec<AnyView> = cells.iter().enumerate().map(|(i, state)| cell(*state, warned(i))).collect();
    view! {
        <tr class=class>
            <th scope="row">{book.path(path).name.as_str()}</th>
            {drawn}
            {verdict(end, warned(cells.len()))}
        </tr>
    }
    .into_any()
}

/// The table for a set of answers.
pub(crate) fn lanes(book: &'static Book, answers: &Answers, caption: String) -> AnyView {
    let narrowing = replay(book, answers);
    let heads: Vec<AnyView> = narrowing
        .questions
        .iter()
        .enumerate()
        .map(|(i, question)| {
            let label = book.question(*question).label.as_str();
            view! { <th scope="col">{i + 1}<span class="vh">" "{label}</span></th> }.into_any()
        })
        .collect();
    let rows: Vec<AnyView> =
        narrowing.rows.iter().map(|(path, cells, end)| row(book, *path, cells, *end)).collect();
    view! {
        <table class="lanes">
            <caption class="vh">{caption}</caption>
            <thead><tr>
                <th scope="col"><span class="vh">{t("lanes.path")}</span></th>
                {heads}
                <th scope="col"><span class="vh">{t("lanes.verdict")}</span></th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// What the marks mean.
pub(crate) fn keys() -> AnyView {
    let key = |verdict| view! { <li>{mark::of(verdict)}{mark::word(verdict)}</li> };
    let verdicts = [Verdict::Recommended, Verdict::Suitable, Verdict::Possible, Verdict::Undecided, Verdict::RuledOut];
    view! { <ul class="keys">{verdicts.into_iter().map(key).collect::<Vec<_>>()}</ul> }.into_any()
}
