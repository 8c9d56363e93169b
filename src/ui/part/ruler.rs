//! The ruler below a number: where it decides, and where the present value lies. Logarithmic, drawn from data.

use leptos::prelude::*;

use crate::content::{Mark, Number};

use super::super::format::grouped;
use super::super::words::{fill, t};

/// Width of the two drawings, in CSS pixels.
const WIDE: f64 = 640.0;
const NARROW: f64 = 288.0;
const EDGE: f64 = 14.0;

/// A stretch of values, from above the first to the second.
fn stretch(marks: &[Mark], value: f64) -> (Option<f64>, Option<f64>) {
    let below = marks.iter().map(|mark| mark.at).filter(|at| *at < value).fold(None, |most, at| Some(most.map_or(at, |m: f64| m.max(at))));
    let above = marks.iter().map(|mark| mark.at).filter(|at| *at >= value).fold(None, |least, at| Some(least.map_or(at, |l: f64| l.min(at))));
    (below, above)
}

/// Where the value lies among the marks, in words.
fn finding(number: &Number, value: Option<f64>) -> String {
    let Some(value) = value else { return t("ruler.empty").to_owned() };
    match stretch(&number.marks, value) {
        (Some(low), Some(high)) => fill("ruler.between", &[("low", &grouped(low)), ("high", &grouped(high))]),
        (Some(low), None) => fill("ruler.above", &[("low", &grouped(low))]),
        (None, Some(high)) => fill("ruler.at-most", &[("high", &grouped(high))]),
        (None, None) => String::new(),
    }
}

/// Scale ends: whole decades around marks and value.
fn ends(number: &Number, value: Option<f64>) -> (f64, f64) {
    let values = || number.marks.iter().map(|mark| mark.at).chain(value).filter(|value| *value > 0.0);
    let low = values().fold(f64::MAX, f64::min).log10().floor().max(-1.0);
    let high = values().fold(1.0, f64::max).log10();
    (low, (high + 0.05).ceil().max(low + 1.0))
}

fn drawing(number: &Number, value: Option<f64>, width: f64, class: &'static str, label: String) -> AnyView {
    let (low, high) = ends(number, value);
    let place = |value: f64| {
        let share = (value.max(0.1).log10() - low) / (high - low);
        EDGE + share.clamp(0.0, 1.0) * (width - 2.0 * EDGE)
    };
    let mut ticks = String::new();
    let mut power = low;
    while power < high {
        for step in 1..10 {
            let x = place(f64::from(step) * 10_f64.powf(power));
            ticks.push_str(&format!("M{x:.1} 52v{}", if step == 1 { 8 } else { 4 }));
        }
        power += 1.0;
    }
    let mut last = f64::MIN;
    let mut lowered = false;
    let marks = number.marks.iter().map(|mark| {
        let x = place(mark.at);
        // Labels that would touch stand one line lower in turn.
        lowered = x - last < 44.0 && !lowered;
        last = x;
        let (stroke, y) = if lowered { (40, 100) } else { (22, 82) };
        let anchor = if x > width - 30.0 { "end" } else { "middle" };
        let tx = if x > width - 30.0 { width } else { x };
        view! {
            <path class="st" d=format!("M{x:.1} 44v{stroke}")/>
            <text x=format!("{tx:.1}") y=y text-anchor=anchor class="b">{grouped(mark.at)}</text>
        }
    });
    let marks = marks.collect_view();
    let pointer = value.map(|value| {
        let x = place(value);
        let (from, to) = stretch(&number.marks, value);
        let (from, to) = (from.map_or(EDGE, place), to.map_or(width - EDGE, place));
        let anchor = if x < 40.0 { "start" } else if x > width - 40.0 { "end" } else { "middle" };
        view! {
            <rect class="ac" x=format!("{from:.1}") y="49" width=format!("{:.1}", to - from) height="6"/>
            <path class="ac" d=format!("M{x:.1} 47l-7 -11h14z")/>
            <text class="b" x=format!("{x:.1}") y="30" text-anchor=anchor font-size="15">{grouped(value)}</text>
        }
    });
    view! {
        <svg class=format!("fig {class}") width=width height="108" viewBox=format!("0 0 {width} 108") role="img" aria-label=label>
            <path class="st" d=format!("M{EDGE} 52H{}", width - EDGE)/>
            <path class="q" d=ticks/>
            {marks}
            {pointer}
        </svg>
    }
    .into_any()
}

/// The ruler, with its finding as heading and its marks as a list.
#[component]
pub(crate) fn Ruler(
    /// The question's bounds and marks.
    number: &'static Number,
    /// The value in the field, where it is one.
    value: Memo<Option<f64>>,
) -> impl IntoView {
    let marks = number.marks.iter().map(|mark| view! { <li><b>{grouped(mark.at)}</b>" "{mark.text.as_str()}</li> });
    let marks = marks.collect_view();
    let draw = move |width, class| move || {
        let value = value.get();
        drawing(number, value, width, class, finding(number, value))
    };
    view! {
        <figure class="figure">
            <figcaption><h2>{move || finding(number, value.get())}</h2>{t("ruler.note")}</figcaption>
            {draw(WIDE, "wide")}
            {draw(NARROW, "narrow")}
            <ul class="limits note">{marks}</ul>
        </figure>
    }
}
