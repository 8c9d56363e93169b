//! The first screen: what this is, that nothing leaves the browser, and the two doors.

use leptos::prelude::*;

use crate::ui::node::{Element, Node, el, live, nodes};

use crate::advisor::link;
use crate::advisor::{Answers, assess};

use super::super::format;
use super::super::part::icon::Icon;
use super::super::part::{lanes, rail, table};
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{count, fill, t};

/// A worked example that is on its way to a result with every kind of mark in it.
const EXAMPLE: &str = "source=exchange&exchange-versions=exchange-2016&mailboxes=300&pace=two-months&coexistence=shared-address-list&identity=cloud&hybrid-connectivity=published&directory-sync=not-running&one-time-sync=yes";

/// Cases to begin from, as the answers of a link. Path and reason come from the engine.
const CASES: [(&str, &str); 7] = [
    ("case.old-small", "source=exchange&exchange-versions=exchange-2003&mailboxes=149&pace=weekend"),
    ("case.old-large", "source=exchange&exchange-versions=exchange-2007&mailboxes=3500"),
    ("case.new-small", "source=exchange&exchange-versions=exchange-2010&mailboxes=450&pace=two-weeks&identity=cloud"),
    ("case.free-busy", "source=exchange&exchange-versions=exchange-2019&mailboxes=90&coexistence=free-busy"),
    ("case.google", "source=google-workspace&mailboxes=400"),
    (
        "case.pst",
        "source=pst-files&mailboxes=200&pst=many&total-gb=8000&uplink-mbps=20&enterprise-agreement=yes&destination-region=united-states",
    ),
    ("case.domino", "source=domino&mailboxes=600"),
];

fn answers_of(app: App, query: &str) -> Answers {
    link::read(app.book, query).0
}

/// The first screen.
pub(crate) fn start() -> Node {
    let app = App::get();
    title(t("start.title"));
    // Whoever was here before goes on; then that is the main thing to do.
    let kept = RwSignal::new(app.last_answers());
    nodes![
        el("div").class("split even").kid(hero(app, kept)).kid(example(app)),
        live(move || kept.get().map(|answers| resume(app, kept, &answers))),
        difference(),
        cases(app),
        learn(app)
    ]
}

/// A section with its heading.
fn section(id: &'static str, heading: &'static str) -> Element {
    el("section").class("section").attr("aria-labelledby", id).kid(el("h2").id(id).kid(heading))
}

/// What this is, and the two doors.
fn hero(app: App, kept: RwSignal<Option<Answers>>) -> Element {
    let none = Answers::none(app.book);
    let first = Screen::Advise { question: None, back: Back::Next };
    let paths = app.book.paths().len().to_string();
    let begin = first.href(app.book, &none);
    // Who was here before goes on first of all.
    let ways = move || {
        let go_on = kept.with(|kept| kept.as_ref().map(|answers| first.href(app.book, answers)));
        let begin = |class| el("a").class(class).attr("href", begin.clone()).kid(t("start.begin"));
        match go_on {
            None => nodes![begin("btn main").kid(" ").kid(Icon::Arrow.draw())],
            Some(go_on) => nodes![el("a").class("btn main").attr("href", go_on).kid(t("resume.go-on")), begin("btn")],
        }
    };
    let learn = el("a").attr("href", Screen::Learn.href(app.book, &none)).kid(t("start.learn-instead"));
    el("div")
        .class("hero")
        .kid(el("h1").class("display").kid(t("start.heading")))
        .kid(el("p").class("lead").kid(fill("start.lead", &[("paths", &paths)])))
        .kid(el("p").class("row").kid(live(ways)).kid(learn))
        .kid(el("p").class("note").kid(t("start.private")))
        .kid(el("p").class("note").kid(t("start.how")))
}

/// Migration or coexistence.
fn difference() -> Element {
    let side = |heading, text| el("div").kid(el("h3").kid(heading)).kid(el("p").kid(text));
    let sides = el("div")
        .class("two")
        .kid(side(t("difference.migration"), t("difference.migration-text")))
        .kid(side(t("difference.coexistence"), t("difference.coexistence-text")));
    section("h-difference", t("difference.title")).kid(sides)
}

fn example(app: App) -> Node {
    let answers = answers_of(app, EXAMPLE);
    let given = answers.given().map(|(question, answer)| {
        let label = app.book.question(question).label.as_str();
        Node::from(el("li").kid(label).kid(": ").kid(format::answer(app.book, question, answer)))
    });
    let given = given.collect::<Vec<Node>>();
    Node::from(
        el("figure")
            .class("figure")
            .kid(el("figcaption").kid(el("h2").kid(t("example.title"))).kid(t("example.note")))
            .kid(lanes::lanes(app.book, &answers, t("example.caption").to_owned()))
            .kid(el("ol").class("key").kid(given))
            .kid(lanes::keys()),
    )
}

/// "Your answers so far", when this browser remembers answers.
fn resume(app: App, kept: RwSignal<Option<Answers>>, answers: &Answers) -> Element {
    let said: Vec<String> = answers.given().map(|(q, answer)| format::answer(app.book, q, answer)).collect();
    let (open, out) = rail::tally(&assess(app.book, answers));
    let counts = fill("resume.paths", &[("open", &open.to_string()), ("all", &(open + out).to_string())]);
    let forget = move |_| {
        app.forget_answers();
        kept.set(None);
        app.go(&Screen::Start, &Answers::none(app.book));
    };
    let go_on = Screen::Advise { question: None, back: Back::Next }.href(app.book, answers);
    let told = el("p")
        .class("text")
        .kid(el("b").kid(count("resume.one", "resume.many", said.len())))
        .kid(" ")
        .kid(said.join(", "))
        .kid(". ")
        .kid(counts);
    let forget = el("button").class("btn quiet").attr("type", "button").on("click", forget).kid(t("resume.forget"));
    let ways = el("p").class("row").kid(el("a").class("btn").attr("href", go_on).kid(t("resume.go-on"))).kid(forget);
    section("h-resume", t("resume.title")).kid(el("div").class("resume").kid(told).kid(ways))
}

fn cases(app: App) -> Element {
    let heads = [t("cases.situation"), t("cases.path"), t("cases.because")];
    let row = |(label, query): (&'static str, &str)| {
        let answers = answers_of(app, query);
        let assessment = assess(app.book, &answers);
        let path = assessment.of(assessment.recommended);
        let because = path.and_then(|path| path.reasons.first()).map_or("", |reason| reason.short);
        let situation = el("a").class("bare").attr("href", Screen::Result.href(app.book, &answers)).kid(t(label));
        let path = table::cell(t("cases.path"), el("b").kid(app.name(assessment.recommended)));
        let because = table::cell(t("cases.because"), because);
        table::row(situation, vec![path.into(), because.into()]).into()
    };
    let rows = CASES.into_iter().map(row).collect();
    section("h-cases", t("cases.title")).kid(table::table("cases", t("cases.title"), heads, rows))
}

fn learn(app: App) -> Element {
    let modules = &app.book.content().modules;
    let questions: usize = modules.iter().map(|module| module.questions).sum();
    let none = Answers::none(app.book);
    let entry = |module: &'static crate::content::Module| {
        let href = Screen::Module(module.id.clone()).href(app.book, &none);
        Node::from(el("li").kid(el("a").attr("href", href).kid(module.title.as_str())).kid(el("span").kid(count(
            "questions.one",
            "questions.many",
            module.questions,
        ))))
    };
    let lead = fill("learn.lead", &[("modules", &modules.len().to_string()), ("questions", &questions.to_string())]);
    let list = el("ul").class("mods").kid(modules.iter().map(entry).collect::<Vec<Node>>());
    section("h-learn", t("learn.instead")).kid(el("p").class("text").kid(lead)).kid(list)
}
