//! A question: its options, "Check your answer", and on to the next.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{QuizOption, QuizQuestion};
use crate::quiz::{Chosen, Standing};
use crate::ui::node::{Node, each, el, live};

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
        let asked = Arc::clone(&question);
        let told = Memo::new(move |_| run.sheet.with(|sheet| sheet.standing(&asked)) != Standing::Open);
        Self { run, question, draft: RwSignal::new(Chosen::new()), error: RwSignal::new(false), told }
    }

    /// Checks the answer; or says that there is none yet.
    fn check(&self) {
        if self.run.check(&self.question, &self.draft.get_untracked()) {
            clock::after(0, page::focus_heading);
        } else {
            self.error.set(true);
            page::focus_first_control(FIELD);
        }
    }
}

/// The form of one question of the lesson.
pub(super) fn ask(run: Run, at: usize) -> Node {
    let lesson = run.lesson.get_value();
    let Some(question) = lesson.questions.get(at) else { return Node::Nothing };
    let asking = Asking::new(run, question);
    let error = asking.error;
    Effect::new(move || {
        let name = fill("quiz.title", &[("module", &run.module.title), ("at", &(at + 1).to_string())]);
        title(&if error.get() { fill("error.title", &[("title", &name)]) } else { name });
    });
    let pressed = asking.clone();
    let form = el("form").class("ask").attr("novalidate", "").on("submit", move |event| {
        event.prevent_default();
        pressed.check();
    });
    let sum = feedback::callout(run, Arc::clone(&asking.question), asking.told);
    form.kid(where_we_are(run, at)).kid(options(&asking)).kid(sum).kid(buttons(&asking)).into()
}

/// Module, number of the question, and a mark for every question of the module.
fn where_we_are(run: Run, at: usize) -> Node {
    let lesson = run.lesson.get_value();
    let (number, of) = ((at + 1).to_string(), lesson.questions.len().to_string());
    let words = fill("quiz.where", &[("module", &run.module.title), ("at", &number), ("of", &of)]);
    let label = move || {
        let score = run.score();
        let [right, wrong, open] = [score.right, score.wrong(), score.open()].map(|n| n.to_string());
        fill("quiz.strip", &[("right", &right), ("wrong", &wrong), ("open", &open)])
    };
    let marks = live(move || {
        let silhouette = |question| match run.sheet.with(|sheet| sheet.standing(question)) {
            Standing::Open => "dot",
            Standing::Right => "fit",
            Standing::Wrong => "no",
        };
        each(lesson.questions.iter().map(|question| mark(silhouette(question))))
    });
    let strip = el("span").class("strip").attr("role", "img").live_attr("aria-label", label).kid(marks);
    el("div").class("where").kid(el("p").class("kicker").kid(words)).kid(strip).into()
}

fn options(asking: &Asking) -> Node {
    let (told, error) = (asking.told, asking.error);
    let described_by = move || match (told.get(), error.get()) {
        (true, _) => None,
        (false, true) => Some(format!("{ERROR} {HINT}")),
        (false, false) => Some(HINT.to_owned()),
    };
    let legend = el("legend").kid(el("h1").kid(asking.question.text.clone()));
    let hint = move || (!told.get()).then(|| el("p").class("note").id(HINT).kid(t("quiz.choose")));
    let field = el("fieldset").class("choices").id(FIELD).live_attr("aria-describedby", described_by);
    let complaint = el("div").attr("role", "alert").kid(live(move || error.get().then(complaint)));
    field.kid(legend).kid(live(hint)).kid(complaint).kid(rows(asking)).into()
}

/// The options: to be chosen, and after checking with their reasons.
fn rows(asking: &Asking) -> Node {
    let asking = asking.clone();
    live(move || {
        let options = asking.question.options.iter();
        if asking.told.get() {
            let chosen = asking.run.sheet.with_untracked(|sheet| sheet.chosen(&asking.question));
            each(options.map(|option| feedback::row(&asking.question, option, &chosen)))
        } else {
            each(options.map(|option| row(&asking, option)))
        }
    })
}

fn complaint() -> Node {
    el("p").class("error").id(ERROR).kid(Icon::Warning.draw()).kid(el("span").kid(t("quiz.error"))).into()
}

/// An option that can be chosen.
fn row(asking: &Asking, option: &QuizOption) -> Node {
    let (draft, error) = (asking.draft, asking.error);
    let (id, chosen) = (option.id.clone(), option.id.clone());
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", asking.question.id.clone())
        .attr("value", option.id.clone())
        .flag("checked", move || draft.with(|draft| draft.contains(&id)))
        .on("change", move |_| {
            draft.set(Chosen::from([chosen.clone()]));
            error.set(false);
        });
    el("label").class("choice").kid(radio).kid(el("span").kid(option.text.clone())).into()
}

fn buttons(asking: &Asking) -> Node {
    let (run, told) = (asking.run, asking.told);
    // Two buttons, not one with two meanings: a double click must not skip the reasons.
    let main = live(move || {
        if !told.get() {
            return el("button").class("btn main").attr("type", "submit").kid(t("quiz.check"));
        }
        let next = if run.score().open() > 0 { t("quiz.next") } else { t("quiz.see-score") };
        let go_on = move || run.change(|sheet, lesson| sheet.go_on(lesson));
        let button = el("button").class("btn main").attr("type", "button").on_click(go_on);
        button.kid(next).kid(" ").kid(Icon::Arrow.draw())
    });
    let words = live(move || if run.shelf.lasting.get() { t("quiz.leave") } else { t("quiz.leave-only") });
    let leave = el("a").class("btn quiet").live_attr("href", move || run.app.href(&Screen::Learn)).kid(words);
    el("p").class("row").kid(main).kid(leave).into()
}
