//! What it would take for a losing path to win: one other answer, a few together, or nothing while the source stays.

use super::answer::Answer;
use super::answers::Answers;
use super::book::Book;
use super::flip::{Flip, flips};
use super::index::{PathIndex, PathSet, QuestionIndex, QuestionSet};
use super::reach::{Freedom, Reach, goes_back};
use super::rest::only_by_readings;
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;

/// Other answers that are tried together at most.
const TOGETHER: usize = 3;

/// What would make a losing path win.
#[derive(Debug, Clone, PartialEq)]
pub enum Chance {
    /// Each of these on its own.
    Alone(Vec<Flip>),
    /// These together. One alone is a change of several ticked options at once.
    Together(Vec<(QuestionIndex, Answer)>),
    /// A few other answers, of which one would have to be an older version than the newest there is.
    Older,
    /// Nothing, as long as the answer to the first question stays.
    NotForThisSource,
    /// More than three other answers, if any: all up to three were tried.
    Far,
}

/// The chance of every path but the recommended one, in fixed order.
#[must_use]
pub fn chances(book: &Book, answers: &Answers) -> Vec<(PathIndex, Chance)> {
    let Outcome::Winner { path: winner, .. } = View::new(book, answers, Unanswered::Read).winner() else {
        return Vec::new();
    };
    let first = QuestionIndex(0);
    let stays = answers.get(first).is_real();
    let mut flips = flips(book, answers);
    // Another source is another world, unless none was named.
    flips.retain(|flip| {
        let free = !goes_back(book, answers, flip.question, flip.change) && !only_by_readings(book, answers, flip);
        free && (!stays || flip.question != first)
    });
    let open = within_reach(book, answers, first);
    let kept = if stays { QuestionSet::one(first) } else { QuestionSet::default() };
    let mut reach = Reach::new(book, answers, kept);
    let losing = book.path_indices().filter(|path| *path != winner);
    let chance = losing.map(|path| {
        let own: Vec<Flip> = flips.iter().filter(|flip| flip.path == path).cloned().collect();
        let chance = if !own.is_empty() {
            Chance::Alone(own)
        } else if !stays || open.contains(path) {
            together(&mut reach, path)
        } else {
            Chance::NotForThisSource
        };
        (path, chance)
    });
    chance.collect()
}

/// The fewest changes that do it together, the freest among as many.
fn together(reach: &mut Reach<'_>, path: PathIndex) -> Chance {
    let [freest @ .., last] = Freedom::FORWARD;
    for count in 1..=TOGETHER {
        // Mostly there is none, and one search tells.
        if let Some(any) = reach.by(path, count, last) {
            let better = freest.into_iter().find_map(|least| reach.by(path, count, least));
            return Chance::Together(better.unwrap_or(any));
        }
    }
    let older = (1..=TOGETHER).any(|count| reach.by(path, count, Freedom::Back).is_some());
    if older { Chance::Older } else { Chance::Far }
}

/// Paths that some answers to all but the first question could let win: perhaps too many, never too few.
fn within_reach(book: &Book, answers: &Answers, first: QuestionIndex) -> PathSet {
    let source = Answers::none(book).with(first, answers.get(first));
    let mut view = View::new(book, &source, Unanswered::Open);
    // An answer counts even where nobody would ask for it.
    book.question_indices().filter(|question| *question != first).for_each(|question| view.set(question, Slot::Any));
    let mut found = PathSet::default();
    view.could_win(&mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::super::assess::assess;
    use super::super::input::read_answers;
    use super::*;

    fn chance_of(json: &str, path: &str) -> Chance {
        let book = Book::embedded();
        let answers = read_answers(book, json).expect("answers");
        let path = book.path_index(path).expect("path");
        let found = chances(book, &answers).into_iter().find(|(other, _)| *other == path);
        let chance = found.expect("a losing path").1;
        if let Chance::Together(changes) = &chance {
            let changed = changes.iter().fold(answers, |answers, (question, answer)| answers.with(*question, *answer));
            assert_eq!(assess(book, &changed).recommended, path);
        }
        chance
    }

    const FIRM: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300,
        "pace": "two-months", "coexistence": ["shared-address-list"], "identity": "cloud"}"#;

    #[test]
    fn one_other_answer_may_do() {
        assert!(matches!(chance_of(FIRM, "express-hybrid"), Chance::Alone(flips) if !flips.is_empty()));
    }

    #[test]
    fn several_together_may_do() {
        let chance = chance_of(FIRM, "cutover");
        assert!(matches!(&chance, Chance::Together(changes) if changes.len() == 2), "{chance:?}");
    }

    #[test]
    fn what_the_source_shuts_out_is_said_to_be_so() {
        assert_eq!(chance_of(FIRM, "google-workspace"), Chance::NotForThisSource);
        assert_eq!(chance_of(FIRM, "cross-tenant"), Chance::NotForThisSource);
        assert!(matches!(chance_of("{}", "cross-tenant"), Chance::Alone(_)), "while no source is named");
    }

    const EXCHANGE_2010: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2010"], "mailboxes": 90,
        "pace": "weekend", "coexistence": ["none"], "identity": "cloud", "hybrid-connectivity": "published",
        "directory-sync": "not-running", "one-time-sync": "yes"}"#;

    /// The ids of the questions that have to change together.
    fn together_of(json: &str, path: &str) -> Vec<&'static str> {
        let Chance::Together(changes) = chance_of(json, path) else { return Vec::new() };
        changes.iter().map(|(question, _)| Book::embedded().question(*question).id.as_str()).collect()
    }

    /// Each of these was once said to need more than three other answers.
    #[test]
    fn what_takes_two_other_answers_is_found() {
        let school = r#"{"source": "google-workspace", "mailboxes": 380, "data": "mail-calendar-contacts",
            "mailbox-access": "administrator", "destination-cloud": "worldwide"}"#;
        assert_eq!(together_of(school, "imap"), ["data", "mailbox-access"]);
        assert_eq!(together_of(EXCHANGE_2010, "pst-drive-shipping"), ["mailbox-access", "total-gb"]);
        assert_eq!(together_of(EXCHANGE_2010, "partner"), ["mailbox-access", "destination-region"]);
    }

    #[test]
    fn what_is_open_comes_before_what_would_have_to_be_another_way() {
        let city = r#"{"source": "exchange", "exchange-versions": ["exchange-2013", "exchange-2016"], "mailboxes": 620,
            "pace": "two-months", "coexistence": ["none"], "identity": "cloud", "hybrid-connectivity": "neither",
            "outlook-anywhere": "no", "data": "not-sure"}"#;
        assert_eq!(together_of(city, "imap"), ["data", "imap-access"]);
    }

    #[test]
    fn nobody_goes_back_to_an_older_version() {
        assert_eq!(chance_of(EXCHANGE_2010, "staged"), Chance::Older);
        let unknown = chance_of(r#"{"source": "exchange"}"#, "staged");
        assert!(
            matches!(&unknown, Chance::Alone(_)),
            "where no version is named, an old one may well be there: {unknown:?}"
        );
    }

    #[test]
    fn another_source_asks_nothing_of_the_way_in_to_exchange() {
        let book = Book::embedded();
        let answers = read_answers(book, r#"{"source": "imap", "mailboxes": 45}"#).expect("answers");
        let about = |flip: &&Flip| book.question(flip.question).id == "hybrid-connectivity";
        assert!(flips(book, &answers).iter().any(|flip| about(&flip)), "it is heard in a link all the same");
        for (path, chance) in chances(book, &answers) {
            let Chance::Alone(flips) = chance else { continue };
            assert!(!flips.iter().any(|flip| about(&flip)), "{}", book.path(path).id);
        }
    }
}
