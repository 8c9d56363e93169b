//! Reading a question pack from a file: the field, and what came of it.

use leptos::prelude::*;

use crate::browser::files::{self, Unread};
use crate::content::{Content, Finding, Pack, References};
use crate::ui::node::{Node, el, live, nodes};

use super::super::super::part::callout::{Tone, callout};
use super::super::super::words::{fill, t};
use super::kept;

/// The control in which a file is chosen.
const FILE: &str = "pack-file";

/// What came of reading a pack.
#[derive(Debug, Clone, Default)]
pub(super) struct Outcome {
    findings: Vec<Finding>,
    /// The packs that are here now, by their ids.
    pub(super) packs: Vec<String>,
    /// A word about it.
    said: String,
}

impl Outcome {
    /// The packs that are here now, with a word about them.
    pub(super) fn saying(said: String) -> Self {
        Self { packs: kept::packs(), said, findings: Vec::new() }
    }
}

/// The field, and below it what came of the last file.
pub(super) fn field(outcome: RwSignal<Outcome>) -> Node {
    let read = move |_| {
        leptos::task::spawn_local(async move {
            let refused = |words: String| Outcome { said: words, ..Outcome::default() };
            let said = match files::chosen(FILE, Pack::LARGEST).await {
                Ok((name, text)) => take(&name, &text),
                Err(Unread::TooLarge) => {
                    let megabytes = (Pack::LARGEST / 1_000_000).to_string();
                    refused(fill("teach.too-large", &[("megabytes", &megabytes)]))
                }
                Err(_) => refused(t("teach.unreadable").to_owned()),
            };
            let _ = outcome.try_set(Outcome { packs: kept::packs(), ..said });
        });
    };
    let input = el("input").id(FILE).attr("type", "file").attr("accept", ".json,application/json").on("change", read);
    let field = el("p").class("row").kid(el("label").attr("for", FILE).kid(t("teach.pack-file"))).kid(input);
    let status = el("div").attr("role", "status").kid(live(move || outcome.with(told)));
    nodes![field, status]
}

/// Reads and keeps a pack.
fn take(name: &str, text: &str) -> Outcome {
    let content = Content::embedded();
    match Pack::read(content, References::embedded(), name, text) {
        Err(findings) => Outcome { findings, ..Outcome::default() },
        Ok(pack) => {
            let lasts = kept::keep_pack(&pack.id, text);
            let number = pack.questions.len().to_string();
            let mut said = fill("teach.taken", &[("title", &pack.title), ("n", &number)]);
            if !lasts {
                said = format!("{said} {}", t("quiz.not-kept"));
            }
            Outcome { said, ..Outcome::default() }
        }
    }
}

fn told(outcome: &Outcome) -> Node {
    if outcome.findings.is_empty() {
        return (!outcome.said.is_empty()).then(|| el("p").kid(outcome.said.clone())).into();
    }
    let lines = outcome.findings.iter().take(50).map(|finding| el("li").kid(finding.to_string()));
    callout(
        Tone::Bad,
        t("teach.refused"),
        nodes![el("p").kid(t("teach.refused-text")), el("ul").class("bullets addr").kids(lines)],
    )
}
