//! A timed set over chosen modules, and the link that gives a class the same one.
//!
//! `modules=hybrid,pst-import&questions=20&minutes=30&pass=80&seed=7`. Nothing here guards against looking things up;
//! the page says so.

use crate::content::{Lesson, Pack, QuizQuestion};
use crate::number;
use crate::order::sort_by_key;

use super::dice::Dice;
use super::home::pack_of_home;
use super::sheet::Score;

/// What an exam consists of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exam {
    /// Ids of the modules; [`Exam::SCENARIOS`] stands for questions made from the rules.
    pub modules: Vec<String>,
    /// Questions, 1 to 100; fewer if the modules hold fewer.
    pub questions: usize,
    /// Minutes, 1 to 240; none for as long as one likes.
    pub minutes: Option<usize>,
    /// Right answers in a hundred that are a pass, 1 to 100.
    pub pass: usize,
    /// Which of the possible sets it is.
    pub seed: u64,
}

/// How an exam went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verdict {
    /// Right answers in a hundred, rounded; but down where it would otherwise look like a pass.
    pub percent: usize,
    /// Whether that is a pass.
    pub passed: bool,
}

impl Exam {
    /// Stands among the modules for questions made from the rules.
    pub const SCENARIOS: &'static str = "scenarios";

    /// Twenty questions on everything, in thirty minutes; the proposal one can change.
    #[must_use]
    pub fn proposal(modules: Vec<String>) -> Self {
        Self { modules, questions: 20, minutes: Some(30), pass: 70, seed: 1 }
    }

    /// As part of an address.
    #[must_use]
    pub fn write(&self) -> String {
        let minutes = self.minutes.unwrap_or(0);
        let modules = self.modules.join(",");
        format!(
            "modules={modules}&questions={}&minutes={minutes}&pass={}&seed={}",
            self.questions, self.pass, self.seed
        )
    }

    /// Reads an address: what is missing is as proposed, what is not understood is named and left out.
    #[must_use]
    pub fn read(query: &str, known: &[&str]) -> (Self, Vec<String>) {
        let all = known.iter().map(|id| (*id).to_owned()).collect();
        let mut exam = Self::proposal(all);
        let mut dropped = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            if !exam.take(pair, known) {
                dropped.push(pair.chars().take(60).collect());
            }
        }
        (exam, dropped)
    }

    /// Ids of the packs that an address asks for, whether they are known here or not.
    #[must_use]
    pub fn packs_in(query: &str) -> Vec<String> {
        let modules = query.split('&').filter_map(|pair| pair.strip_prefix("modules="));
        let packs = modules.flat_map(|value| value.split(',')).filter_map(pack_of_home);
        packs.filter(|id| Pack::is_id(id)).map(str::to_owned).collect()
    }

    /// Takes one pair of an address; false if it is not, or not wholly, understood.
    fn take(&mut self, pair: &str, known: &[&str]) -> bool {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let whole = |least, most| whole(value, least, most);
        let put = |place: &mut usize, number: Option<usize>| {
            number.into_iter().for_each(|number| *place = number);
            number.is_some()
        };
        match name {
            "modules" => {
                let asked: Vec<&str> = value.split(',').filter(|id| !id.is_empty()).collect();
                let found = known.iter().filter(|id| asked.contains(id)).map(|id| (*id).to_owned());
                let found: Vec<String> = found.collect();
                let complete = found.len() == asked.len() && !found.is_empty();
                if !found.is_empty() {
                    self.modules = found;
                }
                complete
            }
            "questions" => put(&mut self.questions, whole(1, 100)),
            "pass" => put(&mut self.pass, whole(1, 100)),
            "minutes" => {
                let minutes = whole(0, 240);
                minutes.into_iter().for_each(|minutes| self.minutes = Some(minutes).filter(|minutes| *minutes > 0));
                minutes.is_some()
            }
            "seed" => {
                let seed = whole(0, 999_999_999);
                seed.into_iter().for_each(|seed| self.seed = seed as u64);
                seed.is_some()
            }
            _ => false,
        }
    }

    /// The questions: as evenly from the modules as they have them, then mixed. The same for the same seed and modules.
    #[must_use]
    pub fn draw(&self, lessons: &[Lesson]) -> Lesson {
        let mut dice = Dice::of(self.seed, "exam");
        // In whichever order the modules were ticked.
        let mut lessons: Vec<&Lesson> = lessons.iter().collect();
        sort_by_key(&mut lessons, |lesson| lesson.module.as_str());
        let mut piles: Vec<Vec<QuizQuestion>> = Vec::new();
        for lesson in lessons {
            // Packs may have ids that others have too; a sheet has room for one of each.
            let fresh = |question: &&QuizQuestion| !piles.iter().flatten().any(|other| other.id == question.id);
            let mut pile: Vec<QuizQuestion> = lesson.questions.iter().filter(fresh).cloned().collect();
            Dice::of(self.seed, &lesson.module).shuffle(&mut pile);
            piles.push(pile);
        }
        // Who gives one more than the others is a matter of chance, not of order.
        dice.shuffle(&mut piles);
        let mut questions = Vec::new();
        while questions.len() < self.questions && piles.iter().any(|pile| !pile.is_empty()) {
            let taken = piles.iter_mut().filter_map(Vec::pop);
            let wanted = self.questions - questions.len();
            questions.extend(taken.take(wanted));
        }
        dice.shuffle(&mut questions);
        Lesson { module: "exam".to_owned(), page: None, questions }
    }

    /// How it went.
    #[must_use]
    pub const fn verdict(&self, score: Score) -> Verdict {
        if score.questions == 0 {
            return Verdict { percent: 0, passed: false };
        }
        let passed = score.right * 100 >= self.pass * score.questions;
        let rounded = (score.right * 200 + score.questions) / (score.questions * 2);
        let percent = if !passed && rounded >= self.pass { score.right * 100 / score.questions } else { rounded };
        Verdict { percent, passed }
    }
}

/// A whole number between two, both included.
pub(super) fn whole(value: &str, least: usize, most: usize) -> Option<usize> {
    let number = number::read(value).filter(|number| number.fract() == 0.0 && *number >= 0.0 && *number < 1e9);
    number.map(|number| number as usize).filter(|number| (least..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::super::sample::lesson;
    use super::*;

    const KNOWN: [&str; 3] = ["hybrid", "pst-import", Exam::SCENARIOS];

    #[test]
    fn a_link_comes_back_as_it_was_written() {
        let modules = vec!["hybrid".to_owned(), Exam::SCENARIOS.to_owned()];
        for minutes in [None, Some(45)] {
            let exam = Exam { modules: modules.clone(), questions: 12, minutes, pass: 80, seed: 99 };
            assert_eq!(Exam::read(&exam.write(), &KNOWN), (exam, Vec::new()));
        }
    }

    #[test]
    fn what_is_not_understood_is_named_and_the_rest_is_kept() {
        let (exam, dropped) =
            Exam::read("modules=hybrid,cooking&questions=0&pass=101&minutes=x&seed=-1&teacher=me", &KNOWN);
        assert_eq!(exam.modules, ["hybrid"]);
        assert_eq!((exam.questions, exam.pass, exam.minutes, exam.seed), (20, 70, Some(30), 1));
        assert_eq!(dropped.len(), 6, "{dropped:?}");
        let (exam, dropped) = Exam::read("modules=cooking", &KNOWN);
        assert_eq!((exam.modules.len(), dropped.len()), (3, 1));
        assert_eq!(Exam::read("", &KNOWN).1.len(), 0);
    }

    #[test]
    fn the_packs_of_a_link_are_known_before_they_are_here() {
        let packs = Exam::packs_in("modules=hybrid,pack/wiki,scenarios,pack/a-2&questions=4&pack=pack/no");
        assert_eq!(packs, ["wiki", "a-2"]);
        assert!(Exam::packs_in("modules=pack/,pack/../x,pack/a b").is_empty());
        assert!(Exam::packs_in("").is_empty());
    }

    #[test]
    fn questions_come_evenly_from_the_modules_and_never_twice() {
        let lessons =
            [lesson(&["a1", "a2", "a3", "a4", "a5"]), Lesson { module: "b".to_owned(), ..lesson(&["b1", "b2"]) }];
        let exam = Exam { questions: 4, ..Exam::proposal(Vec::new()) };
        let ids =
            |exam: &Exam| exam.draw(&lessons).questions.iter().map(|question| question.id.clone()).collect::<Vec<_>>();
        let drawn = ids(&exam);
        assert_eq!(drawn.iter().filter(|id| id.starts_with('a')).count(), 2);
        assert_eq!(drawn, ids(&exam), "the same seed");
        assert!((2..9).any(|seed| ids(&Exam { seed, ..exam.clone() }) != drawn));
        let all = ids(&Exam { questions: 100, ..exam.clone() });
        assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), 7);
        let same = [lesson(&["a1", "a2"]), Lesson { module: "pack/b".to_owned(), ..lesson(&["a2", "a3"]) }];
        assert_eq!(Exam { questions: 100, ..exam }.draw(&same).questions.len(), 3, "an id that two have is asked once");
    }

    #[test]
    fn the_order_in_which_modules_were_ticked_makes_no_other_exam() {
        let of = |module: &str, ids: &[&str]| Lesson { module: module.to_owned(), ..lesson(ids) };
        let mut lessons = vec![of("a", &["a1", "a2", "a3"]), of("b", &["b1", "b2", "b3"]), of("c", &["c1", "c2"])];
        for seed in 0..30 {
            let exam = Exam { questions: 4, seed, ..Exam::proposal(Vec::new()) };
            let ids = |lessons: &[Lesson]| -> Vec<String> {
                exam.draw(lessons).questions.into_iter().map(|question| question.id).collect()
            };
            let drawn = ids(&lessons);
            lessons.rotate_left(1);
            assert_eq!(ids(&lessons), drawn, "seed {seed}");
        }
    }

    #[test]
    fn nobody_passes_by_rounding() {
        let exam = Exam { pass: 70, ..Exam::proposal(Vec::new()) };
        let verdict = |right, questions| exam.verdict(Score { right, questions, answered: questions, first: right });
        assert_eq!(verdict(14, 20), Verdict { percent: 70, passed: true });
        assert_eq!(verdict(16, 23), Verdict { percent: 69, passed: false });
        assert_eq!(verdict(2, 3), Verdict { percent: 67, passed: false });
        assert_eq!(verdict(7, 8), Verdict { percent: 88, passed: true });
        let close = Exam { pass: 67, ..Exam::proposal(Vec::new()) };
        let score = Score { right: 2, questions: 3, answered: 3, first: 2 };
        assert_eq!(close.verdict(score), Verdict { percent: 66, passed: false });
        assert_eq!(verdict(0, 0), Verdict { percent: 0, passed: false });
    }
}
