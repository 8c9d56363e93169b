//! What is not known yet: who can still win, and what to find out first.

use leptos::prelude::*;

use super::super::super::part::answers::change;
use super::super::super::part::callout::{Callout, Tone};
use super::super::super::part::more::More;
use super::super::super::route::Back;
use super::super::super::words::{fill, t};
use super::super::super::format;
use super::Case;

/// The section; nothing once no open answer can change the result.
pub(super) fn section(case: &Case) -> AnyView {
    if case.prospect.decisive.is_empty() {
        return ().into_any();
    }
    let best_first = case.assessment.paths.iter().map(|path| path.path);
    let others = best_first.filter(|path| *path != case.assessment.recommended && case.prospect.possible.contains(path));
    let names: Vec<String> = others.map(|path| case.app.name(path).to_owned()).collect();
    let could = if names.is_empty() {
        t("unsure.only").to_owned()
    } else {
        let key = if case.prospect.exact { "unsure.exact" } else { "unsure.at-most" };
        fill(key, &[("paths", &format::list(&names))])
    };
    let rows = case.prospect.decisive.iter().map(|index| {
        let question = case.app.book.question(*index);
        let href = change(case.app.book, *index, Back::Result).href(case.app.book, &case.answers);
        view! {
            <div>
                <dt>{question.label.as_str()}</dt>
                <dd>{question.wording.as_str()}<More summary=t("find")><p class="note">{question.find.as_str()}</p></More></dd>
                <dd class="screen"><a href=href>{t("answer-now")}<span class="vh">" "{question.label.as_str()}</span></a></dd>
            </div>
        }
    });
    view! {
        <section class="section flow" id="unsure" aria-labelledby="h-unsure">
            <h2 id="h-unsure">{t("unsure.title")}</h2>
            <Callout tone=Tone::Note title=t("unsure.provisional")><p>{could}</p></Callout>
            <p class="text">{t("unsure.lead")}</p>
            <dl class="rows">{rows.collect_view()}</dl>
        </section>
    }
    .into_any()
}
