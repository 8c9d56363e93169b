//! The engine alone as a wasm module for Node. Only `cargo xtask bench` uses it; the page has its own entries.

use mail_migration_advisor::advisor::{Answers, Book, link, recommend};
use mail_migration_advisor::content::{Content, Files};
use wasm_bindgen::prelude::*;

/// Takes the content that the module holds; runs when it is loaded.
#[wasm_bindgen(start)]
pub fn start() {
    Content::install(Files::embedded());
}

/// Sets of answers, read once, so that the evaluation is timed and not the reading.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Cases {
    answers: Vec<Answers>,
}

#[wasm_bindgen]
impl Cases {
    /// Reads one link query a line.
    #[must_use]
    pub fn read(queries: &str) -> Self {
        let book = Book::embedded();
        Self { answers: queries.lines().map(|query| link::read(book, query).0).collect() }
    }

    /// The position of the path that is recommended for one case; -1 where there is no such case.
    #[must_use]
    pub fn recommend(&self, case: usize) -> i32 {
        let position = self.answers.get(case).map(|answers| recommend(Book::embedded(), answers).position());
        position.and_then(|position| i32::try_from(position).ok()).unwrap_or(-1)
    }
}

/// The id of the path that is recommended for a link query, reading included.
#[wasm_bindgen]
#[must_use]
pub fn recommend_query(query: &str) -> String {
    let book = Book::embedded();
    let path = recommend(book, &link::read(book, query).0);
    book.path(path).id.clone()
}

/// Ids of all paths by position.
#[wasm_bindgen]
#[must_use]
pub fn path_ids() -> String {
    let ids: Vec<&str> = Book::embedded().paths().iter().map(|path| path.id.as_str()).collect();
    ids.join(",")
}
