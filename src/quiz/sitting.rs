//! An exam under way, as a text to be kept: a reload, or a look at another screen, must not cost the answers, and does not
//! stop the clock either.
//!
//! ```json
//! {"exam": "modules=hybrid&questions=20&minutes=30&pass=70&seed=1", "begun": 1795284000, "sheet": {…}}
//! ```
//! While it is under way its address holds `begun=1795284000`, beside the terms if a link gave them: so the browser's own
//! buttons lead out of it and back into it. Where there is no such exam, the address is that of its terms.

use serde_json::{Map, Value};

use crate::number::json;

use super::exam::Exam;
use super::home::home_of_pack;

/// Names an exam under way in its address.
const BEGUN: &str = "begun=";

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

    /// Homes of the packs that a kept exam asks from, whether they are here or not.
    #[must_use]
    pub fn packs(text: &str) -> Vec<String> {
        let whole: Value = text.parse().unwrap_or_default();
        let exam = whole.get("exam").and_then(Value::as_str).unwrap_or_default();
        Exam::packs_in(exam).iter().map(|id| home_of_pack(id)).collect()
    }

    /// Its address while it is under way, with the terms of a link or none.
    #[must_use]
    pub fn address(&self, terms: &str) -> String {
        let between = if terms.is_empty() { "" } else { "&" };
        format!("{terms}{between}{BEGUN}{}", self.begun)
    }

    /// What an address says: when the exam under way that it means was begun, and the terms.
    #[must_use]
    pub fn parted(query: &str) -> (Option<u32>, String) {
        let (mut begun, mut terms) = (None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            match pair.strip_prefix(BEGUN).and_then(|moment| moment.parse().ok()) {
                Some(moment) => begun = Some(moment),
                None => terms.push(pair),
            }
        }
        (begun, terms.join("&"))
    }

    /// A whole address without the moment at which somebody began: that of the exam, the same for everybody.
    #[must_use]
    pub fn address_of_all(whole: &str) -> String {
        let parts = whole.split_once('#').and_then(|(page, fragment)| Some((page, fragment.split_once('?')?)));
        let Some((page, (path, query))) = parts else { return whole.to_owned() };
        match Self::parted(query).1 {
            terms if terms.is_empty() => format!("{page}#{path}"),
            terms => format!("{page}#{path}?{terms}"),
        }
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
    fn its_address_leads_back_to_it_and_to_its_terms_without_it() {
        let terms = "modules=hybrid&seed=4";
        assert_eq!(sample().address(terms), "modules=hybrid&seed=4&begun=1000");
        assert_eq!(Sitting::parted(&sample().address(terms)), (Some(1000), terms.to_owned()));
        assert_eq!(Sitting::parted(&sample().address("")), (Some(1000), String::new()));
        for (query, terms) in [("", ""), ("begun=soon", "begun=soon"), ("begun=-1&seed=4", "begun=-1&seed=4")] {
            assert_eq!(Sitting::parted(query), (None, terms.to_owned()), "{query}");
        }
    }

    #[test]
    fn an_address_for_others_does_not_say_when_one_began() {
        for (whole, of_all) in [
            (
                "https://a.example/?embed=1#/learn/exam?seed=4&begun=1000",
                "https://a.example/?embed=1#/learn/exam?seed=4",
            ),
            ("https://a.example/#/learn/exam?begun=1000", "https://a.example/#/learn/exam"),
            ("https://a.example/#/learn/hybrid", "https://a.example/#/learn/hybrid"),
            ("https://a.example/?begun=1", "https://a.example/?begun=1"),
        ] {
            assert_eq!(Sitting::address_of_all(whole), of_all);
        }
    }

    #[test]
    fn its_packs_are_known_before_they_are_here() {
        let exam = Exam { modules: vec!["hybrid".to_owned(), "pack/wiki".to_owned()], ..sample().exam };
        assert_eq!(Sitting::packs(&Sitting { exam, ..sample() }.write()), ["pack/wiki"]);
        assert!(["", "[]", "{\"exam\": 3}"].iter().all(|text| Sitting::packs(text).is_empty()));
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
