//! The longer page of a path, once its chapter is there. Its texts are the chapter's and are copied into the page.

use leptos::prelude::*;

use crate::content::{Link, PathPage};

use super::super::super::part::sources::external;
use super::super::super::words::t;
use super::steps;

/// A list with bullets.
fn bullets(lines: &[String]) -> AnyView {
    let lines: Vec<AnyView> = lines.iter().map(|line| view! { <li>{line.clone()}</li> }.into_any()).collect();
    view! { <ul class="bullets">{lines}</ul> }.into_any()
}

/// A section of its own with a list.
fn listed(id: &'static str, heading: &'static str, lines: &[String]) -> AnyView {
    view! {
        <section class="section" aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {bullets(lines)}
        </section>
    }
    .into_any()
}

/// What moves, what comes another way, what stays. Left out where there is nothing to say.
fn moves(page: &PathPage) -> AnyView {
    let column = |heading: &'static str, lines: &[String]| {
        (!lines.is_empty()).then(|| view! { <div><h3>{heading}</h3>{bullets(lines)}</div> })
    };
    view! {
        <section class="section" aria-labelledby="h-moves">
            <h2 id="h-moves">{t("path.moves-title")}</h2>
            <div class="thirds">
                {column(t("path.moves"), &page.moves)}
                {column(t("path.otherwise"), &page.arrives_otherwise)}
                {column(t("path.stays"), &page.stays)}
            </div>
        </section>
    }
    .into_any()
}

fn links(links: &[Link]) -> AnyView {
    if links.is_empty() {
        return ().into_any();
    }
    let links: Vec<AnyView> =
        links.iter().map(|link| view! { <li>{external(&link.url, &link.label)}</li> }.into_any()).collect();
    view! {
        <section class="section" aria-labelledby="h-links">
            <h2 id="h-links">{t("path.links")}</h2>
            <p class="note">{t("path.new-tab")}</p>
            <ul class="links t3">{links}</ul>
        </section>
    }
    .into_any()
}

/// The chapter's part of the page.
pub(super) fn longer(page: &PathPage) -> AnyView {
    view! {
        <section class="section" aria-labelledby="h-does">
            <h2 id="h-does">{t("path.does")}</h2>
            <p class="text">{page.does.clone()}</p>
            <h3 class="phase">{t("path.suits")}</h3>
            {bullets(&page.suits)}
        </section>
        {listed("h-before", t("path.prerequisites"), &page.prerequisites)}
        {steps::steps(&page.steps)}
        {moves(page)}
        {listed("h-users", t("path.users"), &page.users)}
        {links(&page.links)}
    }
    .into_any()
}
