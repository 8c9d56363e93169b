//! The names that a script uses: the same fields, with the same values, as in the plans.

use crate::content::{Placeholder, Script};
use crate::kit::used;
use crate::plan::Words;
use crate::ui::node::{Node, el};

use super::super::super::words::fill;
use super::super::form::{self, Named};
use super::desk::Desk;
use super::script::{is_needed, is_outbound};

fn name(desk: Desk, placeholder: &Placeholder, needed: bool) -> Node {
    let [id, shown, of_example] = [(); 3].map(|()| placeholder.id.clone());
    let example = placeholder.example.clone();
    let named = Named {
        shown: Box::new(move || desk.names().get(&shown).cloned().unwrap_or_default()),
        example: Box::new(move || {
            let typed = desk.names();
            let open = desk.with(|content, _| Words::new(&content.common, &typed).typed(&of_example).is_none());
            open.then(|| desk.filled(&example))
        }),
        set: Box::new(move |text| desk.set_name(&id, text)),
    };
    let label = &placeholder.label;
    let label = if needed { fill("kit.needed", &[("label", label)]) } else { label.clone() };
    form::name_called(desk.form, placeholder, label, named)
}

/// The fields of those that a script asks for.
pub(super) fn fields(desk: Desk, script: &Script) -> Node {
    let fields = desk.with(|content, _| {
        let nothing = crate::content::Table::default();
        let words = Words::new(&content.common, &nothing);
        let asked = words.asked(used(script, is_outbound(desk)).map(|name| name.value.as_str()));
        asked.into_iter().map(|one| name(desk, one, is_needed(desk, script, &one.id))).collect::<Vec<Node>>()
    });
    el("div").class("fields screen").kids(fields).into()
}
