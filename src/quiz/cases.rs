//! A set of cases made from the rules, as a link names it: `seed=7&length=10`.

use super::exam::whole;

/// Which cases, and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseSet {
    /// Which of the possible sets it is, 1 to 999,999,999.
    pub seed: usize,
    /// Cases, 1 to [`CaseSet::MOST`].
    pub length: usize,
}

impl CaseSet {
    /// Cases in a set, unless a link says otherwise.
    pub const LENGTH: usize = 10;

    /// Most cases in a set.
    pub const MOST: usize = 50;

    /// Largest seed.
    pub const LARGEST_SEED: usize = 999_999_999;

    /// As part of an address.
    #[must_use]
    pub fn write(self) -> String {
        format!("seed={}&length={}", self.seed, self.length)
    }

    /// Reads an address: none where it names no seed. What is not understood is named and left out.
    #[must_use]
    pub fn read(query: &str) -> (Option<Self>, Vec<String>) {
        let (mut seed, mut length, mut dropped) = (None, None, Vec::new());
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (place, most, value) = match pair.split_once('=') {
                Some(("seed", value)) => (&mut seed, Self::LARGEST_SEED, value),
                Some(("length", value)) => (&mut length, Self::MOST, value),
                _ => (&mut None, 0, ""),
            };
            match whole(value, 1, most) {
                Some(number) => *place = Some(number),
                None => dropped.push(pair.chars().take(60).collect()),
            }
        }
        let length = length.unwrap_or(Self::LENGTH);
        (seed.map(|seed| Self { seed, length }), dropped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_comes_back_as_it_was_written() {
        let set = CaseSet { seed: 7, length: 12 };
        assert_eq!(CaseSet::read(&set.write()), (Some(set), Vec::new()));
        assert_eq!(CaseSet::read("seed=7"), (Some(CaseSet { seed: 7, length: 10 }), Vec::new()));
        assert_eq!(CaseSet::read(""), (None, Vec::new()));
    }

    #[test]
    fn what_is_not_understood_is_named_and_the_rest_is_kept() {
        let (set, dropped) = CaseSet::read("seed=7&length=60&teacher=me&x");
        assert_eq!(set, Some(CaseSet { seed: 7, length: 10 }));
        assert_eq!(dropped, ["length=60", "teacher=me", "x"]);
        for seed in ["seed=0", "seed=1000000000", "seed=-3", "seed=1.5", "seed="] {
            assert_eq!(CaseSet::read(seed), (None, vec![seed.to_owned()]), "{seed}");
        }
    }
}
