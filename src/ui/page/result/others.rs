//! Why not the others: every other path in order, with what stands against it and what would make it eligible.

use crate::ui::node::{Node, each, el, nodes};

use crate::advisor::{Chance, Flip, PathIndex, PathVerdict, QuestionIndex, Reason, ReasonEffect, Verdict, chances};

use super::super::super::format;
use super::super::super::part::more::more;
use super::super::super::part::{cite, mark};
use super::super::super::route::Screen;
use super::super::super::words::{count, fill, t};
use super::super::house;
use super::super::term::marked;
use super::{Case, differs, flips, labels, read_answers, tried};

pub(super) fn section(case: &Case) -> Node {
    let chances = chances(case.app.book, &case.answers);
    let others: Vec<&PathVerdict> =
        case.assessment.paths.iter().filter(|path| path.path != case.assessment.recommended).collect();
    let rows = others.iter().enumerate().map(|(i, path)| {
        let chance = chances.iter().find(|(other, _)| *other == path.path);
        row(case, path, chance.map(|(_, chance)| chance), said_before(case, path, &others[..i]))
    });
    Node::from(
        el("section")
            .class("section")
            .id("others")
            .attr("aria-labelledby", "h-others")
            .kid(el("h2").id("h-others").kid(t("others.title")))
            .kid(el("ul").class("others").kids(rows)),
    )
}

/// The path further up in the list whose first reason this one shares: it need not be read twice.
fn said_before(case: &Case, path: &PathVerdict, before: &[&PathVerdict]) -> Option<PathIndex> {
    let first = |path: &PathVerdict| case.assessment.against(path).first().map(|one| (one.rule, one.text));
    let own = first(path)?;
    before.iter().find(|other| first(other) == Some(own)).map(|other| other.path)
}

/// The sentence of a reason.
fn sentence(reason: &Reason) -> Node {
    let out = reason.effect == ReasonEffect::RulesOut;
    let remedy = out.then(|| nodes![" ", marked(reason.remedy)]);
    Node::from(el("p").kid(marked(reason.text)).kid(remedy).kid(" ").kid(cite::support(reason.status)))
}

/// The answers that triggered it, in words; nothing for what rests on none.
fn trigger(case: &Case, reason: &Reason) -> Option<String> {
    let answers = read_answers(case, reason);
    let told = reason.effect != ReasonEffect::RanksBelow && !answers.is_empty();
    told.then(|| fill("others.from", &[("answers", &answers)]))
}

/// What it rests on. Why a path ranks below follows from all that is known of it: there the rule alone is named.
fn rests(reason: &Reason) -> Node {
    if reason.effect == ReasonEffect::RanksBelow {
        return cite::ids([reason.rule]);
    }
    cite::rule(reason.rule, reason.sources)
}

/// A further reason, with what it rests on.
fn line(case: &Case, reason: &Reason) -> Node {
    nodes![
        sentence(reason),
        el("p")
            .class("note")
            .kid(rests(reason))
            .kid(differs(case, reason.disagreements))
            .kid(" ")
            .kid(trigger(case, reason))
    ]
}

/// What of a chance is left where the house has fixed answers; nothing if they shut it out.
fn free(case: &Case, chance: &Chance) -> Option<Chance> {
    let open = |question: QuestionIndex| !house::fixes(&case.app.book.question(question).id);
    match chance {
        Chance::Alone(flips) => {
            let flips: Vec<Flip> = flips.iter().filter(|flip| open(flip.question)).cloned().collect();
            (!flips.is_empty()).then_some(Chance::Alone(flips))
        }
        Chance::Together(changes) => changes.iter().all(|(question, _)| open(*question)).then(|| chance.clone()),
        other => Some(other.clone()),
    }
}

/// What would make a losing path win, to try with one click.
fn chance(case: &Case, path: PathIndex, chance: &Chance) -> Node {
    let what = match chance {
        Chance::Alone(changes) => {
            let tries = flips::alternatives(case, changes, |flip| flips::with_label(case, flip));
            nodes![t("chance.alone"), " ", tries, "."]
        }
        Chance::Together(changes) => {
            let said = changes.iter().map(|one| flips::together(case, path, changes, *one));
            let words = format::list(&said.collect::<Vec<_>>());
            let changed =
                changes.iter().fold(case.answers.clone(), |all, (question, answer)| all.with(*question, *answer));
            nodes![t("chance.alone"), " ", tried::link(case, &changed, words), "."]
        }
        Chance::NotForThisSource => t("chance.not").into(),
        Chance::Older => t("chance.older").into(),
        Chance::Far => t("chance.far").into(),
    };
    el("p").class("note chance").kid(what).into()
}

fn row(case: &Case, path: &PathVerdict, own: Option<&Chance>, same: Option<PathIndex>) -> Node {
    let content = case.app.book.path(path.path);
    let href = Screen::Path(content.id.clone()).href(case.app.book, &case.answers);
    let settled = case.prospect.decisive.is_empty();
    let ruled_out = path.verdict == Verdict::RuledOut;
    let depends = (!path.depends.is_empty() && !ruled_out).then(|| {
        let key = if settled { "others.depends-settled" } else { "others.depends" };
        Node::from(el("p").class("note").kid(fill(key, &[("answers", &labels(case, &path.depends))])))
    });
    // The weightiest reason is read at a glance; the rest on demand, and on paper.
    let reasons = case.assessment.against(path);
    let first = reasons.first().copied();
    let lines = reasons.iter().skip(1).map(|reason| line(case, reason));
    let said = match same {
        Some(other) => Some(Node::from(el("p").kid(fill("others.same", &[("path", case.app.name(other))])))),
        None => first.map(sentence),
    };
    let from = first.filter(|_| same.is_none()).and_then(|first| trigger(case, first));
    let rest: Vec<Node> = lines.collect();
    let rest = match rest.len() {
        0 => Node::Nothing,
        n => more(count("others.more-one", "others.more", n), each(rest)),
    };
    let differ = first.map(|first| differs(case, first.disagreements));
    let own = own.filter(|own| !(ruled_out && **own == Chance::NotForThisSource)).and_then(|own| free(case, own));
    Node::from(
        el("li")
            .kid(mark::of(path.verdict))
            .kid(
                el("h3")
                    .kid(el("a").class("bare").attr("href", href).kid(content.name.as_str()))
                    .kid(" ")
                    .kid(el("span").kid(mark::word(path.verdict))),
            )
            .kid(
                el("div")
                    .class("against")
                    .kid(said)
                    .kid(el("p").class("note").kid(from).kid(" ").kid(differ))
                    .kid(house::note_of_other(&content.id))
                    .kid(own.map(|own| chance(case, path.path, &own)))
                    .kid(depends)
                    .kid(rest),
            )
            .kid(el("p").class("rests").kid(first.map(rests))),
    )
}
