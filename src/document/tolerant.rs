//! Reads typed data out of JSON that somebody or something has damaged: what fits is kept, what does not is left
//! empty and reported with its place. Works for every type that derives `Deserialize`, field by field.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use super::Id;
use super::file::{Fault, Repair};

/// The longest list that is read. A file that holds more was not made by people.
pub(super) const LONGEST_LIST: usize = 2_000;
/// After so many repairs the rest is mended without being listed: nobody reads on.
const MOST_REPAIRS: usize = 500;

/// Decodes what can be decoded.
pub(super) fn decode<T: DeserializeOwned>(value: &Value, repairs: &mut Vec<Repair>) -> Result<T, String> {
    let found = RefCell::new(std::mem::take(repairs));
    let decoded = T::deserialize(Tolerant { value, path: &Path::Root, repairs: &found });
    *repairs = found.into_inner();
    decoded.map_err(|error| error.0)
}

/// Gives every item of every list an identity of its own.
pub(super) fn mend_ids(value: &mut Value, repairs: &mut Vec<Repair>) {
    if let Some(document) = value.get_mut("document") {
        mend(document, "document", &mut HashSet::new(), repairs);
    }
}

fn mend(value: &mut Value, path: &str, seen: &mut HashSet<Id>, repairs: &mut Vec<Repair>) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields.iter_mut() {
                mend(field, &format!("{path}.{name}"), seen, repairs);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate().take(LONGEST_LIST) {
                let path = format!("{path}[{index}]");
                if let Value::Object(fields) = item {
                    mend_id(fields, &path, seen, repairs);
                }
                mend(item, &path, seen, repairs);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn mend_id(fields: &mut Map<String, Value>, path: &str, seen: &mut HashSet<Id>, repairs: &mut Vec<Repair>) {
    let text = fields.get("id").and_then(Value::as_str).unwrap_or_default();
    let mut id = Id::read(text);
    if id != Id::NIL && seen.insert(id) {
        return;
    }
    let was = text.to_owned();
    // Made from its place and not at random, so that reading the same text twice gives the same document.
    for attempt in 0_u32.. {
        id = Id::read(&format!("{was} {path} {attempt}"));
        if id != Id::NIL && seen.insert(id) {
            break;
        }
    }
    fields.insert("id".to_owned(), Value::String(id.to_string()));
    if repairs.len() < MOST_REPAIRS {
        repairs.push(Repair { path: path.to_owned(), fault: Fault::NewIdentity });
    }
}

/// Where in the file one is. Written out only when there is something to report.
enum Path<'a> {
    Root,
    Name(&'a Path<'a>, &'a str),
    Place(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Name(Self::Root, name) => out.write_str(name),
            Self::Name(parent, name) => write!(out, "{parent}.{name}"),
            Self::Place(parent, index) => write!(out, "{parent}[{index}]"),
        }
    }
}

/// A mistake in our own types: they ask for something that no file of ours holds.
#[derive(Debug)]
struct Misfit(String);

impl fmt::Display for Misfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Misfit {}

impl serde::de::Error for Misfit {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

#[derive(Clone, Copy)]
struct Tolerant<'a> {
    value: &'a Value,
    path: &'a Path<'a>,
    repairs: &'a RefCell<Vec<Repair>>,
}

impl Tolerant<'_> {
    fn report(&self, fault: Fault) {
        let mut repairs = self.repairs.borrow_mut();
        // That something was left out is always said.
        if repairs.len() < MOST_REPAIRS || fault == Fault::TooMany {
            repairs.push(Repair { path: self.path.to_string(), fault });
        }
    }
}

impl<'de> Deserializer<'de> for Tolerant<'_> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Misfit> {
        Err(Misfit(format!("no way to read {}", self.path)))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let known = self.value.as_bool();
        if known.is_none() {
            self.report(Fault::WrongKind);
        }
        visitor.visit_bool(known.unwrap_or(false))
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let number = self.value.as_u64().and_then(|number| u32::try_from(number).ok());
        if number.is_none() {
            self.report(Fault::WrongKind);
        }
        visitor.visit_u32(number.unwrap_or(0))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.value {
            Value::String(text) => visitor.visit_str(text),
            Value::Number(number) => {
                self.report(Fault::ReadAsText);
                visitor.visit_string(number.to_string())
            }
            Value::Bool(yes) => {
                self.report(Fault::ReadAsText);
                visitor.visit_string(yes.to_string())
            }
            Value::Null | Value::Array(_) | Value::Object(_) => {
                self.report(Fault::WrongKind);
                visitor.visit_str("")
            }
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let known = self.value.as_str().and_then(|text| variants.iter().find(|variant| **variant == text));
        if known.is_none() {
            self.report(Fault::UnknownChoice);
        }
        let first = variants.first().ok_or_else(|| Misfit("a choice without options".to_owned()))?;
        let variant: StrDeserializer<'_, Misfit> = known.unwrap_or(first).into_deserializer();
        visitor.visit_enum(variant)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        let items = match self.value {
            Value::Array(items) => items.as_slice(),
            _ => {
                self.report(Fault::WrongKind);
                &[]
            }
        };
        if items.len() > LONGEST_LIST {
            self.report(Fault::TooMany);
        }
        visitor.visit_seq(Items { list: self, items, next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        let Value::Object(fields) = self.value else {
            self.report(Fault::WrongKind);
            // An item still needs an identity; a record that is no item does not ask for it.
            let id = Value::String(Id::read(&self.path.to_string()).to_string());
            let fields = Map::from_iter([("id".to_owned(), id)]);
            return visitor.visit_map(Fields { record: self, fields: &fields, names, value: None });
        };
        for name in fields.keys().filter(|name| !names.contains(&name.as_str())) {
            let path = Path::Name(self.path, name);
            Tolerant { path: &path, ..self }.report(Fault::UnknownName);
        }
        visitor.visit_map(Fields { record: self, fields, names, value: None })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 f64 char str bytes byte_buf option unit unit_struct newtype_struct
        tuple tuple_struct map identifier ignored_any
    }
}

struct Items<'a> {
    list: Tolerant<'a>,
    items: &'a [Value],
    next: usize,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        let index = self.next;
        let Some(value) = self.items.get(index).filter(|_| index < LONGEST_LIST) else { return Ok(None) };
        self.next += 1;
        let path = Path::Place(self.list.path, index);
        seed.deserialize(Tolerant { value, path: &path, ..self.list }).map(Some)
    }
}

/// The known fields of a record that the file has. A field that it lacks takes its default.
struct Fields<'a> {
    record: Tolerant<'a>,
    fields: &'a Map<String, Value>,
    names: &'static [&'static str],
    value: Option<(&'static str, &'a Value)>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        while let Some((name, rest)) = self.names.split_first() {
            self.names = rest;
            if let Some(value) = self.fields.get(*name) {
                self.value = Some((name, value));
                let key: StrDeserializer<'_, Misfit> = name.into_deserializer();
                return seed.deserialize(key).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let (name, value) = self.value.take().ok_or_else(|| Misfit("a value without a name".to_owned()))?;
        let path = Path::Name(self.record.path, name);
        seed.deserialize(Tolerant { value, path: &path, ..self.record })
    }
}
