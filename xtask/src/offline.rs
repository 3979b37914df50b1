//! The list of all files that the service worker keeps, with their digests: what makes one version of the app.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::problem::{Outcome, Problem};
use crate::sizes::all_files;

/// Set for Trunk's hook, it leaves the list out: the service worker then removes itself wherever it was before.
pub(crate) const LEFT_OUT: &str = "XTASK_NO_OFFLINE";

/// Whether the app keeps itself in the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Offline {
    /// It works without a network after the first visit.
    On,
    /// It does not, and takes away what an earlier version kept.
    Off,
}

const WORKER: &str = "sw.js";
const VERSION_PLACE: &str = "const VERSION = \"\";";
const FILES_PLACE: &str = "const FILES = {};";
const SWITCH_OFF: &str = "<meta name=\"offline\" content=\"off\"";
const SWITCH_ON: &str = "<meta name=\"offline\" content=\"on\"";
/// Of these the worker is its own, and the page comes under the address of its folder. The others are for hosts and
/// for those who look at the app before they install it.
const NOT_KEPT: [&str; 5] = [WORKER, "index.html", "404.html", "_headers", "screenshot.png"];
/// Enough to tell versions apart.
const VERSION_BYTES: usize = 8;

/// The page with its service worker turned on.
pub(crate) fn turned_on(page: &str) -> Outcome<String> {
    if page.contains(SWITCH_OFF) {
        Ok(page.replacen(SWITCH_OFF, SWITCH_ON, 1))
    } else {
        Err(Problem::Wrong(format!("index.html has lost its switch for the service worker, `{SWITCH_OFF}`")))
    }
}

/// Writes the list into the service worker. To be called when nothing else changes any more.
pub(crate) fn list(staging: &Path) -> Outcome {
    let path = staging.join(WORKER);
    let worker = fs::read_to_string(&path).map_err(Problem::file("read", &path))?;
    let mut files = BTreeMap::new();
    for file in all_files(staging)? {
        let name = file.strip_prefix(staging).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let kept_as = match name.as_str() {
            "index.html" => "./".to_owned(),
            name if NOT_KEPT.contains(&name) => continue,
            name => format!("./{name}"),
        };
        let bytes = fs::read(&file).map_err(Problem::file("read", &file))?;
        files.insert(kept_as, STANDARD.encode(Sha256::digest(&bytes)));
    }
    let files = serde_json::to_string_pretty(&files)
        .map_err(|error| Problem::Wrong(format!("the list of files cannot be written ({error})")))?;
    // A change of the worker alone is a version too: two versions must never share a cache.
    let digest = Sha256::new().chain_update(&worker).chain_update(&files).finalize();
    let version: String = digest.iter().take(VERSION_BYTES).map(|byte| format!("{byte:02x}")).collect();
    let listed = put(&worker, VERSION_PLACE, &format!("const VERSION = \"{version}\";"))?;
    let listed = put(&listed, FILES_PLACE, &format!("const FILES = {files};"))?;
    fs::write(&path, listed).map_err(Problem::file("write", &path))
}

fn put(worker: &str, place: &str, text: &str) -> Outcome<String> {
    if worker.contains(place) {
        Ok(worker.replacen(place, text, 1))
    } else {
        Err(Problem::Wrong(format!("{WORKER} has lost the place `{place}`")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKER_TEXT: &str = include_str!("../../public/sw.js");
    const PAGE_TEXT: &str = include_str!("../../index.html");

    /// A folder of its own with these files; `None` where it cannot be made.
    fn folder(name: &str, files: &[(&str, &str)]) -> Option<std::path::PathBuf> {
        let folder = std::env::temp_dir().join(format!("xtask-offline-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (name, text) in files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent()?).and_then(|()| fs::write(path, text)).ok()?;
        }
        Some(folder)
    }

    /// The listed worker of a folder with these files.
    fn listed(name: &str, files: &[(&str, &str)]) -> String {
        let Some(folder) = folder(name, files) else { return String::new() };
        assert!(list(&folder).is_ok());
        let worker = fs::read_to_string(folder.join(WORKER)).unwrap_or_default();
        assert!(fs::remove_dir_all(&folder).is_ok());
        worker
    }

    #[test]
    fn every_file_that_a_person_may_need_is_on_the_list_with_its_digest() {
        let worker = listed(
            "digests",
            &[
                (WORKER, WORKER_TEXT),
                ("index.html", "abc"),
                ("404.html", "abc"),
                ("_headers", "/*"),
                ("examples.json", "abc"),
                ("snippets/a/b.js", ""),
            ],
        );
        let start = "const FILES = ";
        let files =
            worker.split_once(start).and_then(|(_, rest)| rest.split_once(';')).map(|(files, _)| files);
        let files: BTreeMap<String, String> =
            serde_json::from_str(files.unwrap_or_default()).unwrap_or_default();
        // The digests of "abc" and of nothing, from FIPS 180-4's examples.
        let (abc, nothing) =
            ("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        let expected = [("./", abc), ("./examples.json", abc), ("./snippets/a/b.js", nothing)];
        assert_eq!(files, expected.map(|(path, digest)| (path.to_owned(), digest.to_owned())).into());
    }

    #[test]
    fn a_change_of_any_file_or_of_the_worker_makes_another_version() {
        let version =
            |worker: &str| worker.lines().find(|line| line.starts_with("const VERSION")).map(str::to_owned);
        let changed = format!("{WORKER_TEXT}// changed");
        let versions = [
            version(&listed("one", &[(WORKER, WORKER_TEXT), ("a.json", "1")])),
            version(&listed("two", &[(WORKER, WORKER_TEXT), ("a.json", "2")])),
            version(&listed("three", &[(WORKER, &changed), ("a.json", "1")])),
        ];
        assert!(versions.iter().flatten().all(|line| line.len() == "const VERSION = \"\";".len() + 16));
        assert!(versions[0] != versions[1] && versions[0] != versions[2] && versions[1] != versions[2]);
        assert_eq!(versions[0], version(&listed("again", &[(WORKER, WORKER_TEXT), ("a.json", "1")])));
    }

    #[test]
    fn a_worker_or_a_page_that_lost_its_place_stops_the_build() {
        let broken = folder("broken", &[(WORKER, "const FILES = {};")]);
        assert!(broken.is_some_and(|folder| list(&folder).is_err()));
        assert!(turned_on("<html>").is_err());
        assert!(
            turned_on(PAGE_TEXT).is_ok_and(|page| page.contains(SWITCH_ON) && !page.contains(SWITCH_OFF))
        );
    }
}
