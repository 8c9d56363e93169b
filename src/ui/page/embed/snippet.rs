//! What to paste into which host.

use super::Chosen;

/// A place that can show the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Host {
    Plain,
    SharePoint,
    Confluence,
    MediaWiki,
    DokuWiki,
    GitLab,
    Notion,
}

impl Host {
    /// All of them, in the order of the choice.
    pub(super) const ALL: [Self; 7] =
        [Self::Plain, Self::SharePoint, Self::Confluence, Self::MediaWiki, Self::DokuWiki, Self::GitLab, Self::Notion];
}

/// The address that the frame shows.
pub(super) fn address(base: &str, chosen: Chosen) -> String {
    let theme = if chosen.theme().is_empty() { String::new() } else { format!("&theme={}", chosen.theme()) };
    format!("{base}?embed=1{theme}#{}", chosen.start())
}

/// Text as the value of an attribute in double quotes.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

fn frame(base: &str, address: &str, title: &str, fitted: bool) -> String {
    let (address, title) = (quoted(address), quoted(title));
    let frame = format!(
        "<iframe title=\"{title}\" src=\"{address}\" width=\"100%\" height=\"700\" style=\"border: 0\"></iframe>"
    );
    if fitted { format!("{frame}\n<script src=\"{}embed.js\" defer></script>", quoted(base)) } else { frame }
}

/// The snippet for a host.
pub(super) fn snippet(host: Host, base: &str, title: &str, chosen: Chosen) -> String {
    let address = address(base, chosen);
    match host {
        Host::Plain => frame(base, &address, title, true),
        Host::SharePoint | Host::Confluence => frame(base, &address, title, false),
        Host::MediaWiki => format!("{{{{#widget:Iframe|url={address}|width=100%|height=700|border=0}}}}"),
        // A brace or a bar in the title would end it.
        Host::DokuWiki => format!("{{{{url>{address} 100%,700px noborder|{}}}}}", title.replace(['{', '}', '|'], " ")),
        Host::GitLab => {
            "pages:\n  script:\n    - mkdir public && cp -r dist/. public/\n  artifacts:\n    paths:\n      - public"
                .to_owned()
        }
        Host::Notion => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str = "https://wiki.example.com/mail/";

    #[test]
    fn a_frame_is_html_whatever_stands_in_it() {
        let chosen = Chosen { host: 0, start: 1, theme: 2 };
        let html = snippet(Host::Plain, BASE, "A \"B\" & <C>", chosen);
        assert!(html.contains("title=\"A &quot;B&quot; &amp; &lt;C>\""), "{html}");
        assert!(html.contains("src=\"https://wiki.example.com/mail/?embed=1&amp;theme=dark#/advise\""), "{html}");
        assert!(html.ends_with("<script src=\"https://wiki.example.com/mail/embed.js\" defer></script>"));
    }

    #[test]
    fn wikis_get_their_own_syntax() {
        let chosen = Chosen { host: 0, start: 0, theme: 0 };
        let of = |host| snippet(host, BASE, "T", chosen);
        assert_eq!(
            of(Host::MediaWiki),
            "{{#widget:Iframe|url=https://wiki.example.com/mail/?embed=1#/|width=100%|height=700|border=0}}"
        );
        assert_eq!(of(Host::DokuWiki), "{{url>https://wiki.example.com/mail/?embed=1#/ 100%,700px noborder|T}}");
        assert_eq!(of(Host::Notion), "https://wiki.example.com/mail/?embed=1#/");
        assert!(!of(Host::SharePoint).contains("<script"));
    }
}
