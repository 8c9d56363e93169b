//! The interview: one question a screen, the paths beside it.

mod number;
mod options;

use leptos::prelude::*;

use crate::ui::node::{Node, el, live, nodes};

use crate::advisor::{Answer, Answers, Assessment, Note, QuestionIndex, assess, next_question, still_ahead};
use crate::browser::{address, clock, page};
use crate::content::{Kind, Question};

use super::super::part::answers::answer_rows;
use super::super::part::callout::{Tone, callout_of_screen};
use super::super::part::icon::Icon;
use super::super::part::more::more;
use super::super::part::progress;
use super::super::part::rail::{Stage, rail};
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// What one question shares with the parts that take its answer.
#[derive(Debug, Clone, Copy)]
struct Asking {
    app: App,
    index: QuestionIndex,
    question: &'static Question,
    draft: RwSignal<Answer>,
    error: RwSignal<Option<String>>,
}

impl Asking {
    /// Chooses an answer; an error about the former one is over.
    fn choose(self, answer: Answer) {
        self.draft.set(answer);
        self.error.set(None);
    }

    fn id(self, part: &str) -> String {
        format!("q-{}-{part}", self.question.id)
    }

    /// Ids of the texts that describe the control.
    fn described_by(self) -> impl Fn() -> String + Copy {
        move || {
            let error = if self.error.with(Option::is_some) { format!("{} ", self.id("error")) } else { String::new() };
            format!("{error}{}", self.id("hint"))
        }
    }
}

/// The interview, or one question of it.
pub(crate) fn advise(asked: Option<String>, back: Back) -> Node {
    let app = App::get();
    let current = Memo::new(move |_| {
        let named = asked.as_ref().and_then(|id| app.book.question_index(id));
        named.or_else(|| app.answers.with(|answers| next_question(app.book, answers)))
    });
    Effect::new(move |before: Option<Option<QuestionIndex>>| {
        let now = current.get();
        if before.is_some_and(|before| before != now) {
            clock::after(0, page::focus_heading);
        }
        now
    });
    live(move || match current.get() {
        Some(question) => ask(app, question, back),
        None => settled(app),
    })
}

/// Said when nothing can change the recommendation any more.
fn settled(app: App) -> Node {
    title(t("settled.title"));
    Node::from(
        el("div").class("flow text").kid(el("h1").kid(t("settled.title"))).kid(el("p").kid(t("settled.text"))).kid(
            el("p")
                .class("row")
                .kid(
                    el("a")
                        .class("btn main")
                        .live_attr("href", move || app.href(&Screen::Result))
                        .kid(t("show-result"))
                        .kid(" ")
                        .kid(Icon::Arrow.draw()),
                )
                .kid(el("a").live_attr("href", move || app.href(&Screen::Check)).kid(t("check.title"))),
        ),
    )
}

fn ask(app: App, index: QuestionIndex, back: Back) -> Node {
    let question = app.book.question(index);
    let before = app.answers.get_untracked();
    let draft = RwSignal::new(before.get(index));
    let asking = Asking { app, index, question, draft, error: RwSignal::new(None) };
    let with_draft = move || app.answers.with(|answers| answers.with(index, draft.get()));
    let assessment = Memo::new(move |_| assess(app.book, &with_draft()));
    let settled = Memo::new(move |_| next_question(app.book, &with_draft()).is_none());
    let first = app.book.question_indices().next();
    let named = Memo::new(move |_| first.is_some_and(|first| with_draft().get(first) != Answer::Missing));
    Effect::new(move || {
        let failed = asking.error.with(Option::is_some);
        let wording = question.wording.as_str();
        title(&if failed { fill("error.title", &[("title", wording)]) } else { wording.to_owned() });
    });
    Node::from(
        el("div")
            .class("split")
            .kid(el("div").kid(form(asking, back, assessment)).kid(so_far(app)))
            .kid(rail(assessment, Stage { named, settled })),
    )
}

fn form(asking: Asking, back: Back, assessment: Memo<Assessment>) -> Node {
    let field = match asking.question.kind {
        Kind::Number => number::field(asking),
        Kind::One | Kind::Several => options::field(asking),
    };
    let submit = move |event: leptos::ev::Event| {
        event.prevent_default();
        confirm(asking, back);
    };
    let app = asking.app;
    let to = if back == Back::Check { Screen::Check } else { Screen::Result };
    let (leave, show) = if back == Back::Next { (previous(asking), Some(to)) } else { (Some(app.href(&to)), None) };
    Node::from(
        el("form")
            .class("ask")
            .attr("novalidate", "")
            .on("submit", submit)
            .kid(where_we_are(asking, back))
            .kid(field)
            .kid(clashes(asking, assessment))
            .kid(
                el("p")
                    .class("row")
                    .kid(
                        el("button")
                            .class("btn main")
                            .attr("type", "submit")
                            .kid(if back == Back::Next { t("continue") } else { t("save") })
                            .kid(" ")
                            .kid(Icon::Arrow.draw()),
                    )
                    .kid(leave.map(|href| {
                        Node::from(el("a").class("btn quiet").attr("href", href).kid(if back == Back::Next {
                            t("back")
                        } else {
                            t("cancel")
                        }))
                    }))
                    .kid(show.map(|to| {
                        Node::from(
                            el("a").class("btn quiet").live_attr("href", move || app.href(&to)).kid(t("result-so-far")),
                        )
                    })),
            ),
    )
}

/// What does not go together with the answer chosen, said while it can still be put right.
fn clashes(asking: Asking, assessment: Memo<Assessment>) -> Node {
    let said = move || {
        let chosen = asking.draft.get().is_real();
        let mine = |note: &&Note| chosen && note.answers.contains(asking.index);
        let text = assessment.with(|found| found.notices.iter().find(mine).map(|note| note.text));
        text.map(|text| callout_of_screen(Tone::Warn, t("clash.title"), el("p").kid(text).into()))
    };
    el("div").attr("role", "status").kid(live(said)).into()
}

/// The answers without the one in question: what was known before it was asked.
fn others(asking: Asking) -> Answers {
    asking.app.answers.get_untracked().with(asking.index, Answer::Missing)
}

fn where_we_are(asking: Asking, back: Back) -> Node {
    if back != Back::Next || !asking.app.book.decides(asking.index) {
        return progress::changing();
    }
    let others = others(asking);
    let ahead = (!others.is_empty()).then(|| still_ahead(asking.app.book, &others).saturating_sub(1));
    progress::progress(others.given().count() + 1, ahead)
}

/// The address of the question answered before this one.
fn previous(asking: Asking) -> Option<String> {
    let answers = asking.app.answers.get_untracked();
    let last = answers.given().map(|(question, _)| question).filter(|question| *question < asking.index).last()?;
    let id = asking.app.book.question(last).id.clone();
    Some(Screen::Advise { question: Some(id), back: Back::Next }.href(asking.app.book, &answers))
}

/// Takes the answer and goes on; or says what is missing.
fn confirm(asking: Asking, back: Back) {
    let answer = asking.draft.get_untracked();
    if answer == Answer::Missing {
        if asking.error.get_untracked().is_none() {
            asking.error.set(Some(options::nothing_chosen(asking.question)));
        }
        page::focus_first_control(&asking.id("field"));
        return;
    }
    let app = asking.app;
    let now = app.answers.get_untracked();
    // Who came back with the browser's own button keeps what was answered after this question.
    let known = if now.get(asking.index) == Answer::Missing { now } else { app.with_later(&now) };
    let answers = known.with(asking.index, answer);
    app.remember(&answers);
    let screen = match back {
        Back::Check => Screen::Check,
        Back::Result => Screen::Result,
        Back::Next => {
            // Going back then shows this question with its answer.
            let here = Screen::Advise { question: Some(asking.question.id.clone()), back };
            address::correct(&here.fragment(app.book, &answers));
            if next_question(app.book, &answers).is_none() {
                Screen::Check
            } else {
                Screen::Advise { question: None, back }
            }
        }
    };
    app.go(&screen, &answers);
}

/// Hint, reason and help of a question, between its wording and its options.
fn helps(asking: Asking) -> Node {
    let question = asking.question;
    let said = |text: &'static str| el("p").class("note text").kid(text);
    // The second module puts the sources of the reason, and the terms of the question, in their places (`page::asked`).
    let rests = el("span").id("rests");
    nodes![
        said(&question.hint).id(asking.id("hint")),
        el("div")
            .class("helps")
            .kid(more(t("why"), said(&question.why).kid(" ").kid(rests).into()))
            .kid(more(t("find"), said(&question.find).into()))
            .kid(el("div").id("terms").attr("data-question", question.id.as_str()))
    ]
}

fn error(asking: Asking) -> Node {
    let id = asking.id("error");
    let shown = move || {
        let id = id.clone();
        asking
            .error
            .get()
            .map(|text| Node::from(el("p").class("error").id(id).kid(Icon::Warning.draw()).kid(el("span").kid(text))))
    };
    Node::from(el("div").attr("role", "alert").kid(live(shown)))
}

fn so_far(app: App) -> Node {
    live(move || {
        (!app.answers.with(Answers::is_empty)).then(|| {
            Node::from(
                el("section")
                    .class("section")
                    .attr("aria-labelledby", "h-answers")
                    .kid(el("h2").id("h-answers").kid(t("answers.title")))
                    .kid(answer_rows(Back::Next))
                    .kid(el("p").class("note t3").kid(t("answers.note"))),
            )
        })
    })
}
