//! What one may change: size and line, which are answers, and the assumptions of the estimate.

use leptos::prelude::*;

use crate::advisor::{Answer, read_typed};
use crate::content::Assumption;
use crate::export::words::days;
use crate::plan::{Estimate, TEN_YEARS};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::format::{self, grouped};
use super::super::super::part::cite;
use super::super::super::part::more::more;
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::super::form;
use super::Desk;
use super::rests::label;

/// Answers that an estimate reads, in the order of the form.
const ANSWERS: [&str; 4] = ["mailboxes", "total-gb", "largest-gb", "uplink-mbps"];

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    let Some(content) = desk.content.try_get_value() else { return Node::Nothing };
    let times = &content.common.times;
    let path = times.path(desk.id());
    let asked = times.assumptions.iter().filter(|one| path.is_none_or(|path| path.asks(&one.id)));
    let assumptions: Vec<Node> = asked.map(|assumption| field(desk, assumption.clone())).collect();
    let reads = |question: &&str| path.is_none_or(|path| path.reads(question));
    let read = ANSWERS.into_iter().filter(reads);
    let left: Vec<String> = ANSWERS.iter().filter(|one| !reads(one)).filter_map(|id| label(id)).collect();
    let without = (!left.is_empty())
        .then(|| el("p").class("text note").kid(fill("assume.without", &[("what", &format::list(&left))])));
    Node::from(
        el("section")
            .class("section screen")
            .attr("aria-labelledby", "h-assume")
            .kid(el("h2").id("h-assume").kid(t("assume.title")))
            .kid(el("p").class("text").kid(t("assume.lead")))
            .kid(el("div").class("fields").kids(read.map(|question| answer(desk, question)).collect::<Vec<Node>>()))
            .kid(el("p").class("text num t3").attr("role", "status").kid(live(move || now(desk))))
            .kid(without)
            .kid(more(
                t("assume.more"),
                nodes![
                    el("p").class("text note").kid(t("assume.more-lead")),
                    el("div").class("fields").kid(assumptions)
                ],
            )),
    )
}

/// What comes of the fields, beside them: the figures themselves stand far above.
fn now(desk: Desk) -> Option<String> {
    let lengths = desk.made()?.schedules?.lengths();
    if lengths.likely > TEN_YEARS {
        return Some(t("assume.now-years").to_owned());
    }
    let [best, likely, worst] = [lengths.fast, lengths.likely, lengths.slow].map(days);
    Some(fill("assume.now", &[("likely", &likely), ("best", &best), ("worst", &worst)]))
}

/// A number of the interview, changed here. It stands in the address, as everywhere.
fn answer(desk: Desk, id: &'static str) -> Node {
    let app = desk.app;
    let Some(index) = app.book.question_index(id) else { return Node::Nothing };
    let question = app.book.question(index);
    let error = RwSignal::new(None);
    let unit = question.number.as_ref().map_or("", |number| number.unit.as_str());
    let (low, high) = question.number.as_ref().map_or((0.0, 0.0), |number| (number.minimum, number.maximum));
    let range = fill("error.range", &[("low", &grouped(low)), ("high", &grouped(high)), ("unit", unit)]);
    let shown = move || match app.answers.with(|answers| answers.get(index)) {
        Answer::Number(value) => grouped(value),
        _ => String::new(),
    };
    let changed = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let value = if typed.trim().is_empty() {
            Some(Answer::Missing)
        } else {
            read_typed(question, &typed).ok().map(Answer::Number)
        };
        error.set(value.is_none().then(|| range.clone()));
        if let Some(value) = value {
            let answers = app.answers.with_untracked(|answers| answers.with(index, value));
            app.go(&Screen::Plan(app.book.path(desk.path).id.clone()), &answers);
        }
    };
    form::labelled(
        form::Labelled {
            id: format!("f-{id}"),
            label: if unit.is_empty() || id == "mailboxes" {
                question.label.clone()
            } else {
                format!("{} ({unit})", question.label)
            },
            hint: None,
            numeric: true,
            error,
            form: desk.form,
        },
        shown,
        changed,
    )
}

/// What stands in a field that nobody filled in.
fn assumed(assumption: &Assumption, found: Option<&Estimate>) -> String {
    if let Some(cases) = &assumption.cases {
        return if cases.slow == cases.fast {
            fill("assume.one", &[("n", &grouped(cases.likely))])
        } else {
            let low = grouped(cases.slow.min(cases.fast));
            let high = grouped(cases.slow.max(cases.fast));
            fill("assume.three", &[("n", &grouped(cases.likely)), ("low", &low), ("high", &high)])
        };
    }
    let Some(found) = found else { return String::new() };
    let value = match assumption.id.as_str() {
        "prepare-days" => days(found.likely.prepare),
        "copy-days" => days(found.likely.copy),
        _ => grouped(found.waves as f64),
    };
    fill("assume.found", &[("n", &value)])
}

fn field(desk: Desk, assumption: Assumption) -> Node {
    let error = RwSignal::new(None);
    let [id, field_id] = [(); 2].map(|()| assumption.id.clone());
    let input = format!("f-{id}");
    let range = fill("assume.range", &[("low", &grouped(assumption.least)), ("high", &grouped(assumption.most))]);
    let (label, hint) = (assumption.label.clone(), assumption.hint.clone());
    let (status, sources) = (assumption.status, assumption.sources.clone());
    let kept = assumption.clone();
    let hint = nodes![
        hint,
        " ",
        live(move || { desk.made().map(|made| Node::from(assumed(&kept, made.estimate.as_ref()))) }),
        " ",
        cite::support(status),
        " ",
        cite::ids(sources.iter().map(String::as_str))
    ];
    let changed = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let sound = typed.trim().is_empty() || assumption.accept(&typed).is_some();
        error.set((!sound).then(|| range.clone()));
        if sound {
            desk.set_field(&id, &typed);
        }
    };
    form::labelled(
        form::Labelled { id: input, label, hint: Some(hint), numeric: true, error, form: desk.form },
        move || desk.field(&field_id),
        changed,
    )
}
