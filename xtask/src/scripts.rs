//! Small scripts and style sheets: esbuild takes out comments, space and long names. It splits and joins nothing, so that
//! every script stays a file of its own, which does what it did.

use std::path::Path;

use crate::modules;
use crate::problem::Outcome;
use crate::run::{command, find, run};

/// The rescue screen, which is part of the first load and has many comments.
const RESCUE: &str = "rescue.js";

/// Makes the scripts of the first load and of the whole builder small, each in its place.
pub(crate) fn make_all_small(staging: &Path) -> Outcome {
    for pair in modules::pairs(staging)? {
        // What nothing uses can be told in a script with exports only: what else one has, others may use.
        make_small(&pair.script, &["--format=esm", "--tree-shaking=true"])?;
    }
    make_small(&staging.join(RESCUE), &[])
}

/// Makes a script or a style sheet small in its place. Where nobody has installed the npm tools, as for a plain `trunk
/// build`, it stays as it is.
pub(crate) fn make_small(file: &Path, options: &[&str]) -> Outcome {
    let Some(esbuild) = find(&["esbuild", "esbuild.cmd"]) else { return Ok(()) };
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(file);
    let mut small = command(esbuild);
    small.arg(file).args(["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"]);
    run(small.args(options).arg(outfile))
}
