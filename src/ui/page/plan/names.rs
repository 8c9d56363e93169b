//! The form of names that commands and announcements are filled with.

use leptos::prelude::*;

use crate::content::Placeholder;
use crate::ui::node::{Node, el, live};

use super::super::super::words::t;
use super::super::form::{self, Named, field_id};
use super::Desk;

fn name(desk: Desk, placeholder: &Placeholder) -> Node {
    let [id, shown_id, field_id] = [(); 3].map(|()| placeholder.id.clone());
    let example = placeholder.example.clone();
    let named = Named {
        shown: Box::new(move || desk.field(&field_id)),
        example: Box::new(move || {
            let made = desk.made()?;
            let words = made.words();
            words.typed(&shown_id).is_none().then(|| words.fill(&example))
        }),
        set: Box::new(move |typed| desk.set_field(&id, typed)),
    };
    form::name(desk.form, placeholder, named)
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
        let ids = content.common.placeholders.iter().map(field_id).collect::<Vec<_>>();
        desk.form.forget(&ids.iter().map(String::as_str).collect::<Vec<_>>());
        let all = content.common.placeholders.iter();
        let fields = all.filter(|placeholder| asked.contains(&placeholder.id)).map(|one| name(desk, one));
        el("div").class("fields").kids(fields.collect::<Vec<Node>>()).into()
    })
}
