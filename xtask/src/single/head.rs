//! What the single-file edition takes from the page's head.

use anyhow::{Context, Result, ensure};

/// A style sheet of the page.
#[derive(Debug, PartialEq)]
pub(super) struct Style {
    /// Its text.
    pub(super) text: String,
    /// The media it is for, if not all.
    pub(super) media: Option<String>,
}

impl Style {
    /// It, in the page.
    pub(super) fn element(&self) -> String {
        let media = self.media.as_ref().map(|media| format!(" media=\"{media}\"")).unwrap_or_default();
        format!("<style{media}>{}</style>\n", self.text)
    }
}

/// The elements of the head, without their angle brackets.
fn elements(page: &str) -> impl Iterator<Item = &str> {
    let head = page.split("</head>").next().unwrap_or_default();
    head.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(element, _)| element)
}

/// The value of an attribute, quoted or not.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let at = element.find(&format!(" {name}="))? + name.len() + 2;
    let rest = &element[at..];
    match rest.chars().next()? {
        quote @ ('"' | '\'') => rest[1..].split(quote).next(),
        _ => rest.split([' ', '>']).next(),
    }
}

fn file(element: &str) -> Option<&str> {
    attribute(element, "href").map(|href| href.trim_start_matches("./"))
}

/// The style sheets, in their order.
pub(super) fn styles(page: &str, read: &impl Fn(&str) -> Result<String>) -> Result<Vec<Style>> {
    let links = elements(page).filter(|element| attribute(element, "rel") == Some("stylesheet"));
    let mut styles = Vec::new();
    for link in links {
        let text = read(file(link).context("a style sheet has no address")?)?;
        ensure!(!text.contains("</style") && !text.contains("url("), "a style sheet cannot stand inside the page");
        styles.push(Style { text, media: attribute(link, "media").map(str::to_owned) });
    }
    ensure!(!styles.is_empty(), "the page has no style sheet");
    Ok(styles)
}

/// The file of the icon.
pub(super) fn icon(page: &str) -> Option<&str> {
    elements(page).find(|element| attribute(element, "rel") == Some("icon")).and_then(file)
}

/// Title and what else describes the page; what speaks of other files or of policy is left out.
pub(super) fn kept(page: &str) -> String {
    let named = ["viewport", "color-scheme", "description"];
    let metas = elements(page).filter(|element| {
        element.starts_with("meta") && attribute(element, "name").is_some_and(|name| named.contains(&name))
    });
    let mut out: String = metas.map(|element| format!("<{element}>\n")).collect();
    if let Some((_, rest)) = page.split_once("<title>") {
        let title = rest.split("</title>").next().unwrap_or_default();
        out.push_str(&format!("<title>{title}</title>\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><meta charset=utf-8><meta content=\"a b\" name=description><title>T</title>\
        <link href=./i.svg rel=icon><link href=./a.css rel=stylesheet><link href=\"./p.css\" media=print rel=\"stylesheet\"></head>";

    #[test]
    fn styles_come_in_order_with_their_media() {
        let styles = styles(PAGE, &|name| Ok(format!("/*{name}*/"))).expect("both are there");
        let style = |text: &str, media: Option<&str>| Style { text: text.to_owned(), media: media.map(str::to_owned) };
        assert_eq!(styles, [style("/*a.css*/", None), style("/*p.css*/", Some("print"))]);
    }

    #[test]
    fn icon_title_and_description_are_found() {
        assert_eq!(icon(PAGE), Some("i.svg"));
        assert_eq!(kept(PAGE), "<meta content=\"a b\" name=description>\n<title>T</title>\n");
    }
}
