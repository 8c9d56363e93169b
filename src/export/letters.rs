//! Announcements as they are sent: filled in for the day and, where people move in waves, for each wave.

use crate::content::{Announcement, PathPlan};
use crate::plan::{Certainty, Date, Runbook, Schedule, Task, Words};

use super::words::{day, fill, t};

/// Which of the three texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// One or two weeks ahead.
    Before,
    /// When people move.
    Move,
    /// When it is over.
    After,
}

/// A text to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Which of the three.
    pub time: Time,
    /// Place of the step that sends it in the runbook, from 0; none without dates.
    pub step: Option<usize>,
    /// Number of the wave that it goes to, from 1; none where it goes to everybody.
    pub wave: Option<usize>,
    /// The day on which to send it, where there are dates.
    pub send: Option<Date>,
    /// Subject line.
    pub subject: String,
    /// Paragraphs.
    pub text: Vec<String>,
}

/// The shared steps that send a text, by the end of their keys.
const STEPS: [(&str, Time); 6] = [
    ("common.announce-before", Time::Before),
    ("common.announce-files", Time::Before),
    ("common.announce-import", Time::Move),
    ("common.announce-wave", Time::Move),
    ("common.announce-day", Time::Move),
    ("common.announce-after", Time::After),
];

impl Time {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Before => t("announce.before"),
            Self::Move => t("announce.day"),
            Self::After => t("announce.after"),
        }
    }

    fn of(self, plan: &PathPlan) -> &Announcement {
        match self {
            Self::Before => &plan.announcements.before,
            Self::Move => &plan.announcements.day,
            Self::After => &plan.announcements.after,
        }
    }
}

impl Letter {
    /// Which it is, for whom, and when to send it.
    #[must_use]
    pub fn heading(&self) -> String {
        let name = self.time.name();
        let name = match self.wave {
            Some(wave) => fill("announce.of-wave", &[("what", name), ("n", &wave.to_string())]),
            None => name.to_owned(),
        };
        match self.send {
            Some(send) => fill("announce.send", &[("what", &name), ("day", &day(send))]),
            None => name,
        }
    }

    /// Subject and paragraphs, for a mail program.
    #[must_use]
    pub fn whole(&self) -> String {
        format!("{}\n\n{}\n", self.subject, self.text.join("\n\n"))
    }
}

/// The texts of a plan in the order in which they are sent. Those of companion paths are their own plans' business.
#[must_use]
pub fn letters(plan: &PathPlan, runbook: &Runbook, words: &Words<'_>, schedule: Option<&Schedule>) -> Vec<Letter> {
    let letter = |time: Time, task: Option<&Task>, words: &Words<'_>| {
        let one = time.of(plan);
        let text = one.text.iter().map(|paragraph| words.fill(paragraph)).collect();
        Letter {
            time,
            step: task.map(|task| task.step),
            wave: task.and_then(|task| task.wave),
            send: task.map(|task| task.first),
            subject: words.fill(&one.subject),
            text,
        }
    };
    let Some(schedule) = schedule else {
        return [Time::Before, Time::Move, Time::After].map(|time| letter(time, None, words)).into();
    };
    let sends = |task: &Task| {
        let planned = runbook.steps.get(task.step).filter(|planned| planned.certainty == Certainty::Sure)?;
        let (_, id) = planned.key.split_once('/')?;
        STEPS.iter().find(|(step, _)| *step == id).map(|(_, time)| *time)
    };
    let tasks = schedule.tasks(runbook);
    let all = tasks.iter().filter_map(|task| {
        let time = sends(task)?;
        let mut own = words.clone();
        if let Some(wave) = task.wave.and_then(|wave| schedule.waves.get(wave - 1)) {
            own.give("wave-day", day(wave.date));
        }
        Some(letter(time, Some(task), &own))
    });
    all.collect()
}
