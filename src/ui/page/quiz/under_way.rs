//! An exam under way that was left: said where one lands, with the time left and the way back into it.

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::quiz::Sitting;
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::route::{Room, Screen};
use super::super::super::state::App;
use super::super::super::words::{count, t};
use super::{kept, room};

/// The exam under way, if there is one.
pub(super) type UnderWay = RwSignal<Option<Sitting>>;

/// After so many milliseconds the time left is looked at again.
const PAUSE: u32 = 5000;

/// Offers to go on with an exam that was left. `terms` are those of the link at whose door one stands, if it is of one.
pub(super) fn offer(app: App, under_way: UnderWay, terms: String) -> Node {
    live(move || {
        let sitting = under_way.get()?;
        let terms = if sitting.exam.write() == terms { terms.as_str() } else { "" };
        let inside = Screen::Course(Room::Exam, sitting.address(terms));
        let go_on = el("a").class("btn main").live_attr("href", move || app.href(&inside)).kid(t("exam.resume"));
        let give_up = move || {
            kept::forget_sitting();
            under_way.set(None);
            clock::after(0, page::focus_heading);
        };
        let give_up = room::sure("exam-give-up", t("exam.give-up"), t("exam.give-up-sure"), give_up);
        let inside = nodes![el("p").kid(time(sitting)), el("p").class("row").kid(go_on).kid(give_up)];
        Some(el("div").class("t5").kid(callout_of_screen(Tone::Note, t("exam.under-way-title"), inside)))
    })
}

/// The same on the list of modules, to which the way out of an exam leads.
pub(crate) fn under_way(app: App, under_way: UnderWay) -> Node {
    offer(app, under_way, String::new())
}

/// That answers are kept, and how much time is left at this moment.
fn time(sitting: Sitting) -> Node {
    let minutes = move || sitting.left(clock::seconds()).map(|left| left.div_ceil(60) as usize);
    let Some(now) = minutes() else { return t("exam.under-way").into() };
    let left = RwSignal::new(now);
    pass(left, move || minutes().unwrap_or_default());
    live(move || match left.get() {
        0 => t("exam.ran-out").to_owned(),
        left => count("exam.under-way-one", "exam.under-way-many", left),
    })
}

/// Lets the time pass, until none is left or the reader has gone elsewhere.
fn pass(left: RwSignal<usize>, now: impl Fn() -> usize + 'static) {
    clock::after(PAUSE, move || {
        if left.try_get_untracked().is_some_and(|left| left > 0) {
            left.set(now());
            pass(left, now);
        }
    });
}
