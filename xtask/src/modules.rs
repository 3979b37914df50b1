//! The two modules of WebAssembly, named by what is in them, and the whole builder's style sheet, for the page's loader
//! to choose from.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use crate::problem::{Outcome, Problem};
use crate::styles;

/// The module that every first load takes, as Cargo names it.
const FIRST: &str = "coaching-system-builder";
/// The module with the team's pages too.
const WHOLE: &str = "whole-builder";
/// What the page's loader calls; Trunk puts a digest before it.
const BOOT: &str = "boot.mjs";
/// Stands in index.html where the loader has the list of files.
const PLACE: &str = "{{files}}";
/// As long as the digests in Trunk's own file names.
const DIGEST_BYTES: usize = 8;

/// Whether a file of the built app is only fetched when somebody goes to a page of the team's.
pub(crate) fn is_on_demand(name: &str) -> bool {
    name.starts_with(WHOLE) || name.starts_with(styles::WHOLE)
}

/// Names the files of both modules, and gives the page that knows them. `style` is the whole builder's style sheet, if
/// it has one of its own.
pub(crate) fn name(page: &str, staging: &Path, base: &str, style: Option<&str>) -> Outcome<String> {
    if !page.contains(PLACE) {
        return Err(Problem::Wrong(format!("index.html has lost the place of its modules, `{PLACE}`")));
    }
    let boot = find(staging, |name| name.ends_with(BOOT))?;
    let bytes = read(&staging.join(&boot))?;
    let files = json!({
        "boot": file(base, &boot, &bytes),
        "first": module(staging, base, FIRST)?,
        "whole": module(staging, base, WHOLE)?,
        "style": match style {
            Some(name) => file(base, name, &read(&staging.join(name))?),
            None => Value::Null,
        },
    });
    Ok(page.replacen(PLACE, &files.to_string(), 1))
}

/// The two files of a module: the script that starts it, and its WebAssembly.
pub(crate) struct Pair {
    pub(crate) script: PathBuf,
    pub(crate) wasm: PathBuf,
}

/// The files of the two modules.
pub(crate) fn pairs(staging: &Path) -> Outcome<[Pair; 2]> {
    let pair = |module| {
        Ok(Pair { script: staging.join(glue(staging, module)?), wasm: staging.join(wasm(staging, module)?) })
    };
    Ok([pair(FIRST)?, pair(WHOLE)?])
}

fn glue(staging: &Path, module: &str) -> Outcome<String> {
    find(staging, |file| file.starts_with(module) && file.ends_with(".js"))
}

fn wasm(staging: &Path, module: &str) -> Outcome<String> {
    find(staging, |file| file.starts_with(module) && file.ends_with("_bg.wasm"))
}

/// Names a module's two files. Trunk's own digest is taken before the WebAssembly is made small, and one of the two
/// has none at all: neither would do for files that are kept for ever.
fn module(staging: &Path, base: &str, name: &str) -> Outcome<Value> {
    let glue = glue(staging, name)?;
    let wasm = wasm(staging, name)?;
    let (script, code) = (read(&staging.join(&glue))?, read(&staging.join(&wasm))?);
    let digest = Sha256::new().chain_update(&script).chain_update(&code).finalize();
    let digest: String = digest.iter().take(DIGEST_BYTES).map(|byte| format!("{byte:02x}")).collect();
    let rename = |from: &str, to: String| {
        let from = staging.join(from);
        fs::rename(&from, staging.join(&to)).map_err(Problem::file("rename", &from)).map(|()| to)
    };
    let glue = rename(&glue, format!("{name}-{digest}.js"))?;
    let wasm = rename(&wasm, format!("{name}-{digest}_bg.wasm"))?;
    Ok(json!({
        "glue": file(base, &glue, &script),
        "wasm": file(base, &wasm, &code),
        "size": code.len(),
    }))
}

fn file(base: &str, name: &str, bytes: &[u8]) -> Value {
    let integrity = STANDARD.encode(Sha384::digest(bytes));
    json!({ "href": format!("{base}{name}"), "integrity": format!("sha384-{integrity}") })
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(Problem::file("read", path))
}

/// The one file whose name fits.
fn find(staging: &Path, fits: impl Fn(&str) -> bool) -> Outcome<String> {
    let entries = fs::read_dir(staging).map_err(Problem::file("read", staging))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut found: Vec<_> = names.filter(|name| fits(name)).collect();
    match (found.pop(), found.is_empty()) {
        (Some(name), true) => Ok(name),
        _ => Err(Problem::Wrong(format!("{} does not hold the files of two modules", staging.display()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_knows_both_modules_by_names_that_change_with_what_is_in_them() {
        let folder = std::env::temp_dir().join(format!("xtask-modules-{}", std::process::id()));
        let built = |whole: &str| {
            let _ = fs::remove_dir_all(&folder);
            let files = [
                ("coaching-system-builder-0123456789abcdef.js", "1"),
                ("coaching-system-builder-0123456789abcdef_bg.wasm", "22"),
                ("whole-builder.js", "333"),
                ("whole-builder_bg.wasm", whole),
                ("89abcdef01234567-boot.mjs", "4"),
                ("whole-style.css", "a{}"),
            ];
            let written = fs::create_dir_all(&folder)
                .and_then(|()| files.iter().try_for_each(|(name, text)| fs::write(folder.join(name), text)));
            assert!(written.is_ok());
            let page =
                name("var files = {{files}};", &folder, "/p/", Some("whole-style.css")).unwrap_or_default();
            let list = page.trim_start_matches("var files = ").trim_end_matches(';');
            serde_json::from_str::<Value>(list).unwrap_or_default()
        };
        let (one, other) = (built("one"), built("other"));
        assert_eq!(one["first"], other["first"]);
        assert_ne!(one["whole"]["wasm"]["href"], other["whole"]["wasm"]["href"]);
        assert_eq!(other["whole"]["size"], 5);
        assert_eq!(other["style"]["href"], "/p/whole-style.css");
        for module in ["first", "whole"] {
            for part in ["glue", "wasm"] {
                let href = other[module][part]["href"].as_str().unwrap_or_default();
                assert!(folder.join(href.trim_start_matches("/p/")).is_file(), "{href}");
                assert_eq!(is_on_demand(href.trim_start_matches("/p/")), module == "whole");
            }
        }
        assert!(fs::remove_dir_all(&folder).is_ok());
    }
}
