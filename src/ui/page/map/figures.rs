//! Numbers to say: few digits that count, and rounded so that what is said of a side of a border stays true.

use super::super::super::format::grouped;
use super::super::super::words::{fill, t};

/// As many digits of a border count: what it rests on is no more exact than that.
pub(super) const DIGITS: u32 = 3;

/// Of a distance to a border, and of a border that runs askew, fewer count.
pub(super) const ROUGH: u32 = 2;

/// Which way to round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Down,
    Near,
    Up,
}

/// A number of at least 0 with so many digits that count, or as many as it has before the point and after it, to a
/// tenth. Numbers with fewer digits stay as they are.
pub(super) fn figures(number: f64, digits: u32, way: Way) -> f64 {
    // Counted in tenths, which are exact then.
    let tenths = (number * 10.0 + 0.5) as u64;
    let (most, mut unit) = (10_u64.pow(digits), 1);
    while tenths / unit >= most {
        unit *= 10;
    }
    let rounded = match way {
        Way::Down => tenths / unit,
        Way::Near => (tenths + unit / 2) / unit,
        Way::Up => tenths.div_ceil(unit),
    };
    (rounded * unit) as f64 / 10.0
}

/// A distance of more than 0, rounded up as far as `there` says that the place is still on the other side.
pub(super) fn outward(distance: f64, there: impl Fn(f64) -> bool) -> f64 {
    let ways = (ROUGH..12).map(|digits| figures(distance, digits, Way::Up));
    ways.into_iter().find(|distance| there(*distance)).unwrap_or(distance)
}

/// Both ends of a stretch rounded towards its inside, with no more digits than leave something of it.
pub(super) fn inward((low, high): (f64, f64), digits: u32) -> (f64, f64) {
    let ways = (digits..12).map(|digits| (figures(low, digits, Way::Up), figures(high, digits, Way::Down)));
    ways.into_iter().find(|(low, high)| low < high).unwrap_or((low, high))
}

/// A stretch of amounts in words, its ends rounded towards its inside, so that no amount is named that is not in it. Whether it
/// begins at its lower end or beyond it is for `from` and `between` to say: keys of `{low}`, and of `{low}` and `{high}`.
pub(super) fn stretch(ends: (Option<f64>, Option<f64>), digits: u32, [from, between]: [&'static str; 2]) -> String {
    let said = |end, way| grouped(figures(end, digits, way));
    match ends {
        (None, None) => t("flips.any").to_owned(),
        (None, Some(high)) => fill("flips.or-under", &[("high", &said(high, Way::Down))]),
        (Some(low), None) => fill(from, &[("low", &said(low, Way::Up))]),
        (Some(low), Some(high)) => {
            let (low, high) = inward((low, high), digits);
            fill(between, &[("low", &grouped(low)), ("high", &grouped(high))])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn two_digits_count_and_thresholds_stay_as_they_are() {
        assert_eq!(figures(4938.5, 2, Way::Up), 5000.0);
        assert_eq!(figures(60.6, 2, Way::Up), 61.0);
        assert_eq!(figures(8_185_467.3, 2, Way::Down), 8_100_000.0);
        assert_eq!(figures(4061.5, 3, Way::Near), 4060.0);
        assert_eq!([Way::Down, Way::Near, Way::Up].map(|way| figures(7560.0, 3, way)), [7560.0; 3]);
        assert_eq!(figures(0.3, 2, Way::Up), 0.3);
        assert_eq!(figures(0.0, 2, Way::Up), 0.0);
    }

    #[test]
    fn a_distance_is_rounded_up_only_as_far_as_the_other_side_reaches() {
        assert_eq!(outward(1020.0, |_| true), 1100.0);
        assert_eq!(outward(1020.0, |far| far < 1025.0), 1020.0);
        assert_eq!(outward(1020.0, |_| false), 1020.0);
        assert_eq!(inward((100.0, 101.0), 2), (100.0, 101.0));
        assert_eq!(inward((1012.0, 2087.0), 2), (1100.0, 2000.0));
    }

    proptest! {
        #[test]
        fn rounding_goes_to_the_side_it_says(tenths in 0_u64..10_000_000_000, digits in 1_u32..6) {
            let number = tenths as f64 / 10.0;
            let [down, near, up] = [Way::Down, Way::Near, Way::Up].map(|way| figures(number, digits, way));
            prop_assert!(down <= number && number <= up);
            prop_assert!(down <= near && near <= up);
            prop_assert!(up - down <= number / 10_f64.powi(digits as i32 - 1) + 1e-6);
        }

        #[test]
        fn a_stretch_stays_inside_itself(low in 0_u64..1_000_000, more in 1_u64..1_000_000, digits in 1_u32..4) {
            let stretch = (low as f64 / 10.0, (low + more) as f64 / 10.0);
            let (from, to) = inward(stretch, digits);
            prop_assert!(stretch.0 <= from && from < to && to <= stretch.1);
        }
    }
}
