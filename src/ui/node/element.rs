//! An element: its tag, attributes, properties, events and what is inside.

use std::borrow::Cow;

use leptos::ev::Event;

use super::accept::{Attribute, Piece};
use super::{Node, Words, each};

/// The value of an attribute.
pub(super) enum Value {
    Fixed(Words),
    /// Follows the signals it reads; absent while none.
    Live(Box<dyn Fn() -> Option<Words> + Send>),
}

/// A property of a control, which follows the signals it reads.
pub(super) enum Property {
    Flag(Box<dyn Fn() -> bool + Send>),
    Text(Box<dyn Fn() -> String + Send>),
}

/// What an event does.
pub(super) type Handler = Box<dyn FnMut(Event) + Send>;

/// What an element holds.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) tag: &'static str,
    pub(super) attributes: Vec<(&'static str, Value)>,
    pub(super) properties: Vec<(&'static str, Property)>,
    pub(super) handlers: Vec<(&'static str, Handler)>,
    pub(super) children: Vec<Node>,
}

/// An element with its attributes, events and children. A pointer, so that building one moves a pointer only.
pub(crate) struct Element(pub(super) Box<Parts>);

/// An element by its tag. Tags of drawings are known and made in their own namespace.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, ..Parts::default() }))
}

/// The methods with fixed types do the work and are never inlined; the generic ones are shells around them.
impl Element {
    #[inline(never)]
    pub(super) fn fixed(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.attributes.push((name, Value::Fixed(Cow::Borrowed(value))));
        self
    }

    #[inline(never)]
    pub(super) fn made(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, Value::Fixed(Cow::Owned(value))));
        self
    }

    #[inline(never)]
    fn following(mut self, name: &'static str, value: Box<dyn Fn() -> Option<Words> + Send>) -> Self {
        self.0.attributes.push((name, Value::Live(value)));
        self
    }

    #[inline(never)]
    fn property(mut self, name: &'static str, value: Property) -> Self {
        self.0.properties.push((name, value));
        self
    }

    #[inline(never)]
    fn handler(mut self, event: &'static str, handler: Handler) -> Self {
        self.0.handlers.push((event, handler));
        self
    }

    #[inline(never)]
    pub(super) fn node(mut self, piece: Node) -> Self {
        self.0.children.push(piece);
        self
    }

    #[inline(never)]
    pub(super) fn text(mut self, text: &'static str) -> Self {
        self.0.children.push(Node::Text(Cow::Borrowed(text)));
        self
    }

    #[inline(never)]
    pub(super) fn inside(mut self, element: Self) -> Self {
        self.0.children.push(Node::Element(element));
        self
    }

    /// An attribute; absent if its value is none.
    #[inline]
    pub(crate) fn attr(self, name: &'static str, value: impl Attribute) -> Self {
        value.put(self, name)
    }

    /// An attribute that follows the signals it reads; absent while its value is none.
    #[inline]
    pub(crate) fn live_attr<W: Attribute>(self, name: &'static str, value: impl Fn() -> W + Send + 'static) -> Self {
        self.following(name, Box::new(move || value().words()))
    }

    /// The classes of the style sheet.
    #[inline]
    pub(crate) fn class(self, class: impl Attribute) -> Self {
        class.put(self, "class")
    }

    /// The id.
    #[inline]
    pub(crate) fn id(self, id: impl Attribute) -> Self {
        id.put(self, "id")
    }

    /// A property that is on or off, such as `checked`, and follows the signals it reads.
    #[inline]
    pub(crate) fn flag(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.property(name, Property::Flag(Box::new(value)))
    }

    /// The text in a field, which follows the signals it reads.
    #[inline]
    pub(crate) fn value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.property("value", Property::Text(Box::new(value)))
    }

    /// What an event does.
    #[inline]
    pub(crate) fn on(self, event: &'static str, handler: impl FnMut(Event) + Send + 'static) -> Self {
        self.handler(event, Box::new(handler))
    }

    /// What a click does.
    #[inline]
    pub(crate) fn on_click(self, mut handler: impl FnMut() + Send + 'static) -> Self {
        self.handler("click", Box::new(move |_| handler()))
    }

    /// One more piece inside.
    #[inline]
    pub(crate) fn kid(self, piece: impl Piece) -> Self {
        piece.put(self)
    }

    /// More pieces inside.
    #[inline]
    pub(crate) fn kids<T: Into<Node>>(self, pieces: impl IntoIterator<Item = T>) -> Self {
        self.node(each(pieces))
    }
}
