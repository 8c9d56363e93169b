//! Lists of candidates, from which rules pick a path. No logic.

use serde_json::Value;

use super::Condition;
use super::read::{FromJson, Reader};
use super::record::{Fields, record};

/// A place in a list of candidates: a path, a named list, or a choice between lists.
#[derive(Debug, Clone)]
pub enum Pick {
    /// A path id.
    Path(String),
    /// A named list.
    List {
        /// Its id.
        list: String,
    },
    /// One list or another.
    Choice(Box<PickChoice>),
}

impl FromJson for Pick {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        match value {
            Some(Value::Object(map)) if map.contains_key("list") => {
                Self::List { list: Fields::only(at, Some(Value::Object(map)), "list") }
            }
            Some(Value::Object(_)) => Self::Choice(FromJson::from_json(at, value)),
            _ => Self::Path(at.text(value)),
        }
    }
}

record! {
    /// `choose` if `when` holds, otherwise `else`.
    pub struct PickChoice {
        /// The condition.
        pub when: Condition,
        /// Candidates when it holds.
        pub choose: Vec<Pick>,
        /// Candidates when it does not.
        pub otherwise: Vec<Pick> as "else" = default,
    }
}

record! {
    /// A named list of candidates, used by several rows.
    pub struct List {
        /// Id used by `{"list": …}`.
        pub id: String,
        /// Candidates in order.
        pub choose: Vec<Pick>,
    }
}
