//! The browser tests: every file in every engine, two at a time, what stumbled again alone. Shows what a file's
//! tests printed only where they failed.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use crate::problem::{Outcome, Problem};
use crate::run::{browser_dir, command as program, say};

/// For one file of tests in one engine, in ms: what hangs must fail while there is time left to say so.
const TEST_LIMIT: &str = "--test-timeout=600000";
/// Files tried at the same time. Browsers wait more than they work: two keep two cores busy.
const AT_ONCE: usize = 2;
/// How often what stumbled beside another file is tried alone. Real browsers lose a key or a click on a small machine
/// now and then; a fault of ours fails every time.
const TRIES_ALONE: usize = 2;

/// Where the app is served for the tests, and in which browsers they run.
pub(crate) struct Place<'a> {
    /// The address of the app at the root of a host.
    pub(crate) root: &'a str,
    /// The address of the app below a path.
    pub(crate) subpath: &'a str,
    /// The engines, by the names of setup.rs.
    pub(crate) engines: &'a [String],
}

/// One file of tests in one engine.
struct Job<'a> {
    file: &'a Path,
    engine: &'a str,
}

/// Runs the files whose names contain `only`, all without it.
pub(crate) fn run(place: &Place, only: Option<&str>) -> Outcome {
    let files = files(only)?;
    let jobs =
        files.iter().flat_map(|file| place.engines.iter().map(move |engine| Job { file, engine })).collect();
    let (jobs, stumbled) = (Mutex::new(jobs), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(job) = next(&jobs) {
                    if !place.passes(&job)
                        && let Ok(mut stumbled) = stumbled.lock()
                    {
                        stumbled.push(job);
                    }
                }
            });
        }
    });
    let mut failed = stumbled
        .into_inner()
        .map_err(|_| Problem::Wrong("the browser tests did not come to their end".to_owned()))?;
    for _ in 0..TRIES_ALONE {
        failed.retain(|job| !place.passes(job));
    }
    let failed: Vec<_> = failed.iter().map(Job::name).collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Problem::Wrong(format!("these browser tests failed every time: {}", failed.join(", "))))
    }
}

fn next<'a>(jobs: &Mutex<VecDeque<Job<'a>>>) -> Option<Job<'a>> {
    jobs.lock().ok()?.pop_front()
}

impl Job<'_> {
    fn name(&self) -> String {
        let file = self.file.file_name().unwrap_or_default().to_string_lossy();
        format!("{} in {}", file.trim_end_matches(".test.mjs"), self.engine)
    }
}

impl Place<'_> {
    /// Whether a file's tests pass. Says so, with everything they printed if they don't.
    fn passes(&self, job: &Job) -> bool {
        let started = Instant::now();
        let output = program("node")
            .args(["--test", "--test-force-exit", TEST_LIMIT])
            .arg(job.file)
            .env("BASE_URL", self.root)
            .env("SUBPATH_URL", self.subpath)
            .env("ENGINES", job.engine)
            .env("ALL_ENGINES", self.engines.join(","))
            .stdin(Stdio::null())
            .output();
        let passed = output.as_ref().is_ok_and(|output| output.status.success());
        let printed = match &output {
            Ok(_) if passed => String::new(),
            Ok(Output { stdout, stderr, .. }) => {
                format!("\n{}{}", String::from_utf8_lossy(stdout), String::from_utf8_lossy(stderr))
            }
            Err(problem) => format!("\nnode could not be started: {problem}"),
        };
        let word = if passed { "ok" } else { "FAILED" };
        say(format!("{}: {word} ({:.1} s){printed}", job.name(), started.elapsed().as_secs_f64()));
        passed
    }
}

/// The files of tests, in order.
fn files(only: Option<&str>) -> Outcome<Vec<PathBuf>> {
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
