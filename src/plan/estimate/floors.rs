//! What copying cannot be shorter than: published durations by size and by number of mailboxes, quotas, the help desk.

use crate::content::{Duration, Method, SizeTable};

use super::Part;
use super::model::{Case, Model};

impl Model<'_> {
    /// Days of a row in one of the three cases.
    fn published(&self, row: &Duration, case: Case) -> f64 {
        match case {
            Case::Slow => row.slow,
            Case::Likely => row.likely,
            Case::Fast => (row.likely * self.times.numbers.best_share).max(1.0),
        }
    }

    fn sizes(&self) -> Option<&SizeTable> {
        self.times.sizes.iter().find(|table| table.id == self.path.sizes)
    }

    /// Days that the largest mailbox takes.
    fn size_floor(&self, case: Case) -> f64 {
        let row = self.sizes().and_then(|table| row(&table.rows, self.largest));
        let published = row.map_or(0.0, |row| self.published(row, case));
        let quota = match self.path.method {
            Method::Quota => self.largest / self.rate(case),
            Method::Rate if self.gmail && self.path.path == "imap" => {
                self.largest / self.times.numbers.gmail_imap_gb_per_day
            }
            _ => 0.0,
        };
        published.max(quota)
    }

    fn tenant_floor(&self, case: Case) -> f64 {
        let row = if self.path.tenant { row(&self.times.tenants, self.mailboxes) } else { None };
        row.map_or(0.0, |row| self.published(row, case))
    }

    pub(super) fn profiles_a_day(&self, case: Case) -> f64 {
        self.settings.profiles_a_day.unwrap_or_else(|| self.assumed("profiles-a-day", case))
    }

    /// Days of the help desk; none where no profile is built.
    pub(super) fn help(&self, case: Case) -> f64 {
        if !self.path.profiles {
            return 0.0;
        }
        self.mailboxes / (self.profiles_a_day(case) * self.people(case))
    }

    /// People at the help desk.
    pub(super) fn people(&self, case: Case) -> f64 {
        self.settings.people.unwrap_or_else(|| self.assumed("people", case))
    }

    /// Everything but copying itself, and what it is.
    pub(super) fn floors(&self, case: Case) -> [(f64, Part); 3] {
        [(self.size_floor(case), Part::Largest), (self.tenant_floor(case), Part::Tenant), (self.path.lead, Part::Lead)]
    }

    /// Whether the largest mailbox is beyond the published table.
    pub(super) fn beyond(&self) -> bool {
        self.sizes().is_some_and(|table| table.rows.last().is_some_and(|row| self.largest > row.up_to))
    }
}

/// The first row that reaches so far, or the last one.
fn row(rows: &[Duration], amount: f64) -> Option<&Duration> {
    rows.iter().find(|row| amount <= row.up_to).or(rows.last())
}
