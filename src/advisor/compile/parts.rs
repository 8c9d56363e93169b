//! Eligibility rules, rows with their candidates, questions with their readings.

use crate::content::{Condition, Kind, Pick, Question, Reading};

use super::super::answer::Answer;
use super::super::compiled::{CompiledPart, CompiledPick, CompiledQuestion, CompiledRow, Touched};
use super::super::condition::Cond;
use super::at::{At, Place, QUESTIONS, RULES};
use super::compiler::Compiler;

impl Compiler {
    pub(super) fn parts(&mut self) -> Box<[CompiledPart]> {
        let mut parts = Vec::new();
        for (r, rule) in self.content.rules.eligibility.iter().enumerate() {
            for (p, part) in rule.parts.iter().enumerate() {
                let paths = self.path_set(&part.paths, &At::part(&rule.id, p, "paths"));
                let when = self.cond(&part.when, &At::part(&rule.id, p, "when"));
                parts.push(CompiledPart { rule: (r, p), paths, effect: part.effect, when });
            }
        }
        parts.into()
    }

    pub(super) fn row(&mut self, id: &str, when: &Condition, choose: &[Pick], place: Place) -> CompiledRow {
        let when = self.cond(when, &At::new(RULES, id, "when", place));
        let choose = self.picks(choose, &At::new(RULES, id, "choose", place));
        CompiledRow { when, choose }
    }

    pub(super) fn picks(&mut self, picks: &[Pick], at: &At<'_>) -> Box<[CompiledPick]> {
        let mut compiled = Vec::new();
        for pick in picks {
            match pick {
                Pick::Path(id) => compiled.extend(self.path_index(id, at).map(CompiledPick::Path)),
                Pick::List { list } => match self.content.rules.lists.iter().position(|other| other.id == *list) {
                    Some(position) if position < self.lists => compiled.push(CompiledPick::List(position)),
                    Some(_) => self.fail(at, || format!("a list uses only lists before it; \"{list}\" is not one")),
                    None => self.fail(at, || format!("there is no list \"{list}\"; lists are in {RULES}")),
                },
                Pick::Choice(choice) => {
                    let when = self.cond(&choice.when, at);
                    let then = self.picks(&choice.choose, at);
                    let otherwise = self.picks(&choice.otherwise, at);
                    compiled.push(CompiledPick::Choice { when, then, otherwise });
                }
            }
        }
        compiled.into()
    }

    pub(super) fn question(&mut self, question: &'static Question) -> CompiledQuestion {
        let asked = self.cond(&question.asked, &At::new(QUESTIONS, &question.id, "asked", Place::Plain));
        let offered = self.cond(&question.offered, &At::new(QUESTIONS, &question.id, "offered", Place::Plain));
        let readings = question.reading.iter().map(|reading| self.reading(question, reading)).collect();
        CompiledQuestion {
            asked,
            offered,
            readings,
            classes: Box::default(),
            #[cfg(not(target_arch = "wasm32"))]
            tests: Box::default(),
            decides: false,
            ordered: false,
            touches: Touched::default(),
        }
    }

    fn reading(&mut self, question: &Question, reading: &Reading) -> (Cond, Answer) {
        let at = At::new(QUESTIONS, &question.id, "reading", Place::Plain);
        let when = reading.when.as_ref().map_or(Cond::Always, |when| self.cond(when, &at));
        let answer = match (&reading.value, question.kind) {
            (serde_json::Value::String(id), Kind::One | Kind::Several) => {
                Answer::Options(self.option_set(question, [id], &at))
            }
            (serde_json::Value::Number(number), Kind::Number) => Answer::Number(number.as_f64().unwrap_or_default()),
            _ => {
                self.fail(&at, || "a reading is an option id, or a number for a number question".to_owned());
                Answer::Missing
            }
        };
        (when, answer)
    }
}
