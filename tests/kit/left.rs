//! Rows that are left out: told once, with the reason and nothing else. And what a kit begins with.

use mail_migration_advisor::content::RuleId;
use mail_migration_advisor::kit::{SHEETS, sign_in_for};
