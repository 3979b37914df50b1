//! Throws damaged and hostile files at what reads files, for a time that somebody chooses.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::options::Options;
use crate::problem::Outcome;
use crate::run::{cargo, run};

const TARGET: &str = "hostile_files";
const CASE: &str = "as_many_cases_as_there_is_time_for";
const SECONDS: u64 = 60;

/// `cargo xtask fuzz`.
pub(crate) fn command(options: &Options) -> Outcome {
    let seconds = options.number("seconds")?.unwrap_or(SECONDS);
    let seed = options.number("seed")?.unwrap_or_else(seed_of_now);
    let mut tests = cargo();
    tests.args([
        "test",
        "--release",
        "--quiet",
        "--test",
        TARGET,
        "--",
        CASE,
        "--exact",
        "--ignored",
        "--nocapture",
    ]);
    tests.env("FUZZ_SECONDS", seconds.to_string()).env("FUZZ_SEED", seed.to_string());
    run(&mut tests)
}

/// Another one in every run; which one it was is printed.
fn seed_of_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
