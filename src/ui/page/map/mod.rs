//! The decision map: two answers as directions, the recommended path as territory, the own place to be moved about.

mod draw;
mod pattern;
mod reading;
mod same;
mod scale;

use leptos::prelude::*;

use crate::advisor::map::{self as engine, Map};
use crate::advisor::{Answer, Answers, QuestionIndex};
use crate::browser::pointer;
use crate::content::FACTS_CHECKED;
use crate::ui::node::{Node, el, live, nodes};

use super::super::format;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use draw::{FRAMES, Frame, Sheet};
use reading::Reading;

/// Axes at first, where they apply; ids of questions.
const FIRST: [&str; 2] = ["mailboxes", "pace"];

/// What the screen shows at the moment.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    answers: Answers,
    /// Across and up.
    axes: [QuestionIndex; 2],
    /// The own place, as answers to the two; it may be moved away from the given ones.
    here: [Answer; 2],
    /// Drawn anew when answers or axes change, not when the place moves.
    map: Map,
}

impl Shown {
    fn of(app: App, answers: Answers, axes: [QuestionIndex; 2]) -> Self {
        let here = axes.map(|axis| answers.get(axis));
        // Of several ticked options the map shows the last, which says most.
        let here = here.map(|answer| match answer {
            Answer::Options(set) => Answer::Options(1 << set.checked_ilog2().unwrap_or_default()),
            other => other,
        });
        let map = engine::map(app.book, &answers, axes[0], axes[1]);
        Self { answers, axes, here, map }
    }

    /// Moves the own place.
    fn place(&mut self, here: [Answer; 2]) {
        self.here = here;
        self.map.across.place(here[0]);
        self.map.up.place(here[1]);
    }

    /// The axes at first: the usual two, or the first two that apply.
    fn first(app: App, answers: Answers) -> Self {
        let possible = engine::axes(app.book, &answers);
        let usual = FIRST.map(|id| app.book.question_index(id));
        // Without a mail system the pace says nothing, and the system itself says most.
        let source = possible.first().copied().filter(|source| !answers.get(*source).is_real());
        let rest =
            || possible.iter().copied().filter(|question| question.position() > 0 && Some(*question) != usual[0]);
        let across = usual[0].or_else(|| possible.first().copied());
        let up = source.or(usual[1].filter(|pace| possible.contains(pace))).or_else(|| rest().next()).or(across);
        let axes = [across, up].map(|axis| axis.unwrap_or(possible[0]));
        Self::of(app, answers, axes)
    }

    fn sheet(&self, app: App, frame: Frame) -> Sheet<'_> {
        Sheet::new(app, &self.map, frame, self.axes.map(|axis| self.answers.get(axis)), self.here)
    }

    fn placed(&self) -> Answers {
        let [across, up] = self.axes;
        let mut placed = self.answers.clone();
        for (axis, here) in [across, up].into_iter().zip(self.here) {
            if here.is_real() && !self.covers(axis, here) {
                placed.set(axis, here);
            }
        }
        placed
    }

    /// Whether the answers say this already, perhaps beside more.
    fn covers(&self, axis: QuestionIndex, here: Answer) -> bool {
        match (self.answers.get(axis), here) {
            (Answer::Options(set), Answer::Options(one)) => set.checked_ilog2() == one.checked_ilog2(),
            (given, here) => given == here,
        }
    }
}

/// The screen.
pub(crate) fn map() -> Node {
    let app = App::get();
    title(t("map.title"));
    let shown = RwSignal::new(Shown::first(app, app.answers.get_untracked()));
    Effect::new(move |before: Option<Answers>| {
        let answers = app.answers.get();
        if before.is_some_and(|before| before != answers) {
            shown.set(Shown::first(app, answers.clone()));
        }
        answers
    });
    nodes![
        pattern::patterns(&app.book.path_indices().collect::<Vec<_>>()),
        el("header").class("flow").kid(el("h1").kid(t("map.title"))).kid(el("p").class("lead text").kid(t("map.lead"))),
        el("div").class("split t6").kid(el("div").kid(choices(app, shown)).kid(figure(app, shown))).kid(
            el("aside")
                .class("side stay")
                .attr("aria-labelledby", "h-here")
                .kid(live(move || shown.with(|shown| read(app, shown, |reading| reading.aside())))),
        ),
        el("p")
            .class("vh")
            .attr("role", "status")
            .kid(live(move || { shown.with(|shown| read(app, shown, |reading| reading.sentence())) }))
    ]
}

/// Reads something off the map as it is shown.
fn read<T>(app: App, shown: &Shown, off: impl FnOnce(&Reading<'_>) -> T) -> T {
    let answers = shown.placed();
    off(&Reading { app, map: &shown.map, here: shown.here, moved: answers != shown.answers, answers: &answers })
}

/// The choice of the two axes.
fn choices(app: App, shown: RwSignal<Shown>) -> Node {
    let choice = move |axis: usize, id: &'static str, label: &'static str| {
        let entries = move || {
            let (answers, chosen) = shown.with(|shown| (shown.answers.clone(), shown.axes));
            let possible = engine::axes(app.book, &answers);
            let entry = |question: QuestionIndex| {
                let content = app.book.question(question);
                Node::from(
                    el("option")
                        .attr("value", content.id.as_str())
                        .attr("selected", (chosen[axis] == question).then_some(""))
                        .kid(content.label.as_str()),
                )
            };
            possible.into_iter().filter(|question| *question != chosen[1 - axis]).map(entry).collect::<Vec<Node>>()
        };
        let change = move |event| {
            if let Some(question) = app.book.question_index(&event_target_value(&event)) {
                shown.update(|shown| {
                    let mut axes = shown.axes;
                    axes[axis] = question;
                    *shown = Shown::of(app, shown.answers.clone(), axes);
                });
            }
        };
        el("div")
            .kid(el("label").class("label").attr("for", id).kid(label))
            .kid(el("select").class("input").id(id).on("change", change).kid(live(entries)))
    };
    el("div")
        .class("axes screen")
        .kid(choice(0, "map-across", t("map.across")))
        .kid(choice(1, "map-up", t("map.up")))
        .into()
}

fn figure(app: App, shown: RwSignal<Shown>) -> Node {
    let caption = move || {
        let [across, up] = shown.with(|shown| shown.axes).map(|axis| format::within(&app.book.question(axis).label));
        let others = shown.with(|shown| others(app, shown));
        nodes![
            el("h2").kid(fill("map.caption", &[("across", &across), ("up", &up)])),
            if others.is_empty() { t("map.no-others").to_owned() } else { fill("map.others", &[("answers", &others)]) }
        ]
    };
    let legend = move || {
        shown.with(|shown| {
            let map = &shown.map;
            nodes![keys(app, map), columns(app, map), note(app, map), same::table(app, map)]
        })
    };
    el("figure")
        .class("figure map")
        .kid(el("figcaption").kid(live(caption)))
        .kid(FRAMES.map(|frame| plane(app, shown, frame)).into_iter().collect::<Vec<Node>>())
        .kid(el("p").class("note screen").id("map-how").kid(t("map.how")))
        .kid(live(legend))
        .into()
}

/// The other answers in a sentence.
fn others(app: App, shown: &Shown) -> String {
    let given = shown.answers.given().filter(|(question, answer)| answer.is_real() && !shown.axes.contains(question));
    let given = given.filter(|(question, _)| app.book.decides(*question));
    let words = given.map(|(question, answer)| {
        let label = format::within(&app.book.question(question).label);
        format!("{label}: {}", format::answer(app.book, question, answer))
    });
    words.collect::<Vec<_>>().join("; ")
}

/// A drawing on which the own place is moved, by pointer or by arrow keys.
fn plane(app: App, shown: RwSignal<Shown>, frame: Frame) -> Node {
    let on_sheet = move |shown: &Shown, act: &dyn Fn(&Sheet<'_>) -> [Answer; 2]| act(&shown.sheet(app, frame));
    let point = move |event: &leptos::ev::Event| {
        let Some((across, down)) = pointer::share(event) else { return };
        let here = shown.with_untracked(|shown| {
            on_sheet(shown, &|sheet| [sheet.across.answer(across * frame.width), sheet.up.answer(down * frame.height)])
        });
        if shown.with_untracked(|shown| shown.here != here) {
            shown.update(|shown| shown.place(here));
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
        let here = shown.with_untracked(|shown| {
            on_sheet(shown, &|sheet| {
                let middle = |answer: Answer, scale: &scale::Scale| {
                    if answer.is_real() { answer } else { scale.step(Answer::Missing, true) }
                };
                // A place that was not there yet begins in the middle.
                let mut here = [middle(shown.here[0], &sheet.across), middle(shown.here[1], &sheet.up)];
                if here == shown.here {
                    let scale = if way.0 == 0 { &sheet.across } else { &sheet.up };
                    here[way.0] = scale.step(here[way.0], way.1);
                }
                here
            })
        });
        shown.update(|shown| shown.place(here));
    };
    let drawing = move || {
        shown.with(|shown| {
            let label = read(app, shown, |reading| reading.sentence());
            shown.sheet(app, frame).draw(label)
        })
    };
    el("div")
        .class(format!("plane {}", frame.class))
        .attr("tabindex", "0")
        .attr("role", "application")
        .attr("aria-label", t("map.plane"))
        .attr("aria-describedby", "map-how")
        .on("pointerdown", move |event| point(&event))
        .on("pointermove", move |event| {
            if pointer::held(&event) {
                point(&event);
            }
        })
        .on("keydown", press)
        .kid(live(drawing))
        .into()
}

/// What colours and patterns mean.
fn keys(app: App, map: &Map) -> Node {
    let key = |path| {
        let swatch = el("svg").attr("width", "28").attr("height", "18").attr("aria-hidden", "true").kid(
            el("rect")
                .attr("x", ".75")
                .attr("y", ".75")
                .attr("width", "26.5")
                .attr("height", "16.5")
                .attr("fill", pattern::fill(path))
                .attr("stroke", "var(--ink)")
                .attr("stroke-width", "1.5"),
        );
        Node::from(el("li").kid(swatch).kid(app.name(path)))
    };
    let own = el("svg")
        .class("fig")
        .attr("width", "18")
        .attr("height", "18")
        .attr("viewBox", "0 0 18 18")
        .attr("aria-hidden", "true")
        .kid(el("circle").class("st").attr("cx", "9").attr("cy", "9").attr("r", "7.5"))
        .kid(el("circle").class("ac").attr("cx", "9").attr("cy", "9").attr("r", "3.5"));
    el("ul")
        .class("keys")
        .kid(map.paths(app.book).into_iter().map(key).collect::<Vec<Node>>())
        .kid(el("li").kid(own).kid(t("map.own")))
        .into()
}

/// What the numbers of the columns mean, where they stand for options.
fn columns(app: App, map: &Map) -> Option<Node> {
    let question = app.book.question(map.across.question);
    if question.options.is_empty() {
        return None;
    }
    let option = |option: &'static crate::content::Choice| Node::from(el("li").kid(option.label.as_str()));
    let list = el("ol").class("columns note").kid(question.options.iter().map(option).collect::<Vec<Node>>());
    Some(nodes![el("p").class("note").kid(fill("map.columns", &[("question", &question.label)])), list])
}

fn note(app: App, map: &Map) -> Node {
    let rules = map.rules(app.book).into_iter().map(|id| nodes![el("span").class("id").kid(id), " "]);
    el("p")
        .class("note")
        .kid(t("map.rules"))
        .kid(" ")
        .kid(rules.collect::<Vec<Node>>())
        .kid(fill("map.date", &[("date", &format::iso_date(FACTS_CHECKED))]))
        .kid(" ")
        .kid(el("a").attr("href", app.href(&Screen::About)).kid(t("map.proof")))
        .into()
}
