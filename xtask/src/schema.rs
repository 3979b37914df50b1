//! The file format as a JSON schema, written from the types into public/, and the check that it is current.

use std::fs;

use coaching_system_builder::document::file::Envelope;

use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{root, say};

const FILE: &str = "public/coaching-system.schema.json";

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
    let schema = schemars::schema_for!(Envelope);
    let text = serde_json::to_string_pretty(&schema)
        .map_err(|error| Problem::Wrong(format!("the schema cannot be written ({error})")))?;
    Ok(text + "\n")
}
