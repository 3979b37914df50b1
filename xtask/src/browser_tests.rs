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
/// Begun first, so that none of them is left alone at the end: axe looks at every state, a fault is brought about at
/// every write, a whole draft is typed key by key, and what retries is waited for.
const LONGEST: [&str; 4] = ["a11y", "faults", "journey", "keeping"];
/// What a test says when typed words are nowhere any more. No machine is too small for that: it is never tried again.
const WORDS_LOST: &str = "words were lost";

/// Where the app is served for the tests, and in which browsers they run.
pub(crate) struct Place<'a> {
    /// The address of the app at the root of a host.
    pub(crate) root: &'a str,
    /// The address of the app below a path.
    pub(crate) subpath: &'a str,
    /// The engines, by the names of setup.rs.
    pub(crate) engines: &'a [String],
    /// How much later than in truth a page's frames and short timers come, in ms.
    pub(crate) slow_page: u32,
}

/// How the tests of a file went.
#[derive(PartialEq, Eq)]
enum Ending {
    Passed,
    /// They may have stumbled: to be tried again.
    Failed,
    /// They failed in a way that is no stumbling.
    LostWords,
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
                    let ending = place.ending(&job);
                    if ending != Ending::Passed
                        && let Ok(mut stumbled) = stumbled.lock()
                    {
                        stumbled.push((job, ending));
                    }
                }
            });
        }
    });
    let stumbled = stumbled
        .into_inner()
        .map_err(|_| Problem::Wrong("the browser tests did not come to their end".to_owned()))?;
    let (mut passed_alone, mut failed) = (Vec::new(), Vec::new());
    for (job, mut ending) in stumbled {
        for _ in 0..TRIES_ALONE {
            if ending == Ending::Failed {
                ending = place.ending(&job);
            }
        }
        let list = if ending == Ending::Passed { &mut passed_alone } else { &mut failed };
        list.push(job.name());
    }
    if !passed_alone.is_empty() {
        say(format!("Stumbled beside another file and passed alone: {}.", passed_alone.join(", ")));
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Problem::Wrong(format!(
            "these browser tests failed every time, or lost words once: {}",
            failed.join(", ")
        )))
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
    /// How a file's tests go. Says so, with everything they printed if they don't pass.
    fn ending(&self, job: &Job) -> Ending {
        let started = Instant::now();
        let output = program("node")
            .args(["--test", "--test-force-exit", TEST_LIMIT])
            .arg(job.file)
            .env("BASE_URL", self.root)
            .env("SUBPATH_URL", self.subpath)
            .env("ENGINES", job.engine)
            .env("ALL_ENGINES", self.engines.join(","))
            .env("SLOW_PAGE", self.slow_page.to_string())
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
        let ending = match passed {
            true => Ending::Passed,
            false if printed.contains(WORDS_LOST) => Ending::LostWords,
            false => Ending::Failed,
        };
        let word = if passed { "ok" } else { "FAILED" };
        say(format!("{}: {word} ({:.1} s){printed}", job.name(), started.elapsed().as_secs_f64()));
        ending
    }
}

/// The files of tests: the longest, and then the others in order.
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
    files.sort_by_cached_key(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (LONGEST.iter().position(|long| name.starts_with(long)).unwrap_or(LONGEST.len()), name)
    });
    if files.is_empty() {
        return Err(Problem::Wrong(format!(
            "no browser test has `{}` in its name",
            only.unwrap_or(".test.mjs")
        )));
    }
    Ok(files)
}
