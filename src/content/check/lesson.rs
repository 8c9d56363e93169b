//! Checks on the knowledge check: modules, lesson pages, questions of every kind, and question packs of others.

mod case;
mod page;

use super::super::{Chapter, Lesson, Pack, QuizKind, QuizOption, QuizQuestion};
use super::Gate;

/// Questions in a pack; more belong in several.
const MOST_QUESTIONS: usize = 300;

pub(super) fn check_modules(gate: &mut Gate<'_>) {
    const FILE: &str = "learn.json";
    gate.unique(FILE, gate.content.modules.iter().map(|module| module.id.as_str()));
    for module in &gate.content.modules {
        gate.text(FILE, &module.id, "title", &module.title);
        gate.text(FILE, &module.id, "lead", &module.lead);
        if Chapter::named(&format!("learn-{}", module.id)).is_none() {
            gate.find(FILE, &module.id, "id", "has no chapter; list it in chapter.rs");
        }
    }
}

pub(super) fn check_lesson(gate: &mut Gate<'_>, file: &str, module: &str, lesson: &Lesson) {
    if lesson.module != module {
        gate.find(file, &lesson.module, "module", format!("must be \"{module}\", as in the file name"));
    }
    let listed = gate.content.modules.iter().find(|other| other.id == module).map(|other| other.questions);
    if listed != Some(lesson.questions.len()) {
        let advice = format!("holds {} questions; learn.json says {listed:?}", lesson.questions.len());
        gate.find(file, module, "questions", advice);
    }
    match &lesson.page {
        Some(page) => {
            page::check(gate, file, module, page);
            page::check_complete(gate, file, module, page, &lesson.questions);
        }
        None => gate.find(file, module, "page", "is missing; a module has a page to read first"),
    }
    check_questions(gate, file, &lesson.questions);
}

/// Everything that is wrong with a pack.
pub(super) fn check_pack(gate: &mut Gate<'_>, file: &str, pack: &Pack) {
    if pack.format != Pack::FORMAT {
        gate.find(file, &pack.id, "format", format!("must be \"{}\"", Pack::FORMAT));
    }
    check_pack_id(gate, file, &pack.id);
    gate.short_text(file, &pack.id, "title", &pack.title, 80);
    gate.text(file, &pack.id, "lead", &pack.lead);
    gate.unique(file, pack.sources.iter().map(|source| source.id.as_str()));
    for source in &pack.sources {
        gate.text(file, &source.id, "title", &source.title);
        if gate.references.source(&source.id).is_some() {
            gate.find(file, &source.id, "id", "is a source of the page; give your own another id");
        }
        if !source.url.is_empty() && !source.url.starts_with("https://") {
            gate.find(file, &source.id, "url", "is not a full https address");
        }
    }
    if pack.questions.is_empty() || pack.questions.len() > MOST_QUESTIONS {
        gate.find(file, &pack.id, "questions", format!("holds {}; 1 to {MOST_QUESTIONS} fit", pack.questions.len()));
    }
    if let Some(page) = &pack.page {
        page::check(gate, file, &pack.id, page);
    }
    check_questions(gate, file, &pack.questions);
}

/// Answers are kept under the id of a pack, and its address holds it.
fn check_pack_id(gate: &mut Gate<'_>, file: &str, id: &str) {
    if !Pack::is_id(id) {
        let advice = format!("is not an id; use letters, digits and hyphens, at most {}", Pack::LONGEST_ID);
        gate.find(file, id, "id", advice);
    }
    if gate.content.modules.iter().any(|module| module.id == id) {
        gate.find(file, id, "id", "is a module of the page; give your pack another id");
    }
}

fn check_questions(gate: &mut Gate<'_>, file: &str, questions: &[QuizQuestion]) {
    gate.unique(file, questions.iter().map(|question| question.id.as_str()));
    for question in questions {
        check_question(gate, file, question);
    }
}

fn check_question(gate: &mut Gate<'_>, file: &str, question: &QuizQuestion) {
    let id = &question.id;
    gate.text(file, id, "text", &question.text);
    gate.text(file, id, "explain", &question.explain);
    gate.sources(file, id, "sources", &question.sources, true);
    if !(1..=3).contains(&question.difficulty) {
        gate.find(file, id, "difficulty", "is 1, 2 or 3");
    }
    if question.options.len() < 3 {
        gate.find(file, id, "options", "a question has at least three options");
    }
    check_kind(gate, file, question);
    case::check(gate, file, question);
    gate.unique_in(file, id, question.options.iter().map(|option| option.id.as_str()));
    for (place, option) in question.options.iter().enumerate() {
        check_option(gate, file, question, option);
        if question.options.iter().take(place).any(|other| other.text.eq_ignore_ascii_case(&option.text)) {
            gate.find(file, &format!("{id}/{}", option.id), "text", "reads like another option; tell them apart");
        }
    }
}

/// What the kind of a question asks of its options.
fn check_kind(gate: &mut Gate<'_>, file: &str, question: &QuizQuestion) {
    let id = &question.id;
    let options = question.options.len();
    let right = question.options.iter().filter(|option| option.correct).count();
    let advice = match question.kind {
        QuizKind::One if right != 1 => "exactly one option is correct",
        QuizKind::Several if right < 2 || right == options => "at least two options are correct, and one is not",
        QuizKind::Order | QuizKind::Match if right > 0 => "their place or target is the key; leave \"correct\" out",
        QuizKind::Number if right != 1 => "exactly one number is correct",
        _ => "",
    };
    if !advice.is_empty() {
        gate.find(file, id, "options", advice);
    }
    if question.kind == QuizKind::Match {
        check_targets(gate, file, question);
    } else if !question.targets.is_empty() {
        gate.find(file, id, "targets", "only a question of kind \"match\" has targets");
    }
    if question.kind == QuizKind::Number {
        gate.text(file, id, "unit", &question.unit);
    } else if !question.unit.is_empty() {
        gate.find(file, id, "unit", "only a question of kind \"number\" has a unit");
    }
}

fn check_targets(gate: &mut Gate<'_>, file: &str, question: &QuizQuestion) {
    let id = &question.id;
    gate.unique_in(file, id, question.targets.iter().map(|target| target.id.as_str()));
    if question.targets.len() < 2 {
        gate.find(file, id, "targets", "a question of kind \"match\" has at least two targets");
    }
    for target in &question.targets {
        gate.text(file, &format!("{id}/{}", target.id), "targets", &target.text);
    }
}

fn check_option(gate: &mut Gate<'_>, file: &str, question: &QuizQuestion, option: &QuizOption) {
    let item = format!("{}/{}", question.id, option.id);
    gate.text(file, &item, "text", &option.text);
    gate.text(file, &item, "why", &option.why);
    gate.sources(file, &item, "sources", &option.sources, true);
    let known = question.targets.iter().any(|target| target.id == option.target);
    match question.kind {
        QuizKind::Match if !known => {
            gate.find(file, &item, "target", format!("\"{}\" is none of the question's targets", option.target));
        }
        QuizKind::Match => {}
        _ if !option.target.is_empty() => gate.find(file, &item, "target", "only pairs have a target"),
        _ => {}
    }
    let same = |other: &&QuizOption| other.number.is_some() && other.number == option.number;
    match (question.kind, option.number) {
        (QuizKind::Number, None) => gate.find(file, &item, "number", "is missing"),
        (QuizKind::Number, Some(_)) if question.options.iter().filter(same).count() > 1 => {
            gate.find(file, &item, "number", "is here twice");
        }
        (QuizKind::Number, Some(_)) | (_, None) => {}
        (_, Some(_)) => gate.find(file, &item, "number", "only a question of kind \"number\" has numbers"),
    }
    // Such options reward guessing and explain nothing.
    let text = option.text.to_lowercase();
    if ["all of the above", "none of the above", "all of these", "none of these"].iter().any(|bad| text.contains(bad)) {
        gate.find(file, &item, "text", "says \"all\" or \"none of the above\"; write an option of its own");
    }
    for rule in &option.rules {
        let rules = &gate.content.rules;
        let known = rules.eligibility.iter().any(|other| other.id == *rule)
            || rules.preference.iter().any(|other| other.id == *rule)
            || rules.additions.iter().any(|other| other.id == *rule);
        if !known {
            gate.find(file, &item, "rules", format!("there is no rule \"{rule}\""));
        }
    }
}
