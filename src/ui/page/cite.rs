//! What a statement rests on: a button with the ids of rules and sources, which opens what they are; how well supported.
//!
//! On paper the ids stand alone, and the list at the end of a screen says what they are.

use std::cell::Cell;

use leptos::prelude::*;

use crate::advisor::Book;
pub(crate) use crate::content::short_id as short;
use crate::content::{References, Source, Status};
use crate::ui::node::{Node, each, el, live, nodes};

use super::super::part::sources::titled;
use super::super::words::{count, t};
use super::term;

/// So many ids are shown; more become their number.
const SHOWN: usize = 2;

thread_local! {
    /// Number of the last button, for ids that nothing else has.
    static LAST: Cell<usize> = const { Cell::new(0) };
}

/// A rule, by what its title and its sentences say.
struct Rule {
    id: &'static str,
    title: &'static str,
    sentences: Vec<&'static str>,
}

/// What is cited, in the order of the text.
#[derive(Default)]
struct Cited {
    ids: Vec<String>,
    rules: Vec<Rule>,
    sources: Vec<&'static Source>,
}

fn rule_of(id: &str) -> Option<Rule> {
    let rules = &Book::embedded().content().rules;
    if let Some(row) = rules.preference.iter().find(|row| row.id == id) {
        return Some(Rule { id: &row.id, title: &row.title, sentences: vec![&row.text] });
    }
    if let Some(row) = rules.additions.iter().find(|row| row.id == id) {
        return Some(Rule { id: &row.id, title: &row.title, sentences: vec![&row.text] });
    }
    let rule = rules.eligibility.iter().find(|rule| rule.id == id)?;
    let mut sentences: Vec<&'static str> = Vec::new();
    for part in &rule.parts {
        if !sentences.contains(&part.text.as_str()) {
            sentences.push(&part.text);
        }
    }
    Some(Rule { id: &rule.id, title: &rule.title, sentences })
}

impl Cited {
    fn of<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut cited = Self::default();
        for id in ids {
            if let Some(source) = References::embedded().source(id) {
                cited.sources.push(source);
            } else if let Some(rule) = rule_of(id) {
                cited.rules.push(rule);
            }
            cited.ids.push(short(id));
        }
        cited
    }

    /// What stands on the button.
    fn words(&self) -> String {
        let rules = if self.rules.len() > SHOWN {
            vec![count("cite.rules", "cite.rules", self.rules.len())]
        } else {
            self.rules.iter().map(|rule| rule.id.to_owned()).collect()
        };
        let sources = if self.sources.len() > SHOWN {
            vec![count("cite.sources", "cite.sources", self.sources.len())]
        } else {
            self.sources.iter().map(|source| short(&source.id)).collect()
        };
        [rules, sources].concat().join(", ")
    }

    /// What the button opens.
    fn told(&self) -> Node {
        let rules = self.rules.iter().map(|rule| {
            let sentences = rule.sentences.iter().map(|text| el("span").class("note").kid(*text));
            let title = nodes![el("span").class("id").kid(rule.id), " ", el("strong").kid(rule.title)];
            el("span").kid(title).kids(sentences)
        });
        let sources = self.sources.iter().map(|source| {
            let id = el("span").class("id").kid(short(&source.id));
            el("span").kid(id).kid(" ").kid(titled(source)).kid(el("span").class("note").kid(origin(source)))
        });
        nodes![each(rules), each(sources)]
    }
}

/// Who published a source and when; where it is, if it has no address.
pub(crate) fn origin(source: &Source) -> String {
    let mut origin = format!("{}, {}", source.publisher, source.date);
    if source.url.is_empty() && !source.place.is_empty() {
        origin.push_str("; ");
        origin.push_str(&source.place);
    }
    origin
}

fn cited(cited: Cited) -> Node {
    if cited.rules.is_empty() && cited.sources.is_empty() {
        return each(cited.ids.into_iter().map(|id| nodes![el("span").class("id").kid(id), " "]));
    }
    LAST.set(LAST.get() + 1);
    let id = format!("cite-{}", LAST.get());
    let printed = cited.ids.join(" ");
    let words = cited.words();
    let name = el("span").class("vh").kid(t("cite.name")).kid(" ");
    // Drawn when it is first wanted: a record has hundreds.
    let wanted = RwSignal::new(false);
    let button = el("button").class("cite").attr("type", "button").attr("popovertarget", id.clone());
    let button = button.on_click(move || wanted.set(true)).kid(name).kid(words);
    let told = move || wanted.get().then(|| cited.told());
    let close = el("span").class("ways").kid(term::close(id.clone()));
    nodes![
        button,
        el("span").class("meaning cites").id(id).attr("popover", "").kid(live(told)).kid(close),
        el("span").class("id cited").kid(printed),
        " "
    ]
}

/// Rules and sources by their ids.
pub(crate) fn ids<'a>(ids: impl IntoIterator<Item = &'a str>) -> Node {
    cited(Cited::of(ids))
}

/// A rule and the sources it rests on.
pub(crate) fn rule(rule: &'static str, sources: &'static [String]) -> Node {
    ids(std::iter::once(rule).chain(sources.iter().map(String::as_str)))
}

/// What rules are called, by their ids, for paper: there no id opens. What is no rule is left out.
pub(crate) fn legend<'a>(ids: impl IntoIterator<Item = &'a str>) -> Node {
    let rows = ids.into_iter().filter_map(rule_of).map(|rule| {
        let id = el("dt").class("id").kid(rule.id);
        Node::from(el("div").kid(id).kid(el("dd").kid(rule.title)))
    });
    let rows = el("dl").class("legend").kid(each(rows));
    el("div").class("on-paper").kid(el("h3").kid(t("rules.title"))).kid(el("p").kid(t("rules.lead"))).kid(rows).into()
}

/// A badge for statements that are not published facts; nothing for those that are.
pub(crate) fn support(status: Status) -> Node {
    match status {
        Status::Published => Node::Nothing,
        Status::Derived => Node::from(el("span").class("badge").kid(t("status.derived"))),
        Status::Assumed => Node::from(el("span").class("badge").kid(t("status.assumed"))),
        Status::Unconfirmed => Node::from(el("span").class("badge warn").kid(t("status.unconfirmed"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_or_more_become_their_number() {
        let words = |ids: &[&str]| Cited::of(ids.iter().copied()).words();
        assert_eq!(words(&["seed:001"]), "S1");
        assert_eq!(words(&["R24", "seed:000", "N05"]), "R24, S0, N05");
        assert_eq!(Cited::of(["R24", "D06", "D07", "N05"]).sources.len(), 3);
    }

    #[test]
    fn every_rule_and_every_source_says_what_it_is() {
        let content = Book::embedded().content();
        let rules = content.rules.eligibility.iter().map(|rule| &rule.id);
        let rules = rules.chain(content.rules.preference.iter().map(|row| &row.id));
        for id in rules.chain(content.rules.additions.iter().map(|row| &row.id)) {
            let cited = Cited::of([id.as_str()]);
            assert!(cited.rules.iter().all(|rule| !rule.title.is_empty() && !rule.sentences.is_empty()), "{id}");
            assert_eq!(cited.rules.len(), 1, "{id}");
        }
        assert!(Cited::of(["5-14"]).rules.is_empty(), "a point on which sources differ is neither");
    }
}
