//! When batches have their turn: moments typed for the first, days in between, or the days of the plan.

use leptos::prelude::*;

use crate::browser::clock;
use crate::content::Each;
use crate::kit::{Moment, Moments, Turns};
use crate::plan::{Date, Inputs, Schedules, Settings, estimate};
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::format::{date, grouped};
use super::super::super::words::{fill, t};
use super::super::plan;
use super::decide::tick;
use super::desk::Desk;
use super::state::Part;

/// Whether moments are set beside the batches: where there are some to be made.
pub(super) fn is_beside_batches(desk: Desk) -> bool {
    desk.has_list()
        && desk.with(|content, format| {
            let script = content.kit.script(desk.id());
            !format.people && script.is_some_and(|script| script.parts.iter().any(|part| part.each == Each::Batch))
        })
}

/// Which moments the script of the path can set: for the copying, for the switch.
fn serves(desk: Desk) -> (bool, bool) {
    desk.with(|content, _| content.kit.script(desk.id()).map(|script| (script.starts, script.completes)))
        .unwrap_or_default()
}

/// The waves of the plan as it stands, without its dates where it has none: from when each is copied, and when it moves.
fn waves(desk: Desk) -> Vec<(Date, Date)> {
    let typed = desk.names();
    desk.with(|content, _| {
        let settings = Settings::read(&content.common.times, &typed);
        let inputs = desk.app.answers.with_untracked(|answers| Inputs::of(desk.app.book, answers));
        let found = estimate(&content.common.times, desk.id(), &inputs, &settings)?;
        let start = settings.start.unwrap_or_else(plan::first_day);
        Some(Schedules::new(start, &found, !settings.any_day).likely.turns())
    })
    .unwrap_or_default()
}

/// Works with the turns of the batches.
fn with_turns<T>(desk: Desk, work: impl FnOnce(Turns<'_>) -> T) -> Option<T> {
    let (typed, every, planned) = desk.look(|state| (state.moments.clone(), state.waves.every, state.planned))?;
    let [start, complete] = typed.map(|text| Moment::read(&text));
    let first = Moments { start, complete };
    let waves = if planned { waves(desk) } else { Vec::new() };
    Some(work(Turns { first, every, waves: &waves }))
}

/// Leaves out what the script of the path cannot set.
fn of_path(desk: Desk, moments: Moments) -> Moments {
    let (starts, completes) = serves(desk);
    Moments { start: moments.start.filter(|_| starts), complete: moments.complete.filter(|_| completes) }
}

/// The moments of all batches there are.
pub(super) fn moments(desk: Desk) -> Vec<Moments> {
    let all = with_turns(desk, |turns| desk.look(|state| turns.all(&state.plan.batches))).flatten().unwrap_or_default();
    all.into_iter().map(|two| of_path(desk, two)).collect()
}

/// The moments of the first batch, while there is none.
pub(super) fn turn(desk: Desk) -> Moments {
    of_path(desk, with_turns(desk, |turns| turns.of(0)).unwrap_or_default())
}

/// A moment in words.
pub(super) fn said(moment: Moment) -> String {
    fill("kit.moment", &[("date", &date(moment.date.civil())), ("time", &moment.hour())])
}

fn moment(desk: Desk, at: usize, id: &'static str, label: &'static str) -> Element {
    let note = format!("{id}-n");
    let change = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        desk.change(Part::Made, |state| state.moments[at] = typed);
    };
    let input = el("input")
        .class("input")
        .id(id)
        .attr("type", "datetime-local")
        .attr("aria-describedby", note.clone())
        .value(move || desk.look(|state| state.moments[at].clone()).unwrap_or_default())
        .on("change", change);
    let words = if is_beside_batches(desk) { t("kit.moment-note") } else { t("kit.moment-note-one") };
    el("div")
        .class("field")
        .kid(el("label").attr("for", id).kid(label))
        .kid(el("p").class("note").id(note).kid(words))
        .kid(input)
}

/// What is odd about the moments.
fn odd(desk: Desk) -> Node {
    let mut all = moments(desk);
    if all.is_empty() {
        all.push(turn(desk));
    }
    let past = Moment::read(&clock::now_utc()).is_some_and(|now| all.iter().any(|two| two.is_past(now)));
    let words = match (all.iter().any(|two| two.is_upside_down()), past) {
        (true, _) => el("p").class("error").attr("role", "alert").kid(t("kit.upside-down")),
        (_, true) => el("p").class("note").attr("role", "status").kid(t("kit.past")),
        _ => return Node::Nothing,
    };
    words.into()
}

/// The days of the plan, to be taken over: those of moving, or where the service knows no moment for that, of copying.
fn planned(desk: Desk) -> Node {
    let waves = waves(desk);
    let (Some(first), Some(last)) = (waves.first(), waves.last()) else { return Node::Nothing };
    let (_, moves) = serves(desk);
    let day = |days: &(Date, Date)| date(if moves { days.1 } else { days.0 }.civil());
    let (n, first, last) = (grouped(waves.len() as f64), day(first), day(last));
    let words = match (moves, waves.len()) {
        (true, 1) => "kit.planned-one",
        (true, _) => "kit.planned-waves",
        (false, 1) => "kit.planned-copy-one",
        (false, _) => "kit.planned-copy-waves",
    };
    let words = fill(words, &[("n", &n), ("first", &first), ("last", &last)]);
    let note = if moves { t("kit.planned-note") } else { t("kit.planned-note-copy") };
    let on = move || desk.look(|state| state.planned).unwrap_or_default();
    let take = move |on| desk.change(Part::Made, |state| state.planned = on);
    el("div").kid(tick(t("kit.planned"), on, take)).kid(el("p").class("note").kid(words).kid(" ").kid(note)).into()
}

/// The fields; nothing where the script of the path knows no moments. `every` is the field of the days in between.
pub(super) fn fields_with(desk: Desk, every: Option<Node>) -> Node {
    let (starts, completes) = serves(desk);
    if !starts && !completes {
        return Node::Nothing;
    }
    let start = starts.then(|| moment(desk, 0, "kit-start", t("kit.start")));
    let complete = completes.then(|| moment(desk, 1, "kit-complete", t("kit.complete")));
    let odd = live(move || {
        desk.follow(Part::Made);
        odd(desk)
    });
    nodes![
        el("div").class("fields screen t3").kid(start).kid(complete).kid(every),
        el("div").class("screen t3").kid(live(move || planned(desk))),
        odd
    ]
}

/// The same for what moves in one go.
pub(super) fn fields(desk: Desk) -> Node {
    fields_with(desk, None)
}
