//! The runbook: the steps of a path for these answers, with shared steps and those of companion paths in their places.

use crate::advisor::{Answers, Book, Holds, holds};
use crate::content::{Beside, Commands, PathPlan, Phase, PlanCommon, Shown, Step, StepNote};

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

/// A step chosen for the runbook, before it is filled in.
struct Chosen<'a> {
    file: &'a str,
    companion: &'a str,
    certainty: Certainty,
    step: &'a Step,
}

const COMMON: &str = "common";

struct Chooser<'a> {
    book: &'a Book,
    answers: &'a Answers,
    /// The path whose plan it is.
    path: &'a str,
    /// Whether everybody moves in one wave.
    at_once: bool,
}

impl Chooser<'_> {
    fn choose<'a>(&self, file: &'a str, companion: &'a str, step: &'a Step) -> Option<Chosen<'a>> {
        if step.several && self.at_once {
            return None;
        }
        let certainty = match step.when.as_ref().map(|when| holds(self.book, self.answers, when)) {
            None | Some(Holds::Yes) => Certainty::Sure,
            Some(Holds::Perhaps) => Certainty::OnlyIf,
            Some(Holds::No) => return None,
        };
        let certainty = match (step.shown, certainty) {
            (Some(Shown::Sure), Certainty::OnlyIf) | (Some(Shown::Open), Certainty::Sure) => return None,
            (Some(Shown::Open), Certainty::OnlyIf) => Certainty::Sure,
            (_, certainty) => certainty,
        };
        Some(Chosen { file, companion, certainty, step })
    }

    /// Shared steps that stand after this step of the path, or first in the phase.
    fn shared<'a>(&self, common: &'a PlanCommon, path: &str, after: &str, phase: Phase, into: &mut Vec<Chosen<'a>>) {
        for shared in &common.steps {
            let here = shared.step.phase == phase && shared.places.get(path).is_some_and(|place| place == after);
            if here {
                into.extend(self.choose(COMMON, "", &shared.step));
            }
        }
    }

    fn beside<'a>(&self, companions: &[&'a PathPlan], place: Beside, phase: Phase, into: &mut Vec<Chosen<'a>>) {
        for companion in companions {
            let here = companion.steps.iter();
            let here = here.filter(|step| step.phase == phase && step.beside.unwrap_or(Beside::Last) == place);
            into.extend(here.filter_map(|step| self.choose(&companion.path, &companion.path, step)));
        }
    }

    fn key(&self, chosen: &Chosen<'_>) -> String {
        let (path, id) = (self.path, &chosen.step.id);
        if chosen.file == path { format!("{path}/{id}") } else { format!("{path}/{}.{id}", chosen.file) }
    }

    /// Whether commands may be of use.
    fn serves(&self, commands: &Commands) -> bool {
        commands.when.as_ref().is_none_or(|when| !matches!(holds(self.book, self.answers, when), Holds::No))
    }

    fn note(&self, note: &StepNote) -> Option<Certainty> {
        match note.when.as_ref().map(|when| holds(self.book, self.answers, when)) {
            Some(Holds::Yes) => Some(Certainty::Sure),
            None | Some(Holds::Perhaps) => Some(Certainty::OnlyIf),
            Some(Holds::No) => None,
        }
    }
}

/// The runbook of a path. `companions` are the plans of paths that join it, in order; a companion that is the path
/// itself is left out. `waves`: in how many groups people move, where that is known; for a single one there is no next.
#[must_use]
pub fn runbook(
    book: &Book,
    answers: &Answers,
    plan: &PathPlan,
    common: &PlanCommon,
    companions: &[&PathPlan],
    words: &Words<'_>,
    waves: Option<usize>,
) -> Runbook {
    let chooser = Chooser { book, answers, path: &plan.path, at_once: waves == Some(1) };
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
        let after = one.step.needs.iter().filter_map(|id| place(one.file, id)).collect();
        asked.extend(texts(one.step).map(str::to_owned));
        planned(&chooser, one, index + 1, after, words)
    });
    let steps = steps.collect();
    asked.extend(announced(plan).map(str::to_owned));
    let asked = words.asked(asked.iter().map(String::as_str));
    Runbook { steps, asked: asked.iter().map(|placeholder| placeholder.id.clone()).collect() }
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
            certainty: chooser.note(note)?,
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
