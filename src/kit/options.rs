//! What the reader decides about files and batches.

use crate::content::{Format, Kit, SignIn};

/// Paths with neither a file to upload nor a script: lists become a sheet for people.
pub const SHEETS: [&str; 3] = ["third-party", "user-import", "partner"];

/// Decisions about the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// People sign in through their own directory.
    pub single_sign_on: bool,
    /// Id of the form of sign-in.
    pub sign_in: String,
    /// Name of the administrator who signs in for everybody.
    pub admin: String,
    /// His password, which stands in no address and is kept nowhere.
    pub admin_password: String,
    /// What stands between user and administrator.
    pub separator: String,
    /// The domain in a sign-in name, where it is not that of the address.
    pub login_domain: String,
    /// The domain of the addresses that people have afterwards; empty where they keep theirs.
    pub new_domain: String,
    /// PST files go into the archive where the list does not say.
    pub archive: bool,
    /// The folder of the mailbox for PST files, where the list does not say.
    pub root_folder: String,
    /// A byte order mark in front of every file, so that Excel reads it as UTF-8.
    pub mark: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            single_sign_on: false,
            sign_in: String::new(),
            admin: String::new(),
            admin_password: String::new(),
            separator: "*".to_owned(),
            login_domain: String::new(),
            new_domain: String::new(),
            archive: false,
            root_folder: String::new(),
            mark: false,
        }
    }
}

/// The form of sign-in that the answers to the questions `source` and `mailbox-access` speak for; empty for none. Which
/// server it is nobody was asked, so among those with an administrator the most common comes first.
#[must_use]
pub fn sign_in_for(source: &str, access: &str) -> &'static str {
    match (source, access) {
        ("gmail", _) => "gmail",
        ("exchange" | "hosted-exchange", "administrator") => "exchange",
        (_, "administrator") => "sasl",
        _ => "",
    }
}

impl Options {
    /// The form of sign-in; the first of the content unless another was chosen.
    #[must_use]
    pub fn sign_in<'k>(&self, kit: &'k Kit) -> Option<&'k SignIn> {
        kit.sign_ins.iter().find(|form| form.id == self.sign_in).or_else(|| kit.sign_ins.first())
    }
}

/// By what rows are put into batches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// In the order of the list.
    #[default]
    Order,
    /// People of a group together.
    Group,
    /// About the same amount of mail in each.
    Size,
    /// As the list says.
    Given,
}

/// Decisions about batches.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waves {
    /// By what.
    pub by: By,
    /// How many people try it first; none for 0.
    pub pilot: usize,
    /// Most rows of a batch; as many as fit for 0.
    pub rows: usize,
    /// What names begin with, where it is not the content's.
    pub stem: String,
    /// Days from one batch to the next, where a moment is set for the first.
    pub every: usize,
}

impl Waves {
    /// The wishes that count. A table for people is one file; a finished file is split where it must be, and is else left as
    /// it is.
    #[must_use]
    pub fn that_count(&self, format: &Format, finished: bool) -> Self {
        match (format.people, finished) {
            (true, _) => Self::default(),
            (false, true) => Self { by: By::Order, pilot: 0, ..self.clone() },
            (false, false) => self.clone(),
        }
    }
}
