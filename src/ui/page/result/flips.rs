//! What would change the result: single answers that make another path win, each to try with one click.

use crate::advisor::{Answer, Answers, Flip, PathIndex, QuestionIndex, flips, goes_back, only_by_readings};
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
    beside(case, &case.answers, flip)
}

/// The same beside these other answers.
fn beside(case: &Case, answers: &Answers, flip: &Flip) -> String {
    let Some((low, high)) = flip.range else { return changed(case, flip.question, flip.change) };
    // Mailboxes are counted; what is measured says in what.
    let number = case.app.book.question(flip.question).number.as_ref();
    let unit = number.map(|number| number.unit.as_str()).filter(|unit| *unit != COUNTED);
    let said = |bound: f64| unit.map_or_else(|| grouped(bound), |unit| format!("{} {unit}", grouped(bound)));
    let round = if unit.is_some() && (low.is_none() || high.is_none()) { in_two_figures } else { rounded };
    let low = low.map(|low| said(round(low, f64::ceil)));
    let high = high.map(|high| said(round(high, f64::floor)));
    let range = match (low, high) {
        (Some(low), Some(high)) => fill("flips.between", &[("low", &low), ("high", &high)]),
        (Some(low), None) => fill("flips.or-more", &[("low", &low)]),
        (None, Some(high)) if unit.is_some() => fill("flips.or-under", &[("high", &high)]),
        (None, Some(high)) => fill("flips.or-less", &[("high", &high)]),
        (None, None) => t("flips.any").to_owned(),
    };
    let line = case.app.book.question_index(LINE).filter(|line| *line != flip.question);
    let assumed = unit.is_some() && line.is_some_and(|line| !answers.get(line).is_real());
    if assumed { fill("flips.assumed-line", &[("range", &range)]) } else { range }
}

/// The unit that goes without saying.
const COUNTED: &str = "mailboxes";
/// The question for the speed of the line, with which amounts of data are worked out.
const LINE: &str = "uplink-mbps";

/// A bound without decimals where it is large enough to do without.
fn rounded(bound: f64, to: fn(f64) -> f64) -> f64 {
    if bound >= 100.0 { to(bound) } else { bound }
}

/// The same in two figures, for what is worked out and no more exact than that. It lies within the range, so that what is
/// said of it stays true.
fn in_two_figures(bound: f64, to: fn(f64) -> f64) -> f64 {
    let mut unit = 1.0;
    while bound / unit >= 100.0 {
        unit *= 10.0;
    }
    if bound >= 100.0 { to(bound / unit) * unit } else { bound }
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
    let others = all.iter().filter(|(other, _)| *other != question);
    let laid = others.fold(case.answers.clone(), |laid, (other, answer)| laid.with(*other, *answer));
    let range = matches!(answer, Answer::Number(_)).then(|| {
        let holds = |flip: &Flip| {
            let (Answer::Number(value), Some((low, high))) = (answer, flip.range) else { return false };
            low.is_none_or(|low| value >= low) && high.is_none_or(|high| value <= high)
        };
        let of_path = |flip: &Flip| flip.question == question && flip.path == path && holds(flip);
        flips(case.app.book, &laid).into_iter().find(of_path)
    });
    let said = range.flatten().map_or_else(|| changed(case, question, answer), |flip| beside(case, &laid, &flip));
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

/// What one can really change; and behind it another mail system and older versions, which nobody chooses for the sake
/// of a path.
fn body(case: &Case) -> Node {
    let (book, answers) = (case.app.book, &case.answers);
    // What acts only by how another question is read is that one's matter.
    let free = |flip: &&Flip| !house::fixes(&book.question(flip.question).id) && !only_by_readings(book, answers, flip);
    let flips = case.flips.iter().filter(free).cloned();
    let (worlds, changes): (Vec<Flip>, Vec<Flip>) = flips.partition(|flip| flip.question.is_source());
    let (older, mut changes): (Vec<Flip>, Vec<Flip>) =
        changes.into_iter().partition(|flip| goes_back(book, answers, flip.question, flip.change));
    // What is still open comes before what would have to be another way.
    sort_by_key(&mut changes, |flip| answers.get(flip.question).is_real());
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
    let older = (!older.is_empty()).then(|| topic(t("flips.older"), listed(case, older)));
    nodes![lead, list, rest, older, worlds]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worked_out_is_said_in_two_figures_within_its_range() {
        for (bound, least, most) in [(7560.1, 7600.0, 7500.0), (15_120.0, 16_000.0, 15_000.0), (75.6, 75.6, 75.6)] {
            assert_eq!([in_two_figures(bound, f64::ceil), in_two_figures(bound, f64::floor)], [least, most]);
        }
    }
}
