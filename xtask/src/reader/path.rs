//! One path in full, and the sources of all.

use anyhow::{Context, Result};
use mail_migration_advisor::content::{Disagreement, Path, PathPage, Phase, Statement, Status, Step};

use super::Book;
use super::html::{Html, escape};
use super::table::COLUMNS;
use mail_migration_advisor::export::words::role;

/// The section of a path.
pub(super) fn section(html: &mut Html, book: &Book, path: &Path, date: &str) -> Result<()> {
    let profile = book.profile(path)?;
    html.raw(&format!("<section class=\"section\" id=\"{}\">\n", path.id));
    html.line("h2", "", &profile.full_name);
    html.line("p", "lead text", &profile.lead);
    html.raw("<dl class=\"rows tight\">\n");
    for (key, cell) in COLUMNS {
        let cell = escape(&cell(path, &profile.row));
        html.raw(&format!("<div><dt>{}</dt><dd>{cell}</dd></div>\n", escape(book.t(key)?)));
    }
    html.raw("</dl>\n");
    if let Some(page) = book.pages.iter().find(|page| page.path == path.id) {
        longer(html, book, page)?;
    }
    statements(html, book, book.t("path.limits")?, &profile.limits)?;
    let today = book.fill("path.today", &[("date", date)])?;
    html.line("h3", "phase", &format!("{today}: {}", profile.today.badge));
    facts(html, book, &profile.today.facts)?;
    let differ: Vec<_> = profile.disagreements.iter().filter_map(|id| book.references.disagreement(id)).collect();
    if !differ.is_empty() {
        html.line("h3", "phase", book.t("path.differ")?);
        differ.into_iter().try_for_each(|one| disagreement(html, book, one))?;
    }
    html.raw(&format!(
        "<p class=\"note\">{}: {}</p>\n</section>\n",
        escape(book.t("path.sources")?),
        ids(&path.sources)
    ));
    Ok(())
}

fn longer(html: &mut Html, book: &Book, page: &PathPage) -> Result<()> {
    html.line("h3", "phase", book.t("path.does")?);
    html.line("p", "text", &page.does);
    for (key, lines) in [("path.suits", &page.suits), ("path.prerequisites", &page.prerequisites)] {
        listed(html, book.t(key)?, lines);
    }
    let plan = book.plans.iter().find(|plan| plan.path == page.path);
    let plan = plan.with_context(|| format!("{} has no plan", page.path))?;
    steps(html, book, &plan.steps)?;
    for (key, lines) in [
        ("path.moves", &page.moves),
        ("path.otherwise", &page.arrives_otherwise),
        ("path.stays", &page.stays),
        ("path.users", &plan.users),
    ] {
        listed(html, book.t(key)?, lines);
    }
    if !page.links.is_empty() {
        html.line("h3", "phase", book.t("path.links")?);
        html.raw("<ul class=\"bullets\">\n");
        for link in &page.links {
            html.raw(&format!("<li>{}</li>\n", external(&link.url, &link.label)));
        }
        html.raw("</ul>\n");
    }
    Ok(())
}

fn listed(html: &mut Html, heading: &str, lines: &[String]) {
    if !lines.is_empty() {
        html.line("h3", "phase", heading);
        html.bullets(lines);
    }
}

/// The steps by phase; numbers go on from the phase before.
fn steps(html: &mut Html, book: &Book, steps: &[Step]) -> Result<()> {
    html.line("h3", "phase", book.t("path.steps")?);
    let mut first = 1;
    for group in steps.chunk_by(|one, next| one.phase == next.phase) {
        let key = match group[0].phase {
            Phase::Prepare => "path.prepare",
            Phase::Migrate => "path.migrate",
            Phase::Finish => "path.finish",
        };
        html.line("h4", "", book.t(key)?);
        html.raw(&format!("<ol class=\"bullets\" start=\"{first}\">\n"));
        for step in group {
            let only_if = match step.only_if.as_str() {
                "" => String::new(),
                what => format!("{} ", book.fill("plan.only-if", &[("what", what)])?),
            };
            html.raw(&format!(
                "<li><b>{}</b> <span class=\"note\">{}</span><br>{}{} {}</li>\n",
                escape(&step.title),
                escape(role(step.who)),
                escape(&only_if),
                escape(&step.text),
                ids(&step.sources)
            ));
        }
        html.raw("</ol>\n");
        first += group.len();
    }
    Ok(())
}

fn statements(html: &mut Html, book: &Book, heading: &str, all: &[Statement]) -> Result<()> {
    if all.is_empty() {
        return Ok(());
    }
    html.line("h3", "phase", heading);
    facts(html, book, all)
}

fn facts(html: &mut Html, book: &Book, all: &[Statement]) -> Result<()> {
    html.raw("<ul class=\"bullets\">\n");
    for one in all {
        let title = if one.title.is_empty() { String::new() } else { format!("<b>{}</b>. ", escape(&one.title)) };
        let support = support(book, one.status)?;
        html.raw(&format!("<li>{title}{}{support} {}</li>\n", escape(&one.text), ids(&one.sources)));
    }
    html.raw("</ul>\n");
    Ok(())
}

fn disagreement(html: &mut Html, book: &Book, one: &Disagreement) -> Result<()> {
    html.line("h4", "", &one.topic);
    html.raw("<ul class=\"bullets\">\n");
    for saying in &one.says {
        html.raw(&format!("<li>{} {}</li>\n", escape(&saying.text), ids(&saying.sources)));
    }
    let (followed, support) = (escape(book.t("path.followed")?), support(book, one.status)?);
    let (reading, why) = (escape(&one.followed), escape(&one.why));
    html.raw(&format!("</ul>\n<p class=\"text\">{followed} <strong>{reading}</strong> {why}{support}</p>\n"));
    Ok(())
}

/// A badge for what is not a published fact.
fn support(book: &Book, status: Status) -> Result<String> {
    let key = match status {
        Status::Published => return Ok(String::new()),
        Status::Derived => "status.derived",
        Status::Assumed => "status.assumed",
        Status::Unconfirmed => "status.unconfirmed",
    };
    Ok(format!(" <span class=\"badge\">{}</span>", escape(book.t(key)?)))
}

/// Where a source stands in the document.
fn anchor(id: &str) -> String {
    format!("source-{}", id.replace(':', "-"))
}

fn ids(ids: &[String]) -> String {
    let link = |id: &String| format!("<a class=\"id bare\" href=\"#{}\">{}</a>", anchor(id), escape(id));
    ids.iter().map(link).collect::<Vec<_>>().join(" ")
}

fn external(url: &str, label: &str) -> String {
    format!("<a href=\"{}\" target=\"_blank\" rel=\"noreferrer\">{}</a>", escape(url), escape(label))
}

/// The list of all sources.
pub(super) fn all_sources(html: &mut Html, book: &Book) -> Result<()> {
    html.raw("<section class=\"section\" id=\"sources\">\n");
    html.line("h2", "", book.t("about.sources")?);
    html.raw("<ul class=\"sources\">\n");
    for source in &book.references.sources {
        let title = if source.url.is_empty() { escape(&source.title) } else { external(&source.url, &source.title) };
        let place = if source.url.is_empty() && !source.place.is_empty() {
            format!("; {}", source.place)
        } else {
            String::new()
        };
        let about = escape(&format!("{}, {}{place}", source.publisher, source.date));
        html.raw(&format!(
            "<li id=\"{}\"><span class=\"id\">{}</span><span>{title} <span class=\"note\">{about}</span></span></li>\n",
            anchor(&source.id),
            escape(&source.id)
        ));
    }
    html.raw("</ul>\n</section>\n");
    Ok(())
}
