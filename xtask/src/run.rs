//! Where things are in the project, and running other programs: found, started, watched, never left behind.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::problem::{Outcome, Problem};

/// A socket's path has 107 bytes at most, and browsers take up to 50 of their own.
const LONGEST_TEMPORARY: usize = 57;

/// The project's folder: cargo tells it at run time, so that a moved checkout still works.
pub(crate) fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest.parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

/// Where xtask keeps what it needs to itself; a `cargo clean` takes it away.
pub(crate) fn tools_dir() -> PathBuf {
    root().join("target").join("tools")
}

/// Where the programs that are started here put what they need for a while: in the project, as everything else. `None`
/// where the path to it is so long that browsers could not name their sockets in it.
fn temporary() -> Option<PathBuf> {
    let folder = root().join("target").join("tmp");
    let is_short = folder.as_os_str().len() <= LONGEST_TEMPORARY;
    (is_short && std::fs::create_dir_all(&folder).is_ok()).then_some(folder)
}

/// The folder of the npm tools and the browser tests.
pub(crate) fn browser_dir() -> PathBuf {
    root().join("tests").join("browser")
}

/// Folders searched for a program: ours first, then the machine's, then cargo's own.
pub(crate) fn search_path() -> Vec<PathBuf> {
    let mut folders = vec![tools_dir().join("bin"), browser_dir().join("node_modules").join(".bin")];
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    folders.extend(cargo_bin());
    folders
}

/// Where `cargo install` puts programs, which need not be on PATH.
fn cargo_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))?;
    Some(home.join("bin"))
}

/// The first of `names` that is somewhere on the search path.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let folders = search_path();
    names.iter().find_map(|name| {
        // A script of Windows (`npm.cmd`) has its ending already.
        let ending = if Path::new(name).extension().is_some() { "" } else { std::env::consts::EXE_SUFFIX };
        let file = format!("{name}{ending}");
        folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
    })
}

/// A command in the project's folder with the search path as its PATH.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    if let Ok(path) = std::env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    if let Some(folder) = temporary() {
        command.envs(["TMPDIR", "TMP", "TEMP"].map(|name| (name, &folder)));
    }
    command
}

/// The cargo that runs us, or the one on PATH.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command with its output shown, and turns a bad ending into a problem.
pub(crate) fn run(command: &mut Command) -> Outcome {
    run_or(command, "")
}

/// As [`run`], with a hint for the reader when it fails.
pub(crate) fn run_or(command: &mut Command, hint: &str) -> Outcome {
    let program = spoken(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|source| Problem::Start { program: program.clone(), source })?;
    if status.success() {
        return Ok(());
    }
    let hint = if hint.is_empty() { String::new() } else { format!(" {hint}") };
    Err(Problem::Failed { program, code: status.to_string(), hint })
}

/// What a command prints, or nothing if it cannot be run or fails. For questions such as `--version`.
pub(crate) fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// Runs a command quietly for no longer than `limit`; tells whether it ended well.
pub(crate) fn try_within(command: &mut Command, limit: Duration) -> bool {
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = child else { return false };
    let started = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if started.elapsed() < limit => std::thread::sleep(Duration::from_millis(100)),
            Ok(None) | Err(_) => {
                // Only the process that was started here; it may have ended by itself meanwhile.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

/// A command as a person would type it: without the folder of its program.
fn spoken(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut words = vec![program.to_string_lossy().into_owned()];
    words.extend(command.get_args().take(6).map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Says what is going on, to standard error: standard output is for what a command makes.
pub(crate) fn say(line: impl AsRef<str>) {
    eprintln!("{}", line.as_ref());
}
