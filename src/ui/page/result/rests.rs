//! What the record rests on: further answers that make the plan fit, disagreements, the answers, the sources.

use crate::ui::node::{Node, each, el, nodes};

use crate::advisor::{Answer, Book, QuestionIndex, Reason, ReasonEffect, Verdict, offered};
use crate::content::{Disagreement, References};

use super::super::super::format;
use super::super::super::part::answers::{answer_rows_with, change};
use super::super::super::part::more::topic;
use super::super::super::part::{cite, disagreement, sources as source_list};
use super::super::super::route::Back;
use super::super::super::words::{count, t};
use super::{Case, before, front, why};

/// Questions that make the plan fit and decide nothing.
fn fitting(case: &Case) -> Vec<QuestionIndex> {
    let open = offered(case.app.book, &case.answers);
    open.into_iter().filter(|question| !case.prospect.decisive.contains(question)).collect()
}

/// Whether there are any.
pub(super) fn offers(case: &Case) -> bool {
    !fitting(case).is_empty()
}

/// "Make the plan fit": questions that add steps, warnings or figures and never delay the result.
pub(super) fn fit(case: &Case) -> Node {
    let open = fitting(case);
    if open.is_empty() {
        return Node::Nothing;
    }
    let rows = open.into_iter().map(|index| {
        let question = case.app.book.question(index);
        let href = change(case.app.book, index, Back::Result).href(case.app.book, &case.answers);
        Node::from(
            el("li")
                .kid(el("a").attr("href", href).kid(question.wording.as_str()))
                .kid(el("span").kid(question.label.as_str())),
        )
    });
    Node::from(
        el("section")
            .class("section screen")
            .id("fit")
            .attr("aria-labelledby", "h-fit")
            .kid(el("h2").id("h-fit").kid(t("fit.title")))
            .kid(el("p").class("text").kid(t("fit.lead")))
            .kid(el("ul").class("links t5").kid(rows.collect::<Vec<Node>>())),
    )
}

/// Whether a point concerns what is still in question here: a path that is not ruled out, by a rule that speaks of one.
fn concerns(case: &Case, point: &Disagreement) -> bool {
    let open = || case.assessment.paths.iter().filter(|path| path.verdict != Verdict::RuledOut);
    let weighs = |reason: &Reason| reason.effect != ReasonEffect::Depends && reason.disagreements.contains(&point.id);
    let of_open = |id: &String| open().any(|path| case.app.book.path(path.path).id == *id);
    open().any(|path| path.reasons.iter().any(weighs)) && (point.paths.is_empty() || point.paths.iter().any(of_open))
}

/// Where sources differ on what touched this result; what concerns only paths that are ruled out, on demand.
pub(super) fn differ(case: &Case) -> Node {
    if case.assessment.disagreements.is_empty() {
        return Node::Nothing;
    }
    let content = References::embedded();
    let points = case.assessment.disagreements.iter().filter_map(|id| content.disagreement(id));
    let (open, out): (Vec<_>, Vec<_>) = points.partition(|point| concerns(case, point));
    let shown = |point: &'static Disagreement| {
        Node::from(el("div").id(format!("differ-{}", point.id)).kid(disagreement::disagreement(point)))
    };
    let rest = (!out.is_empty()).then(|| {
        let summary = count("differ.out-one", "differ.out", out.len());
        topic(summary, el("div").class("flow").kids(out.into_iter().map(shown)).into())
    });
    Node::from(
        el("section")
            .class("section flow")
            .id("differ")
            .attr("aria-labelledby", "h-differ")
            .kid(el("h2").id("h-differ").kid(t("differ.title")))
            .kid(each(open.into_iter().map(shown)))
            .kid(rest),
    )
}

/// Badge for a source system that its maker no longer supports.
pub(super) fn support_badges(book: &'static Book, question: QuestionIndex, answer: Answer) -> Node {
    let Answer::Options(set) = answer else { return Node::Nothing };
    if book.question(question).id != "exchange-versions" {
        return Node::Nothing;
    }
    let ended = book.question(question).ticked(set).filter_map(|option| {
        let support = References::embedded().system("exchange", &option.id)?.support.as_ref()?;
        let date = (!support.ended.is_empty()).then(|| format::iso_date(&support.ended))?;
        Some(nodes![" ", el("span").class("badge warn").kid(t("support-ended")).kid(" ").kid(date)])
    });
    each(ended)
}

/// The answers, with their address. On paper a record's first page has them; only where it is too early for one, these.
pub(super) fn answers(case: &Case, early: bool) -> Node {
    Node::from(
        el("section")
            .class(if early { "section" } else { "section screen" })
            .id("rests")
            .attr("aria-labelledby", "h-rests")
            .kid(el("h2").id("h-rests").kid(t("rests.title")))
            .kid(answer_rows_with(Back::Result, support_badges))
            .kid(front::same(case)),
    )
}

/// Every rule whose number stands in the record, for paper, where no number opens.
fn rules(case: &Case) -> Node {
    let reasons = case.assessment.paths.iter().flat_map(|path| &path.reasons).map(|reason| reason.rule);
    let companions = case.assessment.companions.iter().map(|companion| companion.note.id);
    let notes = companions.chain(case.assessment.hints.iter().map(|hint| hint.id));
    let used: Vec<&str> = reasons.chain(notes).chain(why::takers(case, case.assessment.recommended)).collect();
    let rules = &case.app.book.content().rules;
    let all = rules.eligibility.iter().map(|rule| &rule.id);
    let all = all.chain(rules.preference.iter().map(|row| &row.id)).chain(rules.additions.iter().map(|row| &row.id));
    cite::legend(all.map(String::as_str).filter(|id| used.contains(id)))
}

/// Every source cited in the record, once, in the order of the list of sources.
fn cited(case: &Case) -> Vec<&'static str> {
    let content = References::embedded();
    let path = case.app.book.path(case.assessment.recommended);
    // Sources are shown where a rule struck; a general remark why a path comes second shows none.
    let struck = |reason: &&Reason| !matches!(reason.effect, ReasonEffect::RanksBelow | ReasonEffect::Depends);
    let reasons = case.assessment.paths.iter().flat_map(|path| &path.reasons).filter(struck);
    let reasons = reasons.flat_map(|reason| reason.sources);
    let notes = case.assessment.companions.iter().map(|companion| &companion.note);
    let notes = notes.chain(&case.assessment.hints).chain(&case.assessment.notices).flat_map(|note| note.sources);
    let today = before::facts_today(case).into_iter().flat_map(|fact| &fact.sources);
    let differ = case.assessment.disagreements.iter().filter_map(|id| content.disagreement(id));
    let differ = differ.flat_map(|disagreement| &disagreement.says).flat_map(|side| &side.sources);
    let systems = before::named_systems(case);
    let support = systems.iter().filter_map(|system| system.support.as_ref()).flat_map(|support| &support.sources);
    let caveats = systems.iter().flat_map(|system| &system.caveats).flat_map(|fact| &fact.sources);
    let used = reasons.chain(notes).chain(today).chain(differ).chain(&path.sources).chain(support).chain(caveats);
    let used: Vec<&String> = used.collect();
    let all = content.sources.iter().filter(|source| used.contains(&&source.id));
    all.map(|source| source.id.as_str()).collect()
}

/// The sources.
pub(super) fn sources(case: &Case) -> Node {
    let cited = cited(case);
    let summary = count("sources.one", "sources.many", cited.len());
    Node::from(
        el("section")
            .class("section")
            .id("sources")
            .attr("aria-labelledby", "h-sources")
            .kid(el("h2").id("h-sources").kid(t("sources.title")))
            .kid(source_list::folded(summary, &cited))
            .kid(rules(case)),
    )
}
