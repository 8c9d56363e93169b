//! Answers in an address: `source=exchange&exchange-versions=exchange-2016&mailboxes=300`.
//!
//! Written in editorial order, so that the same answers always have the same address. Read leniently: what is not
//! understood is dropped and reported, the rest is kept. A link never fails.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use crate::content::{Kind, Question};
use crate::number::{self, DECIMALS};

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::input::{self, NOT_SURE, shortened};
use super::output::option_ids;

/// Longest query that is looked at, in bytes; far beyond any real link.
const LONGEST: usize = 8192;

/// Why a piece of a link was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// No question has this name.
    UnknownQuestion,
    /// The question has no such option.
    UnknownOption,
    /// A number that is none, or out of range.
    BadNumber,
    /// The question stood twice; the first counts.
    Repeated,
    /// An option that cannot stand beside another ("none", "not sure").
    NotAlone,
    /// The link is longer than any real one; its end was not read.
    TooLong,
}

/// A piece of a link that was dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// The name, shortened.
    pub key: String,
    /// The value, shortened.
    pub value: String,
    /// Why.
    pub why: Why,
}

/// Writes answers as a query, without a leading `?`.
#[must_use]
pub fn write(book: &Book, answers: &Answers) -> String {
    let pieces = answers.given().map(|(index, answer)| {
        let question = book.question(index);
        let value = match answer {
            Answer::Options(set) => option_ids(question, set).collect::<Vec<_>>().join(","),
            Answer::Number(number) => number::text(number, DECIMALS),
            Answer::NotSure | Answer::Missing => NOT_SURE.to_owned(),
        };
        format!("{}={value}", question.id)
    });
    pieces.collect::<Vec<_>>().join("&")
}

/// Reads a query, keeping what it can.
#[must_use]
pub fn read(book: &Book, query: &str) -> (Answers, Vec<Dropped>) {
    let mut reader = Reader { book, answers: Answers::none(book), dropped: Vec::new() };
    // What is too long ends at a whole pair: of a torn one, "3000" could be left as "3".
    let whole = query.len() <= LONGEST;
    let end =
        if whole { query.len() } else { query.as_bytes()[..LONGEST].iter().rposition(|b| *b == b'&').unwrap_or(0) };
    for pair in query.get(..end).unwrap_or_default().split('&').filter(|pair| !pair.is_empty()) {
        reader.pair(pair);
    }
    if !whole {
        reader.drop("…", "", Why::TooLong);
    }
    (reader.answers, reader.dropped)
}

struct Reader<'a> {
    book: &'a Book,
    answers: Answers,
    dropped: Vec<Dropped>,
}

/// A piece of a link as it was meant. Nearly all need no decoding.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Cow::Borrowed(text.trim());
    }
    let text = percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().trim().to_owned();
    Cow::Owned(text)
}

/// The settings of a room of the course, decoded once; a pair that would become two by that stays as it is.
#[must_use]
pub fn settings(query: &str) -> String {
    let decoded = |pair: &str| {
        let text = decode(pair);
        if text.contains('&') { pair.to_owned() } else { text.into_owned() }
    };
    query.split('&').map(decoded).collect::<Vec<_>>().join("&")
}

impl Reader<'_> {
    fn drop(&mut self, key: &str, value: &str, why: Why) {
        self.dropped.push(Dropped { key: shortened(key), value: shortened(value), why });
    }

    fn pair(&mut self, pair: &str) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        let Some(index) = self.book.question_index(&key) else {
            return self.drop(&key, &value, Why::UnknownQuestion);
        };
        if self.answers.get(index) != Answer::Missing {
            return self.drop(&key, &value, Why::Repeated);
        }
        let question = self.book.question(index);
        let answer = match question.kind {
            _ if value == NOT_SURE => Answer::NotSure,
            Kind::Number => self.number(question, &value),
            Kind::One => self.options(question, &value, true),
            Kind::Several => self.options(question, &value, false),
        };
        self.answers.set(index, answer);
    }

    fn number(&mut self, question: &Question, value: &str) -> Answer {
        let number = number::read(value).and_then(|number| input::check_number(question, number).ok());
        number.map_or_else(
            || {
                self.drop(&question.id, value, Why::BadNumber);
                Answer::Missing
            },
            Answer::Number,
        )
    }

    fn options(&mut self, question: &Question, value: &str, one: bool) -> Answer {
        let mut ticked = 0_u32;
        for id in value.split(',') {
            match question.options.iter().position(|option| option.id == id) {
                Some(_) if one && ticked != 0 => self.drop(&question.id, id, Why::Repeated),
                Some(position) => ticked |= 1 << position,
                None if id == NOT_SURE => self.drop(&question.id, id, Why::NotAlone),
                None => self.drop(&question.id, id, Why::UnknownOption),
            }
        }
        while let Some(id) = input::alone_beside_others(question, ticked) {
            let position = question.options.iter().position(|option| option.id == id).unwrap_or(0);
            ticked &= !(1 << position);
            self.drop(&question.id, id, Why::NotAlone);
        }
        if ticked == 0 { Answer::Missing } else { Answer::Options(ticked) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_room_are_decoded_once() {
        assert_eq!(settings("modules=hybrid%2Cpst-import&seed=7"), "modules=hybrid,pst-import&seed=7");
        assert_eq!(settings("seed%3D7"), "seed=7");
        assert_eq!(settings("teacher=a%26b%2525"), "teacher=a%26b%2525", "an ampersand would be a pair of its own");
        assert_eq!(settings(""), "");
    }
}
