//! The comparison of all paths.

use anyhow::Result;
use mail_migration_advisor::content::{CompareRow, Path};

use super::Book;
use super::html::{Html, escape};

/// A column: the key of its heading, and its cell.
type Column = (&'static str, fn(&Path, &CompareRow) -> String);

/// The columns, as the page has them.
pub(super) const COLUMNS: [Column; 11] = [
    ("compare.reads-from", |_, row| row.reads_from.clone()),
    ("compare.hard-limit", |_, row| row.hard_limit.clone()),
    ("compare.meant-for", |path, _| path.meant_for.clone()),
    ("compare.directory-sync", |_, row| row.directory_sync.clone()),
    ("compare.outlook-profile", |_, row| row.outlook_profile.clone()),
    ("compare.credentials", |_, row| row.credentials.clone()),
    ("compare.calendar-contacts", |_, row| row.calendar_contacts.clone()),
    ("compare.batches", |_, row| row.batches.clone()),
    ("compare.both-sides-see", |_, row| row.both_sides_see.clone()),
    ("compare.effort", |_, row| row.effort.clone()),
    ("compare.csv", |_, row| row.csv.clone()),
];

/// The table, one row a path.
pub(super) fn comparison(html: &mut Html, book: &Book) -> Result<()> {
    let heads = COLUMNS.iter().map(|(key, _)| book.t(key)).collect::<Result<Vec<_>>>()?;
    html.raw("<section class=\"section\">\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    html.raw(&escape(book.t("compare.region")?));
    html.raw(
        "\">\n<table class=\"table stack wide-table\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">",
    );
    for head in std::iter::once(book.t("compare.path")?).chain(heads.iter().copied()) {
        html.raw(&format!("<th scope=\"col\" role=\"columnheader\">{}</th>", escape(head)));
    }
    html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for path in &book.content.paths {
        let row = &book.profile(path)?.row;
        html.raw(&format!(
            "<tr role=\"row\"><th scope=\"row\" role=\"rowheader\"><a class=\"bare\" href=\"#{}\">{}</a></th>",
            path.id,
            escape(&path.name)
        ));
        for ((_, cell), head) in COLUMNS.iter().zip(&heads) {
            let cell = escape(&cell(path, row));
            html.raw(&format!("<td role=\"cell\" data-label=\"{}\">{cell}</td>", escape(head)));
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n</div>\n");
    html.line("p", "note t3", book.t("compare.note-limits")?);
    html.raw("</section>\n");
    Ok(())
}
