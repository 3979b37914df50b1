//! The release build, by Trunk, for a place on a host.

use std::fs::{self, File, TryLockError};
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
    let _turn = take_turn()?;
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

/// Waits until no other build is under way here: both would write the same modules, and spoil them. The turn ends
/// when the file is dropped, and with the program in any case.
fn take_turn() -> Outcome<File> {
    let path = run::tools_dir().join("build.lock");
    fs::create_dir_all(run::tools_dir()).map_err(Problem::file("make the folder", &run::tools_dir()))?;
    let file = File::create(&path).map_err(Problem::file("write", &path))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            say("Another build is under way here; this one begins when that has ended …");
            file.lock().map_err(Problem::file("lock", &path))?;
            Ok(file)
        }
        Err(TryLockError::Error(error)) => Err(Problem::file("lock", &path)(error)),
    }
}
