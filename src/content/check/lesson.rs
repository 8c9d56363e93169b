//! Checks on the knowledge check.

use super::super::{Chapter, Lesson, QuizQuestion};
use super::Gate;

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
    gate.unique(file, lesson.questions.iter().map(|question| question.id.as_str()));
    for question in &lesson.questions {
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
    if question.options.iter().filter(|option| option.correct).count() != 1 {
        gate.find(file, id, "options", "exactly one option is correct");
    }
    gate.unique(file, question.options.iter().map(|option| option.id.as_str()));
    for option in &question.options {
        let item = format!("{id}/{}", option.id);
        gate.text(file, &item, "text", &option.text);
        gate.text(file, &item, "why", &option.why);
        gate.sources(file, &item, "sources", &option.sources, true);
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
}
