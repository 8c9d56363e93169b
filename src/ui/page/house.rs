//! What a house policy says on the screens: a note on its paths, and on About whom to ask and where to report a problem. A
//! policy that could not be read is told there too, field by field, for the administrator of the host.

use std::sync::OnceLock;

use serde_json::json;

use crate::advisor::house::{Sayings, lay};
use crate::browser::address;
use crate::content::{House, References, Use};
use crate::quiz;
use crate::ui::node::{Node, el, nodes};

use super::super::part::callout::{Tone, callout, callout_of_screen};
use super::super::part::sources::external;
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

fn house() -> Option<&'static House> {
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
    };
    let laid = lay(policy, content, sayings);
    json!({
        "content": laid.content,
        "house": policy,
        "problems": laid.problems,
        "preset": laid.preset,
        "fixed": laid.fixed,
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
