//! After "Check your answer": every option with its reason, and the thought to take away.

use std::sync::Arc;

use leptos::prelude::*;

use crate::content::{QuizOption, QuizQuestion};
use crate::quiz::{self, Chosen, Marking, Standing, marking};
use crate::ui::node::{Element, Node, el, live};

use super::super::super::part::cite;
use super::super::super::part::mark::mark;
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::run::Run;

/// An option with its marking, why it is right or wrong, and what that rests on.
pub(super) fn row(question: &QuizQuestion, option: &QuizOption, chosen: &Chosen) -> Node {
    let marking = marking(question, option, chosen);
    let class = match marking {
        Marking::RightChosen | Marking::RightMissed => "choice told right",
        Marking::WrongChosen => "choice told wrong",
        Marking::Plain => "choice told",
    };
    let ticked = chosen.contains(&option.id);
    let rests_on = option.rules.iter().chain(&option.sources).map(String::as_str);
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", question.id.clone())
        .attr("value", option.id.clone())
        .attr("disabled", "")
        .flag("checked", move || ticked);
    let words = el("span").kid(el("span").kid(option.text.clone())).kid(" ").kid(verdict(marking));
    let why = el("span").class("feedback").kid(option.why.clone()).kid(" ").kid(cite::ids(rests_on));
    el("label").class(class).kid(radio).kid(words).kid(why).into()
}

/// The marking in a word with its mark.
fn verdict(marking: Marking) -> Option<Element> {
    let (class, silhouette, word, added) = match marking {
        Marking::RightChosen => ("verdict ok", "rec", t("quiz.right-chosen"), None),
        Marking::RightMissed => ("verdict ok", "rec", t("quiz.right-missed"), None),
        Marking::WrongChosen => ("verdict nok", "no", t("quiz.wrong-chosen"), Some(t("quiz.wrong-added"))),
        Marking::Plain => return None,
    };
    let added = added.map(|added| el("span").class("vh").kid(added));
    Some(el("span").class(class).kid(mark(silhouette)).kid(el("span").kid(word).kid(added)))
}

/// The sum of it, in a live region that is there from the start, so that it is announced.
pub(super) fn callout(run: Run, question: Arc<QuizQuestion>, told: Memo<bool>) -> Node {
    el("div").attr("role", "status").kid(live(move || told.get().then(|| summed_up(run, &question)))).into()
}

fn summed_up(run: Run, question: &QuizQuestion) -> Node {
    let right = run.sheet.with_untracked(|sheet| sheet.standing(question)) == Standing::Right;
    let (silhouette, heading) = if right {
        ("rec", t("quiz.right").to_owned())
    } else {
        let answers = question.options.iter().filter(|option| option.correct).map(|option| option.text.as_str());
        ("no", fill("quiz.not-quite", &[("answer", &answers.collect::<Vec<_>>().join(", "))]))
    };
    let sources = cite::ids(question.sources.iter().map(String::as_str));
    let explain = el("p").kid(question.explain.clone()).kid(" ").kid(sources);
    let callout = el("div").class("callout").kid(mark(silhouette)).kid(el("h2").kid(heading));
    callout.kid(explain).kid(try_it(run, question)).into()
}

/// The organisation of the question, put into the advisor.
fn try_it(run: Run, question: &QuizQuestion) -> Option<Element> {
    let answers = quiz::answers_of(run.app.book, question)?;
    let href = Screen::Result.href(run.app.book, &answers);
    Some(el("p").kid(el("a").attr("href", href).kid(t("quiz.try-it"))))
}
