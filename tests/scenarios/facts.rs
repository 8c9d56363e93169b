//! Answers that fit each other, and the path that fits them.

use mail_migration_advisor::advisor::{Answer, Book, recommend};

use super::{Made, ensure};

/// Answers that cannot both be true, whatever the rules make of them.
const EXCLUDE: [[(&str, &[&str]); 2]; 11] = [
    [("hybrid-connectivity", &["outbound-only", "neither"]), ("imap-access", &["yes"])],
    [("hybrid-connectivity", &["outbound-only", "neither"]), ("outlook-anywhere", &["yes", "can"])],
    [("source", &["exchange"]), ("mailbox-access", &["none", "per-user"])],
    [("source", &["gmail", "outlook-com", "pop3"]), ("mailbox-access", &["administrator"])],
    [("host-access", &["yes"]), ("mailbox-access", &["none", "per-user"])],
    [("hybrid-connectivity", &["published"]), ("outlook-anywhere", &["no"])],
    [("host-access", &["no"]), ("mailbox-access", &["administrator"])],
    [("identity", &["synchronised"]), ("one-time-sync", &["no"])],
    [("directory-sync", &["running"]), ("one-time-sync", &["no"])],
    [("coexistence", &["manage-on-premises", "some-stay"]), ("identity", &["cloud"])],
    [("coexistence", &["free-busy", "move-back", "shared-address-list"]), ("pace", &["weekend"])],
];

pub(super) fn no_contradiction(made: &Made<'_>) -> Result<(), String> {
    for pair in EXCLUDE {
        let both =
            pair.iter().all(|(question, options)| made.options(question).iter().any(|told| options.contains(told)));
        ensure(!both, || format!("{pair:?}"))?;
    }
    Ok(())
}

/// Which paths give what, once more and apart from the chapter.
const GIVES: [(&str, &[&str]); 5] = [
    ("free-busy", &["full-hybrid"]),
    ("move-back", &["full-hybrid"]),
    ("some-stay", &["full-hybrid"]),
    ("shared-address-list", &["staged", "minimal-hybrid", "full-hybrid"]),
    ("manage-on-premises", &["minimal-hybrid", "full-hybrid"]),
];

pub(super) fn wishes_are_granted(made: &Made<'_>) -> Result<(), String> {
    for wish in made.options("coexistence") {
        let granted = GIVES
            .iter()
            .find(|(option, _)| *option == wish)
            .is_none_or(|(_, paths)| paths.contains(&made.scenario.path));
        ensure(granted, || format!("{wish}, and {}", made.scenario.path))?;
    }
    Ok(())
}

pub(super) fn sizes_fit(made: &Made<'_>) -> Result<(), String> {
    let Some((total, people)) = made.number("total-gb").zip(made.number("mailboxes")) else { return Ok(()) };
    let each = total / people;
    let fits = match made.options("pst").as_slice() {
        ["few-users"] => (1.0..=10.0).contains(&each),
        ["many"] => (10.0..=100.0).contains(&each),
        _ => (1.0..=50.0).contains(&each),
    };
    ensure(fits, || format!("{each} GB a head"))
}

pub(super) fn sizes_are_clear(made: &Made<'_>) -> Result<(), String> {
    let book = Book::embedded();
    for question in ["total-gb", "uplink-mbps"] {
        let Some(number) = made.number(question) else { continue };
        for times in [0.75, 1.3] {
            let mut other = made.answers.clone();
            other.set(book.question_index(question).ok_or("no question")?, Answer::Number(number * times));
            let path = &book.path(recommend(book, &other)).id;
            ensure(path == made.scenario.path, || format!("{times} times {question} gives {path}"))?;
        }
    }
    Ok(())
}

pub(super) fn no_disputed_number(made: &Made<'_>) -> Result<(), String> {
    for zone in &made.scenes.avoid {
        let question = Book::embedded().question_index(&zone.question).ok_or("no such question")?;
        if let Answer::Number(number) = made.answers.get(question) {
            ensure(!(zone.from..=zone.to).contains(&number), || format!("{number}: {}", zone.why))?;
        }
    }
    Ok(())
}

pub(super) fn nothing_absurd(made: &Made<'_>) -> Result<(), String> {
    let case = made.scenario.question.case.as_ref().ok_or("no case")?;
    let says = |question: &str| case.get(question).map(ToString::to_string).unwrap_or_default();
    for never in &made.scenes.never {
        let together = never.all.iter().all(|fact| match fact.above {
            Some(limit) => says(&fact.question).parse::<f64>().is_ok_and(|number| number > limit),
            None => fact.any_of.iter().any(|option| says(&fact.question).contains(&format!("\"{option}\""))),
        });
        ensure(!together, || never.why.clone())?;
    }
    Ok(())
}
