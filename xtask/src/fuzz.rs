//! Throws damaged and hostile files at what reads files, for a time or a number of cases that somebody chooses; with a
//! number, the laws of putting files together, of tabs and of links are tried too.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use crate::options::Options;
use crate::problem::{Outcome, Problem};
use crate::run::{cargo, run};

const TARGET: &str = "hostile_files";
const CASE: &str = "as_many_cases_as_there_is_time_for";
/// As Cargo.toml has it.
const PROFILE: &str = "fuzz";
const SECONDS: u64 = 60;
/// Of the cases that are files, as many are tried of each law: a law takes whole documents and many edits for a case.
const FILES_FOR_A_CASE_OF_A_LAW: u64 = 10;
/// What is tried by number: in words, and the file of tests.
const BY_NUMBER: [(&str, &str); 5] = [
    ("damaged files", TARGET),
    ("the laws of putting files together", "merge"),
    ("what changed between two states", "changes"),
    ("two tabs of one draft", "tabs"),
    ("links", "link"),
];

/// `cargo xtask fuzz`.
pub(crate) fn command(options: &Options) -> Outcome {
    if let Some(cases) = options.number("cases")? {
        return by_number(cases);
    }
    let seconds = options.number("seconds")?.unwrap_or(SECONDS);
    let seed = options.number("seed")?.unwrap_or_else(seed_of_now);
    let mut tests = cargo();
    tests.args([
        "test",
        "--profile",
        PROFILE,
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

/// Tries everything so often, and prints what came of it as a table.
fn by_number(files: u64) -> Outcome {
    let laws = (files / FILES_FOR_A_CASE_OF_A_LAW).max(1);
    let tests = |target: &str| {
        let mut tests = cargo();
        tests.args(["test", "--profile", PROFILE, "--quiet", "--test", target]);
        tests.env("FILE_CASES", files.to_string()).env("MERGE_CASES", laws.to_string());
        tests
    };
    for (_, target) in BY_NUMBER {
        run(tests(target).arg("--no-run"))?;
    }
    let mut table = Vec::new();
    let mut broken = Vec::new();
    for (what, target) in BY_NUMBER {
        let started = Instant::now();
        let word = if run(&mut tests(target)).is_ok() {
            "held"
        } else {
            broken.push(what);
            "BROKEN"
        };
        let cases = if target == TARGET { files } else { laws };
        table.push(format!("{what:<36} {cases:>12} {:>9.0}  {word}", started.elapsed().as_secs_f64()));
    }
    println!("{:<36} {:>12} {:>9}", "what is tried", "cases each", "seconds");
    for line in table {
        println!("{line}");
    }
    if broken.is_empty() {
        Ok(())
    } else {
        Err(Problem::Wrong(format!("a promise was broken: {}; its case is told above", broken.join(", "))))
    }
}

/// Another one in every run; which one it was is printed.
fn seed_of_now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs())
}
