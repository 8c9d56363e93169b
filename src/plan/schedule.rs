//! The schedule: stages with dates, switch-overs at weekends, waves.

use crate::content::Cases;

use super::estimate::{Estimate, Spans};
use crate::date::Date;

/// What a stage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StageKind {
    /// Until the first copy.
    Prepare,
    /// Until mail can be switched.
    Copy,
    /// Mail is switched, and the 72 hours after it.
    Switch,
    /// Until the end.
    Close,
}

/// A stage with its days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// What it is.
    pub kind: StageKind,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// Days of work in it, before they were fitted into the calendar.
    pub days: f64,
}

/// A day that people must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Milestone {
    /// Number of the wave that moves, from 1.
    pub wave: usize,
    /// The day.
    pub date: Date,
}

/// Stages and days.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedule {
    /// In order; a stage without days is left out.
    pub stages: Vec<Stage>,
    /// The day on which each wave moves; one for a move in one go.
    pub waves: Vec<Milestone>,
    /// First day.
    pub start: Date,
    /// The day on which mail is switched; none where mail is not touched.
    pub switch: Option<Date>,
    /// Last day.
    pub end: Date,
    /// Days at the end of copying in which files are imported; 0 for mailboxes.
    pub(super) tail: i32,
}

/// The schedule in the three cases.
#[derive(Debug, Clone, PartialEq)]
pub struct Schedules {
    /// At best.
    pub best: Schedule,
    /// Likely.
    pub likely: Schedule,
    /// At worst.
    pub worst: Schedule,
}

impl Schedules {
    /// An estimate in the calendar. With `weekends`, people and mail move at weekends.
    #[must_use]
    pub fn new(start: Date, found: &Estimate, weekends: bool) -> Self {
        let dated = |spans| schedule(start, spans, found.waves, weekends);
        Self { best: dated(&found.fast), likely: dated(&found.likely), worst: dated(&found.slow) }
    }

    /// Days from the first to the last, both included.
    #[must_use]
    pub fn lengths(&self) -> Cases {
        let [slow, likely, fast] = [&self.worst, &self.likely, &self.best].map(Schedule::length);
        Cases { slow, likely, fast }
    }
}

/// Ten years, in days: beyond that a calendar says nothing.
pub const TEN_YEARS: f64 = 3653.0;

/// Longest schedule, in days; whoever types more gets this.
const LONGEST: f64 = 4000.0;

fn days(number: f64) -> i32 {
    number.clamp(0.0, LONGEST) as i32
}

/// Fits the days of the stages into the calendar. With `weekends`, each wave moves on a Saturday, no two on the same, and
/// mail is switched with the last one.
#[must_use]
pub fn schedule(start: Date, spans: &Spans, waves: usize, weekends: bool) -> Schedule {
    let mut stages = Vec::new();
    let mut stage = |kind: StageKind, from: Date, span: f64| {
        let after = from.plus(days(span.ceil()));
        if span > 0.0 {
            stages.push(Stage { kind, first: from, last: after.plus(-1), days: span });
        }
        after
    };
    // Each stage takes whole days: half a day of copying is a day in the calendar.
    let copy_from = stage(StageKind::Prepare, start, spans.prepare);
    let copied = stage(StageKind::Copy, copy_from, spans.copy);
    let moves = wave_days(copy_from.plus(days(spans.lead)), copied, waves, weekends && spans.wait > 0.0);
    let last_wave = moves.last().map_or(copied, |milestone| milestone.date);
    let switch = (spans.wait > 0.0).then_some(last_wave);
    let switched = match switch {
        Some(day) => stage(StageKind::Switch, day, spans.wait),
        None => copied,
    };
    let closed = stage(StageKind::Close, switched, spans.close);
    let mut schedule = Schedule {
        stages,
        waves: moves,
        start,
        switch,
        end: closed.max(start.plus(1)).plus(-1),
        tail: days(spans.tail.ceil()),
    };
    schedule.stretch_copying();
    schedule
}

fn wave_days(from: Date, until: Date, waves: usize, weekends: bool) -> Vec<Milestone> {
    let waves = waves.max(1);
    let span = f64::from((until.days() - from.days()).max(0));
    let mut moves: Vec<Milestone> = Vec::new();
    for wave in 1..=waves {
        let mut date = from.plus(days(span * wave as f64 / waves as f64));
        if weekends {
            if let Some(before) = moves.last() {
                date = date.max(before.date.plus(1));
            }
            date = date.saturday();
        }
        moves.push(Milestone { wave, date });
    }
    moves
}

impl Schedule {
    /// The day on which the last people move: until then both sides are in use.
    #[must_use]
    pub fn last_move(&self) -> Date {
        self.switch.or(self.waves.last().map(|wave| wave.date)).unwrap_or(self.end)
    }

    /// Days from the first to the last, both included.
    #[must_use]
    pub fn length(&self) -> f64 {
        f64::from(self.end.days() - self.start.days() + 1)
    }

    /// The waves: the day from which each is copied, and the day on which it moves.
    #[must_use]
    pub fn turns(&self) -> Vec<(Date, Date)> {
        (0..self.waves.len()).map(|wave| self.wave(wave)).collect()
    }

    /// While waves wait for their weekends, copying goes on: the stage reaches to the last of them.
    fn stretch_copying(&mut self) {
        let last = self.waves.last().map(|milestone| milestone.date.plus(-1));
        for stage in &mut self.stages {
            if let (StageKind::Copy, Some(last)) = (stage.kind, last) {
                stage.last = stage.last.max(last);
            }
        }
    }
}
