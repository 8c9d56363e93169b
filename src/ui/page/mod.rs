//! The screens, one a file; what is longer than a screenful has sections in files of its own.

pub(crate) mod about;
pub(crate) mod advise;
pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod learn;
pub(crate) mod missing;
pub(crate) mod path;
pub(crate) mod quiz;
pub(crate) mod result;
pub(crate) mod start;
