//! Which column of the list means what. Guessed; the reader has the last word.

use leptos::prelude::*;

use crate::content::InventoryField;
use crate::kit::asked;
use crate::ui::node::{Element, Node, el, live};

use super::super::super::words::{fill, t};
use super::desk::Desk;
use super::state::{Brought, Part};
use super::{section as titled, work};

/// The section; nothing for a file that is meant to be finished, whose headings tell.
pub(super) fn section(desk: Desk) -> Node {
    let (finished, brought) = desk.look(|state| (state.finished, state.brought.clone())).unwrap_or_default();
    let Some(brought) = brought.filter(|_| !finished) else { return Node::Nothing };
    let fields = desk.with(|content, format| {
        let needed = |field: &InventoryField| {
            let column = format.columns.iter().find(|column| column.field == field.id);
            column.is_some_and(|column| column.required && !column.secret)
        };
        let fields = asked(&content.kit, format).into_iter();
        fields.map(|field| choice(desk, field, needed(field), &brought)).collect::<Vec<Element>>()
    });
    let inside =
        vec![el("p").class("text").kid(t("kit.columns-text")).into(), el("div").class("fields").kids(fields).into()];
    el("div").class("screen").kid(titled("h-columns", t("kit.columns"), inside.into())).into()
}

/// The first value in a column, as an example.
fn example(brought: &Brought, column: usize) -> String {
    let sheet = &brought.sheet;
    let value = (0..sheet.len().min(50)).map(|row| sheet.cell(row, column).trim()).find(|value| !value.is_empty());
    value.map_or_else(String::new, |value| value.chars().take(40).collect())
}

fn choice(desk: Desk, field: &InventoryField, needed: bool, brought: &std::sync::Arc<Brought>) -> Element {
    let [id, of_shown, of_example] = [(); 3].map(|()| field.id.clone());
    let control = format!("kit-c-{}", field.id);
    let note = format!("{control}-n");
    let means = move |id: &str| {
        desk.follow(Part::Form);
        desk.look(|state| state.mapping.get(id).copied()).flatten()
    };
    let change = move |event: leptos::ev::Event| {
        let typed = event_target_value(&event);
        desk.change(Part::Form, |state| match typed.parse() {
            Ok(column) => state.mapping.insert(id.clone(), column),
            Err(_) => state.mapping.remove(&id),
        });
        work::check(desk);
    };
    let none = el("option").attr("value", "").kid(t("kit.column-none"));
    let options = brought.sheet.headings().iter().enumerate().map(|(at, heading)| {
        let words = if brought.sheet.has_heading { heading.clone() } else { fill("kit.column-n", &[("n", heading)]) };
        el("option").attr("value", at.to_string()).kid(words)
    });
    let secret = field.id == "password";
    let brought = std::sync::Arc::clone(brought);
    let shown = live(move || {
        means(&of_example).map(|column| {
            let value = if secret { t("kit.secret").to_owned() } else { example(&brought, column) };
            fill("kit.such-as", &[("value", &value)])
        })
    });
    let job = field.id == "batch" && desk.with(|_, format| !format.batches);
    let label = if job {
        t("kit.job").to_owned()
    } else if needed {
        fill("kit.needed", &[("label", &field.label)])
    } else {
        field.label.clone()
    };
    let select = el("select")
        .class("input")
        .id(control.clone())
        .attr("aria-describedby", note.clone())
        .kid(none)
        .kids(options)
        .value(move || means(&of_shown).map_or_else(String::new, |column| column.to_string()))
        .on("change", change);
    el("div")
        .class("field")
        .kid(el("label").attr("for", control).kid(label))
        .kid(el("p").class("note").id(note).kid(shown))
        .kid(select)
}
