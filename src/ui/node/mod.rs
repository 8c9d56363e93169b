//! What screens return: a tree of elements, texts and live parts, drawn by Leptos.
//!
//! Leptos' own view types are generic in everything they contain; with some two thousand elements that came to more code
//! than the page may weigh (see `docs/decisions/0002-one-view-type.md`). This is one plain type instead. It implements
//! Leptos' `Render`, so signals, effects and mounting are Leptos' own.

mod render;

use std::borrow::Cow;

use leptos::ev::Event;

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

/// The value of an attribute.
enum Value {
    Fixed(Words),
    /// Follows the signals it reads; absent while none.
    Live(Box<dyn Fn() -> Option<Words> + Send>),
}

/// A property of a control, which follows the signals it reads.
enum Property {
    Flag(Box<dyn Fn() -> bool + Send>),
    Text(Box<dyn Fn() -> String + Send>),
}

/// What an event does.
type Handler = Box<dyn FnMut(Event) + Send>;

/// What an element holds.
#[derive(Default)]
struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    properties: Vec<(&'static str, Property)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Vec<Node>,
}

/// An element with its attributes, events and children. A pointer, so that building one moves a pointer only.
pub(crate) struct Element(Box<Parts>);

/// An element by its tag. Tags of drawings are known and made in their own namespace.
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, ..Parts::default() }))
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

/// The methods with fixed types do the work and are never inlined; the generic ones are shells around them.
impl Element {
    #[inline(never)]
    fn fixed(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.attributes.push((name, Value::Fixed(Cow::Borrowed(value))));
        self
    }

    #[inline(never)]
    fn made(mut self, name: &'static str, value: String) -> Self {
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
    fn node(mut self, piece: Node) -> Self {
        self.0.children.push(piece);
        self
    }

    #[inline(never)]
    fn text(mut self, text: &'static str) -> Self {
        self.0.children.push(Node::Text(Cow::Borrowed(text)));
        self
    }

    #[inline(never)]
    fn inside(mut self, element: Self) -> Self {
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
