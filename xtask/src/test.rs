//! Every check, one after another, cheapest first; stops at the first that fails and names it.

use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::offline::Offline;
use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{browser_dir, cargo, command as program, root, run, say};
use crate::server::{Running, Site};
use crate::{build, format, schema, setup, sizes};

const APP: &str = "coaching-system-builder";
const SUBPATH: &str = "/coaching/";
/// For one file of browser tests in one engine, in ms: what hangs must fail while there is time left to say so.
const TEST_LIMIT: &str = "--test-timeout=600000";

/// `cargo xtask test`.
pub(crate) fn command(options: &Options) -> Outcome {
    let known = setup::engine_names();
    let engines = match options.text("engines") {
        Some(list) => list.split(',').map(|name| name.trim().to_owned()).collect(),
        None => known.clone(),
    };
    if let Some(stranger) = engines.iter().find(|name| !known.contains(name)) {
        return Err(Problem::Usage(format!("`{stranger}` is not one of {}", known.join(", "))));
    }
    let only = options.text("only");
    let started = Instant::now();

    let wasm_std = step("set-up", || {
        let wasm_std = setup::for_build()?;
        setup::for_browsers(&engines)?;
        Ok(wasm_std)
    })?;
    if only.is_none() {
        step("format", format::check)?;
        step("schema of the file", schema::check)?;
        step("lint", lint)?;
        step("native tests", || run(cargo().args(["test", "--workspace", "--quiet"])))?;
    }
    let dist = root().join("dist");
    let subpath = root().join("target").join("dist-subpath");
    step("release build", || build::build(&wasm_std, "/", &dist, Offline::On))?;
    step("sizes", || sizes::check(&dist))?;
    step("release build for a sub-path", || build::build(&wasm_std, SUBPATH, &subpath, Offline::On))?;
    step("browser tests", || {
        let at_root = Running::start(Site { dist: dist.clone(), base: "/".to_owned(), throttle: None }, 0)?;
        let below =
            Running::start(Site { dist: subpath.clone(), base: SUBPATH.to_owned(), throttle: None }, 0)?;
        for file in browser_tests(only)? {
            for engine in &engines {
                let tried = || {
                    let mut node = program("node");
                    node.args(["--test", "--test-force-exit", TEST_LIMIT]).arg(&file);
                    node.env("BASE_URL", &at_root.address)
                        .env("SUBPATH_URL", &below.address)
                        .env("ENGINES", engine)
                        .env("ALL_ENGINES", engines.join(","));
                    run(&mut node)
                };
                // Real browsers on a small machine stumble now and then; a fault of ours fails twice.
                if tried().is_err() {
                    say(format!("{} failed in {engine} and is tried once more.", file.display()));
                    tried()?;
                }
            }
        }
        Ok(())
    })?;
    say(format!("Everything passed in {} s.", started.elapsed().as_secs()));
    Ok(())
}

/// Runs one step and prints how it ended and how long it took.
fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    say(format!("── {name}"));
    let started = Instant::now();
    let outcome = work();
    let word = if outcome.is_ok() { "ok" } else { "FAILED" };
    say(format!("── {name}: {word} ({:.1} s)", started.elapsed().as_secs_f64()));
    outcome
}

/// Clippy without a complaint: once for what runs natively, once for each of the modules that run in a browser.
fn lint() -> Outcome {
    for part in
        [&["--workspace"][..], &["-p", APP, "--features", "browser"], &["-p", APP, "--features", "whole"]]
    {
        let mut clippy = cargo();
        clippy.args(["clippy", "--quiet", "--all-targets"]).args(part).args(["--", "-D", "warnings"]);
        run(&mut clippy)?;
    }
    Ok(())
}

/// The browser tests' files, in order.
fn browser_tests(only: Option<&str>) -> Outcome<Vec<PathBuf>> {
    let folder = browser_dir();
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map_err(Problem::file("read", &folder))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(".test.mjs") && only.is_none_or(|part| name.contains(part))
        })
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Problem::Wrong(format!(
            "no browser test has `{}` in its name",
            only.unwrap_or(".test.mjs")
        )));
    }
    Ok(files)
}
