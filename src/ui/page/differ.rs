//! All points on which sources differ, with a choice of path, and the rules that each of them touches.

use leptos::prelude::*;

use crate::content::{Content, Disagreement, Path, References};
use crate::ui::node::{Node, el, live, nodes};

use super::super::part::cite;
use super::super::part::disagreement::disagreement;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::contents::{contents, to_top};

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
        Some(Node::from(el("li").kid(el("a").attr("href", app.href(&Screen::Path(id.clone()))).kid(name))))
    };
    let paths: Vec<Node> = point.paths.iter().filter_map(path).collect();
    let touched =
        (!rules.is_empty()).then(|| el("p").class("note").kid(t("differ.rules")).kid(" ").kid(cite::ids(rules)));
    let concerned = (!paths.is_empty()).then(|| {
        el("div").class("note concerns").kid(t("differ.paths")).kid(" ").kid(el("ul").class("names").kids(paths))
    });
    el("div").class("point").kid(disagreement(point)).kid(touched).kid(concerned).into()
}

/// A heading with the points below it.
struct Group {
    id: String,
    heading: &'static str,
    points: Vec<&'static Disagreement>,
}

/// Points of one path under its name, then those of several paths, then those of none.
fn groups(app: App) -> Vec<Group> {
    let points = References::embedded().disagreements.as_slice();
    let group = |id: &str, heading: &'static str, belongs: &dyn Fn(&Disagreement) -> bool| Group {
        id: format!("points-{id}"),
        heading,
        points: points.iter().filter(|point| belongs(point)).collect(),
    };
    let of_path = |path: &'static Path| group(&path.id, &path.name, &|point| point.paths == [path.id.as_str()]);
    let mut groups: Vec<Group> = app.book.paths().iter().map(of_path).collect();
    groups.push(group("several", t("differ.several"), &|point| point.paths.len() > 1));
    groups.push(group(NO_PATH, t("about.differ-none"), &|point| point.paths.is_empty()));
    groups.retain(|group| !group.points.is_empty());
    groups
}

/// A group, as far as it concerns the chosen path.
fn section(app: App, group: &Group, chosen: &str) -> Option<Node> {
    let points: Vec<Node> =
        group.points.iter().filter(|point| concerns(point, chosen)).map(|found| point(app, found)).collect();
    let label = format!("h-{}", group.id);
    let heading = el("h2").id(label.clone()).kid(group.heading);
    let section = el("section").class("section").id(group.id.clone()).attr("aria-labelledby", label).kid(heading);
    (!points.is_empty()).then(|| section.kid(points).into())
}

/// The choice of a path, and how many points are left by it.
fn chooser(app: App, chosen: RwSignal<String>) -> Node {
    let points = References::embedded().disagreements.as_slice();
    let path = |path: &'static Path| entry(points, &path.id, &path.name);
    let size = move || {
        let n = chosen.with(|chosen| points.iter().filter(|point| concerns(point, chosen)).count());
        fill("about.differ-size", &[("n", &n.to_string()), ("all", &points.len().to_string())])
    };
    let select = el("select")
        .class("input")
        .id("differ-path")
        .on("change", move |event| chosen.set(event_target_value(&event)))
        .kid(entry(points, "", t("about.differ-all")))
        .kid(app.book.paths().iter().filter_map(path).collect::<Vec<_>>())
        .kid(entry(points, NO_PATH, t("about.differ-none")));
    el("div")
        .class("field chooser t5 screen")
        .kid(el("label").attr("for", "differ-path").kid(t("about.differ-path")))
        .kid(select)
        .kid(el("p").class("note").attr("role", "status").kid(live(size)))
        .into()
}

/// The choice and the points; the contents follow the choice.
fn points(app: App) -> Node {
    let chosen = RwSignal::new(String::new());
    let shown = move || {
        let chosen = chosen.get();
        let groups = groups(app);
        let left = groups.iter().filter(|group| group.points.iter().any(|point| concerns(point, &chosen)));
        let entries: Vec<_> = left.map(|group| (group.id.clone().into(), group.heading.into())).collect();
        let sections = el("div").class("points-of-difference");
        nodes![
            contents(entries),
            sections.kids(groups.iter().filter_map(|group| section(app, group, &chosen))).kid(to_top())
        ]
    };
    nodes![chooser(app, chosen), el("div").class("doc").kid(live(shown))]
}
