//! The runbook: steps to be ticked, with what must be true before, how to check, the way back, commands and sources.

use leptos::prelude::*;

use crate::content::{Commands, Phase};
use crate::export::words::{phase, role, shell, when};
use crate::plan::{Certainty, PlannedNote, PlannedStep, Runbook, Task};
use crate::ui::node::{Node, each, el, live, nodes};

use super::super::super::part::cite;
use super::super::super::part::icon::Icon;
use super::super::super::part::more::more;
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::super::away;
use super::super::figure::flow;
use super::Desk;

/// A box to tick, with its label.
fn tick(desk: Desk, key: String, label: Node) -> Node {
    let changed = key.clone();
    let ticked = move || desk.ticked(std::slice::from_ref(&key)) > 0;
    let change = move |event: leptos::ev::Event| desk.tick(&changed, event_target_checked(&event));
    let input = el("input").attr("type", "checkbox").flag("checked", ticked).on("change", change);
    Node::from(el("label").class("choice task").kid(input).kid(label))
}

/// A command whose lines may break before a parameter, never between its hyphen and its name.
fn unbroken(text: &str) -> Node {
    let mut parts = text.split(" -");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(part.len());
        let (name, value) = part.split_at(end);
        nodes![" ", el("span").class("tied").kid(format!("-{name}")), value.to_owned()]
    });
    nodes![first, each(rest)]
}

/// Commands for one shell, with a button that copies them.
fn commands(desk: Desk, commands: &Commands) -> Node {
    let text = commands.lines.join("\n");
    let copied = text.clone();
    let copy = move |_| {
        away::copy(desk.app, copied.clone(), t("plan.copied"), t("plan.not-copied"));
    };
    Node::from(
        el("div")
            .class("commands")
            .kid(el("p").class("note").kid(shell(commands.shell)).kid(
                el("button").class("btn quiet screen").attr("type", "button").on("click", copy).kid(t("plan.copy")),
            ))
            .kid(el("pre").kid(el("code").kid(unbroken(&text)))),
    )
}

fn note(desk: Desk, note: &PlannedNote) -> Node {
    let lead = match note.certainty {
        Certainty::Sure => fill("plan.as", &[("what", &note.only_if)]),
        Certainty::OnlyIf => fill("plan.if", &[("what", &note.only_if)]),
    };
    let lead = el("b").kid(note.warn.then(|| Icon::Warning.draw())).kid(lead);
    nodes![
        el("p")
            .class(if note.warn { "aside warn" } else { "aside" })
            .kid(lead)
            .kid(" ")
            .kid(note.text.clone())
            .kid(" ")
            .kid(cite::ids(note.sources.iter().map(String::as_str))),
        noted(desk, note)
    ]
}

/// Commands of a note; folded where nobody knows whether they are needed, so that they do not push the usual ones aside.
fn noted(desk: Desk, note: &PlannedNote) -> Node {
    let all = each(note.commands.iter().map(|one| commands(desk, one)));
    match note.certainty {
        Certainty::OnlyIf if !note.commands.is_empty() => more(t("plan.commands"), all),
        _ => all,
    }
}

fn line(label: &'static str, text: &str) -> Node {
    if text.is_empty() {
        return Node::Nothing;
    }
    Node::from(el("div").kid(el("dt").kid(label)).kid(el("dd").kid(text.to_owned())))
}

/// What stands below a step: visible what concerns this reader; on demand the rest.
fn below(desk: Desk, planned: &PlannedStep) -> Node {
    let step = &planned.step;
    let only_if = (planned.certainty == Certainty::OnlyIf).then(|| {
        el("p").class("aside").kid(el("span").class("badge").kid(fill("plan.only-if", &[("what", &step.only_if)])))
    });
    let after: Vec<String> = planned.after.iter().map(ToString::to_string).collect();
    let facts = el("dl")
        .class("rows tight")
        .kid(line(t("plan.after"), &after.join(", ")))
        .kid(line(t("plan.before"), &step.before))
        .kid(line(t("plan.check"), &step.check))
        .kid(line(t("plan.back"), &step.back));
    let inside = nodes![
        facts,
        step.commands.iter().map(|one| commands(desk, one)).collect::<Vec<Node>>(),
        el("p").class("note").kid(t("plan.sources")).kid(" ").kid(cite::ids(step.sources.iter().map(String::as_str)))
    ];
    let summary = if step.commands.is_empty() { t("plan.more") } else { t("plan.more-commands") };
    let path = if planned.companion.is_empty() { desk.id() } else { planned.companion.as_str() };
    let kit = Screen::Kit(path.to_owned());
    let kit = step.kit.then(|| {
        el("p").class("screen").kid(el("a").live_attr("href", move || desk.app.href(&kit)).kid(t("kit.make")))
    });
    nodes![only_if, kit, planned.notes.iter().map(|one| note(desk, one)).collect::<Vec<Node>>(), more(summary, inside)]
}

fn step(desk: Desk, tasks: &[Task], planned: &PlannedStep) -> Node {
    let step = &planned.step;
    let companion = desk.app.book.path_index(&planned.companion).map(|path| {
        let name = desk.app.name(path);
        el("span").class("when").kid(fill("plan.companion", &[("path", name)]))
    });
    let label = nodes![
        el("span").class("num").kid(planned.number.to_string()),
        el("span").kid(step.title.clone()),
        el("span")
            .class("note")
            .kid(el("span").kid(role(step.who)))
            .kid(when(tasks, planned).map(|when| el("span").class("when num").kid(when)))
            .kid(companion),
        el("small").kid(step.text.clone())
    ];
    Node::from(
        el("li")
            .class("doing")
            .kid(tick(desk, planned.key.clone(), label))
            .kid(el("div").class("below").kid(below(desk, planned))),
    )
}

/// How many of these are ticked, in words.
fn count(desk: Desk, keys: Vec<String>) -> Node {
    live(move || {
        let done = desk.ticked(&keys);
        fill("plan.done", &[("done", &done.to_string()), ("all", &keys.len().to_string())])
    })
}

fn group(desk: Desk, book: &Runbook, tasks: &[Task], of: Phase) -> Node {
    let steps: Vec<&PlannedStep> = book.phase(of).collect();
    if steps.is_empty() {
        return Node::Nothing;
    }
    let keys = steps.iter().map(|planned| planned.key.clone()).collect();
    let heading = el("h3").kid(phase(of)).kid(" ").kid(el("span").class("note num").kid(count(desk, keys)));
    nodes![
        el("div").class("phase").kid(heading),
        el("ol")
            .class("doings")
            .kids(steps.into_iter().map(|planned| step(desk, tasks, planned)).collect::<Vec<Node>>())
    ]
}

/// The runbook.
pub(super) fn section(desk: Desk) -> Node {
    let steps = live(move || {
        let Some(made) = desk.made() else { return Node::Nothing };
        let Some(book) = made.runbook(desk.app, &made.words()) else { return Node::Nothing };
        let tasks = made.tasks(&book);
        each([Phase::Prepare, Phase::Migrate, Phase::Finish].map(|of| group(desk, &book, &tasks, of)))
    });
    let done = live(move || {
        let keys = desk.steps()?.steps.into_iter().map(|planned| planned.key).collect();
        Some(count(desk, keys))
    });
    Node::from(
        el("section")
            .class("section")
            .id("runbook")
            .attr("aria-labelledby", "h-run")
            .kid(el("h2").id("h-run").kid(t("plan.runbook")))
            .kid(el("p").class("text").kid(t("plan.runbook-lead")))
            .kid(el("p").class("note num screen").kid(done))
            .kid(steps),
    )
}

/// "Ready to start?", where a path has it, and what to know before.
pub(super) fn ready(desk: Desk) -> Node {
    let Some(content) = desk.content.try_get_value() else { return Node::Nothing };
    let Some(plan) = content.plans.first() else { return Node::Nothing };
    let considerations = (!plan.considerations.is_empty()).then(|| {
        let each_one = plan.considerations.iter().map(|one| {
            Node::from(
                el("li")
                    .kid(el("b").kid(one.title.clone()).kid("."))
                    .kid(" ")
                    .kid(one.text.clone())
                    .kid(" ")
                    .kid(cite::support(one.status))
                    .kid(" ")
                    .kid(cite::ids(one.sources.iter().map(String::as_str))),
            )
        });
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-consider")
            .kid(el("h2").id("h-consider").kid(t("plan.considerations")))
            .kid(el("ul").class("points").kids(each_one.collect::<Vec<Node>>()))
    });
    let list = plan.ready.as_ref().map(|ready| {
        let key = |id: &str| format!("{}/{id}", plan.path);
        let keys = ready.items.iter().map(|item| key(&item.id)).collect();
        let items = ready.items.iter().map(|item| {
            let label = el("span").kid(item.text.clone());
            Node::from(el("li").class("doing").kid(tick(desk, key(&item.id), label.into())))
        });
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-ready")
            .kid(el("h2").id("h-ready").kid(ready.title.clone()))
            .kid(
                el("p")
                    .class("text")
                    .kid(ready.lead.clone())
                    .kid(" ")
                    .kid(cite::ids(ready.sources.iter().map(String::as_str))),
            )
            .kid(el("p").class("note num screen").kid(count(desk, keys)))
            .kid(el("ul").class("doings").kids(items.collect::<Vec<Node>>()))
    });
    nodes![considerations, list]
}

/// The flow figure, with the numbers of this runbook.
pub(super) fn flow(desk: Desk) -> Node {
    live(move || {
        let Some(made) = desk.made() else { return Node::Nothing };
        let words = made.words();
        let (Some(plan), Some(book)) = (made.plan(), made.runbook(desk.app, &words)) else { return Node::Nothing };
        let own = |planned: &PlannedStep| {
            let id = planned.key.strip_prefix(&plan.path)?.strip_prefix('/')?;
            Some((id.to_owned(), planned.number))
        };
        let numbers: Vec<(String, usize)> = book.steps.iter().filter_map(own).collect();
        flow::figure(&plan.flow, &numbers)
    })
}
