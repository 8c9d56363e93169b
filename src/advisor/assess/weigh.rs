//! The verdict of one path, and its place among all.

use crate::content::Status;
use crate::order::sort_by_key;

use super::super::index::{PathIndex, QuestionSet};
use super::kinds::{ReasonEffect, Verdict};
use super::said::{PathVerdict, Reason};
use super::scales::{Found, Scales};

/// Class, place among the contenders, place in fixed order: smaller is better.
pub(super) type Rank = (u8, usize, usize);

pub(super) struct Weighed {
    pub(super) rank: Rank,
    pub(super) verdict: PathVerdict,
}

impl Scales<'_> {
    pub(super) fn weigh(&self, path: PathIndex, found: &Found) -> Weighed {
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
}
