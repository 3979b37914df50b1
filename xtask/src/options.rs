//! The words after a command: `--name value`, `--name=value` and a few plain switches.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::problem::{Outcome, Problem};
use crate::run::root;

const SWITCHES: [&str; 3] = ["no-build", "no-offline", "check"];
const VALUES: [&str; 12] = [
    "port",
    "base",
    "dist",
    "throttle",
    "public-url",
    "engines",
    "only",
    "slow-page",
    "fields",
    "seconds",
    "seed",
    "cases",
];

/// What was asked for. Anything that is not known is refused, so that a slip of the pen is not silently ignored.
#[derive(Default)]
pub(crate) struct Options(BTreeMap<String, String>);

impl Options {
    /// Reads the words of a command line.
    pub(crate) fn read(words: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut read = BTreeMap::new();
        let mut words = words;
        while let Some(word) = words.next() {
            let Some(option) = word.strip_prefix("--") else {
                return Err(Problem::Usage(format!("`{word}` was not expected")));
            };
            let (name, given) = match option.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (option, None),
            };
            let value = if SWITCHES.contains(&name) {
                String::new()
            } else if VALUES.contains(&name) {
                given
                    .or_else(|| words.next())
                    .ok_or_else(|| Problem::Usage(format!("`--{name}` needs a value")))?
            } else {
                return Err(Problem::Usage(format!("there is no option `--{name}`")));
            };
            read.insert(name.to_owned(), value);
        }
        Ok(Self(read))
    }

    /// Whether a switch was given.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The text of an option.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// The number of an option.
    pub(crate) fn number<N: std::str::FromStr>(&self, name: &str) -> Outcome<Option<N>> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let number =
            text.parse().map_err(|_| Problem::Usage(format!("`--{name}` needs a number, not `{text}`")))?;
        Ok(Some(number))
    }

    /// A path of a deployment, with a slash at both ends; the root unless told.
    pub(crate) fn base(&self, name: &str) -> String {
        with_slashes(self.text(name).unwrap_or("/"))
    }

    /// The folder of a built app.
    pub(crate) fn dist(&self) -> PathBuf {
        self.text("dist").map_or_else(|| root().join("dist"), |dist| root().join(dist))
    }
}

/// `coaching` and `/coaching` are both meant as `/coaching/`.
pub(crate) fn with_slashes(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        middle => format!("/{middle}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Outcome<Options> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn values_come_after_a_space_or_an_equals_sign() {
        for line in ["--port 9000 --no-build", "--no-build --port=9000"] {
            let options = read(line).unwrap_or_default();
            assert_eq!(options.number::<u16>("port").ok().flatten(), Some(9000), "{line}");
            assert!(options.has("no-build"), "{line}");
        }
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for line in ["--prot 9000", "stray", "--port"] {
            assert!(read(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_base_has_a_slash_at_both_ends() {
        for (given, meant) in [("", "/"), ("/", "/"), ("a", "/a/"), ("/a", "/a/"), ("a/b/", "/a/b/")] {
            assert_eq!(with_slashes(given), meant, "{given}");
        }
    }
}
