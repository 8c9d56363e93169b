//! Why this path: the row that names it, what it passed over, what joins it, and how the answers narrowed the field.

use crate::ui::node::{Node, el, nodes};

use crate::advisor::{Reason, ReasonEffect, Verdict};

use super::super::super::part::{cite, lanes};
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};
use super::super::term::marked;
use super::{Case, differs, labels};

pub(super) fn section(case: &Case) -> Node {
    Node::from(
        el("section")
            .class("section")
            .id("why")
            .attr("aria-labelledby", "h-why")
            .kid(el("h2").id("h-why").kid(t("why.title")))
            .kid(el("ol").class("why").kid(reasons(case)))
            .kid(companions(case))
            .kid(narrowing(case)),
    )
}

fn from_answers(case: &Case, reason: &Reason) -> String {
    if reason.answers.is_empty() {
        String::new()
    } else {
        fill("why.from", &[("answers", &labels(case, &reason.answers))])
    }
}

fn reasons(case: &Case) -> Node {
    let winner = case.assessment.of(case.assessment.recommended);
    let named =
        winner.into_iter().flat_map(|winner| &winner.reasons).filter(|reason| reason.effect == ReasonEffect::Prefers);
    let row = |id: &str| {
        case.app.book.content().rules.preference.iter().find(|row| row.id == id).map_or("", |row| row.title.as_str())
    };
    let named = named.map(|reason| {
        Node::from(
            el("li")
                .kid(el("h3").kid(row(reason.rule)))
                .kid(el("p").kid(marked(reason.text)).kid(" ").kid(cite::support(reason.status)))
                .kid(
                    el("p")
                        .class("note")
                        .kid(cite::rule(reason.rule, reason.sources))
                        .kid(differs(case, reason.disagreements))
                        .kid(" ")
                        .kid(from_answers(case, reason)),
                ),
        )
    });
    let passed = case.assessment.instead_of.iter().filter_map(|path| {
        let verdict = case.assessment.of(*path)?;
        let out = verdict
            .reasons
            .iter()
            .find(|reason| matches!(reason.effect, ReasonEffect::RulesOut | ReasonEffect::Depends))?;
        let name = case.app.name(*path);
        Some(Node::from(
            el("li")
                .kid(el("h3").kid(fill("why.instead", &[("path", name)])))
                .kid(el("p").kid(marked(out.text)))
                .kid(el("p").class("note").kid(cite::rule(out.rule, out.sources)).kid(from_answers(case, out))),
        ))
    });
    let path = case.app.book.path(case.assessment.recommended);
    // Where a vendor decides both, there is nothing to add.
    let profile = App::profile(case.assessment.recommended);
    let told = profile.row.outlook_profile != profile.row.credentials;
    let users = profile.key.get(1).filter(|_| told).map(|figure| {
        Node::from(
            el("li")
                .kid(
                    el("h3")
                        .kid(figure.label.as_str())
                        .kid(": ")
                        .kid(super::super::super::format::within(&figure.value)),
                )
                .kid(el("p").kid(fill(
                    "why.users",
                    &[("profile", &profile.row.outlook_profile), ("sign-in", &profile.row.credentials)],
                )))
                .kid(el("p").class("note").kid(cite::ids(path.sources.iter().take(3).map(String::as_str)))),
        )
    });
    nodes![named.collect::<Vec<Node>>(), passed.collect::<Vec<Node>>(), users]
}

fn companions(case: &Case) -> Node {
    if case.assessment.companions.is_empty() {
        return Node::Nothing;
    }
    let rows = case.assessment.companions.iter().map(|companion| {
        let path = case.app.book.path(companion.path);
        let href = Screen::Path(path.id.clone()).href(case.app.book, &case.answers);
        Node::from(
            el("div").kid(el("dt").kid(el("a").class("bare").attr("href", href).kid(path.name.as_str()))).kid(
                el("dd")
                    .kid(marked(companion.note.text))
                    .kid(" ")
                    .kid(cite::rule(companion.note.id, companion.note.sources))
                    .kid(cite::support(companion.note.status)),
            ),
        )
    });
    nodes![
        el("h3").class("t6").kid(t("companions.title")),
        el("p").class("note text").kid(t("companions.note")),
        el("dl").class("rows t3").kid(rows.collect::<Vec<Node>>())
    ]
}

fn narrowing(case: &Case) -> Node {
    let answered = case.answers.given().filter(|(_, answer)| answer.is_real()).count();
    if answered < 2 {
        return Node::Nothing;
    }
    let out = case.assessment.paths.iter().filter(|path| path.verdict == Verdict::RuledOut).count();
    let finding = fill(
        "narrowing.title",
        &[
            ("out", &count("paths.one", "paths.many", out)),
            ("answers", &count("answers.one", "answers.many", answered)),
        ],
    );
    Node::from(
        el("figure")
            .class("figure t6")
            .kid(el("figcaption").kid(el("h3").kid(finding)).kid(t("narrowing.note")))
            .kid(lanes::lanes(case.app.book, &case.answers, t("narrowing.caption").to_owned()))
            .kid(lanes::keys()),
    )
}
