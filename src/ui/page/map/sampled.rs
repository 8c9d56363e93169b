//! The table of a map whose borders run askew: no two of its rows are the same, so a few of them, at round numbers, say
//! where the borders lie.

use crate::advisor::map::{Axis, Map, Stop, draw, edge};
use crate::advisor::{Answer, Answers, PathIndex};
use crate::ui::node::{Node, el, nodes};

use super::super::super::format::{self, grouped};
use super::super::super::state::App;
use super::super::super::words::t;
use super::figures::{ROUGH, Way, figures, stretch};
use super::same::{corner, head, line};

/// Head and body: a row for each of some round numbers, and where in it each path wins.
pub(super) fn table(app: App, answers: &Answers, map: &Map) -> Node {
    let paths = map.paths(app.book);
    let rows = round(&map.up).into_iter().rev().map(|value| {
        let row = Row::of(app, answers, map, value);
        line(grouped(value), paths.iter().map(move |path| row.won(*path)))
    });
    nodes![
        head(corner(app.book, map), paths.iter().map(|path| app.name(*path).to_owned())),
        el("tbody").kids(rows.collect::<Vec<_>>())
    ]
}

/// The powers of ten on a finely cut axis, and three times each: about the same distance apart as drawn.
fn round(axis: &Axis) -> Vec<f64> {
    let (Some(first), [.., last, _]) = (axis.stops.first(), axis.stops.as_slice()) else { return Vec::new() };
    let mut values = Vec::new();
    let mut decade = figures(first.to, 1, Way::Near);
    while decade > 0.0 && decade <= last.to {
        values.extend([decade, figures(3.0 * decade, 1, Way::Near)]);
        decade *= 10.0;
    }
    values.retain(|value| *value <= last.to);
    values
}

/// The map at one value of the axis upwards.
struct Row {
    app: App,
    answers: Answers,
    map: Map,
}

impl Row {
    fn of(app: App, answers: &Answers, map: &Map, value: f64) -> Self {
        let stop = Stop { answer: Answer::Number(value), from: value, to: value };
        let up = Axis { stops: vec![stop], ..map.up.clone() };
        let answers = answers.with(map.up.question, stop.answer);
        let map = draw(app.book, &answers, map.across.clone(), up);
        Self { app, answers, map }
    }

    fn winner(&self, stop: usize) -> Option<PathIndex> {
        self.map.cell(stop, 0).map(|cell| cell.path)
    }

    /// Where this path wins, in words.
    fn won(&self, path: PathIndex) -> String {
        let count = self.map.across.stops.len();
        let is = |stop: usize| self.winner(stop) == Some(path);
        let begins = (0..count).filter(|stop| is(*stop) && (*stop == 0 || !is(stop - 1)));
        let runs = begins.map(|first| {
            let last = (first..count).take_while(|stop| is(*stop)).last().unwrap_or(first);
            self.range(first, last)
        });
        let runs: Vec<String> = runs.collect();
        if runs.is_empty() { t("map.nowhere-here").to_owned() } else { format::list(&runs) }
    }

    /// A run of stretches with the same path. Its ends are looked for to the step and then rounded towards its inside.
    fn range(&self, first: usize, last: usize) -> String {
        let stops = &self.map.across.stops;
        let end = |beside: usize, inside: usize| {
            edge(self.app.book, &self.answers, self.map.across.question, stops[beside].from, stops[inside].from)
        };
        let low = first.checked_sub(1).map(|before| end(before, first));
        let high = (last + 1 < stops.len()).then(|| end(last + 1, last));
        stretch((low, high), ROUGH, ["flips.or-more", "flips.between"])
    }
}
