//! Headings compared: capitals, spaces and signs do not matter; two slips of the finger may be forgiven.

/// A heading as it is compared.
pub(super) fn plain(heading: &str) -> String {
    heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two headings are meant to be the same: equal but for signs, or at most two letters apart where the name is long
/// enough for that to be no other word.
pub(super) fn same(one: &str, other: &str) -> bool {
    let (one, other) = (plain(one), plain(other));
    let forgiven = match other.chars().count() {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    one == other || distance(&one, &other) <= forgiven
}

/// How many letters must be changed, put in or taken out.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.chars().enumerate() {
        let mut corner = at;
        row[0] = at + 1;
        for (place, letter) in other.iter().enumerate() {
            let changed = corner + usize::from(c != *letter);
            corner = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(corner + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_forgiven_and_other_words_are_not() {
        for heading in ["EmailAddress", "email address", "E-mail_Address", "EmailAdress", "EmialAddress"] {
            assert!(same(heading, "EmailAddress"), "{heading}");
        }
        for (heading, name) in [("Email", "EmailAddress"), ("Names", "Name"), ("Username2", "Name"), ("", "Name")] {
            assert!(!same(heading, name), "{heading}");
        }
        assert_eq!((distance("", "abc"), distance("abc", ""), distance("abcd", "acbd")), (3, 3, 2));
    }
}
