//! What screens return: a tree of elements, texts and live parts, drawn by Leptos.
//!
//! Leptos' own view types are generic in everything they contain; with some two thousand elements that came to more code
//! than the page may weigh (see `docs/decisions/0002-one-view-type.md`). This is one plain type instead. It implements
//! Leptos' `Render`, so signals, effects and mounting are Leptos' own.

mod render;

use std::borrow::Cow;

use leptos::ev::Event;

pub(crate) use render::State;

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
    Element(Box<Element>),
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

/// An element with its attributes, events and children.
pub(crate) struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, Value)>,
    properties: Vec<(&'static str, Property)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Vec<Node>,
}

/// An element by its tag. Tags of drawings are known and made in their own namespace.
pub(crate) fn el(tag: &'static str) -> Element {
    Element { tag, attributes: Vec::new(), properties: Vec::new(), handlers: Vec::new(), children: Vec::new() }
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

impl Element {
    /// An attribute; absent if its value is none.
    pub(crate) fn attr(mut self, name: &'static str, value: impl Attribute) -> Self {
        self.attributes.extend(value.words().map(|value| (name, Value::Fixed(value))));
        self
    }

    /// An attribute that follows the signals it reads; absent while its value is none.
    pub(crate) fn live_attr<W: Attribute>(
        mut self,
        name: &'static str,
        value: impl Fn() -> W + Send + 'static,
    ) -> Self {
        self.attributes.push((name, Value::Live(Box::new(move || value().words()))));
        self
    }

    /// The classes of the style sheet.
    pub(crate) fn class(self, class: impl Attribute) -> Self {
        self.attr("class", class)
    }

    /// The id.
    pub(crate) fn id(self, id: impl Attribute) -> Self {
        self.attr("id", id)
    }

    /// A property that is on or off, such as `checked`, and follows the signals it reads.
    pub(crate) fn flag(mut self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.properties.push((name, Property::Flag(Box::new(value))));
        self
    }

    /// The text in a field, which follows the signals it reads.
    pub(crate) fn value(mut self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.properties.push(("value", Property::Text(Box::new(value))));
        self
    }

    /// What an event does.
    pub(crate) fn on(mut self, event: &'static str, handler: impl FnMut(Event) + Send + 'static) -> Self {
        self.handlers.push((event, Box::new(handler)));
        self
    }

    /// What a click does.
    pub(crate) fn on_click(self, mut handler: impl FnMut() + Send + 'static) -> Self {
        self.on("click", move |_| handler())
    }

    /// One more piece inside.
    pub(crate) fn kid(mut self, piece: impl Into<Node>) -> Self {
        self.children.push(piece.into());
        self
    }

    /// More pieces inside.
    pub(crate) fn kids<T: Into<Node>>(mut self, pieces: impl IntoIterator<Item = T>) -> Self {
        self.children.extend(pieces.into_iter().map(Into::into));
        self
    }
}

/// What may stand as the value of an attribute.
pub(crate) trait Attribute {
    /// The value; none where the attribute is absent.
    fn words(self) -> Option<Words>;
}

impl Attribute for &'static str {
    fn words(self) -> Option<Words> {
        Some(Cow::Borrowed(self))
    }
}

impl Attribute for String {
    fn words(self) -> Option<Words> {
        Some(Cow::Owned(self))
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
        Self::Element(Box::new(element))
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
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
