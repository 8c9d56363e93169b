//! What stands beside the map: the own place in words, and how far it is to the nearest borders.

use crate::advisor::map::Map;
use crate::advisor::{Answer, Answers, PathIndex};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::{self, grouped};
use super::super::super::part::mark;
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};

/// What is read off.
pub(super) struct Reading<'a> {
    pub(super) app: App,
    pub(super) map: &'a Map,
    pub(super) here: [Answer; 2],
    /// The answers with the place laid over them.
    pub(super) answers: &'a Answers,
    /// Whether the place is another than the answers say.
    pub(super) moved: bool,
}

/// A way to go from the own place.
struct Way {
    arrow: &'static str,
    axis: usize,
    up: bool,
}

const WAYS: [Way; 4] = [
    Way { arrow: "M4 10h12M11 5l5 5-5 5", axis: 0, up: true },
    Way { arrow: "M16 10H4M9 5l-5 5 5 5", axis: 0, up: false },
    Way { arrow: "M10 16V4M5 9l5-5 5 5", axis: 1, up: true },
    Way { arrow: "M10 4v12M5 11l5 5 5-5", axis: 1, up: false },
];

impl Reading<'_> {
    /// The winner at the own place.
    pub(super) fn winner(&self) -> Option<PathIndex> {
        Some(self.map.cell(self.map.across.at(self.here[0])?, self.map.up.at(self.here[1])?)?.path)
    }

    /// The place and its path in one sentence.
    pub(super) fn sentence(&self) -> String {
        let book = self.app.book;
        let Some(path) = self.winner() else { return t("map.nowhere").to_owned() };
        let [one, other] = [(&self.map.across, self.here[0]), (&self.map.up, self.here[1])].map(|(axis, answer)| {
            let label = format::within(&book.question(axis.question).label);
            format!("{label}: {}", format::answer(book, axis.question, answer))
        });
        fill("map.sentence", &[("one", &one), ("other", &other), ("path", self.app.name(path))])
    }

    pub(super) fn aside(&self) -> Node {
        let Some(path) = self.winner() else {
            return nodes![el("h2").id("h-here").kid(t("map.here")), el("p").class("note").kid(t("map.nowhere"))];
        };
        let book = self.app.book;
        let rows = [(&self.map.across, self.here[0]), (&self.map.up, self.here[1])].map(|(axis, answer)| {
            Node::from(
                el("div")
                    .kid(el("dt").kid(book.question(axis.question).label.as_str()))
                    .kid(el("dd").class("num").kid(format::answer(book, axis.question, answer))),
            )
        });
        let page = Screen::Path(book.path(path).id.clone()).href(book, self.answers);
        let verdict = el("span")
            .class("verdict")
            .kid(mark::mark("rec"))
            .kid(el("a").attr("href", page).kid(el("b").kid(self.app.name(path))));
        nodes![
            el("h2").id("h-here").kid(t("map.here")),
            el("dl")
                .class("rows tight")
                .kid(Node::Several(rows.into()))
                .kid(el("div").kid(el("dt").kid(t("map.path"))).kid(el("dd").kid(verdict))),
            el("p").class("t3 screen").kid(self.links()),
            el("h2").kid(t("map.borders")),
            self.borders(path)
        ]
    }

    fn links(&self) -> Node {
        let result = Screen::Result.href(self.app.book, self.answers);
        if self.moved {
            return el("a").class("btn").attr("href", result).kid(t("map.take")).into();
        }
        el("a").attr("href", result).kid(t("map.result")).into()
    }

    /// How far it is to another path in each direction.
    fn borders(&self, path: PathIndex) -> Node {
        if self.map.paths(self.app.book).len() == 1 {
            return el("p").class("note").kid(t("map.one-here")).into();
        }
        el("ul").class("borders").kids(WAYS.iter().map(|way| self.border(way, path))).into()
    }

    /// The first border in one direction.
    fn border(&self, way: &Way, path: PathIndex) -> Node {
        let axis = if way.axis == 0 { &self.map.across } else { &self.map.up };
        let other = if way.axis == 0 { &self.map.up } else { &self.map.across };
        let beside = other.at(self.here[1 - way.axis]);
        let winner = |stop: usize| {
            let (across, up) = if way.axis == 0 { (stop, beside?) } else { (beside?, stop) };
            self.map.cell(across, up).map(|cell| cell.path)
        };
        let from = axis.at(self.here[way.axis]).unwrap_or_default();
        let all = axis.stops.len();
        let mut beyond: Box<dyn Iterator<Item = usize>> =
            if way.up { Box::new(from + 1..all) } else { Box::new((0..from).rev()) };
        let found = beyond.find_map(|stop| winner(stop).filter(|other| *other != path).map(|path| (stop, path)));
        let question = self.app.book.question(axis.question);
        let now = self.here[way.axis];
        let (words, then) = match found {
            None => {
                let key = match (question.number.is_some(), way.up) {
                    (true, true) => "map.no-more",
                    (true, false) => "map.no-less",
                    (false, true) => "map.no-after",
                    (false, false) => "map.no-before",
                };
                (fill(key, &[("what", &question.label)]), fill("map.no-border", &[("path", self.app.name(path))]))
            }
            Some((stop, path)) => {
                let stop = axis.stops[stop];
                let words = match (now, &question.number) {
                    (Answer::Number(now), Some(number)) => {
                        let far = if way.up { stop.from - now } else { now - stop.to };
                        let key = if way.up { "map.more" } else { "map.less" };
                        fill(key, &[("n", &grouped(far)), ("unit", &number.unit)])
                    }
                    _ => format::answer(self.app.book, axis.question, stop.answer),
                };
                (words, self.app.name(path).to_owned())
            }
        };
        let arrow = el("svg")
            .class("icon")
            .attr("viewBox", "0 0 20 20")
            .attr("aria-hidden", "true")
            .kid(el("path").attr("d", way.arrow));
        el("li").kid(arrow).kid(el("span").kid(words)).kid(el("b").kid(then)).into()
    }
}
