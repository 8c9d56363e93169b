//! The decision map: two answers as directions, the recommended path as territory, the own place to be moved about.

mod borders;
mod choose;
mod draw;
mod figures;
mod legend;
mod pattern;
mod plane;
mod reading;
mod same;
mod sampled;
mod scale;
mod small;

use leptos::prelude::*;

use crate::advisor::map::{self as engine, Map};
use crate::advisor::{Answer, Answers, QuestionIndex};
use crate::ui::node::{Node, el, live, nodes};

use super::super::format;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use draw::{FRAMES, Frame, Sheet};
use plane::plane;
use reading::Reading;

/// Axes at first, where they apply; ids of questions.
const FIRST: [&str; 2] = ["mailboxes", "pace"];

/// The own place, as answers to the two axes; it may be moved away from the given ones.
type Here = [Answer; 2];

/// What the screen shows, but for the own place: drawn anew when answers or axes change.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    answers: Answers,
    /// Across and up.
    axes: [QuestionIndex; 2],
    /// The question with a small map for each of its answers; none where no other makes a difference.
    third: Option<QuestionIndex>,
    map: Map,
}

impl Shown {
    fn of(app: App, answers: Answers, axes: [QuestionIndex; 2]) -> Self {
        let map = engine::map(app.book, &answers, axes[0], axes[1]);
        let third = engine::telling(app.book, &answers, axes[0], axes[1]);
        Self { answers, axes, third, map }
    }

    /// The own place by the answers. Of several ticked options the map shows the last, which says most.
    fn given(&self) -> Here {
        self.axes.map(|axis| match self.answers.get(axis) {
            Answer::Options(set) => Answer::Options(1 << set.checked_ilog2().unwrap_or_default()),
            other => other,
        })
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
        self.sheet_of(app, &self.map, frame)
    }

    /// Another map on the scales of this one.
    fn sheet_of<'a>(&self, app: App, map: &'a Map, frame: Frame) -> Sheet<'a> {
        Sheet::new(app, map, frame, self.axes.map(|axis| self.answers.get(axis)))
    }

    /// The answers with the place laid over them.
    fn placed(&self, here: Here) -> Answers {
        let mut placed = self.answers.clone();
        for (axis, here) in self.axes.into_iter().zip(here) {
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
    let first = Shown::first(app, app.answers.get_untracked());
    let here = RwSignal::new(first.given());
    let shown = RwSignal::new(first);
    Effect::new(move |before: Option<Answers>| {
        let answers = app.answers.get();
        if before.is_some_and(|before| before != answers) {
            shown.set(Shown::first(app, answers.clone()));
        }
        answers
    });
    // With other axes the place is another.
    Effect::new(move |before: Option<Here>| {
        let given = shown.with(Shown::given);
        if before.is_some_and(|before| before != given) {
            here.set(given);
        }
        given
    });
    nodes![
        pattern::patterns(&app.book.path_indices().collect::<Vec<_>>()),
        el("header").class("flow").kid(el("h1").kid(t("map.title"))).kid(el("p").class("lead text").kid(t("map.lead"))),
        el("div").class("split t6").kid(el("div").kid(choose::axes(app, shown)).kid(figure(app, shown, here))).kid(
            el("aside")
                .class("side stay")
                .attr("aria-labelledby", "h-here")
                .kid(live(move || shown.with(|shown| read(app, shown, here.get(), |reading| reading.aside())))),
        ),
        small::section(app, shown, here),
        el("p")
            .class("vh")
            .attr("role", "status")
            .kid(live(move || { shown.with(|shown| read(app, shown, here.get(), |reading| reading.sentence())) }))
    ]
}

/// Reads something off the map as it is shown.
fn read<T>(app: App, shown: &Shown, here: Here, off: impl FnOnce(&Reading<'_>) -> T) -> T {
    let answers = shown.placed(here);
    off(&Reading { app, map: &shown.map, here, moved: answers != shown.answers, answers: &answers })
}

fn figure(app: App, shown: RwSignal<Shown>, here: RwSignal<Here>) -> Node {
    let caption = move || {
        let [across, up] = shown.with(|shown| shown.axes).map(|axis| format::within(&app.book.question(axis).label));
        let others = shown.with(|shown| others(app, shown));
        nodes![
            el("h2").kid(fill("map.caption", &[("across", &across), ("up", &up)])),
            if others.is_empty() { t("map.no-others").to_owned() } else { fill("map.others", &[("answers", &others)]) }
        ]
    };
    let below = move || {
        shown.with(|shown| {
            let map = &shown.map;
            // Each drawing has its own list of columns, shown with it.
            let columns = FRAMES.map(|frame| {
                let list = legend::columns(app, &shown.sheet(app, frame));
                list.map(|list| Node::from(el("div").class(frame.class()).kid(list)))
            });
            nodes![
                legend::keys(app, &[map]),
                columns.into_iter().flatten().collect::<Vec<Node>>(),
                legend::note(app, map),
                same::table(app, &shown.answers, map)
            ]
        })
    };
    el("figure")
        .class("figure map")
        .kid(el("figcaption").kid(live(caption)))
        .kid(FRAMES.map(|frame| plane(app, shown, here, frame)).into_iter().collect::<Vec<Node>>())
        .kid(live(move || shown.with(|shown| read(app, shown, here.get(), |reading| reading.below()))))
        .kid(live(move || shown.with(|shown| one(app, shown))))
        .kid(el("p").class("note screen").id("map-how").kids(how()))
        .kid(live(below))
        .into()
}

/// How the place is moved: by a mouse and keys, or by a finger.
fn how() -> [Node; 3] {
    let by = |class, words| Node::from(el("span").class(class).kid(words));
    [by("fine", t("map.how")), by("coarse", t("map.how-touch")), nodes![" ", t("map.how-far")]]
}

/// Said where one path wins everywhere, so that a map of one colour is not taken for an empty one.
fn one(app: App, shown: &Shown) -> Option<Node> {
    let [only] = shown.map.paths(app.book)[..] else { return None };
    let [across, up] = shown.axes.map(|axis| format::within(&app.book.question(axis).label));
    let words = fill("map.one", &[("path", app.name(only)), ("across", &across), ("up", &up)]);
    Some(el("p").class("text one").kid(words).into())
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
