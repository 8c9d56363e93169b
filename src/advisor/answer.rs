//! One answer as a small number.

/// The answer to one question.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Answer {
    /// Not answered.
    #[default]
    Missing,
    /// Answered with "not sure".
    NotSure,
    /// One or several options, as a set of bits in editorial order.
    Options(u32),
    /// A number in the question's unit.
    Number(f64),
}

impl Answer {
    /// Whether this says something: neither missing nor "not sure".
    #[must_use]
    pub const fn is_real(self) -> bool {
        matches!(self, Self::Options(_) | Self::Number(_))
    }
}
