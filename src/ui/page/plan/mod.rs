//! The plan of a path for these answers: time, schedule, runbook, announcements, downloads; and how it is kept.
//!
//! What the reader types and ticks is kept in this browser and nowhere else. Ticks have a signal of their own: ticking
//! must not draw the steps anew, which would take the focus away.
//!
//! A part that follows answers may be asked once more when its screen has gone already; so signals of the screen are read
//! with care ("try"), and what has gone draws nothing.

mod announce;
mod assume;
mod form;
pub(super) mod glance;
mod head;
mod record;
mod side;
mod steps;
mod time;

use std::sync::Arc;

use leptos::prelude::*;

use crate::advisor::{Answers, PathIndex};
use crate::browser::{address, clock, storage};
use crate::content::{PathPlan, PlanCommon, Table};
use crate::export::{Whole, words};
use crate::plan::{
    Date, Estimate, Inputs, Kept, Runbook, Schedule, Settings, Ticks, Words, estimate, runbook, schedule,
};
use crate::ui::node::{Node, el, live};

use super::super::chapter::{chapter, loaded};
use super::super::state::App;
use super::super::words::t;
use super::figure::timeline;
use super::{contents, house};

/// Keys of what is kept.
const TYPED: &str = "plan";
const TICKS: &str = "plan-ticks";
const BROWSER: &str = "plan-calendar";

/// A plan on the screen: content, and what the reader did with it.
#[derive(Clone, Copy)]
struct Desk {
    app: App,
    path: PathIndex,
    /// Shared content, the path's own plan, and those of its companions.
    content: StoredValue<Arc<Loaded>>,
    typed: RwSignal<Kept>,
    ticks: RwSignal<Ticks>,
    /// Fields with something wrong in them.
    wrong: form::Wrong,
}

/// The chapters of a plan.
struct Loaded {
    common: PlanCommon,
    /// The path's own first.
    plans: Vec<PathPlan>,
}

/// Everything worked out for the answers of one moment.
struct Made {
    content: Arc<Loaded>,
    answers: Answers,
    typed: Table<String>,
    settings: Settings,
    inputs: Inputs,
    estimate: Option<Estimate>,
    /// Likely and worst.
    schedules: Option<(Schedule, Schedule)>,
}

impl Made {
    fn plan(&self) -> Option<&PathPlan> {
        self.content.plans.first()
    }

    /// What stands for names, dates included.
    fn words(&self) -> Words<'_> {
        let mut filled = Words::new(&self.content.common, &self.typed);
        if let Some((likely, _)) = &self.schedules {
            words::give_days(&mut filled, likely);
        }
        filled
    }

    fn runbook(&self, app: App, words: &Words<'_>) -> Option<Runbook> {
        let (own, companions) = self.content.plans.split_first()?;
        let companions: Vec<&PathPlan> = companions.iter().collect();
        Some(runbook(app.book, &self.answers, own, &self.content.common, &companions, words))
    }
}

/// What was typed, as it is kept now.
fn typed() -> Kept {
    storage::get(TYPED).map(|text| Kept::read(&text)).unwrap_or_default()
}

/// What is ticked, as it is kept now.
fn ticked() -> Ticks {
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

fn today() -> Date {
    let (year, month, day) = clock::today();
    Date::new(year, month, day).unwrap_or(Date::from_days(0))
}

/// A Monday, nine to fifteen days ahead: nobody begins tomorrow.
fn first_day() -> Date {
    today().plus(7).saturday().plus(2)
}

impl Desk {
    /// Works everything out; follows answers and what was typed. None once the reader has left.
    fn made(self) -> Option<Made> {
        let content = self.content.try_get_value()?;
        let typed = self.typed.try_with(|kept| kept.of(self.id()))?;
        let answers = self.app.answers.get();
        let times = &content.common.times;
        let settings = Settings::read(times, &typed);
        let inputs = Inputs::of(self.app.book, &answers);
        let estimate = estimate(times, self.id(), &inputs, &settings);
        let start = settings.start.unwrap_or_else(first_day);
        let schedules = estimate.as_ref().map(|found| {
            let dated = |spans| schedule(start, spans, found.waves, !settings.any_day);
            (dated(&found.likely), dated(&found.slow))
        });
        Some(Made { content: Arc::clone(&content), answers, typed, settings, inputs, estimate, schedules })
    }

    /// The steps for this moment; none once the reader has left.
    fn steps(self) -> Option<Runbook> {
        let made = self.made()?;
        made.runbook(self.app, &made.words())
    }

    /// Makes a file of it.
    fn write(self, format: impl Fn(&Whole<'_>) -> Option<String>) -> Option<String> {
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
            schedule: made.schedules.as_ref().map(|(likely, _)| likely),
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
    fn id(self) -> &'static str {
        &self.app.book.path(self.path).id
    }

    /// What was typed in a field.
    fn field(self, id: &str) -> String {
        self.typed.try_with(|kept| kept.field(self.id(), id).map(str::to_owned)).flatten().unwrap_or_default()
    }

    /// Takes what was typed in a field, and keeps it beside what other windows kept meanwhile.
    fn set_field(self, id: &str, text: &str) {
        let mut kept = typed();
        if let Some(content) = self.content.try_get_value() {
            kept.keep_known(&content.common);
        }
        kept.set(self.id(), id, text.trim().to_owned());
        storage::set(TYPED, &kept.write());
        self.typed.set(kept);
    }

    /// How many of these steps are ticked.
    fn ticked(self, keys: &[String]) -> usize {
        self.ticks.try_with(|ticks| ticks.count(keys.iter().map(String::as_str))).unwrap_or_default()
    }

    /// Ticks a step or takes its tick away, and keeps it beside what other windows kept meanwhile.
    fn tick(self, key: &str, on: bool) {
        let mut kept = ticked();
        kept.set(key, on);
        storage::set(TICKS, &kept.write());
        self.ticks.set(kept);
    }

    /// Forgets everything typed and ticked, for all plans.
    fn clear(self) {
        storage::remove(TYPED);
        storage::remove(TICKS);
        self.typed.set(Kept::default());
        self.ticks.set(Ticks::default());
    }
}

async fn load(path: String, companions: Vec<String>) -> Result<Loaded, String> {
    let common = chapter("plan-common".to_owned()).await?;
    let mut plans = Vec::new();
    for path in std::iter::once(path).chain(companions) {
        plans.push(chapter(format!("plan-{path}")).await?);
    }
    Ok(Loaded { common, plans })
}

/// The screen. The address names known paths only; an unknown one is another screen.
pub(crate) fn plan(path: String) -> Node {
    let app = App::get();
    let Some(index) = app.book.path_index(&path) else { return Node::Nothing };
    let companions = Memo::new(move |_| {
        let found = app.assessment.with(|found| found.companions.iter().map(|one| one.path).collect::<Vec<_>>());
        let others = found.into_iter().filter(|other| *other != index);
        others.map(|other| app.book.path(other).id.clone()).collect::<Vec<String>>()
    });
    let (typed, ticks) = (RwSignal::new(typed()), RwSignal::new(ticked()));
    let wrong = form::Wrong::new(Vec::new());
    let head = head::title(app, index);
    let rest = live(move || {
        let (path, companions) = (path.clone(), companions.get());
        loaded(
            move || load(path.clone(), companions.clone()),
            move |content| desk(Desk { app, path: index, content: StoredValue::new(content), typed, ticks, wrong }),
        )
    });
    Node::from(el("div").class("plan-page").kid(timeline::patterns()).kid(head).kid(rest))
}

fn desk(desk: Desk) -> Node {
    Node::from(
        el("div")
            .kid(form::summary(desk))
            .kid(live(move || desk.made().map(|made| head::spans(&made))))
            .kid(record::record(desk))
            .kid(
                el("div")
                    .class("split t6")
                    .kid(sections(desk))
                    .kid(
                        el("div")
                            .kid(time::section(desk))
                            .kid(assume::section(desk))
                            .kid(steps::flow(desk))
                            .kid(announce::users(desk))
                            .kid(steps::ready(desk))
                            .kid(form::section(desk))
                            .kid(steps::section(desk))
                            .kid(announce::section(desk))
                            .kid(record::sources(desk))
                            .kid(contents::to_top()),
                    )
                    .kid(side::side(desk)),
            ),
    )
}

/// The way to the sections.
fn sections(desk: Desk) -> Node {
    let Some(content) = desk.content.try_get_value() else { return Node::Nothing };
    let plan = content.plans.first();
    let mut entries = vec![
        ("h-time", t("time.title").to_owned()),
        ("h-assume", t("assume.title").to_owned()),
        ("h-users", t("path.users").to_owned()),
    ];
    if plan.is_some_and(|plan| !plan.considerations.is_empty()) {
        entries.push(("h-consider", t("plan.considerations").to_owned()));
    }
    if let Some(ready) = plan.and_then(|plan| plan.ready.as_ref()) {
        entries.push(("h-ready", ready.title.clone()));
    }
    entries.extend([
        ("h-names", t("form.title").to_owned()),
        ("h-run", t("plan.runbook").to_owned()),
        ("h-announce", t("announce.title").to_owned()),
        ("h-take", t("take.title").to_owned()),
    ]);
    contents::contents(entries.into_iter().map(|(id, label)| (id.into(), label.into())))
}
