//! The way to the sections of a long screen: beside them where there is room, with the present one marked; folded above
//! them where there is none. Addresses after `#` belong to screens, so an entry scrolls instead of linking.

use leptos::prelude::*;

use crate::browser::page;
use crate::ui::node::{Node, Words, el};

use super::super::words::t;

/// A section: the id of its element or its heading, and what it is called.
pub(super) type Entry = (Words, Words);

/// A section counts as the present one once its upper edge is so near to that of the window, in CSS pixels.
const NEAR: f64 = 160.0;

/// The section among these upper edges that is read: the one that begins last above the reader's eyes. At the end of the
/// page, where what was chosen cannot come up further, it is the chosen one. What stands in a column of its own beside the
/// text (none) is never read through.
fn present(tops: &[Option<f64>], chosen: Option<usize>, bottom: bool) -> Option<usize> {
    let shown = |at: usize| tops.get(at).copied().flatten().is_some_and(|top| top >= 0.0);
    if let Some(chosen) = chosen.filter(|chosen| bottom && shown(*chosen)) {
        return Some(chosen);
    }
    let above = tops.iter().enumerate().filter_map(|(at, top)| Some((at, (*top)?))).filter(|(_, top)| *top < NEAR);
    above
        .fold(
            None,
            |best: Option<(usize, f64)>, one| if best.is_none_or(|best| one.1 >= best.1) { Some(one) } else { best },
        )
        .map(|(at, _)| at)
}

/// The list.
pub(super) fn contents(entries: impl IntoIterator<Item = Entry>) -> Node {
    let entries: Vec<Entry> = entries.into_iter().collect();
    let ids: Vec<Words> = entries.iter().map(|(id, _)| id.clone()).collect();
    let here = RwSignal::new(None);
    let chosen = StoredValue::new(None);
    let follow = move || {
        let tops: Vec<Option<f64>> = ids.iter().map(|id| page::top_in_text(id)).collect();
        let now = present(&tops, chosen.try_get_value().flatten(), page::at_bottom());
        if here.try_get_untracked().is_some_and(|before| before != now) {
            here.set(now);
        }
    };
    let following = page::on_scroll(follow.clone());
    on_cleanup(move || following.remove());
    let entry = |(at, (id, label)): (usize, Entry)| {
        let current = move || (here.get() == Some(at)).then_some("true");
        let button = el("button").attr("type", "button").live_attr("aria-current", current);
        let follow = follow.clone();
        let show = move || {
            chosen.set_value(Some(at));
            page::show(&id);
            follow();
        };
        el("li").kid(button.on_click(show).kid(Node::Text(label)))
    };
    let list = el("ol").kids(entries.into_iter().enumerate().map(entry));
    let folded = el("details").class("more").kid(el("summary").kid(t("contents.title"))).kid(list);
    el("nav").class("toc screen").attr("aria-label", t("contents.title")).kid(folded).into()
}

/// Back to the heading, at the end of a long screen.
pub(super) fn to_top() -> Node {
    let button = el("button").class("btn quiet").attr("type", "button").on_click(page::focus_heading);
    el("p").class("to-top screen").kid(button.kid(t("contents.top"))).into()
}
