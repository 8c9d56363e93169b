//! About: what this is and is not, what stays in the browser, how the advice is made, and everything it rests on.

mod differ;
mod listed;

use leptos::prelude::*;

use crate::browser::page;
use crate::content::{Content, FACTS_CHECKED};

use super::super::format;
use super::super::part::sources::external;
use super::super::state::{App, title};
use super::super::words::{fill, t};

/// A section that a button can jump to.
struct Section {
    id: &'static str,
    heading: &'static str,
    inside: AnyView,
}

fn draw(section: Section) -> AnyView {
    let label = format!("h-{}", section.id);
    let named = label.clone();
    view! {
        <section class="section" id=section.id aria-labelledby=named>
            <h2 id=label>{section.heading}</h2>
            {section.inside}
        </section>
    }
    .into_any()
}

/// Paragraphs of running text.
fn paragraphs(texts: &[&'static str]) -> AnyView {
    let texts: Vec<AnyView> = texts.iter().map(|text| view! { <p>{*text}</p> }.into_any()).collect();
    view! { <div class="text flow">{texts}</div> }.into_any()
}

/// A list of short statements.
fn bullets(texts: &[&'static str]) -> AnyView {
    let texts: Vec<AnyView> = texts.iter().map(|text| view! { <li>{*text}</li> }.into_any()).collect();
    view! { <ul class="bullets">{texts}</ul> }.into_any()
}

/// Jumps within the page. The address after # belongs to screens, so these are buttons.
fn jumps(sections: &[Section]) -> AnyView {
    let jump = |section: &Section| {
        let (id, heading) = (section.id, section.heading);
        view! { <li><button class="btn quiet" type="button" on:click=move |_| page::show(id)>{heading}</button></li> }
    };
    view! {
        <nav class="jumps screen" aria-label=t("about.jumps")>
            <ul>{sections.iter().map(jump).collect::<Vec<_>>()}</ul>
        </nav>
    }
    .into_any()
}

/// What it is and is not.
fn what() -> AnyView {
    bullets(&[
        t("about.is"),
        t("about.is-teaching"),
        t("about.independent"),
        t("about.names"),
        t("about.not-service"),
        t("about.assumptions"),
    ])
}

/// How the advice is made, with the counts of this build.
fn how(content: &'static Content) -> AnyView {
    let counts = [
        ("paths", content.paths.len()),
        ("questions", content.questions.len()),
        ("eligibility", content.rules.eligibility.len()),
        ("preference", content.rules.preference.len()),
        ("disagreements", content.disagreements.len()),
        ("sources", content.sources.len()),
    ];
    let counts: Vec<(&str, String)> = counts.into_iter().map(|(name, n)| (name, format::grouped(n as f64))).collect();
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, n)| (*name, n.as_str())).collect();
    view! {
        <div class="text flow">
            <p>{fill("about.how-rules", &counts)}</p>
            <p>{fill("about.how-facts", &counts)}</p>
        </div>
    }
    .into_any()
}

fn version() -> AnyView {
    view! {
        <dl class="rows text">
            <div><dt>{t("about.version-number")}</dt><dd>{env!("CARGO_PKG_VERSION")}</dd></div>
            <div><dt>{t("about.facts-checked")}</dt><dd>{format::iso_date(FACTS_CHECKED)}</dd></div>
        </dl>
    }
    .into_any()
}

fn licences() -> AnyView {
    view! {
        <div class="text flow">
            <p>
                {t("about.licence-program")}" "{external("https://opensource.org/license/mit", t("about.licence-mit"))}", "
                {external("https://www.apache.org/licenses/LICENSE-2.0", t("about.licence-apache"))}"."
            </p>
            <p>{t("about.licence-texts")}</p>
        </div>
    }
    .into_any()
}

/// All sections, in order.
fn sections(content: &'static Content) -> Vec<Section> {
    let private = [t("about.private-address"), t("about.private-storage"), t("about.private-sent")];
    vec![
        Section { id: "about-what", heading: t("about.what"), inside: what() },
        Section { id: "about-private", heading: t("about.private"), inside: paragraphs(&private) },
        Section { id: "about-how", heading: t("about.how"), inside: how(content) },
        Section { id: "about-version", heading: t("about.version"), inside: version() },
        Section { id: "about-differ", heading: t("about.differ"), inside: differ::differ(content) },
        Section { id: "about-sources", heading: t("about.sources"), inside: listed::listed(content) },
        Section { id: "about-licences", heading: t("about.licences"), inside: licences() },
    ]
}

/// The screen.
#[component]
pub(crate) fn About() -> impl IntoView {
    let app = App::get();
    title(t("about.title"));
    let sections = sections(app.book.content());
    view! {
        <div class="about">
            <header class="flow">
                <h1>{t("about.title")}</h1>
                <p class="lead text">{t("about.lead")}</p>
                {jumps(&sections)}
            </header>
            {sections.into_iter().map(draw).collect::<Vec<_>>()}
        </div>
    }
}
