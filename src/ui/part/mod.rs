//! Parts that screens are built from: each in one place, styled in `style/parts.css`.

pub(crate) mod answers;
pub(crate) mod callout;
pub(crate) mod chrome;
pub(crate) mod column;
pub(crate) mod disagreement;
pub(crate) mod dropped;
pub(crate) mod icon;
pub(crate) mod lanes;
pub(crate) mod mark;
pub(crate) mod more;
pub(crate) mod progress;
pub(crate) mod rail;
pub(crate) mod ruler;
pub(crate) mod sources;
pub(crate) mod table;
pub(crate) mod toast;

// What a statement rests on is drawn by the second module, which alone knows rules and sources by their names.
pub(crate) use super::page::cite;
