//! Days for the steps of a runbook: what task lists are made of.
//!
//! A step says when within its phase it is done ([`Moment`]); the schedule says which days these are. What each wave
//! needs becomes a task for each wave.

use crate::content::{Moment, Phase};

use super::runbook::{PlannedStep, Runbook};
use super::schedule::{Schedule, StageKind};
use crate::date::{Date, Weekday};

/// A step on its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Task {
    /// Place of the step in the runbook, from 0.
    pub step: usize,
    /// Number of the wave, from 1; none for what is done once.
    pub wave: Option<usize>,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
}

impl Task {
    /// Number of the step in the runbook, from 1.
    #[must_use]
    pub const fn number(&self) -> usize {
        self.step + 1
    }
}

/// So many days before the first people move they are told (planning assumption; the step says so).
const AHEAD: i32 = 14;
/// The help desk stays with a wave for so many days, its own included.
const AFTER: i32 = 3;
/// At most so many days go by before the first batch runs.
const FIRST_WEEK: i32 = 5;

type Days = (Date, Date);

/// The same days without a weekend at either end, as far as that leaves any.
fn working((first, last): Days) -> Days {
    let monday = |day: Date| match day.weekday() {
        Weekday::Saturday => day.plus(2),
        Weekday::Sunday => day.plus(1),
        _ => day,
    };
    let first = monday(first);
    (first, friday(last).max(first))
}

/// The Friday before a weekend; any other day as it is.
fn friday(day: Date) -> Date {
    match day.weekday() {
        Weekday::Saturday => day.plus(-1),
        Weekday::Sunday => day.plus(-2),
        _ => day,
    }
}

/// The part of some days that falls to one of several steps in turn.
fn turn((first, last): Days, place: usize, of: usize) -> Days {
    let span = i64::from(last.days() - first.days() + 1);
    let at = |place: usize| i32::try_from(span * place as i64 / of.max(1) as i64).unwrap_or_default();
    let from = first.plus(at(place));
    (from, first.plus(at(place + 1) - 1).max(from))
}

impl Schedule {
    fn stage(&self, kind: StageKind) -> Option<Days> {
        self.stages.iter().find(|stage| stage.kind == kind).map(|stage| (stage.first, stage.last))
    }

    fn copying(&self) -> Days {
        self.stage(StageKind::Copy).unwrap_or_else(|| {
            let from = self.stage(StageKind::Prepare).map_or(self.start, |prepare| prepare.1);
            (from, from)
        })
    }

    /// The days of a phase that no step claims for itself.
    fn phase(&self, phase: Phase) -> Days {
        match phase {
            Phase::Prepare => self.stage(StageKind::Prepare).unwrap_or((self.start, self.start)),
            Phase::Migrate => self.copying(),
            Phase::Finish => self.stage(StageKind::Close).unwrap_or((self.end, self.end)),
        }
    }

    /// The day from which a wave is copied, and the day on which it moves.
    pub(super) fn wave(&self, wave: usize) -> Days {
        let moves = |wave: usize| self.waves.get(wave).map(|milestone| milestone.date);
        let from = wave.checked_sub(1).and_then(moves).unwrap_or(self.copying().0);
        (from, moves(wave).unwrap_or(self.copying().1))
    }

    /// The days of a moment that comes once.
    fn once(&self, moment: Moment, phase: Phase) -> Days {
        let (from, until) = self.copying();
        let first_move = self.wave(0).1;
        let moved = self.last_move();
        match moment {
            Moment::Ahead => {
                let day = first_move.plus(-AHEAD).max(self.start);
                working((day, day))
            }
            Moment::CopyStart => {
                let week = ((first_move.days() - from.days()) / 3).clamp(1, FIRST_WEEK);
                (from, from.plus(week - 1))
            }
            Moment::CopyEnd => (until.plus(1 - self.tail.max(1)).max(from), until),
            Moment::Copying => working((from, until.plus(-self.tail).max(from))),
            Moment::Switch => (moved, moved),
            Moment::Wait => self.stage(StageKind::Switch).unwrap_or((moved, moved)),
            _ => self.phase(phase),
        }
    }

    /// The days of a moment that comes with each wave.
    fn each(&self, moment: Moment, wave: usize) -> Option<Days> {
        let (from, day) = self.wave(wave);
        Some(match moment {
            Moment::WaveAhead => {
                let before = friday(day.plus(-1)).max(self.start);
                (before, before)
            }
            Moment::WaveCopy => working((from, day.plus(-1).max(from))),
            Moment::WaveThrough => (working((from, day)).0.min(day), day),
            Moment::Wave => (day, day),
            Moment::WaveAfter => (day, day.plus(AFTER - 1)),
            _ => return None,
        })
    }

    /// The tasks of a runbook, step by step in its order, wave by wave.
    #[must_use]
    pub fn tasks(&self, runbook: &Runbook) -> Vec<Task> {
        let mut tasks: Vec<Task> = Vec::new();
        for (step, planned) in runbook.steps.iter().enumerate() {
            let waves = self.waves.len();
            let several = (0..waves).filter_map(|wave| Some((wave, self.each(moment(planned), wave)?)));
            let several: Vec<_> = several.map(|(wave, days)| ((waves > 1).then_some(wave + 1), days)).collect();
            let once = || vec![(None, self.alone(runbook, step, planned))];
            for (wave, days) in if several.is_empty() { once() } else { several } {
                let (first, last) = after(&tasks, planned, wave, days);
                tasks.push(Task { step, wave, first, last });
            }
        }
        tasks
    }

    /// The days of a step that is done once.
    fn alone(&self, runbook: &Runbook, step: usize, planned: &PlannedStep) -> Days {
        let when = moment(planned);
        let days = self.once(when, planned.step.phase);
        if !matches!(when, Moment::InTurn | Moment::CopyStart | Moment::CopyEnd) {
            return days;
        }
        let alike = |other: &&PlannedStep| moment(other) == when && other.step.phase == planned.step.phase;
        let before = runbook.steps.iter().take(step).filter(alike).count();
        working(turn(days, before, runbook.steps.iter().filter(alike).count()))
    }
}

fn moment(planned: &PlannedStep) -> Moment {
    planned.step.moment.unwrap_or(Moment::InTurn)
}

/// Nothing begins before what it needs. The days on which people or mail move stand all the same.
fn after(tasks: &[Task], planned: &PlannedStep, wave: Option<usize>, (first, last): Days) -> Days {
    if matches!(moment(planned), Moment::Wave | Moment::WaveAfter | Moment::Switch | Moment::Wait) {
        return (first, last);
    }
    let needed = tasks.iter().filter(|task| planned.after.contains(&task.number()));
    let needed = needed.filter(|task| task.wave.is_none() || task.wave == wave);
    let first = needed.map(|task| task.first).fold(first, Date::max);
    (first, last.max(first))
}
