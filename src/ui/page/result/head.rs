//! The top of the record: the recommendation, the case in one sentence, what to do next, and the key figures.

use crate::advisor::{Answer, Confidence};
use crate::browser::{address, clock, page};
use crate::ui::node::{Node, Piece, each, el, nodes};

use super::super::super::format;
use super::super::super::part::answers::change;
use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::part::icon::Icon;
use super::super::super::route::{Back, Screen};
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};
use super::super::away;
use super::super::kit;
use super::super::term::marked;
use super::{Case, before, differs, time, told, tried};

pub(super) fn head(case: &Case) -> Node {
    let early = too_early(case);
    let estimated = time::estimated(case);
    let open = case.prospect.next_question.is_some();
    let kicker = match (open, tried::is_trying()) {
        (_, true) => t("result.kicker-trial"),
        (true, false) => t("result.kicker-early"),
        (false, false) => t("result.kicker"),
    };
    let (headline, said) = if early {
        (t("result.too-early").to_owned(), nodes![el("p").class("lead text").kid(t("result.too-early-lead"))])
    } else {
        let path = App::profile(case.assessment.recommended);
        let said =
            nodes![el("p").class("lead text").kid(told::told(case)), el("p").class("text").kid(marked(&path.lead))];
        // A sentence that may still change does not read like one that stands.
        let so_far = || fill("result.so-far", &[("headline", &format::within(&path.headline))]);
        (if open { so_far() } else { path.headline.clone() }, said)
    };
    Node::from(
        el("header")
            .class("record")
            .kid(
                el("p")
                    .class("kicker")
                    .kid(kicker)
                    .kid(" · ")
                    .kid(el("span").class("num").kid(format::date(clock::today()))),
            )
            .kid(el("h1").class("display").kid(headline))
            .kid(said)
            .kid(actions(case, early))
            .kid((!early).then(|| specification(case, &estimated)))
            .kid((!early).then(|| mind(case)))
            .kid((!early).then(|| time::against_pace(estimated))),
    )
}

/// The warnings by their headings, above all detail.
fn mind(case: &Case) -> Node {
    let warnings = before::warnings(case);
    if warnings.is_empty() {
        return Node::Nothing;
    }
    let show = |_| page::show("before");
    let all = el("button").class("btn quiet screen").attr("type", "button").on("click", show).kid(t("mind.all"));
    let list = el("ul").class("bullets").kids(warnings.into_iter().map(|warning| el("li").kid(warning)));
    callout_of_screen(Tone::Warn, t("mind.title"), nodes![list, el("p").kid(all)])
}

/// The same for a plan that is printed with its record: the decision first.
pub(super) fn on_paper(case: &Case) -> Node {
    if too_early(case) {
        return Node::Nothing;
    }
    let path = App::profile(case.assessment.recommended);
    nodes![
        el("h2").kid(path.headline.as_str()),
        el("p").class("text").kid(told::told(case)),
        specification(case, &time::estimated(case))
    ]
}

/// Before the mail system is named there is nothing to say.
pub(super) fn too_early(case: &Case) -> bool {
    let first = case.app.book.question_indices().next();
    first.is_some_and(|question| case.answers.get(question) == Answer::Missing)
}

fn actions(case: &Case, early: bool) -> Node {
    let app = case.app;
    let path = &app.book.path(case.assessment.recommended).id;
    let steps = app.href(&Screen::Plan(path.clone()));
    let files = app.href(&Screen::Kit(path.clone()));
    let (href, label, more) = match case.prospect.next_question {
        Some(_) => {
            let on = app.href(&Screen::Advise { question: None, back: Back::Next });
            let more = el("a").attr("href", steps).kid(t("result.see-steps"));
            (on, t("result.go-on"), (!early).then_some(more))
        }
        None => (steps, t("result.steps"), None),
    };
    let main = el("a").class("btn main").attr("href", href).kid(label).kid(" ").kid(Icon::Arrow.draw());
    let copy = move |_| {
        away::copy(app, address::whole(), t("result.copied"), t("result.not-copied"));
    };
    let button = || el("button").class("btn").attr("type", "button");
    Node::from(
        el("p")
            .class("row screen")
            .kid(main)
            .kid(button().on("click", |_| page::print()).kid(Icon::Print.draw()).kid(t("result.print")))
            .kid(button().on("click", copy).kid(Icon::Link.draw()).kid(t("result.copy")))
            .kid(more)
            .kid((!early).then(|| el("a").attr("href", files).kid(kit::called(path))))
            .kid(el("a").attr("href", app.href(&Screen::Map)).kid(t("result.map")))
            .kid(el("a").attr("href", app.href(&Screen::Compare)).kid(t("result.compare"))),
    )
}

/// What the result takes for granted though nobody is asked, each with the way to answer it.
fn assumed(case: &Case) -> Option<Node> {
    let book = case.app.book;
    let link = |question| {
        let href = change(book, question, Back::Result).href(book, &case.answers);
        el("a").attr("href", href).kid(format::within(&book.question(question).label))
    };
    let links = case.assumed.iter().enumerate().map(|(i, question)| nodes![(i > 0).then_some(", "), link(*question)]);
    let said = count("confidence.assumed-one", "confidence.assumed", case.assumed.len());
    (!case.assumed.is_empty()).then(|| nodes!["; ", said, " ", each(links)])
}

/// Confidence as words, with how many questions could still change the result.
fn confidence(case: &Case) -> (&'static str, String, usize) {
    let open = || count("confidence.open-one", "confidence.open", case.prospect.decisive.len());
    match case.prospect.confidence {
        Confidence::High => (t("confidence.high"), t("confidence.none-open").to_owned(), 3),
        Confidence::Medium => (t("confidence.medium"), open(), 2),
        Confidence::Low => (t("confidence.low"), open(), 1),
    }
}

fn specification(case: &Case, estimated: &time::Estimated) -> Node {
    let path = App::profile(case.assessment.recommended);
    let figures = case.leaving().map_or(&path.key, |leaving| &leaving.key).iter().enumerate().map(|(i, figure)| {
        let differ = differs(case, &figure.disagreement);
        // The reader's own time comes before the usual one.
        match i {
            0 => time::figure(*estimated, figure, differ),
            _ => spec(figure.label.as_str(), figure.value.as_str(), nodes![figure.note.as_str(), " ", differ]),
        }
    });
    let (word, note, bars) = confidence(case);
    let drawn = (0..3).map(|bar| Node::from(el("i").class(if bar < bars { "on" } else { "" }))).collect::<Vec<Node>>();
    let sure = nodes![el("span").class("sure").attr("aria-hidden", "true").kid(drawn), " ", word];
    let doubts = before::unconfirmed(case);
    let doubts = (!doubts.is_empty()).then(|| fill("confidence.unconfirmed", &[("what", &format::list(&doubts))]));
    let sure = spec(t("confidence"), sure, nodes![note, doubts, assumed(case)]);
    Node::from(el("dl").class("spec").kid(figures.collect::<Vec<Node>>()).kid(sure))
}

/// A key figure.
pub(super) fn spec(label: impl Piece, value: impl Piece, note: Node) -> Node {
    el("div").kid(el("dt").kid(label)).kid(el("dd").kid(value).kid(el("small").kid(note))).into()
}
