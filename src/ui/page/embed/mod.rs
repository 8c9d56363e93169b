//! `#/embed`: the snippet for a wiki or portal, what its administrator must allow, and how it will look.

mod pages;
mod snippet;

use leptos::prelude::*;

use crate::browser::address;
use crate::ui::node::{Node, el, live, nodes};

use super::super::state::{App, title};
use super::super::words::t;
use super::away;
use snippet::Host;

/// What is chosen, by positions in the lists below.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Chosen {
    host: usize,
    start: usize,
    theme: usize,
}

/// Screens that a frame may begin with.
const STARTS: [&str; 4] = ["/", "/advise", "/compare", "/learn"];
/// Themes, as an address names them; empty for the reader's own.
const THEMES: [&str; 3] = ["", "light", "dark"];

impl Chosen {
    fn host(self) -> Host {
        Host::ALL.get(self.host).copied().unwrap_or(Host::Plain)
    }

    fn start(self) -> &'static str {
        STARTS.get(self.start).copied().unwrap_or("/")
    }

    fn theme(self) -> &'static str {
        THEMES.get(self.theme).copied().unwrap_or_default()
    }
}

/// Name and advice for a host.
fn about(host: Host) -> (&'static str, &'static str) {
    match host {
        Host::Plain => (t("embed.plain"), t("embed.plain-allow")),
        Host::SharePoint => (t("embed.sharepoint"), t("embed.sharepoint-allow")),
        Host::Confluence => (t("embed.confluence"), t("embed.confluence-allow")),
        Host::MediaWiki => (t("embed.mediawiki"), t("embed.mediawiki-allow")),
        Host::DokuWiki => (t("embed.dokuwiki"), t("embed.dokuwiki-allow")),
        Host::GitLab => (t("embed.gitlab"), t("embed.gitlab-allow")),
        Host::Notion => (t("embed.notion"), t("embed.notion-allow")),
    }
}

/// A choice by its position.
fn choice(
    id: &'static str,
    label: &'static str,
    names: Vec<&'static str>,
    state: RwSignal<Chosen>,
    set: fn(&mut Chosen, usize),
) -> Node {
    let entry = |(i, name): (usize, &'static str)| Node::from(el("option").attr("value", i).kid(name));
    let pick = move |event| state.update(|chosen| set(chosen, event_target_value(&event).parse().unwrap_or(0)));
    Node::from(
        el("div").class("field").kid(el("label").attr("for", id).kid(label)).kid(
            el("select")
                .class("input")
                .id(id)
                .on("change", pick)
                .kid(names.into_iter().enumerate().map(entry).collect::<Vec<_>>()),
        ),
    )
}

/// The folder of this page, without what stands behind it in the address.
fn base() -> String {
    let whole = address::whole();
    let page = whole.split(['?', '#']).next().unwrap_or_default();
    page.rsplit_once('/').map_or_else(|| page.to_owned(), |(folder, _)| format!("{folder}/"))
}

/// The screen.
pub(crate) fn embed() -> Node {
    let app = App::get();
    title(t("embed.title"));
    let base = base();
    // A page that was opened from disk has no address that others could show.
    if !base.starts_with("http") {
        return nodes![el("h1").kid(t("embed.title")), el("p").class("text t5").kid(t("embed.no-address"))];
    }
    let state = RwSignal::new(Chosen::default());
    let text = {
        let base = base.clone();
        move || state.with(|chosen| snippet::snippet(chosen.host(), &base, t("product"), *chosen))
    };
    let shown = text.clone();
    let copy = move |_| {
        away::copy(app, text(), t("embed.copied"), t("embed.not-copied"));
    };
    nodes![
        el("header")
            .class("flow")
            .kid(el("h1").kid(t("embed.title")))
            .kid(el("p").class("lead text").kid(t("embed.lead"))),
        el("div").class("two t6").kid(choices(state)).kid(
            el("div")
                .class("flow")
                .kid(live(move || allow(state.get().host())))
                .kid(
                    el("pre")
                        .attr("tabindex", "0")
                        .attr("aria-label", t("embed.snippet"))
                        .kid(el("code").kid(live(shown)))
                )
                .kid(
                    el("p")
                        .kid(el("button").class("btn").attr("type", "button").on("click", copy).kid(t("embed.copy")))
                )
                .kid(live(move || pages::rests_on(state.get().host())))
        ),
        preview(state, base)
    ]
}

fn choices(state: RwSignal<Chosen>) -> Node {
    let hosts = Host::ALL.into_iter().map(|host| about(host).0).collect();
    let starts = vec![t("embed.start"), t("nav.advise"), t("nav.compare"), t("nav.learn")];
    let themes = vec![t("embed.theme-reader"), t("embed.theme-light"), t("embed.theme-dark")];
    Node::from(
        el("div")
            .class("flow")
            .kid(choice("embed-host", t("embed.where"), hosts, state, |chosen, i| chosen.host = i))
            .kid(choice("embed-start", t("embed.begin"), starts, state, |chosen, i| chosen.start = i))
            .kid(choice("embed-theme", t("embed.theme"), themes, state, |chosen, i| chosen.theme = i)),
    )
}

/// What the administrator of the host must allow.
fn allow(host: Host) -> Node {
    let (name, allow) = about(host);
    nodes![el("h2").kid(name), el("p").kid(allow)]
}

fn preview(state: RwSignal<Chosen>, base: String) -> Node {
    Node::from(
        el("section")
            .class("section screen")
            .attr("aria-labelledby", "h-preview")
            .kid(el("h2").id("h-preview").kid(t("embed.preview")))
            .kid(
                el("iframe")
                    .class("preview")
                    .attr("title", t("embed.preview"))
                    .live_attr("src", move || snippet::address(&base, state.get())),
            ),
    )
}
