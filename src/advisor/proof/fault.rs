//! What the proof looks for and must not find, with words for the author who has to mend it.

use std::fmt;

/// What must not be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Answers for which no row names a path, or whose path is ruled out.
    NoWinner,
    /// Answers for which the whole advice does not name one path, the one that the walk found.
    NotOneWinner,
    /// A path that gives way and comes back while a number or the time rises.
    ComesBack,
    /// A row that never names the recommendation.
    IdleRow,
    /// A path that is never recommended.
    IdlePath,
    /// A rule that never fires.
    IdleRule,
    /// A question whose answer makes no difference to anything.
    IdleQuestion,
    /// An interview that asks twice, asks what nobody is asked, or ends too early.
    Interview,
    /// A link that does not give its answers back.
    Link,
    /// An answer for which another of its class may not stand.
    StandIn,
    /// A question that was left out of a case and matters in it.
    LeftOut,
}

impl Fault {
    const fn words(self) -> &'static str {
        match self {
            Self::NoWinner => "leaves answers without a recommendation",
            Self::NotOneWinner => "is not the one winner of its case",
            Self::ComesBack => "gives way and comes back",
            Self::IdleRow => "never names the recommendation",
            Self::IdlePath => "is never recommended",
            Self::IdleRule => "never fires",
            Self::IdleQuestion => "makes no difference to anything",
            Self::Interview => "is asked wrongly",
            Self::Link => "is not given back by a link",
            Self::StandIn => "is read more finely than its classes tell apart",
            Self::LeftOut => "was left out and matters",
        }
    }
}

/// A fault with the place to mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// Id of the row, rule, path or question.
    pub what: String,
    /// An example: more words, and answers as in an address; may be empty.
    pub example: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.what, self.fault.words())?;
        if self.example.is_empty() { Ok(()) } else { write!(f, ": {}", self.example) }
    }
}
