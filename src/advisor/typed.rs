//! Numbers as people type them.

use crate::content::Question;
use crate::number;

/// Why a typed number was refused.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed {
    /// Nothing was typed.
    Empty,
    /// It is not a number.
    NotANumber,
    /// Whole numbers are expected.
    NotWhole,
    /// Outside smallest and largest.
    OutOfRange(f64, f64),
}

/// Reads a number as people type it: 1,000, 1.000 and 1 000 are a thousand where whole numbers are asked for.
///
/// # Errors
/// Why it was refused, for a message beside the field.
pub fn read_typed(question: &Question, text: &str) -> Result<f64, Typed> {
    if text.trim().is_empty() {
        return Err(Typed::Empty);
    }
    let whole = question.number.as_ref().is_some_and(|bounds| bounds.whole);
    let number = number::typed(text, whole).ok_or(Typed::NotANumber)?;
    if whole && number.fract() != 0.0 {
        return Err(Typed::NotWhole);
    }
    let bounds = question.number.as_ref().map_or((f64::MIN, f64::MAX), |bounds| (bounds.minimum, bounds.maximum));
    if number < bounds.0 || number > bounds.1 { Err(Typed::OutOfRange(bounds.0, bounds.1)) } else { Ok(number) }
}

#[cfg(test)]
mod tests {
    use super::super::book::Book;
    use super::*;

    fn typed(id: &str, text: &str) -> Result<f64, Typed> {
        let book = Book::embedded();
        let index = book.question_index(id).expect("question");
        read_typed(book.question(index), text)
    }

    #[test]
    fn thousands_may_be_written_in_any_way() {
        for text in ["1000", "1,000", "1.000", "1 000", "1'000", " 1000 ", "1\u{202f}000"] {
            assert_eq!(typed("mailboxes", text), Ok(1000.0), "{text}");
        }
        assert_eq!(typed("mailboxes", "1,234,567"), Ok(1_234_567.0));
        assert_eq!(typed("total-gb", "1,234.5"), Ok(1234.5));
        assert_eq!(typed("total-gb", "1.234,5"), Ok(1234.5));
        assert_eq!(typed("total-gb", "1,5"), Ok(1.5));
        assert_eq!(typed("total-gb", "0,500"), Ok(0.5));
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_reason() {
        assert_eq!(typed("mailboxes", ""), Err(Typed::Empty));
        for text in ["many", "1e3", "inf", "NaN", "0x10", "12a", "1,2,3", "1,2.5"] {
            assert_eq!(typed("mailboxes", text), Err(Typed::NotANumber), "{text}");
        }
        assert_eq!(typed("mailboxes", "1.5"), Err(Typed::NotWhole));
        for text in ["0", "-1", "1000000000000"] {
            assert_eq!(typed("mailboxes", text), Err(Typed::OutOfRange(1.0, 10_000_000.0)), "{text}");
        }
    }
}
