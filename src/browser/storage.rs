//! Small texts kept in this browser. Where storage is refused they live as long as the page.

use std::cell::RefCell;
use std::collections::BTreeMap;

/// Before every key: other pages of the same host may keep things too.
const PREFIX: &str = "mail-migration-advisor.";

thread_local! {
    static MEMORY: RefCell<BTreeMap<String, String>> = const { RefCell::new(BTreeMap::new()) };
}

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is kept under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    let kept = store().and_then(|store| store.get_item(&format!("{PREFIX}{key}")).ok().flatten());
    kept.or_else(|| MEMORY.with_borrow(|memory| memory.get(key).cloned()))
}

/// Keeps a text; true if it outlives the page.
pub(crate) fn set(key: &str, text: &str) -> bool {
    MEMORY.with_borrow_mut(|memory| memory.insert(key.to_owned(), text.to_owned()));
    store().is_some_and(|store| store.set_item(&format!("{PREFIX}{key}"), text).is_ok())
}

/// Forgets what is kept under a key.
pub(crate) fn remove(key: &str) {
    MEMORY.with_borrow_mut(|memory| memory.remove(key));
    if let Some(store) = store() {
        let _ = store.remove_item(&format!("{PREFIX}{key}"));
    }
}
