//! Kinds of verdicts, of confidence and of reasons, with their public names.

/// What is said of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The preference table names it.
    Recommended,
    /// Eligible without a warning.
    Suitable,
    /// Eligible with warnings.
    Possible,
    /// An open answer could still rule it out.
    Undecided,
    /// An answer rules it out.
    RuledOut,
}

impl Verdict {
    /// Public name, as in the machine interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Recommended => "recommended",
            Self::Suitable => "suitable",
            Self::Possible => "possible",
            Self::Undecided => "undecided",
            Self::RuledOut => "ruled-out",
        }
    }
}

/// How sure a recommendation is (`facts.md` 6): by the number of open questions that could change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Three or more.
    Low,
    /// One or two.
    Medium,
    /// None.
    High,
}

impl Confidence {
    pub(in super::super) const fn of(decisive: usize) -> Self {
        match decisive {
            0 => Self::High,
            1 | 2 => Self::Medium,
            _ => Self::Low,
        }
    }

    /// Public name, as in the machine interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// What a reason does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonEffect {
    /// The row of the preference table that names the path.
    Prefers,
    /// A rule that takes the path out.
    RulesOut,
    /// A rule that could take it out, depending on an open answer.
    Depends,
    /// A rule that warns.
    Warns,
    /// A rule that adds a step.
    Requires,
    /// The path would work, and another comes first.
    RanksBelow,
}

impl ReasonEffect {
    /// Public name, as in the machine interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prefers => "prefers",
            Self::RulesOut => "rules-out",
            Self::Depends => "depends",
            Self::Warns => "warns",
            Self::Requires => "requires",
            Self::RanksBelow => "ranks-below",
        }
    }
}
