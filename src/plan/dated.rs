//! Days for the steps of a runbook: what task lists are made of.
//!
//! A step says when within its phase it is done ([`Moment`]); the schedule says which days these are. What each wave
//! needs becomes a task for each wave.

use crate::content::{Moment, Phase};

use super::runbook::{PlannedStep, Runbook};
use super::schedule::{Schedule, StageKind};
use crate::date::{Date, Weekday};
use crate::order::sort_by_key;

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

/// The part of some days that falls to a step in turn: `before` turns come first, `own` are its own, `of` there are.
fn turn((first, last): Days, before: f64, own: f64, of: f64) -> Days {
    let span = f64::from(last.days() - first.days() + 1);
    // The least that a number can hold more than it should, so that a whole day stays one.
    let at = |turns: f64| (span * turns / of.max(own) + 1e-9) as i32;
    let from = first.plus(at(before));
    (from, first.plus(at(before + own) - 1).max(from))
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
            Moment::Rest => (first_move, moved),
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
            Moment::WaveStart => {
                let begins = working((from, day.plus(-1).max(from))).0.min(day);
                (begins, begins)
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
                let (first, last) = self.after(runbook, &tasks, planned, wave, days);
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
        let turns = |planned: &PlannedStep| planned.step.turns.unwrap_or(1.0);
        let before = runbook.steps.iter().take(step).filter(alike).map(turns).sum();
        working(turn(days, before, turns(planned), runbook.steps.iter().filter(alike).map(turns).sum()))
    }

    /// The latest day of a step: what prepares a move is done when people move, weekend or not. None where nothing
    /// waits for it.
    fn latest(&self, planned: &PlannedStep, wave: Option<usize>) -> Option<Date> {
        if let Some(wave) = wave {
            return Some(self.wave(wave - 1).1);
        }
        match (moment(planned), planned.step.phase) {
            (Moment::CopyEnd | Moment::Copying | Moment::Rest, _) | (Moment::InTurn, Phase::Migrate) => {
                Some(self.last_move())
            }
            (Moment::InTurn, Phase::Finish) => None,
            _ => Some(self.wave(0).1),
        }
    }

    /// Nothing begins before the end of what it needs, nor before the one of its like that comes before. The days on
    /// which people or mail move stand all the same.
    fn after(
        &self,
        runbook: &Runbook,
        tasks: &[Task],
        planned: &PlannedStep,
        wave: Option<usize>,
        (first, last): Days,
    ) -> Days {
        let when = moment(planned);
        if matches!(when, Moment::Wave | Moment::WaveAfter | Moment::Switch | Moment::Wait) {
            return (first, last);
        }
        let turn = if when == Moment::Rest { Some(1) } else { wave };
        let own = |task: &&Task| task.wave.is_none() || turn.is_none() || task.wave == turn;
        let needed =
            tasks.iter().filter(|task| planned.after.contains(&task.number())).filter(own).map(|task| task.last);
        let like = |task: &&Task| {
            let other = runbook.steps.get(task.step);
            other.is_some_and(|other| moment(other) == when && other.step.phase == planned.step.phase)
        };
        let before = tasks.iter().filter(like).filter(own).map(|task| task.first);
        let first = needed.chain(before).fold(first, Date::max);
        match self.latest(planned, wave) {
            Some(latest) => (first.min(latest), last.max(first).min(latest)),
            None => (first, last.max(first)),
        }
    }

    /// The steps of each phase in the order in which they begin, numbered anew. Steps that begin on one day stay as they
    /// were.
    #[must_use]
    pub(super) fn in_order(&self, runbook: Runbook) -> Runbook {
        let tasks = self.tasks(&runbook);
        let begins = |number: usize| tasks.iter().filter(|task| task.number() == number).map(|task| task.first).min();
        let mut steps = runbook.steps;
        sort_by_key(&mut steps, |planned| (planned.step.phase, begins(planned.number)));
        let mut numbers = vec![0; steps.len() + 1];
        for (place, planned) in steps.iter().enumerate() {
            if let Some(number) = numbers.get_mut(planned.number) {
                *number = place + 1;
            }
        }
        for (place, planned) in steps.iter_mut().enumerate() {
            planned.number = place + 1;
            for number in &mut planned.after {
                *number = numbers.get(*number).copied().unwrap_or_default();
            }
        }
        Runbook { steps, ..runbook }
    }
}

fn moment(planned: &PlannedStep) -> Moment {
    planned.step.moment.unwrap_or(Moment::InTurn)
}
