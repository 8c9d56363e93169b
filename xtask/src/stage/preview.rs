//! Full addresses in what programs read that show a preview of a link to the page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// Names the address at which the page will stand, for previews of links; see `build --at`.
pub(crate) const AT: &str = "ADVISOR_AT";

/// Fails unless it is the full address of a folder.
pub(crate) fn check_address(at: &str) -> Result<()> {
    let rest = at.strip_prefix("https://").or_else(|| at.strip_prefix("http://")).unwrap_or_default();
    let folder = rest.len() > 1 && !rest.starts_with('/') && rest.ends_with('/');
    let plain = rest.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '<' | '>' | '?' | '#' | '&'));
    ensure!(folder && plain, "`{at}` is not the address of a folder, such as https://example.com/advisor/");
    Ok(())
}

/// Fills full addresses into what programs read that show a preview of a link; most do not follow relative ones.
pub(super) fn preview(folder: &Path, at: &str) -> Result<()> {
    let file = folder.join("index.html");
    let html = fs::read_to_string(&file).context("the page is missing")?;
    let html = with_addresses(&html, at).context("the page has no og:image")?;
    fs::write(&file, html)?;
    Ok(())
}

/// The page with the full address of itself and of its picture.
fn with_addresses(html: &str, at: &str) -> Option<String> {
    let name = html.find("og:image")?;
    let start = html[..name].rfind('<')?;
    let end = name + html[name..].find('>')? + 1;
    let full =
        format!("<meta property=\"og:image\" content=\"{at}card.png\"><meta property=\"og:url\" content=\"{at}\">");
    Some(format!("{}{full}{}", &html[..start], &html[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn previews_get_full_addresses_however_the_page_is_written() {
        let at = "https://example.com/advisor/";
        let full = "<meta property=\"og:image\" content=\"https://example.com/advisor/card.png\">\
                    <meta property=\"og:url\" content=\"https://example.com/advisor/\">";
        for image in ["<meta property=\"og:image\" content=\"card.png\">", "<meta content=card.png property=og:image>"]
        {
            let html = format!("<head><title>T</title>{image}<p>");
            assert_eq!(with_addresses(&html, at), Some(format!("<head><title>T</title>{full}<p>")));
        }
        assert_eq!(with_addresses("<head>", at), None);
    }

    #[test]
    fn an_address_is_that_of_a_folder() {
        for good in ["https://example.com/", "http://wiki/advisor/", "https://example.com:8443/a/b/"] {
            assert!(check_address(good).is_ok(), "{good}");
        }
        for bad in [
            "",
            "example.com/",
            "https://",
            "https:///",
            "https://example.com/a",
            "https://example.com/?a/",
            "https://e.com/\"/",
        ] {
            assert!(check_address(bad).is_err(), "{bad}");
        }
    }
}
