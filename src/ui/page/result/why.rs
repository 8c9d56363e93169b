//! Why this path: the row that names it, what it passed over, what joins it, and how the answers narrowed the field.

use leptos::prelude::*;

use crate::advisor::{Reason, ReasonEffect, Verdict};

use super::super::super::part::{cite, lanes};
use super::super::super::route::Screen;
use super::super::super::words::{count, fill, t};
use super::{Case, labels};

pub(super) fn section(case: &Case) -> AnyView {
    view! {
        <section class="section" id="why" aria-labelledby="h-why">
            <h2 id="h-why">{t("why.title")}</h2>
            <ol class="why">{reasons(case)}</ol>
            {companions(case)}
            {narrowing(case)}
        </section>
    }
    .into_any()
}

fn from_answers(case: &Case, reason: &Reason) -> String {
    if reason.answers.is_empty() { String::new() } else { fill("why.from", &[("answers", &labels(case, &reason.answers))]) }
}

fn reasons(case: &Case) -> AnyView {
    let winner = case.assessment.of(case.assessment.recommended);
    let named = winner.into_iter().flat_map(|winner| &winner.reasons).filter(|reason| reason.effect == ReasonEffect::Prefers);
    let row = |id: &str| case.app.book.content().rules.preference.iter().find(|row| row.id == id).map_or("", |row| row.title.as_str());
    let named = named.map(|reason| {
        view! {
            <li>
                <h3>{row(reason.rule)}</h3>
                <p>{reason.text}" "{cite::support(reason.status)}</p>
                <p class="note">{cite::rule(reason.rule, reason.sources)}{from_answers(case, reason)}</p>
            </li>
        }
    });
    let passed = case.assessment.instead_of.iter().filter_map(|path| {
        let verdict = case.assessment.of(*path)?;
        let out = verdict.reasons.iter().find(|reason| matches!(reason.effect, ReasonEffect::RulesOut | ReasonEffect::Depends))?;
        let name = case.app.name(*path);
        Some(view! {
            <li>
                <h3>{fill("why.instead", &[("path", name)])}</h3>
                <p>{out.text}</p>
                <p class="note">{cite::rule(out.rule, out.sources)}{from_answers(case, out)}</p>
            </li>
        })
    });
    let path = case.app.book.path(case.assessment.recommended);
    let users = path.key.get(1).map(|figure| {
        view! {
            <li>
                <h3>{figure.label.as_str()}": "{figure.value.to_lowercase()}</h3>
                <p>{fill("why.users", &[("note", &figure.note), ("profile", &path.row.outlook_profile), ("sign-in", &path.row.credentials)])}</p>
                <p class="note">{cite::ids(path.sources.iter().take(3).map(String::as_str))}</p>
            </li>
        }
    });
    view! { {named.collect_view()}{passed.collect_view()}{users} }.into_any()
}

fn companions(case: &Case) -> AnyView {
    if case.assessment.companions.is_empty() {
        return ().into_any();
    }
    let rows = case.assessment.companions.iter().map(|companion| {
        let path = case.app.book.path(companion.path);
        let href = Screen::Path(path.id.clone()).href(case.app.book, &case.answers);
        view! {
            <div>
                <dt><a class="bare" href=href>{path.name.as_str()}</a></dt>
                <dd>{companion.note.text}" "{cite::rule(companion.note.id, companion.note.sources)}{cite::support(companion.note.status)}</dd>
            </div>
        }
    });
    view! {
        <h3 class="t6">{t("companions.title")}</h3>
        <p class="note text">{t("companions.note")}</p>
        <dl class="rows t3">{rows.collect_view()}</dl>
    }
    .into_any()
}

fn narrowing(case: &Case) -> AnyView {
    let answered = case.answers.given().filter(|(_, answer)| answer.is_real()).count();
    if answered < 2 {
        return ().into_any();
    }
    let out = case.assessment.paths.iter().filter(|path| path.verdict == Verdict::RuledOut).count();
    let finding = fill(
        "narrowing.title",
        &[("out", &count("paths.one", "paths.many", out)), ("answers", &count("answers.one", "answers.many", answered))],
    );
    view! {
        <figure class="figure t6">
            <figcaption><h3>{finding}</h3>{t("narrowing.note")}</figcaption>
            {lanes::lanes(case.app.book, &case.answers, t("narrowing.caption").to_owned())}
            {lanes::keys()}
        </figure>
    }
    .into_any()
}
