//! What would change the result: single answers that make another path win, each to try with one click.

use crate::advisor::{Answer, Flip, PathIndex, QuestionIndex, flips};
use crate::content::Kind;
use crate::order::sort_by_key;
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::{self, grouped, within};
use super::super::super::part::more::topic;
use super::super::super::words::{fill, t};
use super::super::house;
use super::{Case, tried};

/// The changed answer in words; numbers as ranges.
pub(super) fn words(case: &Case, flip: &Flip) -> String {
    let Some((low, high)) = flip.range else { return changed(case, flip.question, flip.change) };
    // Mailboxes are counted; what is measured says in what.
    let number = case.app.book.question(flip.question).number.as_ref();
    let unit = number.map(|number| number.unit.as_str()).filter(|unit| *unit != COUNTED);
    let said = |bound: f64| unit.map_or_else(|| grouped(bound), |unit| format!("{} {unit}", grouped(bound)));
    let low = low.map(|low| said(rounded(low, f64::ceil)));
    let high = high.map(|high| said(rounded(high, f64::floor)));
    match (low, high) {
        (Some(low), Some(high)) => fill("flips.between", &[("low", &low), ("high", &high)]),
        (Some(low), None) => fill("flips.or-more", &[("low", &low)]),
        (None, Some(high)) if unit.is_some() => fill("flips.or-under", &[("high", &high)]),
        (None, Some(high)) => fill("flips.or-less", &[("high", &high)]),
        (None, None) => t("flips.any").to_owned(),
    }
}

/// The unit that goes without saying.
const COUNTED: &str = "mailboxes";

/// A bound without decimals where it is large enough to do without.
fn rounded(bound: f64, to: fn(f64) -> f64) -> f64 {
    if bound >= 100.0 { to(bound) } else { bound }
}

/// An answer in words, beside the one that stands: what is ticked too, or no longer.
fn changed(case: &Case, question: QuestionIndex, answer: Answer) -> String {
    let book = case.app.book;
    let say = |set| format::answer(book, question, Answer::Options(set));
    match (case.answers.get(question), answer) {
        (Answer::Options(now), Answer::Options(then)) if book.question(question).kind == Kind::Several => {
            if (now | then) & book.question(question).alone() != 0 {
                return say(then);
            }
            let (more, less) = (then & !now, now & !then);
            // What stays is said where it is shorter than what goes.
            match (more, less) {
                (0, _) if less.count_ones() > then.count_ones() => fill("flips.only", &[("answer", &say(then))]),
                (_, 0) => fill("flips.also", &[("answer", &say(more))]),
                (0, _) => fill("flips.without", &[("answer", &say(less))]),
                _ => fill("flips.only", &[("answer", &say(then))]),
            }
        }
        _ => format::answer(book, question, answer),
    }
}

/// The same with the name of the question before it.
pub(super) fn with_label(case: &Case, flip: &Flip) -> String {
    format!("{}: {}", within(&case.app.book.question(flip.question).label), words(case, flip))
}

/// One of several changes that only together make a path win; a number as the range in which it does so beside the others.
pub(super) fn together(
    case: &Case,
    path: PathIndex,
    all: &[(QuestionIndex, Answer)],
    (question, answer): (QuestionIndex, Answer),
) -> String {
    let label = within(&case.app.book.question(question).label);
    let range = matches!(answer, Answer::Number(_)).then(|| {
        let others = all.iter().filter(|(other, _)| *other != question);
        let laid = others.fold(case.answers.clone(), |laid, (other, answer)| laid.with(*other, *answer));
        let holds = |flip: &Flip| {
            let (Answer::Number(value), Some((low, high))) = (answer, flip.range) else { return false };
            low.is_none_or(|low| value >= low) && high.is_none_or(|high| value <= high)
        };
        flips(case.app.book, &laid)
            .into_iter()
            .find(|flip| flip.question == question && flip.path == path && holds(flip))
    });
    let said = range.flatten().map_or_else(|| changed(case, question, answer), |flip| words(case, &flip));
    format!("{label}: {said}")
}

/// Whether ticking an option beside the others does already what this one does by leaving it alone.
fn repeats(case: &Case, flip: &Flip, all: &[Flip]) -> bool {
    let (Answer::Options(now), Answer::Options(then)) = (case.answers.get(flip.question), flip.change) else {
        return false;
    };
    let beside = Answer::Options(now | then);
    beside != flip.change
        && all.iter().any(|other| (other.question, other.path, other.change) == (flip.question, flip.path, beside))
}

/// Changes of which each would do, as links that try them.
pub(super) fn alternatives(case: &Case, flips: &[Flip], say: impl Fn(&Flip) -> String) -> Vec<Node> {
    let tries = flips.iter().filter(|flip| !repeats(case, flip, flips)).enumerate().map(|(i, flip)| {
        let changed = case.answers.with(flip.question, flip.change);
        nodes![(i > 0).then(|| nodes![t("flips.or"), " "]), tried::link(case, &changed, say(flip))]
    });
    tries.collect()
}

/// Flips to one path, those of one question side by side.
struct Group {
    path: PathIndex,
    questions: Vec<(QuestionIndex, Vec<Flip>)>,
}

/// By the path that would win, the best first.
fn groups(case: &Case, flips: Vec<Flip>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for flip in flips {
        let place = groups.iter().position(|group| group.path == flip.path).unwrap_or_else(|| {
            groups.push(Group { path: flip.path, questions: Vec::new() });
            groups.len() - 1
        });
        let questions = &mut groups[place].questions;
        match questions.iter_mut().find(|(question, _)| *question == flip.question) {
            Some((_, flips)) => flips.push(flip),
            None => questions.push((flip.question, vec![flip])),
        }
    }
    let place = |group: &Group| case.assessment.paths.iter().position(|path| path.path == group.path);
    sort_by_key(&mut groups, place);
    groups
}

fn row(case: &Case, group: &Group) -> Node {
    let lines = group.questions.iter().map(|(question, flips)| {
        let label = case.app.book.question(*question).label.as_str();
        let tries = alternatives(case, flips, |flip| words(case, flip));
        let now = match case.answers.get(*question) {
            Answer::Missing => case.app.book.question(*question).not_sure.clone(),
            now => fill("flips.now", &[("answer", &format::answer(case.app.book, *question, now))]),
        };
        let now = el("span").class("now").kid(now);
        Node::from(el("li").kid(el("span").class("asked").kid(label)).kid(el("span").kid(tries).kid(" ").kid(now)))
    });
    Node::from(
        el("div")
            .kid(el("dt").kid(case.app.name(group.path)))
            .kid(el("dd").kid(el("ul").kid(lines.collect::<Vec<Node>>()))),
    )
}

fn listed(case: &Case, flips: Vec<Flip>) -> Node {
    let groups = groups(case, flips);
    el("dl").class("flips").kids(groups.iter().map(|group| row(case, group))).into()
}

/// What one can really change, and behind it another mail system, which nobody chooses for the sake of a path.
fn body(case: &Case) -> Node {
    let free = |flip: &Flip| !house::fixes(&case.app.book.question(flip.question).id);
    let flips = flips(case.app.book, &case.answers).into_iter().filter(free);
    let (worlds, changes): (Vec<Flip>, Vec<Flip>) = flips.partition(|flip| flip.question.is_source());
    let open = !case.prospect.decisive.is_empty();
    let lead =
        || el("p").class("text").kid(t("flips.lead")).kid(" ").kid(el("span").class("screen").kid(t("flips.try")));
    let (lead, list) = if changes.is_empty() {
        (el("p").class("text").kid(t("flips.none")), Node::Nothing)
    } else {
        (lead(), listed(case, changes))
    };
    let rest = el("p").class("note t3").kid(if open { t("flips.rest-open") } else { t("flips.rest") });
    let worlds = (!worlds.is_empty()).then(|| topic(t("flips.worlds"), listed(case, worlds)));
    nodes![lead, list, rest, worlds]
}

pub(super) fn section(case: &Case) -> Node {
    Node::from(
        el("section")
            .class("section")
            .id("flips")
            .attr("aria-labelledby", "h-flips")
            .kid(el("h2").id("h-flips").kid(t("flips.title")))
            .kid(body(case)),
    )
}
