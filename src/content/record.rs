//! Records and names: a type of content and the reader of it, from one text.
//!
//! ```text
//! record! {
//!     /// One answer that can be chosen.
//!     pub struct Choice {
//!         /// Must be there.
//!         pub id: String,
//!         /// Left out, it is false.
//!         pub alone: bool = default,
//!         /// May be left out: the type says so.
//!         pub number: Option<Number>,
//!         /// Another name in the file.
//!         pub place: String as "where" = default,
//!     }
//! }
//!
//! names! {
//!     /// How a question is answered.
//!     pub enum Kind {
//!         /// One option.
//!         One = "one",
//!         /// A number.
//!         Number = "number",
//!     }
//! }
//! ```

use serde_json::{Map, Value};

use super::read::{FromJson, Reader, Step};

/// A struct, and its reader: fields by name, unknown ones refused.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident {
            $($(#[$doc:meta])* $field_vis:vis $field:ident: $type:ty $(as $key:literal)? $(= $default:ident)?),+ $(,)?
        }
    ) => {
        #[derive(Debug, Clone)]
        $(#[$meta])*
        $vis struct $name {
            $($(#[$doc])* $field_vis $field: $type),+
        }

        impl $crate::content::read::FromJson for $name {
            fn from_json(at: &mut $crate::content::read::Reader, value: Option<serde_json::Value>) -> Self {
                let mut fields = $crate::content::record::Fields::of(at, value);
                let read = Self {
                    $($field: record!(@read fields, record!(@key $field $($key)?) $(, $default)?)),+
                };
                fields.finish();
                read
            }
        }
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    (@read $fields:ident, $key:expr) => { $fields.read($key) };
    (@read $fields:ident, $key:expr, default) => { $fields.read_or_default($key) };
}

/// An enum, and its reader: each variant has a name in the files.
macro_rules! names {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)?
        }
    ) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        $(#[$meta])*
        $vis enum $name {
            $($(#[$doc])* $variant),+
        }

        impl $name {
            /// Every one of them, in this order.
            $vis const ALL: &'static [Self] = &[$(Self::$variant),+];
        }

        impl $crate::content::read::FromJson for $name {
            fn from_json(at: &mut $crate::content::read::Reader, value: Option<serde_json::Value>) -> Self {
                Self::ALL[at.name(value.as_ref(), &[$($text),+])]
            }
        }
    };
}

pub(super) use {names, record};

/// The fields of a record, taken out one by one; what is left at the end is unknown.
#[derive(Debug)]
pub(super) struct Fields<'r> {
    map: Map<String, Value>,
    was_muted: bool,
    reader: &'r mut Reader,
}

impl<'r> Fields<'r> {
    /// Enters a record. [`Self::finish`] follows.
    pub(super) fn of(reader: &'r mut Reader, value: Option<Value>) -> Self {
        let map = reader.object(value);
        let was_muted = reader.muted;
        reader.muted |= map.is_none();
        reader.place.push(Step::Field(""));
        Self { map: map.unwrap_or_default(), was_muted, reader }
    }

    /// A record of one field.
    pub(super) fn only<T: FromJson>(reader: &'r mut Reader, value: Option<Value>, name: &'static str) -> T {
        let mut fields = Self::of(reader, value);
        let read = fields.read(name);
        fields.finish();
        read
    }

    fn take(&mut self, name: &'static str) -> Option<Value> {
        self.reader.step(Step::Field(name));
        self.map.remove(name)
    }

    /// A field that must be there, unless its type says otherwise.
    pub(super) fn read<T: FromJson>(&mut self, name: &'static str) -> T {
        let value = self.take(name);
        T::from_json(self.reader, value)
    }

    /// A field that may be left out.
    pub(super) fn read_or_default<T: FromJson + Default>(&mut self, name: &'static str) -> T {
        match self.take(name) {
            None => T::default(),
            value => T::from_json(self.reader, value),
        }
    }

    /// Reports what nobody asked for.
    pub(super) fn finish(self) {
        self.reader.leave();
        for name in self.map.keys() {
            self.reader.report(self.reader.place.len(), &format!("unknown field \"{name}\""));
        }
        self.reader.muted = self.was_muted;
    }
}
