//! The decision record: the recommendation, its reasons, and everything one needs to defend it.

mod before;
mod flips;
mod front;
mod head;
mod others;
mod rests;
mod time;
mod told;
mod tried;
mod unsure;
mod why;

use leptos::prelude::*;

use crate::advisor::{Answer, Answers, Assessment, Flip, Prospect, QuestionIndex, Reason, assumed, flips, prospect};
use crate::browser::page;
use crate::content::Leaving;
use crate::plan::Situations;
use crate::ui::node::{Node, el, live, nodes};

use super::super::format;
use super::super::part::icon::Icon;
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::{contents, term};

/// What every section reads: the answers of one moment and the advice for them.
struct Case {
    app: App,
    answers: Answers,
    assessment: Assessment,
    prospect: Prospect,
    /// Every single change that gives another result.
    flips: Vec<Flip>,
    /// Questions that nobody is asked, though another answer than the usual one would change the result.
    assumed: Vec<QuestionIndex>,
}

impl Case {
    /// What people meet otherwise, where they leave a mail system by a path that otherwise brings files only.
    fn leaving(&self) -> Option<&'static Leaving> {
        let index = self.assessment.recommended;
        let path = self.app.book.path(index).id.as_str();
        let leaves = Situations::of(self.app.book, &self.answers, path).leaves_by_files(path);
        App::profile(index).leaving.as_ref().filter(|_| leaves)
    }
}

/// The record, or an invitation where there are no answers yet.
pub(crate) fn result() -> Node {
    let app = App::get();
    live(move || case(app).map_or_else(|| empty(app), |case| record(&case)))
}

/// The sections that defend the recommendation, for a plan that is printed with its record; nothing without answers.
pub(super) fn sections(app: App) -> Node {
    let Some(case) = case(app) else { return Node::Nothing };
    nodes![
        head::on_paper(&case),
        why::section(&case),
        front::page(&case),
        why::narrowing(&case),
        others::section(&case),
        flips::section(&case),
        unsure::assumed(&case),
        before::section(&case),
        rests::differ(&case),
        rests::answers(&case, false)
    ]
}

/// The sources of the record, for the end of a plan; nothing without answers.
pub(super) fn sources(app: App) -> Node {
    case(app).map_or(Node::Nothing, |case| rests::sources(&case))
}

/// The case of this moment; none without answers.
fn case(app: App) -> Option<Case> {
    let answers = app.answers.get();
    if answers.is_empty() {
        return None;
    }
    let (prospect, flips) = (prospect(app.book, &answers), flips(app.book, &answers));
    let assumed = assumed(app.book, &answers, &flips);
    Some(Case { app, assessment: app.assessment.get(), prospect, flips, assumed, answers })
}

fn empty(app: App) -> Node {
    title(t("result.empty-title"));
    let first = Screen::Advise { question: None, back: Back::Next };
    Node::from(
        el("div")
            .class("flow text")
            .kid(el("h1").kid(t("result.empty-title")))
            .kid(el("p").kid(t("result.empty-text")))
            .kid(
                el("p").class("row").kid(
                    el("a")
                        .class("btn main")
                        .attr("href", app.href(&first))
                        .kid(t("start.begin"))
                        .kid(" ")
                        .kid(Icon::Arrow.draw()),
                ),
            ),
    )
}

fn record(case: &Case) -> Node {
    term::fresh("");
    tried::land();
    let early = head::too_early(case);
    title(&if early {
        t("result.too-early").to_owned()
    } else {
        fill("result.title", &[("path", case.app.name(case.assessment.recommended))])
    });
    let advice = (!early).then(|| {
        nodes![
            why::section(case),
            front::page(case),
            why::narrowing(case),
            others::section(case),
            flips::section(case),
            unsure::assumed(case),
            before::section(case),
            rests::differ(case)
        ]
    });
    nodes![
        tried::notice(case),
        head::head(case),
        el("div").class("doc").kid(sections_of(case, early)).kid(
            el("div")
                .kid(unsure::section(case))
                .kid(advice)
                .kid(rests::fit(case))
                .kid(rests::answers(case, early))
                .kid((!early).then(|| rests::sources(case)))
                .kid((!early).then(contents::to_top))
        )
    ]
}

/// The way to its sections.
fn sections_of(case: &Case, early: bool) -> Node {
    let mut entries = Vec::new();
    if !case.prospect.decisive.is_empty() {
        entries.push(("unsure", t("unsure.title")));
    }
    if !early {
        entries.extend([("why", t("why.title")), ("others", t("others.title")), ("flips", t("flips.title"))]);
        if !case.assumed.is_empty() {
            entries.push((unsure::ASSUMED, t("assumed.title")));
        }
        entries.push(("before", t("before.title")));
        if !case.assessment.disagreements.is_empty() {
            entries.push(("differ", t("differ.title")));
        }
    }
    if rests::offers(case) {
        entries.push(("fit", t("fit.title")));
    }
    entries.push(("rests", t("rests.title")));
    if !early {
        entries.push(("sources", t("sources.title")));
    }
    contents::contents(entries.into_iter().map(|(id, label)| (id.into(), label.into())))
}

/// A badge where sources differ, which leads to the point: in this record, or on the screen of all of them.
fn differs<'a>(case: &Case, points: impl IntoIterator<Item = &'a String>) -> Node {
    let points: Vec<&String> = points.into_iter().collect();
    if points.is_empty() {
        return Node::Nothing;
    }
    let here = points.iter().find_map(|point| case.assessment.disagreements.iter().find(|other| *other == point));
    let ids: Vec<&str> = points.iter().map(|point| point.as_str()).collect();
    let words = nodes![t("differ.badge"), el("span").class("vh").kid(format!(" {}", ids.join(", ")))];
    match here {
        Some(point) => {
            let place = format!("differ-{point}");
            let show = move |_| {
                page::unfold(&place);
                page::show(&place);
            };
            el("button").class("badge fork").attr("type", "button").on("click", show).kid(words).into()
        }
        None => el("a").class("badge fork").attr("href", case.app.href(&Screen::Differ)).kid(words).into(),
    }
}

/// Labels of questions in a sentence, as they stand in the list of answers.
fn labels(case: &Case, questions: &crate::advisor::QuestionSet) -> String {
    let labels: Vec<String> = questions.iter().map(|q| format::within(&case.app.book.question(q).label)).collect();
    format::list(&labels)
}

/// The answers that a rule read, with their values, for a sentence.
fn read_answers(case: &Case, reason: &Reason) -> String {
    let said =
        reason.answers.iter().filter(|question| case.answers.get(*question) != Answer::Missing).map(|question| {
            let content = case.app.book.question(question);
            let answer = format::answer(case.app.book, question, case.answers.get(question));
            format!("{}: {answer}", format::within(&content.label))
        });
    said.collect::<Vec<_>>().join("; ")
}
