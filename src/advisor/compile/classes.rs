//! Which answers the recommending rules can tell apart, and which questions they read at all.
//!
//! Numbers fall into the stretches that thresholds cut; sets of options fall into those that pass the same tests. One
//! representative of each class is enough to explore what open answers could do.

use crate::content::{Finding, Kind, Question};
use crate::order::sort_by_key;

use super::super::answer::Answer;
use super::super::book::Book;
use super::super::compiled::CompiledPick;
use super::super::condition::{Ask, Cond, Limit, Test};
use super::super::index::QuestionIndex;
use super::super::input::alone_beside_others;
use super::super::view::View;
use super::at::QUESTIONS;

/// What is asked of one question by the rules that name the recommendation.
#[derive(Debug, Clone, Default)]
struct Asked {
    tests: Vec<Test>,
    limits: Vec<f64>,
    read: bool,
}

/// Fills in `classes` and `decides` of every question.
pub(super) fn find(book: &mut Book) -> Result<(), Vec<Finding>> {
    let mut survey = Survey { book, asked: vec![Asked::default(); book.questions.len()], on_the_way: Vec::new() };
    let mut errors = Vec::new();
    for row in &book.rows {
        survey.cond(&row.when, &mut errors);
        survey.picks(&row.choose, &mut errors);
    }
    for list in &book.lists {
        survey.picks(list, &mut errors);
    }
    for part in book.outs.iter().flatten() {
        survey.cond(&book.parts[*part].when, &mut errors);
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let asked = survey.asked;
    for (position, asked) in asked.iter().enumerate() {
        let question = &book.content.questions[position];
        let compiled = &mut book.questions[position];
        compiled.decides = asked.read;
        compiled.ordered = asked.tests.iter().any(|test| !matches!(test, Test::Any(_)));
        compiled.classes = match question.kind {
            Kind::Number => number_classes(question, &asked.limits),
            Kind::One | Kind::Several => option_classes(question, &asked.tests),
        };
        #[cfg(not(target_arch = "wasm32"))]
        {
            compiled.tests = asked.tests.as_slice().into();
        }
    }
    Ok(())
}

struct Survey<'a> {
    book: &'a Book,
    asked: Vec<Asked>,
    /// Questions whose own conditions are being read: meeting one again is a circle.
    on_the_way: Vec<QuestionIndex>,
}

impl Survey<'_> {
    fn picks(&mut self, picks: &[CompiledPick], errors: &mut Vec<Finding>) {
        for pick in picks {
            if let CompiledPick::Choice { when, then, otherwise } = pick {
                self.cond(when, errors);
                self.picks(then, errors);
                self.picks(otherwise, errors);
            }
        }
    }

    fn cond(&mut self, cond: &Cond, errors: &mut Vec<Finding>) {
        match cond {
            Cond::Always | Cond::RuledOut(_) | Cond::Recommended(_) => {}
            Cond::Ask { question, ask, .. } => {
                let asked = &mut self.asked[question.0];
                match ask {
                    Ask::Options(test) if !asked.tests.contains(test) => asked.tests.push(*test),
                    Ask::Number(Limit::Above(limit) | Limit::AtMost(limit)) if !asked.limits.contains(limit) => {
                        asked.limits.push(*limit);
                    }
                    _ => {}
                }
                self.read(*question, errors);
            }
            Cond::Figure { figure, .. } => {
                for question in self.book.figures[*figure].reads() {
                    self.read(question, errors);
                }
            }
            Cond::Term(term) => self.cond(&self.book.terms[*term], errors),
            Cond::Not(inner) => self.cond(inner, errors),
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| self.cond(part, errors)),
        }
    }

    /// A question that is read brings in what decides whether it is asked and how it is read.
    fn read(&mut self, question: QuestionIndex, errors: &mut Vec<Finding>) {
        if self.on_the_way.contains(&question) {
            let circle = self.on_the_way.iter().map(|index| self.book.question(*index).id.as_str());
            let circle = circle.collect::<Vec<_>>().join(" → ");
            errors.push(Finding {
                file: QUESTIONS.to_owned(),
                item: self.book.question(question).id.clone(),
                field: "asked, reading".to_owned(),
                advice: format!("depends on itself by way of {circle}; break the circle"),
            });
            return;
        }
        if std::mem::replace(&mut self.asked[question.0].read, true) {
            return;
        }
        self.on_the_way.push(question);
        let compiled = &self.book.questions[question.0];
        self.cond(&compiled.asked, errors);
        for (when, _) in &compiled.readings {
            self.cond(when, errors);
        }
        self.on_the_way.pop();
    }
}

fn number_classes(question: &Question, limits: &[f64]) -> Box<[Answer]> {
    let Some(bounds) = &question.number else { return Box::default() };
    let mut cuts: Vec<f64> =
        limits.iter().copied().filter(|cut| (bounds.minimum..bounds.maximum).contains(cut)).collect();
    sort_by_key(&mut cuts, |cut| *cut);
    let step = if bounds.whole { 1.0 } else { 0.1 };
    let above = cuts.last().map(|last| last + step);
    cuts.into_iter().chain(above).map(Answer::Number).collect()
}

/// One set of options for each outcome of all tests, fewest options first.
fn option_classes(question: &Question, tests: &[Test]) -> Box<[Answer]> {
    let options = question.options.len();
    let mut sets: Vec<u32> = match question.kind {
        Kind::Several => (1..1_u32 << options).collect(),
        _ => (0..options).map(|i| 1 << i).collect(),
    };
    sets.retain(|set| alone_beside_others(question, *set).is_none());
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut classes = Vec::new();
    for count in 1..=options {
        for set in sets.iter().copied().filter(|set| set.count_ones() as usize == count) {
            let outcome: Vec<bool> = tests.iter().map(|test| test.holds(set)).collect();
            if !seen.contains(&outcome) {
                seen.push(outcome);
                classes.push(Answer::Options(set));
            }
        }
    }
    classes.into()
}

impl Book {
    /// All values at which a number question decides, as things stand, in order.
    pub(in super::super) fn thresholds(&self, view: &View<'_>, question: QuestionIndex) -> Vec<f64> {
        let classes = self.questions[question.0].classes.iter();
        // The last class stands above the last threshold; it is none itself.
        let count = classes.len().saturating_sub(1);
        let numbers = classes.take(count).filter_map(|class| match class {
            Answer::Number(value) => Some(*value),
            _ => None,
        });
        let mut cuts: Vec<f64> = numbers.collect();
        for (figure, limit) in self.surveyed.figure_limits.iter().copied() {
            let sides = self.figures[figure].sides(|other| view.see(other), question, limit);
            cuts.extend(sides.map(|[below, _]| (below * 2.0 * 10.0).floor() / 10.0));
        }
        sort_by_key(&mut cuts, |cut| *cut);
        cuts
    }
}
