//! All points on which sources differ, with a choice of path, and the rules that each of them touches.

use leptos::prelude::*;

use crate::content::{Content, Disagreement, Path, References};
use crate::ui::node::{Node, el, live, nodes};

use super::super::part::cite;
use super::super::part::disagreement::disagreement_of_screen as disagreement;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// Value of the choice for points that concern no path in particular.
const NO_PATH: &str = "none";

/// Whether a point is shown for the chosen value; nothing chosen shows all.
fn concerns(point: &Disagreement, chosen: &str) -> bool {
    match chosen {
        "" => true,
        NO_PATH => point.paths.is_empty(),
        path => point.paths.iter().any(|other| other == path),
    }
}

/// An entry of the choice, where it would show anything.
fn entry(points: &'static [Disagreement], value: &'static str, label: &str) -> Option<Node> {
    let n = points.iter().filter(|point| concerns(point, value)).count();
    let words = fill("about.differ-option", &[("name", label), ("n", &n.to_string())]);
    (n > 0).then(|| Node::from(el("option").attr("value", value).kid(words)))
}

/// The screen.
pub(crate) fn screen() -> Node {
    let app = App::get();
    title(t("differ.title"));
    nodes![
        el("header")
            .class("flow")
            .kid(el("h1").kid(t("differ.title")))
            .kid(el("p").class("lead text").kid(t("about.differ-lead"))),
        points(app)
    ]
}

/// Ids of the rules that had to decide a point, in the order of the table.
fn rules(content: &'static Content, point: &str) -> Vec<&'static str> {
    let touches = |ids: &[String]| ids.iter().any(|id| id == point);
    let rules = &content.rules;
    let eligibility = rules.eligibility.iter().filter(|rule| touches(&rule.disagreements)).map(|rule| &rule.id);
    let preference = rules.preference.iter().filter(|row| touches(&row.disagreements)).map(|row| &row.id);
    eligibility.chain(preference).map(String::as_str).collect()
}

/// A point with the rules and paths it touches.
fn point(app: App, point: &'static Disagreement) -> Node {
    let rules = rules(app.book.content(), &point.id);
    let path = |id: &String| {
        let name = app.book.paths().iter().find(|path| path.id == *id)?.name.as_str();
        Some(nodes![el("a").attr("href", app.href(&Screen::Path(id.clone()))).kid(name), " "])
    };
    let paths: Vec<Node> = point.paths.iter().filter_map(path).collect();
    let touched = if rules.is_empty() {
        Node::from(t("differ.no-rule"))
    } else {
        nodes![t("differ.rules"), " ", cite::ids(rules)]
    };
    let concerned = (!paths.is_empty()).then(|| nodes![t("differ.paths"), " ", paths]);
    el("div")
        .class("point")
        .kid(disagreement(point))
        .kid(el("p").class("note").kid(cite::ids([point.id.as_str()])).kid(touched))
        .kid(el("p").class("note").kid(concerned))
        .into()
}

/// The choice and the points.
fn points(app: App) -> Node {
    let content = app.book.content();
    let points = References::embedded().disagreements.as_slice();
    let chosen = RwSignal::new(String::new());
    let found = move || points.iter().filter(move |point| chosen.with(|chosen| concerns(point, chosen)));
    let size =
        move || fill("about.differ-size", &[("n", &found().count().to_string()), ("all", &points.len().to_string())]);
    let path = |path: &'static Path| entry(points, &path.id, &path.name);
    nodes![
        el("div")
            .class("field chooser t5 screen")
            .kid(el("label").attr("for", "differ-path").kid(t("about.differ-path")))
            .kid(
                el("select")
                    .class("input")
                    .id("differ-path")
                    .on("change", move |event| chosen.set(event_target_value(&event)))
                    .kid(entry(points, "", t("about.differ-all")))
                    .kid(content.paths.iter().filter_map(path).collect::<Vec<_>>())
                    .kid(entry(points, NO_PATH, t("about.differ-none")))
            )
            .kid(el("p").class("note").attr("role", "status").kid(live(size))),
        el("div")
            .class("points-of-difference")
            .kid(live(move || found().map(|found| point(app, found)).collect::<Vec<_>>()))
    ]
}
