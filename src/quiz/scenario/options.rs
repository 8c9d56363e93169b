//! Four options: the path that is right, and three that are each wrong for another reason.

use crate::advisor::{Assessment, Book, PathIndex, PathVerdict, Reason, ReasonEffect, Verdict};
use crate::content::{Profile, QuizOption, References};
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
    for (path, reason) in wrong(book, assessment, winner, dice)? {
        options.push(option(book, path, reason, false));
    }
    dice.shuffle(&mut options);
    Some(Options { options, sources: why.sources.to_vec() })
}

/// The profile of a path; the gate sees to it that each has one.
pub(super) fn profile(path: PathIndex) -> Option<&'static Profile> {
    References::embedded().profiles.get(path.position())
}

fn option(book: &'static Book, path: &PathVerdict, reason: &Reason, correct: bool) -> QuizOption {
    QuizOption {
        id: book.path(path.path).id.clone(),
        text: profile(path.path).map(|profile| profile.full_name.clone()).unwrap_or_default(),
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
fn against<'a>(book: &Book, path: &'a PathVerdict, winner: &'a PathVerdict) -> Vec<&'a Reason> {
    let wanted = match path.verdict {
        Verdict::RuledOut => ReasonEffect::RulesOut,
        Verdict::Possible => ReasonEffect::Warns,
        Verdict::Recommended | Verdict::Suitable | Verdict::Undecided => return Vec::new(),
    };
    let shared = |reason: &Reason| winner.reasons.iter().any(|other| other.rule == reason.rule);
    let held: Vec<&Reason> = path.reasons.iter().filter(|reason| reason.effect == wanted && !shared(reason)).collect();
    // Whom the source closes a path to, need not be told of its size limit.
    let by_source: Vec<&Reason> = held.iter().copied().filter(|reason| is_by_source(book, reason)).collect();
    if by_source.is_empty() { held } else { by_source }
}

/// Whether a reason rests on the source alone.
fn is_by_source(book: &Book, reason: &Reason) -> bool {
    reason.answers.iter().all(|question| ["source", "exchange-versions"].contains(&book.question(question).id.as_str()))
}

/// How little there is to think about: paths that an answer closes come first, then those that only the source closes,
/// then those that are merely unwise.
fn dullness(book: &Book, path: &PathVerdict, reason: &Reason) -> usize {
    match (path.verdict, is_by_source(book, reason)) {
        (Verdict::RuledOut, false) => 0,
        (Verdict::RuledOut, true) => 1,
        _ => 2,
    }
}

/// Three paths, each with a reason that none of the others is given.
fn wrong<'a>(
    book: &Book,
    assessment: &'a Assessment,
    winner: &'a PathVerdict,
    dice: &mut Dice,
) -> Option<Vec<(&'a PathVerdict, &'a Reason)>> {
    let mut pairs = Vec::new();
    for path in &assessment.paths {
        pairs.extend(against(book, path, winner).into_iter().map(|reason| (path, reason)));
    }
    dice.shuffle(&mut pairs);
    sort_by_key(&mut pairs, |(path, reason)| dullness(book, path, reason));
    let mut chosen: Vec<(&PathVerdict, &Reason)> = Vec::new();
    for (path, reason) in pairs {
        let fresh = |(other, given): &(&PathVerdict, &Reason)| {
            other.path != path.path && given.rule != reason.rule && given.text != reason.text
        };
        if chosen.iter().all(fresh) {
            chosen.push((path, reason));
        }
        if chosen.len() == WRONG {
            return Some(chosen);
        }
    }
    None
}
