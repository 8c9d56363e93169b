//! What holds for all answers: properties over answers drawn at random, "not sure" and gaps included.

use mail_migration_advisor::advisor::{
    Advice, Answer, Answers, Book, QuestionIndex, assess, link, prospect, read_answers,
};
use mail_migration_advisor::content::Kind;
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
    fn answering_what_is_asked_never_makes_the_set_of_possible_winners_grow(answers in answers(), seed in answers()) {
        let book = Book::embedded();
        let mut answers = answers;
        for question in book.question_indices().filter(|question| !answers.get(*question).is_real()).collect::<Vec<_>>() {
            answers.set(question, Answer::Missing);
        }
        let before = prospect(book, &answers);
        prop_assume!(before.exact);
        let Some(question) = before.next_question else { return Ok(()) };
        prop_assume!(seed.get(question).is_real());
        let after = prospect(book, &answers.with(question, seed.get(question)));
        let new: Vec<_> = after.possible.iter().filter(|path| !before.possible.contains(path)).collect();
        prop_assert!(new.is_empty(), "{:?} came in by answering {}", new, book.question(question).id);
        prop_assert!(after.confidence >= before.confidence);
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
