//! The author's gate, second half: can the rules be evaluated, can every row win, is every question of use?
//!
//! Walks everything that open answers could do, source by source, so it is for tests and authors, not for the page.

use crate::content::{Content, Finding, References, check};

use super::answers::Answers;
use super::book::Book;
use super::condition::Tri;
use super::holds::check_condition;
use super::index::QuestionIndex;
use super::view::{Slot, Unanswered, View};
use super::winner::Outcome;

/// Every finding about content and rules, chapters included where they can be read.
#[must_use]
pub fn check(content: &'static Content) -> Vec<Finding> {
    let references = References::embedded();
    let mut findings = check::check(content, references);
    findings.extend(check::check_chapters(content, references));
    findings.extend(plans(content));
    match Book::compile(content) {
        Err(errors) => findings.extend(errors),
        Ok(book) => findings.extend(reach(&book)),
    }
    findings
}

/// Conditions of plans that cannot be evaluated.
fn plans(content: &'static Content) -> Vec<Finding> {
    let Ok(plans) = check::Plans::load(content) else { return Vec::new() };
    let own = plans.paths.iter().flat_map(|plan| plan.steps.iter().map(|step| (plan.path.as_str(), step)));
    let shared = plans.common.steps.iter().map(|shared| ("common", &shared.step));
    let mut findings = Vec::new();
    for deadline in &plans.common.times.deadlines {
        for when in [&deadline.when, &deadline.lasting] {
            let found = check_condition(content, when).err().unwrap_or_default();
            findings.extend(found.into_iter().map(|finding| Finding {
                file: "chapters/plan-common.json".to_owned(),
                item: deadline.id.clone(),
                ..finding
            }));
        }
    }
    for figure in &plans.common.times.figures {
        let found = figure.when.iter().filter_map(|when| check_condition(content, when).err()).flatten();
        findings.extend(found.map(|finding| Finding {
            file: "chapters/plan-common.json".to_owned(),
            item: figure.id.clone(),
            ..finding
        }));
    }
    for (name, step) in own.chain(shared) {
        let notes = step.notes.iter();
        let commands = step.commands.iter().chain(notes.clone().flat_map(|note| &note.commands));
        let all = step.when.iter().chain(notes.filter_map(|note| note.when.as_ref()));
        for when in all.chain(commands.filter_map(|commands| commands.when.as_ref())) {
            let found = check_condition(content, when).err().unwrap_or_default();
            findings.extend(found.into_iter().map(|finding| Finding {
                file: format!("chapters/plan-{name}.json"),
                item: step.id.clone(),
                ..finding
            }));
        }
    }
    findings
}

/// What a walk over all answers met.
struct Walk<'a> {
    view: View<'a>,
    rows: Vec<bool>,
    paths: Vec<bool>,
    asked: Vec<bool>,
}

impl Walk<'_> {
    fn go(&mut self) {
        match self.view.winner() {
            Outcome::Winner { path, row } => {
                self.rows[row] = true;
                self.paths[path.0] = true;
            }
            Outcome::Needs(question) => {
                self.asked[question.0] = true;
                for class in self.view.classes(question) {
                    self.view.set(question, Slot::Trial(class));
                    self.go();
                }
                // Some rows are for those who do not know.
                self.view.set(question, Slot::Read);
                self.go();
                self.view.set(question, Slot::Open);
            }
        }
    }
}

fn finding(file: &str, item: &str, field: &str, advice: &str) -> Finding {
    Finding { file: file.to_owned(), item: item.to_owned(), field: field.to_owned(), advice: advice.to_owned() }
}

/// Rows and paths that can never be chosen, questions and options that can never be of use.
fn reach(book: &Book) -> Vec<Finding> {
    let view = View::new(book, &Answers::none(book), Unanswered::Open);
    let flags = |count| vec![false; count];
    let (rows, paths, asked) = (flags(book.rows.len()), flags(book.paths().len()), flags(book.questions().len()));
    let mut walk = Walk { view, rows, paths, asked };
    walk.go();
    let mut findings = Vec::new();
    let rules = &book.content.rules;
    for (row, _) in rules.preference.iter().zip(&walk.rows).filter(|(_, won)| !**won) {
        let advice =
            "can never name the recommendation; an earlier row takes every case, so move or narrow one of them";
        findings.push(finding("rules.json", &row.id, "when", advice));
    }
    for (path, _) in book.paths().iter().zip(&walk.paths).filter(|(_, won)| !**won) {
        findings.push(finding("paths.json", &path.id, "id", "is never recommended; give it a row of the table"));
    }
    for question in book.question_indices() {
        let asked = walk.asked[question.0];
        if !asked && !is_offered_sometimes(book, question) {
            let id = &book.question(question).id;
            let advice = "is neither asked nor offered for any answers, so its options cannot be reached";
            findings.push(finding("questions.json", id, "asked, offered", advice));
        }
    }
    findings
}

fn is_offered_sometimes(book: &Book, question: QuestionIndex) -> bool {
    let open = View::new(book, &Answers::none(book), Unanswered::Open);
    open.test(&book.questions[question.0].offered) != Tri::False
}
