//! Time: the timeline, what sets the pace, whether the pace fits, and what the estimate rests on.

use crate::advisor::{Answer, Verdict, assess};
use crate::content::{Cases, Method, Status};
use crate::export::words::{day, days, stage};
use crate::plan::{Estimate, Fit, Lever, Part, Schedule};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::format::{self, grouped};
use super::super::super::part::callout::{Tone, callout};
use super::super::super::part::more::more;
use super::super::super::part::{cite, table};
use super::super::super::route::{Back, Screen};
use super::super::super::words::{fill, t};
use super::super::figure::timeline::timeline;
use super::{Desk, Made, head};

/// The section.
pub(super) fn section(desk: Desk) -> Node {
    live(move || {
        let Some(made) = desk.made() else { return Node::Nothing };
        match (&made.estimate, &made.schedules) {
            (Some(estimate), Some((likely, worst))) => {
                nodes![figure(&made, estimate, likely, worst), fits(&made, estimate)]
            }
            _ => unknown(desk, &made),
        }
    })
}

/// Where nothing can be estimated: what is missing.
fn unknown(desk: Desk, made: &Made) -> Node {
    let path = made.plan().map_or("", |plan| plan.path.as_str());
    let own = made.content.common.times.paths.iter().find(|time| time.path == path);
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

/// "Three weeks likely, six at worst", in days below two weeks.
fn finding(estimate: &Estimate) -> String {
    let (likely, worst) = (estimate.likely.total(), estimate.slow.total());
    if worst < 14.0 {
        return fill("time.finding-days", &[("likely", &days(likely.ceil())), ("worst", &days(worst.ceil()))]);
    }
    // A day more than three weeks are three weeks to everybody but a clock.
    let weeks = |days: f64| grouped((days / 7.0).round().max(1.0));
    let (likely, worst) = (weeks(likely), weeks(worst));
    let key = if likely == "1" { "time.finding-week" } else { "time.finding-weeks" };
    fill(key, &[("likely", &likely), ("worst", &worst)])
}

fn figure(made: &Made, estimate: &Estimate, likely: &Schedule, worst: &Schedule) -> Node {
    Node::from(
        el("figure")
            .class("figure")
            .kid(
                el("figcaption")
                    .kid(el("h2").id("h-time").kid(finding(estimate)))
                    .kid(" ")
                    .kid(fill("timeline.caption", &[("start", &day(likely.start))])),
            )
            .kid(timeline(likely, worst))
            .kid(el("p").class("note").kid(t("time.assumed")))
            .kid(more(t("timeline.table"), dates(likely, worst)))
            .kid(more(t("time.rests"), rests(made, estimate))),
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

/// What sets the pace, as a sentence.
fn brake(made: &Made, estimate: &Estimate) -> String {
    let rate = estimate.gb_per_hour.map(grouped).unwrap_or_default();
    let words = match estimate.pace_of {
        Part::Line => fill("pace.line", &[("rate", &rate)]),
        Part::Source => fill("pace.source", &[("rate", &rate)]),
        Part::Method => fill("pace.method", &[("rate", &rate)]),
        Part::Quota => t("pace.quota").to_owned(),
        Part::Largest => t("pace.largest").to_owned(),
        Part::Tenant => t("pace.tenant").to_owned(),
        Part::Lead => t("pace.lead").to_owned(),
        Part::HelpDesk => fill("pace.help-desk", &[("n", &grouped(estimate.profiles_a_day))]),
        Part::Files => t("pace.files").to_owned(),
        Part::ByHand => t("pace.by-hand").to_owned(),
        Part::Typed => fill("pace.typed", &[("n", &days(made.settings.copy_days.unwrap_or_default()))]),
    };
    let guessed = estimate.missing.contains(&"uplink-mbps") && matches!(estimate.pace_of, Part::Line | Part::Source);
    if guessed { format!("{words} {}", t("pace.assumed-line")) } else { words }
}

fn lever(lever: &Lever) -> Node {
    let words = match lever {
        Lever::Concurrent(n) => fill("lever.concurrent", &[("n", &grouped(*n))]),
        Lever::People(n) => fill("lever.people", &[("n", &grouped(*n))]),
        Lever::Line(n) => fill("lever.line", &[("n", &grouped(*n))]),
        Lever::PrepareBefore(n) => fill("lever.prepare", &[("n", &grouped(*n))]),
        Lever::AnyDay => t("lever.any-day").to_owned(),
    };
    Node::from(el("li").kid(words))
}

/// The pace: what sets it, whether it fits, what would make it fit.
fn fits(made: &Made, estimate: &Estimate) -> Node {
    let brake = el("p").kid(brake(made, estimate));
    let verdict = match head::pace(made) {
        Some(Fit::Missed { limit, levers }) => {
            let lead = if levers.is_empty() { t("fit.no-lever") } else { t("fit.levers") };
            let list = (!levers.is_empty()).then(|| el("ul").class("bullets").kids(levers.iter().map(lever)));
            let title = fill("fit.missed-title", &[("n", &days(limit))]);
            callout(Tone::Warn, title, nodes![brake, el("p").kid(lead), list])
        }
        Some(Fit::Tight { limit }) => {
            callout(Tone::Note, fill("fit.tight-title", &[("n", &days(limit))]), brake.into())
        }
        Some(Fit::CopyEarlier { days: ahead, people }) => {
            let text = fill("fit.earlier-text", &[("n", &days(ahead))]);
            let people = people.map(|people| el("p").kid(fill("fit.earlier-people", &[("n", &grouped(people))])));
            callout(Tone::Warn, t("fit.earlier-title"), nodes![brake, el("p").kid(text), people])
        }
        _ => callout(Tone::Note, t("pace.title"), brake.into()),
    };
    nodes![
        el("div")
            .class("stack-of")
            .kid(verdict)
            .kid(estimate.beyond.then(|| callout(
                Tone::Warn,
                t("time.beyond-title"),
                el("p").kid(t("time.beyond")).into()
            )))
            .kid(peak(made, estimate))
            .kid(shipping(made, estimate))
    ]
}

/// Where everybody changes on one day: what that asks of the help desk.
fn peak(made: &Made, estimate: &Estimate) -> Node {
    const CALM: f64 = 3.0;
    let times = &made.content.common.times;
    let path = made.plan().and_then(|plan| times.paths.iter().find(|time| time.path == plan.path));
    let at_once = path.is_some_and(|time| time.profiles && time.wave == 0);
    if !at_once || estimate.help_days <= CALM || made.inputs.pace == "weekend" {
        return Node::Nothing;
    }
    let all = grouped(made.inputs.mailboxes.unwrap_or_default());
    let values = [("all", all.as_str()), ("rate", &grouped(estimate.profiles_a_day)), ("n", &days(estimate.help_days))];
    callout(Tone::Warn, t("peak.title"), el("p").kid(fill("peak.text", &values)).into())
}

/// Drive shipping beside upload.
fn shipping(made: &Made, estimate: &Estimate) -> Node {
    let (Some(upload), Some(shipping)) = (&estimate.upload_days, &estimate.shipping_days) else { return Node::Nothing };
    let prefer = made.content.common.times.shipping.prefer_above;
    // Both with the import that follows, so that they can be compared.
    let uploaded = upload.likely + estimate.import_days;
    let values = [
        ("line", days(upload.likely)),
        ("upload", days(uploaded)),
        ("shipping", days(shipping.likely)),
        ("limit", days(prefer)),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // Contract and region may be answered already.
    let book = crate::advisor::Book::embedded();
    let disks = book.path_index("pst-drive-shipping");
    let verdict = disks.and_then(|disks| assess(book, &made.answers).of(disks).map(|found| found.verdict));
    let answered = |id: &str| {
        let question = book.question_index(id);
        question.is_some_and(|question| matches!(made.answers.get(question), Answer::Options(_)))
    };
    let key = if verdict == Some(Verdict::RuledOut) {
        fill("shipping.never", &values)
    } else if upload.likely <= prefer {
        fill("shipping.upload", &values)
    } else if answered("enterprise-agreement") && answered("destination-region") {
        fill("shipping.sure", &values)
    } else {
        fill("shipping.prefer", &values)
    };
    callout(Tone::Note, t("shipping.title"), el("p").kid(key).into())
}

fn three(name: String, unit: &'static str, cases: &Cases, status: Status) -> Node {
    let cell = |label: &'static str, value: f64| table::cell(label, grouped(value)).class("n").into();
    let about = nodes![name, " ", el("span").class("unit").kid(unit), " ", cite::support(status)];
    let cells =
        vec![cell(t("time.best"), cases.fast), cell(t("time.likely"), cases.likely), cell(t("time.worst"), cases.slow)];
    table::row(about, cells).into()
}

/// Figures behind the estimate, with their support.
fn rests(made: &Made, estimate: &Estimate) -> Node {
    let times = &made.content.common.times;
    let spans = [&estimate.slow, &estimate.likely, &estimate.fast];
    let of = |part: fn(&crate::plan::Spans) -> f64| {
        let [slow, likely, fast] = spans.map(part);
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
    rows.push(three(t("time.all").to_owned(), t("time.unit-days"), &of(crate::plan::Spans::total), Status::Assumed));
    let path = made.plan().map_or("", |plan| plan.path.as_str());
    let own = times.paths.iter().find(|time| time.path == path).map(|time| {
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
    let figure = |figure: &crate::content::TimeFigure| {
        Node::from(
            el("li")
                .kid(figure.text.clone())
                .kid(" ")
                .kid(cite::support(figure.status))
                .kid(" ")
                .kid(cite::ids(figure.sources.iter().map(String::as_str))),
        )
    };
    let paths: Vec<&str> = made.content.plans.iter().map(|plan| plan.path.as_str()).collect();
    let heads = [t("time.figure"), t("time.best"), t("time.likely"), t("time.worst")];
    nodes![
        own,
        missing,
        table::table("sums", t("time.rests"), heads, rows),
        el("h3").class("t5").kid(t("time.published")),
        el("ul")
            .class("bullets")
            .kids(times.figures.iter().filter(|one| one.concerns(&paths)).map(figure).collect::<Vec<Node>>())
    ]
}

fn label(question: &str) -> Option<String> {
    let book = crate::advisor::Book::embedded();
    book.question_index(question).map(|index| format::within(&book.question(index).label))
}
