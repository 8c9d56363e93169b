//! The frame of every screen: bar above, footer below.

use leptos::prelude::*;

use crate::content::FACTS_CHECKED;

use super::super::format;
use super::super::route::{Back, Screen};
use super::super::state::App;
use super::super::words::{fill, t};
use super::icon::Icon;

/// Which entry of the bar a screen belongs to.
fn section(screen: &Screen) -> &'static str {
    match screen {
        Screen::Start | Screen::Missing(_) => "",
        Screen::Advise { .. } | Screen::Check | Screen::Result => "advise",
        Screen::Compare | Screen::Path(_) => "compare",
        Screen::Learn | Screen::Module(_) => "learn",
        Screen::About => "about",
    }
}

/// The bar: name, main entries, colour theme.
#[component]
pub(crate) fn Bar() -> impl IntoView {
    let app = App::get();
    let entry = move |name: &'static str, label: &'static str, screen: Screen| {
        view! {
            <li><a
                href=move || app.href(&screen)
                aria-current=move || (app.screen.with(section) == name).then_some("page")
            >{label}</a></li>
        }
    };
    let theme = move || match app.theme.get() {
        None => t("theme.system"),
        Some("light") => t("theme.light"),
        Some(_) => t("theme.dark"),
    };
    view! {
        <header class="bar">
            <div>
                <a class="brand" href=move || app.href(&Screen::Start)>
                    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" aria-hidden="true">
                        <path d="M2 4.5h9M2 9.5h5.5M2 19.5h7"/>
                        <path d="M2 14.5h19M16.5 10l4.5 4.5-4.5 4.5" stroke="var(--accent)" stroke-width="2.5"/>
                    </svg>
                    {t("product")}
                </a>
                <nav aria-label=t("nav.label")>
                    <ul>
                        {entry("advise", t("nav.advise"), Screen::Advise { question: None, back: Back::Next })}
                        {entry("compare", t("nav.compare"), Screen::Compare)}
                        {entry("learn", t("nav.learn"), Screen::Learn)}
                        {entry("about", t("nav.about"), Screen::About)}
                    </ul>
                </nav>
                <button class="btn square" type="button" aria-label=theme title=theme on:click=move |_| app.next_theme()>
                    {Icon::Theme.draw()}
                </button>
            </div>
        </header>
    }
}

/// The footer: date of the facts, privacy, where to read more.
#[component]
pub(crate) fn Foot() -> impl IntoView {
    let app = App::get();
    view! {
        <footer class="foot">
            <div>
                <p>{fill("foot.facts", &[("date", &format::iso_date(FACTS_CHECKED))])}</p>
                <p>{t("foot.privacy")}</p>
                <p><a href=move || app.href(&Screen::About)>{t("foot.about")}</a></p>
            </div>
        </footer>
    }
}
