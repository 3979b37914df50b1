//! One format for everything: rustfmt for Rust, prettier for styles, scripts and the page's.

use crate::problem::Outcome;
use crate::run::{browser_dir, cargo, command as program, run_or};
use crate::setup;

const REMEDY: &str = "`cargo xtask format` puts it right.";
const FILES: [&str; 6] = [
    "src/**/*.mjs",
    "public/**/*.{js,mjs}",
    "public/{guide,help,wording}.json",
    "style/**/*.css",
    "tests/browser/*.mjs",
    "tests/browser/lib/*.mjs",
];

/// `cargo xtask format`.
pub(crate) fn command() -> Outcome {
    setup::npm_tools()?;
    setup::for_checks()?;
    run_or(cargo().args(["fmt", "--all"]), "")?;
    prettier("--write", "")
}

/// A problem if anything is not in its format.
pub(crate) fn check() -> Outcome {
    run_or(cargo().args(["fmt", "--all", "--check"]), REMEDY)?;
    prettier("--check", REMEDY)
}

fn prettier(mode: &str, hint: &str) -> Outcome {
    let mut node = program("node");
    node.arg(browser_dir().join("node_modules/prettier/bin/prettier.cjs"))
        .args([mode, "--config", "tests/browser/package.json", "--log-level", "warn"])
        .args(FILES);
    run_or(&mut node, hint)
}
