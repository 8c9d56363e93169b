//! The advice for a set of answers: a verdict for every path with its reasons, the recommendation, what joins it.
//!
//! Total and pure: every set of answers has an outcome, and the same answers always have the same one.

use crate::content::{AdditionKind, Effect, Status};
use crate::order::sort_by_key;

use super::answers::Answers;
use super::book::{Book, CompiledPart, PathIndex, PathSet, QuestionSet};
use super::condition::Tri;
use super::view::{Unanswered, View};
use super::winner::Outcome;

/// What is said of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The preference table names it.
    Recommended,
    /// Eligible without a warning.
    Suitable,
    /// Eligible with warnings.
    Possible,
    /// An open answer could still rule it out.
    Undecided,
    /// An answer rules it out.
    RuledOut,
}

impl Verdict {
    /// Public name, as in the machine interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Recommended => "recommended",
            Self::Suitable => "suitable",
            Self::Possible => "possible",
            Self::Undecided => "undecided",
            Self::RuledOut => "ruled-out",
        }
    }
}

/// How sure a recommendation is (`facts.md` 6): by the number of open questions that could change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Three or more.
    Low,
    /// One or two.
    Medium,
    /// None.
    High,
}

impl Confidence {
    pub(super) const fn of(decisive: usize) -> Self {
        match decisive {
            0 => Self::High,
            1 | 2 => Self::Medium,
            _ => Self::Low,
        }
    }

    /// Public name, as in the machine interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// What a reason does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReasonEffect {
    /// The row of the preference table that names the path.
    Prefers,
    /// A rule that takes the path out.
    RulesOut,
    /// A rule that could take it out, depending on an open answer.
    Depends,
    /// A rule that warns.
    Warns,
    /// A rule that adds a step.
    Requires,
    /// The path would work, and another comes first.
    RanksBelow,
}

impl ReasonEffect {
    /// Public name, as in the machine interface.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prefers => "prefers",
            Self::RulesOut => "rules-out",
            Self::Depends => "depends",
            Self::Warns => "warns",
            Self::Requires => "requires",
            Self::RanksBelow => "ranks-below",
        }
    }
}

/// Why a path has its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Rule id.
    pub rule: &'static str,
    /// What it does.
    pub effect: ReasonEffect,
    /// Answers it used; for [`ReasonEffect::Depends`] the open question.
    pub answers: QuestionSet,
    /// Few words.
    pub short: &'static str,
    /// One or two sentences.
    pub text: &'static str,
    /// What would change it, or what to do; may be empty.
    pub remedy: &'static str,
    /// How well it is supported.
    pub status: Status,
    /// Source ids.
    pub sources: &'static [String],
    /// Disagreements it had to decide.
    pub disagreements: &'static [String],
}

/// A path with its verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct PathVerdict {
    /// Which.
    pub path: PathIndex,
    /// What is said of it.
    pub verdict: Verdict,
    /// Why, weightiest first.
    pub reasons: Vec<Reason>,
    /// Open questions that could rule it out.
    pub depends: QuestionSet,
}

/// A second path beside the recommended one.
#[derive(Debug, Clone, PartialEq)]
pub struct Companion {
    /// Which.
    pub path: PathIndex,
    /// Why.
    pub note: Note,
}

/// Advice in words.
pub type Hint = Note;

/// Something said with its support.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Stable id of the addition or check.
    pub id: &'static str,
    /// Heading; empty for a consistency check.
    pub title: &'static str,
    /// One or two sentences.
    pub text: &'static str,
    /// Answers it used, or questions to look at again.
    pub answers: QuestionSet,
    /// How well it is supported.
    pub status: Status,
    /// Source ids.
    pub sources: &'static [String],
}

/// The advice for a set of answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The recommended path.
    pub recommended: PathIndex,
    /// Paths that the same row, or an earlier one, would have taken before it and that are ruled out.
    pub instead_of: Vec<PathIndex>,
    /// Every path, best first.
    pub paths: Vec<PathVerdict>,
    /// Second paths.
    pub companions: Vec<Companion>,
    /// Advice.
    pub hints: Vec<Hint>,
    /// Consistency checks that struck.
    pub notices: Vec<Note>,
    /// Ids of the disagreements that touched the result, in their own order.
    pub disagreements: Vec<&'static str>,
}

impl Assessment {
    /// The verdict of a path.
    #[must_use]
    pub fn of(&self, path: PathIndex) -> Option<&PathVerdict> {
        self.paths.iter().find(|verdict| verdict.path == path)
    }
}

/// Weighs every path for these answers.
#[must_use]
pub fn assess(book: &Book, answers: &Answers) -> Assessment {
    let mut read = View::new(book, answers, Unanswered::Read);
    let (recommended, row) = match read.winner() {
        Outcome::Winner { path, row } => (path, row),
        // Without open slots the table always names a winner; partner is what it ends with.
        Outcome::Needs(_) => (PathIndex(book.paths().len() - 1), book.rows.len() - 1),
    };
    read.recommend(recommended);
    let open = View::new(book, answers, Unanswered::Open);
    let scales = Scales { book, read: &read, open: &open, recommended, row };
    let contenders = scales.contenders();
    let found = Found { struck: scales.struck(), preferred: scales.preferred(), contenders };
    let mut weighed: Vec<Weighed> = book.path_indices().map(|path| scales.weigh(path, &found)).collect();
    sort_by_key(&mut weighed, |path| path.rank);
    let paths: Vec<PathVerdict> = weighed.into_iter().map(|path| path.verdict).collect();
    let before = found.contenders.iter().take_while(|path| **path != recommended);
    let instead_of = before.copied().filter(|path| read.ruled_out(*path).is_true()).collect();
    let (companions, hints) = scales.additions();
    let disagreements = scales.disagreements(&paths, &found.contenders);
    Assessment { recommended, instead_of, companions, hints, notices: scales.notices(), disagreements, paths }
}

/// Class, place among the contenders, place in fixed order: smaller is better.
type Rank = (u8, usize, usize);

struct Weighed {
    rank: Rank,
    verdict: PathVerdict,
}

/// A part of an eligibility rule that has a say, with what it says of each of its paths.
struct Struck {
    paths: PathSet,
    reason: Reason,
}

/// What concerns all paths together.
struct Found {
    struck: Vec<Struck>,
    /// The row that names the winner, as a reason.
    preferred: Reason,
    /// Candidates of every row that applies, in order.
    contenders: Vec<PathIndex>,
}

/// What weighing needs.
struct Scales<'a> {
    book: &'a Book,
    read: &'a View<'a>,
    open: &'a View<'a>,
    recommended: PathIndex,
    row: usize,
}

impl Scales<'_> {
    /// Candidates of every row that applies, in order.
    fn contenders(&self) -> Vec<PathIndex> {
        let mut found = Vec::new();
        for row in &self.book.rows {
            if self.read.test(&row.when).is_true() {
                self.read.candidates(&row.choose, &mut found);
            }
        }
        found
    }

    /// Every part of a rule that has a say. Each is looked at once, for all its paths together.
    fn struck(&self) -> Vec<Struck> {
        let struck = self.book.parts.iter().filter_map(|part| {
            // What rules out counts by what is known; what warns or adds a step, also by what is read.
            let view = if part.effect == Effect::RulesOut { self.open } else { self.read };
            let reason = match (part.effect, view.test(&part.when)) {
                (_, Tri::False) => return None,
                (Effect::RulesOut, Tri::True) => self.reason(part, ReasonEffect::RulesOut),
                (Effect::RulesOut, Tri::Unknown(question)) => {
                    Reason { answers: QuestionSet::one(question), ..self.reason(part, ReasonEffect::Depends) }
                }
                (Effect::Warns, _) => self.reason(part, ReasonEffect::Warns),
                (Effect::Requires, _) => self.reason(part, ReasonEffect::Requires),
            };
            Some(Struck { paths: part.paths, reason })
        });
        struck.collect()
    }

    fn weigh(&self, path: PathIndex, found: &Found) -> Weighed {
        let own = found.struck.iter().filter(|struck| struck.paths.contains(path)).map(|struck| struck.reason.clone());
        let mut reasons: Vec<Reason> = own.collect();
        let open = reasons.iter().filter(|reason| reason.effect == ReasonEffect::Depends);
        let depends = open.fold(QuestionSet::default(), |set, reason| set.and(reason.answers));
        let has = |effect| reasons.iter().any(|reason: &Reason| reason.effect == effect);
        let verdict = if path == self.recommended {
            Verdict::Recommended
        } else if has(ReasonEffect::RulesOut) {
            Verdict::RuledOut
        } else if !depends.is_empty() {
            Verdict::Undecided
        } else if has(ReasonEffect::Warns) {
            Verdict::Possible
        } else {
            Verdict::Suitable
        };
        let class = match verdict {
            Verdict::Recommended => 0,
            Verdict::RuledOut => 4,
            _ if self.read.ruled_out(path).is_true() => 3,
            _ if has(ReasonEffect::Warns) => 2,
            _ => 1,
        };
        match verdict {
            Verdict::Recommended => reasons.push(found.preferred.clone()),
            Verdict::RuledOut => {}
            _ => reasons.push(Reason {
                effect: ReasonEffect::RanksBelow,
                text: &self.book.path(path).not_first,
                short: "",
                status: Status::Published,
                sources: &self.book.path(path).sources,
                disagreements: &[],
                ..found.preferred.clone()
            }),
        }
        sort_by_key(&mut reasons, |reason| reason.effect);
        let contenders = &found.contenders;
        let place = contenders.iter().position(|contender| *contender == path).unwrap_or(contenders.len());
        Weighed { rank: (class, place, path.0), verdict: PathVerdict { path, verdict, reasons, depends } }
    }

    fn reason(&self, part: &CompiledPart, effect: ReasonEffect) -> Reason {
        let rule = &self.book.content.rules.eligibility[part.rule.0];
        let text = &rule.parts[part.rule.1];
        Reason {
            rule: &rule.id,
            effect,
            answers: self.read.evidence(&part.when),
            short: &text.short,
            text: &text.text,
            remedy: &text.remedy,
            status: rule.status,
            sources: &rule.sources,
            disagreements: &rule.disagreements,
        }
    }

    fn preferred(&self) -> Reason {
        let row = &self.book.content.rules.preference[self.row];
        Reason {
            rule: &row.id,
            effect: ReasonEffect::Prefers,
            answers: self.read.evidence(&self.book.rows[self.row].when),
            short: &row.short,
            text: &row.text,
            remedy: "",
            status: row.status,
            sources: &row.sources,
            disagreements: &row.disagreements,
        }
    }

    fn additions(&self) -> (Vec<Companion>, Vec<Hint>) {
        let mut companions: Vec<Companion> = Vec::new();
        let mut hints = Vec::new();
        for (compiled, addition) in self.book.additions.iter().zip(&self.book.content.rules.additions) {
            if !self.read.test(&compiled.when).is_true() {
                continue;
            }
            let note = Note {
                id: &addition.id,
                title: &addition.title,
                text: &addition.text,
                answers: self.read.evidence(&compiled.when),
                status: addition.status,
                sources: &addition.sources,
            };
            match (addition.kind, self.read.first_of(&compiled.choose)) {
                (AdditionKind::Companion, Some(path)) => {
                    let new = path != self.recommended && companions.iter().all(|other| other.path != path);
                    if new {
                        companions.push(Companion { path, note });
                    }
                }
                (AdditionKind::Companion, None) => {}
                (AdditionKind::Hint, _) => hints.push(note),
            }
        }
        (companions, hints)
    }

    fn notices(&self) -> Vec<Note> {
        let checks = self.book.notices.iter().zip(&self.book.content.rules.notices);
        let struck = checks.filter(|(when, _)| self.read.test(when).is_true());
        struck
            .map(|(_, notice)| Note {
                id: &notice.id,
                title: "",
                text: &notice.text,
                answers: notice.questions.iter().filter_map(|id| self.book.question_index(id)).collect(),
                status: notice.status,
                sources: &notice.sources,
            })
            .collect()
    }

    /// Those that the winning row had to decide, and those of rules that struck the winner or another contender.
    fn disagreements(&self, paths: &[PathVerdict], contenders: &[PathIndex]) -> Vec<&'static str> {
        let contending = paths.iter().filter(|path| contenders.contains(&path.path));
        let touched: Vec<&str> = contending
            .flat_map(|path| &path.reasons)
            .filter(|reason| reason.effect != ReasonEffect::Depends)
            .flat_map(|reason| reason.disagreements)
            .map(String::as_str)
            .collect();
        let mut once: Vec<&str> = Vec::new();
        for id in touched {
            if !once.contains(&id) {
                once.push(id);
            }
        }
        // "5-9" before "5-14": by length, then by letters.
        sort_by_key(&mut once, |id| (id.len(), *id));
        once
    }
}
