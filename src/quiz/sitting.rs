//! An exam under way, as a text to be kept: a reload, or a look at another screen, must not cost the answers, and does not
//! stop the clock either.
//!
//! ```json
//! {"exam": "modules=hybrid&questions=20&minutes=30&pass=70&seed=1", "begun": 1795284000, "sheet": {…}}
//! ```

use serde_json::{Map, Value};

use crate::number::json;

use super::exam::Exam;

/// An exam under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// Its terms.
    pub exam: Exam,
    /// When it was begun, in seconds of the reader's clock.
    pub begun: u32,
    /// The answers so far, as [`super::progress`] writes them.
    pub sheet: String,
}

impl Sitting {
    /// The text to be kept.
    #[must_use]
    pub fn write(&self) -> String {
        let mut whole = Map::new();
        whole.insert("exam".to_owned(), Value::from(self.exam.write()));
        whole.insert("begun".to_owned(), Value::from(self.begun));
        whole.insert("sheet".to_owned(), self.sheet.parse().unwrap_or_default());
        json(&Value::Object(whole)).unwrap_or_default()
    }

    /// Reads a kept text; none where it is none, or where its exam could not be made again as it was.
    #[must_use]
    pub fn read(text: &str, known: &[&str]) -> Option<Self> {
        let whole: Value = text.parse().ok()?;
        let (exam, dropped) = Exam::read(whole.get("exam")?.as_str()?, known);
        let begun = u32::try_from(whole.get("begun")?.as_u64()?).ok()?;
        let sheet = json(whole.get("sheet")?).ok()?;
        dropped.is_empty().then_some(Self { exam, begun, sheet })
    }

    /// Seconds left at a time of the clock; none where the exam has no limit. A clock that was set back gives nothing.
    #[must_use]
    pub fn left(&self, now: u32) -> Option<u32> {
        let all = u32::try_from(self.exam.minutes? * 60).ok()?;
        Some(all.saturating_sub(now.saturating_sub(self.begun)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 2] = ["hybrid", "pst-import"];

    fn sample() -> Sitting {
        let exam = Exam { minutes: Some(5), ..Exam::proposal(vec!["hybrid".to_owned()]) };
        Sitting { exam, begun: 1000, sheet: "{\"answers\":{},\"at\":null}".to_owned() }
    }

    #[test]
    fn it_comes_back_as_it_was_kept_and_the_clock_goes_on() {
        let again = Sitting::read(&sample().write(), &KNOWN);
        assert_eq!(again, Some(sample()));
        assert_eq!([1000, 1060, 1300, 9000, 0].map(|now| sample().left(now)), [300, 240, 0, 0, 300].map(Some));
        let endless = Sitting { exam: Exam { minutes: None, ..sample().exam }, ..sample() };
        assert_eq!(endless.left(9000), None);
    }

    #[test]
    fn what_could_not_be_made_again_is_none() {
        for text in ["", "{}", "[]", "{\"exam\": 3}"] {
            assert_eq!(Sitting::read(text, &KNOWN), None, "{text}");
        }
        assert_eq!(Sitting::read(&sample().write(), &KNOWN[1..]), None, "its module is gone");
        assert_eq!(Sitting::read(&sample().write().replace("1000", "-1"), &KNOWN), None);
    }
}
