//! What is due for repetition today, out of all modules.

use crate::browser::clock;
use crate::content::Lesson;
use crate::quiz::Memory;
use crate::ui::node::{Node, el};

use super::super::super::route::Screen;
use super::super::super::state::{App, title};
use super::super::super::words::{count, t};
use super::kept;
use super::room::{Matter, intro, on_desk, with_matter};
use super::run::Deck;

/// Questions in one sitting.
const MOST: usize = 20;

/// Ids of the questions due today whose modules this page has, with their modules.
pub(crate) fn due(app: App, memory: &Memory) -> Vec<(String, String)> {
    let modules = &app.book.content().modules;
    let due = memory.due(clock::day()).into_iter();
    let known = due.filter(|(_, module)| modules.iter().any(|other| other.id == *module));
    known.map(|(id, module)| (id.to_owned(), module.to_owned())).collect()
}

/// The room.
pub(super) fn review(app: App) -> Node {
    title(t("review.title"));
    let memory = kept::memory();
    let due: Vec<(String, String)> = due(app, &memory).into_iter().take(MOST).collect();
    if due.is_empty() {
        return nothing(app, &memory);
    }
    let mut modules: Vec<String> = Vec::new();
    for (_, module) in &due {
        if !modules.contains(module) {
            modules.push(module.clone());
        }
    }
    with_matter(t("review.title").to_owned(), modules, move |matter| set(app, &matter, &due))
}

fn set(app: App, matter: &Matter, due: &[(String, String)]) -> Node {
    let all = || matter.lessons.iter().flat_map(|lesson| &lesson.questions);
    // A question that has gone since is not due any more; a changed one is asked as it is now.
    let questions = due.iter().filter_map(|(id, _)| all().find(|question| question.id == *id)).cloned().collect();
    let lesson = Lesson { module: "review".to_owned(), page: None, questions };
    if lesson.questions.is_empty() {
        return nothing(app, &kept::memory());
    }
    let deck = Deck {
        id: "review".to_owned(),
        title: t("review.title").to_owned(),
        lesson,
        seed: kept::mix(),
        keeps: false,
        homes: due.to_vec(),
        exam: None,
    };
    on_desk(app, deck)
}

/// Nothing is due; says when something will be.
fn nothing(app: App, memory: &Memory) -> Node {
    let days = memory.next_due().map(|day| day.saturating_sub(clock::day()).max(1) as usize);
    let words = match days {
        Some(days) => count("review.next-one", "review.next-many", days),
        None => t("review.never").to_owned(),
    };
    let back = el("a").class("btn").live_attr("href", move || app.href(&Screen::Learn)).kid(t("quiz.all-modules"));
    el("div")
        .class("flow")
        .kid(intro(t("review.title"), t("review.nothing")))
        .kid(el("p").class("text").kid(words))
        .kid(el("p").class("row").kid(back))
        .into()
}
