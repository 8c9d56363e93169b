//! The way into the knowledge check: what is due, the modules with their scores, what is weak, other ways to practise, and
//! what becomes of one's progress.

use leptos::prelude::*;

use crate::content::Module;
use crate::quiz::Objective;
use crate::ui::node::{Element, Node, each, el, live, nodes};

use super::super::part::table;
use super::super::route::{Room, Screen};
use super::super::state::{App, title};
use super::super::words::{count, fill, t};
use super::quiz::{Shelf, backup, kept, of_house, packs_read, review, under_way};

/// What is kept, as the screen shows it.
#[derive(Debug, Clone, Default)]
struct Standing {
    /// How every objective stands.
    objectives: Vec<Objective>,
    /// Questions due today.
    due: usize,
}

impl Standing {
    fn now(app: App) -> Self {
        let memory = kept::memory();
        Self { objectives: memory.objectives(kept::cards_compared), due: review::due(app, &memory).len() }
    }
}

/// The screen.
pub(crate) fn learn() -> Node {
    let app = App::get();
    title(t("modules.title"));
    let modules = &app.book.content().modules;
    let questions: usize = modules.iter().map(|module| module.questions).sum();
    let lead = fill("learn.lead", &[("modules", &modules.len().to_string()), ("questions", &questions.to_string())]);
    // First: whether their questions have changed is found out as they are read.
    let packs = packs_read(app);
    let (standing, shelf) = (RwSignal::new(Standing::now(app)), Shelf::new(modules));
    let exam = RwSignal::new(kept::sitting());
    let renew = move || {
        let _ = standing.try_set(Standing::now(app));
        let _ = exam.try_set(kept::sitting());
        shelf.renew();
    };
    // Questions of modules are compared once they are here.
    Effect::new(move |before: Option<()>| {
        shelf.follow();
        if before.is_some() {
            standing.set(Standing::now(app));
        }
    });
    nodes![
        el("h1").kid(t("modules.title")),
        el("p").class("lead text t3").kid(lead),
        under_way(app, exam),
        due_today(app, standing),
        table_of_modules(app, modules, shelf),
        el("p").class("t5").kid(el("a").live_attr("href", move || app.href(&Screen::Glossary)).kid(t("glossary.link"))),
        of_house(app),
        packs,
        doors(app, standing),
        progress(app, standing),
        how(app, modules, renew),
    ]
}

/// The way to what is due, above the modules; nothing while nothing is.
fn due_today(app: App, standing: RwSignal<Standing>) -> Node {
    live(move || match standing.with(|standing| standing.due) {
        0 => Node::Nothing,
        due => {
            let review = Screen::Course(Room::Review, String::new());
            let link = el("a").live_attr("href", move || app.href(&review)).kid(t("review.title"));
            el("p").class("t5").kid(words_due(due)).kid(" ").kid(link).into()
        }
    })
}

fn words_due(due: usize) -> String {
    count("review.due-one", "review.due-many", due)
}

/// Other ways in than by module, for those who have read.
fn doors(app: App, standing: RwSignal<Standing>) -> Element {
    let card = |room: Room, heading: &'static str, text: Node| {
        let screen = Screen::Course(room, String::new());
        let link = el("a").class("card").live_attr("href", move || app.href(&screen));
        link.kid(el("h3").kid(heading)).kid(el("p").kid(text))
    };
    let due = live(move || match standing.with(|standing| standing.due) {
        0 => t("review.none-due").to_owned(),
        due => words_due(due),
    });
    let cards = el("div")
        .class("cards doors")
        .kid(card(Room::Review, t("review.title"), due))
        .kid(card(Room::Scenarios, t("scenarios.title"), t("scenarios.card").into()))
        .kid(card(Room::Exam, t("exam.title"), t("exam.card").into()))
        .kid(card(Room::Teach, t("teach.title"), t("teach.card").into()));
    let heading = el("h2").id("h-practise").kid(t("learn.practise"));
    el("section").class("section practise").attr("aria-labelledby", "h-practise").kid(heading).kid(cards)
}

fn table_of_modules(app: App, modules: &'static [Module], shelf: Shelf) -> Node {
    let heads =
        [t("modules.module"), t("modules.about"), t("modules.read"), t("modules.questions"), t("modules.your-score")];
    let rows = modules.iter().enumerate().map(|(i, module)| row(app, shelf, i, module).into());
    table::table("modules t6", t("modules.caption"), heads, rows.collect())
}

fn row(app: App, shelf: Shelf, i: usize, module: &'static Module) -> Element {
    let (questions, page) = (Screen::Module(module.id.clone()), Screen::Lesson(module.id.clone()));
    let link = el("a").live_attr("href", move || app.href(&questions)).kid(module.title.as_str());
    let read = el("a")
        .live_attr("href", move || app.href(&page))
        .attr("aria-label", fill("modules.read-module", &[("module", &module.title)]))
        .kid(t("modules.read-it"));
    let score = live(move || shelf.words(i));
    let cells = vec![
        table::cell(t("modules.about"), module.lead.as_str()).class("about").into(),
        table::cell(t("modules.read"), read).into(),
        table::cell(t("modules.questions"), module.questions.to_string()).class("n").into(),
        table::cell(t("modules.your-score"), el("span").kid(score)).into(),
    ];
    table::row(link, cells)
}

/// An objective in words (`facts.md` 9.1); its id where it is somebody else's.
pub(super) fn objective(id: &str) -> String {
    let known = match id {
        "L1" => t("objective.one"),
        "L2" => t("objective.two"),
        "L3" => t("objective.three"),
        "L4" => t("objective.four"),
        "L5" => t("objective.five"),
        "L6" => t("objective.six"),
        "L7" => t("objective.seven"),
        "L8" => t("objective.eight"),
        "L9" => t("objective.nine"),
        "L10" => t("objective.ten"),
        other => return other.to_owned(),
    };
    known.to_owned()
}

/// Progress by objective, and the weak spots by name.
fn progress(app: App, standing: RwSignal<Standing>) -> Element {
    let inside = live(move || {
        let objectives = standing.with(|standing| standing.objectives.clone());
        if objectives.is_empty() {
            return Node::from(el("p").class("text nothing").kid(t("progress.nothing")));
        }
        let weak: Vec<String> = objectives.iter().filter(|one| one.is_weak()).map(|one| objective(&one.id)).collect();
        let review = Screen::Course(Room::Review, String::new());
        let due = standing.with(|standing| standing.due > 0);
        let weak = if weak.is_empty() {
            el("p").class("text").kid(t("progress.no-weak"))
        } else {
            let names = each(weak.into_iter().map(|name| el("li").kid(name)));
            let link = el("a").live_attr("href", move || app.href(&review)).kid(t("progress.review"));
            el("div")
                .class("flow text")
                .kid(el("p").kid(t("progress.weak")))
                .kid(el("ul").class("bullets").kid(names))
                .kid(due.then(|| el("p").kid(link)))
        };
        let heads = [t("progress.objective"), t("progress.right"), t("progress.bar")];
        let rows = objectives.iter().map(|one| bar(one).into()).collect();
        nodes![weak, table::table("objectives t5", t("progress.caption"), heads, rows)]
    });
    let heading = el("h2").id("h-progress").kid(t("progress.title"));
    el("section").class("section").attr("aria-labelledby", "h-progress").kid(heading).kid(inside)
}

/// An objective with its share as a number and as a bar.
fn bar(one: &Objective) -> Element {
    let share = fill("modules.score", &[("right", &one.good.to_string()), ("of", &one.asked.to_string())]);
    let word = one.is_weak().then(|| el("span").class("badge warn").kid(t("progress.weak-word")));
    // One or two answers say nothing yet about what somebody can do.
    let meter = if one.asked < Objective::ENOUGH {
        el("span").class("note").kid(t("progress.too-few"))
    } else {
        let meter = el("meter").attr("min", "0").attr("max", one.asked).attr("value", one.good);
        meter.attr("aria-label", share.clone()).kid(share.clone())
    };
    let right = if one.asked > 0 { share } else { t("modules.dash").to_owned() };
    let cells = vec![
        table::cell(t("progress.right"), el("span").kid(right)).class("n").into(),
        table::cell(t("progress.bar"), el("span").class("share").kid(meter).kid(word).kid(left_out(one))).into(),
    ];
    table::row(objective(&one.id), cells)
}

/// What does not count: questions that have changed since they were answered, or may have.
fn left_out(one: &Objective) -> Node {
    let changed = count("modules.changed-one", "modules.changed-many", one.changed);
    let changed = (one.changed > 0).then(|| el("span").class("badge warn").kid(changed));
    let unchecked = (one.unchecked > 0).then(|| el("span").class("note").kid(t("modules.unchecked")));
    nodes![changed, unchecked]
}

/// What the check is, how one likes to practise, and what becomes of progress.
/// `renew` draws anew what rests on it.
fn how(app: App, modules: &'static [Module], renew: impl Fn() + Clone + Send + 'static) -> Element {
    let texts = el("div")
        .class("flow text")
        .kid(el("p").kid(t("modules.how-check")))
        .kid(el("p").kid(t("modules.how-score")))
        .kid(preferences())
        .kid(el("h3").kid(t("backup.title")))
        .kid(el("p").kid(if kept::lasts() { t("modules.how-kept") } else { t("quiz.not-kept") }))
        .kid(backup(app, modules, renew));
    let heading = el("h2").id("h-how").kid(t("modules.how"));
    el("section").class("section").attr("aria-labelledby", "h-how").kid(heading).kid(texts)
}

/// Told at once or at the end; in the order written or mixed.
fn preferences() -> Element {
    let (late, mix) = (RwSignal::new(kept::late()), RwSignal::new(kept::mix() > 0));
    let keep = move || kept::prefer(late.get_untracked(), if mix.get_untracked() { seed() } else { 0 });
    let tick = move |signal: RwSignal<bool>, words: &'static str| {
        let change = move |_| {
            signal.update(|on| *on = !*on);
            keep();
        };
        let input = el("input").attr("type", "checkbox").flag("checked", move || signal.get()).on("change", change);
        el("label").class("choice").kid(input).kid(el("span").kid(words))
    };
    el("fieldset")
        .class("choices preferences")
        .kid(el("legend").kid(el("h3").kid(t("prefer.title"))))
        .kid(tick(late, t("prefer.late")))
        .kid(tick(mix, t("prefer.mix")))
}

/// A seed for mixing, other than 0.
fn seed() -> u64 {
    u64::from(crate::browser::clock::seconds()) + 1
}
