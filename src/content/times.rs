//! What an estimate of time rests on (`facts.md` 7): published figures, and assumptions marked as such. No logic.

use super::record::{names, record};
use super::{Condition, Status};

record! {
    /// A figure in three cases. "Slow" gives the longest time.
    #[derive(Copy, PartialEq)]
    pub struct Cases {
        /// Worst case.
        pub slow: f64,
        /// Likely case.
        pub likely: f64,
        /// Best case.
        pub fast: f64,
    }
}

record! {
    /// A published figure, for the list of what the estimate rests on.
    pub struct TimeFigure {
        /// Stable id, "T04".
        pub id: String,
        /// What it says.
        pub text: String,
        /// Paths that it concerns, by id; left out, all.
        pub paths: Vec<String> = default,
        /// Only for some answers; left out, always. Hidden only where the answers are known to be others.
        pub when: Option<Condition>,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// A field of the form of assumptions.
    pub struct Assumption {
        /// Which; the estimate knows the ids.
        pub id: String,
        /// Label, with unit.
        pub label: String,
        /// What it does to the estimate.
        pub hint: String,
        /// Smallest value accepted.
        pub least: f64,
        /// Largest value accepted.
        pub most: f64,
        /// The three cases; left out where they are worked out or depend on the path.
        pub cases: Option<Cases>,
        /// How well the cases are supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

names! {
    /// How the copying of a path is worked out.
    pub enum Method {
        /// Line, source and a rate of the method.
        Rate = "rate",
        /// As `rate`, without a known rate of the method.
        Open = "open",
        /// Gigabytes for each mailbox and day; the own line plays no part.
        Quota = "quota",
        /// Only by published durations.
        Published = "published",
        /// Upload over the line, then import for each mailbox.
        Upload = "upload",
        /// Disks by carrier, then import for each mailbox.
        Ship = "ship",
        /// Every user at a PC.
        ByHand = "by-hand",
        /// Nothing can be said here.
        None = "none",
    }
}

record! {
    /// How long a path takes.
    pub struct PathTime {
        /// Path id.
        pub path: String,
        /// How its copying is worked out.
        pub method: Method,
        /// GB an hour of the method; GB for each mailbox and day for `quota`, `upload` and `ship`; left out for others.
        pub rate: Option<Cases>,
        /// Days of preparation.
        pub prepare: Option<Cases>,
        /// Which table of sizes applies, by id; empty for none.
        pub sizes: String,
        /// Whether the table of tenants applies.
        pub tenant: bool,
        /// Whether profiles are built anew.
        pub profiles: bool,
        /// Mailboxes in one wave at most; 0 where nothing is divided.
        pub wave: usize,
        /// Days to wait after the MX change.
        pub wait: f64,
        /// The same where people leave a mail system by a path that otherwise brings files only; profiles are then built
        /// anew too. 0 for other paths.
        pub wait_leaving: f64 = default,
        /// Days between the start of a batch and the first people who move; 0 where nothing is said.
        pub lead: f64 = default,
        /// How well rate and preparation are supported.
        pub status: Status,
        /// What to say about them.
        pub text: String,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// One row of a table of durations.
    pub struct Duration {
        /// Up to this many GB or mailboxes.
        pub up_to: f64,
        /// Days until half of them, or until 90 % of the tenant, are done.
        pub likely: f64,
        /// Days until nine in ten are done, or at most.
        pub slow: f64,
    }
}

record! {
    /// Durations by size of the largest mailbox.
    pub struct SizeTable {
        /// Id of the published figure, "T04".
        pub id: String,
        /// Rows from small to large.
        pub rows: Vec<Duration>,
    }
}

record! {
    /// Days that a pace allows.
    pub struct PaceLimit {
        /// Option of the question `pace`.
        pub pace: String,
        /// Days.
        pub days: f64,
    }
}

record! {
    /// A day on which something ends that a plan may still need (`facts.md` 10).
    pub struct Deadline {
        /// Stable id.
        pub id: String,
        /// Paths that need it, by id.
        pub paths: Vec<String>,
        /// Only for some answers. Hidden only where the answers are known to be others.
        pub when: Condition,
        /// The same as a sentence, for whoever has not given these answers.
        pub only_if: String,
        /// Where what ends is needed even after the last mailbox has moved.
        pub lasting: Condition,
        /// The day, as 2027-04-01.
        pub day: String,
        /// Heading of the warning and name of the event: what ends.
        pub title: String,
        /// What ends, for whom, and the way out.
        pub text: String,
        /// How well it is supported.
        pub status: Status,
        /// Source ids.
        pub sources: Vec<String>,
    }
}

record! {
    /// Drive shipping (`facts.md` 7.5), in days.
    pub struct Shipping {
        /// Copying to disks.
        pub copy: f64,
        /// By carrier.
        pub carrier: Cases,
        /// From arrival to uploaded, business days.
        pub business: Cases,
        /// From this many days of upload on, shipping is preferred.
        pub prefer_above: f64,
    }
}

record! {
    /// Numbers of the formula (`facts.md` 7.2, 7.3).
    pub struct TimeNumbers {
        /// GB an hour for each Mbit/s.
        pub gb_per_hour_per_mbps: f64,
        /// GB an hour of each mailbox that is copied.
        pub gb_per_hour_each: Cases,
        /// GB an hour by hand in Outlook.
        pub gb_per_hour_by_hand: Cases,
        /// GB of a mailbox where the total is not known.
        pub mean_gb: f64,
        /// The largest mailbox, as a multiple of the mean, where it is not known.
        pub largest_by_mean: f64,
        /// Mbit/s where the line is not known.
        pub uplink_mbps: f64,
        /// The range grows by this share for each missing answer.
        pub widen: f64,
        /// Best case of a published duration, as a share of the likely one.
        pub best_share: f64,
        /// GB of each Gmail account and day that IMAP may fetch.
        pub gmail_imap_gb_per_day: f64,
        /// No wave that a pace asks for is smaller than this: the size of a pilot.
        pub smallest_wave: f64,
        /// The weekend is too short for more days of copying than this.
        pub weekend_copy_days: f64,
    }
}

record! {
    /// Everything an estimate rests on.
    pub struct TimeTable {
        /// Published figures.
        pub figures: Vec<TimeFigure>,
        /// What the reader may change.
        pub assumptions: Vec<Assumption>,
        /// The paths.
        pub paths: Vec<PathTime>,
        /// Durations by size.
        pub sizes: Vec<SizeTable>,
        /// Durations by number of mailboxes.
        pub tenants: Vec<Duration>,
        /// What each pace allows; a pace without limit is left out.
        pub paces: Vec<PaceLimit>,
        /// Options of the question `pace` that move people in batches, each signed off before the next begins.
        pub batched: Vec<String>,
        /// Days on which something ends.
        pub deadlines: Vec<Deadline>,
        /// Drive shipping.
        pub shipping: Shipping,
        /// Numbers of the formula.
        pub numbers: TimeNumbers,
    }
}

impl TimeTable {
    /// How long a path takes; none for a path that the table does not know.
    #[must_use]
    pub fn path(&self, id: &str) -> Option<&PathTime> {
        self.paths.iter().find(|time| time.path == id)
    }
}
