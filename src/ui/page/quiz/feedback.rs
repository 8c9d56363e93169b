//! After the answer: every part of it with its reason, and the thought to take away.

use leptos::prelude::*;

use crate::content::{QuizKind, QuizOption, QuizQuestion};
use crate::quiz::{self, Chosen, Marking, Standing, marking};
use crate::ui::node::{Element, Node, each, el, live, nodes};

use super::super::super::format::grouped;
use super::super::super::part::cite;
use super::super::super::part::mark::mark;
use super::super::super::part::sources::external;
use super::super::super::route::Screen;
use super::super::super::words::{fill, t};
use super::super::house;
use super::super::learn::objective;
use super::super::term::marked;
use super::asking::Asking;

/// Every option with its marking, why it is right or wrong, and what that rests on.
pub(super) fn rows(asking: &Asking) -> Node {
    let question = &asking.question;
    let chosen = asking.run.sheet.with_untracked(|sheet| sheet.chosen(question));
    let order = match question.kind {
        // In the right order: that is what is to be learnt.
        QuizKind::Order => (0..question.options.len()).collect(),
        _ => quiz::shown(question, asking.run.deck.get_value().seed),
    };
    let options = order.into_iter().filter_map(|place| Some((place, question.options.get(place)?)));
    each(options.map(|(place, option)| row(question, option, place, &chosen)))
}

fn row(question: &QuizQuestion, option: &QuizOption, place: usize, chosen: &Chosen) -> Node {
    let marking = marking(question, option, chosen);
    let class = match marking {
        // What stands here is right whatever was given: only the words about that carry a mark.
        _ if matches!(question.kind, QuizKind::Order | QuizKind::Match) => "choice told solved",
        Marking::RightChosen | Marking::RightMissed => "choice told right",
        Marking::WrongChosen => "choice told wrong",
        Marking::Plain => "choice told",
    };
    let rests_on = option.rules.iter().chain(&option.sources).map(String::as_str);
    let words =
        el("span").kid(el("span").kid(text(question, option))).kid(" ").kid(verdict(question, option, marking, chosen));
    let why = el("span").class("feedback").kid(option.why.clone()).kid(" ").kid(cite::ids(rests_on));
    let tag = if is_choice(question) { "label" } else { "div" };
    el(tag).class(class).kid(front(question, option, place, chosen)).kid(words).kid(why).into()
}

const fn is_choice(question: &QuizQuestion) -> bool {
    matches!(question.kind, QuizKind::One | QuizKind::Several)
}

/// What stands before the text: the control as it was left, the place of a step, or room for the mark.
fn front(question: &QuizQuestion, option: &QuizOption, place: usize, chosen: &Chosen) -> Element {
    match question.kind {
        QuizKind::Order => return el("b").class("num").kid(format!("{}.", place + 1)),
        QuizKind::Match | QuizKind::Number => return el("b"),
        QuizKind::One | QuizKind::Several => {}
    }
    let ticked = chosen.contains(&option.id);
    el("input")
        .attr("type", if question.kind == QuizKind::One { "radio" } else { "checkbox" })
        .attr("name", question.id.clone())
        .attr("value", option.id.clone())
        .attr("disabled", "")
        .flag("checked", move || ticked)
}

/// The option, with its right target or its number.
fn text(question: &QuizQuestion, option: &QuizOption) -> String {
    match question.kind {
        QuizKind::Match => {
            let right = target(question, &option.target);
            fill("quiz.pair", &[("option", &option.text), ("target", right)])
        }
        QuizKind::Number => {
            let number = grouped(option.number.unwrap_or_default());
            fill("quiz.number", &[("number", &number), ("unit", &question.unit), ("meaning", &option.text)])
        }
        _ => option.text.clone(),
    }
}

fn target<'a>(question: &'a QuizQuestion, id: &str) -> &'a str {
    question.targets.iter().find(|target| target.id == id).map(|target| target.text.as_str()).unwrap_or_default()
}

/// The marking in a word with its mark; of steps and pairs also what was given instead.
fn verdict(question: &QuizQuestion, option: &QuizOption, marking: Marking, chosen: &Chosen) -> Option<Element> {
    let word = match (question.kind, marking) {
        (_, Marking::Plain) => return None,
        (QuizKind::Several, Marking::RightChosen) => t("quiz.ticked-right").to_owned(),
        (QuizKind::Several, Marking::RightMissed) => t("quiz.ticked-missed").to_owned(),
        (QuizKind::Several, Marking::WrongChosen) => t("quiz.ticked-wrong").to_owned(),
        (QuizKind::Order, Marking::RightChosen) => t("quiz.step-right").to_owned(),
        (QuizKind::Order, _) => match chosen.place(&option.id) {
            Some(place) => fill("quiz.step-wrong", &[("at", &(place + 1).to_string())]),
            None => t("quiz.not-answered").to_owned(),
        },
        (QuizKind::Match, Marking::RightChosen) => t("quiz.pair-right").to_owned(),
        (QuizKind::Match, _) => match chosen.target(&option.id) {
            Some(id) => fill("quiz.pair-wrong", &[("target", target(question, id))]),
            None => t("quiz.not-answered").to_owned(),
        },
        (_, Marking::RightChosen) => t("quiz.right-chosen").to_owned(),
        (_, Marking::RightMissed) => t("quiz.right-missed").to_owned(),
        (_, Marking::WrongChosen) => t("quiz.wrong-chosen").to_owned(),
    };
    let good = marking != Marking::WrongChosen;
    let (class, silhouette) = if good { ("verdict ok", "rec") } else { ("verdict nok", "no") };
    let plain = matches!(question.kind, QuizKind::One | QuizKind::Number);
    let added = (!good && plain).then(|| el("span").class("vh").kid(t("quiz.wrong-added")));
    Some(el("span").class(class).kid(mark(silhouette)).kid(el("span").kid(word).kid(added)))
}

/// Id of the heading that says whether the answer was right.
pub(super) const VERDICT: &str = "quiz-verdict";

/// The sum of it. Its heading takes the focus as it appears, and so is seen in every window and read out once.
pub(super) fn callout(asking: &Asking) -> Node {
    let (told, asking) = (asking.told, asking.clone());
    live(move || told.get().then(|| summed_up(&asking)))
}

fn summed_up(asking: &Asking) -> Node {
    let (run, question) = (asking.run, &asking.question);
    let right = run.sheet.with_untracked(|sheet| sheet.standing(question)) == Standing::Right;
    let (silhouette, heading) = if right { ("rec", t("quiz.right").to_owned()) } else { ("no", not_quite(asking)) };
    let sources = cite::ids(question.sources.iter().map(String::as_str));
    let explain = el("p").kid(marked(&question.explain)).kid(" ").kid(sources);
    let callout =
        el("div").class("callout").kid(mark(silhouette)).kid(el("h2").id(VERDICT).attr("tabindex", "-1").kid(heading));
    callout.kid(explain).kid(serves(&question.objective)).kid(try_it(asking)).into()
}

/// Which objective the question serves.
fn serves(id: &str) -> Element {
    el("p").class("note").kid(fill("quiz.objective", &[("objective", &objective(id))]))
}

/// What would have been right, in a sentence.
fn not_quite(asking: &Asking) -> String {
    let question = &asking.question;
    let right = question.options.iter().filter(|option| option.correct);
    let good = |option: &&QuizOption| {
        let chosen = asking.run.sheet.with_untracked(|sheet| sheet.chosen(question));
        marking(question, option, &chosen).is_good()
    };
    let counted = || (question.options.iter().filter(good).count().to_string(), question.options.len().to_string());
    match question.kind {
        QuizKind::One => {
            let answers: Vec<&str> = right.map(|option| option.text.as_str()).collect();
            fill("quiz.not-quite", &[("answer", &answers.join(", "))])
        }
        QuizKind::Several => {
            let (n, of) = counted();
            fill("quiz.not-quite-several", &[("n", &n), ("of", &of)])
        }
        QuizKind::Order => {
            let (n, of) = counted();
            fill("quiz.not-quite-order", &[("n", &n), ("of", &of)])
        }
        QuizKind::Match => {
            let (n, of) = counted();
            fill("quiz.not-quite-match", &[("n", &n), ("of", &of)])
        }
        QuizKind::Number => {
            let numbers: Vec<String> = right.filter_map(|option| option.number).map(grouped).collect();
            fill("quiz.not-quite-number", &[("answer", &numbers.join(", ")), ("unit", &question.unit)])
        }
    }
}

/// The organisation of the question, put into the advisor.
fn try_it(asking: &Asking) -> Option<Element> {
    let book = asking.run.app.book;
    let answers = quiz::answers_of(book, &asking.question)?;
    let href = Screen::Result.href(book, &answers);
    Some(el("p").kid(el("a").attr("href", href).kid(t("quiz.try-it"))))
}

/// "Report a problem with this question", if the host has said where to.
pub(super) fn report(asking: &Asking) -> Option<Node> {
    let question = &asking.question;
    let address = house::problem_address(&question.id, &quiz::fingerprint(question))?;
    let link = external(&address, t("quiz.report"));
    Some(nodes![el("p").class("note").kid(link).kid(" ").kid(el("span").class("id").kid(question.id.clone()))])
}
