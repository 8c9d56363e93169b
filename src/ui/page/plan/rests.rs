//! What the estimate rests on: the figures behind it, with their support.

use crate::advisor::{Holds, holds};
use crate::content::{Cases, Status, TimeFigure};
use crate::export::words::days;
use crate::plan::{Estimate, Schedules, Spans};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format;
use super::super::super::part::{cite, table};
use super::super::super::words::{fill, t};
use super::Made;

fn three(name: String, unit: &'static str, cases: &Cases, status: Status) -> Node {
    let cell = |label: &'static str, value: f64| table::cell(label, days(value)).class("n").into();
    let about = nodes![name, " ", el("span").class("unit").kid(unit), " ", cite::support(status)];
    let cells =
        vec![cell(t("time.best"), cases.fast), cell(t("time.likely"), cases.likely), cell(t("time.worst"), cases.slow)];
    table::row(about, cells).into()
}

/// Figures behind the estimate, with their support.
pub(super) fn rests(made: &Made, estimate: &Estimate) -> Node {
    let times = &made.content.common.times;
    // As the calendar takes them, so that they add up.
    let spans = [&estimate.slow, &estimate.likely, &estimate.fast].map(Spans::whole);
    let of = |part: fn(&Spans) -> f64| {
        let [slow, likely, fast] = spans.each_ref().map(part);
        Cases { slow, likely, fast }
    };
    let mut rows = vec![three(t("stage.prepare").to_owned(), t("time.unit-days"), &of(|s| s.prepare), Status::Assumed)];
    // Where only durations are published, copying alone says nothing.
    if estimate.data_days.slow > 0.0 {
        // As the whole is widened for what was not answered, so is its part.
        let widen = 1.0 + times.numbers.widen * estimate.missing.len() as f64;
        let Cases { slow, likely, fast } = estimate.data_days;
        let alone = Cases { slow: slow * widen, likely, fast: fast / widen };
        rows.push(three(t("time.copying-alone").to_owned(), t("time.unit-days"), &alone, Status::Assumed));
    }
    rows.push(three(t("time.copying-all").to_owned(), t("time.unit-days"), &of(|s| s.copy), Status::Assumed));
    rows.push(three(t("time.wait").to_owned(), t("time.unit-days"), &of(|s| s.wait), Status::Published));
    rows.push(three(t("stage.close").to_owned(), t("time.unit-days"), &of(|s| s.close), Status::Assumed));
    rows.push(three(t("time.all").to_owned(), t("time.unit-days"), &of(Spans::total), Status::Assumed));
    if let Some(all) = made.schedules.as_ref().map(Schedules::lengths) {
        rows.push(three(t("time.calendar").to_owned(), t("time.unit-days"), &all, Status::Assumed));
    }
    let path = made.plan().map_or("", |plan| plan.path.as_str());
    let own = times.path(path).map(|time| {
        el("p")
            .class("text note")
            .kid(time.text.clone())
            .kid(" ")
            .kid(cite::ids(time.sources.iter().map(String::as_str)))
    });
    let labels: Vec<String> = estimate.missing.iter().filter_map(|id| label(id)).collect();
    let missing = (!labels.is_empty()).then(|| {
        let share = days(times.numbers.widen * 100.0 * labels.len() as f64);
        el("p").class("text note").kid(fill("time.missing", &[("what", &format::list(&labels)), ("share", &share)]))
    });
    let figure = |figure: &TimeFigure| {
        Node::from(
            el("li")
                .kid(figure.text.clone())
                .kid(" ")
                .kid(cite::support(figure.status))
                .kid(" ")
                .kid(cite::ids(figure.sources.iter().map(String::as_str))),
        )
    };
    let book = crate::advisor::Book::embedded();
    let asked = |one: &TimeFigure| one.when.as_ref().is_none_or(|when| holds(book, &made.answers, when) != Holds::No);
    let paths: Vec<&str> = made.content.plans.iter().map(|plan| plan.path.as_str()).collect();
    let heads = [t("time.figure"), t("time.best"), t("time.likely"), t("time.worst")];
    nodes![
        own,
        missing,
        table::table("sums", t("time.rests"), heads, rows),
        el("h3").class("t5").kid(t("time.published")),
        el("ul").class("bullets").kids(
            times.figures.iter().filter(|one| one.concerns(&paths) && asked(one)).map(figure).collect::<Vec<Node>>()
        )
    ]
}

/// The label of a question, inside a sentence.
pub(super) fn label(question: &str) -> Option<String> {
    let book = crate::advisor::Book::embedded();
    book.question_index(question).map(|index| format::within(&book.question(index).label))
}
