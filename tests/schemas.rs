//! Files of every schema that was ever released: each opens for ever, with every word that is in it.

use coaching_system_builder::document::YesNo;
use coaching_system_builder::document::file::{Layout, SCHEMA, Standing, read, write};
use serde_json::Value;

/// A file of the first schema, as the first version wrote it. It must open for ever; it is never made anew.
const SCHEMA_1: &str = include_str!("golden/schema-1.json");

/// A file of the second schema, as that version wrote it.
const SCHEMA_2: &str = include_str!("golden/schema-2.json");

/// A file of the third schema with every field filled in, as that version wrote it.
const SCHEMA_3: &str = include_str!("golden/schema-3.json");

/// Every text of a value with its place, in order.
fn texts(place: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(record) => {
            record.iter().for_each(|(name, inner)| texts(&format!("{place}.{name}"), inner, found));
        }
        Value::Array(items) => {
            items.iter().zip(1..).for_each(|(inner, n)| texts(&format!("{place}[{n}]"), inner, found));
        }
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Bool(yes) => found.push((place.to_owned(), yes.to_string())),
        Value::Number(_) | Value::Null => {}
    }
}

/// Every text of a file with its place.
fn texts_of(file: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    texts("", &serde_json::from_str(file).unwrap_or(Value::Null), &mut found);
    found
}

#[test]
fn a_file_of_any_released_schema_opens_with_every_word() {
    for (schema, file) in [(1, SCHEMA_1), (2, SCHEMA_2), (3, SCHEMA_3)] {
        let opened = read(file).unwrap();
        assert_eq!(opened.repairs, [], "{schema}");
        assert_eq!(opened.standing, Standing::Current);
        assert_eq!(
            opened.envelope.schema, SCHEMA,
            "what is read has the current shape, and is written as such"
        );
        let before = texts_of(file);
        let after = texts_of(&write(&opened.envelope, Layout::Readable));
        let lost: Vec<_> = before.iter().filter(|text| !after.contains(text)).collect();
        assert_eq!(lost, Vec::<&(String, String)>::new(), "{schema}");
        assert!(before.len() > 500, "{schema}: {} texts", before.len());
    }
}

#[test]
fn every_field_of_the_document_is_filled_in_in_the_file_of_its_schema() {
    assert_eq!(SCHEMA, 3, "a new schema needs a file of its own in tests/golden, with every field filled in");
    let blank: Vec<_> = texts_of(SCHEMA_3).into_iter().filter(|(_, text)| text.is_empty()).collect();
    assert_eq!(blank, []);
    assert!(!SCHEMA_3.contains(": []"), "an empty list");
    let opened = read(SCHEMA_3).unwrap();
    assert_eq!(write(&opened.envelope, Layout::Readable), SCHEMA_3, "and laid out as the app writes it");
}

#[test]
fn a_role_that_was_written_before_there_was_the_question_is_in_the_system() {
    let opened = read(SCHEMA_1).unwrap();
    let included: Vec<_> = opened.envelope.document.roles.iter().map(|role| role.included).collect();
    assert_eq!(included, vec![YesNo::Yes; 5]);
    let now = SCHEMA_1.replacen("\"schema\": 1", &format!("\"schema\": {SCHEMA}"), 1);
    let opened = read(&now).unwrap();
    let included: Vec<_> = opened.envelope.document.roles.iter().map(|role| role.included).collect();
    assert_eq!(included, vec![YesNo::Undecided; 5], "a file of today is left as it is");
}

#[test]
fn an_older_file_that_is_damaged_is_brought_forward_as_far_as_it_goes() {
    for roles in ["\"none\"", "{}", "[1, \"two\", {\"title\": \"SLT coach\"}]"] {
        let text = format!(
            "{{\"format\":\"district-coaching-system\",\"schema\":1,\"id\":\"x\",\"document\":{{\"roles\":{roles}}}}}"
        );
        let opened = read(&text).unwrap();
        assert!(!opened.repairs.is_empty(), "{roles}");
        let written = opened.envelope.document.roles.iter().find(|role| role.title == "SLT coach");
        assert!(written.is_none_or(|role| role.included == YesNo::Yes), "{roles}");
    }
}
