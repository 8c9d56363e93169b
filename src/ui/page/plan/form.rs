//! Fields: label, help, complaint, input. And the form of names that commands and texts are filled with.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::Placeholder;
use crate::plan::Refused;
use crate::ui::node::{Node, el, live};

use super::super::super::part::callout::{Tone, callout_of_screen};
use super::super::super::state;
use super::super::super::words::{fill, t};
use super::{Desk, head};

/// What a field is.
pub(super) struct Labelled {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) hint: Option<Node>,
    pub(super) numeric: bool,
    /// What is wrong with what was typed.
    pub(super) error: RwSignal<Option<String>>,
    /// Where it is said above everything, too.
    pub(super) desk: Desk,
}

/// Fields of the screen with something wrong in them: their ids and names.
pub(super) type Wrong = RwSignal<Vec<(String, String)>>;

/// Notes whether something is wrong in a field; the title of the page says so first.
fn note(desk: Desk, field: &(String, String), wrong: bool) {
    desk.wrong.update(|fields| {
        fields.retain(|(id, _)| *id != field.0);
        if wrong {
            fields.push(field.clone());
        }
    });
    let plain = head::page_title(desk.app, desk.path);
    let any = desk.wrong.with_untracked(|fields| !fields.is_empty());
    state::title(&if any { fill("error.title", &[("title", &plain)]) } else { plain });
}

/// What is wrong, above everything, with the way to each field; nothing where nothing is.
pub(super) fn summary(desk: Desk) -> Node {
    live(move || {
        let wrong = desk.wrong.try_get().unwrap_or_default();
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

/// A field that is read when one leaves it.
pub(super) fn labelled(
    field: Labelled,
    value: impl Fn() -> String + Send + 'static,
    mut changed: impl FnMut(leptos::ev::Event) + Send + 'static,
) -> Node {
    let Labelled { id, label, hint, numeric, error, desk } = field;
    let named = (id.clone(), label.clone());
    let changed = move |event: leptos::ev::Event| {
        changed(event);
        note(desk, &named, error.with_untracked(Option::is_some));
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
        desk,
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
        // Fields drawn anew complain of nothing yet.
        if desk.wrong.try_with_untracked(|wrong| !wrong.is_empty()).unwrap_or_default() {
            desk.wrong.set(Vec::new());
        }
        let all = content.common.placeholders.iter();
        let fields = all.filter(|placeholder| asked.contains(&placeholder.id)).map(|one| name(desk, one));
        el("div").class("fields").kids(fields.collect::<Vec<Node>>()).into()
    })
}
