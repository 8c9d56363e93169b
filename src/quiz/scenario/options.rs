//! Four options: the path that is right, and three that are each wrong for another reason.

use crate::advisor::{Assessment, Book, PathVerdict, Reason, ReasonEffect, Verdict};
use crate::content::QuizOption;
use crate::order::sort_by_key;

use super::super::dice::Dice;

/// Options with the sources of the right one.
pub(super) struct Options {
    pub(super) options: Vec<QuizOption>,
    pub(super) sources: Vec<String>,
}

/// Wrong options beside the right one.
const WRONG: usize = 3;

/// The options in the order shown; none if there are no three wrong ones.
pub(super) fn options(book: &'static Book, assessment: &Assessment, dice: &mut Dice) -> Option<Options> {
    let winner = assessment.paths.iter().find(|path| path.path == assessment.recommended)?;
    let why = winner.reasons.iter().find(|reason| reason.effect == ReasonEffect::Prefers)?;
    let mut options = vec![option(book, winner, why, true)];
    for (path, reason) in wrong(assessment, winner, dice)? {
        options.push(option(book, path, reason, false));
    }
    dice.shuffle(&mut options);
    Some(Options { options, sources: why.sources.to_vec() })
}

fn option(book: &'static Book, path: &PathVerdict, reason: &Reason, correct: bool) -> QuizOption {
    let content = book.path(path.path);
    QuizOption {
        id: content.id.clone(),
        text: content.full_name.clone(),
        correct,
        target: String::new(),
        number: None,
        why: reason.text.to_owned(),
        rules: vec![reason.rule.to_owned()],
        sources: reason.sources.to_vec(),
    }
}

/// Reasons against a path that do not hold against the winner as well.
///
/// A path against which nothing can be said but that another was preferred is no option: under a source's other reading
/// it might be the better one.
fn against<'a>(path: &'a PathVerdict, winner: &'a PathVerdict) -> Vec<&'a Reason> {
    let wanted = match path.verdict {
        Verdict::RuledOut => ReasonEffect::RulesOut,
        Verdict::Possible => ReasonEffect::Warns,
        Verdict::Recommended | Verdict::Suitable | Verdict::Undecided => return Vec::new(),
    };
    let shared = |reason: &Reason| winner.reasons.iter().any(|other| other.rule == reason.rule);
    path.reasons.iter().filter(|reason| reason.effect == wanted && !shared(reason)).collect()
}

/// Three paths, each with a reason that none of the others is given. Paths with little against them come first: they
/// are the ones to be thought about.
fn wrong<'a>(
    assessment: &'a Assessment,
    winner: &'a PathVerdict,
    dice: &mut Dice,
) -> Option<Vec<(&'a PathVerdict, &'a Reason)>> {
    let paths = assessment.paths.iter().map(|path| (against(path, winner), path));
    let mut paths: Vec<_> = paths.filter(|(reasons, _)| !reasons.is_empty()).collect();
    dice.shuffle(&mut paths);
    sort_by_key(&mut paths, |(reasons, _)| reasons.len() / 2);
    let mut chosen: Vec<(&PathVerdict, &Reason)> = Vec::new();
    for (reasons, path) in paths {
        let mut fresh = reasons.into_iter().filter(|reason| {
            chosen.iter().all(|(_, other)| other.rule != reason.rule && other.text != reason.text)
        });
        if let Some(reason) = fresh.next() {
            chosen.push((path, reason));
        }
        if chosen.len() == WRONG {
            return Some(chosen);
        }
    }
    None
}
