//! JSON as files of ours have it: read through serde_json, in the order of the file, without fractions.
//!
//! `serde_json::Value` would bring what reads and writes floating point (20 KB of WebAssembly). Nothing of ours is a
//! fraction; one that stands somewhere all the same is kept as [`Json::Other`] and mended like any misplaced value.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`, a fraction or a negative number: nothing that a file of ours has.
    Other,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// Text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Named values in order. The last one of a name counts.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// Where it is no JSON, or nested deeper than 128 levels.
    pub fn read(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// A named value of an object.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.object()?.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// [`Json::get`], to write to.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter_mut().rev().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Names a value of an object that has none of that name. Does nothing to anything else.
    pub fn add(&mut self, name: &str, value: Self) {
        if self.get(name).is_none()
            && let Self::Object(fields) = self
        {
            fields.push((name.to_owned(), value));
        }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The items, if it is a list.
    #[must_use]
    pub fn list(&self) -> Option<&[Self]> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// [`Json::list`], to write to.
    pub fn list_mut(&mut self) -> Option<&mut Vec<Self>> {
        if let Self::List(items) = self { Some(items) } else { None }
    }

    /// The named values, if it is an object.
    #[must_use]
    pub fn object(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(fields) = self { Some(fields) } else { None }
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Json, E> {
        Ok(Json::Flag(yes))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Other)
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some(field) = fields.next_entry()? {
            object.push(field);
        }
        Ok(Json::Object(object))
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}
