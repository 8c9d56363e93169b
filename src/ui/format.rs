//! Numbers, dates and answers as the reader sees them.

use crate::advisor::{Answer, Book, QuestionIndex};
use crate::export::words;

use super::words::t;

pub(crate) use crate::export::words::{date, grouped};

/// A date written as year-month-day; as it stands where it is none.
pub(crate) fn iso_date(text: &str) -> String {
    words::iso_date(text).unwrap_or_else(|| text.to_owned())
}

/// An answer in words.
pub(crate) fn answer(book: &Book, question: QuestionIndex, answer: Answer) -> String {
    let missing = || t(if answer == Answer::Missing { "answer.missing" } else { "answer.not-sure" }).to_owned();
    words::answer(book.question(question), answer).unwrap_or_else(missing)
}

/// A label as it stands within a sentence: its first letter small, unless it is a name or an abbreviation.
pub(crate) fn within(label: &str) -> String {
    let name = label.split(' ').next().unwrap_or_default();
    if t("names").split(' ').any(|proper| proper == name) {
        return label.to_owned();
    }
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
            first.to_ascii_lowercase().to_string() + label.get(first.len_utf8()..).unwrap_or_default()
        }
        _ => label.to_owned(),
    }
}

/// A list in a sentence: "a, b and c".
pub(crate) fn list(items: &[String]) -> String {
    joined(items, t("and"))
}

/// A list of alternatives: "a, b or c".
pub(crate) fn list_or(items: &[String]) -> String {
    joined(items, t("or"))
}

fn joined(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_in_threes() {
        let cases = [
            (0.0, "0"),
            (999.0, "999"),
            (1000.0, "1,000"),
            (10_000_000.0, "10,000,000"),
            (1.5, "1.5"),
            (1234.56, "1,234.56"),
        ];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(iso_date("2025-10-14"), "14 October 2025");
        assert_eq!(iso_date("undated"), "undated");
        assert_eq!(date((2026, 11, 20)), "20 November 2026");
    }
}
