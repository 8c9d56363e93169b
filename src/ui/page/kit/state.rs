//! What is on the desk, as data: content, the list that was brought, what was decided about it, what came of it.

use std::sync::Arc;

use crate::content::{Kit, PathPlan, PlanCommon, Table};
use crate::kit::{Encoding, Made, Mapping, Options, Plan, Sheet, Waves};

use super::super::super::chapter::chapter;

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
    /// A list has just come: whoever brought it is led to what the check finds.
    pub(super) arrived: bool,
    pub(super) trouble: Option<Trouble>,
    /// Path whose rows these are.
    pub(super) path: String,
    pub(super) made: Arc<Made>,
    pub(super) plan: Arc<Plan>,
    /// What was typed for moments.
    pub(super) moments: [String; 2],
    /// Whether batches move on the days of the plan.
    pub(super) planned: bool,
    /// Values of the script's own names, where they are not the content's.
    pub(super) given: Table<String>,
    /// How often each part has changed.
    pub(super) numbers: [u32; PARTS],
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
    /// What the script alone is told.
    Script,
}

pub(super) const PARTS: usize = 5;
