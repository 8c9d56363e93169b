//! A plan on the screen: its content, what the reader did with it, and everything worked out for the answers of one
//! moment.

use std::sync::Arc;

use leptos::prelude::*;

use crate::advisor::{Answers, PathIndex};
use crate::browser::{address, clock, storage};
use crate::content::{PathPlan, PlanCommon, Table};
use crate::export::{Whole, words};
use crate::plan::{
    Date, Ending, Estimate, Inputs, Kept, Runbook, Schedules, Settings, Situations, Task, Ticks, Words, endings,
    estimate, runbook,
};

use super::super::super::state::App;
use super::super::form::Form;
use super::super::house;

/// Keys of what is kept.
const TYPED: &str = "plan";
const TICKS: &str = "plan-ticks";
const BROWSER: &str = "plan-calendar";

/// A plan on the screen: content, and what the reader did with it.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) path: PathIndex,
    /// Shared content, the path's own plan, and those of its companions.
    pub(super) content: StoredValue<Arc<Loaded>>,
    pub(super) typed: RwSignal<Kept>,
    pub(super) ticks: RwSignal<Ticks>,
    /// Its fields, and what is wrong in them.
    pub(super) form: Form,
}

/// The chapters of a plan.
pub(super) struct Loaded {
    pub(super) common: PlanCommon,
    /// The path's own first.
    pub(super) plans: Vec<PathPlan>,
}

/// Everything worked out for the answers of one moment.
pub(super) struct Made {
    pub(super) content: Arc<Loaded>,
    /// The path's own plan where it reads otherwise for these answers.
    fitted: Option<PathPlan>,
    pub(super) answers: Answers,
    pub(super) typed: Table<String>,
    pub(super) settings: Settings,
    pub(super) inputs: Inputs,
    pub(super) estimate: Option<Estimate>,
    pub(super) schedules: Option<Schedules>,
}

impl Made {
    pub(super) fn plan(&self) -> Option<&PathPlan> {
        self.fitted.as_ref().or(self.content.plans.first())
    }

    /// What stands for names, dates included.
    pub(super) fn words(&self) -> Words<'_> {
        let mut filled = Words::new(&self.content.common, &self.typed);
        if let Some(all) = &self.schedules {
            words::give_days(&mut filled, &all.likely);
        }
        filled
    }

    /// What ends before this plan no longer needs it.
    pub(super) fn endings(&self, app: App) -> Vec<Ending<'_>> {
        let (Some(plan), Some(all)) = (self.plan(), &self.schedules) else { return Vec::new() };
        endings(&self.content.common.times, &plan.path, app.book, &self.answers, &all.likely, &all.worst)
    }

    /// The steps on their days; none without dates.
    pub(super) fn tasks(&self, runbook: &Runbook) -> Vec<Task> {
        self.schedules.as_ref().map(|all| all.likely.tasks(runbook)).unwrap_or_default()
    }

    pub(super) fn runbook(&self, app: App, words: &Words<'_>) -> Option<Runbook> {
        let companions: Vec<&PathPlan> = self.content.plans.iter().skip(1).collect();
        let dates = self.schedules.as_ref().map(|all| &all.likely);
        Some(runbook(app.book, &self.answers, self.plan()?, &self.content.common, &companions, words, dates))
    }
}

/// What was typed, as it is kept now.
pub(in super::super) fn typed() -> Kept {
    storage::get(TYPED).map(|text| Kept::read(&text)).unwrap_or_default()
}

/// Keeps what was typed in a field of a path, beside what other windows kept meanwhile; all that is kept then.
pub(in super::super) fn keep(common: &PlanCommon, path: &str, id: &str, text: &str) -> Kept {
    let mut kept = typed();
    kept.keep_known(common);
    kept.set(path, id, text.trim().to_owned());
    storage::set(TYPED, &kept.write());
    kept
}

/// What is ticked, as it is kept now.
pub(super) fn ticked() -> Ticks {
    storage::get(TICKS).map(|text| Ticks::read(&text)).unwrap_or_default()
}

/// What tells this browser's calendars from others': made once by chance, then kept.
fn browser() -> String {
    storage::get(BROWSER).filter(|id| is_id(id)).unwrap_or_else(|| {
        let id = clock::chance();
        storage::set(BROWSER, &id);
        id
    })
}

fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

pub(super) fn today() -> Date {
    let (year, month, day) = clock::today();
    Date::new(year, month, day).unwrap_or(Date::from_days(0))
}

/// A Monday, nine to fifteen days ahead: nobody begins tomorrow.
pub(in super::super) fn first_day() -> Date {
    today().plus(7).saturday().plus(2)
}

impl Desk {
    /// Works everything out; follows answers and what was typed. None once the reader has left.
    pub(super) fn made(self) -> Option<Made> {
        let content = self.content.try_get_value()?;
        let typed = self.typed.try_with(|kept| kept.of(self.id()))?;
        let answers = self.app.answers.get();
        let times = &content.common.times;
        let settings = Settings::read(times, &typed);
        let inputs = Inputs::of(self.app.book, &answers);
        let estimate = estimate(times, self.id(), &inputs, &settings);
        let start = settings.start.unwrap_or_else(first_day);
        let schedules = estimate.as_ref().map(|found| Schedules::new(start, found, !settings.any_day));
        let situations = Situations::of(self.app.book, &answers, self.id());
        let fitted = content.plans.first().and_then(|plan| situations.fitted(plan));
        Some(Made { content: Arc::clone(&content), fitted, answers, typed, settings, inputs, estimate, schedules })
    }

    /// The steps for this moment; none once the reader has left.
    pub(super) fn steps(self) -> Option<Runbook> {
        let made = self.made()?;
        made.runbook(self.app, &made.words())
    }

    /// Makes a file of it.
    pub(super) fn write(self, format: impl Fn(&Whole<'_>) -> Option<String>) -> Option<String> {
        let made = untrack(|| self.made())?;
        let words = made.words();
        let runbook = made.runbook(self.app, &words)?;
        let ticks = self.ticks.get_untracked();
        format(&Whole {
            book: self.app.book,
            answers: &made.answers,
            path: self.path,
            plan: made.plan()?,
            runbook: &runbook,
            estimate: made.estimate.as_ref(),
            schedules: made.schedules.as_ref(),
            endings: &made.endings(self.app),
            words: &words,
            ticks: &ticks,
            house: house::house(),
            address: &address::whole(),
            today: today(),
            now: clock::seconds(),
            browser: &browser(),
        })
    }

    /// Id of the path.
    pub(super) fn id(self) -> &'static str {
        &self.app.book.path(self.path).id
    }

    /// What was typed in a field.
    pub(super) fn field(self, id: &str) -> String {
        self.typed.try_with(|kept| kept.field(self.id(), id).map(str::to_owned)).flatten().unwrap_or_default()
    }

    /// Takes what was typed in a field, and keeps it beside what other windows kept meanwhile.
    pub(super) fn set_field(self, id: &str, text: &str) {
        let Some(content) = self.content.try_get_value() else { return };
        self.typed.set(keep(&content.common, self.id(), id, text));
    }

    /// How many of these steps are ticked.
    pub(super) fn ticked(self, keys: &[String]) -> usize {
        self.ticks.try_with(|ticks| ticks.count(keys.iter().map(String::as_str))).unwrap_or_default()
    }

    /// Ticks a step or takes its tick away, and keeps it beside what other windows kept meanwhile.
    pub(super) fn tick(self, key: &str, on: bool) {
        let mut kept = ticked();
        kept.set(key, on);
        storage::set(TICKS, &kept.write());
        self.ticks.set(kept);
    }

    /// Forgets everything typed and ticked, for all plans.
    pub(super) fn clear(self) {
        storage::remove(TYPED);
        storage::remove(TICKS);
        self.typed.set(Kept::default());
        self.ticks.set(Ticks::default());
    }
}
