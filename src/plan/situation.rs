//! In which situation a path is used, decided once: whether people leave a mail system by it, and who brings contacts and
//! calendars along beside IMAP. Steps, estimate, figure, announcements and record all ask here.

use crate::advisor::{Answer, Answers, Book, Holds, assess, holds};
use crate::content::{Condition, PathPlan, Situation};

/// Paths that bring files in; by them people leave a mail system only where no other path moves it.
const FILES: [&str; 2] = ["pst-network-upload", "pst-drive-shipping"];
/// The path that copies mail and nothing else.
const MAIL_ONLY: &str = "imap";

/// The situation of a path for some answers.
#[derive(Debug, Clone, Copy)]
pub struct Situations {
    leaving: Holds,
    central: bool,
    imap: bool,
}

const fn sure(yes: bool) -> Holds {
    if yes { Holds::Yes } else { Holds::No }
}

impl Situations {
    /// For a path, whether it is the recommended one or not.
    #[must_use]
    pub fn of(book: &Book, answers: &Answers, path: &str) -> Self {
        let joins = |found: &crate::advisor::Assessment, id: &str| {
            found.companions.iter().any(|companion| book.path(companion.path).id == id)
        };
        let leaving = || match source(book, answers) {
            None => Holds::Perhaps,
            Some("pst-files") => Holds::No,
            Some(_) => sure(!joins(&assess(book, answers), path)),
        };
        let central = || {
            let found = assess(book, answers);
            FILES.iter().any(|files| joins(&found, files)) && wants_all(book, answers) && !few(book, answers)
        };
        let imap = path == MAIL_ONLY;
        Self { leaving: if FILES.contains(&path) { leaving() } else { Holds::Yes }, central: imap && central(), imap }
    }

    /// Whether it is so.
    #[must_use]
    pub const fn holds(self, situation: Situation) -> Holds {
        match situation {
            Situation::Leaving => self.leaving,
            // Until the source is known, files are what such a path is for.
            Situation::FilesOnly => sure(!matches!(self.leaving, Holds::Yes)),
            Situation::Central => sure(self.central),
            Situation::ByOwners => sure(self.imap && !self.central),
            Situation::BesideImap => sure(self.imap),
        }
    }

    /// Whether people leave a mail system by a path that otherwise brings files only.
    #[must_use]
    pub fn leaves_by_files(self, path: &str) -> bool {
        FILES.contains(&path) && self.leaving == Holds::Yes
    }

    /// The plan as it reads in this situation; none where it reads as it stands.
    #[must_use]
    pub fn fitted(self, plan: &PathPlan) -> Option<PathPlan> {
        let mut fitted = None;
        for case in plan.cases.iter().filter(|case| self.holds(case.situation) == Holds::Yes) {
            let plan = fitted.get_or_insert_with(|| plan.clone());
            if !case.users.is_empty() {
                plan.users.clone_from(&case.users);
            }
            if let Some(flow) = &case.flow {
                plan.flow = flow.clone();
            }
            if let Some(announcements) = &case.announcements {
                plan.announcements = announcements.clone();
            }
        }
        fitted
    }
}

/// The answered source.
fn source(book: &Book, answers: &Answers) -> Option<&'static str> {
    let index = book.question_index("source")?;
    let Answer::Options(set) = answers.get(index) else { return None };
    book.question(index).options.get(set.trailing_zeros() as usize).map(|option| option.id.as_str())
}

/// Whether calendars and contacts come along, as far as is known.
fn wants_all(book: &Book, answers: &Answers) -> bool {
    let mail_only =
        Condition { question: Some("data".to_owned()), is: Some("mail-only".to_owned()), ..Condition::default() };
    holds(book, answers, &mail_only) != Holds::Yes
}

/// Few enough for everybody to import for themselves, by the rule that the record names.
fn few(book: &Book, answers: &Answers) -> bool {
    holds(book, answers, &Condition { term: Some("few".to_owned()), ..Condition::default() }) == Holds::Yes
}
