//! Waiting for the second wasm module, which draws all screens but the first ones.

use crate::browser::module;
use crate::ui::node::Node;

use super::super::chapter::loaded;

/// Nothing once the module is there: it draws into a place of its own below.
pub(super) fn rest() -> Node {
    loaded(module::open, |_| Node::Nothing)
}
