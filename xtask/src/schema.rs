//! The file format as a JSON schema, written from the types into public/, and the check that it is current.

use std::fs;

use coaching_system_builder::document::file::{Envelope, Extent, FORMAT, SCHEMA};
use coaching_system_builder::document::{Id, PartKey};
use serde_json::{Value, json};

use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{root, say};

const FILE: &str = "public/coaching-system.schema.json";
/// What tells it from other schemas. A name and no address: each host serves a copy of its own.
const ADDRESS: &str = "urn:district-coaching-system:schema";

/// `cargo xtask schema`; with `--check` it only compares.
pub(crate) fn command(options: &Options) -> Outcome {
    if options.has("check") { check() } else { write() }
}

fn write() -> Outcome {
    let path = root().join(FILE);
    fs::write(&path, current()?).map_err(Problem::file("write", &path))?;
    say(format!("Wrote {FILE}."));
    Ok(())
}

/// A problem if the file is not what the types say.
pub(crate) fn check() -> Outcome {
    let path = root().join(FILE);
    let text = fs::read_to_string(&path).map_err(Problem::file("read", &path))?;
    if text == current()? {
        return Ok(());
    }
    Err(Problem::Wrong(format!("{FILE} is not current: run `cargo xtask schema` and commit it")))
}

fn current() -> Outcome<String> {
    let mut schema = schemars::schema_for!(Envelope).to_value();
    schema["$id"] = Value::from(ADDRESS);
    schema["title"] = Value::from("A coaching system, or a part of one, as a file");
    let parts = PartKey::ALL.map(Extent::Component).into_iter().chain([Extent::Reflection]);
    let formats =
        [Extent::Whole].into_iter().chain(parts).map(|extent| format!("{FORMAT}{}", extent.ending()));
    schema["properties"]["format"] = json!({
        "description": "What tells it from other programs' files; after a slash, the part of the draft that it holds.",
        "enum": formats.collect::<Vec<_>>(),
    });
    schema["properties"]["schema"] = json!({
        "description": "The shape of the document. Files of earlier shapes open too; this describes the newest.",
        "const": SCHEMA,
    });
    unlink(&mut schema);
    // As a schema again, which is written in an order fit to be read.
    let schema = schemars::Schema::try_from(schema);
    let text = schema
        .and_then(|schema| serde_json::to_string_pretty(&schema))
        .map_err(|error| Problem::Wrong(format!("the schema cannot be written ({error})")))?;
    Ok(text + "\n")
}

/// Takes the links out of the descriptions, which lead to places in the types that a reader of the file has not.
fn unlink(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if let Some(Value::String(text)) = fields.get_mut("description") {
                *text = without_links(text);
            }
            fields.values_mut().for_each(unlink);
        }
        Value::Array(items) => items.iter_mut().for_each(unlink),
        _ => {}
    }
}

/// A doc comment with the words of its links in the place of the links.
fn without_links(text: &str) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once("[`").and_then(|(before, link)| Some((before, link.split_once("`]")?)))
    {
        plain.push_str(before);
        // No id at all, as it stands in a file.
        plain.push_str(&if name == "Id::NIL" { format!("`{}`", Id::NIL) } else { name.to_owned() });
        rest = match after.strip_prefix('(').and_then(|target| target.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use boon::{Compiler, SchemaIndex, Schemas};
    use coaching_system_builder::document::file::{Layout, read, write};
    use coaching_system_builder::exchange::part_file::{Cut, cut};

    use super::*;
    use crate::sample::sample;

    const EXAMPLE: &str = include_str!("../../public/example.json");

    /// The schema, ready to hold files against.
    fn compiled() -> Option<(Schemas, SchemaIndex)> {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("schema.json", serde_json::from_str(&current().ok()?).ok()?).ok()?;
        let index = compiler.compile("schema.json", &mut schemas).ok()?;
        Some((schemas, index))
    }

    /// What the schema has against a file; empty if nothing.
    fn faults(text: &str) -> String {
        let Some((schemas, index)) = compiled() else { return "the schema is none".to_owned() };
        let Ok(file) = serde_json::from_str(text) else { return "the file is no JSON".to_owned() };
        schemas.validate(&file, index).err().map(|fault| fault.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_schema_that_is_served_is_the_one_of_the_types() {
        assert_eq!(check().map_err(|problem| problem.to_string()), Ok(()));
    }

    #[test]
    fn files_of_every_kind_that_the_app_writes_are_as_the_schema_says() {
        let golden = root().join(format!("tests/golden/schema-{SCHEMA}.json"));
        let example = read(EXAMPLE).map(|opened| opened.envelope).unwrap_or_default();
        let part = write(&cut(&example, Cut::Component(PartKey::ALL[0])), Layout::Readable);
        let files = [
            ("the worked example", EXAMPLE.to_owned()),
            ("the golden file", fs::read_to_string(golden).unwrap_or_default()),
            ("a sample", sample(500).unwrap_or_default()),
            ("a part", part),
            ("a draft as it is stored", write(&example, Layout::Compact)),
        ];
        for (what, text) in files {
            assert_eq!(faults(&text), "", "{what}");
        }
    }

    #[test]
    fn another_programs_file_and_a_wrong_one_are_not() {
        let is_changed = |from: &str, to: &str| EXAMPLE.replacen(from, to, 1) != EXAMPLE;
        for (from, to) in [
            (FORMAT, "excalidraw"),
            (&*format!("\"schema\": {SCHEMA}"), "\"schema\": 99"),
            ("\"district\": {", "\"district\": [], \"d\": {"),
        ] {
            assert!(is_changed(from, to), "{from}");
            assert_ne!(faults(&EXAMPLE.replacen(from, to, 1)), "", "{to}");
        }
    }

    #[test]
    fn descriptions_are_without_links() {
        for (comment, expected) in [
            ("See [`Role`].", "See Role."),
            ("A\n[`StartingPoint`](super::StartingPoint), or not", "A\nStartingPoint, or not"),
            ("`2026`, [x] and [`open", "`2026`, [x] and [`open"),
        ] {
            assert_eq!(without_links(comment), expected);
        }
        assert!(current().is_ok_and(|text| !text.contains("[`")));
    }
}
