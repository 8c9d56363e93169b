//! The case in one sentence, in the reader's own figures: how many mailboxes, where, how fast, what both sides need.

use crate::advisor::Answer;
use crate::content::{Question, References};

use super::super::super::format;
use super::super::super::words::{count, fill, t};
use super::Case;

/// "300 mailboxes on Exchange 2016, within two weeks, with free/busy times visible across both sides."
pub(super) fn told(case: &Case) -> String {
    let mut sentence = match place(case) {
        Some(place) => format!("{} {place}", amount(case)),
        None => amount(case),
    };
    if let Some(pace) = phrases(case, "pace").first() {
        sentence.push_str(", ");
        sentence.push_str(pace);
    }
    let with: Vec<String> = ["coexistence", "identity"].into_iter().flat_map(|id| phrases(case, id)).collect();
    if !with.is_empty() {
        sentence.push_str(", ");
        sentence.push_str(&fill("told.with", &[("things", &format::list(&with))]));
    }
    sentence.push('.');
    sentence
}

fn amount(case: &Case) -> String {
    let (_, mailboxes) = given(case, "mailboxes");
    let files = chosen(case, "source").is_some_and(|ids| ids.contains(&"pst-files"));
    match mailboxes {
        Answer::Number(n) if files => count("told.person", "told.people", n as usize),
        Answer::Number(n) => count("told.mailbox", "told.mailboxes", n as usize),
        _ if files => t("told.files").to_owned(),
        _ => t("told.some").to_owned(),
    }
}

/// Where the mailboxes are: on these versions of Exchange, or in this system.
fn place(case: &Case) -> Option<String> {
    let (question, versions) = given(case, "exchange-versions");
    let named = |question: &Question| {
        let Answer::Options(set) = versions else { return None };
        Some(format::list(&question.ticked(set).map(|option| option.label.clone()).collect::<Vec<_>>()))
    };
    let exchange = chosen(case, "source").is_some_and(|ids| ids.contains(&"exchange"));
    let versions = question.filter(|_| exchange).and_then(named).filter(|names| !names.is_empty());
    versions
        .map(|names| fill("told.on", &[("versions", &names)]))
        .or_else(|| phrases(case, "source").into_iter().next())
}

fn given(case: &Case, id: &str) -> (Option<&'static Question>, Answer) {
    let index = case.app.book.question_index(id);
    (index.map(|index| case.app.book.question(index)), index.map_or(Answer::Missing, |index| case.answers.get(index)))
}

/// Ids of the chosen options.
fn chosen(case: &Case, id: &str) -> Option<Vec<&'static str>> {
    let (Some(question), Answer::Options(set)) = given(case, id) else { return None };
    Some(question.ticked(set).map(|option| option.id.as_str()).collect())
}

fn phrases(case: &Case, id: &str) -> Vec<String> {
    let ids = chosen(case, id).unwrap_or_default();
    ids.into_iter().filter_map(|option| References::embedded().phrase(id, option)).map(str::to_owned).collect()
}

/// Whether the answers choose this option.
pub(super) fn is_chosen(case: &Case, question: &str, option: &str) -> bool {
    chosen(case, question).is_some_and(|ids| ids.contains(&option))
}
