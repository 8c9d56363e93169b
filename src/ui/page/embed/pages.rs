//! What the advice for each host rests on: pages of its makers.

use crate::ui::node::{Node, el, nodes};

use super::super::super::format::iso_date;
use super::super::super::part::sources::external;
use super::super::super::words::{fill, t};
use super::snippet::Host;

/// When the pages were read.
const READ: &str = "2026-11-21";

/// A page of a maker.
struct Page {
    title: &'static str,
    address: &'static str,
    /// Whether its text was read. Otherwise only its address is known, from pages that refer to it.
    read: bool,
}

fn page(title: &'static str, address: &'static str, read: bool) -> Page {
    Page { title, address, read }
}

fn pages(host: Host) -> Vec<Page> {
    match host {
        Host::Plain => Vec::new(),
        Host::SharePoint => vec![
            page(
                t("embed.sharepoint-kinds"),
                "https://learn.microsoft.com/en-us/previous-versions/office/sharepoint-server/jj175070(v=office.15)",
                true,
            ),
            page(
                t("embed.sharepoint-restrict"),
                "https://support.microsoft.com/office/allow-or-restrict-the-ability-to-embed-content-on-sharepoint-pages-e7baf83f-09d0-4bd1-9058-4aa483ee137b",
                false,
            ),
            page(
                t("embed.sharepoint-part"),
                "https://support.microsoft.com/en-US/SharePoint/sites-pages/add-content-to-your-page-using-the-embed-web-part",
                false,
            ),
        ],
        Host::Confluence => vec![
            page(
                t("embed.confluence-iframe"),
                "https://support.atlassian.com/confluence-cloud/docs/insert-the-iframe-macro/",
                false,
            ),
            page(t("embed.confluence-html"), "https://confluence.atlassian.com/doc/html-macro-38273085.html", false),
        ],
        Host::MediaWiki => vec![
            page(t("embed.mediawiki-widgets"), "https://www.mediawiki.org/wiki/Extension:Widgets", true),
            page(t("embed.mediawiki-iframe"), "https://www.mediawikiwidgets.org/Widget:Iframe", true),
        ],
        Host::DokuWiki => vec![
            page(t("embed.dokuwiki-source"), "https://github.com/Chris--S/dokuwiki-plugin-iframe", true),
            page(t("embed.dokuwiki-plugin"), "https://www.dokuwiki.org/plugin:iframe", false),
        ],
        Host::GitLab => vec![
            page(t("embed.gitlab-pages"), "https://docs.gitlab.com/user/project/pages/", true),
            page(t("embed.gitlab-settings"), "https://docs.gitlab.com/api/settings/", true),
            page(
                t("embed.gitlab-frames"),
                "https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/assets/javascripts/behaviors/markdown/render_iframe.js",
                true,
            ),
        ],
        Host::Notion => {
            vec![page(t("embed.notion-embeds"), "https://www.notion.com/help/embed-and-connect-other-apps", false)]
        }
    }
}

/// The list of them, below the advice; nothing where it rests on none.
pub(super) fn rests_on(host: Host) -> Node {
    let pages = pages(host);
    if pages.is_empty() {
        return Node::Nothing;
    }
    let line = |page: Page| {
        let how =
            if page.read { fill("embed.read", &[("date", &iso_date(READ))]) } else { t("embed.unread").to_owned() };
        el("li").kid(external(page.address, page.title)).kid(format!(", {how}"))
    };
    let list = el("ul").class("bullets note").kids(pages.into_iter().map(line));
    nodes![el("h3").kid(t("embed.sources")), list]
}
