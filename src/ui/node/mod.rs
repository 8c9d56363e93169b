//! What screens return: a tree of elements, texts and live parts, drawn by Leptos.
//!
//! Leptos' own view types are generic in everything they contain; with some two thousand elements that came to more code
//! than the page may weigh (see `docs/decisions/0002-one-view-type.md`). This is one plain type instead. It implements
//! Leptos' `Render`, so signals, effects and mounting are Leptos' own.

mod accept;
mod element;
mod render;

use std::borrow::Cow;

pub(crate) use accept::Piece;
pub(crate) use element::{Element, el};

/// Text that is fixed or made.
pub(crate) type Words = Cow<'static, str>;

/// A piece of a screen.
#[derive(Default)]
pub(crate) enum Node {
    /// Nothing.
    #[default]
    Nothing,
    /// Text.
    Text(Words),
    /// An element.
    Element(Element),
    /// Several pieces, one after another.
    Several(Vec<Node>),
    /// A piece that follows the signals it reads.
    Live(Box<dyn Fn() -> Node + Send>),
}

/// A piece that follows the signals it reads.
pub(crate) fn live<T: Into<Node>>(piece: impl Fn() -> T + Send + 'static) -> Node {
    Node::Live(Box::new(move || piece().into()))
}

/// Pieces one after another.
pub(crate) fn each<T: Into<Node>>(pieces: impl IntoIterator<Item = T>) -> Node {
    Node::Several(pieces.into_iter().map(Into::into).collect())
}

/// Pieces of different kinds, one after another: `nodes![el("b"), " ", name]`.
macro_rules! nodes {
    ($($piece:expr),* $(,)?) => { $crate::ui::node::Node::Several(vec![$($crate::ui::node::Node::from($piece)),*]) };
}
pub(crate) use nodes;

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    #[inline(never)]
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    #[inline(never)]
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<usize> for Node {
    fn from(number: usize) -> Self {
        Self::Text(Cow::Owned(number.to_string()))
    }
}

impl From<()> for Node {
    fn from((): ()) -> Self {
        Self::Nothing
    }
}

impl From<Vec<Node>> for Node {
    fn from(pieces: Vec<Node>) -> Self {
        Self::Several(pieces)
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(piece: Option<T>) -> Self {
        piece.map_or(Self::Nothing, Into::into)
    }
}
