//! What an element takes: pieces inside it, and values of its attributes.

use std::borrow::Cow;

use super::{Element, Node, Words};

/// What may stand inside an element.
pub(crate) trait Piece {
    /// Puts it there.
    fn put(self, into: Element) -> Element;
}

impl Piece for &'static str {
    #[inline]
    fn put(self, into: Element) -> Element {
        into.text(self)
    }
}

impl Piece for Element {
    #[inline]
    fn put(self, into: Element) -> Element {
        into.inside(self)
    }
}

macro_rules! pieces {
    ($($kind:ty),*) => { $(
        impl Piece for $kind {
            #[inline]
            fn put(self, into: Element) -> Element {
                into.node(self.into())
            }
        }
    )* };
}
pieces!(Node, String, usize, (), Vec<Node>);

impl<T: Into<Node>> Piece for Option<T> {
    #[inline]
    fn put(self, into: Element) -> Element {
        into.node(self.into())
    }
}

/// What may stand as the value of an attribute.
pub(crate) trait Attribute: Sized {
    /// The value; none where the attribute is absent.
    fn words(self) -> Option<Words>;

    /// Puts it on an element.
    fn put(self, on: Element, name: &'static str) -> Element {
        match self.words() {
            Some(Cow::Borrowed(value)) => on.fixed(name, value),
            Some(Cow::Owned(value)) => on.made(name, value),
            None => on,
        }
    }
}

impl Attribute for &'static str {
    fn words(self) -> Option<Words> {
        Some(Cow::Borrowed(self))
    }

    #[inline]
    fn put(self, on: Element, name: &'static str) -> Element {
        on.fixed(name, self)
    }
}

impl Attribute for String {
    fn words(self) -> Option<Words> {
        Some(Cow::Owned(self))
    }

    #[inline]
    fn put(self, on: Element, name: &'static str) -> Element {
        on.made(name, self)
    }
}

impl Attribute for usize {
    fn words(self) -> Option<Words> {
        Some(Cow::Owned(self.to_string()))
    }
}

impl<T: Attribute> Attribute for Option<T> {
    fn words(self) -> Option<Words> {
        self.and_then(Attribute::words)
    }
}
