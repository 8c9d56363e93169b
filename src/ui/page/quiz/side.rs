//! The modules beside the question, each with its score.

use leptos::prelude::*;

use crate::content::Module;
use crate::quiz::Score;

use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{fill, t};
use super::run::Shelf;

/// A score in a few words, or a dash.
pub(crate) fn score_words(score: Option<Score>) -> AnyView {
    let Some(score) = score else {
        return view! { <span aria-hidden="true">{t("modules.dash")}</span><span class="vh">{t("modules.untried")}</span> }
            .into_any();
    };
    let (key, of) = if score.open() == 0 { ("modules.score", score.questions) } else { ("modules.so-far", score.answered) };
    fill(key, &[("right", &score.right.to_string()), ("of", &of.to_string())]).into_any()
}

/// The list of modules.
pub(super) fn modules(app: App, here: &'static Module, shelf: Shelf) -> AnyView {
    let entry = move |(i, module): (usize, &'static Module)| {
        let screen = Screen::Module(module.id.clone());
        let current = (module.id == here.id).then_some("true");
        let score = move || score_words(shelf.scores.with(|scores| scores.get(i).copied().flatten()));
        view! {
            <li>
                <a class="bare" href=move || app.href(&screen) aria-current=current>{module.title.as_str()}</a>
                <span class="num">{score}</span>
            </li>
        }
    };
    let entries = app.book.content().modules.iter().enumerate().map(entry).collect_view();
    let note = move || if shelf.lasting.get() { t("quiz.kept") } else { t("quiz.not-kept") };
    view! {
        <aside class="side stay" aria-labelledby="h-modules">
            <h2 id="h-modules">{t("modules.beside")}</h2>
            <ol class="links">{entries}</ol>
            <p class="note t3">{note}</p>
        </aside>
    }
    .into_any()
}
