//! Numbers as text and back, for amounts as people give them: at most some hundred millions, with a few decimals.
//!
//! The standard library and `serde_json` do this for every number there is, at the price of 26 kB of code in the wasm
//! and tables that do not compress (measured in November 2026). So nothing in the wasm formats or parses an `f64` in
//! another way; `f64::clamp` only stands between constants, where its panic and the message of it fall away.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// As many decimals as a link keeps.
pub(crate) const DECIMALS: u32 = 6;

/// Reads digits with an optional sign and an optional point; nothing else is a number. Exact for fifteen digits.
pub(crate) fn read(text: &str) -> Option<f64> {
    let (sign, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (-1.0, digits),
        [b'+', digits @ ..] | digits => (1.0, digits),
    };
    let (mut number, mut unit, mut empty) = (0.0, 0.0, true);
    for byte in digits {
        match byte {
            b'.' if unit == 0.0 => unit = 1.0,
            b'0'..=b'9' => {
                empty = false;
                // Decimals far beyond those that are kept would cost the others their exactness.
                if unit < 1e9 {
                    number = number * 10.0 + f64::from(byte - b'0');
                    unit *= 10.0;
                }
            }
            _ => return None,
        }
    }
    let number = sign * if unit > 0.0 { number / unit } else { number };
    (!empty && number.is_finite()).then_some(number)
}

/// Reads an amount as people type it. Spaces, apostrophes and low lines part thousands; so do points and commas where
/// groups of three digits follow, the first of which does not begin with 0. One comma or point is a decimal one
/// otherwise; one point before three digits only parts thousands where a whole number is asked for.
pub(crate) fn typed(text: &str, whole: bool) -> Option<f64> {
    let mark = |c: char| if c.is_whitespace() || matches!(c, '\'' | '’' | '_') { ' ' } else { c };
    let text: String = text.trim().chars().map(mark).collect();
    // Not `split_at`: its panic brings the tables for quoting Unicode into the wasm, 3 kB with gzip.
    let signed = usize::from(text.starts_with(['-', '+']));
    let (sign, amount) = text.split_at_checked(signed).unwrap_or(("", &text));
    let points = amount.chars().filter(|c| *c == '.').count();
    let digits = if points == 1 && !whole { None } else { ungrouped(amount) };
    let digits = digits.or_else(|| match amount.rsplit_once(['.', ',']) {
        None => ungrouped(amount),
        Some((before, decimals)) => {
            let between = amount.get(before.len()..=before.len())?;
            let before = if before.contains(between) { None } else { ungrouped(before) };
            Some(before? + "." + decimals)
        }
    })?;
    read(&(sign.to_owned() + &digits))
}

/// Takes the marks between thousands away; none where they stand elsewhere, or are of several kinds.
fn ungrouped(amount: &str) -> Option<String> {
    let Some(mark) = amount.chars().find(|c| " .,".contains(*c)) else { return Some(amount.to_owned()) };
    let (first, groups) = amount.split_once(mark)?;
    let three = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let sound = (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.split(mark).all(three);
    sound.then(|| first.to_owned() + &groups.replace(mark, ""))
}

/// Writes a number with at most so many decimals, and none that are zero at its end.
pub(crate) fn text(number: f64, decimals: u32) -> String {
    let mut unit = 10_u64.pow(decimals);
    let mut whole = number.abs().trunc();
    let mut rest = ((number.abs() - whole) * unit as f64 + 0.5) as u64;
    if rest >= unit {
        (whole, rest) = (whole + 1.0, 0);
    }
    // Of what is larger than any amount, only the size matters.
    let mut zeros = 0;
    while (9e15..=f64::MAX).contains(&whole) {
        (whole, zeros) = ((whole / 10.0).trunc(), zeros + 1);
    }
    let mut text = String::new();
    if number < 0.0 {
        text.push('-');
    }
    text.push_str(&(whole as u64).to_string());
    (0..zeros).for_each(|_| text.push('0'));
    if rest > 0 {
        text.push('.');
    }
    while rest > 0 {
        unit /= 10;
        text.push(char::from(b'0' + (rest / unit) as u8));
        rest %= unit;
    }
    text
}

/// The decimal logarithm of a positive number, to five decimals, and exact for powers of ten up to a million.
pub(crate) fn log10(mut number: f64) -> f64 {
    let mut decades = 0.0;
    while number >= 10.0 {
        (number, decades) = (number / 10.0, decades + 1.0);
    }
    while number > 0.0 && number < 1.0 {
        (number, decades) = (number * 10.0, decades - 1.0);
    }
    // The fourth root is at most 1.78; so close to 1 the series of the logarithm needs few terms.
    let root = number.sqrt().sqrt();
    let s = (root - 1.0) / (root + 1.0);
    let q = s * s;
    decades + 8.0 / std::f64::consts::LN_10 * s * (1.0 + q * (1.0 / 3.0 + q * (0.2 + q / 7.0)))
}

/// JSON with its numbers written by [`text`].
struct Json;

impl Formatter for Json {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(text(value, DECIMALS).as_bytes())
    }
}

/// Writes a value as JSON, without space between tokens.
///
/// # Errors
/// If the value refuses to be written; none here does.
pub(crate) fn json(value: &impl Serialize) -> serde_json::Result<String> {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Json))?;
    // What was made of texts is a text.
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// A number with thousands commas, and at most two decimals.
#[must_use]
pub fn grouped(number: f64) -> String {
    let written = text(number.abs(), 2);
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let mut out = String::new();
    if number < 0.0 {
        out.push('-');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push('.');
        out.push_str(decimals);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let same = ["0", "1", "300", "-5", "1.5", "0.1", "0.000001", "99999999.999999", "10000000", "2000.1", "0.3"];
        for digits in same {
            let number = read(digits).expect(digits);
            assert_eq!(number, digits.parse::<f64>().expect("a number"), "{digits}");
            assert_eq!(text(number, DECIMALS), digits);
        }
    }

    #[test]
    fn numbers_are_read_as_people_write_them_and_nothing_else_is() {
        for (digits, number) in [("007", 7.0), (".5", 0.5), ("5.", 5.0), ("+5", 5.0), ("-.5", -0.5), ("1.50", 1.5)] {
            assert_eq!(read(digits), Some(number), "{digits}");
        }
        let long = "9".repeat(400);
        for digits in ["", ".", "-", "+-1", "1e3", "inf", "NaN", "0x10", "1 000", "1,5", "1.2.3", "½", &long] {
            assert_eq!(read(digits), None, "{digits}");
        }
        assert_eq!(read(&format!("1.{}", "3".repeat(400))), Some(1.333_333_333));
    }

    #[test]
    fn amounts_are_read_as_people_type_them() {
        for (text, number) in [
            ("1000", 1000.0),
            ("1,000", 1000.0),
            ("1 000", 1000.0),
            ("1\u{202f}000\u{a0}000", 1e6),
            ("1'000", 1000.0),
            ("1’234’567", 1_234_567.0),
            ("1_000", 1000.0),
            ("1.234.567", 1_234_567.0),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1 234,5", 1234.5),
            ("1,5", 1.5),
            ("2,5", 2.5),
            ("0,500", 0.5),
            ("0,125", 0.125),
            ("0.125", 0.125),
            ("1.000", 1.0),
            (",5", 0.5),
            (" 7 ", 7.0),
            ("-1,000", -1000.0),
            ("+2,5", 2.5),
        ] {
            assert_eq!(typed(text, false), Some(number), "{text}");
        }
        assert_eq!(typed("1.000", true), Some(1000.0));
        assert_eq!(typed("0.500", true), Some(0.5));
        for text in ["", " ", "1,2.5", "1,2,3", "1 2", "12 34", "1,000.000,0", "1.5.5", "0,500,000", "a", "1e3", "-"] {
            assert_eq!(typed(text, false), None, "{text}");
            assert_eq!(typed(text, true), None, "{text}");
        }
    }

    #[test]
    fn decimals_are_rounded_and_their_zeros_left_out() {
        let cases = [
            (1.256, 2, "1.26"),
            (0.999, 2, "1"),
            (1.004, 2, "1"),
            (-1.5, 0, "-2"),
            (12.34, 1, "12.3"),
            (750.1 + 0.1, 6, "750.2"),
            (1e12, 6, "1000000000000"),
            (1e18, 6, "1000000000000000000"),
        ];
        for (number, decimals, digits) in cases {
            assert_eq!(text(number, decimals), digits);
        }
        assert_eq!(text(f64::MAX, 2).len(), 309);
        assert_eq!(text(f64::INFINITY, 2), u64::MAX.to_string());
        assert_eq!(text(f64::NAN, 2), "0");
    }

    #[test]
    #[cfg(feature = "ui")]
    fn the_logarithm_is_good_enough_to_draw_with() {
        for power in -1..=6 {
            assert_eq!(log10(10_f64.powi(power)), f64::from(power));
        }
        for number in [0.15, 1.5, 2.0, 9.99, 150.0, 2001.0, 65_000.0, 1e8] {
            assert!((log10(number) - number.log10()).abs() < 1e-5, "{number}");
        }
    }

    #[test]
    fn json_is_the_same_as_everywhere() {
        let value = serde_json::json!({"a": [1, 1.5, 750.2, -3, "\u{1}\n\"é"], "b": null, "c": true});
        assert_eq!(json(&value).expect("text"), value.to_string());
    }
}
