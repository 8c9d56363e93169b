//! The decision record within the Markdown text.

use std::fmt::Write as _;

use crate::advisor::{
    Advice, AdviceFlip, Flip, PathVerdict, Reason, ReasonEffect, assess, assumed, flips, goes_back, only_by_readings,
};
use crate::content::References;

use super::Whole;
use super::markdown::{cited, plain, put};
use super::words::{answer as answer_words, fill, t, verdict as verdict_word};

/// The answers as a table.
fn answers(whole: &Whole<'_>, out: &mut String) {
    if whole.answers.is_empty() {
        return;
    }
    put!(out, "\n### {}\n\n| {} | {} |\n|---|---|", t("answers.title"), t("export.question"), t("export.answer"));
    for (index, answer) in whole.answers.given() {
        let question = whole.book.question(index);
        let said = answer_words(question, answer).unwrap_or_else(|| t("answer.not-sure").to_owned());
        put!(out, "| {} | {} |", plain(&question.label), plain(&said));
    }
}

fn flip(whole: &Whole<'_>, flip: &AdviceFlip, out: &mut String) {
    let Some(path) = whole.book.path_index(flip.recommended) else { return };
    for (id, value) in &flip.change {
        let Some(index) = whole.book.question_index(id) else { continue };
        let question = whole.book.question(index);
        let option = |id: &serde_json::Value| {
            let found = question.options.iter().find(|option| Some(option.id.as_str()) == id.as_str());
            found.map(|option| option.label.clone())
        };
        let said = flip.range.clone().or_else(|| option(value)).or_else(|| {
            let several = value.as_array()?.iter().filter_map(option).collect::<Vec<_>>();
            Some(several.join(", "))
        });
        let name = whole.book.path(path).name.as_str();
        put!(out, "- {}: {} → {}", plain(&question.label), plain(&said.unwrap_or_default()), plain(name));
    }
}

fn reason(reason: &Reason, out: &mut String) {
    let remedy = if reason.remedy.is_empty() { String::new() } else { format!(" {}", plain(reason.remedy)) };
    let rule = std::iter::once(reason.rule.to_owned()).collect::<Vec<_>>();
    put!(out, "- {}{remedy}{}", plain(reason.text), cited(rule.iter().chain(reason.sources)));
}

/// What is not settled about the path. The rules that hang on it speak of answers that nobody has given.
fn open(whole: &Whole<'_>, verdict: &PathVerdict, out: &mut String) {
    let open: Vec<&str> = verdict.depends.iter().map(|index| whole.book.question(index).label.as_str()).collect();
    if !open.is_empty() {
        put!(out, "- {}", fill("export.depends", &[("answers", &plain(&open.join(", ")))]));
    }
}

/// How sure the recommendation is, and on which answers it rests that nobody is asked for.
fn confidence(whole: &Whole<'_>, advice: &Advice, found: &[Flip], out: &mut String) {
    let of = |one: &'static str, many: &'static str, n: usize| {
        fill(if n == 1 { one } else { many }, &[("n", &n.to_string())])
    };
    let mut note = match advice.decisive.len() {
        0 => t("confidence.none-open").to_owned(),
        n => of("confidence.open-one", "confidence.open", n),
    };
    let assumed = assumed(whole.book, whole.answers, found).into_iter();
    let assumed: Vec<&str> = assumed.map(|index| whole.book.question(index).label.as_str()).collect();
    if !assumed.is_empty() {
        let rests = of("confidence.assumed-one", "confidence.assumed", assumed.len());
        let _ = write!(note, "; {rests} {}", assumed.join(", "));
    }
    let word = match advice.confidence {
        "high" => t("confidence.high"),
        "medium" => t("confidence.medium"),
        _ => t("confidence.low"),
    };
    put!(out, "{}: {word}; {}.\n", t("confidence"), plain(&note));
}

/// What would change the result: what one can really change first, then older versions, then another mail system.
fn changes(whole: &Whole<'_>, advice: &Advice, found: &[Flip], out: &mut String) {
    let (book, answers) = (whole.book, whole.answers);
    let all: Vec<(&AdviceFlip, &Flip)> = advice.flips.iter().zip(found).collect();
    let kind = |found: &Flip| match found.question.is_source() {
        true => 2,
        false if goes_back(book, answers, found.question, found.change) => 1,
        false => 0,
    };
    for (n, heading) in ["flips.title", "flips.older", "flips.worlds"].into_iter().enumerate() {
        let own = || all.iter().filter(|(_, found)| kind(found) == n && !only_by_readings(book, answers, found));
        if own().next().is_some() {
            put!(out, "\n### {}\n", t(heading));
            own().for_each(|(said, _)| flip(whole, said, out));
        }
    }
}

/// The decision: what is recommended and why, what joins it, the answers, the other paths, what would change it.
pub(super) fn record(whole: &Whole<'_>, out: &mut String) {
    let found = assess(whole.book, whole.answers);
    let advice = Advice::of(whole.book, whole.answers);
    put!(out, "## {}\n", t("export.decision"));
    let recommended = whole.book.path(found.recommended);
    put!(out, "{}: **{}**\n", t("export.recommended"), plain(&recommended.name));
    let all = flips(whole.book, whole.answers);
    confidence(whole, &advice, &all, out);
    if found.recommended != whole.path {
        put!(out, "{}\n", fill("plan.not-recommended", &[("path", &recommended.name)]));
    }
    let of_path = found.of(whole.path).map(|verdict| verdict.reasons.as_slice()).unwrap_or_default();
    of_path.iter().filter(|one| one.effect != ReasonEffect::Depends).for_each(|one| reason(one, out));
    found.of(whole.path).into_iter().for_each(|verdict| open(whole, verdict, out));
    let noted = whole.noted(&whole.book.path(whole.path).id);
    if !noted.is_empty() {
        put!(out, "- {}: {}", t("house.note"), plain(noted));
    }
    for companion in found.companions.iter().filter(|companion| companion.path != whole.path) {
        put!(out, "- {}", fill("export.together", &[("path", &plain(&whole.book.path(companion.path).name))]));
    }
    answers(whole, out);
    put!(out, "\n### {}\n", t("export.others"));
    for verdict in found.paths.iter().filter(|verdict| verdict.path != found.recommended) {
        let why =
            found.against(verdict).first().map(|one| format!("{} ({})", plain(one.text), one.rule)).unwrap_or_default();
        let path = whole.book.path(verdict.path);
        put!(out, "- **{}** ({}): {why}", plain(&path.name), verdict_word(verdict.verdict));
        let noted = whole.noted(&path.id);
        if !noted.is_empty() && verdict.path != whole.path {
            put!(out, "  - {}: {}", t("house.note"), plain(noted));
        }
    }
    changes(whole, &advice, &all, out);
    let differ = found.disagreements.iter().filter_map(|id| References::embedded().disagreement(id));
    let differ: Vec<_> = differ.collect();
    if !differ.is_empty() {
        put!(out, "\n### {}\n", t("path.differ"));
        for one in differ {
            put!(out, "- {}: {} ({})", plain(&one.topic), plain(&one.followed), one.id);
        }
    }
    put!(out, "");
}
