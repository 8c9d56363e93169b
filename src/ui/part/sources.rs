//! Sources as a list: id, title with its public address, publisher and date.

use crate::content::{References, Source};
use crate::ui::node::{Node, el};

use super::cite;
use super::more::more;

/// A link that leaves the product: in a new tab, without telling the other side where it came from.
pub(crate) fn external(url: &str, label: &str) -> Node {
    Node::from(
        el("a").attr("href", url.to_owned()).attr("target", "_blank").attr("rel", "noreferrer").kid(label.to_owned()),
    )
}

/// The title of a source: a link where it has a public address; otherwise the title alone.
pub(crate) fn titled(source: &Source) -> Node {
    if source.url.is_empty() { source.title.clone().into() } else { external(&source.url, &source.title) }
}

fn entry(source: &'static Source) -> Node {
    let origin = el("span").class("note").kid(cite::origin(source));
    let id = el("span").class("id").kid(cite::short(&source.id));
    Node::from(el("li").kid(id).kid(el("span").kid(titled(source)).kid(" ").kid(origin)))
}

/// The list, in the order of the ids. An id that names nothing is left out.
pub(crate) fn sources(ids: &[&'static str]) -> Node {
    let entries: Vec<Node> = ids.iter().filter_map(|id| References::embedded().source(id)).map(entry).collect();
    Node::from(el("ul").class("sources").kid(entries))
}

/// The same behind their number: a long list is opened by those who want it, and on paper.
pub(crate) fn folded(summary: String, ids: &[&'static str]) -> Node {
    more(summary, sources(ids))
}
