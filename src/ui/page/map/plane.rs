//! A drawing on which the own place is moved, by pointer or by arrow keys.
//!
//! Territories are drawn anew when answers or axes change; while the place moves, only their names, axes and ring are.

use leptos::prelude::*;

use crate::advisor::Answer;
use crate::browser::{clock, page, pointer};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::state::App;
use super::super::super::words::t;
use super::draw::Frame;
use super::scale::Scale;
use super::{Here, Shown, read};

/// The place of the pointer as answers.
fn pointed(app: App, shown: &Shown, frame: Frame, event: &leptos::ev::Event) -> Option<Here> {
    let (across, down) = pointer::share(event)?;
    let sheet = shown.sheet(app, frame);
    Some([sheet.across.answer(across * sheet.frame.width), sheet.up.answer(down * sheet.frame.height)])
}

/// One step from here: on which axis, and whether upwards. A place that was not there yet begins in the middle.
fn stepped(app: App, shown: &Shown, frame: Frame, here: Here, (axis, up): (usize, bool)) -> Here {
    let sheet = shown.sheet(app, frame);
    let middle =
        |answer: Answer, scale: &Scale| if answer.is_real() { answer } else { scale.step(Answer::Missing, true) };
    let mut then = [middle(here[0], &sheet.across), middle(here[1], &sheet.up)];
    if then == here {
        let scale = if axis == 0 { &sheet.across } else { &sheet.up };
        then[axis] = scale.step(then[axis], up);
    }
    then
}

/// The drawing in one frame.
pub(super) fn plane(app: App, shown: RwSignal<Shown>, here: RwSignal<Here>, frame: Frame) -> Node {
    let point = move |event: &leptos::ev::Event| {
        let place = shown.with_untracked(|shown| pointed(app, shown, frame, event));
        if let Some(place) = place.filter(|place| *place != here.get_untracked()) {
            here.set(place);
        }
    };
    let press = move |event: leptos::ev::Event| {
        let way = match pointer::key(&event).as_str() {
            "ArrowRight" => (0, true),
            "ArrowLeft" => (0, false),
            "ArrowUp" => (1, true),
            "ArrowDown" => (1, false),
            _ => return,
        };
        event.prevent_default();
        here.set(shown.with_untracked(|shown| stepped(app, shown, frame, here.get_untracked(), way)));
        // A low window is lower than the map: the place must not leave it.
        clock::after(0, || page::follow(".plane:focus circle"));
    };
    let label = move || shown.with(|shown| read(app, shown, here.get(), |reading| reading.sentence()));
    let land = move || {
        shown.with(|shown| {
            let sheet = shown.sheet(app, frame);
            let under = sheet.under();
            nodes![sheet.land(), live(move || under(here.get()))]
        })
    };
    let place = move || {
        shown.with(|shown| {
            let (sheet, here) = (shown.sheet(app, frame), here.get());
            nodes![sheet.axes(here), sheet.own_place(here)]
        })
    };
    let fitted = move || shown.with(|shown| shown.sheet(app, frame).frame);
    // Where a finger came down. It moves the place by a tap or sideways; up and down it scrolls the page.
    let down = StoredValue::new(None::<(f64, f64)>);
    let sideways = move |event: &leptos::ev::Event| {
        let way = down.get_value().zip(pointer::spot(event));
        way.is_some_and(|((x, y), (now_x, now_y))| (now_x - x).abs() > 8.0 + (now_y - y).abs())
    };
    el("div")
        .class(format!("plane {}", frame.class()))
        .attr("tabindex", "0")
        .attr("role", "application")
        .attr("aria-label", t("map.plane"))
        .attr("aria-describedby", "map-how")
        .on("pointerdown", move |event| {
            down.set_value(pointer::spot(&event));
            if !pointer::finger(&event) {
                point(&event);
            }
        })
        .on("click", move |event| point(&event))
        .on("pointermove", move |event| {
            if pointer::held(&event) && (!pointer::finger(&event) || sideways(&event)) {
                point(&event);
            }
        })
        .on("keydown", press)
        .kid(Frame::svg(frame.class(), fitted).live_attr("aria-label", label).kid(live(land)).kid(live(place)))
        .into()
}
