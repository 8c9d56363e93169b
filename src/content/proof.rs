//! The counts of the proof that the rules have no gap, as the page shows them. The proof itself is `advisor::proof`.

use super::record::record;

record! {
    /// What the proof of this build's rules counted; written by `cargo xtask prove`, never by hand.
    #[derive(Default, PartialEq)]
    pub struct Proof {
        /// Hash of the rules that were proved.
        pub fingerprint: String,
        /// Combinations of answers, a missing answer included; every one has exactly one recommendation.
        pub combinations: f64,
        /// Cases that the rules can tell apart; each stands for many combinations.
        pub cases: usize,
        /// Rows and columns of rising mailboxes or pace; no path leaves and comes back on any.
        pub lines: usize,
        /// Cases completed with random answers and assessed in full.
        pub completed: usize,
        /// Sets of random answers compared with those that stand for them.
        pub stand_ins: usize,
        /// Interviews, each walked to its end.
        pub interviews: usize,
        /// Questions of the longest interview.
        pub longest: usize,
        /// Sets of answers sent through a link and back.
        pub links: usize,
        /// Rows of the preference table; each wins somewhere.
        pub rows: usize,
        /// Effects of eligibility rules, additions and checks; each fires somewhere.
        pub rules: usize,
        /// Questions; each makes a difference somewhere.
        pub questions: usize,
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Proof {
    /// As a content file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let fields = [
            ("combinations", self.combinations),
            ("cases", self.cases as f64),
            ("lines", self.lines as f64),
            ("completed", self.completed as f64),
            ("stand_ins", self.stand_ins as f64),
            ("interviews", self.interviews as f64),
            ("longest", self.longest as f64),
            ("links", self.links as f64),
            ("rows", self.rows as f64),
            ("rules", self.rules as f64),
            ("questions", self.questions as f64),
        ];
        let fields: Vec<String> = fields.iter().map(|(name, number)| format!("  \"{name}\": {number}")).collect();
        format!("{{\n  \"fingerprint\": \"{}\",\n{}\n}}\n", self.fingerprint, fields.join(",\n"))
    }
}
