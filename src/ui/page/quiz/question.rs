//! A question: its options, "Check your answer", and on to the next.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{QuizOption, QuizQuestion};
use crate::quiz::{Chosen, Standing};

use super::super::super::part::icon::Icon;
use super::super::super::part::mark::mark;
use super::super::super::route::Screen;
use super::super::super::state::title;
use super::super::super::words::{fill, t};
use super::feedback;
use super::run::Run;

/// Ids of the parts of the form; there is one form on the screen.
const FIELD: &str = "quiz-options";
const HINT: &str = "quiz-hint";
const ERROR: &str = "quiz-error";

/// The question on the desk.
#[derive(Debug, Clone)]
struct Asking {
    run: Run,
    question: Arc<QuizQuestion>,
    /// What is chosen at the moment and not yet checked.
    draft: RwSignal<Chosen>,
    /// Whether it was pressed without a choice.
    error: RwSignal<bool>,
    /// Whether the answer was checked.
    told: Memo<bool>,
}

impl Asking {
    fn new(run: Run, question: &QuizQuestion) -> Self {
        let question = Arc::new(question.clone());
        let draft = RwSignal::new(run.sheet.with_untracked(|sheet| sheet.chosen(&question)));
        let told = Memo::new({
            let question = Arc::clone(&question);
            move |_| run.sheet.with(|sheet| sheet.standing(&question)) != Standing::Open
        });
        Self { run, question, draft, error: RwSignal::new(false), told }
    }

    /// Checks the answer; or says that there is none yet.
    fn check(&self) {
        let chosen = self.draft.get_untracked();
        if self.run.check(&self.question, &chosen) {
            clock::after(0, page::focus_heading);
        } else {
            self.error.set(true);
            page::focus_first_control(FIELD);
        }
    }
}

/// The form of one question of the lesson.
pub(super) fn ask(run: Run, at: usize) -> AnyView {
    let lesson = run.lesson.get_value();
    let Some(question) = lesson.questions.get(at) else { return ().into_any() };
    let asking = Asking::new(run, question);
    let error = asking.error;
    Effect::new(move || {
        let number = (at + 1).to_string();
        let name = fill("quiz.title", &[("module", &run.module.title), ("at", &number)]);
        title(&if error.get() { fill("error.title", &[("title", &name)]) } else { name });
    });
    let submit = {
        let asking = asking.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            asking.check();
        }
    };
    view! {
        <form class="ask" novalidate on:submit=submit>
            {where_we_are(run, at)}
            {options(&asking)}
            {feedback::callout(run, Arc::clone(&asking.question), asking.told)}
            {buttons(&asking)}
        </form>
    }
    .into_any()
}

/// Module, number of the question, and a mark for every question of the module.
fn where_we_are(run: Run, at: usize) -> AnyView {
    let lesson = run.lesson.get_value();
    let (number, of) = ((at + 1).to_string(), lesson.questions.len().to_string());
    let words = fill("quiz.where", &[("module", &run.module.title), ("at", &number), ("of", &of)]);
    let label = move || {
        let score = run.score();
        let [right, wrong, open] = [score.right, score.wrong(), score.open()].map(|n| n.to_string());
        fill("quiz.strip", &[("right", &right), ("wrong", &wrong), ("open", &open)])
    };
    let marks = move || {
        let silhouette = |question| match run.sheet.with(|sheet| sheet.standing(question)) {
            Standing::Open => "dot",
            Standing::Right => "fit",
            Standing::Wrong => "no",
        };
        lesson.questions.iter().map(|question| mark(silhouette(question))).collect::<Vec<_>>()
    };
    view! {
        <div class="where">
            <p class="kicker">{words}</p>
            <span class="strip" role="img" aria-label=label>{marks}</span>
        </div>
    }
    .into_any()
}

fn options(asking: &Asking) -> AnyView {
    let (told, error) = (asking.told, asking.error);
    let described_by = move || (!told.get()).then(|| if error.get() { format!("{ERROR} {HINT}") } else { HINT.to_owned() });
    let rows = {
        let asking = asking.clone();
        move || {
            let options = asking.question.options.iter();
            if asking.told.get() {
                let chosen = asking.run.sheet.with_untracked(|sheet| sheet.chosen(&asking.question));
                return options.map(|option| feedback::row(&asking.question, option, &chosen)).collect::<Vec<_>>();
            }
            options.map(|option| row(&asking, option)).collect()
        }
    };
    view! {
        <fieldset class="choices" id=FIELD aria-describedby=described_by>
            <legend><h1>{asking.question.text.clone()}</h1></legend>
            {move || (!told.get()).then(|| view! { <p class="note" id=HINT>{t("quiz.choose")}</p> })}
            <div role="alert">{move || error.get().then(complaint)}</div>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn complaint() -> AnyView {
    view! { <p class="error" id=ERROR>{Icon::Warning.draw()}<span>{t("quiz.error")}</span></p> }.into_any()
}

/// An option that can be chosen.
fn row(asking: &Asking, option: &QuizOption) -> AnyView {
    let (draft, error, id) = (asking.draft, asking.error, option.id.clone());
    let ticked = {
        let id = id.clone();
        move || draft.with(|draft| draft.contains(&id))
    };
    let choose = {
        let id = id.clone();
        move |_| {
            draft.set(Chosen::from([id.clone()]));
            error.set(false);
        }
    };
    view! {
        <label class="choice">
            <input type="radio" name=asking.question.id.clone() value=id prop:checked=ticked on:change=choose/>
            <span>{option.text.clone()}</span>
        </label>
    }
    .into_any()
}

fn buttons(asking: &Asking) -> AnyView {
    let (run, told) = (asking.run, asking.told);
    let go_on = move || {
        let next = if run.score().open() > 0 { t("quiz.next") } else { t("quiz.see-score") };
        let go_on = move |_| run.change(|sheet, lesson| sheet.go_on(lesson));
        view! { <button class="btn main" type="button" on:click=go_on>{next}" "{Icon::Arrow.draw()}</button> }.into_any()
    };
    let check = || view! { <button class="btn main" type="submit">{t("quiz.check")}</button> }.into_any();
    let leave = move || if run.shelf.lasting.get() { t("quiz.leave") } else { t("quiz.leave-only") };
    view! {
        <p class="row">
            {move || if told.get() { go_on() } else { check() }}
            <a class="btn quiet" href=move || run.app.href(&Screen::Learn)>{leave}</a>
        </p>
    }
    .into_any()
}
