//! `paths.html`: every path in full for readers without script, and for paper, made from the same content as the page.
//!
//! No sentence stands here: headings are the interface's own strings, everything else is content.

mod html;
mod path;
mod table;

use std::fs;
use std::path::Path as File;

use anyhow::{Context, Result};
use mail_migration_advisor::content::{
    Chapter, Content, FACTS_CHECKED, Path, PathPage, PathPages, PathPlan, Profile, References, Text,
};
use mail_migration_advisor::export::words::iso_date;

use html::{Html, escape};

use crate::stage;

/// Its name: the page links to it by this.
pub(crate) const NAME: &str = "paths.html";

/// Writes it beside the page, in whose head it finds policy, icon and style sheets.
pub(crate) fn write(folder: &File) -> Result<()> {
    let page = fs::read_to_string(folder.join("index.html")).context("the page is missing")?;
    let head = with_all_styles(&borrowed(&page), &stage::screens_style(folder)?)?;
    fs::write(folder.join(NAME), document(&head, &Book::open()?)?)?;
    Ok(())
}

/// The elements of the page's head that this document needs too.
fn borrowed(page: &str) -> String {
    let wanted = |element: &&str| {
        let element = element.to_ascii_lowercase();
        let has = |part: &str| element.contains(part);
        (element.starts_with("meta")
            && ["charset", "viewport", "color-scheme", "content-security-policy"].iter().any(|name| has(name)))
            || (element.starts_with("link") && (has("stylesheet") || has("icon")))
    };
    let head = page.split("</head>").next().unwrap_or_default();
    let elements = head.split('<').skip(1).filter_map(|piece| piece.split_once('>')).map(|(element, _)| element);
    elements.filter(wanted).map(|element| format!("<{element}>\n")).collect()
}

/// The head with the style sheet that the page itself loads later; before that for paper, which has the last word.
pub(crate) fn with_all_styles(head: &str, style: &str) -> Result<String> {
    let print = head.find("print").context("the page has no style sheet for paper")?;
    let at = head[..print].rfind('<').context("the page's head is no HTML")?;
    Ok(format!("{}<link href=\"./{style}\" rel=\"stylesheet\">\n{}", &head[..at], &head[at..]))
}

/// All that the document is made from.
struct Book {
    content: &'static Content,
    references: &'static References,
    pages: Vec<PathPage>,
    plans: Vec<PathPlan>,
}

impl Book {
    fn open() -> Result<Self> {
        let chapter = Chapter::named("path-pages").context("there is no chapter of path pages")?;
        let pages = chapter.read::<PathPages>(chapter.text())?.pages;
        let (content, references) = (Content::embedded(), References::embedded());
        let plan = |path: &Path| {
            let name = format!("plan-{}", path.id);
            let chapter = Chapter::named(&name).with_context(|| format!("there is no chapter {name}"))?;
            Ok(chapter.read::<PathPlan>(chapter.text())?)
        };
        let plans = content.paths.iter().map(plan).collect::<Result<Vec<_>>>()?;
        Ok(Self { content, references, pages, plans })
    }

    /// A string of the interface. One that is missing fails the build.
    fn t(&self, key: &str) -> Result<&'static str> {
        let found = self.content.text.find(key).or_else(|| self.references.text.find(key));
        found.with_context(|| format!("the interface has no string \"{key}\", which {NAME} needs"))
    }

    fn fill(&self, key: &str, values: &[(&str, &str)]) -> Result<String> {
        Ok(Text::filled(self.t(key)?, values))
    }

    fn profile(&self, path: &Path) -> Result<&'static Profile> {
        self.references.profile(&path.id).with_context(|| format!("{} has no profile", path.id))
    }
}

fn document(head: &str, book: &Book) -> Result<String> {
    let mut html = Html::default();
    let title = book.t("compare.title")?;
    let product = book.t("product")?;
    let date = date(FACTS_CHECKED)?;
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n");
    html.raw(head);
    html.raw(&format!(
        "<title>{}</title>\n</head>\n<body>\n<main class=\"page\">\n",
        escape(&book.fill("title", &[("page", title), ("product", product)])?)
    ));
    html.raw(&format!("<p class=\"kicker\"><a href=\"./index.html\">{}</a></p>\n", escape(product)));
    html.raw("<header class=\"flow\">\n");
    html.line("h1", "", title);
    html.line("p", "lead text", book.t("about.is")?);
    html.line("p", "note", &book.fill("foot.facts", &[("date", &date)])?);
    html.raw("<ul class=\"bullets\">\n");
    for path in &book.content.paths {
        html.raw(&format!("<li><a href=\"#{}\">{}</a></li>\n", path.id, escape(&book.profile(path)?.full_name)));
    }
    html.raw("</ul>\n</header>\n");
    table::comparison(&mut html, book)?;
    for path in &book.content.paths {
        path::section(&mut html, book, path, &date)?;
    }
    path::all_sources(&mut html, book)?;
    html.line("p", "note t5", book.t("about.independent")?);
    html.raw("</main>\n</body>\n</html>\n");
    Ok(html.done())
}

/// Year-month-day as people write it.
fn date(text: &str) -> Result<String> {
    iso_date(text).with_context(|| format!("{text} is no date"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> String {
        document("", &Book::open().expect("content")).expect("every string is there")
    }

    #[test]
    fn every_path_is_there_in_full_with_every_step_and_source() {
        let (html, book) = (made(), Book::open().expect("content"));
        for path in &book.content.paths {
            assert!(html.contains(&format!("id=\"{}\"", path.id)), "{}", path.id);
            let plan = book.plans.iter().find(|plan| plan.path == path.id).expect("every path has a plan");
            for step in &plan.steps {
                assert!(html.contains(&escape(&step.text)), "{}: {}", path.id, step.id);
            }
            let row = &book.profile(path).expect("profile").row;
            for cell in [&row.reads_from, &row.hard_limit, &row.csv, &row.effort] {
                assert!(html.contains(&escape(cell)), "{}: {cell}", path.id);
            }
        }
        for source in &book.references.sources {
            assert!(html.contains(&format!("id=\"source-{}\"", source.id.replace(':', "-"))), "{}", source.id);
        }
    }

    #[test]
    fn no_script_no_style_attribute_and_no_name_twice() {
        let html = made();
        assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("javascript:"));
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }

    #[test]
    fn the_head_brings_policy_and_styles_but_no_script() {
        let page = r#"<!doctype html><html><meta charset=utf-8><meta content="default-src 'none'" http-equiv=Content-Security-Policy><meta content="x" name=description><title>T</title><link href=./a.css rel=stylesheet><script defer src="./s.js"></script><link href=./m.js rel=modulepreload></head><body><meta charset=no>"#;
        let head = borrowed(page);
        assert!(head.contains("Content-Security-Policy") && head.contains("a.css") && head.contains("utf-8"));
        assert!(!head.contains("script") && !head.contains("modulepreload") && !head.contains("description"), "{head}");
        assert!(!head.contains("charset=no"));
    }

    #[test]
    fn dates_read_as_people_write_them() {
        assert_eq!(date("2026-11-20").expect("a date"), "20 November 2026");
        assert!(date("2026-13-20").is_err() && date("soon").is_err());
    }
}
