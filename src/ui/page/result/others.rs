//! Why not the others: every other path in order, with what stands against it and what would make it eligible.

use crate::ui::node::{Node, each, el, nodes};

use crate::advisor::{Chance, PathVerdict, Reason, ReasonEffect, Verdict, chances};

use super::super::super::format;
use super::super::super::part::more::more;
use super::super::super::part::{cite, mark};
use super::super::super::route::Screen;
use super::super::super::words::{count, fill, t};
use super::super::house;
use super::super::term::marked;
use super::{Case, differs, flips, labels, tried};

pub(super) fn section(case: &Case) -> Node {
    let chances = chances(case.app.book, &case.answers);
    let rows = case.assessment.paths.iter().filter(|path| path.path != case.assessment.recommended);
    let row = |path: &PathVerdict| {
        let chance = chances.iter().find(|(other, _)| *other == path.path);
        row(case, path, chance.map(|(_, chance)| chance))
    };
    Node::from(
        el("section")
            .class("section")
            .id("others")
            .attr("aria-labelledby", "h-others")
            .kid(el("h2").id("h-others").kid(t("others.title")))
            .kid(el("ul").class("others").kid(rows.map(row).collect::<Vec<Node>>())),
    )
}

/// The reasons worth a line each: what rules it out; else what it depends on, then what warns, then why it ranks below.
fn telling(path: &PathVerdict) -> Vec<&Reason> {
    let of = |effect| path.reasons.iter().filter(move |reason| reason.effect == effect);
    let out: Vec<&Reason> = of(ReasonEffect::RulesOut).collect();
    if !out.is_empty() {
        return out;
    }
    of(ReasonEffect::Warns).chain(of(ReasonEffect::RanksBelow)).collect()
}

/// The answers that triggered a rule, with their values.
fn triggers(case: &Case, reason: &Reason) -> String {
    let said = reason.answers.iter().map(|question| {
        let content = case.app.book.question(question);
        format!(
            "{}: {}",
            format::within(&content.label),
            format::answer(case.app.book, question, case.answers.get(question))
        )
    });
    said.collect::<Vec<_>>().join("; ")
}

fn line(case: &Case, reason: &Reason) -> Node {
    let out = reason.effect == ReasonEffect::RulesOut;
    let triggered = triggers(case, reason);
    let shows = out || reason.effect == ReasonEffect::Warns;
    if reason.effect == ReasonEffect::RanksBelow {
        let ranked = fill("others.ranked", &[("rule", reason.rule)]);
        return nodes![el("p").kid(reason.text), el("p").class("note").kid(ranked)];
    }
    nodes![
        el("p")
            .kid(marked(reason.text))
            .kid(out.then(|| nodes![" ", marked(reason.remedy)]))
            .kid(" ")
            .kid(cite::support(reason.status)),
        el("p")
            .class("note")
            .kid(cite::rule(reason.rule, reason.sources))
            .kid(differs(case, reason.disagreements))
            .kid(" ")
            .kid((shows && !triggered.is_empty()).then(|| fill("others.from", &[("answers", &triggered)])))
    ]
}

/// What would make a losing path win, to try with one click.
fn chance(case: &Case, chance: &Chance) -> Node {
    let what = match chance {
        Chance::Alone(changes) => {
            let mut tries = Vec::new();
            for (i, flip) in changes.iter().enumerate() {
                let label = format::within(&case.app.book.question(flip.question).label);
                let words = format!("{label}: {}", flips::words(case, flip));
                let changed = case.answers.with(flip.question, flip.change);
                tries.push(nodes![(i > 0).then_some("; "), tried::link(case, &changed, words)]);
            }
            nodes![t("chance.alone"), " ", tries]
        }
        Chance::Together(changes) => {
            let said = changes.iter().map(|(question, answer)| {
                let label = format::within(&case.app.book.question(*question).label);
                format!("{label}: {}", format::answer(case.app.book, *question, *answer))
            });
            let words = format::list(&said.collect::<Vec<_>>());
            let changed =
                changes.iter().fold(case.answers.clone(), |all, (question, answer)| all.with(*question, *answer));
            let alone = changes.len() == 1;
            nodes![
                if alone { t("chance.alone") } else { t("chance.together") },
                " ",
                tried::link(case, &changed, words)
            ]
        }
        Chance::NotForThisSource => t("chance.not").into(),
        Chance::Far => t("chance.far").into(),
    };
    el("p").class("note chance").kid(what).into()
}

fn row(case: &Case, path: &PathVerdict, own: Option<&Chance>) -> Node {
    let content = case.app.book.path(path.path);
    let href = Screen::Path(content.id.clone()).href(case.app.book, &case.answers);
    let depends = (!path.depends.is_empty()
        && path.reasons.iter().all(|reason| reason.effect != ReasonEffect::RulesOut))
    .then(|| {
        let settled = case.prospect.decisive.is_empty();
        let key = if settled { "others.depends-settled" } else { "others.depends" };
        Node::from(el("p").kid(fill(key, &[("answers", &labels(case, &path.depends))])))
    });
    // The weightiest reason is read at a glance; the rest on demand, and on paper.
    let mut lines = telling(path).into_iter().map(|reason| line(case, reason));
    let first = lines.next();
    let rest: Vec<Node> = lines.chain(depends).collect();
    let rest = match (rest.len(), first.is_some()) {
        (0, _) => Node::Nothing,
        (_, false) => each(rest),
        (n, true) => more(count("others.more-one", "others.more", n), each(rest)),
    };
    let open = path.verdict == Verdict::Undecided && case.prospect.decisive.is_empty();
    let word = if open { t("others.left-open") } else { mark::word(path.verdict) };
    Node::from(
        el("li")
            .kid(mark::of(path.verdict))
            .kid(
                el("h3")
                    .kid(el("a").class("bare").attr("href", href).kid(content.name.as_str()))
                    .kid(" ")
                    .kid(el("span").kid(word)),
            )
            .kid(
                el("div")
                    .class("against")
                    .kid(first)
                    .kid(house::note_of_other(&content.id))
                    .kid(own.map(|own| chance(case, own)))
                    .kid(rest),
            ),
    )
}
