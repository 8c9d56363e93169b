//! The living page of all parts in all their states: `#/parts`, in a developer's build only. Its headings are for
//! developers and stand here; all other words are those of the screens.

use leptos::prelude::*;

use crate::advisor::{Answers, Verdict};
use crate::content::{Number, References};
use crate::ui::node::{Element, Node, each, el, nodes};

use super::super::part::callout::{Tone, callout};
use super::super::part::icon::Icon;
use super::super::part::mark::{mark, of, word};
use super::super::part::more::more;
use super::super::part::rail::{Stage, rail};
use super::super::part::ruler::ruler;
use super::super::part::table::{cell, row, table};
use super::super::part::{disagreement, lanes, progress, sources};
use super::super::state::{App, title};
use super::super::words::t;
use super::term::marked;

/// The screen.
pub(super) fn parts() -> Node {
    title("Parts");
    let app = App::get();
    nodes![
        el("h1").kid("Parts"),
        part("Type", type_scale()),
        part("Button and link", buttons()),
        part("Choice", choices()),
        part("Number", number(app)),
        part("Callout", callouts()),
        part("Badge and verdict", verdicts()),
        part("Rows, links, specification", rows()),
        part("Table", tables()),
        part("Disclosure, term", disclosures()),
        part("Progress, steps", steps()),
        part("Lanes", lanes::lanes(app.book, &app.answers.get(), t("narrowing.caption").to_owned())),
        part("Path list", paths(app)),
        part("Sources", sources::sources(&["D06", "H02"])),
    ]
}

fn part(name: &'static str, inside: Node) -> Element {
    el("section").class("section flow").kid(el("h2").kid(name)).kid(inside)
}

fn type_scale() -> Node {
    nodes![
        el("p").class("display").kid(t("start.title")),
        el("p").class("lead text").kid(t("about.lead")),
        el("p").class("text").kid(t("about.private-sent")),
        el("p").class("kicker").kid(t("result.kicker")),
        el("p").class("note text").kid(t("answers.note")),
        el("code").kid("Get-Mailbox -ResultSize Unlimited"),
    ]
}

fn button(class: &'static str) -> Element {
    el("button").class(class).attr("type", "button")
}

fn buttons() -> Node {
    let several = el("p").class("row");
    nodes![
        several
            .kid(button("btn main").kid(t("continue")).kid(" ").kid(Icon::Arrow.draw()))
            .kid(button("btn").kid(Icon::Print.draw()).kid(t("result.print")))
            .kid(button("btn quiet").kid(t("back")))
            .kid(button("btn square").attr("aria-label", t("theme.light")).kid(Icon::Theme.draw()))
            .kid(button("btn main").attr("disabled", "").kid(t("continue")))
            .kid(button("btn").attr("disabled", "").kid(t("result.print")))
            .kid(el("a").attr("href", "#/parts").kid(t("result.compare")))
            .kid(el("a").class("bare").attr("href", "#/parts").kid(t("result.compare"))),
        el("a")
            .class("card")
            .attr("href", "#/parts")
            .kid(el("h3").kid(t("learn.instead")))
            .kid(el("p").kid(t("modules.how-check"))),
    ]
}

fn choice(class: &'static str, kind: &'static str, state: &'static str) -> Element {
    let input = el("input").attr("type", kind).attr("name", format!("{kind}-{class}"));
    let input = if state.is_empty() { input } else { input.attr(state, "") };
    el("label")
        .class(class)
        .kid(input)
        .kid(el("span").kid(t("answer.not-sure")))
        .kid(el("small").kid(t("answers.note")))
}

fn told(class: &'static str, silhouette: &'static str, word: &'static str) -> Element {
    let input = el("input").attr("type", "radio").attr("disabled", "");
    let verdict = el("span").class("verdict").kid(mark(silhouette)).kid(word);
    let words = el("span").kid(el("span").kid(t("answer.not-sure"))).kid(" ").kid(verdict);
    el("label").class(class).kid(input).kid(words).kid(el("span").class("feedback").kid(t("quiz.advice-wrong")))
}

fn choices() -> Node {
    let rows = [
        choice("choice", "radio", ""),
        choice("choice", "radio", "checked"),
        choice("choice", "checkbox", "checked"),
        choice("choice", "checkbox", "disabled"),
        choice("choice apart", "radio", ""),
    ];
    let answered = [
        told("choice told right", "rec", t("quiz.right-chosen")),
        told("choice told wrong", "no", t("quiz.wrong-chosen")),
    ];
    nodes![
        el("fieldset").class("choices").kid(el("legend").kid(t("compare.rows"))).kids(rows),
        el("fieldset").class("choices quiz").kid(el("legend").kid(t("quiz.questions"))).kids(answered),
    ]
}

fn field(invalid: bool) -> Element {
    let input = el("input").class("input").attr("aria-label", t("picks")).attr("value", "1,500");
    let input = if invalid { input.attr("aria-invalid", "true") } else { input };
    el("div").class("number").kid(input).kid(t("compare.path"))
}

fn number(app: App) -> Node {
    let pick = |pressed: &'static str| button("pick").attr("aria-pressed", pressed).kid("1,500");
    let marks: Option<&'static Number> =
        app.book.question_index("mailboxes").and_then(|index| app.book.question(index).number.as_ref());
    let value = Memo::new(|_| Some(300.0));
    nodes![
        field(false),
        el("p").class("error").kid(Icon::Warning.draw()).kid(el("span").kid(t("error.number"))),
        field(true),
        el("div").class("picks").kid(pick("false")).kid(pick("true")),
        marks.map(|marks| ruler(marks, value)),
    ]
}

fn callouts() -> Node {
    let said = |tone| callout(tone, t("settled.title"), el("p").kid(t("settled.text")).into());
    let differ = References::embedded().disagreements.first().map(disagreement::disagreement);
    nodes![said(Tone::Note), said(Tone::Warn), said(Tone::Bad), differ]
}

fn verdicts() -> Node {
    let badge = |class: &'static str| nodes![el("span").class(class).kid(t("status.derived")), " "];
    let all = [Verdict::Recommended, Verdict::Suitable, Verdict::Possible, Verdict::Undecided, Verdict::RuledOut];
    let said = |verdict| nodes![el("span").class("verdict").kid(of(verdict)).kid(word(verdict)), " "];
    nodes![
        el("p").kid(each(["badge", "badge warn", "badge bad", "badge on"].map(badge))),
        el("p").class("row").kid(each(all.map(said))),
        lanes::keys(),
    ]
}

fn rows() -> Node {
    let line = || {
        let change = el("dd").kid(el("a").attr("href", "#/parts").kid(t("change")));
        el("div").kid(el("dt").kid(t("compare.batches"))).kid(el("dd").kid(t("verdict.suitable"))).kid(change)
    };
    let link = || {
        let link = el("a").attr("href", "#/parts").kid(t("modules.title"));
        el("li").kid(link).kid(el("span").kid(t("modules.untried")))
    };
    let figure = || {
        let value = el("dd").kid(t("confidence.high")).kid(el("small").kid(t("confidence.none-open")));
        el("div").kid(el("dt").kid(t("confidence"))).kid(value)
    };
    nodes![
        el("dl").class("rows").kids([line(), line()]),
        el("ul").class("links").kids([link(), link()]),
        el("dl").class("spec").kids([figure(), figure(), figure()]),
    ]
}

fn tables() -> Node {
    let line = |class: &'static str| {
        let cells =
            vec![cell(t("compare.effort"), t("verdict.possible")).into(), cell(t("compare.csv"), "1,500").into()];
        Node::from(row(t("compare.path"), cells).class(class))
    };
    let heads = [t("compare.path"), t("compare.effort"), t("compare.csv")];
    table("", t("compare.caption"), heads, vec![line(""), line("on"), line("off")])
}

fn disclosures() -> Node {
    let text = || el("p").class("text").kid(t("modules.reset-text")).into();
    nodes![
        more(t("modules.reset"), text()),
        el("details").class("more").attr("open", "").kid(el("summary").kid(t("modules.reset"))).kid(text()),
        el("p").class("text").kid(marked(t("difference.coexistence-text"))),
    ]
}

fn steps() -> Node {
    let step = || el("li").kid(el("h4").kid(t("check.title"))).kid(el("p").kid(t("check.lead")));
    nodes![
        progress::progress(1, None),
        progress::progress(4, Some(6)),
        progress::progress(9, Some(0)),
        progress::changing(),
        el("ol").class("steps").kids([step(), step(), step()]),
    ]
}

fn paths(app: App) -> Node {
    let named = Memo::new(move |_| !app.answers.with(Answers::is_empty));
    let settled = Memo::new(|_| false);
    rail(app.assessment, Stage { named, settled })
}
