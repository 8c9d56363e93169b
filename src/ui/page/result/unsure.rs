//! What is not known yet: who can still win, and what to find out first.

use crate::advisor::{QuestionIndex, Settling, settling};
use crate::number;
use crate::ui::node::{Node, Piece, el, nodes};

use super::super::super::format;
use super::super::super::part::answers::change;
use super::super::super::part::callout::{Tone, callout};
use super::super::super::part::more::more;
use super::super::super::route::Back;
use super::super::super::words::{count, fill, t};
use super::Case;

/// Questions shown at once; those that settle less are a press away.
const FIRST: usize = 6;

/// How much an answer settles, of so many paths that can win now, in words.
fn settles(settling: &Settling, now: usize) -> String {
    let (least, most) = (settling.left.0.min(now), settling.left.1.min(now));
    let [least_word, most_word, now_word] = [least, most, now].map(|n| n.to_string());
    let mean = number::text(settling.mean.min(now as f64), 1);
    let values = [("least", least_word.as_str()), ("most", &most_word), ("all", &now_word), ("mean", &mean)];
    if least == now {
        t("unsure.settles-none").to_owned()
    } else if !settling.exact {
        fill("unsure.settles-at-most", &values)
    } else if least == most {
        fill("unsure.settles", &values)
    } else if least + 1 == most {
        fill("unsure.settles-or", &values)
    } else {
        fill("unsure.settles-between", &values)
    }
}

/// A question with what an answer would do, how to find it out, and the way to give it.
fn row(case: &Case, index: QuestionIndex, note: impl Piece) -> Node {
    let question = case.app.book.question(index);
    let href = change(case.app.book, index, Back::Result).href(case.app.book, &case.answers);
    let vh = el("span").class("vh").kid(" ").kid(question.label.as_str());
    let said = el("dd")
        .kid(question.wording.as_str())
        .kid(el("p").class("note").kid(note))
        .kid(more(t("find"), nodes![el("p").class("note").kid(question.find.as_str())]));
    let answer = el("dd").class("screen").kid(el("a").attr("href", href).kid(t("answer-now")).kid(vh));
    el("div").kid(el("dt").kid(question.label.as_str())).kid(said).kid(answer).into()
}

/// The id of the section of assumptions.
pub(super) const ASSUMED: &str = "assumed";

/// What the result takes for granted: questions that are not asked here, each of which could change it.
pub(super) fn assumed(case: &Case) -> Node {
    if case.assumed.is_empty() {
        return Node::Nothing;
    }
    let rows = case.assumed.iter().map(|index| row(case, *index, case.app.book.question(*index).not_sure.as_str()));
    Node::from(
        el("section")
            .class("section")
            .id(ASSUMED)
            .attr("aria-labelledby", "h-assumed")
            .kid(el("h2").id("h-assumed").kid(t("assumed.title")))
            .kid(el("p").class("text").kid(t("assumed.lead")))
            .kid(el("dl").class("rows t3").kids(rows)),
    )
}

/// The section; nothing once no open answer can change the result.
pub(super) fn section(case: &Case) -> Node {
    if case.prospect.decisive.is_empty() {
        return Node::Nothing;
    }
    let best_first = case.assessment.paths.iter().map(|path| path.path);
    let others =
        best_first.filter(|path| *path != case.assessment.recommended && case.prospect.possible.contains(path));
    let names: Vec<String> = others.map(|path| case.app.name(path).to_owned()).collect();
    let could = if names.is_empty() {
        t("unsure.only").to_owned()
    } else {
        let key = match (case.prospect.possible.len() == case.assessment.paths.len(), case.prospect.exact) {
            (true, _) => "unsure.all",
            (_, true) => "unsure.exact",
            (_, false) => "unsure.at-most",
        };
        fill(key, &[("paths", &format::list_or(&names))])
    };
    let settling = settling(case.app.book, &case.answers, &case.prospect.decisive);
    let mut rows = settling.iter().map(|settling| {
        let settles = settles(settling, case.prospect.possible.len());
        row(case, settling.question, settles)
    });
    let first: Vec<Node> = rows.by_ref().take(FIRST).collect();
    let rest: Vec<Node> = rows.collect();
    let rest = (!rest.is_empty()).then(|| {
        let summary = count("unsure.more-one", "unsure.more", rest.len());
        more(summary, el("dl").class("rows").kid(rest).into())
    });
    Node::from(
        el("section")
            .class("section flow")
            .id("unsure")
            .attr("aria-labelledby", "h-unsure")
            .kid(el("h2").id("h-unsure").kid(t("unsure.title")))
            .kid(callout(Tone::Note, t("unsure.provisional"), nodes![el("p").kid(could)]))
            .kid(el("p").class("text").kid(t("unsure.lead")))
            .kid(el("dl").class("rows").kid(first))
            .kid(rest),
    )
}
