//! Times the app on this machine: builds it, serves it, and has a script drive Chromium over drafts of three sizes.

use std::fs;

use crate::offline::Offline;
use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{browser_dir, command as program, root, run, say};
use crate::sample::sample;
use crate::server::{Running, Site};
use crate::{build, setup, sizes};

/// Filled fields of the drafts that are typed in.
const DRAFTS: [usize; 3] = [100, 500, 2000];
/// Filled fields of a draft of about 200 KB as it is stored.
const STORED: usize = 3_200;
/// Filled fields of a file of about 1 MB.
const LARGE: usize = 14_000;

/// `cargo xtask measure`.
pub(crate) fn command(options: &Options) -> Outcome {
    let dist = options.dist();
    let wasm_std = setup::for_build()?;
    setup::for_browsers(&["chromium".to_owned()])?;
    // Its scores are one row of many: the rest is worth having without it.
    let lighthouse = setup::lighthouse().inspect_err(|problem| {
        say(format!("Lighthouse cannot be installed, so its row stays empty: {problem}"))
    });
    if !options.has("no-build") {
        build::build(&wasm_std, "/", &dist, Offline::On)?;
    } else if !dist.join("index.html").is_file() {
        return Err(Problem::missing(format!("a built app in {}", dist.display()), "leave out --no-build"));
    }
    let folder = root().join("target").join("measure");
    fs::create_dir_all(&folder).map_err(Problem::file("make the folder", &folder))?;
    for fields in DRAFTS.into_iter().chain([STORED, LARGE]) {
        let path = folder.join(format!("{fields}.json"));
        fs::write(&path, sample(fields)?).map_err(Problem::file("write", &path))?;
    }
    let drafts: Vec<_> = DRAFTS.iter().map(|fields| fields.to_string()).collect();
    // What it weighs is part of the table; a limit passed is for `test` to refuse.
    if let Err(problem) = sizes::check(&dist) {
        say(format!("{problem}"));
    }
    println!();
    let running = Running::start(Site { dist, base: "/".to_owned(), throttle: None })?;
    let mut node = program("node");
    node.arg(browser_dir().join("measure.mjs")).env("BASE_URL", &running.address);
    node.env("SAMPLES", &folder).env("DRAFTS", drafts.join(",")).env("LARGE", LARGE.to_string());
    node.env("STORED", STORED.to_string());
    if let Ok(folder) = lighthouse {
        node.env("LIGHTHOUSE", folder);
    }
    run(&mut node)
}
