//! The columns of a path's row: for the table of all paths and for "At a glance" on each path's page.

use crate::advisor::PathIndex;

use super::super::state::App;
use super::super::words::t;

/// Which column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    ReadsFrom,
    HardLimit,
    MeantFor,
    DirectorySync,
    OutlookProfile,
    Credentials,
    CalendarContacts,
    Batches,
    BothSidesSee,
    Effort,
    Csv,
}

impl Column {
    /// All of them, in fixed order.
    pub(crate) const ALL: [Self; 11] = [
        Self::ReadsFrom,
        Self::HardLimit,
        Self::MeantFor,
        Self::DirectorySync,
        Self::OutlookProfile,
        Self::Credentials,
        Self::CalendarContacts,
        Self::Batches,
        Self::BothSidesSee,
        Self::Effort,
        Self::Csv,
    ];

    /// The column of this name in `profiles.json`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "reads_from" => Self::ReadsFrom,
            "hard_limit" => Self::HardLimit,
            "meant_for" => Self::MeantFor,
            "directory_sync" => Self::DirectorySync,
            "outlook_profile" => Self::OutlookProfile,
            "credentials" => Self::Credentials,
            "calendar_contacts" => Self::CalendarContacts,
            "batches" => Self::Batches,
            "both_sides_see" => Self::BothSidesSee,
            "effort" => Self::Effort,
            "csv" => Self::Csv,
            _ => return None,
        })
    }

    /// Its heading.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::ReadsFrom => t("compare.reads-from"),
            Self::HardLimit => t("compare.hard-limit"),
            Self::MeantFor => t("compare.meant-for"),
            Self::DirectorySync => t("compare.directory-sync"),
            Self::OutlookProfile => t("compare.outlook-profile"),
            Self::Credentials => t("compare.credentials"),
            Self::CalendarContacts => t("compare.calendar-contacts"),
            Self::Batches => t("compare.batches"),
            Self::BothSidesSee => t("compare.both-sides-see"),
            Self::Effort => t("compare.effort"),
            Self::Csv => t("compare.csv"),
        }
    }

    /// Its cell in the row of a path.
    pub(crate) fn cell(self, path: PathIndex) -> &'static str {
        let row = &App::profile(path).row;
        match self {
            Self::ReadsFrom => &row.reads_from,
            Self::HardLimit => &row.hard_limit,
            Self::MeantFor => &App::get().book.path(path).meant_for,
            Self::DirectorySync => &row.directory_sync,
            Self::OutlookProfile => &row.outlook_profile,
            Self::Credentials => &row.credentials,
            Self::CalendarContacts => &row.calendar_contacts,
            Self::Batches => &row.batches,
            Self::BothSidesSee => &row.both_sides_see,
            Self::Effort => &row.effort,
            Self::Csv => &row.csv,
        }
    }
}
