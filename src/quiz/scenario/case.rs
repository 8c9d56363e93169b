//! An organisation with its answers: what holds of it, and how a sentence is filled for it.

use crate::advisor::{Answer, Answers, Book};
use crate::content::{Argument, Fact, Scenes};
use crate::number::grouped;

use super::draw::ids;

/// Answers with what is needed to speak of them.
pub(super) struct Case<'a> {
    pub(super) book: &'static Book,
    pub(super) scenes: &'a Scenes,
    pub(super) answers: &'a Answers,
    /// Id of the path that is right.
    pub(super) winner: &'a str,
}

/// What is said of a path.
pub(super) struct Said<'a> {
    pub(super) text: String,
    /// Id of the rule to name.
    pub(super) rule: &'a str,
    /// How gladly it is used.
    pub(super) weight: usize,
}

/// Weight of an argument that names none.
const WEIGHT: usize = 4;

/// Whether a fact holds.
pub(super) fn holds(book: &Book, fact: &Fact, answers: &Answers) -> bool {
    let Some(question) = book.question_index(&fact.question) else { return false };
    match answers.get(question) {
        Answer::Number(number) => {
            fact.above.is_none_or(|limit| number > limit) && fact.at_most.is_none_or(|limit| number <= limit)
        }
        answer => ids(book, question, answer).iter().any(|id| fact.any_of.iter().any(|other| other == id)),
    }
}

impl<'a> Case<'a> {
    /// What is said of a path for a rule; none if the chapter has no sentence that fits.
    pub(super) fn argue<'b>(&self, list: &'b [Argument], rule: &'b str, path: &str) -> Option<Said<'b>> {
        let named = |ids: &[String], id: &str| ids.iter().any(|other| other == id);
        let fits = |argument: &&Argument| {
            named(&argument.rules, rule)
                && (argument.paths.is_empty() || named(&argument.paths, path))
                && (argument.winners.is_empty() || named(&argument.winners, self.winner))
                && argument.all.iter().all(|fact| holds(self.book, fact, self.answers))
        };
        let argument = list.iter().find(fits)?;
        Some(Said {
            text: self.filled(&argument.text, path),
            rule: argument.cites.as_deref().unwrap_or(rule),
            weight: argument.weight.unwrap_or(WEIGHT),
        })
    }

    /// A sentence with its names and numbers.
    fn filled(&self, text: &str, path: &str) -> String {
        let name = |id: &str| self.scenes.names.get(id).map(String::as_str).unwrap_or_default();
        let text = text.replace("{Path}", &large(name(path))).replace("{path}", name(path));
        let text = text.replace("{winner}", name(self.winner)).replace("{source}", &self.system());
        text.replace("{versions}", &self.versions()).replace("{n}", &self.mailboxes())
    }

    fn system(&self) -> String {
        let id = self.options("source").first().copied().unwrap_or_default();
        self.scenes.systems.get(id).cloned().unwrap_or_default().replace("{versions}", &self.versions())
    }

    fn versions(&self) -> String {
        versions(self.scenes, &self.options("exchange-versions")).unwrap_or_default()
    }

    fn mailboxes(&self) -> String {
        match self.book.question_index("mailboxes").map(|index| self.answers.get(index)) {
            Some(Answer::Number(number)) => grouped(number),
            _ => String::new(),
        }
    }

    /// Ids of the options that answer a question.
    pub(super) fn options(&self, question: &str) -> Vec<&'static str> {
        let index = self.book.question_index(question);
        index.map(|index| ids(self.book, index, self.answers.get(index))).unwrap_or_default()
    }
}

/// Exchange versions in words: "Exchange 2007 and Exchange 2010"; none if one has no name.
pub(super) fn versions(scenes: &Scenes, ids: &[&str]) -> Option<String> {
    let names = ids.iter().map(|id| scenes.versions.get(id).map(String::as_str));
    Some(joined(&names.collect::<Option<Vec<_>>>()?))
}

/// "a", "a and b", "a, b and c".
fn joined(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// With a capital at its start.
pub(super) fn large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_joined_as_in_a_sentence() {
        assert_eq!([joined(&[]), joined(&["a"]), joined(&["a", "b", "c"])], ["", "a", "a, b and c"]);
        assert_eq!(large("an IMAP migration"), "An IMAP migration");
    }
}
