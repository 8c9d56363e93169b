//! Figures drawn from data: the flow of a path, the timeline of a plan. One language of shapes and lines
//! (`docs/decisions/0004-plans.md`).

pub(super) mod flow;
mod shape;
pub(super) mod timeline;

use crate::number;

/// A coordinate, to a tenth of a pixel.
fn spot(at: f64) -> String {
    number::text(at, 1)
}
