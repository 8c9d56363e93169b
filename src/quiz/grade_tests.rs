//! Grading, kind by kind.

use super::super::sample::{chosen, matching, number, question, steps};
use super::*;

#[test]
fn every_option_gets_a_marking_of_its_own() {
    let asked = question("Q1", &[("a", true), ("b", true), ("c", false), ("d", false)]);
    let markings = asked.options.iter().map(|option| marking(&asked, option, &chosen(&["a", "c"])));
    let expected = [Marking::RightChosen, Marking::RightMissed, Marking::WrongChosen, Marking::Plain];
    assert!(markings.eq(expected));
}

#[test]
fn one_right_option_and_no_other_is_a_right_answer() {
    let asked = question("Q1", &[("a", false), ("b", true), ("c", false)]);
    assert!(is_right(&asked, &chosen(&["b"])));
    for wrong in [&["a"][..], &["a", "b"], &[]] {
        assert!(!is_right(&asked, &chosen(wrong)), "{wrong:?}");
    }
}

#[test]
fn of_several_right_options_all_are_needed() {
    let mut asked = question("Q1", &[("a", true), ("b", true), ("c", false)]);
    asked.kind = QuizKind::Several;
    assert!(is_right(&asked, &chosen(&["a", "b"])));
    assert!(!is_right(&asked, &chosen(&["a"])));
    assert!(!is_right(&asked, &chosen(&["a", "b", "c"])));
}

#[test]
fn an_empty_answer_is_never_right() {
    assert!(!is_right(&question("Q1", &[("a", false), ("b", false)]), &chosen(&[])));
}

#[test]
fn steps_are_right_in_their_order_and_each_is_marked_by_its_place() {
    let asked = steps(&["one", "two", "three"]);
    let given = |ids: [&str; 3]| Chosen::in_order(ids.map(str::to_owned).to_vec());
    assert!(is_right(&asked, &given(["one", "two", "three"])));
    let mixed = given(["two", "one", "three"]);
    let markings: Vec<bool> = asked.options.iter().map(|option| marking(&asked, option, &mixed).is_good()).collect();
    assert_eq!(markings, [false, false, true]);
    assert!(!given(["one", "two", "two"]).fits(&asked));
}

#[test]
fn pairs_are_right_one_by_one_and_can_be_laid_anew() {
    let asked = matching(&[("cutover", "one"), ("staged", "many"), ("imap", "many")]);
    let mut given = Chosen::new();
    given.pair("cutover", "many");
    given.pair("cutover", "one");
    given.pair("staged", "many");
    assert!(!given.fits(&asked), "one is still open");
    given.pair("imap", "one");
    assert!(given.fits(&asked) && !is_right(&asked, &given));
    assert_eq!(marking(&asked, &asked.options[2], &given), Marking::WrongChosen);
    given.pair("imap", "many");
    assert!(is_right(&asked, &given));
    given.pair("imap", "");
    assert_eq!(given.target("imap"), None);
}

#[test]
fn a_number_may_be_typed_as_people_do_and_a_slip_is_known_by_its_number() {
    let asked = number(2000.0, &[150.0, 1000.0]);
    for right in ["2000", "2,000", " 2 000 ", "2000.0"] {
        assert!(is_right(&asked, &Chosen::typed(right)), "{right}");
    }
    let slip = Chosen::typed("150");
    let markings: Vec<Marking> = asked.options.iter().map(|option| marking(&asked, option, &slip)).collect();
    assert_eq!(markings, [Marking::RightMissed, Marking::WrongChosen, Marking::Plain]);
    assert!(!is_right(&asked, &Chosen::typed("17")), "no known slip, and still wrong");
    assert!(!Chosen::typed("many").fits(&asked) && Chosen::typed(" ").is_empty());
}

#[test]
fn marks_in_a_number_are_read_by_what_is_asked() {
    let (whole, parts) = (number(2000.0, &[150.0]), number(3.5, &[2.0]));
    for (text, as_whole, in_parts) in [
        ("1,234,567", Some(1_234_567.0), Some(1_234_567.0)),
        ("1,5", Some(1.5), Some(1.5)),
        ("3,600.5", Some(3600.5), Some(3600.5)),
        ("2.000", Some(2000.0), Some(2.0)),
        ("2,000", Some(2000.0), Some(2000.0)),
        ("1,2,3", None, None),
        ("x", None, None),
        ("1,,000", None, None),
    ] {
        let chosen = Chosen::typed(text);
        assert_eq!((chosen.number(&whole), chosen.number(&parts)), (as_whole, in_parts), "{text}");
    }
    assert_eq!(Chosen::new().number(&whole), None);
    assert!(is_right(&whole, &Chosen::typed("2.000")) && !is_right(&parts, &Chosen::typed("3.500.000")));
}

#[test]
fn the_key_of_every_kind_fits_and_is_right() {
    let one = question("Q1", &[("a", false), ("b", true)]);
    for asked in [one, steps(&["x", "y"]), matching(&[("p", "1"), ("q", "2")]), number(3.5, &[1.0])] {
        let key = key(&asked);
        assert!(key.fits(&asked) && is_right(&asked, &key), "{:?}", asked.kind);
    }
}
