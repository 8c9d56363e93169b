//! Small texts kept in this browser. Where storage is refused they live as long as the page.

use std::cell::RefCell;

/// Before every key: other pages of the same host may keep things too.
const PREFIX: &str = "mail-migration-advisor.";

thread_local! {
    static MEMORY: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn forget(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.retain(|kept| kept.0 != key));
}

/// What is kept under a key. What storage refused to take is newer than what it holds.
pub(crate) fn get(key: &str) -> Option<String> {
    let refused = MEMORY.with_borrow(|memory| Some(memory.iter().find(|kept| kept.0 == key)?.1.clone()));
    refused.or_else(|| store()?.get_item(&format!("{PREFIX}{key}")).ok()?)
}

/// Keeps a text; true if it outlives the page.
pub(crate) fn set(key: &str, text: &str) -> bool {
    forget(key);
    let lasts = store().is_some_and(|store| store.set_item(&format!("{PREFIX}{key}"), text).is_ok());
    if !lasts {
        MEMORY.with_borrow_mut(|memory| memory.push((key.to_owned(), text.to_owned())));
    }
    lasts
}

/// Forgets what is kept under a key.
pub(crate) fn remove(key: &str) {
    forget(key);
    if let Some(store) = store() {
        let _ = store.remove_item(&format!("{PREFIX}{key}"));
    }
}
