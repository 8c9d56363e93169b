//! What options say: whole, about this case, and for nobody else.

use std::collections::BTreeSet;

use mail_migration_advisor::advisor::ReasonEffect;

use super::words::sentences;
use super::{Made, ensure};

pub(super) fn the_fallen_are_named(made: &Made<'_>) -> Result<(), String> {
    let right = made.right()?;
    ensure(right.rules.first().is_some_and(|rule| rule == made.row().unwrap_or_default()), || {
        format!("{:?} do not begin with the row", right.rules)
    })?;
    let mut fallen = BTreeSet::new();
    for path in &made.assessment.instead_of {
        let verdict = made.assessment.of(*path).ok_or("no verdict")?;
        let closing = verdict.reasons.iter().filter(|reason| reason.effect == ReasonEffect::RulesOut);
        let rules: Vec<&str> = closing.map(|reason| reason.rule).collect();
        fallen.insert(rules.iter().any(|rule| right.rules.iter().any(|other| other == rule)));
    }
    let told = made.assessment.instead_of.is_empty() || fallen.contains(&true);
    ensure(told && (right.rules.len() > 3 || !fallen.contains(&false)), || format!("{:?}", right.rules))
}

/// Words that put something first.
const PRAISE: [&str; 7] =
    ["comes first", "come first", "first choice", "fits best", "is best", "last choice", "comes second"];

pub(super) fn speaks_for_itself(made: &Made<'_>) -> Result<(), String> {
    let right = made.right()?;
    let own = made.scenes.names.get(made.scenario.path).ok_or("no name")?;
    let own = own.trim_start_matches("a ").trim_start_matches("an ").trim_start_matches("the ");
    for sentence in sentences(&format!("{} {}", right.why, made.scenario.question.explain)) {
        let praised = PRAISE.iter().any(|praise| sentence.contains(praise));
        ensure(!praised || sentence.contains(own), || format!("\"{sentence}\""))?;
    }
    Ok(())
}

/// Remarks that belong to the rule table and not to a case.
const REMARKS: [&str; 6] = ["older remark", "(derived)", "unconfirmed", "France", "is known so far", "Otherwise"];

pub(super) fn explanations_are_whole(made: &Made<'_>) -> Result<(), String> {
    for option in &made.scenario.question.options {
        let why = &option.why;
        ensure(!why.contains(['{', '}']) && !why.contains("  ") && why.trim() == why, || format!("\"{why}\""))?;
        ensure(why.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) && why.ends_with('.'), || {
            format!("\"{why}\"")
        })?;
        ensure(!why.contains(" the the ") && !why.contains(" in .") && !why.contains(" ,"), || format!("\"{why}\""))?;
        for remark in REMARKS {
            ensure(!why.contains(remark), || format!("\"{why}\""))?;
        }
        ensure(why.split(' ').count() <= 110, || format!("\"{why}\""))?;
    }
    Ok(())
}

pub(super) fn numbers_are_this_case(made: &Made<'_>) -> Result<(), String> {
    // Bounds that rules name.
    let known =
        ["2", "4", "11", "20", "24", "50", "150", "500", "2000", "2003", "2007", "2010", "2013", "2016", "2019"];
    let text = made.scenario.question.text.replace(',', "");
    let told: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()).collect();
    for option in &made.scenario.question.options {
        let why = option.why.replace(',', "");
        for digits in why.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty()) {
            let bound = known.contains(&digits) || ["1", "0", "365", "2024", "2027"].contains(&digits);
            ensure(bound || told.contains(&digits), || format!("{digits} in \"{}\"", option.why))?;
        }
    }
    Ok(())
}
