//! What the project needs on a machine: is it here, and if not, putting it there through a package manager.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use sha2::{Digest, Sha256};

use crate::problem::{Outcome, Problem};
use crate::run::{ask, browser_dir, cargo, command, find, root, run, run_or, say, tools_dir};
use crate::toolchain::{self, WasmStd};

const TRUNK: &str = "0.21.14";
/// The last that runs on Node 20.
const LIGHTHOUSE: &str = "12.8.2";
/// The first of them has `--test-force-exit`, without which a browser that hangs would hold the tests.
const OLDEST_NODE: &str = "20.14 (of 22: 22.1)";

/// Everything a build needs. Says in one line what is here, after installing what was not.
pub(crate) fn for_build() -> Outcome<WasmStd> {
    let wasm_std = toolchain::ensure()?;
    let bindgen = locked_version("wasm-bindgen")?;
    cargo_tool("trunk", "trunk", TRUNK, true, "about 7 minutes on two cores")?;
    // Not --locked: a locked dependency may be newer than what a registry mirror has.
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &bindgen, false, "about 2 minutes on two cores")?;
    npm_tools()?;
    say(format!(
        "Set-up: WebAssembly standard library ({}), Trunk {TRUNK}, wasm-bindgen {bindgen}, wasm-opt and esbuild from npm: all here.",
        wasm_std.name()
    ));
    Ok(wasm_std)
}

/// A browser the tests are run in, and what it takes to drive it.
struct Engine {
    name: &'static str,
    /// Each a list of names of which one must be found.
    programs: &'static [&'static [&'static str]],
    packages: &'static [&'static str],
}

const ENGINES: [Engine; 3] = [
    Engine {
        name: "chromium",
        programs: &[&["chromium", "chromium-browser", "google-chrome"], &["chromedriver"]],
        packages: &["chromium", "chromium-driver"],
    },
    Engine { name: "firefox", programs: &[&["firefox", "firefox-esr"]], packages: &["firefox-esr"] },
    Engine {
        name: "webkit",
        programs: &[&["WebKitWebDriver"], &["Xvfb"]],
        packages: &["webkit2gtk-driver", "xvfb"],
    },
];

/// The names of all engines, in the order they are tested.
pub(crate) fn engine_names() -> Vec<String> {
    ENGINES.iter().map(|engine| engine.name.to_owned()).collect()
}

/// The browsers and their drivers, for those of `wanted`.
pub(crate) fn for_browsers(wanted: &[String]) -> Outcome {
    for engine in ENGINES.iter().filter(|engine| wanted.iter().any(|name| name == engine.name)) {
        if engine.programs.iter().any(|names| find(names).is_none()) {
            say(format!("Set-up: installing {} and its driver …", engine.name));
            apt_install(engine.packages)?;
        }
        if let Some(names) = engine.programs.iter().find(|names| find(names).is_none()) {
            let how = format!(
                "install it, or leave the engine out with `cargo xtask test --engines {}`",
                others(engine)
            );
            return Err(Problem::missing(format!("`{}`, needed to test in {},", names[0], engine.name), how));
        }
    }
    if wanted.iter().any(|name| name == "firefox") && find(&["geckodriver"]).is_none() {
        say("Set-up: installing geckodriver with cargo (about 3 minutes on two cores) …");
        run(cargo().args(["install", "geckodriver"]))?;
    }
    say(format!("Set-up: browsers and drivers for {}: all here.", wanted.join(", ")));
    Ok(())
}

fn others(left_out: &Engine) -> String {
    let names: Vec<_> =
        ENGINES.iter().map(|engine| engine.name).filter(|name| *name != left_out.name).collect();
    names.join(",")
}

/// A program that cargo installs: used as it is found if its version fits. Nobody's other version is replaced: ours
/// then goes into the project's target folder.
fn cargo_tool(program: &str, package: &str, version: &str, locked: bool, takes: &str) -> Outcome {
    let here = find(&[program]);
    if here.as_ref().is_some_and(|path| version_of(path).as_deref() == Some(version)) {
        return Ok(());
    }
    say(format!("Set-up: installing {program} {version} with cargo ({takes}) …"));
    let mut install = cargo();
    install.args(["install", package, "--version", version]);
    if locked {
        install.arg("--locked");
    }
    if here.is_some() {
        install.arg("--root").arg(tools_dir());
    }
    run_or(&mut install, &format!("Install {program} {version} by hand, or look at what cargo said above."))?;
    match find(&[program]) {
        Some(path) if version_of(&path).as_deref() == Some(version) => Ok(()),
        _ => Err(Problem::missing(
            format!("{program} {version}"),
            format!("`cargo install {package} --version {version}`"),
        )),
    }
}

/// The second word of `program --version`.
fn version_of(program: &PathBuf) -> Option<String> {
    ask(Command::new(program).arg("--version"))?.split_whitespace().nth(1).map(str::to_owned)
}

/// The version of a package in Cargo.lock: wasm-bindgen's program must equal its crate.
fn locked_version(package: &str) -> Outcome<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(Problem::file("read", &path))?;
    let heading = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != heading).skip(1);
    lines
        .next()
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| Problem::Wrong(format!("Cargo.lock does not tell the version of {package}")))
}

/// The npm tools of tests/browser, installed anew when their lock file has changed.
pub(crate) fn npm_tools() -> Outcome {
    let node = ask(command("node").arg("--version")).unwrap_or_default();
    if !is_new_enough(&node) || find(&["npm", "npm.cmd"]).is_none() {
        return Err(Problem::missing(
            "Node.js with npm",
            format!(
                "install Node.js {OLDEST_NODE} or newer (wasm-opt, which makes the app small, comes from npm)"
            ),
        ));
    }
    let lock = browser_dir().join("package-lock.json");
    let text = fs::read(&lock).map_err(Problem::file("read", &lock))?;
    let stamp: String = Sha256::digest(&text).iter().map(|byte| format!("{byte:02x}")).collect();
    let note = browser_dir().join("node_modules").join(".installed-from");
    if fs::read_to_string(&note).is_ok_and(|seen| seen == stamp) {
        return Ok(());
    }
    say("Set-up: installing wasm-opt, esbuild and the test tools with npm …");
    run(npm().args(["ci", "--no-fund", "--no-audit"]).current_dir(browser_dir()))?;
    fs::write(&note, stamp).map_err(Problem::file("write", &note))
}

/// The folder that Lighthouse is installed in. Only `measure` has need of it, so it is none of the tools of tests/browser:
/// its 150 packages would make every other install, and with it CI, longer by as much again.
pub(crate) fn lighthouse() -> Outcome<PathBuf> {
    let folder = tools_dir().join("lighthouse");
    let note = folder.join("node_modules").join(".installed");
    if fs::read_to_string(&note).is_ok_and(|seen| seen == LIGHTHOUSE) {
        return Ok(folder);
    }
    say(format!("Set-up: installing Lighthouse {LIGHTHOUSE} with npm (150 packages) …"));
    fs::create_dir_all(&folder).map_err(Problem::file("make the folder", &folder))?;
    let mut install = npm();
    install.args(["install", "--no-save", "--no-fund", "--no-audit", "--prefix"]).arg(&folder);
    run(install.arg(format!("lighthouse@{LIGHTHOUSE}")))?;
    fs::write(&note, LIGHTHOUSE).map_err(Problem::file("write", &note))?;
    Ok(folder)
}

fn npm() -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Whether what `node --version` says is new enough.
fn is_new_enough(node: &str) -> bool {
    let mut numbers = node.trim_start_matches('v').split('.').map_while(|text| text.parse::<u32>().ok());
    matches!(
        (numbers.next(), numbers.next()),
        (Some(20), Some(14..)) | (Some(22), Some(1..)) | (Some(23..), _)
    )
}

/// What checks format and style, which a minimal toolchain lacks.
pub(crate) fn for_checks() -> Outcome {
    let has = |tool: &str| ask(cargo().args([tool, "--version"])).is_some();
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    if let Some(rustup) = find(&["rustup"]) {
        say("Set-up: adding rustfmt and clippy with rustup …");
        // Whether it worked is asked below.
        let _ = run(command(rustup).args(["component", "add", "rustfmt", "clippy"]));
    }
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    Err(Problem::missing(
        "rustfmt or clippy",
        "`rustup component add rustfmt clippy`, or install the packages of these names",
    ))
}

/// Installs packages where there is apt-get, as root or through sudo; elsewhere says which are wanted.
pub(crate) fn apt_install(packages: &[&str]) -> Outcome {
    static UPDATED: AtomicBool = AtomicBool::new(false);
    let list = packages.join(" ");
    if find(&["apt-get"]).is_none() {
        return Err(Problem::missing(
            list.as_str(),
            "this machine has no apt-get; install what these packages hold by its own means",
        ));
    }
    let root = ask(command("id").arg("-u")).as_deref() == Some("0");
    let sudo = find(&["sudo"]);
    if !root && sudo.is_none() {
        return Err(Problem::missing(
            list.as_str(),
            format!("ask an administrator for `apt-get install {list}`"),
        ));
    }
    let apt = |words: &[&str]| {
        let mut apt = match &sudo {
            Some(sudo) if !root => {
                let mut command = command(sudo);
                command.args(["--non-interactive", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
                command
            }
            _ => command("apt-get"),
        };
        apt.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        apt
    };
    say(format!("Set-up: apt-get install {list} …"));
    if !UPDATED.swap(true, Ordering::Relaxed) {
        run_or(&mut apt(&["update", "-qq"]), "The list of packages could not be fetched.")?;
    }
    let mut install = apt(&["install", "-y", "-qq", "--no-install-recommends"]);
    run_or(install.args(packages), &format!("Install by hand: {list}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_is_new_enough_from_the_version_on_that_can_end_hanging_tests() {
        for (version, expected) in [
            ("v20.13.1", false),
            ("v20.14.0", true),
            ("v20.20.2", true),
            ("v21.7.3", false),
            ("v22.0.0", false),
            ("v22.1.0", true),
            ("v24.0.0", true),
            ("", false),
        ] {
            assert_eq!(is_new_enough(version), expected, "{version}");
        }
    }
}
