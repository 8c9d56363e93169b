//! Fields: label, help, complaint, input. And the form of names that commands and texts are filled with.

use leptos::prelude::*;

use crate::content::Placeholder;
use crate::plan::Refused;
use crate::ui::node::{Node, el, live};

use super::super::super::words::{fill, t};
use super::Desk;

/// What a field is.
pub(super) struct Labelled {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<Node>,
    pub(super) numeric: bool,
    /// What is wrong with what was typed.
    pub(super) error: RwSignal<Option<String>>,
}

/// A field that is read when one leaves it.
pub(super) fn labelled(
    field: Labelled,
    value: impl Fn() -> String + Send + 'static,
    changed: impl FnMut(leptos::ev::Event) + Send + 'static,
) -> Node {
    let Labelled { id, label, hint, numeric, error } = field;
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
    let input = el("input")
        .class("input")
        .id(id.clone())
        .attr("name", id.clone())
        .attr("type", "text")
        .attr("inputmode", if numeric { "decimal" } else { "text" })
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
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

fn name(desk: Desk, placeholder: &Placeholder) -> Node {
    let error = RwSignal::new(None);
    let [id, shown_id, field_id] = [(); 3].map(|()| placeholder.id.clone());
    let shape = placeholder.shape;
    let changed = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        let verdict = if typed.trim().is_empty() { Ok(()) } else { shape.accept(&typed) };
        error.set(verdict.err().map(complaint));
        if verdict.is_ok() {
            desk.set_field(&id, &typed);
        }
    };
    let example = placeholder.example.clone();
    let shown = live(move || {
        let made = desk.made()?;
        let words = made.words();
        let open = words.typed(&shown_id).is_none();
        open.then(|| Node::from(fill("form.example", &[("example", &words.fill(&example))])))
    });
    let field = Labelled {
        id: format!("f-{}", placeholder.id),
        label: placeholder.label.clone(),
        hint: Some(Node::from(vec![placeholder.hint.clone().into(), " ".into(), shown])),
        numeric: false,
        error,
    };
    labelled(field, move || desk.field(&field_id), changed)
}

/// Names to fill in. Which ones depends on the answers.
pub(super) fn section(desk: Desk) -> Node {
    Node::from(
        el("section")
            .class("section screen")
            .attr("aria-labelledby", "h-names")
            .kid(el("h2").id("h-names").kid(t("form.title")))
            .kid(el("p").class("text").kid(t("form.lead")))
            .kid(fields(desk)),
    )
}

fn fields(desk: Desk) -> Node {
    let asked = Memo::new(move |_| desk.steps().map(|book| book.asked).unwrap_or_default());
    live(move || {
        let (Some(asked), Some(content)) = (asked.try_get(), desk.content.try_get_value()) else {
            return Node::Nothing;
        };
        let all = content.common.placeholders.iter();
        let fields = all.filter(|placeholder| asked.contains(&placeholder.id)).map(|one| name(desk, one));
        el("div").class("fields").kids(fields.collect::<Vec<Node>>()).into()
    })
}
