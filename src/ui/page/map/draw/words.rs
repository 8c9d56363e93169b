//! The words of the axes: what they say, in how many lines, and how much room they take.

use crate::content::Question;

use super::super::figures::{DIGITS, Way, figures};

/// How wide a letter or a digit of an axis is at most on the whole, in CSS pixels; a digit of a number.
pub(super) const LETTER: f64 = 8.0;
pub(super) const DIGIT: f64 = 8.4;

/// The rounder of the last number below a border and the first above it: 500 rather than 499. Of amounts only as many
/// digits as count.
pub(super) fn round(last: f64, whole: bool) -> f64 {
    if !whole {
        return figures(last, DIGITS, Way::Near);
    }
    if (last + 1.0) % 10.0 == 0.0 { last + 1.0 } else { last }
}

/// A label in at most so many lines; what is longer still is cut, and stands whole in the table.
pub(super) fn broken(label: &str, most: usize, lines: usize) -> Vec<String> {
    let mut broken: Vec<String> = vec![String::new()];
    for word in label.split(' ') {
        let full = broken.len() >= lines;
        match broken.last_mut() {
            Some(line) if line.is_empty() => line.push_str(word),
            Some(line) if full || line.chars().count() + word.chars().count() < most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => broken.push(word.to_owned()),
        }
    }
    let cut = |line: String| {
        if line.chars().count() <= most { line } else { line.chars().take(most - 1).chain(['…']).collect() }
    };
    broken.into_iter().map(cut).collect()
}

/// Names of options below an axis, in lines, when each has this much room: without the words that all begin with, which
/// are given beside. None where a word is longer than the room, or a name higher than three lines.
pub(super) fn columns(question: &Question, room: f64) -> Option<(String, Vec<Vec<String>>)> {
    let labels: Vec<&str> = question.options.iter().map(|option| option.label.as_str()).collect();
    let shared = shared(&labels);
    let most = ((room - 4.0) / LETTER) as usize;
    let lines = labels.iter().map(|label| {
        let lines = broken(label.get(shared.len()..)?.trim_start(), most, 3);
        (!lines.iter().any(|line| line.ends_with('…'))).then_some(lines)
    });
    Some((shared.trim_end().to_owned(), lines.collect::<Option<Vec<_>>>()?))
}

/// The whole words with which all of these labels begin, each of which goes on.
fn shared<'a>(labels: &[&'a str]) -> &'a str {
    let Some((first, rest)) = labels.split_first() else { return "" };
    let ends = first.match_indices(' ').map(|(at, _)| at + 1).rev();
    let begin = |end: &usize| rest.iter().all(|label| label.get(..*end) == first.get(..*end) && label.len() > *end);
    ends.filter(|_| !rest.is_empty()).find(begin).and_then(|end| first.get(..end)).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::advisor::Book;

    #[test]
    fn long_labels_take_two_lines_and_then_are_cut() {
        assert_eq!(broken("Within two weeks", 22, 2), ["Within two weeks"]);
        assert_eq!(broken("A weekend or a few days more", 22, 2), ["A weekend or a few", "days more"]);
        assert_eq!(broken("Another Microsoft 365 tenant", 22, 1), ["Another Microsoft 365…"]);
    }

    #[test]
    fn borders_are_named_by_the_rounder_number() {
        let named = [round(499.0, true), round(2000.0, true), round(7560.0, false), round(4061.5, false)];
        assert_eq!(named, [500.0, 2000.0, 7560.0, 4060.0]);
    }

    #[test]
    fn options_are_named_below_the_axis_where_there_is_room() {
        let question = |id| {
            let book = Book::embedded();
            book.question(book.question_index(id).expect("question"))
        };
        let (shared, versions) = columns(question("exchange-versions"), 57.0).expect("room");
        assert_eq!(
            (shared.as_str(), versions[0].concat(), versions[8].concat()),
            ("Exchange", "5.5".into(), "SE".into())
        );
        assert_eq!(columns(question("exchange-versions"), 31.0), None);
        let (shared, pace) = columns(question("pace"), 128.0).expect("room");
        assert_eq!((shared.as_str(), pace[1].join(" ")), ("", "Within two weeks".to_owned()));
        assert!(pace.iter().flatten().all(|line| line.chars().count() <= 15), "{pace:?}");
    }

    #[test]
    fn only_what_all_begin_with_and_none_ends_with_is_shared() {
        assert_eq!(shared(&["Exchange 5.5", "Exchange SE"]), "Exchange ");
        assert_eq!(shared(&["Yes", "Yes, later"]), "");
        assert_eq!(shared(&["Only one"]), "");
        assert_eq!(shared(&["A b c", "A b d", "A e"]), "A ");
    }
}
