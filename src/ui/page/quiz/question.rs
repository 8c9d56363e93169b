//! A question: where it stands in its set, its heading, its field, and its buttons.

use leptos::prelude::*;

use crate::content::{QuizKind, QuizQuestion};
use crate::quiz::Standing;
use crate::ui::node::{Element, Node, el, live, nodes};

use super::super::super::part::icon::Icon;
use super::super::super::part::mark::mark;
use super::super::super::state::title;
use super::super::super::words::{fill, t};
use super::asking::{Asking, FIELD};
use super::run::Run;
use super::{buttons, feedback, fields, jump};

/// Ids of the parts of the form; there is one form on the screen.
const HINT: &str = "quiz-hint";
const ERROR: &str = "quiz-error";

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
    let form = form.kid(where_we_are(run, at)).kid(options(&asking)).kid(buttons::buttons(&asking));
    form.kid((run.late && !run.is_exam()).then(|| jump::list(run))).kid(feedback::report(&asking)).into()
}

/// Module, number of the question, the time left, and a mark for every question.
fn where_we_are(run: Run, at: usize) -> Node {
    let deck = run.deck.get_value();
    let words = line(run, at);
    let timed = deck.exam.as_ref().is_some_and(|exam| exam.minutes.is_some());
    let time = timed.then(|| live(move || (!run.over.get()).then(|| el("p").class("num time").kid(time_left(run)))));
    let line = el("div").class("where").kid(el("p").class("kicker").kid(words)).kid(time);
    line.kid((!run.late).then(|| strip(run, at))).into()
}

/// The line above a question: set, number, and how hard it is.
fn line(run: Run, at: usize) -> String {
    let deck = run.deck.get_value();
    let hard = deck.lesson.questions.get(at).map(|question| difficulty(question.difficulty)).unwrap_or_default();
    if let Some(trying) = run.trying() {
        let open = run.score().open().to_string();
        return fill(
            "quiz.where-again",
            &[("module", &deck.title), ("left", &open), ("of", &trying.to_string()), ("hard", hard)],
        );
    }
    let (number, of) = ((at + 1).to_string(), deck.lesson.questions.len().to_string());
    fill("quiz.where", &[("module", &deck.title), ("at", &number), ("of", &of), ("hard", hard)])
}

fn difficulty(level: u8) -> &'static str {
    match level {
        1 => t("quiz.easy"),
        2 => t("quiz.medium"),
        _ => t("quiz.hard"),
    }
}

fn time_left(run: Run) -> String {
    let left = run.left.get();
    let seconds = format!("{:02}", left % 60);
    fill("exam.left", &[("minutes", &(left / 60).to_string()), ("seconds", &seconds)])
}

/// A mark for every question, in their order; the one on the desk is underlined.
fn strip(run: Run, at: usize) -> Node {
    let label = move || {
        let score = run.score();
        let [right, wrong, open] = [score.right, score.wrong(), score.open()].map(|n| n.to_string());
        fill("quiz.strip", &[("right", &right), ("wrong", &wrong), ("open", &open)])
    };
    let entry = |place| {
        let current = (place == at).then_some("step");
        el("li").attr("aria-current", current).kid(live(move || standing(run, place)))
    };
    let entries = (0..run.deck.get_value().lesson.questions.len()).map(entry);
    el("ol").class("strip").attr("role", "list").live_attr("aria-label", label).kids(entries).into()
}

/// How the question at a place stands, as a mark and in words.
fn standing(run: Run, place: usize) -> Node {
    let deck = run.deck.get_value();
    let Some(question) = deck.lesson.questions.get(place) else { return Node::Nothing };
    let (silhouette, word) = match run.sheet.with(|sheet| sheet.standing(question)) {
        Standing::Open => ("dot", t("quiz.outcome-open")),
        Standing::Right => ("fit", t("quiz.outcome-right")),
        Standing::Wrong => ("no", t("quiz.outcome-wrong")),
    };
    let words = fill("quiz.strip-one", &[("at", &(place + 1).to_string()), ("outcome", word)]);
    nodes![mark(silhouette), el("span").class("vh").kid(words)]
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

/// The question as heading; where it tells a case, or more than a sentence, that stands quieter above what is asked.
fn heading(question: &QuizQuestion) -> Element {
    let is_made = question.id.starts_with('S') && question.case.is_some();
    let tells = is_made || question.text.matches(". ").count() > 1;
    match question.text.rsplit_once(". ").filter(|_| tells) {
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
    // Right or wrong, and why, before the reasons of every option.
    field.kid(legend).kid(live(hint)).kid(complaint).kid(feedback::callout(asking)).kid(rows(asking)).into()
}

/// The field: to be filled in, and after checking with its reasons.
fn rows(asking: &Asking) -> Node {
    let asking = asking.clone();
    live(move || if asking.told.get() { feedback::rows(&asking) } else { fields::field(&asking) })
}

fn complaint(kind: QuizKind) -> Node {
    el("p").class("error").id(ERROR).kid(Icon::Warning.draw()).kid(el("span").kid(missing(kind))).into()
}
