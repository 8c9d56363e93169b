//! What is due for repetition today, out of all modules and packs.

use crate::browser::clock;
use crate::content::Lesson;
use crate::quiz::Memory;
use crate::quiz::home::pack_of_home;
use crate::ui::node::{Node, el, nodes};

use super::super::super::route::{Room, Screen};
use super::super::super::state::{App, title};
use super::super::super::words::{count, fill, t};
use super::deck::{Deck, sections};
use super::kept;
use super::room::{Matter, intro, on_desk, with_matter};

/// Questions in one sitting.
const MOST: usize = 20;

/// Ids of the questions due today whose modules and packs are known here, with their homes.
pub(crate) fn due(app: App, memory: &Memory) -> Vec<(String, String)> {
    let packs = kept::packs_known();
    let known = |home: &str| match pack_of_home(home) {
        Some(id) => packs.iter().any(|pack| pack == id),
        None => app.book.content().modules.iter().any(|module| module.id == home),
    };
    let due = memory.due(clock::day()).into_iter().filter(|(_, home)| known(home));
    due.map(|(id, home)| (id.to_owned(), home.to_owned())).collect()
}

/// What is asked in one sitting. Of two questions with the same id, which packs may have, the second waits for the next.
fn sitting(due: Vec<(String, String)>) -> Vec<(String, String)> {
    let mut sitting: Vec<(String, String)> = Vec::new();
    for (id, home) in due {
        if sitting.len() < MOST && !sitting.iter().any(|(other, _)| *other == id) {
            sitting.push((id, home));
        }
    }
    sitting
}

/// The room.
pub(super) fn review(app: App) -> Node {
    title(t("review.title"));
    let memory = kept::memory();
    let due = sitting(due(app, &memory));
    if due.is_empty() {
        return nothing(app, &memory);
    }
    let mut homes: Vec<String> = Vec::new();
    for (_, home) in &due {
        if !homes.contains(home) {
            homes.push(home.clone());
        }
    }
    with_matter(t("review.title").to_owned(), homes, move |matter| set(app, &matter, &due))
}

fn set(app: App, matter: &Matter, due: &[(String, String)]) -> Node {
    let mut questions = Vec::new();
    let mut memory = kept::memory();
    for (id, home) in due {
        let Some(lesson) = matter.lessons.iter().find(|lesson| lesson.module == *home) else { continue };
        match lesson.questions.iter().find(|question| question.id == *id) {
            // A changed question is asked as it is now.
            Some(question) => questions.push(question.clone()),
            // One that has gone since is not due any more.
            None => memory.forget_question(home, id),
        }
    }
    kept::keep_memory(&memory);
    let missing = missing(matter);
    if questions.is_empty() {
        return nodes![nothing(app, &memory), missing];
    }
    let deck = Deck {
        id: "review".to_owned(),
        title: t("review.title").to_owned(),
        lesson: Lesson { module: "review".to_owned(), page: None, questions },
        // Mixed anew each day: what is to be known again is the answer, not its place.
        seed: u64::from(clock::day()) + 1,
        keeps: false,
        homes: due.to_vec(),
        sections: sections(&matter.lessons),
        exam: None,
        drawn_from: String::new(),
        resumed: None,
    };
    nodes![on_desk(app, deck), missing]
}

/// Names the packs whose questions are due but could not be had.
fn missing(matter: &Matter) -> Option<Node> {
    let words = || fill("review.missing", &[("packs", &matter.missing.join(", "))]);
    (!matter.missing.is_empty()).then(|| el("p").class("note t6").kid(words()).into())
}

/// Nothing is due; says when something will be.
fn nothing(app: App, memory: &Memory) -> Node {
    let days = memory.next_due().map(|day| day.saturating_sub(clock::day()).max(1) as usize);
    let words = match days {
        Some(days) => count("review.next-one", "review.next-many", days),
        None => t("review.never").to_owned(),
    };
    let way = |class: &'static str, screen: Screen, words: &'static str| {
        el("a").class(class).live_attr("href", move || app.href(&screen)).kid(words)
    };
    let room = |room: Room| Screen::Course(room, String::new());
    let ways = el("p")
        .class("row")
        .kid(way("btn main", Screen::Learn, t("quiz.all-modules")))
        .kid(way("btn", room(Room::Scenarios), t("review.cases")))
        .kid(way("btn", room(Room::Exam), t("exam.title")));
    el("div")
        .class("flow")
        .kid(intro(t("review.title"), t("review.nothing")))
        .kid(el("p").class("text").kid(words))
        .kid(ways)
        .into()
}
