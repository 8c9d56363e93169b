//! The question on the desk: what is chosen at the moment, and what becomes of it. No drawing.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{clock, page};
use crate::content::{QuizKind, QuizQuestion};
use crate::quiz::{self, Chosen};

use super::feedback::VERDICT;
use super::hand_in;
use super::run::Run;

/// Id of the field; there is one on the screen.
pub(super) const FIELD: &str = "quiz-options";

/// Id of the list from which the target of an option is chosen.
pub(super) fn pair_list(option: &str) -> String {
    format!("quiz-pair-{option}")
}

/// The question on the desk.
#[derive(Debug, Clone)]
pub(super) struct Asking {
    pub(super) run: Run,
    pub(super) question: Arc<QuizQuestion>,
    /// What is chosen at the moment and not yet checked.
    pub(super) draft: RwSignal<Chosen>,
    /// Whether it was pressed without a whole answer.
    pub(super) error: RwSignal<bool>,
    /// Whether the reader may see what is right.
    pub(super) told: Memo<bool>,
    at: usize,
}

impl Asking {
    pub(super) fn new(run: Run, question: &QuizQuestion, at: usize) -> Self {
        let question = Arc::new(question.clone());
        let asked = Arc::clone(&question);
        let told = Memo::new(move |_| run.is_told(&asked));
        let draft = RwSignal::new(first_draft(run, &question));
        Self { run, question, draft, error: RwSignal::new(false), told, at }
    }

    /// Lays another draft over the one that is there. Where nothing is told before the end, the draft is the answer.
    pub(super) fn choose(&self, change: impl FnOnce(&mut Chosen)) {
        self.draft.update(change);
        self.error.set(false);
        if self.run.late {
            self.run.put(&self.question, &untrack(|| self.answer()));
        }
    }

    /// What is chosen; nothing where steps still stand as they were first shown.
    pub(super) fn answer(&self) -> Chosen {
        let draft = self.draft.get();
        let untouched = self.question.kind == QuizKind::Order
            && draft == first_order(self.run, &self.question)
            && !self.run.sheet.with_untracked(|sheet| sheet.has(&self.question));
        if untouched { Chosen::new() } else { draft }
    }

    /// Checks the answer; or says that there is none yet.
    pub(super) fn check(&self) {
        if !self.run.check(&self.question, &untrack(|| self.answer())) {
            self.error.set(true);
            match self.open_pair() {
                Some(list) => page::focus(&list),
                None => page::focus_first_control(FIELD),
            }
        } else if self.run.late {
            self.go(self.at + 1);
        } else {
            clock::after(0, || page::focus(VERDICT));
        }
    }

    /// Id of the first list of pairs from which nothing is chosen.
    fn open_pair(&self) -> Option<String> {
        let pairs = self.question.kind == QuizKind::Match;
        let draft = self.draft.get_untracked();
        let shown = quiz::shown(&self.question, self.run.deck.with_value(|deck| deck.seed));
        let mut options = shown.into_iter().filter_map(|place| self.question.options.get(place));
        options.find(|option| pairs && draft.target(&option.id).is_none()).map(|option| pair_list(&option.id))
    }

    /// Goes to another question of a set whose answers are told at the end; beyond the last it is to be handed in.
    fn go(&self, to: usize) {
        match self.run.deck.get_value().lesson.questions.get(to) {
            Some(next) => self.run.change(|sheet, _| sheet.look(next)),
            None => hand_in::hand_in(self.run),
        }
    }

    pub(super) fn is_last(&self) -> bool {
        self.at + 1 == self.run.deck.get_value().lesson.questions.len()
    }
}

/// What was answered before, or steps as they are first shown.
fn first_draft(run: Run, question: &QuizQuestion) -> Chosen {
    let before = run.sheet.with_untracked(|sheet| sheet.chosen(question));
    if question.kind == QuizKind::Order && before.is_empty() { first_order(run, question) } else { before }
}

/// Steps as they are first shown.
fn first_order(run: Run, question: &QuizQuestion) -> Chosen {
    let order = quiz::shown(question, run.deck.get_value().seed).into_iter();
    Chosen::in_order(order.filter_map(|place| question.options.get(place)).map(|option| option.id.clone()).collect())
}
