//! One module of the knowledge check: a question a screen, the score at the end, the modules beside it.

mod feedback;
pub(crate) mod kept;
mod question;
mod run;
mod score;
mod side;

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{Lesson, Module};
use crate::quiz::Place;

use super::super::chapter::with_chapter;
use super::super::part::icon::Icon;
use super::super::state::{App, title};
use super::super::words::count;
use run::{Run, Shelf};

pub(crate) use side::score_words;

/// The module.
#[component]
pub(crate) fn Quiz(
    /// Module id.
    module: String,
) -> impl IntoView {
    let app = App::get();
    let known = app.book.content().modules.iter().find(|other| other.id == module);
    known.map(|module| {
        title(&module.title);
        let shelf = Shelf::new(app);
        view! {
            <div class="split">
                {with_questions(app, module, shelf)}
                {side::modules(app, module, shelf)}
            </div>
        }
    })
}

/// The questions once they are here. Until then a heading stands in, so that there is always one; whoever came to it
/// is taken along to the heading that replaces it.
fn with_questions(app: App, module: &'static Module, shelf: Shelf) -> AnyView {
    let waiting = RwSignal::new(true);
    let entered = RwSignal::new(false);
    let show = move |lesson: Arc<Lesson>| {
        waiting.set(false);
        if entered.get_untracked() {
            clock::after(0, page::focus_heading);
        }
        desk(Run::start(app, module, lesson, shelf))
    };
    let stand_in = move || waiting.get().then(|| view! { <h1 class="later">{module.title.as_str()}</h1> });
    view! {
        <div class="quiz" on:focusin=move |_| entered.set(true)>
            {stand_in}
            {with_chapter::<Lesson, _>(format!("learn-{}", module.id), show)}
        </div>
    }
    .into_any()
}

/// What is on the desk: a question or the score.
fn desk(run: Run) -> AnyView {
    let place = Memo::new(move |_| run.place());
    Effect::new(move |before: Option<Place>| {
        let now = place.get();
        if before.is_some_and(|before| before != now) {
            clock::after(0, page::focus_heading);
        }
        now
    });
    view! {
        {changed(run)}
        {move || match place.get() {
            Place::Question(at) => question::ask(run, at),
            Place::Score => score::score(run),
        }}
    }
    .into_any()
}

/// Said when kept answers were dropped because their questions are different now.
fn changed(run: Run) -> impl IntoView {
    move || {
        let changed = run.changed.get();
        (changed > 0).then(|| {
            view! {
                <div class="callout changed" role="status">
                    {Icon::Information.draw()}
                    <p>{count("quiz.changed-one", "quiz.changed-many", changed)}</p>
                </div>
            }
        })
    }
}
