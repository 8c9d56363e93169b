//! Why this path: the row that names it, what it passed over, what joins it, and how the answers narrowed the field.

use crate::advisor::{PathIndex, Reason, ReasonEffect, Verdict};
use crate::content::{Effect, Part, References};
use crate::ui::node::{Node, Piece, each, el, nodes};

use super::super::super::format;
use super::super::super::part::{cite, lanes};
use super::super::super::route::Screen;
use super::super::super::state::App;
use super::super::super::words::{count, fill, t};
use super::super::term::marked;
use super::{Case, differs, labels, read_answers, told};

pub(super) fn section(case: &Case) -> Node {
    Node::from(
        el("section")
            .class("section")
            .id("why")
            .attr("aria-labelledby", "h-why")
            .kid(el("h2").id("h-why").kid(t("why.title")))
            .kid(el("ol").class("why").kid(reasons(case)))
            .kid(companions(case)),
    )
}

/// A reason: what it is, the sentence, and what it rests on.
fn reason(heading: impl Piece, text: impl Piece, rests: impl Piece) -> Node {
    Node::from(el("li").kid(el("h3").kid(heading)).kid(el("p").kid(text)).kid(el("p").class("note").kid(rests)))
}

fn from_answers(case: &Case, reason: &Reason) -> Option<String> {
    let answers = read_answers(case, reason);
    (!answers.is_empty()).then(|| fill("why.from", &[("answers", &answers)]))
}

fn reasons(case: &Case) -> Node {
    nodes![named(case), passed(case), unopposed(case), ahead(case), users(case)]
}

/// Why a row applies: of several reasons those that the answers give, otherwise its own sentence.
fn applies(case: &Case, row: &Reason) -> Node {
    let whole = || nodes![marked(row.text), " ", cite::support(row.status)];
    let Some(because) = References::embedded().because(row.rule) else { return whole() };
    let own = because.said.iter().filter(|one| told::is_chosen(case, &one.question, &one.option));
    let own: Vec<Node> = own.map(|one| nodes![marked(&one.text), " "]).collect();
    if own.is_empty() { whole() } else { nodes![each(own), marked(&because.so)] }
}

/// The row of the preference table that names the path.
fn named(case: &Case) -> Node {
    let winner = case.assessment.of(case.assessment.recommended);
    let named = winner.into_iter().flat_map(|winner| &winner.reasons);
    let rows = &case.app.book.content().rules.preference;
    each(named.filter(|reason| reason.effect == ReasonEffect::Prefers).map(|found| {
        let title = rows.iter().find(|row| row.id == found.rule).map_or("", |row| row.title.as_str());
        let rests = nodes![
            cite::rule(found.rule, found.sources),
            differs(case, found.disagreements),
            " ",
            from_answers(case, found)
        ];
        reason(title, applies(case, found), rests)
    }))
}

/// Paths that would have come before the recommended one, in their order, each with what took it out; those with the same
/// reason together. The whole reason stands with the others.
fn passed(case: &Case) -> Option<Node> {
    let mut out: Vec<(&Reason, Vec<String>)> = Vec::new();
    for path in &case.assessment.instead_of {
        let takes_out = |reason: &&Reason| matches!(reason.effect, ReasonEffect::RulesOut | ReasonEffect::Depends);
        let verdict = case.assessment.of(*path)?;
        let Some(reason) = verdict.reasons.iter().find(takes_out) else { continue };
        let name = case.app.name(*path).to_owned();
        match out.last_mut() {
            Some((last, names)) if last.rule == reason.rule && last.short == reason.short => names.push(name),
            _ => out.push((reason, vec![name])),
        }
    }
    let line = |(reason, names): &(&Reason, Vec<String>)| {
        let said = format!("{}: {}", format::list(names), format::within(reason.short));
        el("li").kid(said).kid(" ").kid(cite::ids([reason.rule]))
    };
    let list = el("ol").class("bullets").kids(out.iter().map(line));
    let block = el("li").kid(el("h3").kid(t("why.passed"))).kid(list);
    (!out.is_empty()).then(|| block.into())
}

/// Ids of the rules that can take a path out.
pub(super) fn takers(case: &Case, path: PathIndex) -> Vec<&'static str> {
    let id = case.app.book.path(path).id.as_str();
    let takes_out = |part: &Part| part.effect == Effect::RulesOut && part.paths.iter().any(|path| path == id);
    let rules = case.app.book.content().rules.eligibility.iter().filter(|rule| rule.parts.iter().any(takes_out));
    rules.map(|rule| rule.id.as_str()).collect()
}

/// How many rules could have taken the path out, when none did.
fn unopposed(case: &Case) -> Option<Node> {
    let ids = takers(case, case.assessment.recommended);
    let winner = case.assessment.of(case.assessment.recommended)?;
    let warned = winner.reasons.iter().filter(|reason| reason.effect == ReasonEffect::Warns).count();
    let text = match (winner.depends.is_empty(), warned) {
        (false, _) => fill("why.unopposed-so-far", &[("answers", &labels(case, &winner.depends))]),
        (true, 0) => t("why.unopposed").to_owned(),
        (true, n) => count("why.unopposed-warned-one", "why.unopposed-warned", n),
    };
    (!ids.is_empty()).then(|| reason(count("why.rules-one", "why.rules", ids.len()), text, cite::ids(ids)))
}

/// The rival that comes next, and why it comes second. A path that nothing can take out is a resort, not a rival.
fn ahead(case: &Case) -> Option<Node> {
    let mut others = case.assessment.paths.iter().filter(|path| path.path != case.assessment.recommended);
    let next = others.find(|path| path.verdict != Verdict::RuledOut && !takers(case, path.path).is_empty())?;
    let below = next.reasons.iter().find(|reason| reason.effect == ReasonEffect::RanksBelow)?;
    let heading = fill("why.ahead", &[("path", case.app.name(next.path))]);
    Some(reason(heading, below.text, cite::ids([below.rule])))
}

/// What the users notice; nothing where a vendor decides it.
fn users(case: &Case) -> Option<Node> {
    let path = case.app.book.path(case.assessment.recommended);
    let profile = App::profile(case.assessment.recommended);
    let leaving = case.leaving();
    let key = leaving.map_or(&profile.key, |leaving| &leaving.key);
    let (outlook, sign_in) = match leaving {
        Some(leaving) => (&leaving.outlook_profile, &leaving.credentials),
        None => (&profile.row.outlook_profile, &profile.row.credentials),
    };
    let figure = key.get(1).filter(|_| outlook != sign_in)?;
    let text = fill("why.users", &[("profile", outlook), ("sign-in", sign_in)]);
    let heading = format!("{}: {}", figure.label, format::within(&figure.value));
    Some(reason(heading, text, cite::ids(path.sources.iter().take(3).map(String::as_str))))
}

fn companions(case: &Case) -> Node {
    if case.assessment.companions.is_empty() {
        return Node::Nothing;
    }
    let rows = case.assessment.companions.iter().map(|companion| {
        let path = case.app.book.path(companion.path);
        let href = Screen::Path(path.id.clone()).href(case.app.book, &case.answers);
        Node::from(
            el("div").kid(el("dt").kid(el("a").class("bare").attr("href", href).kid(path.name.as_str()))).kid(
                el("dd")
                    .kid(marked(companion.note.text))
                    .kid(" ")
                    .kid(cite::rule(companion.note.id, companion.note.sources))
                    .kid(cite::support(companion.note.status)),
            ),
        )
    });
    nodes![
        el("h3").class("t6").kid(t("companions.title")),
        el("p").class("note text").kid(t("companions.note")),
        el("dl").class("rows t3").kid(rows.collect::<Vec<Node>>())
    ]
}

/// How the answers narrowed the field. On paper it opens the annex.
pub(super) fn narrowing(case: &Case) -> Node {
    let answered = case.answers.given().filter(|(_, answer)| answer.is_real()).count();
    if answered < 2 {
        return Node::Nothing;
    }
    let out = case.assessment.paths.iter().filter(|path| path.verdict == Verdict::RuledOut).count();
    let finding = fill(
        "narrowing.title",
        &[
            ("out", &count("paths.one", "paths.many", out)),
            ("answers", &count("answers.one", "answers.many", answered)),
        ],
    );
    Node::from(
        el("figure")
            .class("figure t6")
            .kid(el("figcaption").kid(el("h3").kid(finding)).kid(t("narrowing.note")))
            .kid(lanes::lanes(case.app.book, &case.answers, t("narrowing.caption").to_owned()))
            .kid(lanes::keys()),
    )
}
