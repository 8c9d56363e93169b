//! The pace: what sets it, whether it fits, and what would make it fit; and what else the durations ask for.

use crate::advisor::{Answer, Verdict, assess};
use crate::content::Method;
use crate::export::words::days;
use crate::plan::{Estimate, Fit, Lever, Part, TEN_YEARS};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::grouped;
use super::super::super::part::callout::{Tone, callout};
use super::super::super::words::{fill, t};
use super::{Made, head};

/// What sets the pace, as a sentence.
fn brake(made: &Made, estimate: &Estimate) -> String {
    let vendor = is_vendor(made);
    let rate = estimate.gb_per_hour.map(grouped).unwrap_or_default();
    let words = match estimate.pace_of {
        Part::Line => fill("pace.line", &[("rate", &rate)]),
        Part::Source => {
            let values = [("rate", rate.as_str()), ("n", &grouped(estimate.concurrent))];
            // A vendor's tool has no endpoint. Up to today's default, nothing need be changed at one.
            if vendor {
                fill("pace.source-vendor", &values)
            } else if estimate.concurrent < 100.0 {
                fill("pace.source", &values)
            } else {
                fill("pace.source-many", &values)
            }
        }
        Part::Method => fill("pace.method", &[("rate", &rate)]),
        Part::Quota => t("pace.quota").to_owned(),
        Part::Largest if estimate.missing.contains(&"largest-gb") => {
            fill("pace.largest-assumed", &[("n", &grouped(estimate.largest_gb))])
        }
        Part::Largest => t("pace.largest").to_owned(),
        Part::Tenant => t("pace.tenant").to_owned(),
        Part::Lead => t("pace.lead").to_owned(),
        Part::HelpDesk => {
            let values = [("n", grouped(estimate.profiles_a_day)), ("people", grouped(estimate.people))];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            if estimate.people > 1.0 { fill("pace.help-desk", &values) } else { fill("pace.help-desk-one", &values) }
        }
        Part::Files => t("pace.files").to_owned(),
        Part::ByHand => t("pace.by-hand").to_owned(),
        Part::Typed => fill("pace.typed", &[("n", &days(made.settings.copy_days.unwrap_or_default()))]),
    };
    let guessed = estimate.missing.contains(&"uplink-mbps") && matches!(estimate.pace_of, Part::Line | Part::Source);
    if guessed { format!("{words} {}", t("pace.assumed-line")) } else { words }
}

/// Whether a vendor's tool does the copying.
fn is_vendor(made: &Made) -> bool {
    let time = made.plan().and_then(|plan| made.content.common.times.path(&plan.path));
    time.is_some_and(|time| time.method == Method::Open)
}

fn lever(lever: &Lever, vendor: bool) -> Node {
    let words = match lever {
        Lever::Concurrent(n) if vendor => fill("lever.concurrent-vendor", &[("n", &grouped(*n))]),
        Lever::Concurrent(n) => fill("lever.concurrent", &[("n", &grouped(*n))]),
        Lever::People(n) => fill("lever.people", &[("n", &grouped(*n))]),
        Lever::Line(n) => fill("lever.line", &[("n", &grouped(*n))]),
        Lever::PrepareBefore(n) => fill("lever.prepare", &[("n", &grouped(*n))]),
        Lever::AnyDay => t("lever.any-day").to_owned(),
    };
    Node::from(el("li").kid(words))
}

/// The pace: what sets it, whether it fits, what would make it fit.
pub(super) fn fits(made: &Made, estimate: &Estimate) -> Node {
    let brake = el("p").kid(brake(made, estimate));
    let verdict = match head::pace(made) {
        Some(Fit::Missed { limit, levers }) => {
            let lead = if levers.is_empty() { t("fit.no-lever") } else { t("fit.levers") };
            let list = (!levers.is_empty()).then(|| {
                let vendor = is_vendor(made);
                el("ul").class("bullets").kids(levers.iter().map(|one| lever(one, vendor)))
            });
            let title = fill("fit.missed-title", &[("n", &days(limit))]);
            callout(Tone::Warn, title, nodes![brake, el("p").kid(lead), list])
        }
        Some(Fit::Tight { limit }) => {
            callout(Tone::Note, fill("fit.tight-title", &[("n", &days(limit))]), brake.into())
        }
        Some(Fit::CopyEarlier { days: ahead, people }) => {
            let text = match ahead {
                never if never > TEN_YEARS => t("fit.earlier-never").to_owned(),
                _ => fill("fit.earlier-text", &[("n", &days(ahead))]),
            };
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
    let path = made.plan().and_then(|plan| times.path_for(&plan.path, &made.inputs));
    let at_once = path.is_some_and(|time| time.profiles && time.wave == 0);
    if !at_once || estimate.help_days <= CALM || made.inputs.pace == "weekend" {
        return Node::Nothing;
    }
    let all = grouped(made.inputs.mailboxes.unwrap_or_default());
    let who = [("rate", grouped(estimate.profiles_a_day)), ("people", grouped(estimate.people))];
    let who = who.each_ref().map(|(name, value)| (*name, value.as_str()));
    let who = if estimate.people > 1.0 { fill("peak.people", &who) } else { fill("peak.person", &who) };
    let values = [("all", all.as_str()), ("who", &who), ("n", &days(estimate.help_days))];
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
