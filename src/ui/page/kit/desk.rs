//! The desk: one signal with all that changes, followed part by part; left on the page for the next screen that wants it.

use std::cell::RefCell;
use std::sync::Arc;

use leptos::prelude::*;

use crate::advisor::{Answer, PathIndex};
use crate::browser::clock;
use crate::content::{Format, Table};
use crate::kit::{self, Mapping, Plan, Sheet, asked, guess, sign_in_for};
use crate::plan::{Kept, Words};

use super::super::super::state::App;
use super::super::form::Form;
use super::super::plan;
use super::state::{Loaded, PARTS, Part, State};
use super::{batches, page_title, work};

/// How long a click takes, in milliseconds: most are shorter.
const CLICK: u32 = 150;

thread_local! {
    /// What was on the desk when its screen was left: it comes back as long as the page is open.
    static LEFT: RefCell<Option<State>> = const { RefCell::new(None) };
}

/// The desk.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) path: PathIndex,
    pub(super) content: StoredValue<Arc<Loaded>>,
    pub(super) state: RwSignal<State>,
    /// Names, shared with the plans.
    pub(super) typed: RwSignal<Kept>,
    pub(super) form: Form,
    numbers: [Memo<u32>; PARTS],
}

impl Desk {
    /// A desk with what was left on it.
    pub(super) fn new(app: App, path: PathIndex, content: Arc<Loaded>) -> Self {
        let state = LEFT.with_borrow_mut(Option::take).unwrap_or_default();
        let other = state.path != app.book.path(path).id;
        let state = RwSignal::new(state);
        let numbers = [Part::List, Part::Form, Part::Made, Part::Work, Part::Script]
            .map(|part| Memo::new(move |_| state.try_with(|state| state.numbers[part as usize]).unwrap_or_default()));
        let form = Form::new(page_title(app, path));
        let typed = RwSignal::new(plan::typed());
        let desk = Self { app, path, content: StoredValue::new(content), state, typed, form, numbers };
        let preset = desk.preset();
        desk.state.update(|state| {
            state.red.clear();
            // Where nobody chose yet, the answers speak.
            if state.options.sign_in.is_empty() {
                preset.clone_into(&mut state.options.sign_in);
            }
        });
        if other {
            desk.take_over();
        } else {
            // Rows hold passwords, so they were not left; and a check that was under way was ended.
            work::check(desk);
        }
        desk
    }

    /// The form of sign-in that the answers speak for; empty for none.
    pub(super) fn preset(self) -> &'static str {
        let option = |question: &str| {
            let index = self.app.book.question_index(question)?;
            let Answer::Options(set) = self.app.answers.with_untracked(|answers| answers.get(index)) else {
                return None;
            };
            self.app.book.question(index).ticked(set).next().map(|option| option.id.as_str())
        };
        sign_in_for(option("source").unwrap_or_default(), option("mailbox-access").unwrap_or_default())
    }

    /// The same list for another path: its columns mean other things there.
    fn take_over(self) {
        let Some(content) = self.content.try_get_value() else { return };
        self.state.update(|state| {
            state.path = self.id().to_owned();
            (state.made, state.plan, state.work) = Default::default();
            (state.waves, state.given, state.planned) = Default::default();
            // There is nothing finished where nothing is uploaded, and no way to say so.
            state.finished &= !content.kit.format(self.id()).is_some_and(|format| format.people);
            if let Some(brought) = &state.brought {
                state.mapping = first_mapping(&content, self.id(), &brought.sheet);
            }
        });
        work::check(self);
    }

    /// Leaves what is on the desk for the next screen that wants it. The administrator's password is not left, nor are the rows
    /// and files that were made with it: they are made anew.
    pub(super) fn keep_while_open(self) {
        on_cleanup(move || {
            if let Some(mut state) = self.state.try_get_untracked() {
                state.options.admin_password = String::new();
                state.run += 1;
                (state.made, state.plan, state.work, state.trouble) = Default::default();
                LEFT.with_borrow_mut(|left| *left = Some(state));
            }
        });
    }

    /// Id of the path.
    pub(super) fn id(self) -> &'static str {
        &self.app.book.path(self.path).id
    }

    /// Makes a piece of the screen follow a part.
    pub(super) fn follow(self, part: Part) {
        let _ = self.numbers[part as usize].try_get();
    }

    /// Changes something, and tells the pieces that follow a part.
    pub(super) fn change(self, part: Part, change: impl FnOnce(&mut State)) {
        let _ = self.state.try_update(|state| {
            change(state);
            state.numbers[part as usize] += 1;
        });
    }

    /// Changes the list, or what it is. Fields for batches are drawn anew then, and hold the last wish that was sound.
    pub(super) fn change_list(self, change: impl FnOnce(&mut State)) {
        self.form.forget(&batches::FIELDS);
        self.change(Part::List, |state| {
            state.red.clear();
            change(state);
        });
    }

    /// Forgets the list and all that came of it; work on it gives up.
    pub(super) fn forget(self) {
        self.change_list(|state| {
            state.run += 1;
            (state.brought, state.made, state.plan, state.work, state.trouble) = Default::default();
            state.options.admin_password = String::new();
        });
        self.change(Part::Work, |_| ());
        self.change(Part::Made, |_| ());
    }

    /// Looks at the state without following it.
    pub(super) fn look<T>(self, look: impl FnOnce(&State) -> T) -> Option<T> {
        self.state.try_with_untracked(look)
    }

    /// Whether a list was brought.
    pub(super) fn has_list(self) -> bool {
        self.look(|state| state.brought.is_some()).unwrap_or_default()
    }

    /// Whether a field for batches holds what cannot be read; there are no files then.
    pub(super) fn is_red(self) -> bool {
        self.look(|state| !state.red.is_empty()).unwrap_or_default()
    }

    /// Works with the content.
    pub(super) fn with<T: Default>(self, work: impl FnOnce(&Loaded, &Format) -> T) -> T {
        let Some(content) = self.content.try_get_value() else { return T::default() };
        content.kit.format(self.id()).map_or_else(T::default, |format| work(&content, format))
    }

    /// What was typed for the names of this path.
    pub(super) fn names(self) -> Table<String> {
        self.typed.try_with(|typed| typed.of(self.id())).unwrap_or_default()
    }

    /// Takes what was typed for a name.
    pub(super) fn set_name(self, id: &str, text: &str) {
        if let Some(content) = self.content.try_get_value() {
            self.typed.set(plan::keep(&content.common, self.id(), id, text));
            clock::after(CLICK, move || self.change(Part::Script, |_| ()));
        }
    }

    /// A text with the names of this path filled in.
    pub(super) fn filled(self, text: &str) -> String {
        let typed = self.names();
        self.with(|content, _| Words::new(&content.common, &typed).fill(text))
    }

    /// Makes batches anew. The screen tells a moment later: a click that ended the typing must still find its button.
    pub(super) fn replan(self) {
        let plan = self.with(|_, format| {
            self.look(|state| {
                if !state.red.is_empty() {
                    return Plan::default();
                }
                kit::batches(format, &state.made, &state.waves.that_count(format, state.finished))
            })
        });
        let _ = self.state.try_update(|state| state.plan = Arc::new(plan.unwrap_or_default()));
        clock::after(CLICK, move || self.change(Part::Made, |_| ()));
    }
}

/// What columns mean, as far as their headings say.
pub(super) fn first_mapping(content: &Loaded, path: &str, sheet: &Sheet) -> Mapping {
    content.kit.format(path).map(|format| guess(&asked(&content.kit, format), sheet)).unwrap_or_default()
}
