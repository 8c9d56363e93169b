//! What was proved of the rules of this build, with the counts that the proof itself wrote.

use crate::content::Proof;
use crate::ui::node::{Node, el, nodes};

use super::super::super::chapter::with_chapter;
use super::super::super::format::grouped;
use super::super::super::words::t;

/// The section.
pub(super) fn proof() -> Node {
    nodes![
        el("p").class("text").kid(t("about.proof-lead")),
        with_chapter("proof".to_owned(), |proof| counts(&proof)),
        el("p").class("text t5").kid(t("about.proof-none")),
        super::bullets(&[
            t("about.proof-no-gap"),
            t("about.proof-no-return"),
            t("about.proof-no-idle"),
            t("about.proof-no-loop"),
            t("about.proof-no-loss"),
        ])
    ]
}

fn counts(proof: &Proof) -> Node {
    let counts = [
        (t("about.proof-combinations"), proof.combinations),
        (t("about.proof-cases"), proof.cases as f64),
        (t("about.proof-lines"), proof.lines as f64),
        (t("about.proof-completed"), proof.completed as f64),
        (t("about.proof-stand-ins"), proof.stand_ins as f64),
        (t("about.proof-interviews"), proof.interviews as f64),
        (t("about.proof-longest"), proof.longest as f64),
        (t("about.proof-links"), proof.links as f64),
        (t("about.proof-rules"), (proof.rows + proof.rules) as f64),
    ];
    let rows = counts.map(|(label, count)| {
        Node::from(el("div").kid(el("dt").kid(label)).kid(el("dd").class("num").kid(grouped(count))))
    });
    el("dl").class("rows text proof t4").kid(Node::Several(rows.into())).into()
}
