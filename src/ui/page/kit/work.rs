//! Long work, in pieces: between two of them the page draws and listens.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::{Picked, Unread};
use crate::browser::{clock, page};
use crate::kit::{Encoding, Making, Reading, decode, is_binary, is_workbook};

use super::super::super::words::t;
use super::desk::{Desk, first_mapping};
use super::state::{Brought, Part, Trouble, Work};

/// Rows between two looks at the clock: less than a millisecond.
const PIECE: usize = 100;
/// Milliseconds of work before the page draws and listens again.
const SLICE: f64 = 25.0;

/// Largest list, in bytes: 50,000 mailboxes with everything that Exchange tells of them are smaller.
const LARGEST: usize = 64 * 1024 * 1024;

/// Works for a slice of time; true once all is done.
fn slice(mut advance: impl FnMut(usize) -> bool) -> bool {
    let begun = clock::milliseconds();
    loop {
        if advance(PIECE) {
            return true;
        }
        // A clock that is set back must not keep the page asleep.
        if !(0.0..SLICE).contains(&(clock::milliseconds() - begun)) {
            return false;
        }
    }
}

/// Begins a run; older ones give up.
fn begin(desk: Desk, work: Work) -> u32 {
    let mut run = 0;
    desk.change(Part::Work, |state| {
        state.run += 1;
        run = state.run;
        (state.work, state.trouble) = (work, None);
    });
    run
}

/// Whether a run still counts: no other has begun, and the reader has not left.
fn is_current(desk: Desk, run: u32) -> bool {
    desk.look(|state| state.run == run).unwrap_or_default()
}

/// Tells how far a run is; false if it counts no longer.
async fn goes_on(desk: Desk, run: u32, work: Work) -> bool {
    if !is_current(desk, run) {
        return false;
    }
    desk.change(Part::Work, |state| state.work = work);
    clock::turn().await;
    is_current(desk, run)
}

/// Ends a run that came to nothing; nobody wants to hear it of an older one.
fn fail(desk: Desk, run: u32, trouble: Trouble) {
    if is_current(desk, run) {
        desk.change(Part::Work, |state| (state.work, state.trouble) = (Work::None, Some(trouble)));
    }
}

/// Does something at once, or after the work that is under way: files of former wishes are not to be taken.
pub(super) fn when_done(desk: Desk, then: impl FnOnce() + 'static) {
    let at_work = move || desk.look(|state| state.work != Work::None).unwrap_or_default();
    if !at_work() {
        return then();
    }
    desk.app.say(t("kit.wait"));
    spawn_local(async move {
        while at_work() {
            clock::turn().await;
        }
        // Nothing is taken from a desk that was left.
        if desk.look(|_| ()).is_some() {
            then();
        }
    });
}

/// Reads what was pasted.
pub(super) fn read_text(desk: Desk, text: String) {
    let run = begin(desk, Work::Reading(0));
    if text.trim().is_empty() {
        return fail(desk, run, Trouble::Nothing);
    }
    spawn_local(read(desk, run, String::new(), text, Encoding::Utf8));
}

/// Reads a file.
pub(super) fn read_file(desk: Desk, file: Picked) {
    let run = begin(desk, Work::Reading(0));
    spawn_local(async move {
        match file.bytes(LARGEST).await {
            Ok((_, bytes)) if is_workbook(&bytes) => fail(desk, run, Trouble::Workbook),
            Ok((_, bytes)) if is_binary(&bytes) => fail(desk, run, Trouble::Binary),
            Ok((name, bytes)) => {
                let (text, encoding) = decode(&bytes);
                read(desk, run, name, text, encoding).await;
            }
            Err(Unread::TooLarge) => fail(desk, run, Trouble::TooLarge),
            Err(_) => fail(desk, run, Trouble::Unreadable),
        }
    });
}

async fn read(desk: Desk, run: u32, name: String, text: String, encoding: Encoding) {
    let mut reading = Reading::new(text);
    while !slice(|rows| reading.advance(rows)) {
        if !goes_on(desk, run, Work::Reading(reading.percent())).await {
            return;
        }
    }
    if !is_current(desk, run) {
        return;
    }
    let sheet = reading.finish();
    if sheet.is_empty() && sheet.headings().is_empty() {
        return fail(desk, run, Trouble::NoRows);
    }
    let Some(content) = desk.content.try_get_value() else { return };
    let mapping = first_mapping(&content, desk.id(), &sheet);
    desk.change_list(|state| {
        state.mapping = mapping;
        state.brought = Some(Arc::new(Brought { name, encoding, sheet }));
        state.arrived = true;
    });
    check(desk);
}

/// Checks all rows anew.
pub(super) fn check(desk: Desk) {
    if !desk.has_list() {
        return;
    }
    let run = begin(desk, Work::Checking(0));
    spawn_local(async move {
        // What is typed next is waited for: the last change counts.
        if goes_on(desk, run, Work::Checking(0)).await {
            checked(desk, run).await;
        }
    });
}

async fn checked(desk: Desk, run: u32) {
    let (Some(content), Some(state)) = (desk.content.try_get_value(), desk.state.try_get_untracked()) else { return };
    let (Some(brought), Some(format)) = (&state.brought, content.kit.format(desk.id())) else { return };
    let (kit, sheet, options) = (&content.kit, &brought.sheet, &state.options);
    let mut making = if state.finished {
        Making::of_finished(kit, format, (sheet, brought.encoding), options)
    } else {
        Making::of_inventory(kit, format, sheet, &state.mapping, options)
    };
    while !slice(|rows| making.advance(rows)) {
        if !goes_on(desk, run, Work::Checking(making.percent())).await {
            return;
        }
    }
    let made = Arc::new(making.finish());
    let arrived = desk.look(|state| state.arrived).unwrap_or_default();
    desk.change(Part::Work, |state| (state.made, state.work, state.arrived) = (made, Work::None, false));
    desk.replan();
    if arrived {
        // The button that was pressed is gone.
        clock::after(0, || page::lead_lost_to("h-wrong"));
    }
}
