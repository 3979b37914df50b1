//! Words that speak of people by what they lack, or that rate them, each with a reason and another way to say it. They
//! are served beside the app (`public/wording.json`), because few visits need them.

use crate::document::json::Json;

/// Words that say the same in the same way, and what could stand in their place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlaggedWords {
    /// The words, in lower case.
    pub said: Vec<String>,
    /// Why another wording may serve better, in a sentence.
    pub reason: String,
    /// Another wording.
    pub instead: String,
}

/// Reads the served file. `None` if it is another one: a host's page for what is not there, for example.
#[must_use]
pub fn read(text: &str) -> Option<Vec<FlaggedWords>> {
    let file = Json::read(text).ok()?;
    let string = |entry: &Json, name| entry.get(name).and_then(Json::text).map(str::to_owned);
    let entry = |entry: &Json| {
        let said = entry.get("said").and_then(Json::list)?;
        let said = said.iter().filter_map(Json::text).map(str::to_lowercase).collect();
        Some(FlaggedWords { said, reason: string(entry, "reason")?, instead: string(entry, "instead")? })
    };
    file.get("wording")?.list()?.iter().map(entry).collect()
}
