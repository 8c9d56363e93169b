//! What an estimate reads: answers of the interview, and what the reader changed by hand.

use crate::advisor::{Answer, Answers, Book};
use crate::content::{Assumption, Method, PathTime, Table, TimeFigure, TimeTable};
use crate::number;

use super::situation::Situations;
use crate::date::Date;

/// The answers that an estimate reads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inputs {
    /// Mailboxes to move.
    pub mailboxes: Option<f64>,
    /// All data, in GB.
    pub total_gb: Option<f64>,
    /// The largest mailbox, in GB.
    pub largest_gb: Option<f64>,
    /// Upload line, in Mbit/s.
    pub uplink_mbps: Option<f64>,
    /// Option of the question `pace`; empty where it is not answered.
    pub pace: String,
    /// Whether the source is a personal Gmail account.
    pub gmail: bool,
    /// Paths that otherwise bring files only and by which people leave a mail system here.
    pub leaving: Vec<&'static str>,
}

fn number(book: &Book, answers: &Answers, question: &str) -> Option<f64> {
    match answers.get(book.question_index(question)?) {
        Answer::Number(value) => Some(value),
        _ => None,
    }
}

/// The first ticked option of a question.
fn option(book: &Book, answers: &Answers, question: &str) -> Option<&'static str> {
    let index = book.question_index(question)?;
    let Answer::Options(set) = answers.get(index) else { return None };
    let options = &book.question(index).options;
    options.get(set.trailing_zeros() as usize).map(|option| option.id.as_str())
}

/// Import paths by which people leave a mail system.
fn leaving(book: &Book, answers: &Answers) -> Vec<&'static str> {
    let ids = book.paths().iter().map(|path| path.id.as_str());
    ids.filter(|path| Situations::of(book, answers, path).leaves_by_files(path)).collect()
}

impl Inputs {
    /// Reads the answers. Only real ones count.
    #[must_use]
    pub fn of(book: &Book, answers: &Answers) -> Self {
        Self {
            mailboxes: number(book, answers, "mailboxes"),
            total_gb: number(book, answers, "total-gb"),
            largest_gb: number(book, answers, "largest-gb"),
            uplink_mbps: number(book, answers, "uplink-mbps"),
            pace: option(book, answers, "pace").unwrap_or_default().to_owned(),
            gmail: option(book, answers, "source") == Some("gmail"),
            leaving: leaving(book, answers),
        }
    }
}

/// What the reader changed by hand; none stands for the assumption of the content.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// Share of the line, in per cent.
    pub link_share: Option<f64>,
    /// Mailboxes at a time.
    pub concurrent: Option<f64>,
    /// Profiles a person and day.
    pub profiles_a_day: Option<f64>,
    /// People at the help desk.
    pub people: Option<f64>,
    /// Days of preparation.
    pub prepare_days: Option<f64>,
    /// Days from the first copy until mail can be switched.
    pub copy_days: Option<f64>,
    /// Days to close down.
    pub close_days: Option<f64>,
    /// Groups in which people move.
    pub waves: Option<f64>,
    /// Mailboxes in a wave, where the pace asks for waves.
    pub wave_size: Option<f64>,
    /// First day.
    pub start: Option<Date>,
    /// Switch on any day, not only at weekends.
    pub any_day: bool,
}

/// Id of the field of the first day.
pub(super) const START: &str = "start";
/// Id of the field that lets the switch be on any day.
pub(super) const ANY_DAY: &str = "any-day";

impl Assumption {
    /// A typed number, if it is one and within the bounds.
    #[must_use]
    pub fn accept(&self, typed: &str) -> Option<f64> {
        number::typed(typed, false).filter(|value| (self.least..=self.most).contains(value))
    }
}

impl TimeTable {
    /// What is said about a path, as it is used here.
    #[must_use]
    pub fn path_for(&self, path: &str, inputs: &Inputs) -> Option<PathTime> {
        let mut time = self.path(path)?.clone();
        if time.wait_leaving > 0.0 && inputs.leaving.contains(&path) {
            (time.wait, time.profiles) = (time.wait_leaving, true);
        }
        Some(time)
    }
}

impl PathTime {
    /// Whether an assumption has a say in the estimate of this path; a field without one is not shown.
    #[must_use]
    pub fn asks(&self, assumption: &str) -> bool {
        let copies = matches!(self.method, Method::Rate | Method::Open | Method::Quota);
        match assumption {
            "link-share" => matches!(self.method, Method::Rate | Method::Open | Method::Upload),
            "concurrent" => copies,
            "profiles-a-day" | "people" => self.profiles,
            "waves" | "wave-size" => self.wave > 0,
            _ => true,
        }
    }

    /// Whether the estimate, or what is said beside it, reads the answer to a question; a field without effect is not
    /// shown.
    #[must_use]
    pub fn reads(&self, question: &str) -> bool {
        let off_line = matches!(self.method, Method::Quota | Method::Published | Method::ByHand);
        self.method != Method::None && !(off_line && question == "uplink-mbps")
    }
}

impl TimeFigure {
    /// Whether a figure concerns a path, or one of its companions.
    #[must_use]
    pub fn concerns(&self, paths: &[&str]) -> bool {
        self.paths.is_empty() || self.paths.iter().any(|path| paths.contains(&path.as_str()))
    }
}

impl Settings {
    /// Reads typed fields. What is not accepted counts as not typed.
    #[must_use]
    pub fn read(times: &TimeTable, typed: &Table<String>) -> Self {
        let mut settings = Self {
            start: typed.get(START).and_then(|text| Date::read(text)),
            any_day: typed.get(ANY_DAY).is_some_and(|text| text == "yes"),
            ..Self::default()
        };
        for assumption in &times.assumptions {
            let value = typed.get(&assumption.id).and_then(|text| assumption.accept(text));
            if let Some(slot) = settings.slot(&assumption.id) {
                *slot = value;
            }
        }
        settings
    }

    /// The setting of a field; none for an id that means nothing here, which the gate reports.
    pub fn slot(&mut self, id: &str) -> Option<&mut Option<f64>> {
        Some(match id {
            "link-share" => &mut self.link_share,
            "concurrent" => &mut self.concurrent,
            "profiles-a-day" => &mut self.profiles_a_day,
            "people" => &mut self.people,
            "prepare-days" => &mut self.prepare_days,
            "copy-days" => &mut self.copy_days,
            "close-days" => &mut self.close_days,
            "waves" => &mut self.waves,
            "wave-size" => &mut self.wave_size,
            _ => return None,
        })
    }
}
