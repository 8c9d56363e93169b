//! The four options: the key, and three that are wrong for reasons of their own.

use std::collections::BTreeSet;

use mail_migration_advisor::advisor::{Book, PathVerdict, ReasonEffect, Verdict, prospect};
use mail_migration_advisor::content::Content;

use super::{Made, ensure};

pub(super) fn the_key_is_certain(made: &Made<'_>) -> Result<(), String> {
    let book = Book::embedded();
    let right: Vec<&str> = made.wrong_or_right(true).map(|option| option.id.as_str()).collect();
    let recommended = book.path(made.assessment.recommended).id.as_str();
    ensure(right == [recommended], || format!("{right:?}, but the advisor says {recommended}"))?;
    let prospect = prospect(book, &made.answers);
    ensure(prospect.exact && prospect.possible == [made.assessment.recommended], || format!("{prospect:?}"))
}

pub(super) fn nothing_contradicts(made: &Made<'_>) -> Result<(), String> {
    let ids: Vec<&str> = made.assessment.notices.iter().map(|notice| notice.id).collect();
    ensure(ids.is_empty(), || format!("{ids:?}"))
}

pub(super) fn four_different_options(made: &Made<'_>) -> Result<(), String> {
    let options = &made.scenario.question.options;
    let ids: BTreeSet<&str> = options.iter().map(|option| option.id.as_str()).collect();
    let texts: BTreeSet<String> = options.iter().map(|option| option.text.to_lowercase()).collect();
    ensure(options.len() == 4 && ids.len() == 4 && texts.len() == 4, || format!("{texts:?}"))
}

pub(super) fn wrong_for_a_reason(made: &Made<'_>) -> Result<(), String> {
    let winner = made.verdict(made.scenario.path)?;
    let row = made.row()?;
    for option in made.wrong_or_right(false) {
        let path = made.verdict(&option.id)?;
        let [rule] = option.rules.as_slice() else { return Err(format!("{} names {:?}", option.id, option.rules)) };
        ensure(path.verdict != Verdict::Recommended, || option.id.clone())?;
        if path.verdict == Verdict::RuledOut {
            let held = |verdict: &PathVerdict| verdict.reasons.iter().any(|reason| reason.rule == rule);
            ensure(held(path) && !held(winner), || format!("{} by {rule}", option.id))?;
        } else {
            // It is open and ranks below: by a warning, by the row, or by a rule that the sentence cites.
            let cited = made.scenes.against.iter().any(|one| {
                one.cites.as_deref().map_or(one.rules.contains(rule), |cited| cited == rule)
                    && (one.paths.is_empty() || one.paths.contains(&option.id))
            });
            let warned = path.reasons.iter().any(|reason| reason.rule == rule);
            ensure(cited && (warned || rule == row || known_rule(rule)), || format!("{} by {rule}", option.id))?;
        }
    }
    Ok(())
}

fn known_rule(id: &str) -> bool {
    let rules = &Content::embedded().rules;
    rules.eligibility.iter().any(|rule| rule.id == id) || rules.preference.iter().any(|row| row.id == id)
}

pub(super) fn reasons_differ(made: &Made<'_>) -> Result<(), String> {
    let rules: BTreeSet<&String> = made.wrong_or_right(false).flat_map(|option| &option.rules).collect();
    let whys: BTreeSet<&String> = made.wrong_or_right(false).map(|option| &option.why).collect();
    ensure(rules.len() == 3 && whys.len() == 3, || format!("{rules:?}"))
}

pub(super) fn one_falls_by_source(made: &Made<'_>) -> Result<(), String> {
    let mut by_source = Vec::new();
    for option in made.wrong_or_right(false) {
        let path = made.verdict(&option.id)?;
        let of_source = |question: &str| ["source", "exchange-versions"].contains(&question);
        let alone = path.reasons.iter().any(|reason| {
            reason.effect == ReasonEffect::RulesOut
                && option.rules.iter().any(|rule| rule == reason.rule)
                && reason.answers.iter().all(|index| of_source(&Book::embedded().question(index).id))
        });
        if alone {
            by_source.push(&option.id);
        }
    }
    ensure(by_source.len() <= 1, || format!("{by_source:?}"))
}
