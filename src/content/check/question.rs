//! Checks on questions.

use super::super::{Kind, Question, Status};
use super::Gate;

const FILE: &str = "questions.json";

pub(super) fn check(gate: &mut Gate<'_>) {
    let questions = &gate.content.questions;
    gate.unique(FILE, questions.iter().map(|question| question.id.as_str()));
    for question in questions {
        let id = &question.id;
        gate.short_text(FILE, id, "label", &question.label, 24);
        for (field, text) in [
            ("wording", &question.wording),
            ("hint", &question.hint),
            ("why", &question.why),
            ("find", &question.find),
            ("not_sure", &question.not_sure),
        ] {
            gate.text(FILE, id, field, text);
        }
        gate.sources(FILE, id, "sources", &question.sources, question.status == Status::Published);
        match question.kind {
            Kind::Number => number(gate, question),
            Kind::One | Kind::Several => options(gate, question),
        }
    }
}

fn options(gate: &mut Gate<'_>, question: &Question) {
    let id = &question.id;
    if !(2..=31).contains(&question.options.len()) {
        gate.find(FILE, id, "options", "a question has 2 to 31 options");
    }
    if question.number.is_some() {
        gate.find(FILE, id, "number", "is only for number questions; remove it");
    }
    gate.unique(FILE, question.options.iter().map(|option| option.id.as_str()));
    for option in &question.options {
        let item = format!("{id}/{}", option.id);
        gate.text(FILE, &item, "label", &option.label);
        if option.id == "not-sure" {
            gate.find(FILE, &item, "id", "\"not-sure\" is added by the product; remove it here");
        }
        if option.alone && question.kind != Kind::Several {
            gate.find(FILE, &item, "alone", "only means something where several can be ticked; remove it");
        }
    }
}

fn number(gate: &mut Gate<'_>, question: &Question) {
    let id = &question.id;
    if !question.options.is_empty() {
        gate.find(FILE, id, "options", "a number question has none; remove them");
    }
    let Some(number) = &question.number else {
        return gate.find(FILE, id, "number", "is missing: minimum, maximum, whole, unit, picks, marks");
    };
    gate.text(FILE, id, "number.unit", &number.unit);
    let range = number.minimum..=number.maximum;
    if range.is_empty() {
        gate.find(FILE, id, "number", "minimum is above maximum");
    }
    let values = number.picks.iter().chain(number.marks.iter().map(|mark| &mark.at));
    if values.clone().any(|value| !range.contains(value)) {
        gate.find(FILE, id, "number", "a pick or mark lies outside the range");
    }
    for mark in &number.marks {
        gate.text(FILE, id, "number.marks", &mark.text);
    }
}
