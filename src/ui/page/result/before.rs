//! Before you start: contradictions, warnings and added steps of the winner, its state today, the source system's.

use leptos::prelude::*;

use crate::advisor::{Answer, Note, Reason, ReasonEffect};
use crate::content::{Statement, System, Tone as News};

use super::super::super::part::callout::{Callout, Tone};
use super::super::super::part::cite;
use super::super::super::words::{fill, t};
use super::{Case, labels};

pub(super) fn section(case: &Case) -> AnyView {
    view! {
        <section class="section flow" id="before" aria-labelledby="h-before">
            <h2 id="h-before">{t("before.title")}</h2>
            {notices(case)}
            {rules(case)}
            {systems(case)}
            {today(case)}
            {hints(case)}
        </section>
    }
    .into_any()
}

fn notices(case: &Case) -> AnyView {
    let notices = case.assessment.notices.iter().map(|notice| {
        let heading = fill("notice.title", &[("answers", &labels(case, &notice.answers))]);
        let (text, sources) = (notice.text, notice.sources);
        view! { <Callout tone=Tone::Warn title=heading><p>{text}" "{cite::ids(sources.iter().map(String::as_str))}</p></Callout> }
    });
    notices.collect_view().into_any()
}

/// Warnings and prerequisites of the recommended path.
fn rules(case: &Case) -> AnyView {
    let winner = case.assessment.of(case.assessment.recommended);
    let reasons = winner.into_iter().flat_map(|winner| &winner.reasons);
    let struck = reasons.filter(|reason| matches!(reason.effect, ReasonEffect::Warns | ReasonEffect::Requires));
    let title = |id: &str| case.app.book.content().rules.eligibility.iter().find(|rule| rule.id == id).map_or("", |rule| rule.title.as_str());
    let callouts = struck.map(|reason| {
        let tone = if reason.effect == ReasonEffect::Warns { Tone::Warn } else { Tone::Note };
        let Reason { rule, text, remedy, sources, status, .. } = *reason;
        view! {
            <Callout tone title=title(rule)>
                <p>{text}" "{remedy}" "{cite::rule(rule, sources)}{cite::support(status)}</p>
            </Callout>
        }
    });
    callouts.collect_view().into_any()
}

/// The systems that the answers name.
fn named_systems(case: &Case) -> Vec<&'static System> {
    let content = case.app.book.content();
    let options = |id: &str| {
        let index = case.app.book.question_index(id);
        let answer = index.map(|index| case.answers.get(index));
        let ticked = if let Some(Answer::Options(set)) = answer { set } else { 0 };
        let all = index.map_or(&[][..], |index| &case.app.book.question(index).options);
        all.iter().enumerate().filter(move |(i, _)| ticked & (1 << i) != 0).map(|(_, option)| option.id.as_str())
    };
    let versions: Vec<&str> = options("exchange-versions").collect();
    let sources = options("source").flat_map(|source| {
        let versions = if source == "exchange" { versions.clone() } else { vec![""] };
        versions.into_iter().filter_map(move |version| content.system(source, version))
    });
    sources.collect()
}

fn systems(case: &Case) -> AnyView {
    let systems = named_systems(case).into_iter().map(|system| {
        let support = system.support.as_ref().filter(|support| !support.ended.is_empty()).map(|support| {
            view! {
                <Callout tone=Tone::Warn title=fill("before.unsupported", &[("system", &system.name)])>
                    <p>{support.text.as_str()}" "{cite::ids(support.sources.iter().map(String::as_str))}{cite::support(support.status)}</p>
                </Callout>
            }
        });
        view! { {support}{system.caveats.iter().map(|fact| statement(fact, Tone::Note)).collect_view()} }
    });
    systems.collect_view().into_any()
}

fn statement(fact: &'static Statement, tone: Tone) -> AnyView {
    view! {
        <Callout tone title=fact.title.as_str()>
            <p>{fact.text.as_str()}" "{cite::ids(fact.sources.iter().map(String::as_str))}{cite::support(fact.status)}</p>
        </Callout>
    }
    .into_any()
}

fn today(case: &Case) -> AnyView {
    let path = case.app.book.path(case.assessment.recommended);
    let (class, tone) = match path.today.tone {
        News::Good => ("badge on", Tone::Note),
        News::Warn => ("badge warn", Tone::Warn),
        News::Bad => ("badge bad", Tone::Bad),
    };
    view! {
        <h3>{fill("before.today", &[("path", &path.name)])}" "<span class=class>{path.today.badge.as_str()}</span></h3>
        {path.today.facts.iter().map(|fact| statement(fact, if tone == Tone::Bad { Tone::Bad } else { Tone::Note })).collect_view()}
    }
    .into_any()
}

fn hints(case: &Case) -> AnyView {
    let hints = case.assessment.hints.iter().map(|hint| {
        let Note { id, title, text, sources, status, .. } = *hint;
        view! {
            <Callout tone=Tone::Note title>
                <p>{text}" "{cite::rule(id, sources)}{cite::support(status)}</p>
            </Callout>
        }
    });
    hints.collect_view().into_any()
}
