//! Answers as sentences.

use crate::advisor::{Answer, Answers, Book};
use crate::content::{Organisation, Question, Scenes};
use crate::number::grouped;

use super::super::dice::Dice;
use super::case::{large, versions};
use super::draw::{for_source, ids};

/// The case and the question; none if something has no sentence.
pub(super) fn tell(book: &Book, scenes: &Scenes, answers: &Answers, dice: &mut Dice) -> Option<String> {
    let organisation = dice.pick(&scenes.organisations)?;
    let source = book.question_index("source")?;
    let source = ids(book, source, answers.get(source)).first().copied()?;
    let mut text = opening(book, scenes, source, answers, dice)?;
    for (index, answer) in answers.given() {
        let question = book.question(index);
        if OPENING.contains(&question.id.as_str()) {
            continue;
        }
        for sentence in sentences(scenes, source, question, answer, dice)? {
            text.push(' ');
            text.push_str(&sentence);
        }
    }
    text.push(' ');
    text.push_str(dice.pick(&scenes.asks)?);
    Some(filled(&text, organisation))
}

/// Told in the first sentence.
const OPENING: [&str; 3] = ["source", "exchange-versions", "mailboxes"];

fn opening(book: &Book, scenes: &Scenes, source: &str, answers: &Answers, dice: &mut Dice) -> Option<String> {
    let given = |id: &str| book.question_index(id).map(|index| (index, answers.get(index)));
    let sentence = dice.pick(scenes.openings.get(source)?)?;
    let (_, Answer::Number(count)) = given("mailboxes")? else { return None };
    let (question, ticked) = given("exchange-versions")?;
    let versions = versions(scenes, &ids(book, question, ticked))?;
    // A sentence that needs versions and has none tells of no organisation.
    let tellable = !versions.is_empty() || !sentence.contains("{versions}");
    tellable.then(|| sentence.replace("{n}", &grouped(count)).replace("{versions}", &versions))
}

fn sentences(
    scenes: &Scenes,
    source: &str,
    question: &Question,
    answer: Answer,
    dice: &mut Dice,
) -> Option<Vec<String>> {
    let says = for_source(&scenes.says, &question.id, source)?;
    match answer {
        Answer::Number(number) => {
            let sentence = dice.pick(says.get("")?)?;
            Some(vec![sentence.replace("{n}", &grouped(number))])
        }
        Answer::Options(set) => question.ticked(set).map(|option| dice.pick(says.get(&option.id)?).cloned()).collect(),
        Answer::Missing | Answer::NotSure => None,
    }
}

/// The text with the organisation's names in their places.
fn filled(text: &str, organisation: &Organisation) -> String {
    let text = text.replace("{A}", &organisation.name).replace("{a}", &small(&organisation.name));
    text.replace("{The}", &large(&organisation.short)).replace("{the}", &organisation.short)
}

fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_are_written_as_in_a_sentence() {
        assert_eq!(
            [grouped(8.0), grouped(999.0), grouped(12_345.0), grouped(2_000_000.0)],
            ["8", "999", "12,345", "2,000,000"]
        );
        let firm = Organisation { name: "A law firm".to_owned(), short: "the firm".to_owned() };
        assert_eq!(filled("{A}: {a}. {The}, {the}.", &firm), "A law firm: a law firm. The firm, the firm.");
    }
}
