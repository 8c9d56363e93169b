//! What a house policy says on the screens: a note on its paths, and on About whom to ask and where to report a problem. A
//! policy that could not be read is told there too, field by field, for the administrator of the host.

use std::sync::OnceLock;

use leptos::prelude::*;
use serde_json::{Value, json};

use crate::advisor::house::{Sayings, lay};
use crate::browser::address;
use crate::content::{House, Question, References, Use};
use crate::quiz;
use crate::ui::node::{Node, el, nodes};

use super::super::format;
use super::super::part::callout::{Tone, callout, callout_of_screen};
use super::super::part::sources::external;
use super::super::state::App;
use super::super::words::{fill, t};

/// The policy of this page, if there is one.
static POLICY: OnceLock<Result<House, Vec<String>>> = OnceLock::new();

/// Takes the policy as the host wrote it; an empty one is none.
pub(in crate::ui) fn install(policy: &str) {
    if !policy.is_empty() {
        let mut problems = crate::advisor::house::check(policy);
        let read = House::read(policy).map_err(|found| problems.extend(found));
        let sound = if problems.is_empty() { read.ok() } else { None };
        // Once is enough; a second time brings the same.
        let _ = POLICY.set(sound.ok_or(problems));
    }
}

pub(super) fn house() -> Option<&'static House> {
    POLICY.get()?.as_ref().ok()
}

/// A string of the second module, before there is any content.
fn early(key: &'static str) -> &'static str {
    References::embedded().text.find(key).unwrap_or(key)
}

/// The policy laid over packed content, as JSON for the host script.
pub(in crate::ui) fn laid(policy: &str, content: &str) -> String {
    let sayings = Sayings {
        title: early("house.rule"),
        hidden: early("house.hidden"),
        discouraged: early("house.discouraged"),
        remedy: early("house.remedy"),
        contact: early("house.contact"),
        fixed: early("house.fixed"),
        nameless: early("house.nameless"),
    };
    let laid = lay(policy, content, sayings);
    let fixed: Vec<Value> = laid.fixed.iter().map(|one| json!([one.question, one.answer, one.said])).collect();
    json!({
        "content": laid.content,
        "house": policy,
        "problems": laid.problems,
        "preset": laid.preset,
        "by": laid.by,
        "back": early("house.put-back"),
        "fixed": fixed,
        "theme": laid.theme,
        "logo": laid.logo,
        "colours": laid.colours,
    })
    .to_string()
}

/// The house's note on a path, and why it is hidden or discouraged.
pub(super) fn note(path: &str) -> Node {
    let Some(policy) = house().and_then(|house| house.paths.get(path)) else { return Node::Nothing };
    let reason = [("reason", policy.reason.trim())];
    let ruled = match policy.usage {
        Use::Hidden => fill("house.hidden", &reason),
        Use::Discouraged => fill("house.discouraged", &reason),
        Use::Allowed => String::new(),
    };
    let lines = [ruled, policy.note.clone()].into_iter().filter(|line| !line.is_empty());
    let lines: Vec<Node> = lines.map(|line| Node::from(el("p").kid(line))).collect();
    if lines.is_empty() { Node::Nothing } else { callout_of_screen(Tone::Note, t("house.rule"), Node::Several(lines)) }
}

/// What the house has noted on a path; empty where it has not.
fn noted(path: &str) -> &'static str {
    house().and_then(|house| house.paths.get(path)).map_or("", |policy| policy.note.trim())
}

/// The house's note on the recommended path, for the decision record. Why a path is hidden or discouraged stands there
/// already, as a rule.
pub(super) fn note_of_winner(path: &str) -> Node {
    let note = noted(path);
    if note.is_empty() { Node::Nothing } else { callout(Tone::Note, t("house.note"), el("p").kid(note).into()) }
}

/// The same on a path that lost: a line.
pub(super) fn note_of_other(path: &str) -> Node {
    let note = noted(path);
    if note.is_empty() {
        return Node::Nothing;
    }
    el("p").class("house").kid(el("b").kid(t("house.note"))).kid(": ").kid(note).into()
}

/// Whether the house has fixed the answer to this question, so that nobody is offered another.
pub(super) fn fixes(question: &str) -> bool {
    house().is_some_and(|house| house.fixed.get(question).is_some())
}

/// Who fixed the answer to a question, what it is and why; nothing where one may answer it.
pub(super) fn fixed(app: App, question: &'static Question) -> Option<Node> {
    let house = house()?;
    let fixed = house.fixed.get(&question.id)?;
    let name = if house.name.is_empty() { t("house.nameless") } else { &house.name };
    let index = app.book.question_index(&question.id)?;
    let answer = app.answers.with_untracked(|answers| format::answer(app.book, index, answers.get(index)));
    let reason = fixed.reason.trim();
    let lines = nodes![
        el("p").kid(fill("house.fixed-answer", &[("answer", &answer)])),
        (!reason.is_empty()).then(|| el("p").kid(reason))
    ];
    Some(callout_of_screen(Tone::Note, fill("house.fixed", &[("house", name)]), lines))
}

/// Where to report a problem with a question of the knowledge check, by its id and fingerprint; with none of the two, a
/// problem with the screen. None where the host has not said.
pub(super) fn problem_address(question: &str, content: &str) -> Option<String> {
    let page = address::whole();
    let version = env!("CARGO_PKG_VERSION");
    let values = [("{page}", &*page), ("{question}", question), ("{content}", content), ("{version}", version)];
    quiz::problem_address(&house()?.report, &values)
}

/// What About says of it: nothing without a policy.
pub(super) fn about() -> Node {
    match POLICY.get() {
        None => Node::Nothing,
        Some(Ok(house)) => known(house),
        Some(Err(problems)) => {
            let problems: Vec<Node> =
                problems.iter().map(|problem| Node::from(el("li").kid(problem.clone()))).collect();
            let list = nodes![el("p").kid(t("house.bad-text")), el("ul").class("bullets").kid(problems)];
            callout_of_screen(Tone::Bad, t("house.bad"), list)
        }
    }
}

fn known(house: &'static House) -> Node {
    let contact = house.contact.as_ref().map(|contact| {
        let text = contact.text.as_str();
        nodes![
            t("house.ask"),
            " ",
            if contact.link.is_empty() { text.into() } else { external(&contact.link, text) },
            ". "
        ]
    });
    let report = problem_address("", "").map(|address| external(&address, t("house.report")));
    callout(Tone::Note, t("house.of"), nodes![el("p").kid(t("house.lead")), el("p").kid(contact).kid(report)])
}
