//! What users notice, and the texts that tell them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clipboard;
use crate::content::Announcement;
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::words::t;
use super::Desk;

/// What users notice.
pub(super) fn users(desk: Desk) -> Node {
    let Some(content) = desk.content.try_get_value() else { return Node::Nothing };
    let Some(plan) = content.plans.first() else { return Node::Nothing };
    let lines = plan.users.iter().map(|line| Node::from(el("li").kid(line.clone())));
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-users")
            .kid(el("h2").id("h-users").kid(t("path.users")))
            .kid(el("ul").class("bullets").kids(lines.collect::<Vec<Node>>())),
    )
}

fn text(desk: Desk, when: &'static str, subject: &str, paragraphs: &[String]) -> Node {
    let whole = format!("{subject}\n\n{}\n", paragraphs.join("\n\n"));
    let copy = move |_| {
        let whole = whole.clone();
        spawn_local(async move {
            let done = clipboard::copy(&whole).await;
            desk.app.say(if done { t("announce.copied") } else { t("plan.not-copied") });
        });
    };
    let paragraphs = paragraphs.iter().map(|paragraph| Node::from(el("p").kid(paragraph.clone())));
    Node::from(
        el("div")
            .class("letter")
            .kid(el("h3").kid(when).kid(" ").kid(
                el("button").class("btn quiet screen").attr("type", "button").on("click", copy).kid(t("announce.copy")),
            ))
            .kid(el("p").kid(el("b").kid(subject.to_owned())))
            .kids(paragraphs.collect::<Vec<Node>>()),
    )
}

/// The three texts, filled in.
pub(super) fn section(desk: Desk) -> Node {
    let texts = live(move || {
        let Some(made) = desk.made() else { return Node::Nothing };
        let words = made.words();
        let Some(plan) = made.plan() else { return Node::Nothing };
        let one = |when: &'static str, announcement: &Announcement| {
            let paragraphs: Vec<String> = announcement.text.iter().map(|paragraph| words.fill(paragraph)).collect();
            text(desk, when, &words.fill(&announcement.subject), &paragraphs)
        };
        nodes![
            one(t("announce.before"), &plan.announcements.before),
            one(t("announce.day"), &plan.announcements.day),
            one(t("announce.after"), &plan.announcements.after)
        ]
    });
    Node::from(
        el("section")
            .class("section")
            .attr("aria-labelledby", "h-announce")
            .kid(el("h2").id("h-announce").kid(t("announce.title")))
            .kid(el("p").class("text").kid(t("announce.lead")))
            .kid(texts),
    )
}
