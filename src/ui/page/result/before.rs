//! Before you start: contradictions, warnings and added steps of the winner, its state today, the source system's.

use crate::ui::node::{Node, each, el, nodes};

use crate::advisor::{Answer, Note, Reason, ReasonEffect};
use crate::content::{References, Statement, Status, Support, System, Tone as News};

use super::super::super::format;
use super::super::super::part::callout::{Tone, callout};
use super::super::super::part::cite;
use super::super::super::part::more::more;
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};
use super::super::house;
use super::super::term::marked;
use super::{Case, labels};

pub(super) fn section(case: &Case) -> Node {
    Node::from(
        el("section")
            .class("section flow")
            .id("before")
            .attr("aria-labelledby", "h-before")
            .kid(el("h2").id("h-before").kid(t("before.title")))
            .kid(house::note_of_winner(&case.app.book.path(case.assessment.recommended).id))
            .kid(notices(case))
            .kid(rules(case))
            .kid(hints(case))
            .kid(systems(case))
            .kid(today(case)),
    )
}

fn notice_title(case: &Case, notice: &Note) -> String {
    fill("notice.title", &[("answers", &labels(case, &notice.answers))])
}

fn notices(case: &Case) -> Node {
    let notices = case.assessment.notices.iter().map(|notice| {
        let heading = notice_title(case, notice);
        let (text, sources) = (notice.text, notice.sources);
        callout(
            Tone::Warn,
            heading,
            nodes![el("p").kid(marked(text)).kid(" ").kid(cite::ids(sources.iter().map(String::as_str)))],
        )
    });
    each(notices)
}

/// The headings of all warnings, for the top of the record: none of them may be overlooked.
pub(super) fn warnings(case: &Case) -> Vec<String> {
    let noticed = case.assessment.notices.iter().map(|notice| notice_title(case, notice));
    let winner = case.assessment.of(case.assessment.recommended);
    let reasons = winner.into_iter().flat_map(|winner| &winner.reasons);
    let warned = reasons.filter(|reason| reason.effect == ReasonEffect::Warns);
    let warned = warned.map(|reason| rule_title(case, reason.rule).to_owned());
    let unsupported = unsupported_title(&all_unsupported(case));
    let mut titles: Vec<String> = Vec::new();
    for title in noticed.chain(warned).chain(unsupported) {
        // Two warnings about one answer have one heading.
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles
}

fn rule_title(case: &Case, id: &str) -> &'static str {
    let rules = &case.app.book.content().rules.eligibility;
    rules.iter().find(|rule| rule.id == id).map_or("", |rule| rule.title.as_str())
}

/// Warnings and prerequisites of the recommended path.
fn rules(case: &Case) -> Node {
    let winner = case.assessment.of(case.assessment.recommended);
    let reasons = winner.into_iter().flat_map(|winner| &winner.reasons);
    let struck = reasons.filter(|reason| matches!(reason.effect, ReasonEffect::Warns | ReasonEffect::Requires));
    let callouts = struck.map(|reason| {
        let tone = if reason.effect == ReasonEffect::Warns { Tone::Warn } else { Tone::Note };
        let Reason { rule, text, remedy, sources, status, .. } = *reason;
        callout(
            tone,
            rule_title(case, rule),
            nodes![
                el("p")
                    .kid(marked(text))
                    .kid(" ")
                    .kid(marked(remedy))
                    .kid(" ")
                    .kid(cite::rule(rule, sources))
                    .kid(cite::support(status))
            ],
        )
    });
    each(callouts)
}

/// The systems that the answers name.
pub(super) fn named_systems(case: &Case) -> Vec<&'static System> {
    let options = |id: &str| {
        let index = case.app.book.question_index(id)?;
        let Answer::Options(set) = case.answers.get(index) else { return None };
        Some(case.app.book.question(index).ticked(set).map(|option| option.id.as_str()))
    };
    let options = |id: &str| options(id).into_iter().flatten();
    let versions: Vec<&str> = options("exchange-versions").collect();
    let sources = options("source").flat_map(|source| {
        let versions = if source == "exchange" { versions.clone() } else { vec![""] };
        versions.into_iter().filter_map(move |version| References::embedded().system(source, version))
    });
    sources.collect()
}

/// The end of its maker's support, where that has come.
fn unsupported(system: &'static System) -> Option<&'static Support> {
    system.support.as_ref().filter(|support| !support.ended.is_empty())
}

/// The systems among the answers whose maker's support has ended, with what is known of it.
fn all_unsupported(case: &Case) -> Vec<(&'static System, &'static Support)> {
    named_systems(case).into_iter().filter_map(|system| unsupported(system).map(|support| (system, support))).collect()
}

/// One heading for all of them; none where there is none.
fn unsupported_title(systems: &[(&System, &Support)]) -> Option<String> {
    let names: Vec<String> = systems.iter().map(|(system, _)| system.name.clone()).collect();
    Some(match names.as_slice() {
        [] => return None,
        [one] => fill("before.unsupported", &[("system", one)]),
        many => fill("before.unsupported-many", &[("systems", &format::list(many))]),
    })
}

/// When support ended, once for all systems.
fn support_ended(case: &Case) -> Option<Node> {
    let ended = all_unsupported(case);
    let sentence = |(_, support): &(&System, &'static Support)| {
        let words = el("p").kid(support.text.as_str()).kid(" ");
        words.kid(cite::ids(support.sources.iter().map(String::as_str))).kid(cite::support(support.status))
    };
    let named =
        |one: &(&'static System, &'static Support)| el("li").kid(el("b").kid(one.0.name.as_str())).kid(sentence(one));
    let text: Node = match ended.as_slice() {
        [one] => sentence(one).into(),
        many => el("ul").class("bullets").kids(many.iter().map(named)).into(),
    };
    Some(callout(Tone::Warn, unsupported_title(&ended)?, text))
}

/// Support of the systems that the answers name, and what else to know of them.
fn systems(case: &Case) -> Node {
    let systems = named_systems(case).into_iter().map(|system| {
        let heading = el("h3").kid(fill("before.system", &[("system", &system.name)]));
        nodes![heading, points(system.caveats.iter().collect())]
    });
    nodes![support_ended(case), each(systems)]
}

/// Facts behind their number: nothing here is a warning of its own, and paper shows them all.
fn points(statements: Vec<&'static Statement>) -> Node {
    if statements.is_empty() {
        return Node::Nothing;
    }
    more(count("before.point", "before.points", statements.len()), facts(statements))
}

/// Facts at a glance: what, and the sentence with its sources.
fn facts(facts: Vec<&'static Statement>) -> Node {
    let row = |fact: &'static Statement| {
        let words = el("dd").kid(fact.text.as_str()).kid(" ");
        let words = words.kid(cite::ids(fact.sources.iter().map(String::as_str))).kid(cite::support(fact.status));
        el("div").kid(el("dt").kid(fact.title.as_str())).kid(words)
    };
    el("dl").class("rows facts").kids(facts.into_iter().map(row)).into()
}

/// What is known of the recommended path today, as far as it is about a version that the answers name.
pub(super) fn facts_today(case: &Case) -> Vec<&'static Statement> {
    let named: Vec<&str> = named_systems(case).into_iter().map(|system| system.version.as_str()).collect();
    let any = named.iter().any(|version| !version.is_empty());
    let concerns = |fact: &&Statement| {
        !any || fact.versions.is_empty() || fact.versions.iter().any(|version| named.contains(&version.as_str()))
    };
    App::profile(case.assessment.recommended).today.facts.iter().filter(concerns).collect()
}

/// What the recommendation hangs on here and could not be confirmed: rules that strike it, facts about named versions.
pub(super) fn unconfirmed(case: &Case) -> Vec<String> {
    let winner = case.assessment.of(case.assessment.recommended);
    let reasons = winner.into_iter().flat_map(|winner| &winner.reasons);
    let struck = reasons.filter(|one| matches!(one.effect, ReasonEffect::Warns | ReasonEffect::Requires));
    let rules = struck.filter(|one| one.status == Status::Unconfirmed).map(|one| rule_title(case, one.rule));
    let facts = facts_today(case).into_iter().filter(|fact| fact.status == Status::Unconfirmed);
    let facts = facts.filter(|fact| !fact.versions.is_empty()).map(|fact| fact.title.as_str());
    rules.chain(facts).map(format::within).collect()
}

/// The state of the recommended path today.
fn today(case: &Case) -> Node {
    let profile = App::profile(case.assessment.recommended);
    let class = match profile.today.tone {
        News::Good => "badge on",
        News::Warn => "badge warn",
        News::Bad => "badge bad",
    };
    let badge = el("span").class(class).kid(profile.today.badge.as_str());
    let heading =
        el("h3").kid(fill("before.today", &[("path", case.app.name(case.assessment.recommended))])).kid(" ").kid(badge);
    nodes![heading, points(facts_today(case))]
}

fn hints(case: &Case) -> Node {
    let hints = case.assessment.hints.iter().map(|hint| {
        let Note { id, title, text, sources, status, .. } = *hint;
        let words = el("p").kid(marked(text)).kid(" ").kid(cite::rule(id, sources)).kid(cite::support(status));
        callout(Tone::Note, title, words.into())
    });
    each(hints)
}
