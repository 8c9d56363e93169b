//! From content to [`Book`]: ids become small numbers, conditions become trees that cannot be ill formed.
//!
//! Collects every error instead of stopping at the first, so that an author sees all of them at once.

mod at;
mod classes;
mod compiler;
mod cond;
mod figure;
mod parts;
mod reads;

use std::sync::OnceLock;

use crate::content::{Condition, Content, Effect, Finding, lines};

use super::book::Book;
use super::compiled::{CompiledPart, Surveyed};
use super::condition::Cond;
use super::index::PathIndex;
use at::{At, Place, QUESTIONS, RULES};
use compiler::Compiler;

impl Book {
    /// Compiles content.
    ///
    /// # Errors
    /// Every unknown id and every condition that is not well formed, with file, rule and field.
    pub fn compile(content: &'static Content) -> Result<Self, Vec<Finding>> {
        compile(content)
    }

    /// The rules of this build.
    ///
    /// # Panics
    /// Never in a build whose tests passed, as [`Content::embedded`].
    #[must_use]
    #[expect(clippy::panic, reason = "embedded content is compiled by the gate in every test run")]
    pub fn embedded() -> &'static Self {
        static BOOK: OnceLock<Book> = OnceLock::new();
        BOOK.get_or_init(|| match Self::compile(Content::embedded()) {
            Ok(book) => book,
            Err(errors) => panic!("embedded rules:\n{}", lines(&errors)),
        })
    }
}

fn compile(content: &'static Content) -> Result<Book, Vec<Finding>> {
    let errors = if cfg!(target_arch = "wasm32") { Vec::new() } else { too_many(content) };
    if !errors.is_empty() {
        return Err(errors);
    }
    let mut compiler = Compiler::new(content);
    let rules = &content.rules;
    let terms = rules.terms.iter().enumerate().map(|(position, term)| {
        let at = At::new(RULES, &term.id, "when", Place::Plain);
        compiler.terms = position;
        compiler.cond(&term.when, &at)
    });
    let terms: Box<[Cond]> = terms.collect();
    compiler.terms = terms.len();
    let figures: Box<[_]> = rules.figures.iter().filter_map(|figure| compiler.figure(figure)).collect();
    let parts = compiler.parts();
    let outs = (0..content.paths.len()).map(|path| {
        let takes_out = |part: &CompiledPart| part.effect == Effect::RulesOut && part.paths.contains(PathIndex(path));
        parts.iter().enumerate().filter(|(_, part)| takes_out(part)).map(|(i, _)| i).collect()
    });
    let outs = outs.collect();
    let lists = rules.lists.iter().enumerate().map(|(position, list)| {
        let at = At::new(RULES, &list.id, "choose", Place::Preference);
        compiler.lists = position;
        compiler.picks(&list.choose, &at)
    });
    let lists: Box<[_]> = lists.collect();
    compiler.lists = lists.len();
    let rows = rules.preference.iter();
    let rows = rows.map(|row| compiler.row(&row.id, &row.when, &row.choose, Place::Preference)).collect();
    let additions = rules.additions.iter();
    let additions = additions.map(|row| compiler.row(&row.id, &row.when, &row.add, Place::AfterResult)).collect();
    let notices = rules.notices.iter().map(|notice| {
        let at = At::new(RULES, &notice.id, "when", Place::AfterResult);
        compiler.cond(&notice.when, &at)
    });
    let notices = notices.collect();
    let questions = content.questions.iter().map(|question| compiler.question(question)).collect();
    if !compiler.errors.is_empty() {
        return Err(compiler.errors);
    }
    let surveyed = Surveyed::default();
    let mut book = Book { content, questions, terms, figures, parts, outs, lists, rows, additions, notices, surveyed };
    classes::find(&mut book)?;
    reads::find(&mut book);
    Ok(book)
}

/// What would not fit into the sets of bits in which answers, paths and terms are kept.
fn too_many(content: &Content) -> Vec<Finding> {
    let mut errors = Vec::new();
    let mut fail = |file: &str, item: &str, advice: &str| {
        let [file, item, advice] = [file, item, advice].map(str::to_owned);
        errors.push(Finding { file, item, field: String::new(), advice });
    };
    if !(1..=32).contains(&content.paths.len()) {
        fail("paths.json", "", "there must be between 1 and 32 paths");
    }
    if !(1..=64).contains(&content.questions.len()) {
        fail(QUESTIONS, "", "there must be between 1 and 64 questions");
    }
    if content.rules.terms.len() > 64 {
        fail(RULES, "", "there may be at most 64 terms");
    }
    for question in content.questions.iter().filter(|question| question.options.len() > 31) {
        fail(QUESTIONS, &question.id, "a question has at most 31 options");
    }
    errors
}

/// A single condition over answers, from content beside the rules.
pub(super) fn condition(content: &'static Content, when: &Condition) -> Result<Cond, Vec<Finding>> {
    let mut compiler = Compiler::new(content);
    let compiled = compiler.cond(when, &At::new("", "", "when", Place::Plain));
    if compiler.errors.is_empty() { Ok(compiled) } else { Err(compiler.errors) }
}
