//! Every mail system: whether its maker supports it, which paths lead away from it, which is recommended.

use leptos::prelude::*;

use crate::content::{Statement, Support, System};

use super::super::super::part::cite;
use super::super::super::part::more::More;
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{count, t};

fn support(support: &'static Support) -> AnyView {
    let ended = (!support.ended.is_empty()).then(|| view! { <span class="badge warn">{t("systems.ended")}</span>" " });
    view! {
        <p class="note">
            {ended}{support.text.as_str()}" "{cite::support(support.status)}" "{cite::ids(support.sources.iter().map(String::as_str))}
        </p>
    }
    .into_any()
}

fn caveat(caveat: &'static Statement) -> AnyView {
    let title = (!caveat.title.is_empty()).then(|| view! { <b>{caveat.title.as_str()}</b>". " });
    view! {
        <li>
            {title}{caveat.text.as_str()}" "{cite::support(caveat.status)}" "
            {cite::ids(caveat.sources.iter().map(String::as_str))}
        </li>
    }
    .into_any()
}

fn caveats(system: &'static System) -> Option<AnyView> {
    let n = system.caveats.len();
    (n > 0).then(|| {
        let list: Vec<AnyView> = system.caveats.iter().map(caveat).collect();
        view! {
            <More summary=count("systems.caveat-one", "systems.caveat-many", n)><ul class="points">{list}</ul></More>
        }
        .into_any()
    })
}

/// The paths a system can take, as links that keep the answers.
fn possible(app: App, system: &'static System) -> AnyView {
    let paths = system.possible.iter().filter_map(|id| app.book.content().path(id));
    let link = |path: &'static crate::content::Path| {
        let screen = Screen::Path(path.id.clone());
        view! { <li><a class="bare" href=move || app.href(&screen)>{path.name.as_str()}</a></li> }
    };
    view! { <ul class="names">{paths.map(link).collect_view()}</ul> }.into_any()
}

fn row(app: App, system: &'static System) -> AnyView {
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{system.name.as_str()}{system.support.as_ref().map(support)}</th>
            <td role="cell" data-label=t("systems.possible")>{possible(app, system)}</td>
            <td role="cell" data-label=t("systems.recommended")>
                <div>
                    <p>{system.recommended.as_str()}" "{cite::ids(system.sources.iter().map(String::as_str))}</p>
                    {caveats(system)}
                </div>
            </td>
        </tr>
    }
    .into_any()
}

/// The section.
pub(super) fn systems(app: App) -> AnyView {
    let rows: Vec<AnyView> = app.book.content().systems.iter().map(|system| row(app, system)).collect();
    view! {
        <section class="section" aria-labelledby="h-systems">
            <h2 id="h-systems">{t("systems.title")}</h2>
            <p class="text">{t("systems.lead")}</p>
            <table class="table stack systems t5" role="table">
                <caption class="vh">{t("systems.caption")}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">{t("systems.system")}</th>
                    <th scope="col" role="columnheader">{t("systems.possible")}</th>
                    <th scope="col" role="columnheader">{t("systems.recommended")}</th>
                </tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}
