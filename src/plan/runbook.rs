//! The runbook: the steps of a path for these answers, with shared steps and those of companion paths in their places.

use crate::advisor::{Answers, Book};
use crate::content::{Beside, Commands, Moment, PathPlan, Phase, PlanCommon, Step};

use super::chooser::{Chooser, Chosen};
use super::schedule::Schedule;
use super::situation::Situations;
use super::words::Words;

/// Whether a step or a note belongs into this plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// It does.
    Sure,
    /// Only if; an answer is missing, or no question asks for it.
    OnlyIf,
}

/// A note with its names filled in.
#[derive(Debug, Clone)]
pub struct PlannedNote {
    /// Whether it is for this reader.
    pub certainty: Certainty,
    /// The end of a sentence that begins with "if".
    pub only_if: String,
    /// What to do then.
    pub text: String,
    /// Whether ignoring it does harm.
    pub warn: bool,
    /// Commands for it.
    pub commands: Vec<Commands>,
    /// Source ids.
    pub sources: Vec<String>,
}

/// A step with its names filled in.
#[derive(Debug, Clone)]
pub struct PlannedStep {
    /// `path/step`, stable for ever: ticks are kept by it. A step from elsewhere names its file too,
    /// `path/common.step`: done in one plan, it is not done in another.
    pub key: String,
    /// Number in this runbook, from 1.
    pub number: usize,
    /// Path that brings it as a companion; empty for the plan's own.
    pub companion: String,
    /// Whether it is for this reader.
    pub certainty: Certainty,
    /// Numbers of the steps that must be done before.
    pub after: Vec<usize>,
    /// Its notes.
    pub notes: Vec<PlannedNote>,
    /// The step itself, names filled in; its notes are [`Self::notes`].
    pub step: Step,
}

/// The steps of a plan, in order.
#[derive(Debug, Clone)]
pub struct Runbook {
    /// The steps, phase by phase.
    pub steps: Vec<PlannedStep>,
    /// Names that its texts ask the reader for, by id.
    pub asked: Vec<String>,
}

impl Runbook {
    /// The steps of one phase.
    pub fn phase(&self, phase: Phase) -> impl Iterator<Item = &PlannedStep> {
        self.steps.iter().filter(move |planned| planned.step.phase == phase)
    }
}

/// The runbook of a path. `companions` are the plans of paths that join it, in order; a companion that is the path
/// itself is left out. With dates, the steps of each phase stand in the order in which they begin; where everybody moves in
/// one wave there is no next.
#[must_use]
pub fn runbook(
    book: &Book,
    answers: &Answers,
    plan: &PathPlan,
    common: &PlanCommon,
    companions: &[&PathPlan],
    words: &Words<'_>,
    dates: Option<&Schedule>,
) -> Runbook {
    let situations = Situations::of(book, answers, &plan.path);
    let at_once = dates.is_some_and(|dates| dates.waves.len() == 1);
    let chooser = Chooser { book, answers, path: &plan.path, situations, at_once };
    let companions: Vec<&PathPlan> = companions.iter().copied().filter(|other| other.path != plan.path).collect();
    let mut chosen = Vec::new();
    for phase in [Phase::Prepare, Phase::Migrate, Phase::Finish] {
        chooser.beside(&companions, Beside::First, phase, &mut chosen);
        chooser.shared(common, &plan.path, "", phase, &mut chosen);
        for step in plan.steps.iter().filter(|step| step.phase == phase) {
            chosen.extend(chooser.choose(&plan.path, "", step));
            chooser.shared(common, &plan.path, &step.id, phase, &mut chosen);
        }
        chooser.beside(&companions, Beside::Last, phase, &mut chosen);
    }
    let place = |file: &str, id: &str| {
        let found = chosen.iter().position(|other| other.file == file && other.step.id == id);
        found.map(|place| place + 1)
    };
    let mut asked = Vec::new();
    let steps = chosen.iter().enumerate().map(|(index, one)| {
        let needed = one.step.needs.iter().filter_map(|id| place(one.file, id));
        // Nobody is told of a move before it is known that it can be done.
        let told = (one.step.moment == Some(Moment::Ahead)).then(|| place(&plan.path, one.stands)).flatten();
        let after = needed.chain(told).collect();
        asked.extend(texts(one.step).map(str::to_owned));
        planned(&chooser, one, index + 1, after, words)
    });
    let steps = steps.collect();
    asked.extend(announced(plan).map(str::to_owned));
    let asked = words.asked(asked.iter().map(String::as_str));
    let runbook = Runbook { steps, asked: asked.iter().map(|placeholder| placeholder.id.clone()).collect() };
    match dates {
        Some(dates) => dates.in_order(runbook),
        None => runbook,
    }
}

/// Every text of the announcements.
fn announced(plan: &PathPlan) -> impl Iterator<Item = &str> {
    let three = [&plan.announcements.before, &plan.announcements.day, &plan.announcements.after];
    three.into_iter().flat_map(|one| std::iter::once(&one.subject).chain(&one.text)).map(String::as_str)
}

/// Every text of a step in which names may stand.
fn texts(step: &Step) -> impl Iterator<Item = &str> {
    let commands = step.commands.iter().chain(step.notes.iter().flat_map(|note| &note.commands));
    let notes = step.notes.iter().map(|note| note.text.as_str());
    [step.text.as_str(), &step.before, &step.check, &step.back]
        .into_iter()
        .chain(notes)
        .chain(commands.flat_map(|commands| &commands.lines).map(String::as_str))
}

fn commands(chooser: &Chooser<'_>, commands: &[Commands], words: &Words<'_>) -> Vec<Commands> {
    let fill = |one: &Commands| {
        let lines = one.lines.iter().map(|line| words.fill(line)).collect();
        Commands { shell: one.shell, when: None, lines }
    };
    commands.iter().filter(|one| chooser.serves(one)).map(fill).collect()
}

fn planned(
    chooser: &Chooser<'_>,
    chosen: &Chosen<'_>,
    number: usize,
    after: Vec<usize>,
    words: &Words<'_>,
) -> PlannedStep {
    let notes = chosen.step.notes.iter().filter_map(|note| {
        Some(PlannedNote {
            certainty: chooser.note(note, chosen.companion)?,
            only_if: note.only_if.clone(),
            text: words.fill(&note.text),
            warn: note.warn,
            commands: commands(chooser, &note.commands, words),
            sources: note.sources.clone(),
        })
    });
    let notes = notes.collect();
    let mut step = chosen.step.clone();
    step.notes = Vec::new();
    step.commands = commands(chooser, &step.commands, words);
    for text in [&mut step.text, &mut step.before, &mut step.check, &mut step.back] {
        *text = words.fill(text);
    }
    PlannedStep {
        key: chooser.key(chosen),
        number,
        companion: chosen.companion.to_owned(),
        certainty: chosen.certainty,
        after,
        notes,
        step,
    }
}
