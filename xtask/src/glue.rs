//! Makes the seam between a module and its script light: what nothing of ours calls is taken out on both sides, and what
//! is left gets names of a letter or two. wasm-bindgen's own names say what they stand for and end with digests, which
//! no compression makes small.
//!
//! Goes by the shape of the script as the locked version of wasm-bindgen writes it. Whatever of it is not found is an
//! error of the build: a script that does not fit its module never leaves it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Stdio;

use serde_json::json;

use crate::likeness::FEATURES;
use crate::problem::{Outcome, Problem};
use crate::run::{command, find, run};
use crate::wasm::Module;

/// The module that everything is imported from, by a short name.
const FROM: &str = "g";
/// How the script speaks of what the module gives.
const GIVEN: &str = "wasm.";

/// Lightens a script and its module, each in its file. Where nobody has installed the npm tools, as for a plain `trunk
/// build`, they stay as they are.
pub(crate) fn lighten(script: &Path, module: &Path) -> Outcome {
    let Some(metadce) = find(&["wasm-metadce"]) else { return Ok(()) };
    let text = without_classes(&fs::read_to_string(script).map_err(Problem::file("read", script))?);
    let used = mentioned(&text);

    let bytes = fs::read(module).map_err(Problem::file("read", module))?;
    let graph = module.with_extension("exports.json");
    let nodes = graph_of(&bytes, &used).ok_or_else(|| no_module(module))?;
    fs::write(&graph, nodes).map_err(Problem::file("write", &graph))?;
    let mut taking_out = command(metadce);
    taking_out.arg(module).args(FEATURES).arg("--graph-file").arg(&graph).arg("--output").arg(module);
    // It names on its output all that it takes out.
    run(taking_out.stdout(Stdio::null()))?;
    fs::remove_file(&graph).map_err(Problem::file("remove", &graph))?;

    let bytes = fs::read(module).map_err(Problem::file("read", module))?;
    let seam = Seam::of(&bytes).ok_or_else(|| no_module(module))?;
    let text = seam.script(&text).map_err(|missing| {
        Problem::Wrong(format!("{} has no `{missing}` where it was expected", script.display()))
    })?;
    let bytes = seam.module(&bytes).ok_or_else(|| no_module(module))?;
    fs::write(script, text).map_err(Problem::file("write", script))?;
    fs::write(module, bytes).map_err(Problem::file("write", module))
}

fn no_module(file: &Path) -> Problem {
    Problem::Wrong(format!("{} is no module of WebAssembly", file.display()))
}

/// The script without its classes. None of them is ours: a library has them for streams on servers.
fn without_classes(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let end = if line.starts_with("export class ") {
            "}"
        } else if line.starts_with("const ") && line.contains("Finalization = ") {
            ";"
        } else if line.starts_with("if (Symbol.dispose) ") {
            continue;
        } else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let is_last = |line: &str| if end == "}" { line == end } else { line.ends_with(end) };
        lines.by_ref().find(|line| is_last(line));
    }
    out
}

/// The names of what the script takes from the module.
fn mentioned(text: &str) -> BTreeSet<&str> {
    text.match_indices(GIVEN)
        .filter(|(at, _)| !text[..*at].ends_with(is_of_name))
        .map(|(at, given)| name_at(&text[at + given.len()..]))
        .filter(|name| !name.is_empty())
        .collect()
}

fn is_of_name(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '_' | '$')
}

/// The name that a text starts with.
fn name_at(text: &str) -> &str {
    &text[..text.find(|letter| !is_of_name(letter)).unwrap_or(text.len())]
}

/// For wasm-metadce: every export of the module, and those that something outside reaches.
fn graph_of(bytes: &[u8], used: &BTreeSet<&str>) -> Option<String> {
    let module = Module::read(bytes)?;
    let exports = module.exports()?;
    let reached: Vec<_> = exports.iter().map(|it| it.name).filter(|name| used.contains(name)).collect();
    let mut nodes = vec![json!({ "name": "the script", "root": true, "reaches": reached })];
    nodes.extend(exports.iter().map(|it| json!({ "name": it.name, "export": it.name })));
    Some(serde_json::Value::from(nodes).to_string())
}

/// What a module takes and gives: the old names, and the short ones.
struct Seam {
    taken: BTreeMap<String, String>,
    given: BTreeMap<String, String>,
    from: BTreeSet<String>,
}

impl Seam {
    fn of(bytes: &[u8]) -> Option<Self> {
        let module = Module::read(bytes)?;
        let (imports, exports) = (module.imports()?, module.exports()?);
        let short = |place: usize, name: &str| (name.to_owned(), short(place));
        Some(Self {
            taken: imports.iter().enumerate().map(|(place, it)| short(place, it.name)).collect(),
            given: exports.iter().enumerate().map(|(place, it)| short(place, it.name)).collect(),
            from: imports.iter().map(|it| it.from.to_owned()).collect(),
        })
    }

    /// The module with the short names.
    fn module(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let of = |names: &BTreeMap<String, String>, name: &str| names.get(name).cloned().unwrap_or_default();
        Module::read(bytes)?.renamed(
            |import| (FROM.to_owned(), of(&self.taken, import.name)),
            |export| of(&self.given, export),
        )
    }

    /// The script with the short names, and without what the module does not take. An error is what it lacks.
    fn script(&self, text: &str) -> Result<String, String> {
        let mut out = String::new();
        let mut provided = BTreeSet::new();
        let mut lines = text.lines();
        while let Some(line) = lines.next() {
            let Some((name, rest)) = entry(line) else {
                out.push_str(&self.line(line));
                out.push('\n');
                continue;
            };
            let short = self.taken.get(name);
            if let Some(short) = short {
                provided.insert(name);
                out.push_str(&format!("{ENTRY}{short}{}\n", self.line(rest)));
            }
            for line in lines.by_ref() {
                if short.is_some() {
                    out.push_str(&self.line(line));
                    out.push('\n');
                }
                if line.starts_with(END_OF_ENTRY) {
                    break;
                }
            }
        }
        let lacks_import = self.taken.keys().find(|name| !provided.contains(name.as_str())).cloned();
        let lacks_module = self.from.iter().find(|from| !text.contains(&format!("\"{from}\""))).cloned();
        let lacks_export = mentioned(text).into_iter().find(|name| !self.given.contains_key(*name));
        match lacks_import.or(lacks_module).or(lacks_export.map(str::to_owned)) {
            Some(missing) => Err(missing),
            None => Ok(out),
        }
    }

    /// A line of the script with the short names of what it takes from the module.
    fn line(&self, line: &str) -> String {
        let mut line = line.to_owned();
        for from in &self.from {
            line = line.replace(&format!("\"{from}\""), &format!("\"{FROM}\""));
        }
        let mut out = String::new();
        let mut rest = line.as_str();
        while let Some(at) = rest.find(GIVEN) {
            let (before, after) = rest.split_at(at + GIVEN.len());
            let name = name_at(after);
            let is_whole = !before[..at].ends_with(is_of_name);
            let short = self.given.get(name).filter(|_| is_whole).map_or(name, String::as_str);
            out.push_str(before);
            out.push_str(short);
            rest = &after[name.len()..];
        }
        out + rest
    }
}

/// How a function that the module takes stands in the script.
const ENTRY: &str = "        ";
const END_OF_ENTRY: &str = "        }";

/// The name of the function that starts on a line, and what follows it.
fn entry(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix(ENTRY)?;
    let name = name_at(line);
    let rest = &line[name.len()..];
    (!name.is_empty() && rest.starts_with(": function(")).then_some((name, rest))
}

/// The shortest names, one for each place: a, b, … Z, aa, …
fn short(place: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    let mut rest = place + 1;
    while rest > 0 {
        rest -= 1;
        name.insert(0, char::from(LETTERS[rest % LETTERS.len()]));
        rest /= LETTERS.len();
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wasm;

    const SCRIPT: &str = r#"export class Stream {
    free() {
        wasm.stream_free(this.ptr);
    }
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;

function imports() {
    const import0 = {
        fn: function(arg0) {
            return wasm.start(arg0, "wasm.start");
        },
        other_0123456789abcdef: function() { return handleError(function (arg0) {
            arg0.other();
        }, arguments); },
        mem: function() {
            mywasm.start();
        },
    };
    return { "m": import0 };
}
const StreamFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.stream_free(ptr, 1));
wasm.start();
"#;

    fn seam() -> Option<Seam> {
        Seam::of(&wasm::tests::module(&[b"abc"]))
    }

    #[test]
    fn the_script_keeps_what_the_module_takes_and_gives_under_short_names() {
        let text = without_classes(SCRIPT);
        assert_eq!(mentioned(&text).into_iter().collect::<Vec<_>>(), ["start"]);
        let light = seam().map(|seam| seam.script(&text));
        let expected = r#"
function imports() {
    const import0 = {
        a: function(arg0) {
            return wasm.a(arg0, "wasm.a");
        },
        b: function() {
            mywasm.start();
        },
    };
    return { "g": import0 };
}
wasm.a();
"#;
        assert_eq!(light, Some(Ok(expected.to_owned())));
    }

    #[test]
    fn the_module_has_the_same_short_names() {
        let bytes = wasm::tests::module(&[b"abc"]);
        let light = Seam::of(&bytes).and_then(|seam| seam.module(&bytes)).unwrap_or_default();
        let names = Module::read(&light).and_then(|module| {
            let taken: Vec<_> =
                module.imports()?.iter().map(|it| format!("{}.{}", it.from, it.name)).collect();
            let given: Vec<_> = module.exports()?.iter().map(|it| it.name.to_owned()).collect();
            Some([taken, given].concat())
        });
        assert_eq!(names, Some(vec!["g.a".to_owned(), "g.b".to_owned(), "a".to_owned()]));
    }

    #[test]
    fn a_script_that_does_not_fit_its_module_is_told() {
        for (shape, other) in
            [("        fn: ", "        fun: "), ("\"m\"", "\"n\""), ("wasm.start()", "wasm.stop()")]
        {
            let text = without_classes(&SCRIPT.replace(shape, other));
            assert!(seam().is_some_and(|seam| seam.script(&text).is_err()), "{other}");
        }
    }

    #[test]
    fn no_two_places_have_the_same_short_name() {
        let names: BTreeSet<_> = (0..3000).map(short).collect();
        assert_eq!(names.len(), 3000);
        assert_eq!([short(0), short(51), short(52), short(2755)], ["a", "Z", "aa", "ZZ"]);
    }
}
