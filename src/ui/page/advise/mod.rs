//! The interview: one question a screen, the paths beside it.

mod number;
mod options;

use leptos::prelude::*;

use crate::advisor::{Answer, Answers, QuestionIndex, assess, next_question, still_ahead};
use crate::browser::{address, clock, page};
use crate::content::{Kind, Question};

use super::super::part::answers::AnswerRows;
use super::super::part::icon::Icon;
use super::super::part::more::More;
use super::super::part::rail::Rail;
use super::super::part::{cite, progress};
use super::super::route::{Back, Screen};
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// What one question shares with the parts that take its answer.
#[derive(Debug, Clone, Copy)]
struct Asking {
    app: App,
    index: QuestionIndex,
    question: &'static Question,
    /// What is chosen at the moment and not yet confirmed.
    draft: RwSignal<Answer>,
    /// Why the draft was refused.
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
#[component]
pub(crate) fn Advise(
    /// The question the address names; otherwise the next one.
    asked: Option<String>,
    /// Where the answer returns to.
    back: Back,
) -> impl IntoView {
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
    move || match current.get() {
        Some(question) => ask(app, question, back),
        None => settled(app),
    }
}

/// Said when nothing can change the recommendation any more.
fn settled(app: App) -> AnyView {
    title(t("settled.title"));
    view! {
        <div class="flow text">
            <h1>{t("settled.title")}</h1>
            <p>{t("settled.text")}</p>
            <p class="row">
                <a class="btn main" href=move || app.href(&Screen::Result)>{t("show-result")}" "{Icon::Arrow.draw()}</a>
                <a href=move || app.href(&Screen::Check)>{t("check.title")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn ask(app: App, index: QuestionIndex, back: Back) -> AnyView {
    let question = app.book.question(index);
    let before = app.answers.get_untracked();
    let draft = RwSignal::new(before.get(index));
    let asking = Asking { app, index, question, draft, error: RwSignal::new(None) };
    let with_draft = move || app.answers.with(|answers| answers.with(index, draft.get()));
    let assessment = Memo::new(move |_| assess(app.book, &with_draft()));
    let settled = Memo::new(move |_| next_question(app.book, &with_draft()).is_none());
    Effect::new(move || {
        let failed = asking.error.with(Option::is_some);
        let wording = question.wording.as_str();
        title(&if failed { fill("error.title", &[("title", wording)]) } else { wording.to_owned() });
    });
    view! {
        <div class="split">
            <div>
                {form(asking, back)}
                {so_far(app)}
            </div>
            <Rail assessment settled/>
        </div>
    }
    .into_any()
}

fn form(asking: Asking, back: Back) -> AnyView {
    let field = match asking.question.kind {
        Kind::Number => number::field(asking),
        Kind::One | Kind::Several => options::field(asking),
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        confirm(asking, back);
    };
    let app = asking.app;
    let to = if back == Back::Check { Screen::Check } else { Screen::Result };
    let (leave, show) = if back == Back::Next { (previous(asking), Some(to)) } else { (Some(app.href(&to)), None) };
    view! {
        <form class="ask" novalidate on:submit=submit>
            {where_we_are(asking, back)}
            {field}
            <p class="row">
                <button class="btn main" type="submit">
                    {if back == Back::Next { t("continue") } else { t("save") }}" "{Icon::Arrow.draw()}
                </button>
                {leave.map(|href| view! { <a class="btn quiet" href=href>{if back == Back::Next { t("back") } else { t("cancel") }}</a> })}
                {show.map(|to| view! { <a class="btn quiet" href=move || app.href(&to)>{t("result-so-far")}</a> })}
            </p>
        </form>
    }
    .into_any()
}

/// The answers without the one in question: what was known before it was asked.
fn others(asking: Asking) -> Answers {
    asking.app.answers.get_untracked().with(asking.index, Answer::Missing)
}

fn where_we_are(asking: Asking, back: Back) -> AnyView {
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
    let answers = app.answers.get_untracked().with(asking.index, answer);
    let screen = match back {
        Back::Check => Screen::Check,
        Back::Result => Screen::Result,
        Back::Next => {
            // Going back then shows this question with its answer.
            let here = Screen::Advise { question: Some(asking.question.id.clone()), back };
            address::correct(&here.fragment(app.book, &answers));
            if next_question(app.book, &answers).is_none() { Screen::Check } else { Screen::Advise { question: None, back } }
        }
    };
    app.go(&screen, &answers);
}

/// Hint, reason and help of a question, between its wording and its options.
fn helps(asking: Asking) -> AnyView {
    let question = asking.question;
    view! {
        <p class="note text" id=asking.id("hint")>{question.hint.as_str()}</p>
        <div class="helps">
            <More summary=t("why")>
                <p class="note text">{question.why.as_str()}" "{cite::ids(question.sources.iter().map(String::as_str))}</p>
            </More>
            <More summary=t("find")><p class="note text">{question.find.as_str()}</p></More>
        </div>
    }
    .into_any()
}

fn error(asking: Asking) -> AnyView {
    let id = asking.id("error");
    let shown = move || {
        let id = id.clone();
        asking.error.get().map(|text| view! { <p class="error" id=id>{Icon::Warning.draw()}<span>{text}</span></p> })
    };
    view! { <div role="alert">{shown}</div> }.into_any()
}

fn so_far(app: App) -> impl IntoView {
    move || {
        (!app.answers.with(Answers::is_empty)).then(|| {
            view! {
                <section class="section" aria-labelledby="h-answers">
                    <h2 id="h-answers">{t("answers.title")}</h2>
                    <AnswerRows back=Back::Next/>
                    <p class="note t3">{t("answers.note")}</p>
                </section>
            }
        })
    }
}
