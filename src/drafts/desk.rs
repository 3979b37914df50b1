//! What lies on the page where files are put together, kept in this tab's session: it stays through a reload of the page,
//! and goes with the tab.

use js_sys::{Array, JSON};

use super::handover::session;
use super::limits::{ANSWERS, DESK};
use crate::document::Id;

/// A file on that page, with the answers given so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDesk {
    /// The draft that it is to be put together with.
    pub draft: Id,
    /// What it is called.
    pub name: String,
    /// Its text.
    pub text: String,
    /// The answers, each as a text.
    pub answers: Vec<String>,
}

fn keep(key: &str, all: &Array) -> Option<()> {
    let session = session()?;
    if all.length() == 0 {
        return session.remove_item(key).ok();
    }
    let text = JSON::stringify(all).ok()?.as_string()?;
    session.set_item(key, &text).ok()
}

fn kept(key: &str) -> Array {
    let text = session().and_then(|session| session.get_item(key).ok().flatten());
    let value = text.and_then(|text| JSON::parse(&text).ok());
    value.filter(Array::is_array).map(|value| Array::from(&value)).unwrap_or_default()
}

/// Keeps the files: the draft, the name and the text of each. Answers whether there was room.
#[must_use]
pub fn keep_desk(files: &[(Id, &str, &str)]) -> bool {
    let file = |(draft, name, text): &(Id, &str, &str)| {
        Array::of3(&draft.to_string().into(), &(*name).into(), &(*text).into())
    };
    let is_kept = keep(DESK, &files.iter().map(file).collect()).is_some();
    if !is_kept {
        // What was kept before is not what lies there now.
        let _ = keep(DESK, &Array::new());
    }
    is_kept
}

/// Keeps the answers to the files, in the same order. Answers whether there was room.
#[must_use]
pub fn keep_answers(answers: &[Vec<String>]) -> bool {
    let of_file = |texts: &Vec<String>| texts.iter().map(wasm_bindgen::JsValue::from).collect::<Array>();
    keep(ANSWERS, &answers.iter().map(of_file).collect()).is_some()
}

/// What was kept.
#[must_use]
pub fn read_desk() -> Vec<OnDesk> {
    let answers = kept(ANSWERS);
    let text = |value: wasm_bindgen::JsValue| value.as_string();
    let file = |(place, file): (usize, wasm_bindgen::JsValue)| {
        let file = Array::is_array(&file).then(|| Array::from(&file))?;
        let answers = answers.get(u32::try_from(place).ok()?);
        let answers = if Array::is_array(&answers) { Array::from(&answers) } else { Array::new() };
        Some(OnDesk {
            draft: Id::read(&text(file.get(0))?),
            name: text(file.get(1))?,
            text: text(file.get(2))?,
            answers: answers.iter().filter_map(text).collect(),
        })
    };
    kept(DESK).iter().enumerate().filter_map(file).collect()
}
