//! Checks on the page to read before the questions, and on which section answers which of them.

use super::super::super::{LessonPage, LessonSection, QuizQuestion};
use super::super::Gate;

pub(super) fn check(gate: &mut Gate<'_>, file: &str, module: &str, page: &LessonPage) {
    gate.texts(file, module, "page.aims", &page.aims);
    for (place, section) in page.sections.iter().enumerate() {
        let item = item(module, section);
        check_section(gate, file, &item, section);
        for id in section.questions.iter().filter(|id| page.section_of(id) != Some(place)) {
            gate.find(file, &item, "questions", format!("\"{id}\" stands in a section before; one leads there"));
        }
    }
    if page.sections.is_empty() {
        gate.find(file, module, "page.sections", "is empty; a page has something to read");
    }
}

/// In a module of the page's own, every question leads to the section that answers it, and there are no others. A pack may
/// be a module from which questions were taken out.
pub(super) fn check_complete(
    gate: &mut Gate<'_>,
    file: &str,
    module: &str,
    page: &LessonPage,
    questions: &[QuizQuestion],
) {
    for section in &page.sections {
        for id in section.questions.iter().filter(|id| !questions.iter().any(|question| question.id == **id)) {
            gate.find(file, &item(module, section), "questions", format!("there is no question \"{id}\" here"));
        }
    }
    for question in questions.iter().filter(|question| page.section_of(&question.id).is_none()) {
        gate.find(file, &question.id, "id", "stands in no section of the page; name it in \"questions\" of one");
    }
}

fn item(module: &str, section: &LessonSection) -> String {
    format!("{module}/{}", section.title)
}

fn check_section(gate: &mut Gate<'_>, file: &str, item: &str, section: &LessonSection) {
    gate.text(file, item, "title", &section.title);
    gate.texts(file, item, "text", &section.text);
    gate.texts(file, item, "points", &section.points);
    gate.sources(file, item, "sources", &section.sources, true);
    gate.paths(file, item, "compare", &section.compare);
    gate.paths(file, item, "figure", section.figure.as_slice());
    for row in &section.rows {
        if !COMPARED.contains(&row.as_str()) {
            gate.find(file, item, "rows", format!("there is no row \"{row}\"; known are {}", COMPARED.join(", ")));
        }
    }
    if section.text.is_empty() && section.points.is_empty() {
        gate.find(file, item, "text", "says nothing; write it");
    }
}

/// Rows of the comparison of paths, by the names in `paths.json`.
const COMPARED: [&str; 11] = [
    "reads_from",
    "hard_limit",
    "meant_for",
    "directory_sync",
    "outlook_profile",
    "credentials",
    "calendar_contacts",
    "batches",
    "both_sides_see",
    "effort",
    "csv",
];
