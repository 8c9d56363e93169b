//! A question: its field, "Check your answer", and on to the next.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{QuizKind, QuizQuestion};
use crate::quiz::{self, Chosen, Standing};
use crate::ui::node::{Node, each, el, live};

use super::super::super::part::icon::Icon;
use super::super::super::part::mark::mark;
use super::super::super::route::Screen;
use super::super::super::state::title;
use super::super::super::words::{count, fill, t};
use super::run::Run;
use super::{feedback, fields, jump};

/// Ids of the parts of the form; there is one form on the screen.
const FIELD: &str = "quiz-options";
const HINT: &str = "quiz-hint";
const ERROR: &str = "quiz-error";

/// The question on the desk.
#[derive(Debug, Clone)]
pub(super) struct Asking {
    pub(super) run: Run,
    pub(super) question: Arc<QuizQuestion>,
    /// What is chosen at the moment and not yet checked.
    pub(super) draft: RwSignal<Chosen>,
    /// Whether it was pressed without a whole answer.
    pub(super) error: RwSignal<bool>,
    /// Whether the reader may see what is right.
    pub(super) told: Memo<bool>,
    at: usize,
}

impl Asking {
    fn new(run: Run, question: &QuizQuestion, at: usize) -> Self {
        let question = Arc::new(question.clone());
        let asked = Arc::clone(&question);
        let told = Memo::new(move |_| run.is_told(&asked));
        let draft = RwSignal::new(first_draft(run, &question));
        Self { run, question, draft, error: RwSignal::new(false), told, at }
    }

    /// Lays another draft over the one that is there.
    pub(super) fn choose(&self, change: impl FnOnce(&mut Chosen)) {
        self.draft.update(change);
        self.error.set(false);
    }

    /// What is chosen; nothing where steps still stand as they were first shown.
    fn answer(&self) -> Chosen {
        let draft = self.draft.get();
        let untouched = self.question.kind == QuizKind::Order
            && draft == first_order(self.run, &self.question)
            && !self.run.sheet.with_untracked(|sheet| sheet.has(&self.question));
        if untouched { Chosen::new() } else { draft }
    }

    /// Checks the answer; or says that there is none yet.
    fn check(&self) {
        if !self.run.check(&self.question, &untrack(|| self.answer())) {
            self.error.set(true);
            page::focus_first_control(FIELD);
        } else if self.run.late {
            self.go(self.at + 1);
        } else {
            clock::after(0, page::focus_heading);
        }
    }

    /// Goes to another question of a set whose answers are told at the end; beyond the last it is handed in.
    fn go(&self, to: usize) {
        match self.run.deck.get_value().lesson.questions.get(to) {
            Some(next) => self.run.change(|sheet, _| sheet.look(next)),
            None => self.run.hand_in(),
        }
    }

    fn is_last(&self) -> bool {
        self.at + 1 == self.run.deck.get_value().lesson.questions.len()
    }
}

/// What was answered before, or steps as they are first shown.
fn first_draft(run: Run, question: &QuizQuestion) -> Chosen {
    let before = run.sheet.with_untracked(|sheet| sheet.chosen(question));
    if question.kind == QuizKind::Order && before.is_empty() { first_order(run, question) } else { before }
}

/// Steps as they are first shown.
fn first_order(run: Run, question: &QuizQuestion) -> Chosen {
    let order = quiz::shown(question, run.deck.get_value().seed).into_iter();
    Chosen::in_order(order.filter_map(|place| question.options.get(place)).map(|option| option.id.clone()).collect())
}

/// The form of one question of the deck.
pub(super) fn ask(run: Run, at: usize) -> Node {
    let deck = run.deck.get_value();
    let Some(question) = deck.lesson.questions.get(at) else { return Node::Nothing };
    let asking = Asking::new(run, question, at);
    let error = asking.error;
    Effect::new(move || {
        let deck = run.deck.get_value();
        let name = fill("quiz.title", &[("module", &deck.title), ("at", &(at + 1).to_string())]);
        title(&if error.get() { fill("error.title", &[("title", &name)]) } else { name });
    });
    let pressed = asking.clone();
    let form = el("form").class("ask").attr("novalidate", "").on("submit", move |event| {
        event.prevent_default();
        pressed.check();
    });
    let sum = feedback::callout(&asking);
    let form = form.kid(where_we_are(run, at)).kid(options(&asking)).kid(sum).kid(buttons(&asking));
    form.kid(run.late.then(|| jump::list(run, at))).kid(feedback::report(&asking)).into()
}

/// Module, number of the question, the time left, and a mark for every question.
fn where_we_are(run: Run, at: usize) -> Node {
    let deck = run.deck.get_value();
    let (number, of) = ((at + 1).to_string(), deck.lesson.questions.len().to_string());
    let words = fill("quiz.where", &[("module", &deck.title), ("at", &number), ("of", &of)]);
    let timed = deck.exam.as_ref().is_some_and(|exam| exam.minutes.is_some());
    let time = timed.then(|| live(move || (!run.over.get()).then(|| el("p").class("num time").kid(time_left(run)))));
    let line = el("div").class("where").kid(el("p").class("kicker").kid(words)).kid(time);
    line.kid((!run.late).then(|| strip(run))).into()
}

fn time_left(run: Run) -> String {
    let left = run.left.get();
    let seconds = format!("{:02}", left % 60);
    fill("exam.left", &[("minutes", &(left / 60).to_string()), ("seconds", &seconds)])
}

fn strip(run: Run) -> Node {
    let deck = run.deck.get_value();
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
        each(deck.lesson.questions.iter().map(|question| mark(silhouette(question))))
    });
    el("span").class("strip").attr("role", "img").live_attr("aria-label", label).kid(marks).into()
}

/// What to do, by the kind of question.
fn hint(kind: QuizKind) -> &'static str {
    match kind {
        QuizKind::One => t("quiz.choose"),
        QuizKind::Several => t("quiz.choose-several"),
        QuizKind::Order => t("quiz.choose-order"),
        QuizKind::Match => t("quiz.choose-match"),
        QuizKind::Number => t("quiz.choose-number"),
    }
}

/// The same where nothing is told before the end.
fn hint_late(kind: QuizKind) -> &'static str {
    match kind {
        QuizKind::One => t("quiz.late-one"),
        QuizKind::Several => t("quiz.late-several"),
        QuizKind::Order => t("quiz.late-order"),
        QuizKind::Match => t("quiz.late-match"),
        QuizKind::Number => t("quiz.late-number"),
    }
}

/// The question as heading; of a case made from the rules, the sentences that tell it stand quieter above what is asked.
fn heading(question: &QuizQuestion) -> crate::ui::node::Element {
    let is_case = question.id.starts_with('S') && question.case.is_some();
    match question.text.rsplit_once(". ").filter(|_| is_case) {
        Some((case, asked)) => {
            let case = el("span").class("case").kid(format!("{case}."));
            el("h1").kid(case).kid(" ").kid(el("span").class("asked").kid(asked.to_owned()))
        }
        None => el("h1").kid(question.text.clone()),
    }
}

/// What is missing, by the kind of question.
fn missing(kind: QuizKind) -> &'static str {
    match kind {
        QuizKind::One => t("quiz.error"),
        QuizKind::Order => t("quiz.error-order"),
        QuizKind::Several => t("quiz.error-several"),
        QuizKind::Match => t("quiz.error-match"),
        QuizKind::Number => t("quiz.error-number"),
    }
}

fn options(asking: &Asking) -> Node {
    let (told, error, kind) = (asking.told, asking.error, asking.question.kind);
    let described_by = move || match (told.get(), error.get()) {
        (true, _) => None,
        (false, true) => Some(format!("{ERROR} {HINT}")),
        (false, false) => Some(HINT.to_owned()),
    };
    let legend = el("legend").kid(heading(&asking.question));
    let late = asking.run.late;
    let hint = move || {
        let words = if late { hint_late(kind) } else { hint(kind) };
        (!told.get()).then(|| el("p").class("note").id(HINT).kid(words))
    };
    let field = el("fieldset").class("choices").id(FIELD).live_attr("aria-describedby", described_by);
    let complaint = el("div").attr("role", "alert").kid(live(move || error.get().then(|| complaint(kind))));
    field.kid(legend).kid(live(hint)).kid(complaint).kid(rows(asking)).into()
}

/// The field: to be filled in, and after checking with its reasons.
fn rows(asking: &Asking) -> Node {
    let asking = asking.clone();
    live(move || if asking.told.get() { feedback::rows(&asking) } else { fields::field(&asking) })
}

fn complaint(kind: QuizKind) -> Node {
    el("p").class("error").id(ERROR).kid(Icon::Warning.draw()).kid(el("span").kid(missing(kind))).into()
}

fn buttons(asking: &Asking) -> Node {
    let (run, told) = (asking.run, asking.told);
    let of_form = asking.clone();
    // Two buttons, not one with two meanings: a double click must not skip the reasons.
    let main = live(move || {
        if run.late {
            return late_button(&of_form);
        }
        if !told.get() {
            return el("button").class("btn main").attr("type", "submit").kid(t("quiz.check"));
        }
        let next = if run.score().open() > 0 { t("quiz.next") } else { t("quiz.see-score") };
        let button = el("button").class("btn main").attr("type", "button").on_click(move || run.go_on());
        button.kid(next).kid(" ").kid(Icon::Arrow.draw())
    });
    el("p").class("row").kid(main).kid(open_ones(asking)).kid(leave(run)).into()
}

/// On to the next question, or the end; afterwards, back to the result.
fn late_button(asking: &Asking) -> crate::ui::node::Element {
    if asking.told.get() {
        let run = asking.run;
        let back = move || run.change(|sheet, _| sheet.leave());
        return el("button").class("btn main").attr("type", "button").on_click(back).kid(t("quiz.back-to-result"));
    }
    let words = if asking.is_last() { t("quiz.hand-in") } else { t("quiz.next") };
    el("button").class("btn main").attr("type", "submit").kid(words).kid(" ").kid(Icon::Arrow.draw())
}

/// How many are still open, where that is handed in next.
fn open_ones(asking: &Asking) -> Option<Node> {
    let (run, told, last) = (asking.run, asking.told, asking.is_last());
    let asking = asking.clone();
    (run.late && last).then(|| {
        live(move || {
            let question = &asking.question;
            let answered_here = asking.answer().fits(question) && !run.sheet.with(|sheet| sheet.has(question));
            let open = run.score().open().saturating_sub(usize::from(answered_here));
            let words = (open > 0 && !told.get()).then(|| count("quiz.still-open-one", "quiz.still-open-many", open));
            el("span").class("note").attr("role", "status").kid(words)
        })
    })
}

fn leave(run: Run) -> Node {
    let words = live(move || match (run.deck.get_value().keeps, run.shelf.lasting.get()) {
        (true, true) => t("quiz.leave"),
        _ => t("quiz.leave-only"),
    });
    el("a").class("btn quiet").live_attr("href", move || run.app.href(&Screen::Learn)).kid(words).into()
}
