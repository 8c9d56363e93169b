//! The field's terms in a sentence or two each, and where they stand in a text. No drawing.

use super::Status;
use super::record::record;

record! {
    /// What a term means (`facts.md` 1).
    pub struct Meaning {
        /// Stable id.
        pub id: String,
        /// The term as a heading.
        pub term: String,
        /// Other forms under which it stands in texts.
        pub words: Vec<String> = default,
        /// What it means, in at most three sentences.
        pub text: String,
        /// How well that is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
        /// The path it stands for, if it is one.
        pub path: String = default,
    }
}

/// A term in a text: its place in the glossary, and the bytes it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Position in the glossary.
    pub meaning: usize,
    /// First byte.
    pub from: usize,
    /// After its last byte.
    pub to: usize,
}

/// The places at which terms stand in a text, each term once, from left to right; of two that overlap the longer one.
/// Terms for which `skip` holds are passed over.
#[must_use]
pub fn spots(glossary: &[Meaning], text: &str, skip: impl Fn(usize) -> bool) -> Vec<Spot> {
    let mut found: Vec<Spot> = Vec::new();
    let mut done = vec![false; glossary.len()];
    let mut from = 0;
    while from < text.len() {
        let open = |meaning: &usize| !done[*meaning] && !skip(*meaning);
        let here = (0..glossary.len()).filter(open).filter_map(|meaning| at(&glossary[meaning], text, from, meaning));
        match here.max_by_key(|spot| spot.to) {
            Some(spot) => {
                done[spot.meaning] = true;
                found.push(spot);
                from = spot.to;
            }
            None => from += text[from..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// The longest form of a term that begins at this byte and stands as a word of its own.
fn at(meaning: &Meaning, text: &str, from: usize, index: usize) -> Option<Spot> {
    let part_of_word = |c: char| c.is_alphanumeric() || c == '-';
    if text[..from].chars().next_back().is_some_and(part_of_word) {
        return None;
    }
    let forms = std::iter::once(&meaning.term).chain(&meaning.words);
    let ends = forms.filter_map(|form| {
        let to = from + form.len();
        let same = text.get(from..to)?.eq_ignore_ascii_case(form);
        // A short form in capitals, such as MX, is not the same in small letters.
        let exact = form.len() > 4 || text.get(from..to)? == form;
        let ends = !text[to..].chars().next().is_some_and(part_of_word);
        (same && exact && ends).then_some(to)
    });
    ends.max().map(|to| Spot { meaning: index, from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn glossary() -> Vec<Meaning> {
        let meaning = |id: &str, term: &str, words: &[&str]| Meaning {
            id: id.to_owned(),
            term: term.to_owned(),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            text: String::new(),
            status: Status::Published,
            sources: Vec::new(),
            path: String::new(),
        };
        vec![
            meaning("pst", "PST file", &["PST"]),
            meaning("upload", "Network upload", &["PST network upload"]),
            meaning("mx", "MX record", &["MX"]),
        ]
    }

    fn found(text: &str) -> Vec<(usize, &str)> {
        spots(&glossary(), text, |_| false).into_iter().map(|spot| (spot.meaning, &text[spot.from..spot.to])).collect()
    }

    #[test]
    fn the_longer_term_wins_and_each_is_marked_once() {
        let text = "A PST network upload takes each PST file; a PST stays a PST.";
        assert_eq!(found(text), [(1, "PST network upload"), (0, "PST file")]);
    }

    #[test]
    fn only_words_of_their_own_count() {
        assert_eq!(found("pst, PSTs, the ex-PST and mx"), []);
        assert_eq!(found("Switch the mx record – now"), [(2, "mx record")]);
        assert_eq!(found("…MX."), [(2, "MX")]);
    }

    #[test]
    fn what_is_to_be_skipped_is_skipped() {
        assert_eq!(spots(&glossary(), "PST and MX", |meaning| meaning == 0).len(), 1);
    }
}
