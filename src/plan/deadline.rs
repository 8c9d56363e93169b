//! What ends on a day that the plan may not reach (`facts.md` 10): free/busy across both sides, for instance.

use crate::advisor::{Answers, Book, Holds, holds};
use crate::content::{Deadline, TimeTable};

use super::schedule::Schedule;
use crate::date::Date;

/// Something that ends before the plan no longer needs it.
#[derive(Debug, Clone, Copy)]
pub struct Ending<'a> {
    /// What ends, as the content says it.
    pub deadline: &'a Deadline,
    /// The day on which it ends.
    pub day: Date,
    /// Whether the answers say that it is needed; otherwise one of them is missing.
    pub sure: bool,
    /// Whom the end meets.
    pub meets: Meets,
    /// Until when it is needed in the likely case.
    pub likely: Date,
    /// The same in the worst case.
    pub worst: Date,
}

/// How an end meets a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meets {
    /// It comes before everybody has moved in the likely case.
    Likely,
    /// It comes before everybody has moved in the worst case only.
    Worst,
    /// Some mailboxes stay for good, so it comes in any case.
    Stay,
}

impl Meets {
    /// Public name, as in the plan's JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Likely => "likely",
            Self::Worst => "worst",
            Self::Stay => "stay",
        }
    }
}

/// What ends too early for a path, these answers and these dates.
#[must_use]
pub fn endings<'a>(
    times: &'a TimeTable,
    path: &str,
    book: &Book,
    answers: &Answers,
    likely: &Schedule,
    worst: &Schedule,
) -> Vec<Ending<'a>> {
    let (usual, late) = (likely.last_move(), worst.last_move());
    let own = times.deadlines.iter().filter(|deadline| deadline.paths.iter().any(|one| one == path));
    let met = own.filter_map(|deadline| {
        let day = Date::read(&deadline.day)?;
        let needed = holds(book, answers, &deadline.when);
        let meets = match holds(book, answers, &deadline.lasting) {
            Holds::Yes => Meets::Stay,
            _ if usual >= day => Meets::Likely,
            _ if late >= day => Meets::Worst,
            _ => return None,
        };
        let sure = match needed {
            Holds::No => return None,
            needed => needed == Holds::Yes,
        };
        Some(Ending { deadline, day, sure, meets, likely: usual, worst: late })
    });
    met.collect()
}
