//! From content to [`Book`]: ids become small numbers, conditions become trees that cannot be ill formed.
//!
//! Collects every error instead of stopping at the first, so that an author sees all of them at once.

use crate::content::Finding;
use crate::content::{Condition, Content, Effect, Kind, Pick, Question, Reading};

use super::answers::Answer;
use super::book::{
    Book, CompiledFigure, CompiledPart, CompiledPick, CompiledQuestion, CompiledRow, PathIndex, PathSet, QuestionIndex,
    Surveyed, Touched,
};
use super::condition::{Ask, Cond, Limit, Test};
use super::figure::Copying;

mod classes;
mod reads;

const RULES: &str = "rules.json";
const QUESTIONS: &str = "questions.json";

/// Where a condition may speak of more than answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Only of answers.
    Plain,
    /// Also of what is ruled out.
    Preference,
    /// Also of the recommended path.
    AfterResult,
}

/// The place in the files that is being compiled, for messages.
#[derive(Debug, Clone)]
struct At {
    file: &'static str,
    item: String,
    field: String,
    place: Place,
}

impl At {
    fn new(file: &'static str, item: &str, field: impl Into<String>, place: Place) -> Self {
        Self { file, item: item.to_owned(), field: field.into(), place }
    }
}

pub(super) fn compile(content: &'static Content) -> Result<Book, Vec<Finding>> {
    let mut compiler = Compiler { content, errors: Vec::new() };
    let rules = &content.rules;
    let terms = rules.terms.iter().map(|term| {
        let at = At::new(RULES, &term.id, "when", Place::Plain);
        compiler.cond(&term.when, &at)
    });
    let terms: Box<[Cond]> = terms.collect();
    let figures: Box<[_]> = rules.figures.iter().filter_map(|figure| compiler.figure(figure)).collect();
    let parts = compiler.parts();
    let outs = (0..content.paths.len()).map(|path| {
        let takes_out = |part: &CompiledPart| part.effect == Effect::RulesOut && part.paths.contains(PathIndex(path));
        parts.iter().enumerate().filter(|(_, part)| takes_out(part)).map(|(i, _)| i).collect()
    });
    let outs = outs.collect();
    let lists = rules.lists.iter().map(|list| {
        let at = At::new(RULES, &list.id, "choose", Place::Preference);
        compiler.picks(&list.choose, &at)
    });
    let lists = lists.collect();
    let rows = rules.preference.iter();
    let rows = rows.map(|row| compiler.row(&row.id, &row.when, &row.choose, Place::Preference)).collect();
    let additions = rules.additions.iter();
    let additions = additions.map(|row| compiler.row(&row.id, &row.when, &row.add, Place::AfterResult)).collect();
    let notices = rules.notices.iter().map(|notice| {
        let at = At::new(RULES, &notice.id, "when", Place::AfterResult);
        compiler.cond(&notice.when, &at)
    });
    let notices = notices.collect();
    let questions = content.questions.iter().map(|question| compiler.question(question)).collect();
    let mut errors = compiler.errors;
    if content.questions.is_empty() || content.paths.is_empty() || content.paths.len() > 32 {
        let message = "there must be at least one question and between 1 and 32 paths".to_owned();
        errors.push(Finding { file: QUESTIONS.to_owned(), item: String::new(), field: String::new(), advice: message });
    }
    if content.questions.len() > 64 || rules.terms.len() > 64 {
        let message = "there may be at most 64 questions and 64 terms".to_owned();
        errors.push(Finding { file: QUESTIONS.to_owned(), item: String::new(), field: String::new(), advice: message });
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let surveyed = Surveyed::default();
    let mut book = Book { content, questions, terms, figures, parts, outs, lists, rows, additions, notices, surveyed };
    classes::find(&mut book)?;
    reads::find(&mut book);
    Ok(book)
}

/// A single condition over answers, from content beside the rules.
pub(super) fn condition(content: &'static Content, when: &Condition) -> Result<Cond, Vec<Finding>> {
    let mut compiler = Compiler { content, errors: Vec::new() };
    let compiled = compiler.cond(when, &At::new("", "", "when", Place::Plain));
    if compiler.errors.is_empty() { Ok(compiled) } else { Err(compiler.errors) }
}

struct Compiler {
    content: &'static Content,
    errors: Vec<Finding>,
}

impl Compiler {
    fn fail(&mut self, at: &At, message: impl Into<String>) {
        let (item, field) = (at.item.clone(), at.field.clone());
        self.errors.push(Finding { file: at.file.to_owned(), item, field, advice: message.into() });
    }

    fn question_index(&mut self, id: &str, at: &At) -> Option<QuestionIndex> {
        let found = self.content.questions.iter().position(|question| question.id == id);
        if found.is_none() {
            self.fail(at, format!("there is no question \"{id}\"; ids are in {QUESTIONS}"));
        }
        found.map(QuestionIndex)
    }

    fn path_index(&mut self, id: &str, at: &At) -> Option<PathIndex> {
        let found = self.content.paths.iter().position(|path| path.id == id);
        if found.is_none() {
            self.fail(at, format!("there is no path \"{id}\"; ids are in paths.json"));
        }
        found.map(PathIndex)
    }

    fn path_set(&mut self, ids: &[String], at: &At) -> PathSet {
        let mut set = PathSet::default();
        for id in ids {
            if let Some(path) = self.path_index(id, at) {
                set.insert(path);
            }
        }
        if ids.is_empty() {
            self.fail(at, "names no path");
        }
        set
    }

    fn option_set<'a>(&mut self, question: &Question, ids: impl IntoIterator<Item = &'a String>, at: &At) -> u32 {
        let mut set = 0;
        for id in ids {
            match question.options.iter().position(|option| option.id == *id) {
                Some(position) => set |= 1 << position,
                None => self.fail(at, format!("the question \"{}\" has no option \"{id}\"", question.id)),
            }
        }
        set
    }

    /// Compiles a condition; what is ill formed is reported and becomes `Always`, which is never used then.
    fn cond(&mut self, c: &Condition, at: &At) -> Cond {
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
            self.fail(
                at,
                "a condition has exactly one of question, figure, term, all, any, not, always, ruled out, recommended",
            );
            return Cond::Always;
        }
        if let Some(id) = &c.question {
            return self.ask(id, c, at);
        }
        if let Some(id) = &c.figure {
            return self.figure_limit(id, c, at);
        }
        if c.is.is_some() || c.any_of.is_some() || c.newest.is_some() || c.above.is_some() || c.answered.is_some() {
            self.fail(at, "is, any of, newest, oldest, above, at most and answered go with a question");
        }
        if let Some(id) = &c.term {
            let found = self.content.rules.terms.iter().position(|term| term.id == *id);
            if found.is_none() {
                self.fail(at, format!("there is no term \"{id}\"; terms are at the top of {RULES}"));
            }
            return Cond::Term(found.unwrap_or_default());
        }
        if let Some(parts) = c.all.as_ref().or(c.any.as_ref()) {
            if parts.is_empty() {
                self.fail(at, "all and any take at least one condition");
            }
            let parts = parts.iter().map(|part| self.cond(part, at)).collect();
            return if c.all.is_some() { Cond::All(parts) } else { Cond::Any(parts) };
        }
        if let Some(inner) = &c.not {
            return Cond::Not(Box::new(self.cond(inner, at)));
        }
        if let Some(ids) = &c.ruled_out {
            if at.place != Place::Preference {
                self.fail(at, "\"ruled out\" is only for the preference table");
            }
            return Cond::RuledOut(self.path_set(ids, at));
        }
        if let Some(ids) = &c.recommended {
            if at.place != Place::AfterResult {
                self.fail(at, "\"recommended\" is only for additions and notices");
            }
            return Cond::Recommended(self.path_set(ids, at));
        }
        if c.always == Some(false) {
            self.fail(at, "write {\"not\": {\"always\": true}} for never");
        }
        Cond::Always
    }

    fn limit(c: &Condition) -> Option<Limit> {
        match (c.above, c.at_most) {
            (Some(limit), None) => Some(Limit::Above(limit)),
            (None, Some(limit)) => Some(Limit::AtMost(limit)),
            _ => None,
        }
    }

    fn ask(&mut self, id: &str, c: &Condition, at: &At) -> Cond {
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
        let [ask] = asks.as_slice() else {
            self.fail(
                at,
                format!("of \"{id}\" ask exactly one of is, any of, newest, oldest, above, at most, answered"),
            );
            return Cond::Always;
        };
        let number = question.kind == Kind::Number;
        if matches!(ask, Ask::Number(_)) != number && !matches!(ask, Ask::Answered) {
            let wanted = if number { "above or at most" } else { "is, any of, newest or oldest" };
            self.fail(at, format!("the question \"{id}\" is asked with {wanted}"));
        }
        Cond::Ask { question: index, ask: *ask, answered: c.answered == Some(true) }
    }

    fn figure_limit(&mut self, id: &str, c: &Condition, at: &At) -> Cond {
        let found = self.content.rules.figures.iter().position(|figure| figure.id == id);
        match (found, Self::limit(c)) {
            (Some(figure), Some(limit)) => Cond::Figure { figure, limit },
            (None, _) => {
                self.fail(at, format!("there is no figure \"{id}\"; figures are in {RULES}"));
                Cond::Always
            }
            (_, None) => {
                self.fail(at, "a figure is compared with above or at most");
                Cond::Always
            }
        }
    }

    fn parts(&mut self) -> Box<[CompiledPart]> {
        let mut parts = Vec::new();
        for (r, rule) in self.content.rules.eligibility.iter().enumerate() {
            for (p, part) in rule.parts.iter().enumerate() {
                let mut at = At::new(RULES, &rule.id, format!("parts[{p}].paths"), Place::Plain);
                let paths = self.path_set(&part.paths, &at);
                at.field = format!("parts[{p}].when");
                let when = self.cond(&part.when, &at);
                parts.push(CompiledPart { rule: (r, p), paths, effect: part.effect, when });
            }
        }
        parts.into()
    }

    fn row(&mut self, id: &str, when: &Condition, choose: &[Pick], place: Place) -> CompiledRow {
        let when = self.cond(when, &At::new(RULES, id, "when", place));
        let choose = self.picks(choose, &At::new(RULES, id, "choose", place));
        CompiledRow { when, choose }
    }

    fn picks(&mut self, picks: &[Pick], at: &At) -> Box<[CompiledPick]> {
        let mut compiled = Vec::new();
        for pick in picks {
            match pick {
                Pick::Path(id) => compiled.extend(self.path_index(id, at).map(CompiledPick::Path)),
                Pick::List { list } => match self.content.rules.lists.iter().position(|other| other.id == *list) {
                    // A list may only use lists before it: no list can contain itself.
                    Some(position) if at.item != *list => compiled.push(CompiledPick::List(position)),
                    _ => self.fail(at, format!("there is no list \"{list}\" here; lists are in {RULES}")),
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

    fn question(&mut self, question: &'static Question) -> CompiledQuestion {
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
                self.fail(&at, "a reading is an option id, or a number for a number question");
                Answer::Missing
            }
        };
        (when, answer)
    }

    fn figure(&mut self, figure: &crate::content::Figure) -> Option<CompiledFigure> {
        let at = At::new(RULES, &figure.id, "parameters", Place::Plain);
        let parameter = |this: &mut Self, name: &str| {
            let value = figure.parameters.get(name).copied();
            if value.is_none() {
                this.fail(&at, format!("the parameter \"{name}\" is missing"));
            }
            value
        };
        let total = self.question_index("total-gb", &at)?;
        let uplink = self.question_index("uplink-mbps", &at)?;
        let line = parameter(self, "gb-per-hour-per-mbps")? * parameter(self, "usable-share")?;
        let default_mbps = parameter(self, "uplink-mbps")?;
        match figure.id.as_str() {
            "upload-days" => {
                Some(CompiledFigure::UploadDays { total, uplink, gb_per_hour_per_mbps: line, default_mbps })
            }
            "copy-days" => {
                let caps = self.content.paths.iter().map(|path| figure.caps.get(&path.id).copied()).collect();
                Some(CompiledFigure::CopyDays(Box::new(Copying {
                    total,
                    uplink,
                    mailboxes: self.question_index("mailboxes", &at)?,
                    gb_per_hour_per_mbps: line,
                    default_mbps,
                    concurrent: parameter(self, "concurrent")?,
                    gb_per_hour_each: parameter(self, "gb-per-hour-each")?,
                    gb_per_mailbox: parameter(self, "gb-per-mailbox")?,
                    caps,
                })))
            }
            other => {
                self.fail(&at, format!("no formula is known for the figure \"{other}\""));
                None
            }
        }
    }
}
