//! The modules of the knowledge check, what the check is, and the scores kept in this browser.

use leptos::prelude::*;

use crate::content::Module;
use crate::quiz::Score;

use super::super::part::more::More;
use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{fill, t};
use super::quiz::{kept, score_words};

/// The list of modules.
#[component]
pub(crate) fn Learn() -> impl IntoView {
    let app = App::get();
    title(t("modules.title"));
    let modules = &app.book.content().modules;
    let questions: usize = modules.iter().map(|module| module.questions).sum();
    let lead = fill("learn.lead", &[("modules", &modules.len().to_string()), ("questions", &questions.to_string())]);
    let scores = RwSignal::new(kept::scores(modules));
    view! {
        <h1>{t("modules.title")}</h1>
        <p class="lead text t3">{lead}</p>
        {table(app, modules, scores)}
        <section class="section" aria-labelledby="h-how">
            <h2 id="h-how">{t("modules.how")}</h2>
            <div class="flow text">
                <p>{t("modules.how-check")}</p>
                <p>{t("modules.how-score")}</p>
                <p>{t("modules.how-kept")}</p>
                {reset(app, modules, scores)}
            </div>
        </section>
    }
}

fn table(app: App, modules: &'static [Module], scores: RwSignal<Vec<Option<Score>>>) -> AnyView {
    let row = move |(i, module): (usize, &'static Module)| {
        let screen = Screen::Module(module.id.clone());
        let score = move || score_words(scores.with(|scores| scores.get(i).copied().flatten()));
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a href=move || app.href(&screen)>{module.title.as_str()}</a></th>
                <td role="cell" class="about">{module.lead.as_str()}</td>
                <td role="cell" class="n" data-label=t("modules.questions")>{module.questions}</td>
                <td role="cell" class="n" data-label=t("modules.your-score")><span>{score}</span></td>
            </tr>
        }
    };
    view! {
        <table class="table stack modules t6" role="table">
            <caption class="vh">{t("modules.caption")}</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{t("modules.module")}</th>
                <th scope="col" role="columnheader">{t("modules.about")}</th>
                <th scope="col" role="columnheader" class="n">{t("modules.questions")}</th>
                <th scope="col" role="columnheader" class="n">{t("modules.your-score")}</th>
            </tr></thead>
            <tbody role="rowgroup">{modules.iter().enumerate().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}

/// Forgets the scores, after a second step.
fn reset(app: App, modules: &'static [Module], scores: RwSignal<Vec<Option<Score>>>) -> AnyView {
    let forget = move |_| {
        kept::forget(modules);
        scores.set(kept::scores(modules));
        app.say(t("modules.reset-done"));
    };
    view! {
        <More summary=t("modules.reset")>
            <p>{t("modules.reset-text")}</p>
            <p><button class="btn" type="button" on:click=forget>{t("modules.reset-now")}</button></p>
        </More>
    }
    .into_any()
}
