//! What the record rests on: further answers that make the plan fit, disagreements, the answers, the sources.

use leptos::prelude::*;

use crate::advisor::offered;
use crate::browser::address;

use super::super::super::part::answers::{AnswerRows, change};
use super::super::super::part::{disagreement, sources as source_list};
use super::super::super::route::{Back, Screen};
use super::super::super::words::t;
use super::Case;

/// "Make the plan fit": questions that add steps, warnings or figures and never delay the result.
pub(super) fn fit(case: &Case) -> AnyView {
    let open = offered(case.app.book, &case.answers);
    let open: Vec<_> = open.into_iter().filter(|question| !case.prospect.decisive.contains(question)).collect();
    if open.is_empty() {
        return ().into_any();
    }
    let rows = open.into_iter().map(|index| {
        let question = case.app.book.question(index);
        let href = change(case.app.book, index, Back::Result).href(case.app.book, &case.answers);
        view! { <li><a href=href>{question.wording.as_str()}</a><span>{question.label.as_str()}</span></li> }
    });
    view! {
        <section class="section screen" id="fit" aria-labelledby="h-fit">
            <h2 id="h-fit">{t("fit.title")}</h2>
            <p class="text">{t("fit.lead")}</p>
            <ul class="links t5">{rows.collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Where sources differ on what touched this result.
pub(super) fn differ(case: &Case) -> AnyView {
    if case.assessment.disagreements.is_empty() {
        return ().into_any();
    }
    let content = case.app.book.content();
    let callouts = case.assessment.disagreements.iter().filter_map(|id| content.disagreement(id));
    view! {
        <section class="section flow" id="differ" aria-labelledby="h-differ">
            <h2 id="h-differ">{t("differ.title")}</h2>
            {callouts.map(disagreement::disagreement).collect_view()}
        </section>
    }
    .into_any()
}

/// The answers, with their address.
pub(super) fn answers(case: &Case) -> AnyView {
    let short = Screen::Result.href(case.app.book, &case.answers);
    let whole = address::whole();
    let place = whole.split('#').next().unwrap_or_default().to_owned();
    view! {
        <section class="section" id="rests" aria-labelledby="h-rests">
            <h2 id="h-rests">{t("rests.title")}</h2>
            <AnswerRows back=Back::Result/>
            <p class="note t3">{t("rests.address")}" "<code class="addr">{place}{short}</code></p>
        </section>
    }
    .into_any()
}

/// Every source cited in the record, once, in the order of the list of sources.
fn cited(case: &Case) -> Vec<&'static str> {
    let content = case.app.book.content();
    let path = case.app.book.path(case.assessment.recommended);
    let reasons = case.assessment.paths.iter().flat_map(|path| &path.reasons).flat_map(|reason| reason.sources);
    let notes = case.assessment.companions.iter().map(|companion| &companion.note);
    let notes = notes.chain(&case.assessment.hints).chain(&case.assessment.notices).flat_map(|note| note.sources);
    let today = path.today.facts.iter().flat_map(|fact| &fact.sources);
    let differ = case.assessment.disagreements.iter().filter_map(|id| content.disagreement(id));
    let differ = differ.flat_map(|disagreement| &disagreement.says).flat_map(|side| &side.sources);
    let used: Vec<&String> = reasons.chain(notes).chain(today).chain(differ).chain(&path.sources).collect();
    let all = content.sources.iter().filter(|source| used.contains(&&source.id));
    all.map(|source| source.id.as_str()).collect()
}

/// The sources, and a line to sign on paper.
pub(super) fn sources(case: &Case) -> AnyView {
    view! {
        <section class="section" id="sources" aria-labelledby="h-sources">
            <h2 id="h-sources">{t("sources.title")}</h2>
            {source_list::sources(case.app.book.content(), &cited(case))}
            <dl class="sign">
                <div><dt>{t("sign.prepared")}</dt><dd></dd></div>
                <div><dt>{t("sign.agreed")}</dt><dd></dd></div>
                <div><dt>{t("sign.date")}</dt><dd></dd></div>
            </dl>
        </section>
    }
    .into_any()
}
