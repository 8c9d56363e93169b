//! The screens of the second wasm module, one a file; what is longer than a screenful has sections in files of its own.

mod about;
pub(super) mod asked;
mod away;
pub(crate) mod cite;
mod compare;
mod contents;
mod differ;
mod embed;
mod figure;
mod form;
mod glossary;
pub(super) mod house;
mod kit;
mod learn;
mod map;
#[cfg(debug_assertions)]
mod parts;
mod path;
mod plan;
mod quiz;
mod result;
mod term;

use crate::ui::node::Node;

use super::route::Screen;

/// The screen; nothing where it is one of the first module's.
pub(super) fn screen(screen: Screen) -> Node {
    term::fresh(if let Screen::Path(path) = &screen { path } else { "" });
    match screen {
        Screen::Result => result::result(),
        Screen::Compare => compare::compare(""),
        Screen::Beside(paths) => compare::compare(&paths),
        Screen::Map => map::map(),
        Screen::Path(path) => path::path(path),
        Screen::Plan(path) => plan::plan(path),
        Screen::Kit(path) => kit::kit(path),
        Screen::Learn => learn::learn(),
        Screen::Module(module) => quiz::quiz(module),
        Screen::Lesson(module) => quiz::lesson(&module),
        Screen::Course(room, query) => quiz::course(room, &query),
        Screen::Glossary => glossary::glossary(),
        Screen::Differ => differ::screen(),
        Screen::About => about::about(),
        Screen::Embed => embed::embed(),
        #[cfg(debug_assertions)]
        Screen::Parts => parts::parts(),
        Screen::Start | Screen::Advise { .. } | Screen::Check | Screen::Missing(_) => Node::Nothing,
    }
}
