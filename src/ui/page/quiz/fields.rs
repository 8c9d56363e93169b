//! The field of a question, by its kind. Everything works by keyboard alone, and nothing has to be dragged.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{QuizKind, QuizOption, QuizQuestion};
use crate::quiz::{self, Chosen};
use crate::ui::node::{Element, Node, each, el, live, nodes};

use super::super::super::words::{fill, t};
use super::super::form::one_line;
use super::asking::{Asking, pair_list};

/// The field.
pub(super) fn field(asking: &Asking) -> Node {
    match asking.question.kind {
        QuizKind::One | QuizKind::Several => choices(asking),
        QuizKind::Order => steps(asking),
        QuizKind::Match => pairs(asking),
        QuizKind::Number => number(asking),
    }
}

/// The options in the order shown.
fn shown(asking: &Asking) -> Vec<QuizOption> {
    let order = quiz::shown(&asking.question, asking.run.deck.get_value().seed);
    order.into_iter().filter_map(|place| asking.question.options.get(place).cloned()).collect()
}

fn choices(asking: &Asking) -> Node {
    each(shown(asking).into_iter().map(|option| choice(asking, &option)))
}

/// An option that can be chosen.
fn choice(asking: &Asking, option: &QuizOption) -> Node {
    let one = asking.question.kind == QuizKind::One;
    let (of_form, draft) = (asking.clone(), asking.draft);
    let (id, chosen) = (option.id.clone(), option.id.clone());
    let change = move |_| {
        let id = chosen.clone();
        of_form.choose(|draft| if one { *draft = Chosen::from([id]) } else { draft.toggle(&id) });
    };
    let input = el("input")
        .attr("type", if one { "radio" } else { "checkbox" })
        .attr("name", asking.question.id.clone())
        .attr("value", option.id.clone())
        .flag("checked", move || draft.with(|draft| draft.contains(&id)))
        .on("change", change);
    el("label").class("choice").kid(input).kid(el("span").kid(option.text.clone())).into()
}

/// Id of a button that moves the step at a place.
fn mover(up: bool, place: usize) -> String {
    format!("quiz-{}-{place}", if up { "up" } else { "down" })
}

/// Steps with buttons that move them. The rows stay, only their texts change places; so the focus is never lost.
fn steps(asking: &Asking) -> Node {
    let places = asking.question.options.len();
    let rows = (0..places).map(|place| step(asking, place, places));
    let moved = RwSignal::new(String::new());
    let rows = rows.map(|row| row(moved)).collect::<Vec<Node>>();
    let list = el("ol").class("steps-to-sort").kids(rows);
    nodes![list, el("p").class("vh").attr("role", "status").kid(live(move || moved.get()))]
}

/// The text of the step that is at a place now.
fn text_at(question: &QuizQuestion, draft: &Chosen, place: usize) -> String {
    let id = draft.iter().nth(place);
    let option = id.and_then(|id| question.options.iter().find(|option| option.id == *id));
    option.map(|option| option.text.clone()).unwrap_or_default()
}

fn step(asking: &Asking, place: usize, places: usize) -> impl FnOnce(RwSignal<String>) -> Node {
    let asking = asking.clone();
    move |moved| {
        let (question, draft) = (Arc::clone(&asking.question), asking.draft);
        let text = move || draft.with(|draft| text_at(&question, draft, place));
        let up = (place > 0).then(|| button(&asking, moved, place, true, text.clone()));
        let down = (place + 1 < places).then(|| button(&asking, moved, place, false, text.clone()));
        let to = place_of(&asking, moved, place, places, text.clone());
        // The first and the last row keep the place of the button they lack: below one another all do the same.
        let [up, down] = [up, down].map(|button| button.unwrap_or_else(|| el("i")));
        el("li").kid(el("span").kid(live(text))).kid(el("span").class("movers").kid(to).kid(up).kid(down)).into()
    }
}

/// Id of the list from which the place of a step is chosen.
fn place_list(place: usize) -> String {
    format!("quiz-place-{place}")
}

/// Moves a step to another place, and says so.
fn move_step(asking: &Asking, moved: RwSignal<String>, from: usize, to: usize) {
    let of = asking.question.options.len();
    let before = asking.draft.with_untracked(|draft| text_at(&asking.question, draft, from));
    asking.choose(|draft| {
        let mut ids: Vec<String> = draft.iter().cloned().collect();
        if from < ids.len() && to < ids.len() {
            let step = ids.remove(from);
            ids.insert(to, step);
        }
        *draft = Chosen::in_order(ids);
    });
    let (at, of_all) = ((to + 1).to_string(), of.to_string());
    moved.set(fill("quiz.moved", &[("step", &before), ("at", &at), ("of", &of_all)]));
}

/// A list of places, to move a step further than by one.
fn place_of(
    asking: &Asking,
    moved: RwSignal<String>,
    place: usize,
    places: usize,
    text: impl Fn() -> String + Send + 'static,
) -> Element {
    let of_form = asking.clone();
    let again = RwSignal::new(());
    // The rows stay where they are: each list shows its own place again.
    let shown = move |at: usize| {
        again.track();
        at == place
    };
    let change = move |event: leptos::ev::Event| {
        let to = event_target_value(&event).parse().unwrap_or(place);
        move_step(&of_form, moved, place, to);
        again.notify();
        clock::after(0, move || page::focus(&place_list(to)));
    };
    let entries = (0..places).map(move |at| {
        el("option").attr("value", at.to_string()).flag("selected", move || shown(at)).kid((at + 1).to_string())
    });
    el("select")
        .class("input")
        .id(place_list(place))
        .live_attr("aria-label", move || fill("quiz.place-of", &[("step", &text())]))
        .on("change", change)
        .kids(entries.collect::<Vec<Element>>())
}

fn button(
    asking: &Asking,
    moved: RwSignal<String>,
    place: usize,
    up: bool,
    text: impl Fn() -> String + Clone + Send + 'static,
) -> Element {
    let to = if up { place - 1 } else { place + 1 };
    let of_form = asking.clone();
    let go = move || {
        let of = of_form.question.options.len();
        move_step(&of_form, moved, place, to);
        // Along with the step; at an end the button that leads back.
        let stays = if up { to > 0 } else { to + 1 < of };
        clock::after(0, move || page::focus(&mover(up == stays, to)));
    };
    let label = move || fill(if up { "quiz.move-up" } else { "quiz.move-down" }, &[("step", &text())]);
    el("button")
        .class("btn square")
        .id(mover(up, place))
        .attr("type", "button")
        .live_attr("aria-label", label)
        .on_click(go)
        .kid(if up { "↑" } else { "↓" })
}

/// Pairs: a list to choose from beside each option.
fn pairs(asking: &Asking) -> Node {
    let order = quiz::shown_targets(&asking.question, asking.run.deck.get_value().seed);
    let rows = shown(asking).into_iter().map(|option| pair(asking, &option, &order));
    el("div").class("pairs").kids(rows).into()
}

fn pair(asking: &Asking, option: &QuizOption, order: &[usize]) -> Node {
    let id = pair_list(&option.id);
    let (of_form, draft, error) = (asking.clone(), asking.draft, asking.error);
    let (left, right) = (option.id.clone(), option.id.clone());
    let targets = order.iter().filter_map(|place| asking.question.targets.get(*place));
    let chosen = move || draft.with(|draft| draft.target(&right).unwrap_or_default().to_owned());
    let (now, empty) = (chosen.clone(), chosen.clone());
    let entries = targets.map(move |target| {
        let (id, chosen) = (target.id.clone(), now.clone());
        el("option").attr("value", target.id.clone()).flag("selected", move || chosen() == id).kid(target.text.clone())
    });
    let change = move |event: leptos::ev::Event| {
        let target = event_target_value(&event);
        of_form.choose(|draft| draft.pair(&left, &target));
    };
    let list = el("select")
        .class("input")
        .id(id.clone())
        .live_attr("aria-invalid", move || (error.get() && empty().is_empty()).then_some("true"))
        .on("change", change)
        .kid(el("option").attr("value", "").flag("selected", move || chosen().is_empty()).kid(t("quiz.choose-target")))
        .kids(entries.collect::<Vec<Element>>());
    el("div").class("pair").kid(el("label").attr("for", id).kid(option.text.clone())).kid(list).into()
}

fn number(asking: &Asking) -> Node {
    let (of_form, draft, error) = (asking.clone(), asking.draft, asking.error);
    let text = RwSignal::new(draft.with_untracked(|draft| draft.iter().next().cloned().unwrap_or_default()));
    let typed = move |event: leptos::ev::Event| {
        let now = event_target_value(&event);
        text.set(now.clone());
        of_form.choose(|draft| *draft = Chosen::typed(&now));
    };
    let input = one_line("decimal", "off")
        .value(move || text.get())
        .attr("aria-label", fill("quiz.number-label", &[("unit", &asking.question.unit)]))
        .live_attr("aria-invalid", move || error.get().then_some("true"))
        .on("input", typed);
    el("div").class("number").kid(input).kid(el("span").kid(asking.question.unit.clone())).into()
}
