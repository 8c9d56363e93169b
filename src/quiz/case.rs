//! The organisation that a question describes, as answers for the advisor.

use crate::advisor::{Answers, Book, from_object};
use crate::content::QuizQuestion;

/// The answers of a question's case; none where it describes no organisation. A test reads every case that ships.
#[must_use]
pub fn answers_of(book: &Book, question: &QuizQuestion) -> Option<Answers> {
    from_object(book, question.case.as_ref()?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_case_becomes_answers_and_a_question_without_one_has_none() {
        let book = Book::embedded();
        let mut question = sample::question("Q1", &[("imap", true), ("cutover", false)]);
        assert_eq!(answers_of(book, &question), None);
        question.case = serde_json::from_str(r#"{"source": "exchange", "mailboxes": 80}"#).expect("case");
        assert_eq!(answers_of(book, &question).map(|answers| answers.given().count()), Some(2));
    }

    #[test]
    fn a_case_that_the_advisor_refuses_is_none() {
        let mut question = sample::question("Q1", &[("imap", true), ("cutover", false)]);
        question.case = serde_json::from_str(r#"{"weather": "fine"}"#).expect("case");
        assert_eq!(answers_of(Book::embedded(), &question), None);
    }
}
