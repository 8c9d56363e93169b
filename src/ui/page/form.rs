//! Fields: label, help, complaint, input; what is wrong above everything; names that commands and texts are filled with.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::Placeholder;
use crate::plan::Refused;
use crate::ui::node::{Element, Node, el, live};

use super::super::part::callout::{Tone, callout_of_screen};
use super::super::state;
use super::super::words::{fill, t};

/// The fields of one screen: what is wrong in them, and what the screen is called while nothing is.
#[derive(Clone, Copy)]
pub(super) struct Form {
    /// Fields with something wrong in them.
    wrong: Wrong,
    title: StoredValue<String>,
}

impl Form {
    /// A form in which nothing is wrong yet.
    pub(super) fn new(title: String) -> Self {
        Self { wrong: Wrong::new(Vec::new()), title: StoredValue::new(title) }
    }

    /// Forgets what was wrong in fields that are drawn anew.
    pub(super) fn forget(self, ids: &[&str]) {
        let gone = |(id, _): &(String, String)| ids.contains(&id.as_str());
        if self.wrong.try_with_untracked(|fields| fields.iter().any(gone)).unwrap_or_default() {
            self.wrong.update(|fields| fields.retain(|field| !gone(field)));
            self.tell();
        }
    }

    /// The title of the page says first whether something is wrong.
    fn tell(self) {
        let Some(plain) = self.title.try_get_value() else { return };
        let any = self.wrong.with_untracked(|fields| !fields.is_empty());
        state::title(&if any { fill("error.title", &[("title", &plain)]) } else { plain });
    }
}

/// What a field is.
pub(super) struct Labelled {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<Node>,
    pub(super) numeric: bool,
    /// What is wrong with what was typed.
    pub(super) error: RwSignal<Option<String>>,
    /// Where it is said above everything, too.
    pub(super) form: Form,
}

/// Fields of the screen with something wrong in them: their ids and names.
pub(super) type Wrong = RwSignal<Vec<(String, String)>>;

/// Notes whether something is wrong in a field.
fn note(form: Form, field: &(String, String), wrong: bool) {
    form.wrong.update(|fields| {
        fields.retain(|(id, _)| *id != field.0);
        if wrong {
            fields.push(field.clone());
        }
    });
    form.tell();
}

/// What is wrong, above everything, with the way to each field; nothing where nothing is.
pub(super) fn summary(form: Form) -> Node {
    live(move || {
        let wrong = form.wrong.try_get().unwrap_or_default();
        if wrong.is_empty() {
            return Node::Nothing;
        }
        let entry = |(id, name): (String, String)| {
            let to = move |_: leptos::ev::Event| page::focus(&id);
            Node::from(el("li").kid(el("button").class("btn quiet").attr("type", "button").on("click", to).kid(name)))
        };
        let list = el("ul").class("bullets").kids(wrong.into_iter().map(entry).collect::<Vec<Node>>());
        callout_of_screen(Tone::Bad, t("form.wrong"), list.into())
    })
}

/// A field of one line that the browser does not correct: which keys a phone shows (`inputmode`), and what the browser may
/// fill it with (`autocomplete`).
pub(super) fn one_line(keys: &'static str, filled_with: &'static str) -> Element {
    el("input")
        .class("input")
        .attr("type", "text")
        .attr("inputmode", keys)
        .attr("autocomplete", filled_with)
        .attr("spellcheck", "false")
}

/// A field that is read when one leaves it.
pub(super) fn labelled(
    field: Labelled,
    value: impl Fn() -> String + Send + 'static,
    mut changed: impl FnMut(leptos::ev::Event) + Send + 'static,
) -> Node {
    let Labelled { id, label, hint, numeric, error, form } = field;
    let named = (id.clone(), label.clone());
    let changed = move |event: leptos::ev::Event| {
        changed(event);
        note(form, &named, error.with_untracked(Option::is_some));
    };
    let (help, wrong) = (format!("{id}-n"), format!("{id}-e"));
    let hint = hint.map(|hint| el("p").class("note").id(help.clone()).kid(hint));
    let has_hint = hint.is_some();
    let name_of_error = wrong.clone();
    let described = move || {
        let ids = [has_hint.then(|| help.clone()), error.with(Option::is_some).then(|| wrong.clone())];
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    };
    let complaint = live(move || {
        error.get().map(|words| el("p").class("error").id(name_of_error.clone()).attr("role", "alert").kid(words))
    });
    let input = one_line(if numeric { "decimal" } else { "text" }, "off")
        .id(id.clone())
        .attr("name", id.clone())
        .live_attr("aria-describedby", described)
        .live_attr("aria-invalid", move || error.with(Option::is_some).then_some("true"))
        .value(value)
        .on("change", changed);
    Node::from(el("div").class("field").kid(el("label").attr("for", id).kid(label)).kid(hint).kid(complaint).kid(input))
}

/// What is wrong with a typed name.
fn complaint(why: Refused) -> String {
    match why {
        Refused::Long => t("form.long").to_owned(),
        Refused::Character(' ') => t("form.space").to_owned(),
        Refused::Character(c) => fill("form.character", &[("c", &c.to_string())]),
        Refused::Shape => t("form.shape").to_owned(),
    }
}

/// What a name's field does.
pub(super) struct Named {
    /// What stands in it.
    pub(super) shown: Box<dyn Fn() -> String + Send>,
    /// The example that stands in, while nothing is typed.
    pub(super) example: Box<dyn Fn() -> Option<String> + Send>,
    /// Takes what was typed and is accepted.
    pub(super) set: Box<dyn FnMut(&str) + Send>,
}

/// Id of a name's field.
pub(super) fn field_id(placeholder: &Placeholder) -> String {
    format!("f-{}", placeholder.id)
}

/// The field of a name.
pub(super) fn name(form: Form, placeholder: &Placeholder, named: Named) -> Node {
    let error = RwSignal::new(None);
    let shape = placeholder.shape;
    let Named { shown, example, mut set } = named;
    let changed = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let verdict = if typed.trim().is_empty() { Ok(()) } else { shape.accept(&typed) };
        error.set(verdict.err().map(complaint));
        if verdict.is_ok() {
            set(&typed);
        }
    };
    let stands_in = live(move || example().map(|example| Node::from(fill("form.example", &[("example", &example)]))));
    let field = Labelled {
        id: field_id(placeholder),
        label: placeholder.label.clone(),
        hint: Some(Node::from(vec![placeholder.hint.clone().into(), " ".into(), stands_in])),
        numeric: false,
        error,
        form,
    };
    labelled(field, shown, changed)
}
