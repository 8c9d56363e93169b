//! The glossary: every term with its meaning, by its first letter, with a field that looks for words.

use leptos::prelude::*;

use crate::browser::page;
use crate::content::{Meaning, References};
use crate::ui::node::{Element, Node, each, el, live, nodes};

use super::super::route::Screen;
use super::super::state::{App, title};
use super::super::words::{count, fill, t};
use super::term;

/// Terms that begin with the same letter.
type Group = (char, Vec<&'static Meaning>);

/// The letter a term stands under; what begins with a figure stands under "#".
fn letter(meaning: &Meaning) -> char {
    let first = meaning.term.chars().next().filter(char::is_ascii_alphabetic);
    first.map_or('#', |first| first.to_ascii_uppercase())
}

/// Whether a term or its meaning holds all these words.
fn holds(meaning: &Meaning, wanted: &str) -> bool {
    let text = format!("{} {}", meaning.term, meaning.text).to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

fn groups(wanted: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for meaning in References::embedded().glossary.iter().filter(|meaning| holds(meaning, wanted)) {
        let letter = letter(meaning);
        match groups.iter_mut().find(|(other, _)| *other == letter) {
            Some((_, group)) => group.push(meaning),
            None => groups.push((letter, vec![meaning])),
        }
    }
    groups
}

fn id(letter: char) -> String {
    format!("letter-{letter}")
}

/// The screen.
pub(super) fn glossary() -> Node {
    let app = App::get();
    title(t("glossary.title"));
    let wanted = RwSignal::new(String::new());
    let found = move || wanted.with(|wanted| groups(wanted));
    let size = move || {
        let n = found().iter().map(|(_, group)| group.len()).sum();
        if n == 0 {
            return fill("glossary.nothing", &[("words", wanted.get().trim())]);
        }
        count("glossary.one", "glossary.many", n)
    };
    let terms = move || each(found().iter().map(|group| section(app, group)));
    let letters = move || each(found().iter().map(|(letter, _)| jump(*letter)));
    let lead = fill("glossary.lead", &[("n", &References::embedded().glossary.len().to_string())]);
    nodes![
        el("h1").kid(t("glossary.title")),
        el("p").class("lead text t3").kid(lead),
        field(wanted),
        el("p").class("note t3").attr("role", "status").kid(live(size)),
        el("nav")
            .class("screen t3")
            .attr("aria-label", t("glossary.letters"))
            .kid(el("ul").class("jump").kid(live(letters))),
        live(terms)
    ]
}

fn field(wanted: RwSignal<String>) -> Element {
    let input = el("input")
        .class("input")
        .id("glossary-words")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .value(move || wanted.get())
        .on("input", move |event| wanted.set(event_target_value(&event)));
    let label = el("label").attr("for", "glossary-words").kid(t("glossary.filter"));
    el("div").class("field chooser screen t5").kid(label).kid(input)
}

/// The way to a letter.
fn jump(letter: char) -> Element {
    let name = fill("glossary.to", &[("letter", &letter.to_string())]);
    let button = el("button").class("pick").attr("type", "button").attr("aria-label", name);
    el("li").kid(button.on_click(move || page::show(&id(letter))).kid(letter.to_string()))
}

/// A letter and its terms.
fn section(app: App, (letter, group): &Group) -> Node {
    let rows = group.iter().map(|meaning| row(app, meaning));
    nodes![
        el("h2").class("letter-of").id(id(*letter)).kid(letter.to_string()),
        el("dl").class("rows facts glossary").kids(rows)
    ]
}

fn row(app: App, meaning: &'static Meaning) -> Node {
    let path = app.book.path_index(&meaning.path).map(|index| {
        let screen = Screen::Path(meaning.path.clone());
        let link = el("a").live_attr("href", move || app.href(&screen));
        el("p").kid(link.kid(fill("glossary.path", &[("path", app.name(index))])))
    });
    let name = el("dt").kid(el("dfn").kid(meaning.term.as_str()));
    el("div").kid(name).kid(el("dd").kid(el("p").kid(term::explained(meaning))).kid(path)).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_stands_once_under_its_letter() {
        let groups = groups("");
        let terms = groups.iter().flat_map(|(letter, group)| group.iter().map(move |meaning| (*letter, meaning)));
        let terms: Vec<_> = terms.collect();
        assert_eq!(terms.len(), References::embedded().glossary.len());
        assert!(
            terms.iter().all(|(letter, meaning)| *letter == '#' || meaning.term.to_uppercase().starts_with(*letter))
        );
        assert!(groups.is_sorted_by_key(|(letter, _)| *letter));
    }

    #[test]
    fn all_words_are_looked_for_in_term_and_meaning() {
        let found = groups("OUTLOOK mailbox");
        assert!(found.iter().flat_map(|(_, group)| group).any(|meaning| meaning.id == "autodiscover"));
        assert!(groups("no such word anywhere").is_empty());
    }
}
