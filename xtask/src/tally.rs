//! Counting what test programs report.

use std::ops::AddAssign;

/// Passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// How many passed.
    pub(crate) passed: u32,
    /// How many failed.
    pub(crate) failed: u32,
}

impl Tally {
    /// One check.
    pub(crate) fn one(ok: bool) -> Self {
        Self { passed: ok.into(), failed: (!ok).into() }
    }

    /// As many checks as a program reported. One that failed without reporting a failure, or that reported nothing at
    /// all, counts as a failure: it never came to its tests.
    pub(crate) fn reported(ok: bool, text: &str) -> Self {
        let mut tally = Self::default();
        for line in text.lines() {
            tally += cargo(line).or_else(|| node(line)).unwrap_or_default();
        }
        if tally.failed == 0 && (!ok || tally.passed == 0) {
            tally.failed = 1;
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// `test result: ok. 5 passed; 0 failed; 0 ignored; …`
fn cargo(line: &str) -> Option<Tally> {
    let rest = line.trim().strip_prefix("test result: ")?;
    let number = |part: &str| {
        let before = rest.split(';').find_map(|piece| piece.trim().strip_suffix(part))?;
        before.rsplit([' ', '.']).next()?.parse().ok()
    };
    Some(Tally { passed: number(" passed")?, failed: number(" failed")? })
}

/// `# pass 5`, `ℹ fail 0`, `# cancelled 0`: one line for each.
fn node(line: &str) -> Option<Tally> {
    let mut words = line.split_whitespace();
    let (mark, kind, number) = (words.next()?, words.next()?, words.next()?);
    let number = number.parse().ok().filter(|_| matches!(mark, "#" | "ℹ") && words.next().is_none())?;
    match kind {
        "pass" => Some(Tally { passed: number, failed: 0 }),
        "fail" | "cancelled" => Some(Tally { passed: 0, failed: number }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u32, failed: u32) -> Tally {
        Tally { passed, failed }
    }

    #[test]
    fn cargo_lines_add_up() {
        let text = "running 7 tests\ntest result: ok. 7 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
                    test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.1s\n";
        assert_eq!(Tally::reported(false, text), tally(9, 3));
    }

    #[test]
    fn node_lines_add_up_in_both_dresses() {
        assert_eq!(Tally::reported(true, "ℹ tests 5\nℹ pass 5\nℹ fail 0\nℹ cancelled 0\n"), tally(5, 0));
        assert_eq!(Tally::reported(false, "# tests 5\n# pass 2\n# fail 2\n# cancelled 1\n"), tally(2, 3));
    }

    #[test]
    fn a_program_that_never_came_to_its_tests_failed() {
        assert_eq!(Tally::reported(false, "error: could not compile"), tally(0, 1));
        assert_eq!(Tally::reported(true, ""), tally(0, 1));
        assert_eq!(Tally::reported(false, "test result: ok. 7 passed; 0 failed; 0 ignored"), tally(7, 1));
    }
}
