//! Reading plain values: texts, numbers, lists, maps, and what may be left out.

use serde_json::{Map, Value};

use super::read::{FromJson, Reader};

impl FromJson for String {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        at.text(value)
    }
}

impl FromJson for f64 {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        at.number(value.as_ref())
    }
}

impl FromJson for bool {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        at.flag(value.as_ref())
    }
}

impl FromJson for u8 {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        Self::try_from(at.whole(value.as_ref(), Self::MAX.into())).unwrap_or_default()
    }
}

impl FromJson for usize {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        Self::try_from(at.whole(value.as_ref(), u32::MAX.into())).unwrap_or_default()
    }
}

/// Anything, as it stands.
impl FromJson for Value {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        value.unwrap_or_else(|| {
            at.refuse(None, "");
            Self::Null
        })
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        match value {
            None | Some(Value::Null) => None,
            value => Some(T::from_json(at, value)),
        }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        Self::new(T::from_json(at, value))
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        let mut values = at.list(value);
        let count = values.len();
        let read_item = |index| {
            let value = at.item(index, values.next());
            T::from_json(at, value)
        };
        // By index, not over the values: reusing their memory costs more code than it saves.
        let read = (0..count).map(read_item).collect();
        at.leave();
        read
    }
}

/// An object, as it stands.
impl FromJson for Map<String, Value> {
    fn from_json(at: &mut Reader, value: Option<Value>) -> Self {
        at.object(value).unwrap_or_default()
    }
}
