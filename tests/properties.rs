//! What holds for all answers: properties over answers drawn at random, "not sure" and gaps included.

use mail_migration_advisor::advisor::{
    Advice, Answer, Answers, Book, Chance, Confidence, Flip, QuestionIndex, Verdict, assess, assumed, chances, flips,
    goes_back, link, prospect, read_answers, recommend, still_ahead,
};
use mail_migration_advisor::content::Kind;
use mail_migration_advisor::hash::fnv1a;
use proptest::prelude::*;

/// An answer to a question: missing, not sure, or one of its real answers with the bounds that matter among the numbers.
fn answer(book: &'static Book, question: QuestionIndex) -> BoxedStrategy<Answer> {
    let content = book.question(question);
    let real = match content.kind {
        Kind::One => (0..content.options.len()).prop_map(|i| Answer::Options(1 << i)).boxed(),
        Kind::Several => {
            let alone: Vec<u32> =
                (0..content.options.len()).filter(|i| content.options[*i].alone).map(|i| 1 << i).collect();
            let all = (1_u32 << content.options.len()) - 1;
            (1..=all)
                .prop_map(move |set| {
                    let single = alone.iter().find(|bit| set & **bit != 0 && set != **bit);
                    Answer::Options(single.map_or(set, |bit| set & !bit))
                })
                .boxed()
        }
        Kind::Number => {
            let bounds = content.number.as_ref().expect("bounds");
            let near: Vec<f64> =
                bounds.marks.iter().flat_map(|mark| [mark.at, mark.at + 1.0]).chain([bounds.minimum]).collect();
            prop_oneof![proptest::sample::select(near), (1_u32..100_000).prop_map(f64::from),]
                .prop_map(Answer::Number)
                .boxed()
        }
    };
    prop_oneof![2 => Just(Answer::Missing), 1 => Just(Answer::NotSure), 5 => real].boxed()
}

/// Every option on its own, or numbers on both sides of every mark.
fn definite(book: &Book, question: QuestionIndex) -> Vec<Answer> {
    let content = book.question(question);
    let marks = content.number.iter().flat_map(|number| &number.marks);
    let numbers = marks.flat_map(|mark| [mark.at, mark.at + 1.0]).map(Answer::Number);
    numbers.chain((0..content.options.len()).map(|i| Answer::Options(1 << i))).collect()
}

/// Answers on the way: from very few to most, so that something is left to ask. Nothing is "not sure".
fn on_the_way() -> impl Strategy<Value = Answers> {
    let book = Book::embedded();
    (answers(), any::<[u64; 3]>(), 0..4_u8).prop_map(move |(all, [a, b, c], density)| {
        let kept = match density {
            0 => a & b & c,
            1 => a & b,
            2 => a,
            _ => a | b,
        };
        let real = all.given().filter(|(question, answer)| answer.is_real() && kept >> question.position() & 1 == 1);
        real.fold(Answers::none(book), |answers, (question, answer)| answers.with(question, answer))
    })
}

/// Whether a flip says that this answer does it.
fn covers(flip: &Flip, answer: Answer) -> bool {
    match (flip.range, answer) {
        (Some((from, to)), Answer::Number(number)) => {
            from.is_none_or(|from| number >= from) && to.is_none_or(|to| number <= to)
        }
        _ => flip.change == answer,
    }
}

/// A question of the book by any number.
fn question(book: &Book, number: usize) -> QuestionIndex {
    let all: Vec<QuestionIndex> = book.question_indices().collect();
    all[number % all.len()]
}

/// The pieces in an order by chance.
fn shuffled<T: AsRef<[u8]>>(mut pieces: Vec<T>, seed: u64) -> Vec<T> {
    pieces.sort_by_key(|piece| fnv1a(piece.as_ref()).wrapping_mul(seed | 1));
    pieces
}

fn answers() -> impl Strategy<Value = Answers> {
    let book = Book::embedded();
    let each: Vec<BoxedStrategy<Answer>> = book.question_indices().map(|question| answer(book, question)).collect();
    each.prop_map(move |drawn| {
        let mut answers = Answers::none(book);
        for (question, answer) in book.question_indices().zip(drawn) {
            answers.set(question, answer);
        }
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, max_global_rejects: 100_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_set_of_answers_has_one_recommendation_that_is_not_ruled_out(answers in answers()) {
        let book = Book::embedded();
        let advice = Advice::of(book, &answers);
        let first = &advice.paths[0];
        prop_assert_eq!(first.id, advice.recommended);
        prop_assert_eq!(first.verdict, "recommended");
        prop_assert!(first.reasons.iter().all(|reason| reason.effect != "rules-out"));
        prop_assert_eq!(advice.paths.iter().filter(|path| path.verdict == "recommended").count(), 1);
        prop_assert_eq!(advice.paths.len(), book.paths().len());
        prop_assert!(advice.possible.contains(&advice.recommended));
        prop_assert!(advice.companions.iter().all(|companion| companion.path != Some(advice.recommended)));
    }

    #[test]
    fn every_path_that_is_ruled_out_says_by_which_rule_and_what_would_help(answers in answers()) {
        let assessment = assess(Book::embedded(), &answers);
        for path in &assessment.paths {
            prop_assert!(!path.reasons.is_empty());
            for reason in &path.reasons {
                prop_assert!(!reason.text.is_empty());
                prop_assert!(reason.effect != mail_migration_advisor::advisor::ReasonEffect::RulesOut || !reason.remedy.is_empty());
            }
        }
    }

    /// Only for what is certainly asked: an answer given to a question that would not be asked counts too, and may open
    /// what its reading had closed. So nothing is "not sure" here, by which whether a question is asked would be open.
    #[test]
    fn answering_what_is_asked_never_makes_the_set_of_possible_winners_grow(answers in on_the_way(), seed in answers()) {
        let book = Book::embedded();
        let before = prospect(book, &answers);
        prop_assume!(before.exact && before.next_question.is_some());
        let Some(question) = before.next_question else { return Ok(()) };
        let drawn = [seed.get(question)].into_iter().filter(|answer| answer.is_real());
        for answer in definite(book, question).into_iter().chain(drawn) {
            let after = prospect(book, &answers.with(question, answer));
            let new: Vec<_> = after.possible.iter().filter(|path| !before.possible.contains(path)).collect();
            prop_assert!(new.is_empty(), "{:?} came in by answering {}", new, book.question(question).id);
            prop_assert!(after.confidence >= before.confidence);
        }
        // Not to know is no answer: nothing is settled by it, and nothing opened.
        let unsure = prospect(book, &answers.with(question, Answer::NotSure));
        prop_assert_eq!((unsure.possible, unsure.confidence), (before.possible, before.confidence));
    }

    /// A whole interview, answered at random: nothing that was out comes in again, confidence only rises, and what is
    /// recommended on the way is always among what can still win.
    #[test]
    fn every_step_of_an_interview_settles_more(seed in answers()) {
        let book = Book::embedded();
        let Some(first) = book.question_indices().next() else { return Ok(()) };
        let mut answers = Answers::none(book).with(first, seed.get(first));
        let mut before = prospect(book, &answers);
        let mut ahead = still_ahead(book, &answers);
        while let Some(question) = before.next_question {
            if !seed.get(question).is_real() {
                break;
            }
            answers.set(question, seed.get(question));
            let after = prospect(book, &answers);
            if before.exact {
                prop_assert!(after.possible.iter().all(|path| before.possible.contains(path)));
            }
            prop_assert!(after.possible.contains(&assess(book, &answers).recommended));
            prop_assert!(after.confidence >= before.confidence);
            let left = still_ahead(book, &answers);
            prop_assert!(left <= ahead, "{left} questions left, {ahead} before");
            (before, ahead) = (after, left);
        }
    }

    /// By a link, by JSON, and one answer after the other.
    #[test]
    fn the_order_of_answering_does_not_matter(answers in answers(), seed in any::<u64>()) {
        let book = Book::embedded();
        let query = link::write(book, &answers);
        let pairs = shuffled(query.split('&').collect(), seed);
        prop_assume!(pairs.join("&") != query);
        let (linked, dropped) = link::read(book, &pairs.join("&"));
        prop_assert!(dropped.is_empty());
        let mut set = Answers::none(book);
        for pair in &pairs {
            let (alone, _) = link::read(book, pair);
            alone.given().for_each(|(question, answer)| set.set(question, answer));
        }
        let field = |pair: &&str| {
            let (id, value) = pair.split_once('=').expect("a pair");
            let content = book.question(book.question_index(id).expect("a question"));
            let several = content.kind == Kind::Several && value != "not-sure";
            let value = match content.kind {
                Kind::Number if value != "not-sure" => value.to_owned(),
                _ if several => serde_json::to_string(&value.split(',').collect::<Vec<_>>()).expect("JSON"),
                _ => format!("\"{value}\""),
            };
            format!("\"{id}\": {value}")
        };
        let fields: Vec<String> = pairs.iter().map(field).collect();
        let json = read_answers(book, &format!("{{{}}}", fields.join(", "))).expect("answers");
        let expected = serde_json::to_string(&Advice::of(book, &answers)).expect("JSON");
        for again in [linked, set, json] {
            prop_assert_eq!(&serde_json::to_string(&Advice::of(book, &again)).expect("JSON"), &expected);
        }
    }

    #[test]
    fn not_sure_never_rules_out_what_every_definite_answer_allows(answers in answers(), number in any::<usize>()) {
        let book = Book::embedded();
        let question = question(book, number);
        let out = |answer| {
            let assessment = assess(book, &answers.with(question, answer));
            let out = assessment.paths.into_iter().filter(|path| path.verdict == Verdict::RuledOut);
            out.map(|path| path.path).collect::<Vec<_>>()
        };
        let definite: Vec<_> = definite(book, question).into_iter().map(out).collect();
        // Only where the answer has a say in what is ruled out.
        prop_assume!(definite.iter().any(|out| *out != definite[0]));
        for answer in [Answer::NotSure, Answer::Missing] {
            for path in out(answer) {
                prop_assert!(
                    definite.iter().any(|out| out.contains(&path)),
                    "not sure of {} rules out {}", book.question(question).id, book.path(path).id
                );
            }
        }
    }

    /// Of what is asked, more: what one definite answer allows is not ruled out either.
    #[test]
    fn not_sure_of_what_is_asked_rules_out_nothing_that_some_answer_allows(answers in on_the_way()) {
        let book = Book::embedded();
        let next = prospect(book, &answers).next_question;
        prop_assume!(next.is_some());
        let Some(question) = next else { return Ok(()) };
        let ruled_out = |answer, path| {
            let assessment = assess(book, &answers.with(question, answer));
            assessment.of(path).is_some_and(|path| path.verdict == Verdict::RuledOut)
        };
        for path in book.path_indices().filter(|path| ruled_out(Answer::NotSure, *path)) {
            for answer in definite(book, question) {
                prop_assert!(ruled_out(answer, path), "{answer:?} for {} allows {}", book.question(question).id, book.path(path).id);
            }
        }
    }

    #[test]
    fn a_flip_really_flips_at_both_ends_of_its_range(answers in answers()) {
        let book = Book::embedded();
        let now = assess(book, &answers).recommended;
        let flips = flips(book, &answers);
        prop_assume!(!flips.is_empty());
        for flip in flips {
            prop_assert_ne!(flip.path, now);
            let ends = flip.range.map_or([None, None], |(from, to)| [from, to]);
            for change in ends.into_iter().flatten().map(Answer::Number).chain([flip.change]) {
                let then = assess(book, &answers.with(flip.question, change)).recommended;
                prop_assert_eq!(then, flip.path, "{} as {:?}", &book.question(flip.question).id, change);
            }
        }
    }

    /// No single other answer that would flip is missing: every option, and numbers about every mark.
    #[test]
    fn what_is_no_flip_changes_nothing(answers in answers()) {
        let book = Book::embedded();
        let now = recommend(book, &answers);
        let flips = flips(book, &answers);
        for (question, given) in answers.given().filter(|(_, given)| given.is_real()) {
            // Of several answers a flip ticks one more or takes one away.
            if book.question(question).kind == Kind::Several {
                continue;
            }
            for answer in definite(book, question).into_iter().filter(|answer| *answer != given) {
                let then = recommend(book, &answers.with(question, answer));
                let said = flips.iter().any(|flip| flip.question == question && flip.path == then && covers(flip, answer));
                prop_assert!(said == (then != now), "{} as {answer:?}", book.question(question).id);
            }
        }
    }

    /// Saying for certain what was assumed anyway adds evidence of the same kind.
    #[test]
    fn more_of_the_same_evidence_never_lowers_confidence(answers in on_the_way()) {
        let book = Book::embedded();
        let before = prospect(book, &answers);
        prop_assume!(before.next_question.is_some());
        let Some(question) = before.next_question else { return Ok(()) };
        let now = recommend(book, &answers);
        let same = definite(book, question).into_iter().filter(|answer| recommend(book, &answers.with(question, *answer)) == now);
        let same: Vec<Answer> = same.collect();
        prop_assume!(!same.is_empty());
        for answer in same {
            let after = prospect(book, &answers.with(question, answer));
            prop_assert!(after.confidence >= before.confidence, "{:?} for {}", answer, &book.question(question).id);
        }
    }

    #[test]
    fn links_and_json_give_the_answers_back(answers in answers()) {
        let book = Book::embedded();
        let (again, dropped) = link::read(book, &link::write(book, &answers));
        prop_assert!(dropped.is_empty());
        prop_assert_eq!(&again, &answers);
    }

    #[test]
    fn whatever_a_link_holds_it_never_fails(text in "\\PC{0,200}") {
        let book = Book::embedded();
        let (answers, _) = link::read(book, &text);
        let _ = assess(book, &answers);
        let _ = read_answers(book, &text);
    }
}

/// Answers to lay over others, of which none is there already and none goes back to an older version.
fn laid(book: &Book, answers: &Answers) -> Vec<(QuestionIndex, Answer)> {
    let all = book.question_indices().flat_map(|question| {
        let definite = definite(book, question).into_iter();
        definite.map(move |answer| (question, answer))
    });
    let forward = |(question, answer): &(QuestionIndex, Answer)| {
        answers.get(*question) != *answer && !goes_back(book, answers, *question, *answer)
    };
    all.filter(forward).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every pair of other answers, and triples by chance: none makes a path win of which the record says that not even
    /// three do, or that only an older version or another mail system would.
    #[test]
    fn what_is_said_to_be_out_of_reach_is(answers in answers(), seed in any::<u64>()) {
        let book = Book::embedded();
        let chances = chances(book, &answers);
        let far = |path| chances.iter().any(|(other, chance)| {
            *other == path && matches!(chance, Chance::Far | Chance::Older | Chance::NotForThisSource)
        });
        let source = book.question_indices().find(|question| question.is_source()).expect("a source");
        let mut changes = laid(book, &answers);
        if answers.get(source).is_real() {
            changes.retain(|(question, _)| *question != source);
        }
        let third = |i: usize, j: usize| changes[(seed as usize).wrapping_add(i * 7919 + j * 104_729) % changes.len()];
        for (i, (first, one)) in changes.iter().enumerate() {
            let alone = answers.with(*first, *one);
            for (j, (second, two)) in changes[i..].iter().enumerate() {
                let both = alone.with(*second, *two);
                let (last, three) = third(i, j);
                for laid in [both.with(last, three), both] {
                    let path = recommend(book, &laid);
                    prop_assert!(!far(path), "{} wins: {}", book.path(path).id, link::write(book, &laid));
                }
            }
        }
    }

    /// What is said to win together does, and none of its changes is idle.
    #[test]
    fn what_is_said_to_win_together_does(answers in answers()) {
        let book = Book::embedded();
        for (path, chance) in chances(book, &answers) {
            let Chance::Together(changes) = chance else { continue };
            prop_assert!((1..=3).contains(&changes.len()));
            let all = changes.iter().fold(answers.clone(), |laid, (question, answer)| laid.with(*question, *answer));
            prop_assert_eq!(recommend(book, &all), path);
            for (question, _) in &changes {
                let without = all.with(*question, answers.get(*question));
                prop_assert_ne!(recommend(book, &without), path, "{} is idle", &book.question(*question).id);
            }
        }
    }

    /// Where nothing is said to be open or assumed, no answer to what has none changes the result.
    #[test]
    fn whatever_could_change_the_result_is_open_or_assumed(answers in answers()) {
        let book = Book::embedded();
        let prospect = prospect(book, &answers);
        let assumed = assumed(book, &answers, &flips(book, &answers));
        prop_assume!(prospect.confidence == Confidence::High);
        let now = recommend(book, &answers);
        for question in book.question_indices().filter(|question| !answers.get(*question).is_real() && !assumed.contains(question)) {
            // The way in to Exchange is heard by other sources only by how they read whether IMAP4 is reachable.
            let aside = book.question(question).id == "hybrid-connectivity";
            for answer in definite(book, question) {
                let then = recommend(book, &answers.with(question, answer));
                prop_assert!(then == now || aside && !assumed.is_empty(), "{} as {answer:?}", book.question(question).id);
            }
        }
    }
}
