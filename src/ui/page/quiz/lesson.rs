//! The page to read before the questions of a module.

use std::cell::RefCell;
use std::sync::Arc;

use crate::browser::{clock, page};
use crate::content::{Lesson, LessonPage, LessonSection, Module, PathPlan};
use crate::ui::node::{Element, Node, each, el};

use super::super::super::chapter::with_chapter;
use super::super::super::part::column::Column;
use super::super::super::part::{cite, table};
use super::super::super::route::Screen;
use super::super::super::state::{App, title};
use super::super::super::words::{count as count_words, fill, t};
use super::super::figure::flow;
use super::super::term::marked;
use super::shelf::Shelf;
use super::side;

thread_local! {
    /// The section that a link on this page has asked for, until its page is here.
    static WANTED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Id of the section at a place of the page.
fn id_of(place: usize) -> String {
    format!("section-{}", place + 1)
}

/// A link to a section of a page to read first, by its title. In a window of its own it opens the page from its top.
pub(super) fn link(app: App, page: Screen, section: String) -> Element {
    let words = fill("quiz.read-again", &[("section", &section)]);
    let want = move || WANTED.set(Some(section.clone()));
    el("a").live_attr("href", move || app.href(&page)).on_click(want).kid(words)
}

/// Shows the section that was asked for, if this page has it.
fn show_wanted(page: &LessonPage) {
    let wanted = WANTED.take();
    let place = page.sections.iter().position(|section| Some(&section.title) == wanted.as_ref());
    place.into_iter().for_each(|place| clock::after(0, move || page::show(&id_of(place))));
}

/// The page of the module with this id.
pub(crate) fn lesson(module: &str) -> Node {
    let app = App::get();
    let known = app.book.content().modules.iter().find(|other| other.id == module);
    known.map(|module| shown(app, module)).into()
}

fn shown(app: App, module: &'static Module) -> Element {
    title(&module.title);
    let head = el("div")
        .kid(el("p").class("kicker").kid(t("lesson.kicker")))
        .kid(el("h1").kid(module.title.as_str()))
        .kid(el("p").class("lead text t3").kid(module.lead.as_str()));
    let page = with_chapter(format!("learn-{}", module.id), move |lesson: Arc<Lesson>| {
        lesson.page.as_ref().map(|page| body(app, page, Screen::Module(module.id.clone()), lesson.questions.len()))
    });
    let text = el("div").class("lesson").kid(head).kid(page);
    el("div").class("split").kid(text).kid(side::modules(app, &module.id, Shelf::new(&app.book.content().modules)))
}

/// What a page says, and the way to its questions.
pub(super) fn body(app: App, page: &LessonPage, questions: Screen, count: usize) -> Element {
    show_wanted(page);
    let aims = page.aims.iter().map(|aim| el("li").kid(aim.clone()));
    let glossary = el("a").live_attr("href", move || app.href(&Screen::Glossary)).kid(t("glossary.link"));
    let go = el("a").class("btn main").live_attr("href", move || app.href(&questions));
    el("div")
        .class("stack-of")
        .kid(el("p").class("note").kid(count_words("lesson.minute", "lesson.minutes", page.reading_minutes())))
        .kid(el("p").class("t3").kid(t("lesson.aims")))
        .kid(el("ul").class("bullets").kids(aims))
        .kid(each(page.sections.iter().zip(0..).map(|(section, place)| part(app, section).id(id_of(place)))))
        .kid(el("p").class("note t5").kid(glossary))
        .kid(el("p").class("row t6").kid(go.kid(fill("lesson.start", &[("n", &count.to_string())]))))
}

fn part(app: App, section: &LessonSection) -> Element {
    let texts: Vec<Element> = section.text.iter().map(|text| el("p").kid(marked(text))).collect();
    let points: Vec<Element> = section.points.iter().map(|point| el("li").kid(marked(point))).collect();
    let points = (!section.points.is_empty()).then(|| el("ul").class("bullets").kids(points));
    let sources = el("p").class("note").kid(t("lesson.sources")).kid(" ");
    el("section")
        .class("section")
        .kid(el("h2").kid(section.title.clone()))
        .kid(el("div").class("flow text").kids(texts).kid(points))
        .kid(comparison(app, section))
        .kid(section.figure.as_deref().map(figure))
        .kid(sources.kid(cite::ids(section.sources.iter().map(String::as_str))))
}

/// The flow figure of a path. A reader here does not see the plan: the steps in it are counted from 1, in their order.
fn figure(path: &str) -> Node {
    with_chapter(format!("plan-{path}"), |plan: Arc<PathPlan>| {
        let drawn = |id: &String| plan.flow.steps().any(|step| step == id);
        let steps = plan.steps.iter().filter(|step| drawn(&step.id));
        let numbers: Vec<(String, usize)> = steps.zip(1..).map(|(step, n)| (step.id.clone(), n)).collect();
        el("div").class("t6").kid(flow::figure(&plan.flow, &numbers))
    })
}

/// The rows of the comparison that the section speaks of, from the same figures as the table of all paths.
fn comparison(app: App, section: &LessonSection) -> Option<Node> {
    let paths: Vec<_> = section.compare.iter().filter_map(|id| app.book.path_index(id)).collect();
    if paths.is_empty() {
        return None;
    }
    let columns: Vec<Column> = section.rows.iter().filter_map(|name| Column::named(name)).collect();
    let heads = std::iter::once(t("lesson.path")).chain(columns.iter().map(|column| column.heading()));
    let row = |path| {
        let screen = Screen::Path(app.book.path(path).id.clone());
        let name = el("a").class("bare").live_attr("href", move || app.href(&screen)).kid(app.name(path));
        let cells = columns.iter().map(|column| table::cell(column.heading(), column.cell(path)).into());
        table::row(name, cells.collect()).into()
    };
    let rows = paths.into_iter().map(row).collect();
    Some(table::table("t5", t("lesson.table"), heads.collect::<Vec<_>>(), rows))
}
