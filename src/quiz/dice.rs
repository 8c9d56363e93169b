//! Chance that can be repeated: the same seed gives the same throws on every machine, so that a link can hold a class
//! together. Not for secrets.

/// A source of repeatable chance (SplitMix64).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice for a seed. Neighbouring seeds have nothing in common.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Dice for a seed and a text, such as the id of a question.
    #[must_use]
    pub const fn of(seed: u64, text: &str) -> Self {
        Self(seed ^ crate::hash::fnv1a(text.as_bytes()))
    }

    /// The next number.
    pub const fn throw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `count`; 0 where there is nothing to choose from.
    pub const fn below(&mut self, count: usize) -> usize {
        // For counts of a few dozen the remainder favours nobody by more than one in 10^17.
        if count == 0 { 0 } else { (self.throw() % count as u64) as usize }
    }

    /// True in so many of a hundred throws.
    pub const fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// One of the items; none of an empty list.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// Puts the items in another order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }

    /// The numbers up to `count` in another order.
    #[must_use]
    pub fn order(&mut self, count: usize) -> Vec<usize> {
        let mut order: Vec<usize> = (0..count).collect();
        self.shuffle(&mut order);
        order
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same_and_the_throws_are_those_published_for_splitmix() {
        let mut dice = Dice::new(1_234_567);
        let throws = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([dice.throw(), dice.throw(), dice.throw()], throws);
    }

    #[test]
    fn every_order_comes_up_and_about_equally_often() {
        let mut dice = Dice::new(7);
        let mut counts = std::collections::BTreeMap::<Vec<usize>, usize>::new();
        for _ in 0..6000 {
            *counts.entry(dice.order(3)).or_default() += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|count| (850..1150).contains(count)), "{counts:?}");
    }

    #[test]
    fn of_nothing_there_is_nothing_to_pick() {
        let mut dice = Dice::new(7);
        assert_eq!(dice.pick::<u8>(&[]), None);
        assert_eq!((dice.below(0), dice.order(0).len()), (0, 0));
        assert!(!dice.percent(0) && dice.percent(100));
    }
}
