//! The paths beside the questions, in fixed order: still open, or ruled out and by what. Nothing is sorted.

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::advisor::{Assessment, Book, PathVerdict, ReasonEffect, Verdict};
use crate::browser::page;
use crate::order::sort_by_key;

use super::super::format;
use super::super::state::App;
use super::super::words::{fill, t};
use super::mark;

/// The few words that say why.
fn reason(book: &'static Book, path: &PathVerdict) -> String {
    let first = |effect| path.reasons.iter().find(|reason| reason.effect == effect).map(|reason| reason.short);
    match path.verdict {
        Verdict::Undecided => {
            let labels: Vec<String> = path.depends.iter().map(|q| format::within(&book.question(q).label)).collect();
            match labels.as_slice() {
                [one] => fill("rail.depends", &[("what", one)]),
                [one, two] => fill("rail.depends", &[("what", &format::list(&[one.clone(), two.clone()]))]),
                [one, rest @ ..] => fill("rail.depends-more", &[("what", one), ("n", &rest.len().to_string())]),
                [] => String::new(),
            }
        }
        Verdict::RuledOut => first(ReasonEffect::RulesOut).unwrap_or_default().to_owned(),
        Verdict::Possible => first(ReasonEffect::Warns).unwrap_or_default().to_owned(),
        Verdict::Recommended => first(ReasonEffect::Prefers).unwrap_or_default().to_owned(),
        Verdict::Suitable => fill("rail.meant", &[("what", &book.path(path.path).meant_for)]),
    }
}

/// How far the answers have come: whether a leader can be named, and whether it can still change.
#[derive(Clone, Copy)]
pub(crate) struct Stage {
    /// The mail system is known; before, nobody leads.
    pub(crate) named: Memo<bool>,
    /// No open answer can change the winner.
    pub(crate) settled: Memo<bool>,
}

fn row(book: &'static Book, path: &PathVerdict, stage: Stage) -> Node {
    let leads = path.verdict == Verdict::Recommended;
    let early = leads && !stage.named.get();
    let verdict = if early { Verdict::Undecided } else { path.verdict };
    let class = match verdict {
        Verdict::Recommended => "on",
        Verdict::RuledOut => "off",
        _ => "",
    };
    let word = if leads && !early && !stage.settled.get() { t("rail.leads") } else { mark::word(verdict) };
    // Before the first answer all of them wait for it, and the heading says so.
    let waiting = verdict == Verdict::Undecided && !stage.named.get();
    let reason = (!waiting).then(|| el("small").kid(reason(book, path)));
    Node::from(
        el("li")
            .class(class)
            .kid(mark::of(verdict))
            .kid(el("b").kid(book.path(path.path).name.as_str()))
            .kid(el("i").kid(word))
            .kid(reason),
    )
}

/// On narrow screens, who leads: its mark and its name. It is recommended only once no open answer can change it.
fn leader(book: &'static Book, assessment: &Assessment, settled: bool) -> Node {
    let (mark, word) = if settled { ("rec", t("verdict.recommended")) } else { ("dot", t("rail.leads")) };
    let name = el("b").kid(book.path(assessment.recommended).name.as_str());
    nodes![mark::mark(mark), el("span").kid(el("small").kid(word)).kid(" ").kid(name), " "]
}

/// How many paths are open and how many ruled out.
pub(crate) fn tally(assessment: &Assessment) -> (usize, usize) {
    let out = assessment.paths.iter().filter(|path| path.verdict == Verdict::RuledOut).count();
    (assessment.paths.len() - out, out)
}

fn in_fixed_order(assessment: &Assessment) -> Vec<&PathVerdict> {
    let mut paths: Vec<&PathVerdict> = assessment.paths.iter().collect();
    sort_by_key(&mut paths, |path| path.path);
    paths
}

/// The list, and on narrow screens the strip that stands for it.
pub(crate) fn rail(assessment: Memo<Assessment>, stage: Stage) -> Node {
    let book = App::get().book;
    let counts = Memo::new(move |_| assessment.with(tally));
    let words = move || {
        let (open, out) = counts.get();
        fill("rail.count", &[("open", &open.to_string()), ("out", &out.to_string())])
    };
    let rows = move || {
        assessment.with(|assessment| {
            in_fixed_order(assessment).into_iter().map(|path| row(book, path, stage)).collect::<Vec<_>>()
        })
    };
    let leader = move || assessment.with(|assessment| leader(book, assessment, stage.settled.get()));
    // Until the first answer it would say nothing and lie over an option.
    let strip = move || {
        let open = el("span").kid(el("strong").kid(live(move || counts.get().0))).kid(" ").kid(t("rail.open"));
        let open = open.kid(el("span").class("vh").kid(", ").kid(t("rail.show")));
        let button = el("button").class("peek").attr("type", "button").on("click", |_| page::show("paths"));
        stage.named.get().then(|| button.kid(el("span").class("strip").kid(live(leader))).kid(open))
    };
    nodes![
        el("aside")
            .class("rail stay")
            .id("paths")
            .attr("aria-labelledby", "h-rail")
            .attr("tabindex", "-1")
            .kid(el("h2").id("h-rail").kid(t("rail.title")))
            .kid(el("p").class("note").attr("role", "status").kid(live(words)))
            .kid(el("ol").kid(live(rows))),
        live(strip)
    ]
}
