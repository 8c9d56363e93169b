//! Numbers worked out from several answers (`facts.md` 7.3). The formulas are here; their parameters are `rules.json`.

use super::compiled::{CompiledFigure, Copying};
use super::condition::{Limit, Seen, Tri};
use super::index::{PathIndex, QuestionIndex};

/// Hours in a day.
const HOURS: f64 = 24.0;

/// A number that is known, cannot be known, or depends on a question.
enum Amount {
    Known(f64),
    None,
    Unknown(QuestionIndex),
}

fn amount(seen: Seen) -> Amount {
    match seen {
        Seen::Number(value, _) => Amount::Known(value),
        Seen::Unknown(question) => Amount::Unknown(question),
        Seen::Nothing | Seen::Options(..) => Amount::None,
    }
}

/// Days to send `gb` over a line of `mbps`.
fn line_days(gb: f64, mbps: f64, gb_per_hour_per_mbps: f64) -> f64 {
    gb / (mbps * gb_per_hour_per_mbps) / HOURS
}

impl CompiledFigure {
    /// Compares the figure with a limit; a figure that cannot be worked out meets none.
    pub(super) fn test(
        &self,
        see: impl Fn(QuestionIndex) -> Seen,
        recommended: Option<PathIndex>,
        limit: Limit,
    ) -> Tri {
        match self {
            Self::UploadDays { total, uplink, gb_per_hour_per_mbps, default_mbps } => {
                let gb = match amount(see(*total)) {
                    Amount::Known(gb) => gb,
                    Amount::None => return Tri::False,
                    Amount::Unknown(question) => return Tri::Unknown(question),
                };
                let mbps = match amount(see(*uplink)) {
                    Amount::Known(mbps) => mbps,
                    Amount::None => *default_mbps,
                    Amount::Unknown(question) => return Tri::Unknown(question),
                };
                Tri::of(limit.holds(line_days(gb, mbps, *gb_per_hour_per_mbps)))
            }
            Self::CopyDays(copying) => {
                let days = recommended.and_then(|path| copying.days(see, path));
                Tri::of(days.is_some_and(|days| limit.holds(days)))
            }
        }
    }

    /// Answers to `question` on either side of a limit, the other answers as they stand: classes for exploring.
    pub(super) fn sides(
        &self,
        see: impl Fn(QuestionIndex) -> Seen,
        question: QuestionIndex,
        limit: f64,
    ) -> Option<[f64; 2]> {
        let Self::UploadDays { total, uplink, gb_per_hour_per_mbps, default_mbps } = self else { return None };
        let crossing = if question == *total {
            let mbps = match amount(see(*uplink)) {
                Amount::Known(mbps) => mbps,
                _ => *default_mbps,
            };
            limit * HOURS * mbps * gb_per_hour_per_mbps
        } else if question == *uplink {
            match amount(see(*total)) {
                Amount::Known(gb) => gb / (limit * HOURS * gb_per_hour_per_mbps),
                // Any line will do: the size, tried next, has sides for it.
                _ => *default_mbps,
            }
        } else {
            return None;
        };
        // Rounded as links are, so that these too can be sent through one.
        Some([0.5, 2.0].map(|times| (crossing * times * 1e3).floor() / 1e3))
    }
}

impl Copying {
    /// Days to copy everything by this path in the likely case; none where size or rate is not known.
    fn days(&self, see: impl Fn(QuestionIndex) -> Seen, path: PathIndex) -> Option<f64> {
        let known = |question| match amount(see(question)) {
            Amount::Known(value) => Some(value),
            _ => None,
        };
        let cap = self.caps[path.0]?;
        let mailboxes = known(self.mailboxes)?;
        let gb = known(self.total).unwrap_or(mailboxes * self.gb_per_mailbox);
        let line = known(self.uplink).unwrap_or(self.default_mbps) * self.gb_per_hour_per_mbps;
        let source = self.concurrent.min(mailboxes) * self.gb_per_hour_each;
        Some(gb / line.min(source).min(cap) / HOURS)
    }
}

impl CompiledFigure {
    /// The questions it reads.
    pub(super) fn reads(&self) -> Vec<QuestionIndex> {
        match self {
            Self::UploadDays { total, uplink, .. } => vec![*total, *uplink],
            Self::CopyDays(copying) => vec![copying.mailboxes, copying.total, copying.uplink],
        }
    }
}
