//! Which steps and notes of the content belong into a runbook, and how surely.

use crate::advisor::{Answers, Book, Holds, holds};
use crate::content::{Beside, Commands, Condition, PathPlan, Phase, PlanCommon, Shown, Situation, Step, StepNote};

use super::runbook::Certainty;
use super::situation::Situations;

/// A step chosen for the runbook, before it is filled in.
pub(super) struct Chosen<'a> {
    pub(super) file: &'a str,
    pub(super) companion: &'a str,
    pub(super) certainty: Certainty,
    pub(super) step: &'a Step,
    /// The step of the path after which a shared step stands; empty for all others.
    pub(super) stands: &'a str,
}

/// Where shared steps come from.
const COMMON: &str = "common";

/// Chooses by the answers.
pub(super) struct Chooser<'a> {
    pub(super) book: &'a Book,
    pub(super) answers: &'a Answers,
    /// The path whose plan it is.
    pub(super) path: &'a str,
    /// How it is used.
    pub(super) situations: Situations,
    /// Whether everybody moves in one wave.
    pub(super) at_once: bool,
}

impl Chooser<'_> {
    pub(super) fn choose<'a>(&self, file: &'a str, companion: &'a str, step: &'a Step) -> Option<Chosen<'a>> {
        if step.several && self.at_once {
            return None;
        }
        let when = step.when.as_ref().map_or(Holds::Yes, |when| holds(self.book, self.answers, when));
        let only = step.only.map_or(Holds::Yes, |only| self.situation(only, companion));
        let certainty = match (when, only) {
            (Holds::No, _) | (_, Holds::No) => return None,
            (Holds::Yes, Holds::Yes) => Certainty::Sure,
            _ => Certainty::OnlyIf,
        };
        let certainty = match (step.shown, certainty) {
            (Some(Shown::Sure), Certainty::OnlyIf) | (Some(Shown::Open), Certainty::Sure) => return None,
            (Some(Shown::Open), Certainty::OnlyIf) => Certainty::Sure,
            (_, certainty) => certainty,
        };
        Some(Chosen { file, companion, certainty, step, stands: "" })
    }

    /// Shared steps that stand after this step of the path, or first in the phase.
    pub(super) fn shared<'a>(
        &self,
        common: &'a PlanCommon,
        path: &str,
        after: &'a str,
        phase: Phase,
        into: &mut Vec<Chosen<'a>>,
    ) {
        for shared in &common.steps {
            let here = shared.step.phase == phase && shared.places.get(path).is_some_and(|place| place == after);
            if here {
                let chosen = self.choose(COMMON, "", &shared.step);
                into.extend(chosen.map(|chosen| Chosen { stands: after, ..chosen }));
            }
        }
    }

    pub(super) fn beside<'a>(
        &self,
        companions: &[&'a PathPlan],
        place: Beside,
        phase: Phase,
        into: &mut Vec<Chosen<'a>>,
    ) {
        for companion in companions {
            let here = companion.steps.iter();
            let here = here.filter(|step| step.phase == phase && step.beside.unwrap_or(Beside::Last) == place);
            into.extend(here.filter_map(|step| self.choose(&companion.path, &companion.path, step)));
        }
    }

    /// Whether it is so for a path's own steps, or for those of a companion, which moves nobody.
    fn situation(&self, situation: Situation, companion: &str) -> Holds {
        match situation {
            Situation::Leaving if !companion.is_empty() => Holds::No,
            Situation::FilesOnly if !companion.is_empty() => Holds::Yes,
            _ => self.situations.holds(situation),
        }
    }

    pub(super) fn key(&self, chosen: &Chosen<'_>) -> String {
        let (path, id) = (self.path, &chosen.step.id);
        if chosen.file == path { format!("{path}/{id}") } else { format!("{path}/{}.{id}", chosen.file) }
    }

    /// Whether commands may be of use.
    pub(super) fn serves(&self, commands: &Commands) -> bool {
        commands.when.as_ref().is_none_or(|when| !matches!(holds(self.book, self.answers, when), Holds::No))
    }

    pub(super) fn note(&self, note: &StepNote, companion: &str) -> Option<Certainty> {
        if let Some(only) = note.only {
            return match (self.situation(only, companion), &note.when) {
                (Holds::No, _) => None,
                (Holds::Yes, None) => Some(Certainty::Sure),
                (_, None) => Some(Certainty::OnlyIf),
                (_, Some(when)) => self.answered(when),
            };
        }
        match &note.when {
            None => Some(Certainty::OnlyIf),
            Some(when) => self.answered(when),
        }
    }

    fn answered(&self, when: &Condition) -> Option<Certainty> {
        match holds(self.book, self.answers, when) {
            Holds::Yes => Some(Certainty::Sure),
            Holds::Perhaps => Some(Certainty::OnlyIf),
            Holds::No => None,
        }
    }
}
