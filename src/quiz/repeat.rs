//! When to ask a question again: FSRS, the free spaced repetition scheduler, in its form for whole days.
//!
//! After every answer a card has a *stability* (after so many days, nine in ten are still remembered) and a *difficulty*
//! from 1 to 10. The next day to ask is the one on which the chance to remember falls to nine in ten. The formulas are
//! those of the open-spaced-repetition project; a test holds them against figures from its crate `rs-fsrs` 1.2.1. The
//! crate itself, with the calendar library it needs, would add 105 kB of compressed wasm (measured in November 2026);
//! this file adds about two. Days are whole: nobody is asked again on the same day, except on request.

/// How an answer went. The middle grades of FSRS, "hard" and "easy", would need the learner's own word; none is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grade {
    /// Wrong.
    Again = 1,
    /// Right.
    Good = 3,
}

/// What is believed about somebody's memory of one question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Trace {
    /// Days after which nine in ten are remembered; above 0.
    pub(super) stability: f64,
    /// 1 to 10.
    pub(super) difficulty: f64,
}

/// The default weights of `rs-fsrs` 1.2.1.
const W: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813, 0.0953, 0.2975,
    2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

/// The curve of forgetting: `(1 + FACTOR × days / stability) ^ -0.5` is nine tenths after `stability` days.
const FACTOR: f64 = 19.0 / 81.0;

/// Nothing is put off for longer than this, in days.
const LONGEST: f64 = 365.0;

fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}

fn first_difficulty(grade: f64) -> f64 {
    within(W[4] - (W[5] * (grade - 1.0)).exp() + 1.0, 1.0, 10.0)
}

impl Trace {
    /// After the very first answer.
    pub(super) fn first(grade: Grade) -> Self {
        let stability = W[grade as usize - 1];
        Self { stability, difficulty: first_difficulty(f64::from(grade as u8)) }
    }

    /// The chance that it is still remembered after so many days.
    pub(super) fn recall(self, days: u32) -> f64 {
        (1.0 + FACTOR * f64::from(days) / self.stability).sqrt().recip()
    }

    /// After another answer, so many days after the last one.
    pub(super) fn after(self, days: u32, grade: Grade) -> Self {
        let g = f64::from(grade as u8);
        let stability = self.new_stability(self.recall(days), grade);
        let change = -W[6] * (g - 3.0);
        let difficulty = W[7] * first_difficulty(4.0) + (1.0 - W[7]) * (self.difficulty + change);
        Self { stability: within(stability, 0.01, 36500.0), difficulty: within(difficulty, 1.0, 10.0) }
    }

    fn new_stability(self, recall: f64, grade: Grade) -> f64 {
        let (s, d) = (self.stability, self.difficulty);
        match grade {
            Grade::Again => W[11] * d.powf(-W[12]) * ((s + 1.0).powf(W[13]) - 1.0) * (W[14] * (1.0 - recall)).exp(),
            Grade::Good => s * (1.0 + W[8].exp() * (11.0 - d) * s.powf(-W[9]) * ((W[10] * (1.0 - recall)).exp() - 1.0)),
        }
    }

    /// Days until it should be asked again, at least one.
    pub(super) fn interval(self) -> u32 {
        within(self.stability + 0.5, 1.0, LONGEST) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: Trace, stability: f64, difficulty: f64) {
        let near = |a: f64, b: f64| (a - b).abs() < 1e-3 * b.max(1.0);
        assert!(
            near(found.stability, stability) && near(found.difficulty, difficulty),
            "{found:?}, expected {stability} {difficulty}"
        );
    }

    #[test]
    fn after_as_many_days_as_the_stability_nine_in_ten_are_remembered() {
        let trace = Trace { stability: 12.0, difficulty: 5.0 };
        assert!((trace.recall(12) - 0.9).abs() < 1e-9);
        assert!(trace.recall(1) > trace.recall(30));
    }

    #[test]
    fn right_answers_space_out_and_a_wrong_one_brings_it_back_soon() {
        let mut trace = Trace::first(Grade::Good);
        let mut last = trace.interval();
        for _ in 0..6 {
            trace = trace.after(trace.interval(), Grade::Good);
            assert!(trace.interval() >= last, "{trace:?}");
            last = trace.interval();
        }
        assert!(last > 100);
        let slipped = trace.after(last, Grade::Again);
        assert!(slipped.interval() < 20 && slipped.difficulty > trace.difficulty);
        assert_eq!(Trace::first(Grade::Again).interval(), 1);
    }

    #[test]
    fn nothing_is_put_off_for_ever_and_no_answer_breaks_it() {
        for stability in [0.01, 1.0, 36500.0] {
            for difficulty in [1.0, 10.0] {
                for days in [0, 1, 100_000] {
                    for grade in [Grade::Again, Grade::Good] {
                        let after = Trace { stability, difficulty }.after(days, grade);
                        assert!(after.stability.is_finite() && (1..=365).contains(&after.interval()), "{after:?}");
                    }
                }
            }
        }
    }

    /// Gap in days, grade, stability and difficulty after it.
    type Review = (u32, Grade, f64, f64);

    #[test]
    fn it_agrees_with_the_scheduler_of_the_project() {
        use Grade::{Again, Good};
        // Printed by rs-fsrs 1.2.1 with its default parameters and `enable_short_term: false`.
        let runs: [&[Review]; 4] = [
            &[
                (0, Good, 3.1262, 5.3146),
                (3, Good, 11.3884, 5.2670),
                (10, Good, 34.3187, 5.2206),
                (30, Good, 92.8294, 5.1753),
            ],
            &[
                (0, Again, 0.4072, 7.2102),
                (1, Good, 2.6052, 7.1183),
                (4, Good, 9.9298, 7.0286),
                (12, Again, 2.2096, 9.0213),
                (2, Good, 4.2431, 8.8870),
            ],
            &[
                (0, Good, 3.1262, 5.3146),
                (20, Again, 1.9929, 7.3474),
                (1, Again, 0.7118, 9.3326),
                (1, Good, 1.6845, 9.1911),
                (9, Good, 7.8427, 9.0528),
            ],
            &[
                (0, Again, 0.4072, 7.2102),
                (0, Good, 0.4072, 7.1183),
                (1, Again, 0.2753, 9.1089),
                (60, Good, 5.2016, 8.9726),
            ],
        ];
        for run in runs {
            let mut trace: Option<Trace> = None;
            for (days, grade, stability, difficulty) in run {
                let now = trace.map_or_else(|| Trace::first(*grade), |before| before.after(*days, *grade));
                close(now, *stability, *difficulty);
                trace = Some(now);
            }
        }
    }
}
