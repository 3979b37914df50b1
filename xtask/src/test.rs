//! Every check, cheapest first; stops at the first that fails and names it.

use std::path::Path;
use std::thread;
use std::time::Instant;

use crate::browser_tests::{self, Place};
use crate::offline::Offline;
use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{cargo, root, run, say};
use crate::server::{Running, Site};
use crate::toolchain::WasmStd;
use crate::{build, format, schema, setup, sizes};

const APP: &str = "coaching-system-builder";
const SUBPATH: &str = "/coaching/";

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
        if only.is_none() {
            setup::for_checks()?;
        }
        Ok(wasm_std)
    })?;
    let dist = root().join("dist");
    let subpath = root().join("target").join("dist-subpath");
    if only.is_none() {
        step("format", format::check)?;
        step("schema of the file", schema::check)?;
        // Most of a release build is the work of a single core.
        thread::scope(|scope| {
            let builds = scope.spawn(|| build_both(&wasm_std, &dist, &subpath));
            step("lint", lint)?;
            step("native tests", || run(cargo().args(["test", "--workspace", "--quiet"])))?;
            builds.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        })?;
    } else {
        build_both(&wasm_std, &dist, &subpath)?;
    }
    step("browser tests", || {
        let at_root = Running::start(Site { dist: dist.clone(), base: "/".to_owned(), throttle: None })?;
        let below = Running::start(Site { dist: subpath.clone(), base: SUBPATH.to_owned(), throttle: None })?;
        let place = Place {
            root: &at_root.address,
            subpath: &below.address,
            engines: &engines,
            slow_page: options.number("slow-page")?.unwrap_or(0),
        };
        browser_tests::run(&place, only)
    })?;
    say(format!("Everything passed in {} s.", started.elapsed().as_secs()));
    Ok(())
}

fn build_both(wasm_std: &WasmStd, dist: &Path, subpath: &Path) -> Outcome {
    step("release build", || build::build(wasm_std, "/", dist, Offline::On))?;
    step("sizes", || sizes::check(dist))?;
    step("release build for a sub-path", || build::build(wasm_std, SUBPATH, subpath, Offline::On))
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
