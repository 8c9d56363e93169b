//! What stands beside the map: the own place in words. How far it is to the nearest borders is in `borders`.

use crate::advisor::map::Map;
use crate::advisor::{Answer, Answers, PathIndex, recommend};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format;
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

impl Reading<'_> {
    /// The winner at the own place; asked for, since a map whose borders run askew knows it only for a stretch.
    pub(super) fn winner(&self) -> Option<PathIndex> {
        self.here.iter().all(|here| here.is_real()).then(|| recommend(self.app.book, &self.answers_here()))
    }

    /// The answers with those to the axes as the map reads them.
    pub(super) fn answers_here(&self) -> Answers {
        let [across, up] = [&self.map.across, &self.map.up].map(|axis| axis.question);
        self.answers.with(across, self.here[0]).with(up, self.here[1])
    }

    /// The place and its path in one sentence.
    pub(super) fn sentence(&self) -> String {
        let book = self.app.book;
        let Some(path) = self.winner() else { return format!("{} {}", t("map.nowhere"), t("map.set")) };
        let [one, other] = [(&self.map.across, self.here[0]), (&self.map.up, self.here[1])].map(|(axis, answer)| {
            let label = format::within(&book.question(axis.question).label);
            format!("{label}: {}", format::answer(book, axis.question, answer))
        });
        fill("map.sentence", &[("one", &one), ("other", &other), ("path", self.app.name(path))])
    }

    /// The same below the drawing, for windows in which what stands beside it is far away. The tap that moved the place
    /// is told by the live region, and what stands beside it has the links: so this is for eyes alone.
    pub(super) fn below(&self) -> Option<Node> {
        let path = self.winner()?;
        let answers = [(&self.map.across, self.here[0]), (&self.map.up, self.here[1])].map(|(axis, answer)| {
            let label = &self.app.book.question(axis.question).label;
            format!("{label}: {}", format::answer(self.app.book, axis.question, answer))
        });
        let line = el("p").class("here-below").attr("aria-hidden", "true").kid(mark::mark("rec"));
        let words = el("span")
            .kid(el("b").kid(self.app.name(path)))
            .kid(" ")
            .kid(el("span").class("note").kid(answers.join("; ")));
        Some(line.kid(words).into())
    }

    pub(super) fn aside(&self) -> Node {
        let Some(path) = self.winner() else {
            return nodes![
                el("h2").id("h-here").kid(t("map.here")),
                el("p").class("note").kid(t("map.nowhere")).kid(" ").kid(el("span").class("screen").kid(t("map.set")))
            ];
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
}
