//! Which screen an address names, and back. Everything stands after `#`, so any static host will do.

use crate::advisor::link::{self, Dropped};
use crate::advisor::{Answers, Book};

/// Where a changed answer returns to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Back {
    /// On to the next question.
    #[default]
    Next,
    /// To the list of answers.
    Check,
    /// To the decision record.
    Result,
}

/// The rooms of the knowledge check beside its modules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Room {
    /// What is due for repetition.
    Review,
    /// Questions made from the rules.
    Scenarios,
    /// A timed set.
    Exam,
    /// For teachers: packs, exports, links.
    Teach,
    /// A pack of somebody else's: `file:<name>` beside the page, or one that is kept in this browser.
    Pack(String),
}

/// The screens, by public address (`design.md`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Screen {
    /// `#/`
    Start,
    /// `#/advise`, or one question of it: `#/advise/<question>`, `#/advise/<question>/check`
    Advise { question: Option<String>, back: Back },
    /// `#/check`
    Check,
    /// `#/result`
    Result,
    /// `#/compare`
    Compare,
    /// `#/compare/<id>,<id>`: two or three paths beside one another
    Beside(String),
    /// `#/map`
    Map,
    /// `#/paths/<id>`
    Path(String),
    /// `#/plan/<id>`
    Plan(String),
    /// `#/kit/<id>`; `#/kit` for the list of all
    Kit(String),
    /// `#/learn`
    Learn,
    /// `#/learn/<module>`
    Module(String),
    /// `#/learn/<module>/lesson`
    Lesson(String),
    /// `#/learn/review`, `#/learn/scenarios`, `#/learn/exam`, `#/learn/teach`, `#/learn/pack/<name>`; with settings of
    /// its own after `?`
    Course(Room, String),
    /// `#/glossary`
    Glossary,
    /// `#/disagreements`
    Differ,
    /// `#/about`
    About,
    /// `#/embed`
    Embed,
    /// `#/parts`, in a developer's build: every part in every state.
    #[cfg(debug_assertions)]
    Parts,
    /// Anything else.
    Missing(String),
}

impl Screen {
    /// The screen that a fragment without its query names.
    fn parse(book: &Book, path: &str) -> Self {
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::Start,
            ["advise"] => Self::Advise { question: None, back: Back::Next },
            ["advise", question, rest @ ..] if book.question_index(question).is_some() && rest.len() <= 1 => {
                let back = match rest {
                    ["check"] => Back::Check,
                    ["result"] => Back::Result,
                    _ => Back::Next,
                };
                Self::Advise { question: Some((*question).to_owned()), back }
            }
            ["check"] => Self::Check,
            ["result"] => Self::Result,
            ["compare"] => Self::Compare,
            // What is no path the screen says itself.
            ["compare", paths] => Self::Beside((*paths).to_owned()),
            ["map"] => Self::Map,
            ["paths", path] if book.path_index(path).is_some() => Self::Path((*path).to_owned()),
            ["kit"] => Self::Kit(String::new()),
            ["kit", path] if book.path_index(path).is_some() => Self::Kit((*path).to_owned()),
            ["plan", path] if book.path_index(path).is_some() => Self::Plan((*path).to_owned()),
            ["learn"] => Self::Learn,
            ["learn", "review"] => Self::Course(Room::Review, String::new()),
            ["learn", "scenarios"] => Self::Course(Room::Scenarios, String::new()),
            ["learn", "exam"] => Self::Course(Room::Exam, String::new()),
            ["learn", "teach"] => Self::Course(Room::Teach, String::new()),
            ["learn", "pack", name] => Self::Course(Room::Pack((*name).to_owned()), String::new()),
            ["learn", module, "lesson"] if book.content().modules.iter().any(|other| other.id == *module) => {
                Self::Lesson((*module).to_owned())
            }
            ["learn", module] if book.content().modules.iter().any(|other| other.id == *module) => {
                Self::Module((*module).to_owned())
            }
            ["glossary"] => Self::Glossary,
            ["disagreements"] => Self::Differ,
            ["about"] => Self::About,
            ["embed"] => Self::Embed,
            #[cfg(debug_assertions)]
            ["parts"] => Self::Parts,
            _ => Self::Missing(path.to_owned()),
        }
    }

    /// The fragment of this screen without its query.
    fn path(&self) -> String {
        match self {
            Self::Start => "/".to_owned(),
            Self::Advise { question: None, .. } => "/advise".to_owned(),
            Self::Advise { question: Some(question), back } => match back {
                Back::Next => format!("/advise/{question}"),
                Back::Check => format!("/advise/{question}/check"),
                Back::Result => format!("/advise/{question}/result"),
            },
            Self::Check => "/check".to_owned(),
            Self::Result => "/result".to_owned(),
            Self::Compare => "/compare".to_owned(),
            Self::Beside(paths) => format!("/compare/{paths}"),
            Self::Map => "/map".to_owned(),
            Self::Path(path) => format!("/paths/{path}"),
            Self::Plan(path) => format!("/plan/{path}"),
            Self::Kit(path) if path.is_empty() => "/kit".to_owned(),
            Self::Kit(path) => format!("/kit/{path}"),
            Self::Learn => "/learn".to_owned(),
            Self::Module(module) => format!("/learn/{module}"),
            Self::Lesson(module) => format!("/learn/{module}/lesson"),
            Self::Course(room, _) => match room {
                Room::Review => "/learn/review".to_owned(),
                Room::Scenarios => "/learn/scenarios".to_owned(),
                Room::Exam => "/learn/exam".to_owned(),
                Room::Teach => "/learn/teach".to_owned(),
                Room::Pack(name) => format!("/learn/pack/{name}"),
            },
            Self::Glossary => "/glossary".to_owned(),
            Self::Differ => "/disagreements".to_owned(),
            Self::About => "/about".to_owned(),
            Self::Embed => "/embed".to_owned(),
            #[cfg(debug_assertions)]
            Self::Parts => "/parts".to_owned(),
            Self::Missing(path) => path.clone(),
        }
    }

    /// The fragment of this screen with answers, without `#`.
    pub(crate) fn fragment(&self, book: &Book, answers: &Answers) -> String {
        let mut query = link::write(book, answers);
        if let Self::Course(_, own) = self
            && !own.is_empty()
        {
            let between = if query.is_empty() { "" } else { "&" };
            query = format!("{own}{between}{query}");
        }
        if query.is_empty() { self.path() } else { format!("{}?{query}", self.path()) }
    }

    /// The address of this screen with answers, for a link.
    pub(crate) fn href(&self, book: &Book, answers: &Answers) -> String {
        format!("#{}", self.fragment(book, answers))
    }
}

/// What a fragment says: screen, answers, and what was dropped.
pub(crate) fn read(book: &Book, fragment: &str) -> (Screen, Answers, Vec<Dropped>) {
    let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
    match Screen::parse(book, path) {
        // What is no answer is a setting of the room, which says itself what it does not understand.
        Screen::Course(room, _) => {
            let is_answer = |pair: &&str| {
                let name = pair.split('=').next().unwrap_or_default();
                book.question_index(name).is_some()
            };
            let (own, query): (Vec<&str>, Vec<&str>) =
                query.split('&').filter(|pair| !pair.is_empty()).partition(|pair| !is_answer(pair));
            let (answers, dropped) = link::read(book, &query.join("&"));
            (Screen::Course(room, own.join("&")), answers, dropped)
        }
        screen => {
            let (answers, dropped) = link::read(book, query);
            (screen, answers, dropped)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_comes_back_from_its_own_address() {
        let book = Book::embedded();
        let (_, answers, _) = read(book, "/advise?source=exchange&mailboxes=300");
        let ask = |question: &str, back| Screen::Advise { question: Some(question.to_owned()), back };
        let screens = [
            Screen::Start,
            Screen::Advise { question: None, back: Back::Next },
            ask("pace", Back::Next),
            ask("pace", Back::Check),
            ask("source", Back::Result),
            Screen::Check,
            Screen::Result,
            Screen::Compare,
            Screen::Beside("staged,full-hybrid".to_owned()),
            Screen::Map,
            Screen::Differ,
            Screen::Path("imap".to_owned()),
            Screen::Plan("staged".to_owned()),
            Screen::Kit("imap".to_owned()),
            Screen::Kit(String::new()),
            Screen::Learn,
            Screen::Module("choosing-a-path".to_owned()),
            Screen::Lesson("choosing-a-path".to_owned()),
            Screen::Course(Room::Exam, "modules=hybrid&seed=7".to_owned()),
            Screen::Course(Room::Pack("wiki".to_owned()), String::new()),
            Screen::Glossary,
            Screen::About,
            Screen::Embed,
        ];
        for screen in screens {
            let (again, kept, dropped) = read(book, &screen.fragment(book, &answers));
            assert_eq!((again, kept, dropped), (screen, answers.clone(), Vec::new()));
        }
    }

    #[test]
    fn an_unknown_address_is_a_screen_of_its_own() {
        let book = Book::embedded();
        for address in [
            "/nowhere",
            "/paths/train",
            "/plan/train",
            "/kit/train",
            "/learn/cooking",
            "/learn/hybrid/dinner",
            "/advise/weather",
            "/advise/pace/a/b",
        ] {
            assert!(matches!(read(book, address).0, Screen::Missing(_)), "{address}");
        }
    }
}
