//! Small scripts: esbuild takes out comments, space and long names. It splits and joins nothing, so that every script
//! stays a file of its own, which does what it did.

use std::path::Path;

use crate::modules;
use crate::problem::Outcome;
use crate::run::{command, find, run};

/// The rescue screen, which is part of the first load and has many comments.
const RESCUE: &str = "rescue.js";

/// Makes the scripts of the first load and of the whole builder small, each in its place. Where nobody has installed
/// the npm tools, as for a plain `trunk build`, they stay as they are.
pub(crate) fn make_small(staging: &Path) -> Outcome {
    let Some(esbuild) = find(&["esbuild", "esbuild.cmd"]) else { return Ok(()) };
    // What nothing uses can be told in a script with exports only: what else one has, others may use.
    let glue = modules::pairs(staging)?
        .into_iter()
        .map(|pair| (pair.script, &["--format=esm", "--tree-shaking=true"][..]));
    for (file, options) in glue.chain([(staging.join(RESCUE), &[][..])]) {
        let mut small = command(&esbuild);
        small.arg(&file).args(["--minify", "--charset=utf8", "--log-level=warning", "--allow-overwrite"]);
        small.args(options);
        let mut outfile = std::ffi::OsString::from("--outfile=");
        outfile.push(&file);
        run(small.arg(outfile))?;
    }
    Ok(())
}
