//! How fast the core is, natively: `cargo bench --no-default-features`.

use divan::{Bencher, black_box};
use mail_migration_advisor::advisor::map::{Axis, Stop, draw, elsewhere, map};
use mail_migration_advisor::advisor::{
    Answer, Answers, Book, QuestionIndex, advise, assess, chances, flips, prospect, read_answers, recommend,
};

fn main() {
    divan::main();
}

/// A firm that has answered everything the interview asks.
const FIRM: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300,
    "pace": "two-months", "coexistence": ["shared-address-list"], "identity": "cloud",
    "hybrid-connectivity": "published", "directory-sync": "not-running", "one-time-sync": "yes"}"#;
/// The same after four answers.
const EARLY: &str = r#"{"source": "exchange", "exchange-versions": ["exchange-2016"], "mailboxes": 300,
    "pace": "two-months"}"#;

fn firm(json: &str) -> (&'static Book, Answers) {
    let book = Book::embedded();
    (book, read_answers(book, json).expect("answers"))
}

fn question(book: &Book, id: &str) -> QuestionIndex {
    book.question_index(id).expect("a question")
}

/// Every path weighed with its reasons, companions, hints, checks and disagreements.
#[divan::bench(name = "assess")]
fn one_assess(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    bencher.bench(|| assess(book, black_box(&answers)));
}

/// The recommended path alone.
#[divan::bench(name = "recommend")]
fn one_recommend(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    bencher.bench(|| recommend(book, black_box(&answers)));
}

/// Every single answer that gives another path.
#[divan::bench(name = "flips")]
fn all_flips(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    bencher.bench(|| flips(book, black_box(&answers)));
}

/// What each losing path would need.
#[divan::bench(name = "chances")]
fn all_chances(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    bencher.bench(|| chances(book, black_box(&answers)));
}

/// Who can still win after four answers, and what to ask next.
#[divan::bench(name = "prospect after four answers")]
fn early_prospect(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(EARLY);
    bencher.bench(|| prospect(book, black_box(&answers)));
}

/// The machine interface: JSON in, the whole advice as JSON out.
#[divan::bench(name = "advise, JSON to JSON")]
fn whole_advice() -> usize {
    advise(black_box(FIRM)).map_or(0, |advice| advice.len())
}

/// The decision map as the page draws it.
#[divan::bench(name = "map, mailboxes and pace")]
fn usual_map(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    let axes = (question(book, "mailboxes"), question(book, "pace"));
    bencher.bench(|| map(book, black_box(&answers), axes.0, axes.1));
}

/// The largest map there is: both axes cut finely, because the border between them runs askew.
#[divan::bench(name = "map, size and line, the largest")]
fn largest_map(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(r#"{"source": "pst-files", "pst": "many", "mailboxes": 300}"#);
    let axes = (question(book, "total-gb"), question(book, "uplink-mbps"));
    bencher.bench(|| map(book, black_box(&answers), axes.0, axes.1));
}

/// The same map for each answer to a third question.
#[divan::bench(name = "small maps, by versions")]
fn small_maps(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    let [across, up, third] = ["mailboxes", "pace", "exchange-versions"].map(|id| question(book, id));
    bencher.bench(|| elsewhere(book, black_box(&answers), across, up, third));
}

/// A map of 200 by 5 cells.
#[divan::bench(name = "map, 200 x 5 cells")]
fn fine_map(bencher: Bencher<'_, '_>) {
    let (book, answers) = firm(FIRM);
    let stop = |value: f64, answer| Stop { answer, from: value, to: value };
    let across = (1..=200).map(|n| f64::from(n) * 50.0).map(|value| stop(value, Answer::Number(value)));
    let across = Axis { question: question(book, "mailboxes"), stops: across.collect(), here: None };
    let up = (0..5).map(|place| stop(f64::from(place), Answer::Options(1 << place)));
    let up = Axis { question: question(book, "coexistence"), stops: up.collect(), here: None };
    bencher.bench(|| draw(book, black_box(&answers), across.clone(), up.clone()));
}

/// A million combinations of answers, the recommended path of each.
#[divan::bench(name = "walk of 10^6 combinations", sample_count = 5, sample_size = 1)]
fn walk() -> usize {
    let book = Book::embedded();
    let numbers = [1, 20, 50, 150, 300, 499, 500, 1000, 2000, 2001].map(f64::from).map(Answer::Number);
    let mut ways: Vec<(QuestionIndex, Vec<Answer>)> = Vec::new();
    for index in book.question_indices().filter(|question| book.decides(*question)) {
        let options = (0..book.question(index).options.len()).map(|i| Answer::Options(1 << i));
        let own = if book.question(index).id == "mailboxes" { numbers.to_vec() } else { options.collect() };
        ways.push((index, own.into_iter().chain([Answer::Missing]).collect()));
    }
    let mut answers = Answers::none(book);
    let mut sum = 0;
    for number in 0..1_000_000_usize {
        // Steps that share no factor with the count spread the walk over all questions.
        let mut rest = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 8;
        for (question, own) in &ways {
            answers.set(*question, own[rest % own.len()]);
            rest /= own.len();
        }
        sum += recommend(book, &answers).position();
    }
    sum
}
