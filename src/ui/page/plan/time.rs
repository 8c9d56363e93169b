//! Time: the timeline, the same as a table, and what ends before the plan is done.

use crate::content::Method;
use crate::export::words::{day, days, ending_text, ending_title, stage};
use crate::plan::{Ending, Estimate, Schedule, Schedules};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::part::callout::{Tone, callout};
use super::super::super::part::more::more;
use super::super::super::part::{cite, table};
use super::super::super::route::{Back, Screen};
use super::super::super::words::{fill, t};
use super::super::figure::timeline::{shades, timeline};
use super::{Desk, Made, pace, rests};

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    live(move || {
        let Some(made) = desk.made() else { return Node::Nothing };
        match (&made.estimate, &made.schedules) {
            (Some(estimate), Some(all)) => {
                let endings = made.endings(desk.app);
                let warnings = el("div").class("stack-of").kids(endings.iter().map(ending).collect::<Vec<Node>>());
                let warnings = (!endings.is_empty()).then_some(warnings);
                nodes![figure(&made, estimate, all, &endings), warnings, pace::fits(&made, estimate)]
            }
            _ => unknown(desk, &made),
        }
    })
}

/// Where nothing can be estimated: what is missing.
fn unknown(desk: Desk, made: &Made) -> Node {
    let path = made.plan().map_or("", |plan| plan.path.as_str());
    let own = made.content.common.times.path(path);
    let outside = own.filter(|time| time.method == Method::None).map(|time| time.text.clone());
    let question = Screen::Advise { question: Some("mailboxes".to_owned()), back: Back::Next };
    let link = el("a").attr("href", desk.app.href(&question)).kid(t("time.say-mailboxes"));
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-time")
            .kid(el("h2").id("h-time").kid(t("time.title")))
            .kid(match outside {
                Some(text) => Node::from(el("p").class("text").kid(text)),
                None => nodes![el("p").class("text").kid(t("time.unknown")), el("p").class("screen").kid(link)],
            }),
    )
}

/// What ends too early: with both dates, and the way out.
fn ending(one: &Ending<'_>) -> Node {
    let text = el("p")
        .kid(ending_text(one))
        .kid(" ")
        .kid(cite::support(one.deadline.status))
        .kid(" ")
        .kid(cite::ids(one.deadline.sources.iter().map(String::as_str)));
    callout(Tone::Warn, ending_title(one), text.into())
}

/// "Three weeks likely, six at worst", in days below two weeks.
fn finding(all: &Schedules) -> String {
    let lengths = all.lengths();
    let (likely, worst) = (lengths.likely, lengths.slow);
    if worst < 14.0 {
        return fill("time.finding-days", &[("likely", &days(likely)), ("worst", &days(worst))]);
    }
    // A day more than three weeks are three weeks to everybody but a clock.
    let weeks = |days: f64| grouped((days / 7.0).round().max(1.0));
    let (likely, worst) = (weeks(likely), weeks(worst));
    let key = if likely == "1" { "time.finding-week" } else { "time.finding-weeks" };
    fill(key, &[("likely", &likely), ("worst", &worst)])
}

fn figure(made: &Made, estimate: &Estimate, all: &Schedules, endings: &[Ending<'_>]) -> Node {
    let (likely, worst) = (&all.likely, &all.worst);
    let start = day(likely.start);
    let values = [("start", start.as_str())];
    let caption =
        if shades(likely, worst) { fill("timeline.caption", &values) } else { fill("timeline.caption-long", &values) };
    Node::from(
        el("figure")
            .class("figure")
            .kid(el("figcaption").kid(el("h2").id("h-time").kid(finding(all))).kid(" ").kid(caption))
            .kid(timeline(likely, worst, endings))
            .kid(el("p").class("note").kid(t("time.assumed")))
            .kid(more(t("timeline.table"), dates(likely, worst)))
            .kid(more(t("time.rests"), rests::rests(made, estimate))),
    )
}

/// The figure as a table.
fn dates(likely: &Schedule, worst: &Schedule) -> Node {
    let heads = [t("schedule.stage"), t("schedule.first"), t("schedule.last"), t("schedule.worst")];
    let mut rows: Vec<Node> = Vec::new();
    for one in &likely.stages {
        let last = worst.stages.iter().find(|other| other.kind == one.kind).map_or(one.last, |other| other.last);
        let cells = vec![
            table::cell(t("schedule.first"), day(one.first)).into(),
            table::cell(t("schedule.last"), day(one.last)).into(),
            table::cell(t("schedule.worst"), day(last)).into(),
        ];
        rows.push(table::row(stage(one.kind), cells).into());
    }
    if likely.waves.len() > 1 {
        for (wave, late) in likely.waves.iter().zip(worst.waves.iter().map(Some).chain(std::iter::repeat(None))) {
            let late = late.map(|late| day(late.date)).unwrap_or_default();
            let cells = vec![
                table::cell(t("schedule.first"), day(wave.date)).into(),
                table::cell(t("schedule.last"), day(wave.date)).into(),
                table::cell(t("schedule.worst"), late).into(),
            ];
            rows.push(table::row(fill("schedule.wave", &[("n", &wave.wave.to_string())]), cells).into());
        }
    }
    table::table("dates", t("schedule.title"), heads, rows)
}
