//! Brings older files to the current shape, one schema after another, before anything is read from them. Knows JSON
//! and no types: what a step did must stay true when the types have moved on.

use super::file::SCHEMA;
use super::json::Json;

/// What brings a file of one schema to the next, in order: the first one from 1 to 2.
///
/// From 2 to 3 only what stands around the document has changed: files carry earlier states.
///
/// A step finds whatever a person or a program left there, so it changes only what it knows and leaves the rest to
/// repair. Its file stays in `tests/golden/`.
const STEPS: [fn(&mut Json); SCHEMA as usize - 1] = [include_written_roles, |_| {}];

/// Brings a file to [`SCHEMA`], and answers whether it was of an older one. One that is newer, or that does not say
/// what it is, is left as it is.
pub(super) fn to_current(file: &mut Json) -> bool {
    let Some(&Json::Number(schema)) = file.get("schema") else { return false };
    let done = usize::try_from(schema).unwrap_or(usize::MAX).saturating_sub(1);
    if let Some(document) = file.get_mut("document") {
        STEPS.iter().skip(done).for_each(|step| step(document));
    }
    done < STEPS.len()
}

/// 1 to 2: the training came in, and with it the question which roles the system includes. Until then a role was in
/// the system because it was on the list.
fn include_written_roles(document: &mut Json) {
    let roles = document.get_mut("roles").and_then(Json::list_mut);
    for role in roles.into_iter().flatten() {
        role.add("included", Json::Text("yes".to_owned()));
    }
}
