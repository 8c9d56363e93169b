//! Drawing a [`Node`] by Leptos: building it in the document, keeping live parts up to date, taking it out again.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::{AddAnyAttr, Mountable, Render, RenderHtml};
use leptos::reactive::effect::RenderEffect;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element as DomElement, Node as DomNode, Placeholder, Text};
use leptos::tachys::renderer::{RemoveEventHandler, Rndr};
use leptos::tachys::view::{Position, PositionState};
use wasm_bindgen::JsCast;

use super::element::{Handler, Property, Value};
use super::{Element, Node, Words};

/// A piece in the document, with what keeps it alive.
pub(crate) enum State {
    Nothing(Placeholder),
    Text(Text, Words),
    Element(Box<Standing>),
    /// The pieces, and where they end.
    Several(Vec<State>, Placeholder),
    Live(RenderEffect<State>),
}

/// An element in the document.
pub(crate) struct Standing {
    element: DomElement,
    // Kept because dropping them ends what they do.
    _effects: Vec<RenderEffect<()>>,
    _handlers: Vec<RemoveEventHandler<DomElement>>,
    _children: Vec<State>,
}

/// The namespace of a tag: drawings have their own.
fn namespace(tag: &str) -> Option<&'static str> {
    let drawn =
        ["svg", "path", "circle", "rect", "g", "text", "use", "symbol", "line", "title", "desc", "pattern", "defs"];
    drawn.contains(&tag).then_some("http://www.w3.org/2000/svg")
}

fn set_attribute(element: &DomElement, name: &str, value: Option<&str>) {
    match value {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}

fn property(element: &DomElement, name: &'static str, property: Property) -> RenderEffect<()> {
    let element = element.clone();
    RenderEffect::new(move |_| {
        let value = match &property {
            Property::Flag(value) => value().into(),
            Property::Text(value) => value().into(),
        };
        Rndr::set_property(&element, name, &value);
    })
}

fn handle(element: &DomElement, event: &'static str, mut handler: Handler) -> RemoveEventHandler<DomElement> {
    Rndr::add_event_listener(element, event, Box::new(move |event| handler(event.unchecked_into())))
}

impl Element {
    fn build(self) -> Standing {
        let parts = *self.0;
        let element = Rndr::create_element(parts.tag, namespace(parts.tag));
        let mut effects = Vec::new();
        for (name, value) in parts.attributes {
            match value {
                Value::Fixed(value) => Rndr::set_attribute(&element, name, &value),
                Value::Live(value) => {
                    let element = element.clone();
                    effects.push(RenderEffect::new(move |_| set_attribute(&element, name, value().as_deref())));
                }
            }
        }
        let handlers = parts.handlers.into_iter().map(|(event, handler)| handle(&element, event, handler)).collect();
        let mut children: Vec<State> = parts.children.into_iter().map(Render::build).collect();
        for child in &mut children {
            child.mount(&element, None);
        }
        // After the children: what a field shows may depend on them.
        effects.extend(parts.properties.into_iter().map(|(name, value)| property(&element, name, value)));
        Standing { element, _effects: effects, _handlers: handlers, _children: children }
    }
}

impl Render for Node {
    type State = State;

    fn build(self) -> State {
        match self {
            Self::Nothing => State::Nothing(Rndr::create_placeholder()),
            Self::Text(text) => State::Text(Rndr::create_text_node(&text), text),
            Self::Element(element) => State::Element(Box::new(element.build())),
            Self::Several(pieces) => {
                State::Several(pieces.into_iter().map(Self::build).collect(), Rndr::create_placeholder())
            }
            Self::Live(piece) => State::Live(RenderEffect::new(move |before: Option<State>| match before {
                None => piece().build(),
                Some(mut state) => {
                    piece().rebuild(&mut state);
                    state
                }
            })),
        }
    }

    /// Texts are changed in place, so that live regions say only what is new; everything else is put anew.
    fn rebuild(self, state: &mut State) {
        match (self, state) {
            (Self::Text(text), State::Text(node, before)) => {
                if text != *before {
                    Rndr::set_text(node, &text);
                    *before = text;
                }
            }
            (Self::Several(pieces), State::Several(states, _)) if pieces.len() == states.len() => {
                for (piece, state) in pieces.into_iter().zip(states) {
                    piece.rebuild(state);
                }
            }
            (Self::Nothing, State::Nothing(_)) => {}
            (piece, state) => {
                let mut fresh = piece.build();
                state.insert_before_this(&mut fresh);
                state.unmount();
                *state = fresh;
            }
        }
    }
}

impl Mountable for State {
    fn unmount(&mut self) {
        match self {
            Self::Nothing(place) => Rndr::remove(place.as_ref()),
            Self::Text(text, _) => Rndr::remove(text.as_ref()),
            Self::Element(standing) => Rndr::remove(standing.element.as_ref()),
            Self::Several(states, end) => {
                states.iter_mut().for_each(Mountable::unmount);
                Rndr::remove(end.as_ref());
            }
            Self::Live(effect) => effect.unmount(),
        }
    }

    fn mount(&mut self, parent: &DomElement, marker: Option<&DomNode>) {
        match self {
            Self::Nothing(place) => Rndr::insert_node(parent, place.as_ref(), marker),
            Self::Text(text, _) => Rndr::insert_node(parent, text.as_ref(), marker),
            Self::Element(standing) => Rndr::insert_node(parent, standing.element.as_ref(), marker),
            Self::Several(states, end) => {
                for state in states {
                    state.mount(parent, marker);
                }
                Rndr::insert_node(parent, end.as_ref(), marker);
            }
            Self::Live(effect) => effect.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let here: &DomNode = match self {
            Self::Nothing(place) => place.as_ref(),
            Self::Text(text, _) => text.as_ref(),
            Self::Element(standing) => standing.element.as_ref(),
            Self::Several(states, end) => match states.first() {
                Some(first) => return first.insert_before_this(child),
                None => end.as_ref(),
            },
            Self::Live(effect) => return effect.insert_before_this(child),
        };
        let parent = Rndr::get_parent(here).and_then(|parent| parent.dyn_into::<DomElement>().ok());
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(here));
            true
        })
    }

    fn elements(&self) -> Vec<DomElement> {
        match self {
            Self::Element(standing) => vec![standing.element.clone()],
            Self::Several(states, _) => states.iter().flat_map(Mountable::elements).collect(),
            Self::Live(effect) => effect.elements(),
            Self::Nothing(_) | Self::Text(..) => Vec::new(),
        }
    }
}

impl AddAnyAttr for Node {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

/// The page is drawn in the browser only: there is no server to render on and nothing to hydrate.
impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> State {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
