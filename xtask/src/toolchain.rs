//! The WebAssembly standard library: the ordinary way with rustup, else Debian's packages.
//!
//! Either way the library is built from its sources, for size: that and the flags in [`FLAGS`] make a first load
//! lighter by a fifth. All this must reach the compile of the WebAssembly and nothing else (Trunk's hooks run
//! natively), so Trunk is given a `cargo` that adds it only where it belongs: see [`shim`].

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use crate::problem::{Outcome, Problem};
use crate::run::{ask, command, find, root, say, tools_dir, try_within};
use crate::setup::apt_install;

const TARGET: &str = "wasm32-unknown-unknown";
/// Long enough for 20 MB over a slow line, short enough where there is no way to the server.
const RUSTUP_LIMIT: Duration = Duration::from_secs(120);
const DEBIAN_STD_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std";
/// `debian` takes Debian's way even where the ordinary one would do, `plain` the plain one, to try them out.
const CHOICE: &str = "XTASK_WASM_STD";
/// Views are boxed where they meet (less code for the same page), and a panic traps at once: it then needs no text,
/// and the page's rescue screen hears the trap. For stable compilers these flags need `RUSTC_BOOTSTRAP`.
const FLAGS: &str = "--cfg erase_components -Zlocation-detail=none -Zfmt-debug=none \
                     -Zunstable-options -Cpanic=immediate-abort";
/// Those of them that any compiler takes.
const PLAIN_FLAGS: &str = "--cfg erase_components";
const SHIM_PLAIN: &str = "XTASK_SHIM_PLAIN";
const SHIM_CARGO: &str = "XTASK_SHIM_CARGO";
const SHIM_RUSTC: &str = "XTASK_SHIM_RUSTC";
const SHIM_LINKER: &str = "XTASK_SHIM_LINKER";

/// How this machine compiles for the browser.
pub(crate) enum WasmStd {
    /// The toolchain has the target and the library's sources.
    Ordinary,
    /// Debian's compiler builds the standard library from Debian's sources.
    Debian { rustc: PathBuf, linker: PathBuf },
    /// The toolchain has the target; nobody has the sources. The app works as well, and is larger.
    Plain,
}

/// Finds a way to compile for the browser, installing what is missing.
pub(crate) fn ensure() -> Outcome<WasmStd> {
    let choice = std::env::var(CHOICE).unwrap_or_default();
    if choice == "plain" && has_target() {
        return Ok(plain());
    }
    let forced = choice == "debian";
    if !forced && has_target() && has_sources() {
        return Ok(WasmStd::Ordinary);
    }
    if !forced && let Some(rustup) = find(&["rustup"]) {
        say(format!(
            "Set-up: adding the WebAssembly target and the library's sources with rustup ({TARGET}) …"
        ));
        for words in [["target", "add", TARGET], ["component", "add", "rust-src"]] {
            // Whether it worked is asked below.
            try_within(command(&rustup).args(words).env("RUSTUP_MAX_RETRIES", "0"), RUSTUP_LIMIT);
        }
        if has_target() && has_sources() {
            return Ok(WasmStd::Ordinary);
        }
        say("Set-up: the Rust distribution server was not reached; trying Debian's packages.");
    }
    if let Some(debian) = debian() {
        return Ok(debian);
    }
    let install = "install Rust's target and sources (`rustup target add wasm32-unknown-unknown`, \
                   `rustup component add rust-src`), or Debian's packages rustc-web and rust-web-src";
    let installed = apt_install(&["rustc-web", "rust-web-src"]);
    match debian() {
        Some(debian) if installed.is_ok() => Ok(debian),
        _ if !forced && has_target() => Ok(plain()),
        _ => Err(Problem::missing("the WebAssembly standard library", install)),
    }
}

fn plain() -> WasmStd {
    say(
        "Set-up: the standard library's sources cannot be had here, so it is taken as it comes with the toolchain: \
         the app is larger than its limits allow, and works as well.",
    );
    WasmStd::Plain
}

/// Whether the ordinary compiler has the standard library's sources.
fn has_sources() -> bool {
    ask(command("rustc").args(["--print", "sysroot"]))
        .is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/std").is_dir())
}

/// Whether the ordinary compiler has the target's standard library.
fn has_target() -> bool {
    ask(command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .and_then(|folder| std::fs::read_dir(folder).ok())
        .is_some_and(|files| {
            files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
        })
}

/// Debian's compiler, its sources and a linker of the same age, if all are here.
fn debian() -> Option<WasmStd> {
    if !Path::new(DEBIAN_STD_SOURCES).is_dir() {
        return None;
    }
    let files = ask(command("dpkg").args(["-L", "rustc-web"]))?;
    let rustc = files.lines().map(Path::new).find(|path| path.ends_with("bin/rustc"))?.to_owned();
    let host = ask(command("rustc").arg("-vV"))?
        .lines()
        .find_map(|line| line.strip_prefix("host: ").map(str::to_owned))?;
    let sysroot = ask(command("rustc").args(["--print", "sysroot"]))?;
    let linker = Path::new(&sysroot).join("lib/rustlib").join(host).join("bin/rust-lld");
    linker.is_file().then_some(WasmStd::Debian { rustc, linker })
}

impl WasmStd {
    /// One word for the line that says what is here.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Ordinary => "built from the toolchain's sources",
            Self::Debian { .. } => "built from Debian's sources",
            Self::Plain => "as it comes with the toolchain",
        }
    }

    /// Prepares Trunk's environment.
    pub(crate) fn prepare(&self, trunk: &mut Command) -> Outcome {
        let folder = tools_dir().join("shim");
        let shim = folder.join("cargo");
        std::fs::create_dir_all(&folder).map_err(Problem::file("make the folder", &folder))?;
        let own = std::env::current_exe().map_err(Problem::file("find", Path::new("xtask itself")))?;
        // Written beside and moved over: a shim that is running cannot be written to.
        let fresh = folder.join("cargo.new");
        std::fs::copy(&own, &fresh).map_err(Problem::file("write", &fresh))?;
        std::fs::rename(&fresh, &shim).map_err(Problem::file("write", &shim))?;

        let mut path = vec![folder];
        path.extend(crate::run::search_path());
        let path = std::env::join_paths(path)
            .map_err(|_| Problem::Wrong(format!("the folder {} cannot be put on PATH", root().display())))?;
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        trunk.env("PATH", path).env(SHIM_CARGO, cargo);
        match self {
            Self::Ordinary => {}
            Self::Debian { rustc, linker } => {
                trunk.env(SHIM_RUSTC, rustc).env(SHIM_LINKER, linker);
            }
            Self::Plain => {
                trunk.env(SHIM_PLAIN, "1");
            }
        }
        Ok(())
    }
}

/// Whether this program was called as `cargo`: then it stands in for it.
pub(crate) fn called_as_cargo() -> bool {
    std::env::args_os()
        .next()
        .is_some_and(|own| Path::new(&own).file_stem().is_some_and(|stem| stem == "cargo"))
}

/// Stands in for cargo: adds what a small WebAssembly needs to compiles for the browser, and hands over to the real one.
pub(crate) fn shim() -> ExitCode {
    let mut cargo = Command::new(std::env::var_os(SHIM_CARGO).unwrap_or_else(|| "cargo".into()));
    cargo.args(std::env::args_os().skip(1));
    let is_for_browsers = std::env::args().any(|word| word.contains(TARGET));
    if is_for_browsers && std::env::var_os(SHIM_PLAIN).is_some() {
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", PLAIN_FLAGS);
    } else if is_for_browsers {
        if let Some(rustc) = std::env::var_os(SHIM_RUSTC) {
            cargo.env("RUSTC", rustc);
        }
        if let Some(linker) = std::env::var_os(SHIM_LINKER) {
            cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        cargo
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS)
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    }
    match cargo.status() {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1).into(),
        Err(error) => {
            say(format!("xtask: could not start cargo: {error}."));
            ExitCode::FAILURE
        }
    }
}
