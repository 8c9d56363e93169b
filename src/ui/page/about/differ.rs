//! All points on which sources differ, with a choice of path.

use leptos::prelude::*;

use crate::content::{Content, Disagreement, Path, References};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::part::disagreement::disagreement;
use super::super::super::words::{fill, t};

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

/// The choice and the points.
pub(super) fn differ(content: &'static Content) -> Node {
    let points = References::embedded().disagreements.as_slice();
    let chosen = RwSignal::new(String::new());
    let found = move || points.iter().filter(move |point| chosen.with(|chosen| concerns(point, chosen)));
    let size =
        move || fill("about.differ-size", &[("n", &found().count().to_string()), ("all", &points.len().to_string())]);
    let path = |path: &'static Path| entry(points, &path.id, &path.name);
    nodes![
        el("p").class("text").kid(t("about.differ-lead")),
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
        el("div").class("points-of-difference").kid(live(move || found().map(disagreement).collect::<Vec<_>>()))
    ]
}
