//! The release build, by Trunk, for a place on a host.

use std::path::Path;

use crate::offline::{LEFT_OUT, Offline};
use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{self, find, run_or, say};
use crate::setup;
use crate::toolchain::WasmStd;

/// `cargo xtask build`.
pub(crate) fn command(options: &Options) -> Outcome {
    let wasm_std = setup::for_build()?;
    let offline = if options.has("no-offline") { Offline::Off } else { Offline::On };
    build(&wasm_std, &options.base("public-url"), &options.dist(), offline)
}

/// Builds the app for `public_url` into `dist`.
pub(crate) fn build(wasm_std: &WasmStd, public_url: &str, dist: &Path, offline: Offline) -> Outcome {
    say(format!("Building the release for {public_url} into {} …", dist.display()));
    let trunk =
        find(&["trunk"]).ok_or_else(|| Problem::missing("Trunk", "`cargo install --locked trunk`"))?;
    let mut trunk = run::command(trunk);
    trunk
        .args(["build", "--release", "--skip-version-check", "--public-url", public_url, "--dist"])
        .arg(dist);
    // Trunk takes the customary NO_COLOR=1 for a wrong value of an option of its own, and stops.
    trunk.env_remove("NO_COLOR");
    if offline == Offline::Off {
        trunk.env(LEFT_OUT, "1");
    }
    wasm_std.prepare(&mut trunk)?;
    run_or(&mut trunk, "What stopped it is said above.")
}
