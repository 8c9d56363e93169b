//! What a recommendation takes for granted: questions that nobody asked, of which another answer would change it.

use super::answers::Answers;
use super::book::Book;
use super::condition::Tri;
use super::flip::Flip;
use super::index::QuestionIndex;
use super::view::{Slot, Unanswered, View};

/// Questions without a real answer that the interview does not ask here, though some answer would change the
/// recommendation: the advice takes the usual one for granted. In editorial order.
#[must_use]
pub fn assumed(book: &Book, answers: &Answers, flips: &[Flip]) -> Vec<QuestionIndex> {
    let mut found = Vec::new();
    let open = View::new(book, answers, Unanswered::Open);
    for flip in flips {
        let question = flip.question;
        let silent = !answers.get(question).is_real() && open.asked(question) == Tri::False;
        if silent && !found.contains(&question) && !only_by_readings(book, answers, flip) {
            found.push(question);
        }
    }
    found
}

/// Whether a question that is not asked here changes the recommendation only by how others without an answer are then
/// read: it has no say of its own then, and those others name what matters.
#[must_use]
pub fn only_by_readings(book: &Book, answers: &Answers, flip: &Flip) -> bool {
    let mut view = View::new(book, answers, Unanswered::Read);
    if view.slot(flip.question) != Slot::Read || view.asked(flip.question) != Tri::False {
        return false;
    }
    let before = view.winner();
    let others = book.question_indices().filter(|other| *other != flip.question);
    for other in others {
        if view.slot(other) == Slot::Read {
            view.set(other, Slot::Held(view.see(other)));
        }
    }
    view.set(flip.question, Slot::Given(flip.change));
    view.winner() == before
}

#[cfg(test)]
mod tests {
    use super::super::explore::prospect;
    use super::super::flip::flips;
    use super::super::input::read_answers;
    use super::*;

    fn assumed_of(json: &str) -> Vec<&'static str> {
        let book = Book::embedded();
        let answers = read_answers(book, json).expect("answers");
        let assumed = assumed(book, &answers, &flips(book, &answers));
        let decisive = prospect(book, &answers).decisive;
        assert!(assumed.iter().all(|question| !decisive.contains(question)), "asked or assumed, not both");
        assumed.into_iter().map(|question| book.question(question).id.as_str()).collect()
    }

    #[test]
    fn what_is_not_asked_and_would_change_the_result_is_named() {
        let files = r#"{"source": "pst-files", "mailboxes": 45, "pst": "many", "total-gb": 60, "uplink-mbps": 100"#;
        assert_eq!(assumed_of(&format!("{files}}}")), ["destination-region"]);
        assert_eq!(assumed_of(&format!(r#"{files}, "destination-region": "japan"}}"#)), [""; 0]);
        assert_eq!(
            assumed_of(r#"{"source": "imap", "mailboxes": 45, "mailbox-access": "administrator"}"#),
            ["imap-access"]
        );
    }
}
