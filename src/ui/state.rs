//! What the screens share: the answers from the address, and how to go elsewhere.

use leptos::prelude::*;

use crate::advisor::link::{self, Dropped};
use crate::advisor::{Answers, Assessment, Book, PathIndex, assess};
use crate::browser::{address, clock, page, storage};
use crate::content::{Profile, References};

use super::route::{self, Screen};
use super::words::{fill, t};

/// Key of the answers last given, for "pick up where you stopped".
const LAST: &str = "answers";
const THEME: &str = "theme";

/// Signals that every screen may read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct App {
    /// The compiled rules.
    pub(crate) book: &'static Book,
    /// The screen the address names.
    pub(crate) screen: Memo<Screen>,
    /// The answers the address holds.
    pub(crate) answers: Memo<Answers>,
    /// The advice for them.
    pub(crate) assessment: Memo<Assessment>,
    /// What the address held that was not understood.
    pub(crate) dropped: RwSignal<Vec<Dropped>>,
    /// A short message at the lower edge.
    pub(crate) toast: RwSignal<Option<String>>,
    /// The colour theme chosen; none follows the system.
    pub(crate) theme: RwSignal<Option<&'static str>>,
}

impl App {
    /// Reads the address and listens to it.
    pub(crate) fn start() -> Self {
        let book = Book::embedded();
        let (screen, answers, dropped) = route::read(book, &address::fragment());
        let place = RwSignal::new((screen, answers));
        let dropped = RwSignal::new(dropped);
        address::on_change(move || {
            let (screen, answers, lost) = route::read(book, &address::fragment());
            dropped.set(lost);
            place.set((screen, answers));
        });
        let screen = Memo::new(move |_| place.with(|(screen, _)| screen.clone()));
        let answers = Memo::new(move |_| place.with(|(_, answers)| answers.clone()));
        let assessment = Memo::new(move |_| answers.with(|answers| assess(book, answers)));
        let theme = RwSignal::new(match page::theme().or_else(|| storage::get(THEME)).as_deref() {
            Some("light") => Some("light"),
            Some("dark") => Some("dark"),
            _ => None,
        });
        Self { book, screen, answers, assessment, dropped, toast: RwSignal::new(None), theme }
    }

    /// The shared state, from any component.
    pub(crate) fn get() -> Self {
        // Not `expect_context`: its message brings the tables for quoting Unicode into the wasm.
        use_context::<Self>().expect("the page provides it")
    }

    /// Keeps answers, theme and focus in step with it: once for the page, by the module that draws its frame.
    pub(crate) fn keep(self) {
        // A link that somebody opens is not an answer of theirs: it does not take the place of those they gave. Nor does
        // a step back in the browser, which leaves out what was answered after it.
        Effect::new(move |before: Option<()>| {
            let answers = self.answers.get();
            if before.is_some() && !answers.is_empty() && self.with_later(&answers) == answers {
                self.remember(&answers);
            }
        });
        Effect::new(move || page::set_theme(self.theme.get()));
        // A new screen is announced by its heading; the first one is left to the browser.
        Effect::new(move |before: Option<Screen>| {
            let now = self.screen.get();
            if before.is_some_and(|before| before != now) {
                // What was said belongs to the screen that was left.
                self.toast.set(None);
                clock::after(0, page::focus_heading);
            }
            now
        });
    }

    /// Changes to the next colour theme: from the system's to the other one, so that a press is seen; then to the one the
    /// system has now, and back to the system's.
    pub(crate) fn next_theme(self) {
        let [other, own] = if page::dark_system() { ["light", "dark"] } else { ["dark", "light"] };
        let next = match self.theme.get_untracked() {
            None => Some(other),
            Some(theme) if theme == other => Some(own),
            Some(_) => None,
        };
        match next {
            Some(theme) => drop(storage::set(THEME, theme)),
            None => storage::remove(THEME),
        }
        self.theme.set(next);
    }

    /// Keeps answers as those last given in this browser.
    pub(crate) fn remember(self, answers: &Answers) {
        storage::set(LAST, &link::write(self.book, answers));
    }

    /// The answers last given in this browser, if any.
    pub(crate) fn last_answers(self) -> Option<Answers> {
        let (answers, _) = link::read(self.book, &storage::get(LAST)?);
        (!answers.is_empty()).then_some(answers)
    }

    /// These answers, and those given later in this browser if all of these stand there too.
    pub(crate) fn with_later(self, answers: &Answers) -> Answers {
        let last =
            self.last_answers().filter(|last| answers.given().all(|(question, answer)| last.get(question) == answer));
        last.unwrap_or_else(|| answers.clone())
    }

    /// Forgets them.
    pub(crate) fn forget_answers(self) {
        storage::remove(LAST);
    }

    /// The address of a screen with the present answers.
    pub(crate) fn href(self, screen: &Screen) -> String {
        self.answers.with(|answers| screen.href(self.book, answers))
    }

    /// Goes to a screen with these answers.
    pub(crate) fn go(self, screen: &Screen, answers: &Answers) {
        address::go(&screen.fragment(self.book, answers));
    }

    /// Name of a path.
    pub(crate) fn name(self, path: PathIndex) -> &'static str {
        &self.book.path(path).name
    }

    /// What else is known of a path. Only for the second module, which has it.
    pub(crate) fn profile(path: PathIndex) -> &'static Profile {
        // The gate sees to it that profiles stand in the order of paths.
        &References::embedded().profiles[path.position()]
    }

    /// Says something at the lower edge for a while.
    pub(crate) fn say(self, message: &str) {
        let message = message.to_owned();
        self.toast.set(Some(message.clone()));
        clock::after(5000, move || {
            self.toast.update(|toast| {
                if toast.as_ref() == Some(&message) {
                    *toast = None;
                }
            });
        });
    }
}

/// Sets the title of the page: what it shows, then the product.
pub(crate) fn title(text: &str) {
    page::set_title(&fill("title", &[("page", text), ("product", t("product"))]));
}
