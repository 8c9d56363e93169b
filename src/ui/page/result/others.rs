//! Why not the others: every other path in order, with what stands against it and what would make it eligible.

use crate::ui::node::{Node, each, el, nodes};

use crate::advisor::{PathVerdict, Reason, ReasonEffect, Verdict};

use super::super::super::format;
use super::super::super::part::more::more;
use super::super::super::part::{cite, mark};
use super::super::super::route::Screen;
use super::super::super::words::{count, fill, t};
use super::super::term::marked;
use super::{Case, labels};

pub(super) fn section(case: &Case) -> Node {
    let rows = case.assessment.paths.iter().filter(|path| path.path != case.assessment.recommended);
    Node::from(
        el("section")
            .class("section")
            .id("others")
            .attr("aria-labelledby", "h-others")
            .kid(el("h2").id("h-others").kid(t("others.title")))
            .kid(el("ul").class("others").kid(rows.map(|path| row(case, path)).collect::<Vec<Node>>())),
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
            .kid((shows && !triggered.is_empty()).then(|| fill("others.from", &[("answers", &triggered)])))
    ]
}

fn row(case: &Case, path: &PathVerdict) -> Node {
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
            .kid(el("div").class("against").kid(first).kid(rest)),
    )
}
