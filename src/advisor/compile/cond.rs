//! Conditions: trees that cannot be ill formed.

use crate::content::{Condition, Kind};

use super::super::condition::{Ask, Cond, Limit, Test};
use super::at::{At, Place, RULES};
use super::compiler::Compiler;

impl Compiler {
    /// Compiles a condition; what is ill formed is reported and becomes `Always`, which is never used then.
    pub(super) fn cond(&mut self, c: &Condition, at: &At<'_>) -> Cond {
        let leads = [
            c.question.is_some(),
            c.figure.is_some(),
            c.term.is_some(),
            c.all.is_some(),
            c.any.is_some(),
            c.not.is_some(),
            c.always.is_some(),
            c.ruled_out.is_some(),
            c.recommended.is_some(),
        ];
        if leads.iter().filter(|lead| **lead).count() != 1 {
            self.fail(at, || {
                "a condition has exactly one of question, figure, term, all, any, not, always, ruled out, recommended"
                    .to_owned()
            });
            return Cond::Always;
        }
        if let Some(id) = &c.question {
            return self.ask(id, c, at);
        }
        if let Some(id) = &c.figure {
            return self.figure_limit(id, c, at);
        }
        if Self::options_asked(c) + Self::limits(c) > 0 || c.answered.is_some() {
            self.fail(at, || "is, any of, newest, oldest, above, at most and answered go with a question".to_owned());
        }
        if let Some(id) = &c.term {
            return self.term(id, at);
        }
        if let Some(parts) = c.all.as_ref().or(c.any.as_ref()) {
            if parts.is_empty() {
                self.fail(at, || "all and any take at least one condition".to_owned());
            }
            let parts = parts.iter().map(|part| self.cond(part, at)).collect();
            return if c.all.is_some() { Cond::All(parts) } else { Cond::Any(parts) };
        }
        if let Some(inner) = &c.not {
            return Cond::Not(Box::new(self.cond(inner, at)));
        }
        if let Some(ids) = &c.ruled_out {
            if at.place != Place::Preference {
                self.fail(at, || "\"ruled out\" is only for the preference table".to_owned());
            }
            return Cond::RuledOut(self.path_set(ids, at));
        }
        if let Some(ids) = &c.recommended {
            if at.place != Place::AfterResult {
                self.fail(at, || "\"recommended\" is only for additions and notices".to_owned());
            }
            return Cond::Recommended(self.path_set(ids, at));
        }
        if c.always == Some(false) {
            self.fail(at, || "write {\"not\": {\"always\": true}} for never".to_owned());
        }
        Cond::Always
    }

    fn term(&mut self, id: &str, at: &At<'_>) -> Cond {
        match self.content.rules.terms.iter().position(|term| term.id == id) {
            Some(position) if position < self.terms => return Cond::Term(position),
            Some(_) => self.fail(at, || format!("a term uses only terms before it; \"{id}\" is not one")),
            None => self.fail(at, || format!("there is no term \"{id}\"; terms are at the top of {RULES}")),
        }
        Cond::Always
    }

    /// How many tests of options a condition has.
    fn options_asked(c: &Condition) -> usize {
        [c.is.is_some(), c.any_of.is_some(), c.newest.is_some(), c.oldest.is_some()]
            .into_iter()
            .filter(|it| *it)
            .count()
    }

    /// How many limits of a number it has.
    fn limits(c: &Condition) -> usize {
        usize::from(c.above.is_some()) + usize::from(c.at_most.is_some())
    }

    fn limit(c: &Condition) -> Option<Limit> {
        match (c.above, c.at_most) {
            (Some(limit), None) => Some(Limit::Above(limit)),
            (None, Some(limit)) => Some(Limit::AtMost(limit)),
            _ => None,
        }
    }

    fn ask(&mut self, id: &str, c: &Condition, at: &At<'_>) -> Cond {
        let Some(index) = self.question_index(id, at) else { return Cond::Always };
        let question = &self.content.questions[index.0];
        let mut asks = Vec::new();
        if let Some(option) = &c.is {
            asks.push(Ask::Options(Test::Any(self.option_set(question, [option], at))));
        }
        if let Some(options) = &c.any_of {
            asks.push(Ask::Options(Test::Any(self.option_set(question, options, at))));
        }
        if let Some(options) = &c.newest {
            asks.push(Ask::Options(Test::Newest(self.option_set(question, options, at))));
        }
        if let Some(options) = &c.oldest {
            asks.push(Ask::Options(Test::Oldest(self.option_set(question, options, at))));
        }
        if let Some(limit) = Self::limit(c) {
            asks.push(Ask::Number(limit));
        }
        if asks.is_empty() && c.answered == Some(true) {
            asks.push(Ask::Answered);
        }
        let (Ok([ask]), 0..=1) = (<[Ask; 1]>::try_from(asks), Self::options_asked(c) + Self::limits(c)) else {
            self.fail(at, || {
                format!("of \"{id}\" ask exactly one of is, any of, newest, oldest, above, at most, answered")
            });
            return Cond::Always;
        };
        let number = question.kind == Kind::Number;
        if matches!(ask, Ask::Number(_)) != number && !matches!(ask, Ask::Answered) {
            let wanted = if number { "above or at most" } else { "is, any of, newest or oldest" };
            self.fail(at, || format!("the question \"{id}\" is asked with {wanted}"));
        }
        Cond::Ask { question: index, ask, answered: c.answered == Some(true) }
    }

    fn figure_limit(&mut self, id: &str, c: &Condition, at: &At<'_>) -> Cond {
        let found = self.content.rules.figures.iter().position(|figure| figure.id == id);
        let surplus = Self::options_asked(c) > 0 || c.answered.is_some();
        match (found, Self::limit(c).filter(|_| !surplus)) {
            (Some(figure), Some(limit)) => Cond::Figure { figure, limit },
            (None, _) => {
                self.fail(at, || format!("there is no figure \"{id}\"; figures are in {RULES}"));
                Cond::Always
            }
            (_, None) => {
                self.fail(at, || "a figure is compared with above or at most, and with nothing else".to_owned());
                Cond::Always
            }
        }
    }
}
