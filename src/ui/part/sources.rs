//! Sources as a list: id, title with its public address, publisher and date.

use leptos::prelude::*;

use crate::content::{Content, Source};

/// A link that leaves the product: in a new tab, without telling the other side where it came from.
pub(crate) fn external(url: &str, label: &str) -> AnyView {
    view! { <a href=url.to_owned() target="_blank" rel="noreferrer">{label.to_owned()}</a> }.into_any()
}

/// The title of a source: a link where it has a public address; otherwise the title alone.
pub(crate) fn titled(source: &Source) -> AnyView {
    if source.url.is_empty() { source.title.clone().into_any() } else { external(&source.url, &source.title) }
}

fn entry(source: &'static Source) -> AnyView {
    let place = (source.url.is_empty() && !source.place.is_empty()).then(|| format!("; {}", source.place));
    view! {
        <li>
            <span class="id">{source.id.as_str()}</span>
            <span>{titled(source)}" "<span class="note">{source.publisher.as_str()}", "{source.date.as_str()}{place}</span></span>
        </li>
    }
    .into_any()
}

/// The list, in the order of the ids. An id that names nothing is left out.
pub(crate) fn sources(content: &'static Content, ids: &[&'static str]) -> AnyView {
    let entries: Vec<AnyView> = ids.iter().filter_map(|id| content.source(id)).map(entry).collect();
    view! { <ul class="sources">{entries}</ul> }.into_any()
}
