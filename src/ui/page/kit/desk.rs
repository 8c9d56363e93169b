//! What is on the desk: content, the list that was brought, what was decided about it, what came of it.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use crate::advisor::PathIndex;
use crate::content::{Format, Kit, PathPlan, PlanCommon, Table};
use crate::kit::{self, Encoding, Made, Mapping, Options, Plan, Sheet, Waves, asked, guess};
use crate::plan::{Kept, Words};

use super::super::super::chapter::chapter;
use super::super::super::state::App;
use super::super::form::Form;
use super::super::plan;
use super::{page_title, work};

/// The chapters of a kit.
pub(super) struct Loaded {
    pub(super) kit: Kit,
    pub(super) common: PlanCommon,
    pub(super) plan: PathPlan,
}

impl Loaded {
    /// Fetches them.
    ///
    /// # Errors
    /// Why one is not to be had.
    pub(super) async fn fetch(path: String) -> Result<Self, String> {
        Ok(Self {
            kit: chapter("kit".to_owned()).await?,
            common: chapter("plan-common".to_owned()).await?,
            plan: chapter(format!("plan-{path}")).await?,
        })
    }
}

/// A list that was brought.
pub(super) struct Brought {
    /// Name of the file; empty for what was pasted.
    pub(super) name: String,
    pub(super) encoding: Encoding,
    pub(super) sheet: Sheet,
}

/// What is being done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Work {
    /// Nothing.
    #[default]
    None,
    /// A list is read; so much of it, in hundredths.
    Reading(usize),
    /// Its rows are checked.
    Checking(usize),
}

/// Why there is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trouble {
    /// Nothing was pasted.
    Nothing,
    /// No rows were found.
    NoRows,
    /// It is a workbook.
    Workbook,
    /// It is no text.
    Binary,
    /// The file is too large.
    TooLarge,
    /// The browser cannot read it.
    Unreadable,
}

/// Everything that changes.
#[derive(Clone, Default)]
pub(super) struct State {
    /// Whether the list is meant to be a finished file.
    pub(super) finished: bool,
    pub(super) brought: Option<Arc<Brought>>,
    pub(super) mapping: Mapping,
    pub(super) options: Options,
    pub(super) waves: Waves,
    /// Fields for batches that hold what cannot be read, by their ids.
    pub(super) red: Vec<&'static str>,
    pub(super) work: Work,
    pub(super) trouble: Option<Trouble>,
    /// Path whose rows these are.
    path: String,
    pub(super) made: Arc<Made>,
    pub(super) plan: Arc<Plan>,
    /// What was typed for moments.
    pub(super) moments: [String; 2],
    /// How often each part has changed.
    numbers: [u32; PARTS],
    /// Which work counts; older ones give up.
    pub(super) run: u32,
}

/// Parts of the desk that pieces of the screen follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The list itself.
    List,
    /// Which decisions there are to make.
    Form,
    /// Rows, batches and what is wrong.
    Made,
    /// Work under way, and trouble with it.
    Work,
}

const PARTS: usize = 4;

thread_local! {
    /// What was on the desk when its screen was left: it comes back as long as the page is open.
    static LEFT: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// The desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) path: PathIndex,
    pub(super) content: StoredValue<Arc<Loaded>>,
    pub(super) state: RwSignal<State>,
    /// Names, shared with the plans.
    pub(super) typed: RwSignal<Kept>,
    pub(super) form: Form,
    numbers: [Memo<u32>; PARTS],
}

impl Desk {
    /// A desk with what was left on it.
    pub(super) fn new(app: App, path: PathIndex, content: Arc<Loaded>) -> Self {
        let state = LEFT.with_borrow_mut(Option::take).unwrap_or_default();
        let other = state.path != app.book.path(path).id;
        let state = RwSignal::new(state);
        let numbers = [Part::List, Part::Form, Part::Made, Part::Work]
            .map(|part| Memo::new(move |_| state.try_with(|state| state.numbers[part as usize]).unwrap_or_default()));
        let form = Form::new(page_title(app, path));
        let typed = RwSignal::new(plan::typed());
        let desk = Self { app, path, content: StoredValue::new(content), state, typed, form, numbers };
        let red = desk.is_red();
        desk.state.update(|state| state.red.clear());
        if other {
            desk.take_over();
        } else if red {
            desk.replan();
        }
        desk
    }

    /// The same list for another path: its columns mean other things there.
    fn take_over(self) {
        let Some(content) = self.content.try_get_value() else { return };
        self.state.update(|state| {
            state.path = self.id().to_owned();
            (state.made, state.plan, state.work) = Default::default();
            state.waves = Waves::default();
            if let Some(brought) = &state.brought {
                state.mapping = first_mapping(&content, self.id(), &brought.sheet);
            }
        });
        work::check(self);
    }

    /// Leaves what is on the desk for the next screen that wants it. Passwords that were typed are not left.
    pub(super) fn keep_while_open(self) {
        on_cleanup(move || {
            if let Some(mut state) = self.state.try_get_untracked() {
                state.options.admin_password = String::new();
                state.run += 1;
                state.work = Work::None;
                LEFT.with_borrow_mut(|left| *left = Some(state));
            }
        });
    }

    /// Id of the path.
    pub(super) fn id(self) -> &'static str {
        &self.app.book.path(self.path).id
    }

    /// Makes a piece of the screen follow a part.
    pub(super) fn follow(self, part: Part) {
        let _ = self.numbers[part as usize].try_get();
    }

    /// Changes something, and tells the pieces that follow a part.
    pub(super) fn change(self, part: Part, change: impl FnOnce(&mut State)) {
        let _ = self.state.try_update(|state| {
            change(state);
            state.numbers[part as usize] += 1;
        });
    }

    /// Looks at the state without following it.
    pub(super) fn look<T>(self, look: impl FnOnce(&State) -> T) -> Option<T> {
        self.state.try_with_untracked(look)
    }

    /// Whether a list was brought.
    pub(super) fn has_list(self) -> bool {
        self.look(|state| state.brought.is_some()).unwrap_or_default()
    }

    /// Whether a field for batches holds what cannot be read; there are no files then.
    pub(super) fn is_red(self) -> bool {
        self.look(|state| !state.red.is_empty()).unwrap_or_default()
    }

    /// Works with the content.
    pub(super) fn with<T: Default>(self, work: impl FnOnce(&Loaded, &Format) -> T) -> T {
        let Some(content) = self.content.try_get_value() else { return T::default() };
        content.kit.format(self.id()).map_or_else(T::default, |format| work(&content, format))
    }

    /// What was typed for the names of this path.
    pub(super) fn names(self) -> Table<String> {
        self.typed.try_with(|typed| typed.of(self.id())).unwrap_or_default()
    }

    /// Takes what was typed for a name.
    pub(super) fn set_name(self, id: &str, text: &str) {
        if let Some(content) = self.content.try_get_value() {
            self.typed.set(plan::keep(&content.common, self.id(), id, text));
        }
    }

    /// A text with the names of this path filled in.
    pub(super) fn filled(self, text: &str) -> String {
        let typed = self.names();
        self.with(|content, _| Words::new(&content.common, &typed).fill(text))
    }

    /// Makes batches anew.
    pub(super) fn replan(self) {
        let plan = self.with(|_, format| {
            self.look(|state| {
                if !state.red.is_empty() {
                    return Plan::default();
                }
                // A table for people is one file.
                let waves = if format.people { Waves::default() } else { state.waves.clone() };
                kit::batches(format, &state.made, &waves)
            })
        });
        self.change(Part::Made, |state| state.plan = Arc::new(plan.unwrap_or_default()));
    }
}

/// What columns mean, as far as their headings say.
pub(super) fn first_mapping(content: &Loaded, path: &str, sheet: &Sheet) -> Mapping {
    content.kit.format(path).map(|format| guess(&asked(&content.kit, format), sheet)).unwrap_or_default()
}
