//! Long work, in pieces: between two of them the page draws and listens.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::clock;
use crate::browser::files::{Picked, Unread};
use crate::kit::{Encoding, Making, Reading, decode, is_binary, is_workbook};

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

/// Tells how far a run is; false if another has begun, or the reader has left.
async fn goes_on(desk: Desk, run: u32, work: Work) -> bool {
    let same = |desk: Desk| desk.look(|state| state.run == run).unwrap_or_default();
    if !same(desk) {
        return false;
    }
    desk.change(Part::Work, |state| state.work = work);
    clock::turn().await;
    same(desk)
}

fn fail(desk: Desk, trouble: Trouble) {
    desk.change(Part::Work, |state| (state.work, state.trouble) = (Work::None, Some(trouble)));
}

/// Reads what was pasted.
pub(super) fn read_text(desk: Desk, text: String) {
    if text.trim().is_empty() {
        return fail(desk, Trouble::Nothing);
    }
    let run = begin(desk, Work::Reading(0));
    spawn_local(read(desk, run, String::new(), text, Encoding::Utf8));
}

/// Reads a file.
pub(super) fn read_file(desk: Desk, file: Picked) {
    let run = begin(desk, Work::Reading(0));
    spawn_local(async move {
        match file.bytes(LARGEST).await {
            Ok((_, bytes)) if is_workbook(&bytes) => fail(desk, Trouble::Workbook),
            Ok((_, bytes)) if is_binary(&bytes) => fail(desk, Trouble::Binary),
            Ok((name, bytes)) => {
                let (text, encoding) = decode(&bytes);
                read(desk, run, name, text, encoding).await;
            }
            Err(Unread::TooLarge) => fail(desk, Trouble::TooLarge),
            Err(_) => fail(desk, Trouble::Unreadable),
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
    let sheet = reading.finish();
    if sheet.is_empty() && sheet.headings().is_empty() {
        return fail(desk, Trouble::NoRows);
    }
    let Some(content) = desk.content.try_get_value() else { return };
    let mapping = first_mapping(&content, desk.id(), &sheet);
    desk.change(Part::List, |state| {
        state.mapping = mapping;
        state.brought = Some(Arc::new(Brought { name, encoding, sheet }));
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
    desk.change(Part::Work, |state| (state.made, state.work) = (made, Work::None));
    desk.replan();
}
