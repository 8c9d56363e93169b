//! Sizes as programs write them: `1.2 GB (1,288,490,189 bytes)`, `1,5 GB`, `350 MB`, plain bytes.

use crate::number;

/// Bytes of a unit.
const UNITS: [(&str, f64); 10] = [
    ("tb", 1_099_511_627_776.0),
    ("gb", 1_073_741_824.0),
    ("mb", 1_048_576.0),
    ("kb", 1024.0),
    ("gib", 1_073_741_824.0),
    ("mib", 1_048_576.0),
    ("bytes", 1.0),
    ("byte", 1.0),
    ("b", 1.0),
    ("", 1.0),
];

/// How many bytes a text says. A number without a unit has that of its heading, as `Size (MB)`; bytes where that names none.
/// None where it cannot be read.
#[must_use]
pub fn bytes(text: &str, heading: &str) -> Option<f64> {
    let text = text.trim();
    // Exchange writes the exact number in brackets.
    if let Some(exact) = text.split_once('(').and_then(|(_, rest)| rest.split_once(" byte")).map(|(exact, _)| exact) {
        let digits: String = exact.chars().filter(char::is_ascii_digit).collect();
        return number::read(&digits);
    }
    let from = text.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(text.len());
    let (figure, unit) = text.split_at(from);
    let unit = if unit.is_empty() { of_heading(heading) } else { unit.trim().to_ascii_lowercase() };
    let (_, factor) = UNITS.iter().find(|(name, _)| *name == unit)?;
    number::typed(figure.trim(), false).filter(|value| *value >= 0.0).map(|value| value * factor)
}

/// The unit that a heading names.
fn of_heading(heading: &str) -> String {
    let heading = heading.to_ascii_lowercase();
    let named = ["gb", "mb", "kb", "tb"].into_iter().find(|unit| {
        let words = heading.split(|c: char| !c.is_ascii_alphanumeric());
        words.into_iter().any(|word| word == *unit) || (heading.ends_with(unit) && heading.len() > unit.len())
    });
    named.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_programs_write_them() {
        for (text, heading, expected) in [
            ("1.2 GB (1,288,490,189 bytes)", "TotalItemSize", Some(1_288_490_189.0)),
            ("1,2 GB (1.288.490.189 bytes)", "TotalItemSize", Some(1_288_490_189.0)),
            ("2 GB", "", Some(2_147_483_648.0)),
            ("1,5 GB", "", Some(1_610_612_736.0)),
            ("350MB", "Size", Some(367_001_600.0)),
            ("1.5", "Size (GB)", Some(1_610_612_736.0)),
            ("12", "SizeMB", Some(12_582_912.0)),
            ("4096", "Storage Used (Byte)", Some(4096.0)),
            ("0 B (0 bytes)", "", Some(0.0)),
            ("", "", None),
            ("unlimited", "", None),
            ("12 apples", "", None),
        ] {
            assert_eq!(bytes(text, heading), expected, "{text} {heading}");
        }
    }
}
