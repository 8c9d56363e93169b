//! Four options: the path that is right, and three that are each wrong for another reason.

use crate::advisor::{Assessment, Book, PathIndex, PathVerdict, Reason, ReasonEffect, Verdict};
use crate::content::{Content, Profile, QuizOption, References};

use super::super::dice::Dice;
use super::case::Case;
use super::weighted;

/// Options with the sources of the right one.
pub(super) struct Options {
    pub(super) options: Vec<QuizOption>,
    pub(super) sources: Vec<String>,
}

/// Wrong options beside the right one.
const WRONG: usize = 3;

/// Reasons that took earlier paths out, told with the right one at most.
const FALLEN: usize = 3;

/// A path that is wrong here, with the reason.
struct Rival<'a> {
    path: PathIndex,
    rule: &'a str,
    text: String,
    /// Whether the reason is the mail system and nothing else.
    by_source: bool,
    weight: usize,
}

/// The options in the order shown; none if there are no three wrong ones, or no words for the right one.
pub(super) fn options(case: &Case<'_>, assessment: &Assessment, dice: &mut Dice) -> Option<Options> {
    let right = right(case, assessment)?;
    let sources = right.sources.clone();
    let mut options = vec![right];
    for rival in chosen(rivals(case, assessment), dice)? {
        let rules = vec![rival.rule.to_owned()];
        options.push(option(case.book, rival.path, rival.text, rules, sources_of(rival.rule).to_vec()));
    }
    dice.shuffle(&mut options);
    Some(Options { options, sources })
}

/// The profile of a path; the gate sees to it that each has one.
pub(super) fn profile(path: PathIndex) -> Option<&'static Profile> {
    References::embedded().profiles.get(path.position())
}

fn option(book: &Book, path: PathIndex, why: String, rules: Vec<String>, sources: Vec<String>) -> QuizOption {
    QuizOption {
        id: book.path(path).id.clone(),
        text: profile(path).map(|profile| profile.full_name.clone()).unwrap_or_default(),
        correct: false,
        target: String::new(),
        number: None,
        why,
        rules,
        sources,
    }
}

/// The right option: why the paths before it fell, and why it stands.
fn right(case: &Case<'_>, assessment: &Assessment) -> Option<QuizOption> {
    let winner = assessment.of(assessment.recommended)?;
    let row = prefers(winner)?;
    let (mut texts, mut rules, mut sources) = (Vec::new(), Vec::new(), row.sources.to_vec());
    for path in &assessment.instead_of {
        let (text, reason) = fall(case, assessment.of(*path)?)?;
        if texts.len() < FALLEN && !texts.contains(&text) {
            texts.push(text);
            rules.push(reason.rule.to_owned());
            sources.extend(reason.sources.iter().filter(|id| !row.sources.contains(id)).cloned());
        }
    }
    texts.push(case.argue(&case.scenes.because, row.rule, case.winner)?.text);
    rules.insert(0, row.rule.to_owned());
    let option = option(case.book, assessment.recommended, texts.join(" "), once(&rules), once(&sources));
    Some(QuizOption { correct: true, ..option })
}

/// Sources of a rule.
fn sources_of(id: &str) -> &'static [String] {
    let rules = &Content::embedded().rules;
    let rows = rules.preference.iter().map(|row| (&row.id, &row.sources));
    let mut all = rules.eligibility.iter().map(|rule| (&rule.id, &rule.sources)).chain(rows);
    all.find(|(other, _)| *other == id).map_or(&[], |(_, sources)| sources)
}

/// Each id once, in its first place.
fn once(ids: &[String]) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for id in ids {
        if !seen.contains(id) {
            seen.push(id.clone());
        }
    }
    seen
}

/// The row that chooses the winner.
fn prefers(winner: &PathVerdict) -> Option<&Reason> {
    winner.reasons.iter().find(|reason| reason.effect == ReasonEffect::Prefers)
}

/// Why a path that would have gone before the winner is closed.
fn fall<'a>(case: &Case<'_>, path: &'a PathVerdict) -> Option<(String, &'a Reason)> {
    let id = &case.book.path(path.path).id;
    let closing = path.reasons.iter().filter(|reason| reason.effect == ReasonEffect::RulesOut);
    closing.filter_map(|reason| Some((case.argue(&case.scenes.against, reason.rule, id)?.text, reason))).next()
}

/// Whether a reason rests on the mail system alone.
fn is_by_source(book: &Book, reason: &Reason) -> bool {
    reason.answers.iter().all(|question| ["source", "exchange-versions"].contains(&book.question(question).id.as_str()))
}

/// Every path that is wrong here, once for every reason there are words for.
fn rivals<'a>(case: &Case<'a>, assessment: &'a Assessment) -> Vec<Rival<'a>> {
    let Some(winner) = assessment.of(assessment.recommended) else { return Vec::new() };
    let Some(row) = prefers(winner) else { return Vec::new() };
    let mut rivals = Vec::new();
    for path in assessment.paths.iter().filter(|path| path.path != winner.path) {
        let id = &case.book.path(path.path).id;
        let Some(aim) = case.scenes.aims.iter().find(|aim| aim.path == *id) else { continue };
        for reason in against(case.book, path, winner, row) {
            let Some(said) = case.argue(&case.scenes.against, reason.rule, id) else { continue };
            let by_source = reason.effect == ReasonEffect::RulesOut && is_by_source(case.book, reason);
            let weight = aim.wrong * if by_source { 1 } else { said.weight };
            rivals.push(Rival { path: path.path, rule: said.rule, text: said.text, by_source, weight });
        }
    }
    rivals
}

/// Reasons against a path that do not hold against the winner as well.
///
/// Where a path stays open, that is the row that prefers another, or a rule that warns.
fn against<'a>(book: &Book, path: &'a PathVerdict, winner: &'a PathVerdict, row: &'a Reason) -> Vec<&'a Reason> {
    let wanted = match path.verdict {
        Verdict::RuledOut => ReasonEffect::RulesOut,
        _ => ReasonEffect::Warns,
    };
    let shared = |reason: &Reason| winner.reasons.iter().any(|other| other.rule == reason.rule);
    let mut held: Vec<&Reason> =
        path.reasons.iter().filter(|reason| reason.effect == wanted && !shared(reason)).collect();
    if path.verdict != Verdict::RuledOut {
        held.push(row);
        return held;
    }
    // Whom the mail system closes a path to, need not be told of its size limit.
    let by_source: Vec<&Reason> = held.iter().copied().filter(|reason| is_by_source(book, reason)).collect();
    if by_source.is_empty() { held } else { by_source }
}

/// Three paths, each with a reason that none of the others is given, and at most one closed by the mail system alone.
fn chosen<'a>(mut rivals: Vec<Rival<'a>>, dice: &mut Dice) -> Option<Vec<Rival<'a>>> {
    let mut chosen: Vec<Rival<'a>> = Vec::new();
    while chosen.len() < WRONG {
        let path = weighted(&rivals, |rival| rival.weight, dice)?.path;
        let own: Vec<usize> = (0..rivals.len()).filter(|place| rivals[*place].path == path).collect();
        let rival = rivals.swap_remove(*dice.pick(&own)?);
        rivals.retain(|other| {
            let same = other.path == rival.path || other.rule == rival.rule || other.text == rival.text;
            let both_by_source = other.by_source && rival.by_source;
            !same && !both_by_source
        });
        chosen.push(rival);
    }
    Some(chosen)
}
