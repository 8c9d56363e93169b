//! The screens of the second wasm module, one a file; what is longer than a screenful has sections in files of its own.

mod about;
mod compare;
mod learn;
mod path;
mod quiz;
mod result;

use crate::ui::node::Node;

use super::route::Screen;

/// The screen; nothing where it is one of the first module's.
pub(super) fn screen(screen: Screen) -> Node {
    match screen {
        Screen::Result => result::result(),
        Screen::Compare => compare::compare(),
        Screen::Path(path) => path::path(path),
        Screen::Learn => learn::learn(),
        Screen::Module(module) => quiz::quiz(module),
        Screen::Lesson(module) => quiz::lesson(&module),
        Screen::Course(room, query) => quiz::course(room, &query),
        Screen::About => about::about(),
        Screen::Start | Screen::Advise { .. } | Screen::Check | Screen::Missing(_) => Node::Nothing,
    }
}
